//! The consume loop: takes messages of one durable consumer, one for each free hand, and settles each of them.

mod exhausted;
mod message;
mod source;

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use metrics::counter;
use schemas::event::Event;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tracing::{Instrument, debug};

use crate::broker::Broker;
use crate::clock;
use crate::lifecycle::Lifecycle;
pub use crate::streams::Consumer;

/// After how many deliveries a failing message is given up.
pub const MAX_ATTEMPTS: u32 = 5;

/// Messages settled, by event and outcome.
pub(crate) const MESSAGES: &str = "chassis_messages_total";
/// Time from taking a message to settling it, by event.
pub(crate) const SECONDS: &str = "chassis_message_seconds";
/// Messages whose every holder died, by event.
pub(crate) const EXHAUSTED: &str = "chassis_exhausted_messages_total";
/// Every outcome of a message.
pub(crate) const OUTCOMES: [&str; 5] = ["done", "retried", "given_up", "unreadable", "returned"];

/// What a service does with the messages of one durable consumer. A message may be delivered more than once, so it must be
/// idempotent.
pub trait Stage: Send + Sync + 'static {
    /// The event that is taken.
    type Event: Event;
    /// The durable consumer it comes from.
    const CONSUMER: Consumer;

    /// Handles one event. Meanwhile the message is kept in progress. After `Ok` it is acknowledged, so all that follows from it
    /// must be published by then.
    fn handle(&self, delivery: Delivery<Self::Event>) -> impl Future<Output = Result<(), HandleError>> + Send;

    /// Publishes the failure of an event that cannot be handled. After this the event is gone.
    fn give_up(&self, event: Self::Event, error: &HandleError) -> impl Future<Output = anyhow::Result<()>> + Send;
}

/// An event on one of its deliveries.
#[derive(Clone, Debug)]
pub struct Delivery<E> {
    /// The event.
    pub event: E,
    /// How often it has been delivered, this time included.
    pub attempt: u32,
    /// When it was published.
    pub published: Timestamp,
}

impl<E> Delivery<E> {
    /// How long ago it was published; nothing where the clocks of the machines disagree.
    #[must_use]
    pub fn age(&self) -> Duration {
        Duration::try_from(clock::now().duration_since(self.published)).unwrap_or_default()
    }
}

/// Why an event was not handled.
#[derive(Debug, thiserror::Error)]
pub enum HandleError {
    /// It may go well the next time: the event is delivered again, and given up after [`MAX_ATTEMPTS`]. While the service
    /// drains, the event goes to another instance at once.
    #[error("failed to handle the event")]
    Retry(#[source] anyhow::Error),
    /// It will never go well: the event is given up at once.
    #[error("the event cannot be handled")]
    Reject(#[source] anyhow::Error),
}

/// Takes messages until the service drains, at most `concurrency` at a time. Survives restarts of the server.
///
/// On drain it takes no more, hands back what it has not begun, and lets the running handlers end; on a hard stop it hands
/// back those too.
///
/// # Errors
/// None at present: what the broker cannot do now is tried until it can.
pub async fn consume<S: Stage>(
    broker: Broker,
    lifecycle: Lifecycle,
    stage: Arc<S>,
    concurrency: usize,
) -> anyhow::Result<()> {
    for outcome in OUTCOMES {
        counter!(MESSAGES, "event" => S::Event::NAME, "outcome" => outcome).increment(0);
    }
    counter!(EXHAUSTED, "event" => S::Event::NAME).increment(0);
    lifecycle.spawn_background("exhausted messages", exhausted::watch(broker.clone(), Arc::clone(&stage)));

    let hands = Arc::new(Semaphore::new(concurrency.max(1)));
    let mut source = source::Source::new(broker.clone(), S::CONSUMER);
    let mut running = JoinSet::new();
    let mut draining = pin!(lifecycle.draining());
    loop {
        let hand = tokio::select! {
            biased;
            () = &mut draining => break,
            hand = Arc::clone(&hands).acquire_owned() => hand.expect("the semaphore is never closed"),
        };
        while running.try_join_next().is_some() {}
        let message = tokio::select! {
            biased;
            () = &mut draining => break,
            message = source.next() => message,
        };
        let (stage, lifecycle) = (Arc::clone(&stage), lifecycle.clone());
        let work = async move {
            message::work(&*stage, message, &lifecycle).await;
            drop(hand);
        };
        running.spawn(work.in_current_span());
    }
    let returned = source.close().await;
    counter!(MESSAGES, "event" => S::Event::NAME, "outcome" => "returned").increment(returned);
    debug!(event = S::Event::NAME, running = running.len(), returned, "taking no more");
    while running.join_next().await.is_some() {}
    broker.flush().await;
    Ok(())
}
