//! The consume loop.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::anyhow;
use async_nats::jetstream;
use chassis::broker::Broker;
use chassis::stage::HandleError;
use schemas::id::ScanId;
use tokio::time::{Instant, sleep, timeout};

use crate::events::Page;
use crate::eventually;
use crate::servers::Nats;
use crate::worker::Worker;

const SOON: Duration = Duration::from_secs(2);

async fn publish(broker: &Broker, numbers: std::ops::Range<u32>) {
    let scan = ScanId::random();
    for number in numbers {
        broker.publish(&Page::new(scan, number)).await.unwrap();
    }
}

/// Waits until every page was settled.
async fn nothing_is_left(nats: &Nats) {
    let context = jetstream::new(nats.client().await);
    let deadline = Instant::now() + SOON;
    loop {
        let state = context.get_stream("pages").await.unwrap().cached_info().state.clone();
        if state.messages == 0 {
            return;
        }
        assert!(Instant::now() < deadline, "pages are left: {state:?}");
        sleep(Duration::from_millis(20)).await;
    }
}

/// Waits until these many requests for a page wait at the server.
async fn until_waiting(nats: &Nats, n_requests: usize) {
    let stream = jetstream::new(nats.client().await).get_stream("pages").await.unwrap();
    let deadline = Instant::now() + 2 * SOON;
    loop {
        let waiting = stream.consumer_info("scorer").await.unwrap().num_waiting;
        if waiting == n_requests {
            return;
        }
        assert!(Instant::now() < deadline, "{waiting} requests wait");
        sleep(Duration::from_millis(5)).await;
    }
}

#[tokio::test]
async fn two_scorers_share_the_pages() {
    let nats = Nats::start().await;
    let (one, two) = (nats.broker().await, nats.broker().await);
    let slow = || Worker::slow(Duration::from_millis(100));
    let (left, right) = (slow(), slow());
    let _lives = (left.employ(&one, 1), right.employ(&two, 1));
    publish(&one, 0..10).await;
    eventually("all pages are done", 2 * SOON, || left.done().len() + right.done().len() == 10).await;
    let shares = [left.done().len(), right.done().len()];
    assert!(shares.iter().all(|share| *share >= 3), "{shares:?}");
    nothing_is_left(&nats).await;
}

#[tokio::test]
async fn a_worker_takes_no_more_than_it_has_hands() {
    let nats = Nats::start().await;
    let broker = nats.broker().await;
    let (full, free) = (Worker::hanging(), Worker::quick());
    let _full = full.employ(&broker, 2);
    publish(&broker, 0..2).await;
    eventually("both hands are full", SOON, || full.begun().len() == 2).await;
    publish(&broker, 2..6).await;
    let _free = free.employ(&broker, 1);
    eventually("the other takes the rest", SOON, || free.done().len() == 4).await;
    assert_eq!(full.begun().len(), 2);
}

#[tokio::test]
async fn a_failing_page_is_tried_five_times_and_given_up_once() {
    let nats = Nats::start().await;
    let broker = nats.broker().await;
    let worker = Worker::failing();
    let _life = worker.employ(&broker, 1);
    publish(&broker, 1..2).await;
    eventually("the page is given up", 5 * SOON, || !worker.given_up().is_empty()).await;
    nothing_is_left(&nats).await;
    assert_eq!(worker.begun(), [(1, 1), (1, 2), (1, 3), (1, 4), (1, 5)]);
    assert_eq!(worker.given_up(), [1]);
}

#[tokio::test]
async fn a_rejected_page_is_given_up_at_once() {
    let nats = Nats::start().await;
    let broker = nats.broker().await;
    let worker = Worker::new(|_| Box::pin(async { Err(HandleError::Reject(anyhow!("hopeless"))) }));
    let _life = worker.employ(&broker, 1);
    publish(&broker, 1..2).await;
    eventually("the page is given up", SOON, || worker.given_up() == [1]).await;
    nothing_is_left(&nats).await;
    assert_eq!(worker.begun(), [(1, 1)]);
}

#[tokio::test]
async fn a_panic_is_a_failed_attempt_and_no_more() {
    let nats = Nats::start().await;
    let broker = nats.broker().await;
    let worker = Worker::new(|delivery| {
        let attempt = delivery.attempt;
        Box::pin(async move { if attempt == 1 { panic!("the first attempt panics") } else { Ok(()) } })
    });
    let life = worker.employ(&broker, 1);
    publish(&broker, 1..2).await;
    worker.has_done(1, SOON).await;
    assert!(!life.is_draining());
}

#[tokio::test]
async fn an_unreadable_page_is_dropped_and_the_next_one_taken() {
    let nats = Nats::start().await;
    let broker = nats.broker().await;
    let client = nats.client().await;
    client.publish(format!("page.fetched.{}", ScanId::random()), "no page".into()).await.unwrap();
    client.flush().await.unwrap();
    let worker = Worker::quick();
    let _life = worker.employ(&broker, 1);
    publish(&broker, 1..2).await;
    worker.has_done(1, SOON).await;
    nothing_is_left(&nats).await;
}

