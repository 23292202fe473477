//! Publishing, claims and probes.

use std::time::Duration;

use async_nats::jetstream;
use chassis::broker::{Broker, Claim, LONGEST_CLAIM, ProbeError, PublishError};
use chassis::config::BrokerConfig;
use chassis::lifecycle::Lifecycle;
use futures::future::join_all;
use schemas::id::ScanId;
use secrecy::ExposeSecret;
use tokio::time::{Instant, timeout};

use crate::events::{Page, Requested, Scored};
use crate::servers::{Nats, SilentPort, config};
use crate::worker::Worker;

#[tokio::test]
async fn a_repeated_publish_counts_once() {
    let nats = Nats::start().await;
    let broker = nats.broker().await;
    let scan = ScanId::random();
    let first = broker.publish(&Scored { scan, number: 1 }).await.unwrap();
    let again = broker.publish(&Scored { scan, number: 1 }).await.unwrap();
    let other = broker.publish(&Scored { scan, number: 2 }).await.unwrap();
    assert_eq!((first, again, other), (1, 1, 2));
}

#[tokio::test]
async fn a_repeat_is_recognised_for_as_long_as_the_first_is_kept() {
    let nats = Nats::start().await;
    let config = BrokerConfig { scan_deadline_seconds: 3600, ..nats.config() };
    let _broker = Broker::connect(&config, "test").await.unwrap();
    let context = jetstream::new(nats.client().await);
    for name in ["scans", "pages", "scores", "progress"] {
        let stream = context.get_stream(name).await.unwrap().cached_info().config.clone();
        assert_eq!((stream.max_age, stream.duplicate_window), (Duration::from_secs(3600), stream.max_age), "{name}");
    }
}

#[tokio::test]
async fn an_event_larger_than_the_server_takes_is_refused_at_once() {
    let nats = Nats::start().await;
    let broker = nats.broker().await;
    let page = Page { filling: "x".repeat(2 * 1024 * 1024), ..Page::new(ScanId::random(), 1) };
    let refused = timeout(Duration::from_secs(1), broker.publish(&page)).await.unwrap();
    assert!(matches!(refused, Err(PublishError::TooLarge { .. })), "{refused:?}");
}

#[tokio::test]
async fn a_publish_waits_until_a_full_stream_has_room() {
    let nats = Nats::start().await;
    let broker = nats.broker().await;
    let context = jetstream::new(nats.client().await);
    let mut narrow = context.get_stream("pages").await.unwrap().cached_info().config.clone();
    narrow.max_bytes = 10_000;
    context.update_stream(narrow).await.unwrap();
    let scan = ScanId::random();
    let page = |number| Page { filling: "x".repeat(6_000), ..Page::new(scan, number) };
    broker.publish(&page(1)).await.unwrap();
    let second = page(2);
    let mut second = Box::pin(broker.publish(&second));
    assert!(timeout(Duration::from_millis(300), &mut second).await.is_err(), "the stream took more than it may");
    let worker = Worker::quick();
    let _life = worker.employ(&broker, 1);
    timeout(Duration::from_secs(5), second).await.unwrap().unwrap();
    worker.has_done(2, Duration::from_secs(5)).await;
}

#[tokio::test]
async fn a_scan_request_reaches_a_fetcher_and_an_aggregator_that_come_later() {
    let nats = Nats::start().await;
    let broker = nats.broker().await;
    broker.publish(&Requested { scan: ScanId::random() }).await.unwrap();
    let context = jetstream::new(nats.client().await);
    let stream = context.get_stream("scans").await.unwrap();
    for consumer in ["fetcher", "aggregator"] {
        assert_eq!(stream.consumer_info(consumer).await.unwrap().num_pending, 1, "{consumer}");
    }
}

#[tokio::test]
async fn services_that_start_at_once_agree_on_the_streams() {
    let nats = Nats::start().await;
    let config = nats.config();
    let brokers = join_all((0..8).map(|_| Broker::connect(&config, "test"))).await;
    assert!(brokers.iter().all(Result::is_ok), "{brokers:?}");
}

