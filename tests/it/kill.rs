//! `kill -9` of a service during a scan, with a second one running: the report is saved, once, with every contact once.

use std::time::Duration;

use launcher::sandbox::SandboxConfig;
use serde_json::json;
use tokio::time::sleep;

use crate::world::{ALL, Setup, World};

async fn survives_the_death_of(name: &'static str) {
    let sandbox = SandboxConfig { latency_ms: 300, ..SandboxConfig::default() };
    let fleet = ALL.into_iter().chain([name]).collect();
    let mut world = World::start(Setup { sandbox, fleet, ..Setup::default() }).await;
    let mut visitor = world.visitor();
    // Both instances work on the scan or one of them does: whichever it is, kill the one that shows work.
    let scan = visitor.scan().await;
    let mut events = visitor.follow(&scan, None).await;
    events.until(|event| event.step() == "page_scored").await;
    let victim = busiest(&mut world, name, &scan).await;
    world.services[victim].kill().await;
    let dead = world.services.remove(victim);
    if dead.name == "gateway" {
        visitor.gateway = world.gateway(0);
    }
    let events = visitor.watch(&scan).await;
    let report_id = events.last().unwrap().report().to_owned();
    let report = visitor.unlock(&report_id).await;
    assert_eq!(report["contacts"], json!({ "read": 500, "scored": 500, "failed": 0, "portal_total": 500 }));
    assert_eq!(report["distribution"].as_array().unwrap().iter().map(|n| n.as_u64().unwrap()).sum::<u64>(), 500);
    assert_eq!(world.count("select count(*) from reports").await, 1);
    assert_eq!(events.iter().filter(|event| event.name != "scan.progressed").count(), 1, "one end: {events:?}");
}

/// The instance whose log names the scan, or the first.
async fn busiest(world: &mut World, name: &str, scan: &str) -> usize {
    for _ in 0..50 {
        let found = world
            .services
            .iter()
            .position(|service| service.name == name && std::fs::read_to_string(&service.log).unwrap().contains(scan));
        if let Some(found) = found {
            return found;
        }
        sleep(Duration::from_millis(20)).await;
    }
    world.services.iter().position(|service| service.name == name).unwrap()
}

#[tokio::test]
async fn a_scan_survives_its_fetcher() {
    survives_the_death_of("fetcher").await;
}

#[tokio::test]
async fn a_scan_survives_a_scorer() {
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
