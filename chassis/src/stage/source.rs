//! Where messages come from: a durable consumer that is opened again whenever it was lost.

use std::time::Duration;

use anyhow::Context;
use async_nats::jetstream::consumer::PullConsumer;
use async_nats::jetstream::{AckKind, Message};
use tokio::time::sleep;
use tracing::{debug, info, warn};

use crate::broker::{Broker, Pull, PullError};
use crate::streams::Consumer;

/// How long one request waits at the server. One that hangs is handed no message after this.
const EXPIRES: Duration = Duration::from_secs(2);
/// Before the consumer is opened again.
const PAUSE: Duration = Duration::from_millis(200);

pub(super) struct Source {
    broker: Broker,
    consumer: Consumer,
    pull: Option<Pull>,
    /// Whether the last attempt to open failed, so that an outage is one line in the log.
    broken: bool,
}

impl Source {
    pub(super) fn new(broker: Broker, consumer: Consumer) -> Self {
        Self { broker, consumer, pull: None, broken: false }
    }

    /// The next message, however long the broker takes to have one. Dropping the future loses nothing.
    pub(super) async fn next(&mut self) -> Message {
        loop {
            let Some(pull) = &mut self.pull else {
                self.open().await;
                continue;
            };
            match pull.next().await {
                Ok(message) => return message,
                Err(error) => {
                    debug!(consumer = self.consumer.name(), %error, "opening the consumer anew");
                    if matches!(error, PullError::Gone) {
                        self.broker.report_loss();
                    }
                    self.release().await;
                    // A consumer that can be opened and not be pulled would otherwise be opened without end.
                    sleep(PAUSE).await;
                }
            }
        }
    }

    /// Takes no more and hands back what was under way. Tells how much that was.
    pub(super) async fn close(mut self) -> u64 {
        self.release().await
    }

    async fn release(&mut self) -> u64 {
        let Some(pull) = self.pull.take() else {
            return 0;
        };
        let mut returned = 0;
        for message in pull.close().await {
            // Where this fails, the message is delivered again all the same, only later.
            let _ = message.ack_with(AckKind::Nak(None)).await;
            returned += 1;
        }
        returned
    }

    async fn open(&mut self) {
        match self.try_open().await {
            Ok(pull) => {
                self.pull = Some(pull);
                if std::mem::take(&mut self.broken) {
                    info!(consumer = self.consumer.name(), "taking messages again");
                }
            }
            Err(error) => {
                if !std::mem::replace(&mut self.broken, true) {
                    warn!(consumer = self.consumer.name(), error = format!("{error:#}"), "failed to take messages");
                }
                sleep(PAUSE).await;
            }
        }
    }

    async fn try_open(&self) -> anyhow::Result<Pull> {
        self.broker.ensure().await?;
        let consumer: PullConsumer =
            self.broker.durable(self.consumer).await.inspect_err(|_| self.broker.report_loss())?;
        Pull::open(&self.broker, &consumer, 1, EXPIRES).await.context("failed to open the consumer")
    }
}