#[tokio::test]
async fn changed_settings_reach_streams_that_exist() {
    let nats = Nats::start().await;
    let _first = nats.broker().await;
    let mut config = nats.config();
    config.scan_deadline_seconds = 60;
    let _second = Broker::connect(&config, "test").await.unwrap();
    let stream = jetstream::new(nats.client().await).get_stream("pages").await.unwrap();
    assert_eq!(stream.cached_info().config.max_age, Duration::from_secs(60));
}

#[tokio::test]
async fn a_stream_of_another_version_is_left_alone_and_named() {
    let nats = Nats::start().await;
    let first = nats.broker().await;
    let context = jetstream::new(nats.client().await);
    let mut config = context.get_stream("pages").await.unwrap().cached_info().config.clone();
    config.description = Some("Refine, messages of version 0".to_owned());
    context.update_stream(config).await.unwrap();
    let error = format!("{:#}", Broker::connect(&nats.config(), "test").await.unwrap_err());
    assert!(error.contains("pages") && error.contains("of version 0; this is"), "{error}");
    let left = context.get_stream("pages").await.unwrap().cached_info().config.description.clone();
    assert_eq!(left.as_deref(), Some("Refine, messages of version 0"));
    drop(first);
}

#[tokio::test]
async fn a_server_that_is_not_there_is_named_within_seconds() {
    let silent = SilentPort::held();
    let mut config = config(silent.port());
    config.nats_url = config.nats_url.expose_secret().replace("nats://", "nats://user:secret@").into();
    let started = Instant::now();
    let error = format!("{:#}", Broker::connect(&config, "test").await.unwrap_err());
    assert!(started.elapsed() < Duration::from_secs(8), "{:?}", started.elapsed());
    assert!(error.contains("127.0.0.1:") && !error.contains("secret"), "{error}");
}

#[tokio::test]
async fn a_claim_is_granted_once_and_then_held_with_its_holder_and_seconds() {
    let nats = Nats::start().await;
    let (one, two) = (nats.broker().await, nats.broker().await);
    let minute = Duration::from_secs(60);
    assert_eq!(one.claim("a", "one", minute).await.unwrap(), Claim::Granted);
    let Claim::Held { by, seconds_left } = two.claim("a", "two", minute).await.unwrap() else { panic!("not held") };
    assert_eq!(by, "one");
    assert!((55..=60).contains(&seconds_left), "{seconds_left}");
    assert_eq!(two.claim("b", "two", minute).await.unwrap(), Claim::Granted);
}

#[tokio::test]
async fn a_claim_is_taken_over_from_its_holder_by_one_alone() {
    let nats = Nats::start().await;
    let broker = nats.broker().await;
    let minute = Duration::from_secs(60);
    assert_eq!(broker.claim("a", "one", minute).await.unwrap(), Claim::Granted);
    let claims = join_all(["two", "three", "four"].map(|by| broker.take_over("a", "one", by, minute))).await;
    let n_granted = claims.iter().filter(|claim| matches!(claim, Ok(Claim::Granted))).count();
    assert!(n_granted == 1 && claims.iter().all(Result::is_ok), "{claims:?}");
    let late = broker.take_over("a", "one", "five", minute).await.unwrap();
    assert!(matches!(late, Claim::Held { by, .. } if by != "one"), "it is no longer that of the first");
    assert_eq!(broker.take_over("b", "one", "five", minute).await.unwrap(), Claim::Granted, "nobody held it");
}

#[tokio::test]
async fn a_claim_of_ten_minutes_is_held_for_ten_minutes() {
    let nats = Nats::start().await;
    let broker = nats.broker().await;
    assert_eq!(broker.claim("a", "", LONGEST_CLAIM).await.unwrap(), Claim::Granted);
    let held = broker.claim("a", "", LONGEST_CLAIM).await.unwrap();
    assert!(matches!(held, Claim::Held { seconds_left: 595..=600, .. }), "{held:?}");
    let bucket = jetstream::new(nats.client().await).get_stream("KV_claims").await.unwrap();
    assert!(bucket.cached_info().config.max_age >= LONGEST_CLAIM);
}

