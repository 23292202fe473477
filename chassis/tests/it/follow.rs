//! Following one scan.

use std::pin::Pin;
use std::time::Duration;

use async_nats::jetstream;
use chassis::broker::{Broker, Feed, FollowError, Followed};
use futures::{Stream, StreamExt};
use schemas::id::ScanId;
use tokio::time::timeout;

use crate::events::{Page, Scored};
use crate::proxy::Proxy;
use crate::servers::{Nats, config};

type Feeding = Pin<Box<dyn Stream<Item = Result<Followed, FollowError>> + Send>>;

fn follow(broker: &Broker, scan: ScanId) -> Feeding {
    Box::pin(broker.follow(Feed::Scores, scan))
}

async fn publish(broker: &Broker, scan: ScanId, numbers: std::ops::Range<u32>) {
    for number in numbers {
        broker.publish(&Scored { scan, number }).await.unwrap();
    }
}

async fn next(feeding: &mut Feeding) -> Followed {
    timeout(Duration::from_secs(10), feeding.next()).await.unwrap().unwrap().unwrap()
}

async fn numbers(feeding: &mut Feeding, count: usize) -> Vec<u32> {
    let mut numbers = Vec::new();
    while numbers.len() < count {
        numbers.push(next(feeding).await.read::<Scored>().unwrap().unwrap().number);
    }
    numbers
}

#[tokio::test]
async fn a_follower_sees_what_was_and_what_comes_of_its_scan_alone() {
    let nats = Nats::start().await;
    let broker = nats.broker().await;
    let (scan, other) = (ScanId::random(), ScanId::random());
    publish(&broker, scan, 0..250).await;
    publish(&broker, other, 0..5).await;
    let mut feeding = follow(&broker, scan);
    assert_eq!(numbers(&mut feeding, 250).await, (0..250).collect::<Vec<_>>());
    publish(&broker, scan, 250..255).await;
    assert_eq!(numbers(&mut feeding, 5).await, (250..255).collect::<Vec<_>>());
}

#[tokio::test]
async fn a_replay_is_all_that_was_told_and_goes_on_with_what_comes() {
    let nats = Nats::start().await;
    let broker = nats.broker().await;
    let scan = ScanId::random();
    assert!(broker.replay(Feed::Scores, scan).await.unwrap().told.is_empty(), "and nothing is told at once");
    publish(&broker, scan, 0..250).await;
    publish(&broker, ScanId::random(), 0..5).await;
    let mut replay = broker.replay(Feed::Scores, scan).await.unwrap();
    let told: Vec<u32> = replay.told.iter().map(|told| told.read::<Scored>().unwrap().unwrap().number).collect();
    assert_eq!(told, (0..250).collect::<Vec<_>>());
    assert!(replay.told.last().unwrap().told_at <= replay.at, "by the same clock");
    publish(&broker, scan, 250..252).await;
    assert_eq!(numbers(&mut replay.coming, 2).await, [250, 251]);
}

#[tokio::test]
async fn an_event_reads_as_what_it_is_only() {
    let nats = Nats::start().await;
    let broker = nats.broker().await;
    let scan = ScanId::random();
    publish(&broker, scan, 7..8).await;
    let followed = next(&mut follow(&broker, scan)).await;
    assert!(followed.read::<Page>().is_none());
    assert_eq!(followed.read::<Scored>().unwrap().unwrap(), Scored { scan, number: 7 });
}

#[tokio::test]
async fn a_cut_connection_loses_and_repeats_nothing() {
    let nats = Nats::start().await;
    let proxy = Proxy::to(nats.port).await;
    let (publisher, follower) = (nats.broker().await, Broker::connect(&config(proxy.port), "test").await.unwrap());
    let scan = ScanId::random();
    let mut feeding = follow(&follower, scan);
    let mut seen = Vec::new();
    for round in 0..5 {
        publish(&publisher, scan, 20 * round..20 * round + 10).await;
        seen.extend(numbers(&mut feeding, 3).await);
        proxy.cut();
        publish(&publisher, scan, 20 * round + 10..20 * round + 20).await;
        seen.extend(numbers(&mut feeding, 17).await);
    }
    assert_eq!(seen, (0..100).collect::<Vec<_>>());
}

#[tokio::test]
async fn a_follower_that_can_attach_and_not_pull_takes_breath_and_gives_up() {
    let nats = Nats::start().await;
    let broker = nats.broker().await;
    let client = nats.client().await;
    let mut requests = client.subscribe("$JS.API.CONSUMER.MSG.NEXT.scores.*").await.unwrap();
    let stream = jetstream::new(client).get_stream("scores").await.unwrap();
    let mut n_consumers = 0;
    let vanishing = async {
        while let Some(request) = requests.next().await {
            n_consumers += 1;
            stream.delete_consumer(request.subject.rsplit('.').next().unwrap()).await.unwrap();
        }
    };
    let mut feeding = follow(&broker, ScanId::random());
    let ended = tokio::select! {
        ended = timeout(Duration::from_secs(30), feeding.next()) => ended.unwrap(),
        () = vanishing => None,
    };
    assert!(matches!(ended, Some(Err(FollowError::Unreachable))), "{ended:?}");
    assert!(n_consumers <= 210, "{n_consumers} in 20 seconds");
}

#[tokio::test]
async fn a_forgotten_scan_leaves_its_room_and_no_other_loses_anything() {
    let nats = Nats::start().await;
    let broker = nats.broker().await;
    let (scan, other) = (ScanId::random(), ScanId::random());
    publish(&broker, scan, 0..250).await;
    publish(&broker, other, 0..5).await;
    let (mut ended, mut running) = (follow(&broker, scan), follow(&broker, other));
    assert_eq!(numbers(&mut ended, 250).await, (0..250).collect::<Vec<_>>());
    assert_eq!(numbers(&mut running, 2).await, [0, 1]);
    broker.forget(Feed::Scores, scan).await;
    publish(&broker, other, 5..10).await;
    assert_eq!(numbers(&mut running, 8).await, (2..10).collect::<Vec<_>>());
    assert!(broker.replay(Feed::Scores, scan).await.unwrap().told.is_empty());
    let stream = jetstream::new(nats.client().await).get_stream("scores").await.unwrap();
    assert_eq!(stream.cached_info().state.messages, 10, "those of the other scan");
}
