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

use std::sync::Arc;

use chassis::broker::Broker;
use chassis::lifecycle::Lifecycle;
use chassis::postgres;
use chassis::stage::consume;

pub use config::Config;
pub use report::Facts;
pub use sample::{Judged, Membership, Sample};
use stage::Aggregator;
use store::Store;

/// The service's name.
const SERVICE: &str = "aggregator";

/// Runs the aggregator until its life drains.
///
/// # Errors
/// Where a setting is malformed, the broker or the database cannot be reached at start, or a task failed.
pub async fn run(config: Config, lifecycle: Lifecycle) -> anyhow::Result<()> {
    let keys = config.report_key.ring()?;
    let admin = chassis::admin::serve(&config.admin, SERVICE, &lifecycle).await?;
    let pool = postgres::pool(&config.postgres).await?;
    postgres::migrate(&pool).await?;
    let broker = Broker::connect(&config.broker, SERVICE).await?;
    admin.readiness.require({
        let broker = broker.clone();
        move || broker.check()
    });
    broker.answer_probes(&lifecycle, SERVICE).await?;
    let store = Store::new(pool, keys);
    lifecycle.spawn_background("sweep", sweep::run(store.clone(), lifecycle.clone()));
    let stage = Arc::new(Aggregator::new(broker.clone(), store, config.broker.scan_deadline()));
    let concurrency = usize::from(config.aggregator_concurrency);
    lifecycle.spawn("consume", consume(broker.clone(), lifecycle.clone(), stage, concurrency));
    admin.readiness.ready();
    let ended = lifecycle.run().await;
    broker.drain().await;
    ended
}
