//! Following one scan: first what a stream holds of it, then all that comes, in order and each once. It survives a lost
//! connection, and tells when the server lost its memory, because the scan is lost then, too.

use std::time::Duration;

use anyhow::Context;
use async_nats::jetstream::consumer::{AckPolicy, DeliverPolicy, pull};
use async_nats::jetstream::context::GetStreamErrorKind;
use async_nats::jetstream::{ErrorCode, Message};
use bytes::Bytes;
use futures::stream::BoxStream;
use futures::{Stream, StreamExt};
use jiff::Timestamp;
use schemas::event::Event;
use schemas::id::ScanId;
use tokio::time::{Instant, sleep};
use tracing::{debug, warn};

use super::{Broker, Feed, Pull};

/// Messages asked for at a time, and for how long.
const BATCH: usize = 100;
const EXPIRES: Duration = Duration::from_secs(5);
/// After how long without a request the server forgets a follower. Longer than a request.
const FORGOTTEN: Duration = Duration::from_secs(15);
/// How long the broker may be out of reach. A cluster that lost a node takes up to twelve seconds to go on.
const PATIENCE: Duration = Duration::from_secs(20);
const PAUSE: Duration = Duration::from_millis(100);

/// An event of the followed scan.
#[derive(Clone, Debug)]
pub struct Followed {
    /// Its place in the stream.
    pub sequence: u64,
    /// When the broker took it.
    pub told_at: Timestamp,
    /// Its subject, `<event>.<scan>`, which says what it is.
    pub subject: String,
    /// The event as JSON.
    pub payload: Bytes,
}

/// What a feed held of a scan at one moment, and all that comes later.
pub struct Replay {
    /// What it held, in order.
    pub told: Vec<Followed>,
    /// That moment, by the broker's clock.
    pub at: Timestamp,
    /// What comes later. Ends only with an error.
    pub coming: BoxStream<'static, Result<Followed, FollowError>>,
}

/// Why following ended.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum FollowError {
    /// The broker lost its memory, and the scan with it.
    #[error("the broker lost its memory")]
    Lost,
    /// The broker was out of reach for too long.
    #[error("the broker is out of reach")]
    Unreachable,
}

struct Follow {
    broker: Broker,
    feed: Feed,
    scan: ScanId,
    /// Sequence of the last event that was given out; 0 before the first.
    last: u64,
    /// When the followed stream was created, as Unix nanoseconds.
    created: Option<i128>,
    attached: Option<Attached>,
    /// Since when the broker is out of reach.
    detached: Instant,
}

struct Attached {
    pull: Pull,
    /// Since when, by the broker's clock.
    at: Timestamp,
    /// Deliveries so far: a gap shows that one went missing on its way.
    delivered: u64,
    /// Events that the feed holds and that were not given out yet.
    behind: u64,
}

impl Followed {
    /// The event, where it is an `E`.
    #[must_use]
    pub fn read<E: Event>(&self) -> Option<serde_json::Result<E>> {
        let scan = self.subject.strip_prefix(E::NAME)?;
        scan.starts_with('.').then(|| serde_json::from_slice(&self.payload))
    }
}

impl Broker {
    /// Follows one scan on a feed from its start. Ends only with an error, after which it gives nothing more.
    pub fn follow(&self, feed: Feed, scan: ScanId) -> impl Stream<Item = Result<Followed, FollowError>> + Send + use<> {
        Follow::new(self, feed, scan).coming()
    }

    /// What a feed holds of one scan: nothing where the scan is unknown. Waits for a broker that is slow, so bound it.
    ///
    /// # Errors
    /// As those of [`Broker::follow`].
    pub async fn replay(&self, feed: Feed, scan: ScanId) -> Result<Replay, FollowError> {
        let mut follow = Follow::new(self, feed, scan);
        let mut told = Vec::new();
        loop {
            match &follow.attached {
                None => follow.reattach().await?,
                Some(Attached { at, behind: 0, .. }) => {
                    return Ok(Replay { told, at: *at, coming: follow.coming().boxed() });
                }
                Some(_) => told.push(follow.next().await?),
            }
        }
    }
}

impl Follow {
    fn new(broker: &Broker, feed: Feed, scan: ScanId) -> Self {
        let (created, attached, detached) = (None, None, Instant::now());
        Self { broker: broker.clone(), feed, scan, last: 0, created, attached, detached }
    }

