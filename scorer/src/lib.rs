//! The scorer: opens a page of contacts, judges each contact by the check table, and publishes findings, scores and blinded
//! keys. Judging is pure and total: any text whatever is a finding at worst.

mod accuracy;
mod blind;
mod company;
mod completeness;
mod config;
mod consistency;
mod country;
mod email;
pub mod encode;
mod engine;
mod enrichment;
mod filler;
mod fold;
mod freshness;
mod keyboard;
mod linkedin;
mod list;
mod mailbox;
mod misplaced;
mod name;
mod naming;
mod nickname;
mod office;
mod pairs;
mod phone;
mod phrase;
mod prepare;
mod provider;
mod record;
mod residue;
pub mod resolve;
mod signs;
mod sound;
mod spelling;
mod stage;
mod state;
mod texts;
mod title;
mod trigram;
mod umlaut;
mod validity;
mod variant;
mod vietnamese;
mod words;

use chassis::instance::Instance;
use chassis::lifecycle::Lifecycle;

pub use blind::Blinder;
pub use config::Config;
pub use email::EmailFault;
pub use engine::{Context, score_contact, score_contacts_by, score_page};
use stage::Scorer;

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
