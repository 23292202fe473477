//! One pull consumer, asked for a few messages at a time. Every request expires soon, so that a client that hangs holds
//! none for long, and a request that a lost connection or server took along is noticed.

use std::time::Duration;

use anyhow::Context;
use async_nats::jetstream::{self, consumer::PullConsumer};
use async_nats::{Client, StatusCode, Subscriber};
use bytes::Bytes;
use futures::StreamExt;
use serde::Serialize;
use tokio::sync::watch;
use tokio::time::{Instant, timeout, timeout_at};
use tracing::debug;

use super::Broker;

/// How much later than its expiry the server's word on a request may come.
const SLACK: Duration = Duration::from_secs(1);
/// For the messages under way when a pull is closed.
const CLOSE: Duration = Duration::from_millis(500);

/// An open pull consumer.
pub(crate) struct Pull {
    client: Client,
    context: jetstream::Context,
    subject: String,
    inbox: String,
    subscriber: Subscriber,
    request: Bytes,
    batch: usize,
    expires: Duration,
    /// Messages that the server may still send on the last request, and until when.
    outstanding: usize,
    until: Instant,
    /// Whether the server has answered a request, be it by a message or by the word that it expired.
    answered: bool,
    connects: watch::Receiver<u64>,
}

/// Why a pull cannot go on. Open another.
#[derive(Debug, thiserror::Error)]
pub(crate) enum PullError {
    /// The consumer does not exist any more.
    #[error("the consumer is gone")]
    Gone,
    /// The request was lost.
    #[error("{0}")]
    Lost(&'static str),
}

#[derive(Serialize)]
struct Request {
    batch: usize,
    /// Nanoseconds.
    expires: u128,
}

impl Pull {
    /// Opens a consumer that exists, for requests of `batch` messages that expire after `expires`.
    pub(crate) async fn open(
        broker: &Broker,
        consumer: &PullConsumer,
        batch: usize,
        expires: Duration,
    ) -> anyhow::Result<Self> {
        let (client, context) = (broker.shared.client.clone(), broker.shared.context.clone());
        let info = consumer.cached_info();
        let subject = format!("$JS.API.CONSUMER.MSG.NEXT.{}.{}", info.stream_name, info.name);
        let connects = broker.connects();
        let inbox = client.new_inbox();
        let subscriber = client.subscribe(inbox.clone()).await.context("failed to subscribe")?;
        let request = Request { batch, expires: expires.as_nanos() };
        let request = serde_json::to_vec(&request).context("failed to encode a pull request")?.into();
        let until = Instant::now();
        Ok(Self {
            client,
            context,
            subject,
            inbox,
            subscriber,
            request,
            batch,
            expires,
            outstanding: 0,
            until,
            answered: false,
            connects,
        })
    }

    /// Whether the server has answered a request, be it by a message or by the word that it expired.
    pub(crate) fn is_answered(&self) -> bool {
        self.answered
    }

    /// The next message, whenever it comes. Dropping the future loses nothing.
    pub(crate) async fn next(&mut self) -> Result<jetstream::Message, PullError> {
        loop {
            if self.outstanding == 0 {
                let sent =
                    self.client.publish_with_reply(self.subject.clone(), self.inbox.clone(), self.request.clone());
                sent.await.map_err(|_| PullError::Lost("the connection is closed"))?;
                self.outstanding = self.batch;
                self.until = Instant::now() + self.expires + SLACK;
            }
            let received = tokio::select! {
                biased;
                received = timeout_at(self.until, self.subscriber.next()) => received,
                _ = self.connects.changed() => return Err(PullError::Lost("the connection was lost")),
            };
            let message = match received {
                Ok(Some(message)) => message,
                Ok(None) => return Err(PullError::Lost("the subscription ended")),
                Err(_) => return Err(PullError::Lost("the server kept silent")),
            };
            match message.status {
                None | Some(StatusCode::OK) => {
                    self.outstanding = self.outstanding.saturating_sub(1);
                    self.answered = true;
                    return Ok(jetstream::Message { message, context: self.context.clone() });
                }
                // The request expired, with nothing to deliver.
                Some(StatusCode::TIMEOUT | StatusCode::NOT_FOUND) => {
                    self.outstanding = 0;
                    self.answered = true;
                }
                Some(StatusCode::IDLE_HEARTBEAT) => {}
                Some(StatusCode::NO_RESPONDERS) => return Err(PullError::Gone),
                Some(status) => {
                    debug!(%status, description = ?message.description, "pull ended by the server");
                    let gone = message.description.as_deref() == Some("Consumer Deleted");
                    return Err(if gone { PullError::Gone } else { PullError::Lost("the server ended the request") });
                }
            }
        }
    }

    /// Stops asking, and returns what was already under way.
    pub(crate) async fn close(mut self) -> Vec<jetstream::Message> {
        let mut left = Vec::new();
        let rest = async {
            if self.subscriber.drain().await.is_err() {
                return;
            }
            while let Some(message) = self.subscriber.next().await {
                if message.status.is_none_or(|status| status == StatusCode::OK) {
                    left.push(jetstream::Message { message, context: self.context.clone() });
                }
            }
        };
        // What comes later still is delivered again to somebody else.
        let _ = timeout(CLOSE, rest).await;
        left
    }
}
