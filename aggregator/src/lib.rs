//! The aggregator: takes a scan request, follows the scan's page scores, folds them, judges the contacts against each other
//! over blinded keys, and saves one report of aggregates. It never sees a contact.
//!
//! [`Sample`] and its report are pure: the same code scores a file on the command line.

mod config;
mod report;
mod sample;
mod stage;
mod statistic;
mod store;
mod sweep;
mod tally;

use chassis::instance::Instance;
use chassis::lifecycle::Lifecycle;
use chassis::postgres;

pub use config::Config;
pub use report::Facts;
pub use sample::{Judged, Likeness, Membership, PartOf, Sample};
use stage::Aggregator;
use store::Store;

/// Runs the aggregator until its life drains.
///
/// # Errors
/// Where a setting is malformed, the broker or the database cannot be reached at start, or a task failed.
pub async fn run(config: Config, lifecycle: Lifecycle) -> anyhow::Result<()> {
    let keys = config.report_key.ring()?;
    let instance = Instance::connect("aggregator", &config.broker, &config.admin, lifecycle).await?;
    let store = Store::new(postgres::open(&config.postgres).await?, keys);
    instance.lifecycle.spawn_background("sweep", sweep::run(store.clone(), instance.lifecycle.clone()));
    let stage = Aggregator::new(instance.broker.clone(), store, config.broker.scan_deadline());
    instance.consume(stage, config.aggregator_concurrency);
    instance.run().await
}
