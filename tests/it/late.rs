//! Servers that come later than the services, or not at all.

use std::time::{Duration, Instant};

use tokio::time::sleep;

use crate::world::World;

/// For a service to give up.
const BOUND: Duration = Duration::from_secs(15);
const LATE: Duration = Duration::from_secs(3);

#[tokio::test]
async fn a_database_may_come_a_little_later_and_without_it_a_service_ends_in_words() {
    let mut world = World::without_services().await;
    world.postgres.kill();
    let started = Instant::now();
    let log = world.refused("aggregator", &[]).await;
    assert!(started.elapsed() < BOUND, "{:?}", started.elapsed());
    assert!(log.contains("failed to use PostgreSQL at 127.0.0.1:"), "{log}");
    let mut late = world.begin("gateway", &[]);
    sleep(LATE).await;
    assert_eq!(late.operator("/readyz").await, Some((503, "starting\n".to_owned())));
    world.postgres.restart().await.unwrap();
    assert!(late.until_ready().await, "{}", late.logged());
}

#[tokio::test]
async fn a_broker_may_come_a_little_later_and_without_it_a_service_ends_in_words() {
    let mut world = World::without_services().await;
    world.nats.kill();
    let started = Instant::now();
    let log = world.refused("scorer", &[]).await;
    assert!(started.elapsed() < BOUND, "{:?}", started.elapsed());
    assert!(log.contains("failed to use NATS at 127.0.0.1:") && log.contains("as NATS_URL says"), "{log}");
    let mut late = world.begin("fetcher", &[]);
    sleep(LATE).await;
    assert_eq!(late.operator("/readyz").await, Some((503, "starting\n".to_owned())));
    world.nats.restart().await.unwrap();
    assert!(late.until_ready().await, "{}", late.logged());
}
