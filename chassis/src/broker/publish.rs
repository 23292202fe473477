//! Publishing an event: acknowledged, counted once, and repeated with patience while the broker cannot take it.

use std::time::Duration;

use async_nats::jetstream::context::{PublishError as AckError, PublishErrorKind};
use async_nats::jetstream::message::PublishMessage;
use bytes::Bytes;
use metrics::counter;
use schemas::event::Event;
use tokio::time::{Instant, sleep, timeout};
use tracing::debug;

use super::Broker;
use crate::streams::subject_in_stream;

/// Publishes that had to be repeated.
const RETRIES: &str = "chassis_publish_retries_total";
/// How long publishing one event is tried. A cluster that lost a node takes up to eight seconds to go on.
const PATIENCE: Duration = Duration::from_secs(15);
/// How long publishing is tried for an event that nothing depends on.
const TELL: Duration = Duration::from_secs(1);
const FIRST_PAUSE: Duration = Duration::from_millis(20);
const LONGEST_PAUSE: Duration = Duration::from_millis(500);

/// Why an event was not published.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// It cannot be written as JSON.
    #[error("failed to encode {event}")]
    Encode {
        /// Name of the event.
        event: &'static str,
        /// Why.
        source: serde_json::Error,
    },
    /// It is larger than the server takes.
    #[error("{event} of {bytes} bytes is larger than the broker takes")]
    TooLarge {
        /// Name of the event.
        event: &'static str,
        /// Size of its payload.
        bytes: usize,
    },
    /// The broker did not take it in all the time that it was tried.
    #[error("the broker did not take {event}")]
    Refused {
        /// Name of the event.
        event: &'static str,
        /// The last refusal.
        source: anyhow::Error,
    },
}

impl Broker {
    /// Publishes an event and waits until it is stored. A repeated message id is stored once. Returns its sequence in the
    /// stream; dropping the future leaves open whether it was stored.
    ///
    /// # Errors
    /// Where the event is too large, or the broker did not take it for a quarter of a minute.
    pub async fn publish<E: Event>(&self, event: &E) -> Result<u64, PublishError> {
        let payload = serde_json::to_vec(event).map_err(|source| PublishError::Encode { event: E::NAME, source })?;
        let (payload, subject, message_id) = (Bytes::from(payload), subject_in_stream(event), event.message_id());
        let deadline = Instant::now() + PATIENCE;
        let mut pause = FIRST_PAUSE;
        loop {
            let refusal = match self.publish_once(&subject, &message_id, payload.clone()).await {
                Ok(sequence) => return Ok(sequence),
                Err(refusal) => refusal,
            };
            if refusal.kind() == PublishErrorKind::MaxPayloadExceeded {
                return Err(PublishError::TooLarge { event: E::NAME, bytes: payload.len() });
            }
            if Instant::now() + pause >= deadline {
                return Err(PublishError::Refused { event: E::NAME, source: refusal.into() });
            }
            counter!(RETRIES, "event" => E::NAME).increment(1);
            debug!(event = E::NAME, scan = %event.scan(), error = format!("{:#}", anyhow::Error::new(refusal)), "publish refused, trying again");
            sleep(pause).await;
            pause = (2 * pause).min(LONGEST_PAUSE);
        }
    }

    /// Publishes what nothing depends on, such as progress: tries for a second, and then lets it go.
    pub async fn tell<E: Event>(&self, event: &E) {
        match timeout(TELL, self.publish(event)).await {
            Ok(Ok(_)) => {}
            Ok(Err(error)) => {
                debug!(event = E::NAME, error = format!("{:#}", anyhow::Error::new(error)), "not told");
            }
            Err(_) => debug!(event = E::NAME, "not told in time"),
        }
    }

    async fn publish_once(&self, subject: &str, message_id: &str, payload: Bytes) -> Result<u64, AckError> {
        // Creating a stream and its consumers comes first: a stream without its consumers would drop the event in silence.
        self.ensure().await.map_err(|error| AckError::with_source(PublishErrorKind::Other, error))?;
        let message = PublishMessage::build().message_id(message_id).payload(payload);
        let stored = self.shared.context.send_publish(subject.to_owned(), message).await?.await;
        if let Err(error) = &stored
            && error.kind() == PublishErrorKind::StreamNotFound
        {
            self.report_loss();
        }
        Ok(stored?.sequence)
    }
}
