//! The scorer: opens a page of contacts, judges each contact by the check table, and publishes findings, scores and blinded
//! keys. Judging is pure and total: any text whatever is a finding at worst.

mod config;
mod dimension;
mod engine;
mod junk;
mod linkage;
mod list;
mod record;
pub mod resolve;
mod stage;
mod text;
mod value;

use chassis::instance::Instance;
use chassis::lifecycle::Lifecycle;

pub use config::Config;
pub use engine::{Context, score_contact, score_contacts_by, score_page};
pub use linkage::blind::Blinder;
pub use linkage::encode;
use stage::Scorer;
pub use value::email::EmailFault;

/// Runs the scorer until its life drains.
///
/// # Errors
/// Where a setting is malformed, the broker cannot be reached at start, or a task failed.
pub async fn run(config: Config, lifecycle: Lifecycle) -> anyhow::Result<()> {
    let keys = config.page_key.ring()?;
    let instance = Instance::connect("scorer", &config.broker, &config.admin, lifecycle).await?;
    instance.consume(Scorer::new(keys, instance.broker.clone()), config.scorer_concurrency);
    instance.run().await
}
