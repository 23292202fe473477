//! Looking up whether something was told of a scan.

use anyhow::Context;
use async_nats::jetstream::stream::LastRawMessageErrorKind;
use schemas::event::Event;
use schemas::id::ScanId;

use super::{Broker, Feed};
use crate::streams::of_scan;

impl Broker {
    /// Whether the feed holds an event of this kind of the scan.
    ///
    /// # Errors
    /// Where the broker does not answer.
    pub async fn is_told<E: Event>(&self, feed: Feed, scan: ScanId) -> anyhow::Result<bool> {
        self.holds(feed, &of_scan::<E>(scan)).await
    }

    /// Whether the feed holds any event of the scan. This costs one question, and a replay a whole consumer.
    ///
    /// # Errors
    /// Where the broker does not answer.
    pub async fn is_known(&self, feed: Feed, scan: ScanId) -> anyhow::Result<bool> {
        self.holds(feed, &feed.filter(scan)).await
    }

    async fn holds(&self, feed: Feed, subject: &str) -> anyhow::Result<bool> {
        self.ensure().await?;
        let stream = self.shared.context.get_stream_no_info(feed.stream().name()).await;
        let stream = stream.context("failed to find the stream")?;
        match stream.get_last_raw_message_by_subject(subject).await {
            Ok(_) => Ok(true),
            Err(error) if error.kind() == LastRawMessageErrorKind::NoMessageFound => Ok(false),
            Err(error) => Err(error).context("failed to look for an event"),
        }
    }
}
