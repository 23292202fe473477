//! The sweep: every aggregator runs it, and only one works at a time.

use std::time::Duration;

use chassis::lifecycle::Lifecycle;
use metrics::counter;
use tokio::time::{MissedTickBehavior, interval};
use tracing::{debug, info, warn};

use crate::store::{BATCH, Store};

/// Reports deleted because their time was over.
const SWEPT: &str = "aggregator_reports_expired_total";
const EVERY: Duration = Duration::from_secs(3600);

/// Deletes expired reports, now and every hour, until the service drains. A sweep that fails is tried again at the next hour.
pub(crate) async fn run(store: Store, lifecycle: Lifecycle) -> anyhow::Result<()> {
    counter!(SWEPT).increment(0);
    let mut ticks = interval(EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut draining = Box::pin(lifecycle.draining());
    loop {
        tokio::select! {
            () = &mut draining => return Ok(()),
            _ = ticks.tick() => {}
        }
        while !lifecycle.is_draining() && sweep(&store).await {}
    }
}

/// Deletes a batch. Whether more may be due.
async fn sweep(store: &Store) -> bool {
    match store.sweep().await {
        Ok(Some(swept)) => {
            counter!(SWEPT).increment(swept);
            if swept > 0 {
                info!(swept, "expired reports deleted");
            }
            return swept >= u64::from(BATCH);
        }
        Ok(None) => debug!("another instance sweeps"),
        Err(error) => warn!(error = format!("{error:#}"), "sweep failed"),
    }
    false
}
