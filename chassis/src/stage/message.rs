//! One message: held in progress while it is handled, and settled once.

use std::any::Any;
use std::panic::AssertUnwindSafe;
use std::pin::pin;
use std::time::Duration;

use anyhow::anyhow;
use async_nats::jetstream::{AckKind, Message};
use futures::FutureExt;
use jiff::Timestamp;
use metrics::{counter, histogram};
use schemas::event::Event;
use tokio::time::{Instant, interval_at};
use tokio_util::sync::CancellationToken;
use tracing::{Instrument, error, info_span, warn};

use super::{Delivery, HandleError, MAX_ATTEMPTS, MESSAGES, SECONDS, Stage};
use crate::lifecycle::Lifecycle;
use crate::streams::ACK_WAIT;

/// Before a failed message is delivered again, doubled with each attempt.
const FIRST_DELAY: Duration = Duration::from_millis(200);
const LONGEST_DELAY: Duration = Duration::from_secs(2);
/// From this delivery on a message is given up without another try: its holders died of it, or hung.
const DEADLY: u32 = MAX_ATTEMPTS + 4;

/// What became of a message, and what the broker is told.
struct Settled {
    outcome: &'static str,
    ack: AckKind,
}

/// Why work on a held message did not end by itself.
enum Cut {
    /// The hard stop came.
    Stopped,
    /// It panicked.
    Panicked,
}

/// Handles a message and settles it.
pub(super) async fn work<S: Stage>(stage: &S, message: Message, lifecycle: &Lifecycle) {
    let started = Instant::now();
    let settled = match delivery::<S::Event>(&message) {
        Ok(delivery) => {
            let (scan, attempt) = (delivery.event.scan(), delivery.attempt);
            let span = info_span!("message", event = S::Event::NAME, %scan, attempt);
            handle(stage, delivery, &message, lifecycle).instrument(span).await
        }
        Err(error) => {
            // The error names a place in the text, not the text.
            let cause = error.map(|error| (error.line(), error.column()));
            error!(event = S::Event::NAME, subject = %message.subject, at = ?cause, "message is unreadable, dropping it");
            Settled { outcome: "unreadable", ack: AckKind::Term }
        }
    };
    if let Err(error) = message.ack_with(settled.ack).await {
        warn!(event = S::Event::NAME, %error, "failed to settle a message, it will come again");
    }
    counter!(MESSAGES, "event" => S::Event::NAME, "outcome" => settled.outcome).increment(1);
    histogram!(SECONDS, "event" => S::Event::NAME).record(started.elapsed());
}

async fn handle<S: Stage>(
    stage: &S,
    delivery: Delivery<S::Event>,
    message: &Message,
    lifecycle: &Lifecycle,
) -> Settled {
    let (attempt, hard) = (delivery.attempt, lifecycle.hard());
    if attempt >= DEADLY {
        error!("giving up a message whose holders keep dying");
        let error = HandleError::Reject(anyhow!("its holders keep dying"));
        return give_up(stage, attempt, &error, message, &hard).await;
    }
    let error = match hold(message, &hard, stage.handle(delivery)).await {
        Ok(Ok(())) => {
            return Settled { outcome: "done", ack: AckKind::Ack };
        }
        Ok(Err(error)) => error,
        Err(Cut::Panicked) => HandleError::Retry(anyhow!("the handler panicked")),
        Err(Cut::Stopped) => {
            return Settled { outcome: "returned", ack: AckKind::Nak(None) };
        }
    };
    if matches!(error, HandleError::Retry(_)) {
        if lifecycle.is_draining() {
            return Settled { outcome: "returned", ack: AckKind::Nak(None) };
        }
        if attempt < MAX_ATTEMPTS {
            warn!(error = chain(&error), "failed to handle a message, trying again");
            return retry(attempt);
        }
    }
    error!(error = chain(&error), "giving up a message");
    give_up(stage, attempt, &error, message, &hard).await
}

async fn give_up<S: Stage>(
    stage: &S,
    attempt: u32,
    error: &HandleError,
    message: &Message,
    hard: &CancellationToken,
) -> Settled {
    let Ok(event) = serde_json::from_slice::<S::Event>(&message.payload) else {
        return Settled { outcome: "unreadable", ack: AckKind::Term };
    };
    match hold(message, hard, stage.give_up(event, error)).await {
        Ok(Ok(())) => Settled { outcome: "given_up", ack: AckKind::Term },
        Ok(Err(error)) => {
            error!(error = format!("{error:#}"), "failed to give up a message");
            retry(attempt)
        }
        Err(Cut::Panicked) => retry(attempt),
        Err(Cut::Stopped) => Settled { outcome: "returned", ack: AckKind::Nak(None) },
    }
}

/// Runs work on a message and tells the broker in time that it goes on.
async fn hold<T>(message: &Message, hard: &CancellationToken, work: impl Future<Output = T>) -> Result<T, Cut> {
    let mut work = pin!(AssertUnwindSafe(work).catch_unwind());
    let mut beat = interval_at(Instant::now() + ACK_WAIT / 3, ACK_WAIT / 3);
    loop {
        tokio::select! {
            biased;
            done = &mut work => return done.map_err(|_: Box<dyn Any + Send>| Cut::Panicked),
            () = hard.cancelled() => return Err(Cut::Stopped),
            _ = beat.tick() => {
                if let Err(error) = message.ack_with(AckKind::Progress).await {
                    warn!(%error, "failed to keep a message in progress");
                }
            }
        }
    }
}

fn retry(attempt: u32) -> Settled {
    let delay = FIRST_DELAY * 2_u32.saturating_pow(attempt.saturating_sub(1).min(8));
    Settled { outcome: "retried", ack: AckKind::Nak(Some(delay.min(LONGEST_DELAY))) }
}

/// A message as a delivery. The error is that of its text, where it is its text that cannot be read.
fn delivery<E: Event>(message: &Message) -> Result<Delivery<E>, Option<serde_json::Error>> {
    let event = serde_json::from_slice(&message.payload).map_err(Some)?;
    let info = message.info().map_err(|_| None)?;
    let published = Timestamp::from_nanosecond(info.published.unix_timestamp_nanos()).map_err(|_| None)?;
    let attempt = u32::try_from(info.delivered).map_err(|_| None)?;
    Ok(Delivery { event, attempt, published })
}

/// The error with all its causes.
fn chain(error: &HandleError) -> String {
    let (HandleError::Retry(cause) | HandleError::Reject(cause)) = error;
    format!("{error}: {cause:#}")
}
