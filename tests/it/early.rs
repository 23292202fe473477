//! A signal that comes before a service has started.

use std::time::{Duration, Instant};

use tokio::net::TcpListener;

use crate::broker::until;
use crate::world::World;

/// Far below the time that a service gives what it needs to come up.
const AT_ONCE: Duration = Duration::from_secs(2);

/// A service, the variable that names what it waits for, and what it has logged once it waits.
const WAITS: [(&str, &str, &str); 3] = [
    ("scorer", "NATS_URL", "admin port open"),
    ("aggregator", "DATABASE_URL", "connected to NATS"),
    ("gateway", "DATABASE_URL", "connected to NATS"),
];

#[tokio::test]
async fn a_signal_ends_the_wait_for_nats_and_postgresql_at_once() {
    let world = World::without_services().await;
    let silent = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let silent = silent.local_addr().unwrap().port();
    for (service, variable, waits) in WAITS {
        let scheme = if variable == "NATS_URL" { "nats" } else { "postgres" };
        for port in [9, silent] {
            let mut service = world.begin(service, &[(variable, &format!("{scheme}://u:p@127.0.0.1:{port}/x"))]);
            until(|| service.logged().contains(waits)).await;
            let signalled = Instant::now();
            assert!(service.terminate().await, "{}", service.logged());
            assert!(signalled.elapsed() < AT_ONCE, "{:?}: {}", signalled.elapsed(), service.logged());
            assert!(service.logged().contains("start cut short"), "{}", service.logged());
        }
    }
}
