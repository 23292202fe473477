//! `kill -9` of the instance that works on a scan, with another to take over: the report is saved, once, with every contact
//! once.

use launcher::sandbox::SandboxConfig;
use serde_json::json;

use crate::world::{Setup, World};

async fn survives_the_death_of(name: &'static str) {
    let sandbox = SandboxConfig { latency_ms: 800, ..SandboxConfig::default() };
    let mut world = World::start(Setup { sandbox, ..Setup::default() }).await;
    let mut visitor = world.visitor();
    let scan = visitor.scan().await;
    visitor.follow(&scan, None).await.until(|event| event.step() == "page_scored").await;
    // The one that works on the scan is the only one until now.
    world.add(name).await;
    world.service(name).kill().await;
    world.services.remove(world.services.iter().position(|service| service.name == name).unwrap());
    visitor.gateway = world.gateway(0);
    let events = visitor.watch(&scan).await;
    let report_id = events.last().unwrap().report().to_owned();
    let report = visitor.unlock(&report_id).await;
    assert_eq!(report["contacts"], json!({ "read": 500, "scored": 500, "failed": 0, "portal_total": 500 }));
    assert_eq!(report["distribution"].as_array().unwrap().iter().map(|n| n.as_u64().unwrap()).sum::<u64>(), 500);
    assert_eq!(world.count("select count(*) from reports").await, 1);
    let attempts = events.iter().filter_map(|event| event.data["attempt"].as_u64()).max();
    assert_eq!(attempts, Some(if name == "fetcher" { 2 } else { 1 }), "only a fetcher begins again");
}

#[tokio::test]
async fn a_scan_survives_its_fetcher() {
    survives_the_death_of("fetcher").await;
}

#[tokio::test]
async fn a_scan_survives_its_scorer() {
    survives_the_death_of("scorer").await;
}

#[tokio::test]
async fn a_scan_survives_its_aggregator() {
    survives_the_death_of("aggregator").await;
}

#[tokio::test]
async fn a_scan_survives_its_gateway() {
    survives_the_death_of("gateway").await;
}
