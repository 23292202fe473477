//! The life of a process.

use std::future::pending;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::bail;
use chassis::lifecycle::Lifecycle;
use tokio::time::{Instant, sleep, timeout};

const SOON: Duration = Duration::from_secs(2);

#[tokio::test]
async fn a_failed_task_drains_the_others_and_makes_the_run_fail() {
    let life = Lifecycle::new(SOON);
    let seen = Arc::new(AtomicBool::new(false));
    life.spawn("good", {
        let (draining, seen) = (life.draining(), Arc::clone(&seen));
        async move {
            draining.await;
            seen.store(true, Ordering::Relaxed);
            Ok(())
        }
    });
    life.spawn("bad", async { bail!("broken") });
    let error = timeout(SOON, life.run()).await.unwrap().unwrap_err();
    assert_eq!(format!("{error:#}"), "bad failed: broken");
    assert!(seen.load(Ordering::Relaxed));
}

#[tokio::test]
async fn a_panicked_task_makes_the_run_fail_too() {
    let life = Lifecycle::new(SOON);
    life.spawn("bad", async { panic!("a value that must not be told") });
    let error = timeout(SOON, life.run()).await.unwrap().unwrap_err();
    assert_eq!(format!("{error:#}"), "bad failed: panicked");
}

#[tokio::test]
async fn work_that_outlasts_its_grace_is_dropped() {
    let life = Lifecycle::new(Duration::from_millis(100));
    life.spawn("endless", pending());
    life.drain();
    let started = Instant::now();
    timeout(2 * SOON, life.run()).await.unwrap().unwrap();
    assert!(started.elapsed() >= Duration::from_millis(100));
}

#[tokio::test]
async fn work_is_told_of_the_hard_stop_before_it_is_dropped() {
    let life = Lifecycle::new(Duration::from_millis(50));
    let handed_back = Arc::new(AtomicBool::new(false));
    life.spawn("careful", {
        let (hard, handed_back) = (life.hard(), Arc::clone(&handed_back));
        async move {
            hard.cancelled().await;
            sleep(Duration::from_millis(20)).await;
            handed_back.store(true, Ordering::Relaxed);
            Ok(())
        }
    });
    life.drain();
    timeout(SOON, life.run()).await.unwrap().unwrap();
    assert!(handed_back.load(Ordering::Relaxed));
}

#[tokio::test]
async fn background_tasks_outlive_the_work_and_hold_up_nothing() {
    let life = Lifecycle::new(SOON);
    life.spawn_background("endless", pending());
    life.spawn("work", async { Ok(()) });
    life.drain();
    timeout(Duration::from_millis(500), life.run()).await.unwrap().unwrap();
}

#[tokio::test]
async fn a_parents_stop_reaches_its_children_and_not_the_other_way() {
    let parent = Lifecycle::new(SOON);
    let (one, two) = (parent.child(), parent.child());
    one.spawn("bad", async { bail!("broken") });
    timeout(SOON, one.run()).await.unwrap().unwrap_err();
    assert!(!parent.is_draining() && !two.is_draining());
    parent.drain();
    assert!(two.is_draining());
    timeout(SOON, two.run()).await.unwrap().unwrap();
    timeout(SOON, parent.run()).await.unwrap().unwrap();
}

#[tokio::test]
async fn a_drain_cuts_a_start_and_what_failed_before_is_told() {
    let life = Lifecycle::new(SOON);
    life.spawn_background("endless", pending());
    life.drain();
    timeout(SOON, life.host(|_| pending())).await.unwrap().unwrap();
    let life = Lifecycle::new(SOON);
    life.spawn_background("bad", async { bail!("broken") });
    let error = timeout(SOON, life.host(|_| pending())).await.unwrap().unwrap_err();
    assert_eq!(format!("{error:#}"), "bad failed: broken");
}

#[tokio::test]
async fn a_drain_cuts_nothing_of_a_service_that_has_started() {
    let life = Lifecycle::new(SOON);
    let host = life.clone().host(async |life: Lifecycle| {
        life.run().await?;
        sleep(SOON / 10).await;
        bail!("its last word")
    });
    let drain = async {
        sleep(SOON / 10).await;
        life.drain();
    };
    let (ended, ()) = tokio::join!(host, drain);
    assert_eq!(ended.unwrap_err().to_string(), "its last word");
}
