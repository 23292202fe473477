//! `refine leads`: what visitors typed into the form, for those who follow up on it.

use anyhow::Context;
use chassis::config::{PostgresConfig, ReportKey};
use chassis::postgres;
use clap::Args;

use crate::output::say;

/// Where the leads are, and the keys that open them.
#[derive(Args, Clone, Debug)]
pub struct LeadsConfig {
    #[command(flatten)]
    postgres: PostgresConfig,
    #[command(flatten)]
    report_key: ReportKey,
}

/// Prints every lead, the oldest first, one JSON object a line.
///
/// # Errors
/// Where the database does not answer, a lead does not open with these keys, or standard output is closed.
pub async fn run(config: &LeadsConfig) -> anyhow::Result<()> {
    let keys = config.report_key.ring()?;
    let pool = postgres::pool(&config.postgres).await?;
    let leads = gateway::leads(&pool, &keys).await?;
    leads.iter().try_for_each(|lead| say(&serde_json::to_string(lead).context("failed to write a lead")?))
}
