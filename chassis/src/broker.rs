//! The broker: one connection to NATS, the streams of the table, and what a service can do with them. It survives a
//! server that goes away, and one that comes back with its memory gone.

mod claim;
mod connect;
mod ensure;
mod follow;
mod forget;
mod probe;
mod publish;
mod pull;
mod told;

use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::time::Duration;

use anyhow::Context as _;
use async_nats::connection::State;
use async_nats::jetstream::Context;
use async_nats::jetstream::consumer::PullConsumer;
use async_nats::{Client, Subscriber};
use bytes::Bytes;
use tokio::sync::{Mutex, watch};
use tokio::time::timeout;
use tracing::warn;

use crate::config::BrokerConfig;
use crate::streams::{Consumer, StreamId};

pub use crate::streams::{Feed, LONGEST_CLAIM};
pub use claim::Claim;
use ensure::Ensured;
pub use follow::{FollowError, Followed, Replay};
pub use probe::ProbeError;
pub(crate) use probe::probe_subject;
pub use publish::PublishError;
pub(crate) use pull::{Pull, PullError};

/// For the last flush and drain.
const DRAIN: Duration = Duration::from_secs(2);

/// A connection to the broker. Clones share it.
#[derive(Clone, Debug)]
pub struct Broker {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    client: Client,
    context: Context,
    config: BrokerConfig,
    /// Counts connections, so that whoever waits for an answer that a lost connection took along wakes up.
    connects: watch::Receiver<u64>,
    /// Counts times that a stream or consumer was found missing.
    losses: AtomicU64,
    /// The connection and the loss for which the streams were last created, and the bucket of claims.
    ensured: Mutex<Option<Ensured>>,
}

impl Broker {
    /// Whether the connection stands, for readiness. It comes back by itself.
    ///
    /// # Errors
    /// That it does not stand, in words for operators.
    pub fn check(&self) -> Result<(), &'static str> {
        match self.shared.client.connection_state() {
            State::Connected => Ok(()),
            _ => Err("not connected to NATS"),
        }
    }

    /// Flushes what was published and closes the connection, within a bound. The last thing a service does.
    pub async fn drain(&self) {
        self.flush().await;
        if timeout(DRAIN, self.shared.client.drain()).await.is_err() {
            warn!("broker did not drain in time");
        }
    }

    /// Waits until the server has what was sent, within a bound.
    pub(crate) async fn flush(&self) {
        let flushed = async {
            self.shared.client.flush().await?;
            // Bytes that were written are not yet read: an answer shows that all before the question was.
            self.shared.context.get_stream(StreamId::Scans.name()).await.context("no answer")
        };
        if !matches!(timeout(DRAIN, flushed).await, Ok(Ok(_))) {
            warn!("broker did not confirm the last messages in time");
        }
    }

    /// A durable consumer of the table, as the server knows it.
    pub(crate) async fn durable(&self, consumer: Consumer) -> anyhow::Result<PullConsumer> {
        let found = self.shared.context.get_consumer_from_stream(consumer.name(), consumer.stream().name()).await;
        found.with_context(|| format!("failed to find the consumer {}", consumer.name()))
    }

    /// The server's word on messages of a consumer that it delivers no more. One of all subscribers gets each.
    pub(crate) async fn exhausted(&self, consumer: Consumer) -> anyhow::Result<Subscriber> {
        let name = consumer.name().to_owned();
        let subscribed = self.shared.client.queue_subscribe(consumer.exhausted_subject(), name).await;
        subscribed.context("failed to subscribe to advisories")
    }

    /// The payload of a message that a stream still has.
    pub(crate) async fn stored(&self, stream: StreamId, sequence: u64) -> anyhow::Result<Bytes> {
        let stream =
            self.shared.context.get_stream_no_info(stream.name()).await.context("failed to find the stream")?;
        let message = stream.get_raw_message(sequence).await.context("failed to find the message")?;
        Ok(message.payload)
    }

    /// Wakes at each new connection.
    pub(crate) fn connects(&self) -> watch::Receiver<u64> {
        let mut connects = self.shared.connects.clone();
        connects.mark_unchanged();
        connects
    }
}
