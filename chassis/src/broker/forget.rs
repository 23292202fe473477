//! Forgetting a scan that has ended, so that what a feed held of it makes room for others before its age does.

use std::time::Duration;

use anyhow::Context;
use schemas::id::ScanId;
use tokio::time::timeout;
use tracing::{debug, warn};

use super::{Broker, Feed};

/// For the server's answer.
const BOUND: Duration = Duration::from_secs(1);

impl Broker {
    /// Deletes what a feed holds of one scan, within a second. Where that fails, it stays until its age is over.
    pub async fn forget(&self, feed: Feed, scan: ScanId) {
        let forgotten = async {
            let stream = self.shared.context.get_stream_no_info(feed.stream().name()).await;
            // Followers of other scans have other filters: version 2.9 has a follower pass over messages where a part of its
            // own filter is purged.
            let purged = stream.context("failed to find the stream")?.purge().filter(feed.filter(scan)).await;
            anyhow::Ok(purged.context("failed to purge the stream")?.purged)
        };
        match timeout(BOUND, forgotten).await {
            Ok(Ok(n_messages)) => debug!(%scan, ?feed, n_messages, "scan forgotten"),
            Ok(Err(error)) => warn!(%scan, ?feed, error = format!("{error:#}"), "scan not forgotten"),
            Err(_) => warn!(%scan, ?feed, "scan not forgotten in time"),
        }
    }
}
