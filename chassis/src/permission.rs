//! Which NATS subjects each service may use. In the settings of nats-server the user of a service gets these and no others, so
//! that a scorer cannot take a scan request, and a gateway cannot take a page. All may create the streams and durable consumers
//! of the table, because each service does so at its start. None may change an existing stream, whose settings could have every
//! message forwarded to anybody. Only an aggregator may delete messages, and only page scores.

use schemas::event::{FetchEnded, PageFetched, PageScored, ScanCompleted, ScanFailed, ScanProgressed, ScanRequested};
use serde::Serialize;

use crate::broker::probe_subject;
use crate::streams::{CLAIMS, Consumer, Feed, StreamId, all_in_stream};

/// The services, each of which has a NATS user of its name.
pub const SERVICES: [&str; 4] = ["gateway", "fetcher", "scorer", "aggregator"];

/// What a NATS user may do, in the form in which nats-server reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Permissions {
    publish: Allowed,
    subscribe: Allowed,
    /// A message may be answered where its sender asks for it.
    allow_responses: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Allowed {
    allow: Vec<String>,
}

impl Permissions {
    /// What a service needs; an unknown one gets no more than what all share.
    #[must_use]
    pub fn of(service: &str) -> Self {
        let mut publish = shared();
        publish.push(probe_subject(service));
        let mut subscribe = vec![format!("_INBOX.{service}.>"), probe_subject(service)];
        match service {
            "gateway" => {
                publish.extend(SERVICES.map(probe_subject));
                publish.extend([all_in_stream::<ScanRequested>(), all_in_stream::<ScanProgressed>()]);
                publish.extend(follow(Feed::Progress));
                publish.push(format!("$KV.{CLAIMS}.>"));
                publish.push(format!("$JS.API.DIRECT.GET.{}.>", StreamId::Claims.name()));
                publish.push(format!("$JS.API.STREAM.MSG.GET.{}", Feed::Progress.stream().name()));
            }
            "fetcher" => {
                take(Consumer::Fetcher, &mut publish, &mut subscribe);
                publish.extend([all_in_stream::<PageFetched>(), all_in_stream::<FetchEnded>()]);
                publish.push(all_in_stream::<ScanProgressed>());
            }
            "scorer" => {
                take(Consumer::Scorer, &mut publish, &mut subscribe);
                publish.push(all_in_stream::<PageScored>());
            }
            "aggregator" => {
                take(Consumer::Aggregator, &mut publish, &mut subscribe);
                publish.extend(follow(Feed::Scores));
                publish.push(format!("$JS.API.STREAM.PURGE.{}", Feed::Scores.stream().name()));
                publish.extend([all_in_stream::<ScanProgressed>(), all_in_stream::<ScanCompleted>()]);
                publish.push(all_in_stream::<ScanFailed>());
                publish.push(format!("$JS.API.STREAM.MSG.GET.{}", Feed::Progress.stream().name()));
            }
            _ => {}
        }
        Self { publish: Allowed { allow: publish }, subscribe: Allowed { allow: subscribe }, allow_responses: true }
    }
}

/// Every service creates all streams and durable consumers.
fn shared() -> Vec<String> {
    let of_streams = StreamId::ALL
        .into_iter()
        .flat_map(|stream| ["CREATE", "INFO"].map(|verb| format!("$JS.API.STREAM.{verb}.{}", stream.name())));
    let of_consumers = Consumer::ALL.into_iter().map(|consumer| {
        format!("$JS.API.CONSUMER.CREATE.{}.{}.{}", consumer.stream().name(), consumer.name(), consumer.filter())
    });
    of_streams.chain(of_consumers).collect()
}

/// What is needed to take the messages of a durable consumer, and to give up those whose every holder died.
fn take(consumer: Consumer, publish: &mut Vec<String>, subscribe: &mut Vec<String>) {
    let (stream, name) = (consumer.stream().name(), consumer.name());
    publish.extend(["INFO", "MSG.NEXT"].map(|verb| format!("$JS.API.CONSUMER.{verb}.{stream}.{name}")));
    publish.push(format!("$JS.ACK.{stream}.{name}.>"));
    publish.push(format!("$JS.API.STREAM.MSG.GET.{stream}"));
    subscribe.push(consumer.exhausted_subject());
}

/// What is needed to follow scans on a feed.
fn follow(feed: Feed) -> [String; 3] {
    let stream = feed.stream().name();
    [format!("CREATE.{stream}"), format!("CREATE.{stream}.>"), format!("MSG.NEXT.{stream}.*")]
        .map(|verb| format!("$JS.API.CONSUMER.{verb}"))
}
