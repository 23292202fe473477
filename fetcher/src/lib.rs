//! The fetcher: takes a scan request, reads the portal's contacts from HubSpot page by page, and publishes each page at
//! once, sealed. It reports waits and failures, and it neither stores nor logs a contact or a token.
//!
//! A fetcher that takes over a scan starts again from the first page under a new attempt number.

mod bucket;
mod config;
mod error;
mod fetch;
mod header;
mod hubspot;
mod page;
mod refusal;
mod retry;
mod stage;

use anyhow::Context;
use chassis::instance::Instance;
use chassis::lifecycle::Lifecycle;

pub use config::{Config, contacts_path};
pub use error::FetchError;
pub use page::{Answer, PlainPage};
use stage::Fetcher;

/// Runs the fetcher until its life drains.
///
/// # Errors
/// Where a setting is malformed, the broker cannot be reached at start, or a task failed.
pub async fn run(config: Config, lifecycle: Lifecycle) -> anyhow::Result<()> {
    let instance = Instance::connect("fetcher", &config.broker, &config.admin, lifecycle).await?;
    let concurrency = config.concurrency;
    let stage = Fetcher::try_new(config, instance.broker.clone()).context("failed to set up the fetcher")?;
    instance.consume(stage, concurrency);
    instance.run().await
}
