//! The one table of streams and durable consumers. Every service creates all of them at its start, and again when a restarted
//! server has lost them: the stream of scan requests keeps a message only for consumers that exist when it comes. All streams
//! are in memory, so that nothing of a contact or a token reaches a disk.
//!
//! An event's subject is `<event>.<scan>`. In the two streams that are followed it has the stream's name in front, as in
//! `progress.scan.completed.<scan>`: a follower has one filter, which the server wants within one subject of the stream.

use std::time::Duration;

use async_nats::jetstream::consumer::{AckPolicy, pull};
use async_nats::jetstream::stream::{Config, DiscardPolicy, RetentionPolicy, StorageType};
use schemas::event::{
    self, Event, FetchEnded, PageFetched, PageScored, ScanCompleted, ScanFailed, ScanProgressed, ScanRequested,
};
use schemas::id::ScanId;

use crate::config::BrokerConfig;

/// How long a delivery may stay silent before the message goes to somebody else.
pub(crate) const ACK_WAIT: Duration = Duration::from_secs(5);
/// How often a message is delivered at most. Above [`MAX_ATTEMPTS`](crate::stage::MAX_ATTEMPTS), because a holder that
/// hangs can be handed the same message several times.
const MAX_DELIVER: i64 = 20;
/// Deliveries of one consumer that may be out at once: a scan is held for its whole life.
const MAX_ACK_PENDING: i64 = 10_000;
/// Consumers of one stream: one for each scan that is followed, on top of the durable ones.
const MAX_CONSUMERS: i32 = 100_000;
/// How long a watcher who reloads the page still sees the end of a scan.
const PROGRESS_AGE: Duration = Duration::from_secs(15 * 60);
/// Progress events kept of one scan.
const PROGRESS_PER_SUBJECT: i64 = 600;
/// The bucket of claims. An entry is gone after the longest claim; a shorter one tells its own end.
pub(crate) const CLAIMS: &str = "claims";
/// How long a claim is held at most.
pub const LONGEST_CLAIM: Duration = Duration::from_secs(600);

/// The unit of the streams' sizes. The server reserves the bytes of all streams, 416 MiB together, and refuses a stream for which
/// it has too few left.
const MIB: i64 = 1024 * 1024;

/// A stream of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StreamId {
    Scans,
    Pages,
    Scores,
    Progress,
    Claims,
}

/// A durable consumer of the table: who takes what. It is named as the crate that uses it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Consumer {
    /// Each scan request, to one fetcher.
    Fetcher,
    /// Each fetched page, to one scorer.
    Scorer,
    /// Each scan request, to one aggregator.
    Aggregator,
}

/// What can be followed, one scan at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feed {
    /// Page scores and the end of the fetch, for the aggregator that owns the scan.
    Scores,
    /// Progress and the end of the scan, for watchers.
    Progress,
}

impl StreamId {
    pub(crate) const ALL: [Self; 5] = [Self::Scans, Self::Pages, Self::Scores, Self::Progress, Self::Claims];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Scans => "scans",
            Self::Pages => "pages",
            Self::Scores => "scores",
            Self::Progress => "progress",
            Self::Claims => "KV_claims",
        }
    }

    pub(crate) fn config(self, broker: &BrokerConfig) -> Config {
        let age = match self {
            Self::Progress => PROGRESS_AGE.max(broker.scan_deadline()),
            Self::Claims => LONGEST_CLAIM,
            _ => broker.scan_deadline(),
        };
        let base = Config {
            name: self.name().to_owned(),
            // By it services of two versions notice each other.
            description: Some(format!("Refine, messages of version {}", event::VERSION)),
            storage: StorageType::Memory,
            num_replicas: usize::from(broker.replicas),
            max_age: age,
            // A repeated publish counts once for as long as the first is there; the server takes no longer window.
            duplicate_window: age,
            max_consumers: MAX_CONSUMERS,
            max_messages: -1,
            max_messages_per_subject: -1,
            discard: DiscardPolicy::New,
            ..Config::default()
        };
        match self {
            Self::Scans => Config {
                subjects: vec![all::<ScanRequested>()],
                retention: RetentionPolicy::Interest,
                max_bytes: 32 * MIB,
                ..base
            },
            Self::Pages => Config {
                subjects: vec![all::<PageFetched>()],
                retention: RetentionPolicy::WorkQueue,
                max_bytes: 128 * MIB,
                ..base
            },
            // The aggregator forgets a scan that has ended. What comes of it later, or is not forgotten, goes with its age.
            Self::Scores => Config {
                subjects: vec![format!("{}.*.*.*", self.name())],
                retention: RetentionPolicy::Limits,
                max_bytes: 128 * MIB,
                ..base
            },
            // Old progress makes room for new: it only serves to be looked at.
            Self::Progress => Config {
                subjects: vec![format!("{}.*.*.*", self.name())],
                retention: RetentionPolicy::Limits,
                max_bytes: 64 * MIB,
                max_messages_per_subject: PROGRESS_PER_SUBJECT,
                discard: DiscardPolicy::Old,
                ..base
            },
            // A stream of the form that the client takes for a bucket. The client's own way to create one asks the server
            // something that version 2.9 answers in a form it cannot read.
            Self::Claims => Config {
                subjects: vec![format!("$KV.{CLAIMS}.>")],
                retention: RetentionPolicy::Limits,
                max_bytes: 64 * MIB,
                max_messages_per_subject: 1,
                allow_rollup: true,
                deny_delete: true,
                allow_direct: true,
                ..base
            },
        }
    }
}

