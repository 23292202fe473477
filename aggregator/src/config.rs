//! The aggregator's settings.

use chassis::config::{AdminConfig, BrokerConfig, PostgresConfig, ReportKey};
use clap::Args;

/// What an aggregator is told at its start.
#[derive(Args, Clone, Debug)]
pub struct Config {
    /// The broker.
    #[command(flatten)]
    pub broker: BrokerConfig,
    /// The admin port.
    #[command(flatten)]
    pub admin: AdminConfig,
    /// The database.
    #[command(flatten)]
    pub postgres: PostgresConfig,
    /// The keys that seal reports.
    #[command(flatten)]
    pub report_key: ReportKey,
    /// How many scans are held at a time.
    #[arg(long, env = "AGGREGATOR_CONCURRENCY", default_value_t = 64, value_parser = clap::value_parser!(u16).range(1..=1000))]
    pub aggregator_concurrency: u16,
}
