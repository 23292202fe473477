//! A watcher who comes again misses nothing and gets nothing twice.

use launcher::sandbox::SandboxConfig;
use reqwest::StatusCode;

use crate::visitor::Visitor;
use crate::world::{ALL, Setup, World};

#[tokio::test]
async fn a_watcher_goes_on_at_another_gateway_where_the_stream_broke() {
    let sandbox = SandboxConfig { latency_ms: 200, ..SandboxConfig::default() };
    let fleet = ALL.into_iter().chain(["gateway"]).collect();
    let world = World::start(Setup { sandbox, fleet, ..Setup::default() }).await;
    let mut visitor = world.visitor();
    let scan = visitor.scan().await;
    let mut seen = visitor.follow(&scan, None).await.until(|event| event.step() == "page_scored").await;
    let mut elsewhere = Visitor::new(world.gateway(1));
    let rest = elsewhere.follow(&scan, seen.last().unwrap().id).await.rest().await;
    seen.extend(rest);
    assert_eq!(seen, visitor.watch(&scan).await, "the same events as without a break");
    seen.last().unwrap().report();
    let ids: Vec<u64> = seen.iter().map(|event| event.id.unwrap()).collect();
    assert!(ids.is_sorted_by(|one, other| one < other), "{ids:?}");
}

#[tokio::test]
async fn a_scan_that_never_was_is_told_at_once() {
    let world = World::start(Setup { fleet: vec!["gateway"], ..Setup::default() }).await;
    let scan = "0123456789abcdef0123456789abcdef";
    let mut visitor = world.visitor();
    assert_eq!(visitor.get_json(&format!("/api/scans/{scan}")).await.0, StatusCode::NOT_FOUND);
    assert_eq!(visitor.get(&format!("/en/audit/scan/{scan}")).await.status(), StatusCode::NOT_FOUND);
    assert_eq!(visitor.get(&format!("/api/scans/{scan}/events")).await.status(), StatusCode::NOT_FOUND);
}
