//! The scorer: opens a page of contacts, judges each contact by the check table, and publishes findings, scores and blinded
//! keys. Judging is pure and total: any text whatever is a finding at worst.

mod accuracy;
mod blind;
mod completeness;
mod config;
mod consistency;
mod country;
mod email;
mod engine;
mod enrichment;
mod freshness;
mod list;
mod phone;
mod prepare;
mod record;
mod stage;
mod title;
mod validity;

use std::sync::Arc;

use chassis::broker::Broker;
use chassis::lifecycle::Lifecycle;
use chassis::stage::consume;

pub use blind::Blinder;
pub use config::Config;
pub use engine::{Context, score_contact};
use stage::Scorer;

/// The service's name.
const SERVICE: &str = "scorer";

/// Runs the scorer until its life drains.
///
/// # Errors
/// Where a setting is malformed, the broker cannot be reached at start, or a task failed.
pub async fn run(config: Config, lifecycle: Lifecycle) -> anyhow::Result<()> {
    let keys = config.page_key.ring()?;
    let admin = chassis::admin::serve(&config.admin, SERVICE, &lifecycle).await?;
    let broker = Broker::connect(&config.broker, SERVICE).await?;
    admin.readiness.require({
        let broker = broker.clone();
        move || broker.check()
    });
    broker.answer_probes(&lifecycle, SERVICE).await?;
    let stage = Arc::new(Scorer::new(keys, broker.clone()));
    let concurrency = usize::from(config.scorer_concurrency);
    lifecycle.spawn("consume", consume(broker.clone(), lifecycle.clone(), stage, concurrency));
    admin.readiness.ready();
    let ended = lifecycle.run().await;
    broker.drain().await;
    ended
}