#[test]
fn a_page_whose_holder_vanished_goes_to_another() {
    let runtime = || tokio::runtime::Runtime::new().unwrap();
    let (doomed, main) = (runtime(), runtime());
    let nats = main.block_on(Nats::start());
    let lost = Worker::hanging();
    let _life = doomed.block_on(async {
        let broker = nats.broker().await;
        let life = lost.employ(&broker, 1);
        publish(&broker, 1..2).await;
        lost.has_begun(1, SOON).await;
        life
    });
    doomed.shutdown_background();
    main.block_on(async {
        let heir = Worker::quick();
        let _life = heir.employ(&nats.broker().await, 1);
        heir.has_done(1, Duration::from_secs(8)).await;
        assert_eq!(heir.begun(), [(1, 2)]);
        nothing_is_left(&nats).await;
    });
}

#[tokio::test]
async fn a_slow_page_stays_with_its_holder() {
    let nats = Nats::start().await;
    let broker = nats.broker().await;
    let (slow, idle) = (Worker::slow(Duration::from_secs(8)), Worker::quick());
    let _slow = slow.employ(&broker, 1);
    publish(&broker, 1..2).await;
    slow.has_begun(1, SOON).await;
    let _idle = idle.employ(&broker, 1);
    slow.has_done(1, Duration::from_secs(10)).await;
    assert_eq!((slow.begun(), idle.begun()), (vec![(1, 1)], vec![]));
}

#[tokio::test]
async fn a_drain_lets_a_running_page_end_and_takes_no_other() {
    let nats = Nats::start().await;
    let broker = nats.broker().await;
    let worker = Worker::slow(Duration::from_millis(300));
    let life = worker.employ(&broker, 1);
    publish(&broker, 1..3).await;
    worker.has_begun(1, SOON).await;
    life.drain();
    timeout(SOON, life.run()).await.unwrap().unwrap();
    assert_eq!((worker.done(), worker.begun().len()), (vec![1], 1));
    let heir = Worker::quick();
    let _heir = heir.employ(&broker, 1);
    heir.has_done(2, SOON).await;
}

#[tokio::test]
async fn a_drained_idle_worker_keeps_no_page_from_the_others() {
    for number in 0..5 {
        let nats = Nats::start().await;
        let broker = nats.broker().await;
        let (leaving, staying) = (Worker::quick(), Worker::quick());
        let (life, rest) = (leaving.employ(&broker, 1), staying.employ(&broker, 1));
        until_waiting(&nats, 2).await;
        life.drain();
        publish(&broker, number..number + 1).await;
        let started = Instant::now();
        timeout(Duration::from_secs(1), life.run()).await.unwrap().unwrap();
        staying.has_done(number, Duration::from_secs(1)).await;
        assert!(started.elapsed() < Duration::from_secs(1));
        rest.drain();
        rest.run().await.unwrap();
    }
}

#[tokio::test]
async fn a_hard_stop_hands_a_running_page_back_at_once() {
    let nats = Nats::start().await;
    let broker = nats.broker().await;
    let worker = Worker::hanging();
    let life = worker.employ(&broker, 1);
    publish(&broker, 1..2).await;
    worker.has_begun(1, SOON).await;
    life.stop_now();
    timeout(SOON, life.run()).await.unwrap().unwrap();
    let heir = Worker::quick();
    let _heir = heir.employ(&broker, 1);
    heir.has_done(1, Duration::from_secs(1)).await;
    assert_eq!(heir.begun(), [(1, 2)]);
}

#[tokio::test]
async fn a_failure_while_draining_hands_the_page_over_and_gives_nothing_up() {
    let nats = Nats::start().await;
    let broker = nats.broker().await;
    static LEAVING: AtomicBool = AtomicBool::new(false);
    let worker = Worker::new(|_| {
        Box::pin(async {
            while !LEAVING.load(Ordering::Relaxed) {
                sleep(Duration::from_millis(5)).await;
            }
            Err(HandleError::Retry(anyhow!("leaving")))
        })
    });
    let life = worker.employ(&broker, 1);
    publish(&broker, 1..2).await;
    worker.has_begun(1, SOON).await;
    life.drain();
    LEAVING.store(true, Ordering::Relaxed);
    timeout(SOON, life.run()).await.unwrap().unwrap();
    assert!(worker.given_up().is_empty());
    let heir = Worker::quick();
    let _heir = heir.employ(&broker, 1);
    heir.has_done(1, Duration::from_secs(1)).await;
}

#[tokio::test]
async fn a_page_that_nobody_survived_is_given_up() {
    let nats = Nats::start().await;
    let broker = nats.broker().await;
    let busy = Worker::hanging();
    let _life = busy.employ(&broker, 1);
    let scan = ScanId::random();
    broker.publish(&Page::new(scan, 1)).await.unwrap();
    busy.has_begun(1, SOON).await;
    let sequence = broker.publish(&Page::new(scan, 2)).await.unwrap();
    // What the server says after the last delivery was not answered.
    let advisory = format!(r#"{{"stream":"pages","consumer":"scorer","stream_seq":{sequence},"deliveries":20}}"#);
    let client = nats.client().await;
    client.publish("$JS.EVENT.ADVISORY.CONSUMER.MAX_DELIVERIES.pages.scorer", advisory.into()).await.unwrap();
    eventually("the page is given up", SOON, || busy.given_up() == [2]).await;
}
