//! The scorer's settings.

use chassis::config::{AdminConfig, BrokerConfig, PageKey};
use clap::Args;

/// What a scorer is told at its start.
#[derive(Args, Clone, Debug)]
pub struct Config {
    /// The broker.
    #[command(flatten)]
    pub broker: BrokerConfig,
    /// The admin port.
    #[command(flatten)]
    pub admin: AdminConfig,
    /// The keys that open pages.
    #[command(flatten)]
    pub page_key: PageKey,
    /// How many pages are scored at a time.
    #[arg(long, env = "SCORER_CONCURRENCY", default_value_t = 2, value_parser = clap::value_parser!(u16).range(1..=64))]
    pub scorer_concurrency: u16,
}