impl Consumer {
    pub(crate) const ALL: [Self; 3] = [Self::Fetcher, Self::Scorer, Self::Aggregator];

    pub(crate) fn stream(self) -> StreamId {
        match self {
            Self::Fetcher | Self::Aggregator => StreamId::Scans,
            Self::Scorer => StreamId::Pages,
        }
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Fetcher => "fetcher",
            Self::Scorer => "scorer",
            Self::Aggregator => "aggregator",
        }
    }

    /// Where the server tells of a message that it delivers no more.
    pub(crate) fn exhausted_subject(self) -> String {
        format!("$JS.EVENT.ADVISORY.CONSUMER.MAX_DELIVERIES.{}.{}", self.stream().name(), self.name())
    }

    pub(crate) fn filter(self) -> String {
        match self {
            Self::Fetcher | Self::Aggregator => all::<ScanRequested>(),
            Self::Scorer => all::<PageFetched>(),
        }
    }

    pub(crate) fn config(self, broker: &BrokerConfig) -> pull::Config {
        pull::Config {
            durable_name: Some(self.name().to_owned()),
            filter_subject: self.filter(),
            ack_policy: AckPolicy::Explicit,
            ack_wait: ACK_WAIT,
            max_deliver: MAX_DELIVER,
            max_ack_pending: MAX_ACK_PENDING,
            num_replicas: usize::from(broker.replicas),
            memory_storage: true,
            ..pull::Config::default()
        }
    }
}

impl Feed {
    pub(crate) fn stream(self) -> StreamId {
        match self {
            Self::Scores => StreamId::Scores,
            Self::Progress => StreamId::Progress,
        }
    }

    pub(crate) fn filter(self, scan: ScanId) -> String {
        format!("{}.*.*.{scan}", self.stream().name())
    }

    /// The feed of an event, if it is on one.
    fn of(event: &str) -> Option<Self> {
        match event {
            PageScored::NAME | FetchEnded::NAME => Some(Self::Scores),
            ScanProgressed::NAME | ScanCompleted::NAME | ScanFailed::NAME => Some(Self::Progress),
            _ => None,
        }
    }

    /// An event's own subject, from the one it has in the stream.
    pub(crate) fn own_subject(self, subject: &str) -> &str {
        let own = subject.strip_prefix(self.stream().name()).and_then(|rest| rest.strip_prefix('.'));
        own.unwrap_or(subject)
    }
}

/// The subject that an event has in its stream.
pub(crate) fn subject_in_stream<E: Event>(event: &E) -> String {
    match Feed::of(E::NAME) {
        Some(feed) => format!("{}.{}", feed.stream().name(), event.subject()),
        None => event.subject(),
    }
}

/// The subject that an event has in its stream, for all scans.
pub(crate) fn all_in_stream<E: Event>() -> String {
    match Feed::of(E::NAME) {
        Some(feed) => format!("{}.{}", feed.stream().name(), all::<E>()),
        None => all::<E>(),
    }
}

/// The subject that an event of one scan has in its stream.
pub(crate) fn of_scan<E: Event>(scan: ScanId) -> String {
    all_in_stream::<E>().replace('*', &scan.to_string())
}

/// The subject of an event for all scans.
fn all<E: Event>() -> String {
    format!("{}.*", E::NAME)
}
