//! The fetcher: takes a scan request, reads the portal's contacts from HubSpot page by page, and publishes each page at
//! once, sealed. It reports waits and failures, and it neither stores nor logs a contact or a token.
//!
//! A fetcher that takes over a scan starts again from the first page under a new attempt number.

mod bucket;
mod config;
mod error;
mod fetch;
mod hubspot;
mod page;
mod retry;
mod stage;

use std::sync::Arc;

use anyhow::Context;
use chassis::broker::Broker;
use chassis::lifecycle::Lifecycle;
use chassis::stage::consume;

pub use config::Config;
use stage::Fetcher;

/// The service's name.
const SERVICE: &str = "fetcher";

/// Runs the fetcher until its life drains.
///
/// # Errors
/// Where a setting is malformed, the broker cannot be reached at start, or a task failed.
pub async fn run(config: Config, lifecycle: Lifecycle) -> anyhow::Result<()> {
    let admin = chassis::admin::serve(&config.admin, SERVICE, &lifecycle).await?;
    let broker = Broker::connect(&config.broker, SERVICE).await?;
    admin.readiness.require({
        let broker = broker.clone();
        move || broker.check()
    });
    broker.answer_probes(&lifecycle, SERVICE).await?;
    let concurrency = usize::from(config.concurrency);
    let stage = Fetcher::try_new(config, broker.clone()).context("failed to set up the fetcher")?;
    lifecycle.spawn("consume", consume(broker.clone(), lifecycle.clone(), Arc::new(stage), concurrency));
    admin.readiness.ready();
    let ended = lifecycle.run().await;
    broker.drain().await;
    ended
}
