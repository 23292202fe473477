//! A server that comes back without its memory.

use std::time::Duration;

use chassis::broker::{Claim, Feed, FollowError};
use futures::StreamExt;
use schemas::id::ScanId;
use tokio::time::{Instant, timeout};

use crate::events::{Page, Scored};
use crate::eventually;
use crate::servers::Nats;
use crate::worker::Worker;

#[tokio::test]
async fn consumers_go_on_after_a_restart() {
    let mut nats = Nats::start().await;
    let (publisher, taker) = (nats.broker().await, nats.broker().await);
    let worker = Worker::quick();
    let life = worker.employ(&taker, 1);
    let scan = ScanId::random();
    for round in 0..3 {
        publisher.publish(&Page::new(scan, round)).await.unwrap();
        worker.has_done(round, Duration::from_secs(5)).await;
        nats.restart().await;
    }
    publisher.publish(&Page::new(scan, 3)).await.unwrap();
    worker.has_done(3, Duration::from_secs(5)).await;
    assert!(!life.is_draining());
}

#[tokio::test]
async fn consumers_go_on_where_nobody_publishes_for_a_while() {
    let mut nats = Nats::start().await;
    let taker = nats.broker().await;
    let worker = Worker::quick();
    let _life = worker.employ(&taker, 1);
    nats.restart().await;
    eventually("the broker is connected again", Duration::from_secs(5), || taker.check().is_ok()).await;
    // A newcomer finds the streams there or creates them; either way the old consumer takes the page.
    nats.broker().await.publish(&Page::new(ScanId::random(), 1)).await.unwrap();
    worker.has_done(1, Duration::from_secs(5)).await;
}

#[tokio::test]
async fn a_follower_learns_within_seconds_that_its_scan_is_lost() {
    let mut nats = Nats::start().await;
    let broker = nats.broker().await;
    let scan = ScanId::random();
    broker.publish(&Scored { scan, number: 1 }).await.unwrap();
    let mut feeding = Box::pin(broker.follow(Feed::Scores, scan));
    feeding.next().await.unwrap().unwrap();
    nats.restart().await;
    let restarted = Instant::now();
    let ended = timeout(Duration::from_secs(5), feeding.next()).await.unwrap();
    assert!(matches!(ended, Some(Err(FollowError::Lost))), "{ended:?}");
    assert!(restarted.elapsed() < Duration::from_secs(3), "{:?}", restarted.elapsed());
    assert!(feeding.next().await.is_none());
}

#[tokio::test]
async fn a_follower_learns_of_the_loss_where_others_were_quicker_to_publish() {
    let mut nats = Nats::start().await;
    let (broker, other) = (nats.broker().await, nats.broker().await);
    let scan = ScanId::random();
    broker.publish(&Scored { scan, number: 1 }).await.unwrap();
    let mut feeding = Box::pin(broker.follow(Feed::Scores, scan));
    feeding.next().await.unwrap().unwrap();
    nats.restart().await;
    for number in 0..10 {
        other.publish(&Scored { scan, number }).await.unwrap();
    }
    let ended = timeout(Duration::from_secs(5), feeding.next()).await.unwrap();
    assert!(matches!(ended, Some(Err(FollowError::Lost))), "{ended:?}");
}

#[tokio::test]
async fn claims_and_publishes_work_again_after_a_restart() {
    let mut nats = Nats::start().await;
    let broker = nats.broker().await;
    assert_eq!(broker.claim("a", "", Duration::from_secs(60)).await.unwrap(), Claim::Granted);
    nats.restart().await;
    eventually("the broker is connected again", Duration::from_secs(5), || broker.check().is_ok()).await;
    assert_eq!(broker.claim("a", "", Duration::from_secs(60)).await.unwrap(), Claim::Granted);
    broker.publish(&Scored { scan: ScanId::random(), number: 1 }).await.unwrap();
}

#[tokio::test]
async fn a_publish_outlasts_an_outage() {
    let mut nats = Nats::start().await;
    let broker = nats.broker().await;
    nats.stop();
    eventually("the loss is noticed", Duration::from_secs(5), || broker.check().is_err()).await;
    let event = Scored { scan: ScanId::random(), number: 1 };
    let mut publish = Box::pin(broker.publish(&event));
    assert!(timeout(Duration::from_millis(500), &mut publish).await.is_err());
    nats.restart().await;
    assert_eq!(publish.await.unwrap(), 1);
}
