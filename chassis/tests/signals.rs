//! Signals, in a process of their own because they reach all of it.

use std::future::pending;
use std::time::Duration;

use chassis::lifecycle::Lifecycle;
use nix::sys::signal::{Signal, raise};
use tokio::time::{Instant, timeout};

#[tokio::test]
async fn the_first_signal_drains_and_the_second_drops() {
    let life = Lifecycle::new(Duration::from_secs(60));
    life.stop_on_signals().unwrap();
    life.spawn("endless", pending());
    raise(Signal::SIGTERM).unwrap();
    timeout(Duration::from_secs(2), life.draining()).await.unwrap();
    let mut run = Box::pin(life.run());
    assert!(timeout(Duration::from_millis(200), &mut run).await.is_err(), "the grace is not over");
    raise(Signal::SIGINT).unwrap();
    let started = Instant::now();
    timeout(Duration::from_secs(4), run).await.unwrap().unwrap();
    assert!(started.elapsed() < Duration::from_secs(3), "{:?}", started.elapsed());
}
