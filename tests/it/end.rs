//! Who asks how a scan stands is told the truth, also where nobody is left to end it and where the broker is slow.

use std::time::{Duration, Instant};

use launcher::sandbox::SandboxConfig;
use reqwest::StatusCode;
use serde_json::json;
use tokio::time::sleep;

use crate::broker::{pause, resume};
use crate::world::{Setup, World};

#[tokio::test]
async fn a_scan_whose_only_aggregator_died_ends_soon_after_its_deadline_without_script() {
    let sandbox = SandboxConfig { latency_ms: 1_000, ..SandboxConfig::default() };
    let mut world = World::start(Setup { sandbox, deadline_seconds: 10, ..Setup::default() }).await;
    let mut visitor = world.visitor();
    let scan = visitor.scan().await;
    let started = Instant::now();
    let mut watched = visitor.follow(&scan, None).await;
    world.service("aggregator").kill().await;
    loop {
        let (status, state) = visitor.get_json(&format!("/api/scans/{scan}")).await;
        assert_eq!(status, StatusCode::OK);
        if state["state"] != "running" {
            assert_eq!((&state["state"], &state["cause"]), (&json!("failed"), &json!("interrupted")));
            break;
        }
        assert!(started.elapsed() < Duration::from_secs(70), "{state}");
        sleep(Duration::from_millis(500)).await;
    }
    let page = visitor.get(&format!("/en/audit/scan/{scan}")).await.text().await.unwrap();
    assert!(page.contains("Try Again") && !page.contains("http-equiv=\"refresh\""), "{page}");
    let end = watched.until(|event| event.name == "scan.failed").await.pop().unwrap();
    assert_eq!(end.cause(), "interrupted");
    let last = watched.next().await;
    assert_eq!(last, None, "the stream is over");
    let again = visitor.watch(&scan).await;
    assert_eq!(again.last().unwrap().cause(), "interrupted", "a late watcher is told at once");
}

#[tokio::test]
async fn a_running_scan_is_not_unknown_while_the_broker_holds_its_breath() {
    let sandbox = SandboxConfig { latency_ms: 1_000, ..SandboxConfig::default() };
    let world = World::start(Setup { sandbox, ..Setup::default() }).await;
    let mut visitor = world.visitor();
    let scan = visitor.scan().await;
    let mut watched = visitor.follow(&scan, None).await;
    watched.until(|event| event.step() == "page_read").await;
    pause(&world).await;
    let (status, problem) = visitor.get_json(&format!("/api/scans/{scan}")).await;
    assert_eq!((status, &problem["code"]), (StatusCode::SERVICE_UNAVAILABLE, &json!("pipeline_unreachable")));
    let page = visitor.get(&format!("/en/audit/scan/{scan}")).await;
    assert_eq!(page.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(page.headers()["refresh"], "5", "it looks again by itself");
    let events = visitor.get(&format!("/api/scans/{scan}/events")).await;
    assert_eq!(events.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert!(world.log("gateway").contains("broker tells nothing of a scan"));
    resume(&world);
    watched.rest().await.last().unwrap().report();
}
