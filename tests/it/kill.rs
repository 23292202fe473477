//! `kill -9` of the instance that works on a scan, with another to take over: the report is saved, once, with every contact
//! once.

use launcher::sandbox::SandboxConfig;
use schemas::event::ScanRequested;
use serde_json::json;

use crate::broker::{operator, until_held};
use crate::signal::freeze;
use crate::visitor::{Sent, Visitor};
use crate::world::{Setup, World};

async fn slow_world() -> World {
    let sandbox = SandboxConfig { latency_ms: 800, ..SandboxConfig::default() };
    World::start(Setup { sandbox, ..Setup::default() }).await
}

/// A scan of which a page is scored, and others are still to be read.
async fn scan_half_way(visitor: &mut Visitor) -> String {
    let scan = visitor.scan().await;
    visitor.follow(&scan, None).await.until(|event| event.step() == "page_scored").await;
    scan
}

async fn runs(visitor: &mut Visitor, scan: &str) -> bool {
    visitor.get_json(&format!("/api/scans/{scan}")).await.1["state"] == "running"
}

/// Watches a scan to its end, which is the one report of every contact.
async fn ends_well(world: &World, visitor: &mut Visitor, scan: &str) -> Vec<Sent> {
    let events = visitor.watch(scan).await;
    let report = visitor.unlock(events.last().unwrap().report()).await;
    assert_eq!(report["contacts"], json!({ "read": 500, "scored": 500, "failed": 0, "portal_total": 500 }));
    assert_eq!(report["distribution"].as_array().unwrap().iter().map(|n| n.as_u64().unwrap()).sum::<u64>(), 500);
    assert_eq!(world.count("select count(*) from reports").await, 1);
    events
}

/// Kills the one instance while it stands still with a message of `stream` in hand, so that nobody but its heir can end the scan.
async fn survives_the_death_of(name: &'static str, stream: &str, attempts: u64) {
    let mut world = slow_world().await;
    let mut visitor = world.visitor();
    let scan = scan_half_way(&mut visitor).await;
    freeze(world.service(name).pid()).await;
    until_held(&world, stream, name).await;
    world.add(name).await;
    assert!(runs(&mut visitor, &scan).await, "the scan ended before the kill");
    world.service(name).kill().await;
    let events = ends_well(&world, &mut visitor, &scan).await;
    let attempt = events.iter().filter_map(|event| event.data["attempt"].as_u64()).max();
    assert_eq!(attempt, Some(attempts));
}

#[tokio::test]
async fn a_scan_survives_its_fetcher() {
    // Its heir begins again.
    survives_the_death_of("fetcher", "scans", 2).await;
}

#[tokio::test]
async fn a_scan_survives_its_scorer() {
    survives_the_death_of("scorer", "pages", 1).await;
}

#[tokio::test]
async fn a_scan_survives_its_aggregator() {
    survives_the_death_of("aggregator", "scans", 1).await;
}

#[tokio::test]
async fn a_scan_survives_its_gateway() {
    let mut world = slow_world().await;
    world.add("gateway").await;
    let mut visitor = world.visitor();
    let scan = scan_half_way(&mut visitor).await;
    world.service("gateway").kill().await;
    visitor.gateway = world.gateway(1);
    assert!(runs(&mut visitor, &scan).await, "the scan ended before the kill");
    ends_well(&world, &mut visitor, &scan).await;
}

#[tokio::test]
async fn a_report_that_was_saved_is_told_though_its_scan_could_not_go_on() {
    let sandbox = SandboxConfig { latency_ms: 800, ..SandboxConfig::default() };
    let mut world = World::start(Setup { sandbox, deadline_seconds: 12, ..Setup::default() }).await;
    let mut visitor = world.visitor();
    let scan = scan_half_way(&mut visitor).await;
    world.service("scorer").kill().await;
    world.service("aggregator").kill().await;
    let stream = operator(&world).await.get_stream("scans").await.unwrap();
    let request = stream.get_last_raw_message_by_subject(&format!("scan.requested.{scan}")).await.unwrap();
    let ScanRequested { report, .. } = serde_json::from_slice(&request.payload).unwrap();
    let save = format!(
        "with saved as (insert into reports values ('{report}', '', '', now(), now() + interval '1 day') returning 1)
         select count(*) from saved"
    );
    assert_eq!(world.count(&save).await, 1, "as if its holder had died before it told so");
    world.add("aggregator").await;
    assert_eq!(visitor.watch(&scan).await.last().unwrap().report(), report.to_string());
}