    fn coming(self) -> impl Stream<Item = Result<Followed, FollowError>> + Send + use<> {
        futures::stream::unfold(Some(self), |follow| async {
            let mut follow = follow?;
            match follow.next().await {
                Ok(followed) => Some((Ok(followed), Some(follow))),
                Err(error) => Some((Err(error), None)),
            }
        })
    }

    async fn next(&mut self) -> Result<Followed, FollowError> {
        loop {
            let Some(attached) = &mut self.attached else {
                self.reattach().await?;
                continue;
            };
            match attached.pull.next().await {
                Ok(message) => {
                    if let Some(followed) = self.accept(message) {
                        return Ok(followed);
                    }
                }
                Err(error) => {
                    self.detach();
                    self.pause(&error.into()).await?;
                }
            }
        }
    }

    /// Takes a message that is next in order; anything else is asked for again.
    fn accept(&mut self, message: Message) -> Option<Followed> {
        let attached = self.attached.as_mut()?;
        let (sequence, delivered, behind, told_at) = match message.info() {
            Ok(info) => (
                info.stream_sequence,
                info.consumer_sequence,
                info.pending,
                timestamp(info.published.unix_timestamp_nanos()),
            ),
            Err(_) => return None,
        };
        attached.delivered += 1;
        attached.behind = behind;
        if delivered != attached.delivered {
            self.detach();
            return None;
        }
        if sequence <= self.last {
            return None;
        }
        self.last = sequence;
        let (message, _) = message.split();
        let subject = self.feed.own_subject(&message.subject).to_owned();
        Some(Followed { sequence, told_at, subject, payload: message.payload })
    }

    /// The broker counts as reached only if it has answered a request: a consumer that can be created but not pulled from is of
    /// no use.
    fn detach(&mut self) {
        if self.attached.take().is_some_and(|attached| attached.pull.is_answered()) {
            self.detached = Instant::now();
        }
    }

    /// Waits a moment before the next try, unless the broker was out of reach for too long.
    async fn pause(&self, error: &anyhow::Error) -> Result<(), FollowError> {
        let error = format!("{error:#}");
        if self.detached.elapsed() > PATIENCE {
            warn!(scan = %self.scan, error, "gave up following");
            return Err(FollowError::Unreachable);
        }
        debug!(scan = %self.scan, error, "following anew");
        sleep(PAUSE).await;
        Ok(())
    }

    async fn reattach(&mut self) -> Result<(), FollowError> {
        match self.attach().await {
            Ok(Some(attached)) => self.attached = Some(attached),
            Ok(None) => return Err(FollowError::Lost),
            Err(error) => self.pause(&error).await?,
        }
        Ok(())
    }

    /// None where the stream that was followed is gone.
    async fn attach(&mut self) -> anyhow::Result<Option<Attached>> {
        self.broker.ensure().await?;
        let found = self.broker.shared.context.get_stream(self.feed.stream().name()).await;
        let stream = found.inspect_err(|error| {
            if is_missing(&error.kind()) {
                self.broker.report_loss();
            }
        })?;
        let info = stream.cached_info();
        let created = info.created.unix_timestamp_nanos();
        if *self.created.get_or_insert(created) != created || info.state.last_sequence < self.last {
            return Ok(None);
        }
        let deliver_policy = match self.last {
            0 => DeliverPolicy::All,
            last => DeliverPolicy::ByStartSequence { start_sequence: last + 1 },
        };
        let config = pull::Config {
            filter_subject: self.feed.filter(self.scan),
            deliver_policy,
            ack_policy: AckPolicy::None,
            inactive_threshold: FORGOTTEN,
            memory_storage: true,
            num_replicas: 1,
            ..pull::Config::default()
        };
        let consumer = stream.create_consumer(config).await.context("failed to create a follower")?;
        let info = consumer.cached_info();
        let (at, behind) = (timestamp(info.created.unix_timestamp_nanos()), info.num_pending);
        let pull = Pull::open(&self.broker, &consumer, BATCH, EXPIRES).await?;
        Ok(Some(Attached { pull, at, delivered: 0, behind }))
    }
}

fn timestamp(nanoseconds: i128) -> Timestamp {
    Timestamp::from_nanosecond(nanoseconds).unwrap_or_default()
}

fn is_missing(kind: &GetStreamErrorKind) -> bool {
    matches!(kind, GetStreamErrorKind::JetStream(cause) if cause.error_code() == ErrorCode::STREAM_NOT_FOUND)
}