#[tokio::test]
async fn a_claim_whose_time_is_over_goes_to_one_of_those_who_want_it() {
    let nats = Nats::start().await;
    let brokers = join_all((0..4).map(|_| nats.broker())).await;
    let short = Duration::from_millis(300);
    assert_eq!(brokers[0].claim("a", "first", short).await.unwrap(), Claim::Granted);
    let deadline = Instant::now() + Duration::from_secs(5);
    loop {
        let minute = Duration::from_secs(60);
        let claims = join_all(brokers.iter().cycle().take(20).map(|broker| broker.claim("a", "next", minute))).await;
        assert!(claims.iter().all(Result::is_ok), "{claims:?}");
        match claims.iter().filter(|claim| matches!(claim, Ok(Claim::Granted))).count() {
            0 => assert!(Instant::now() < deadline, "the claim never ended"),
            granted => return assert_eq!(granted, 1, "{claims:?}"),
        }
    }
}

#[tokio::test]
async fn of_many_claims_at_once_one_is_granted() {
    let nats = Nats::start().await;
    let brokers = join_all((0..4).map(|_| nats.broker())).await;
    let minute = Duration::from_secs(60);
    let claims = join_all(brokers.iter().cycle().take(20).map(|broker| broker.claim("a", "", minute))).await;
    let granted = claims.iter().filter(|claim| matches!(claim, Ok(Claim::Granted))).count();
    assert_eq!(granted, 1, "{claims:?}");
    assert!(claims.iter().all(Result::is_ok), "{claims:?}");
}

#[tokio::test]
async fn a_bucket_without_room_refuses_claims_and_nothing_is_created_anew() {
    let nats = Nats::start().await;
    let broker = nats.broker().await;
    let context = jetstream::new(nats.client().await);
    let mut full = context.get_stream("KV_claims").await.unwrap().cached_info().config.clone();
    full.max_bytes = 1;
    context.update_stream(full).await.unwrap();
    assert!(broker.claim("a", "", Duration::from_secs(60)).await.is_err());
    broker.publish(&Scored { scan: ScanId::random(), number: 1 }).await.unwrap();
    let bucket = context.get_stream("KV_claims").await.unwrap();
    assert_eq!(bucket.cached_info().config.max_bytes, 1, "who creates the streams anew sets this back");
}

#[tokio::test]
async fn a_claim_on_a_bucket_that_was_lost_creates_it_anew() {
    let nats = Nats::start().await;
    let broker = nats.broker().await;
    jetstream::new(nats.client().await).delete_stream("KV_claims").await.unwrap();
    assert_eq!(broker.claim("a", "", Duration::from_secs(60)).await.unwrap(), Claim::Granted);
}

#[tokio::test]
async fn a_probe_finds_a_live_service_and_misses_an_absent_one_at_once() {
    let nats = Nats::start().await;
    let (asking, answering) = (nats.broker().await, nats.broker().await);
    let started = Instant::now();
    assert_eq!(asking.probe("scorer").await, Err(ProbeError::Nobody));
    assert!(started.elapsed() < Duration::from_millis(500), "{:?}", started.elapsed());

    let lifecycle = Lifecycle::new(Duration::from_secs(1));
    answering.answer_probes(&lifecycle, "scorer").await.unwrap();
    assert_eq!(asking.probe("scorer").await, Ok(()));
    assert_eq!(asking.probe("fetcher").await, Err(ProbeError::Nobody));

    lifecycle.drain();
    lifecycle.run().await.unwrap();
    answering.drain().await;
    assert_eq!(asking.probe("scorer").await, Err(ProbeError::Nobody));
}
