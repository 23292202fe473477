//! The chassis on real servers: nats-server and PostgreSQL as child processes on free ports.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod admin;
mod broker;
mod events;
mod follow;
mod lifecycle;
mod postgres;
mod proxy;
mod recovery;
mod servers;
mod stage;
mod worker;

use std::time::Duration;

use tokio::time::{Instant, sleep};

/// Waits until something holds, and fails with its name where that takes too long.
async fn eventually(what: &str, within: Duration, mut holds: impl FnMut() -> bool) {
    let deadline = Instant::now() + within;
    while !holds() {
        assert!(Instant::now() < deadline, "not within {within:?}: {what}");
        sleep(Duration::from_millis(5)).await;
    }
}
