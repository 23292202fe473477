//! Each row of the table of failures, as the visitor is told it.

use std::time::{Duration, Instant};

use launcher::sandbox::SandboxConfig;
use reqwest::StatusCode;
use schemas::seal::KeyRing;
use serde_json::{Value, json};

use crate::broker::until;
use crate::visitor::{Sent, location};
use crate::world::{Setup, World};

fn faulty(faults: &str) -> Setup {
    Setup { sandbox: SandboxConfig { faults: faults.parse().unwrap(), ..SandboxConfig::default() }, ..Setup::default() }
}

async fn scan(faults: &str) -> (World, Vec<Sent>) {
    let world = World::start(faulty(faults)).await;
    let events = world.visitor().scan_to_the_end().await;
    (world, events)
}

/// What the page of a failed scan says.
async fn page_of(world: &World, events: &[Sent]) -> String {
    let scan = events.last().unwrap().data["scan"].as_str().unwrap();
    world.visitor().get(&format!("/en/audit/scan/{scan}")).await.text().await.unwrap()
}

#[tokio::test]
async fn hubspot_refuses_the_token() {
    let (world, events) = scan("401@2").await;
    assert_eq!(events.last().unwrap().cause(), "authentication_failed");
    assert!(page_of(&world, &events).await.contains("HubSpot authentication failed. Please reconnect."));
    assert_eq!(world.count("select count(*) from reports").await, 0);
}

#[tokio::test]
async fn the_code_exchange_fails() {
    let world = World::start(faulty("400@token")).await;
    let mut visitor = world.visitor();
    let consent = visitor.consent().await;
    let back = visitor.decide(&consent, "approve").await;
    let response = visitor.get(&back).await;
    assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
    assert!(response.text().await.unwrap().contains("HubSpot authentication failed. Please reconnect."));
}

#[tokio::test]
async fn the_visitor_declines() {
    let world = World::start(Setup::default()).await;
    let mut visitor = world.visitor();
    let consent = visitor.consent().await;
    let back = visitor.decide(&consent, "decline").await;
    let response = visitor.get(&back).await;
    assert_eq!((response.status(), &*location(&response)), (StatusCode::SEE_OTHER, "/en/audit/declined"));
    let page = visitor.get("/en/audit/declined").await;
    assert_eq!(page.status(), StatusCode::OK);
    let page = page.text().await.unwrap();
    assert!(page.contains("Access was not approved") && page.contains("nothing was read"), "{page}");
    assert_eq!(world.sandbox.counters().token_exchanges, 0);
}

#[tokio::test]
async fn hubspot_limits_us_and_the_wait_is_shown() {
    let (_world, events) = scan("429/1@2x2").await;
    let waits: Vec<&Value> =
        events.iter().filter(|event| event.step() == "waiting").map(|event| &event.data["step"]).collect();
    assert_eq!(waits.len(), 2, "{events:?}");
    assert!(waits.iter().all(|wait| wait["reason"] == "rate_limited" && wait["wait_ms"].as_u64().unwrap() >= 1_000));
    events.last().unwrap().report();
}

#[tokio::test]
async fn hubspot_fails_twice_and_heals() {
    let (_world, events) = scan("503@3x2").await;
    assert!(events.iter().any(|event| event.step() == "waiting" && event.data["step"]["reason"] == "unavailable"));
    events.last().unwrap().report();
}

#[tokio::test]
async fn hubspot_fails_for_good() {
    let (world, events) = scan("500@3x9").await;
    assert_eq!(events.last().unwrap().cause(), "hubspot_unavailable");
    assert_eq!(world.sandbox.counters().page_requests, 5, "two pages, and three attempts at the third");
    let page = page_of(&world, &events).await;
    assert!(page.contains("Something went wrong") && page.contains("Try Again"), "{page}");
}

#[tokio::test]
async fn a_portal_that_moves_is_given_the_time_it_asks_for() {
    let (_world, events) = scan("477/4@1").await;
    let wait = &events.iter().find(|event| event.step() == "waiting").unwrap().data["step"];
    assert_eq!((&wait["reason"], &wait["wait_ms"]), (&json!("unavailable"), &json!(4_000)));
    events.last().unwrap().report();
}

#[tokio::test]
async fn a_request_that_hubspot_refuses_is_not_repeated() {
    let (world, events) = scan("404@2x9").await;
    assert_eq!(events.last().unwrap().cause(), "hubspot_unavailable");
    assert_eq!(world.sandbox.counters().page_requests, 2);
}

#[tokio::test]
async fn a_connection_that_hangs_or_breaks_is_tried_again() {
    let (_world, events) = scan("hang@1,cut@2,garbage@4").await;
    events.last().unwrap().report();
}

#[tokio::test]
async fn no_contact_can_be_scored() {
    let mut world = World::start(Setup { fleet: vec!["fetcher", "aggregator", "gateway"], ..Setup::default() }).await;
    // A scorer that cannot open a page gives each of them up.
    world.add_with("scorer", &[("PAGE_KEYS", &KeyRing::random_text("other"))]).await;
    let events = world.visitor().scan_to_the_end().await;
    assert_eq!(events.last().unwrap().cause(), "scoring_failed");
    assert!(page_of(&world, &events).await.contains("Data quality scoring failed"));
    assert_eq!(world.count("select count(*) from reports").await, 0);
}

#[tokio::test]
async fn pages_that_nobody_scores_count_as_failed_and_the_rest_makes_the_report() {
    // The scorer dies while the fourth page is waited for.
    let mut world = World::start(Setup { deadline_seconds: 12, ..faulty("429/5@4") }).await;
    let mut visitor = world.visitor();
    let scan = visitor.scan().await;
    let mut events = visitor.follow(&scan, None).await;
    events.until(|event| event.data["step"]["pages"] == 3 && event.step() == "page_scored").await;
    world.service("scorer").kill().await;
    assert!(world.sandbox.counters().page_requests <= 4, "the fourth page was read before the kill");
    let report_id = events.rest().await.last().unwrap().report().to_owned();
    let report = visitor.unlock(&report_id).await;
    assert_eq!(report["contacts"], json!({ "read": 500, "scored": 300, "failed": 200, "portal_total": 500 }));
    assert!(report["notes"].as_array().unwrap().contains(&json!("smaller_sample")));
}

#[tokio::test]
async fn no_scorer_is_live() {
    let world = World::start(Setup { fleet: vec!["fetcher", "aggregator", "gateway"], ..Setup::default() }).await;
    let mut visitor = world.visitor();
    visitor.connect().await;
    let (status, problem) = visitor.start().await.unwrap_err();
    assert_eq!((status, &problem["code"]), (StatusCode::SERVICE_UNAVAILABLE, &json!("scorer_unreachable")));
    assert!(problem.to_string().contains("Scoring service is unreachable"), "{problem}");
}

#[tokio::test]
async fn the_database_is_not_reachable_at_the_start() {
    let mut world = World::start(Setup::default()).await;
    let mut visitor = world.visitor();
    visitor.connect().await;
    world.postgres.kill();
    let (status, problem) = visitor.start().await.unwrap_err();
    assert_eq!((status, &problem["code"]), (StatusCode::SERVICE_UNAVAILABLE, &json!("database_unreachable")));
    assert!(problem.to_string().contains("Database is not configured"), "{problem}");
    world.postgres.restart().await.unwrap();
    let scan = visitor.start().await.unwrap();
    visitor.watch(&scan).await.last().unwrap().report();
}

#[tokio::test]
async fn the_report_cannot_be_saved() {
    let sandbox = SandboxConfig { latency_ms: 200, ..SandboxConfig::default() };
    let mut world = World::start(Setup { sandbox, ..Setup::default() }).await;
    let mut visitor = world.visitor();
    let scan = visitor.scan().await;
    world.postgres.kill();
    let events = visitor.watch(&scan).await;
    assert_eq!(events.last().unwrap().cause(), "report_not_saved");
    assert!(page_of(&world, &events).await.contains("Something went wrong"));
}

#[tokio::test]
async fn who_had_a_scan_that_failed_need_not_wait_for_the_next() {
    let world = World::start(faulty("401@1,401@1")).await;
    let address = world.visitor().address;
    for _ in 0..2 {
        let mut visitor = world.visitor();
        visitor.address = address.clone();
        assert_eq!(visitor.scan_to_the_end().await.last().unwrap().cause(), "authentication_failed");
    }
    let mut third = world.visitor();
    third.address = address.clone();
    third.scan_to_the_end().await.last().unwrap().report();
    let mut fourth = world.visitor();
    fourth.address = address;
    fourth.connect().await;
    let (status, problem) = fourth.start().await.unwrap_err();
    assert_eq!((status, &problem["code"]), (StatusCode::TOO_MANY_REQUESTS, &json!("too_many_scans")));
}

#[tokio::test]
async fn a_second_scan_from_one_address_within_a_minute() {
    let world = World::start(Setup::default()).await;
    let mut first = world.visitor();
    first.scan().await;
    let mut second = world.visitor();
    second.address = first.address.clone();
    second.connect().await;
    let response = second.post_json("/api/scans", &json!({})).await;
    assert_eq!(response.status(), StatusCode::TOO_MANY_REQUESTS);
    let seconds: u64 = response.headers()["retry-after"].to_str().unwrap().parse().unwrap();
    assert!((1..=60).contains(&seconds), "{seconds}");
    let problem: Value = response.json().await.unwrap();
    assert_eq!(problem["code"], "too_many_scans");
    assert!(problem.to_string().contains(&seconds.to_string()), "{problem}");
    // Another address is not concerned.
    world.visitor().scan().await;
}

#[tokio::test]
async fn a_portal_without_contacts_ends_without_a_grade() {
    let sandbox = SandboxConfig { size: 0, ..SandboxConfig::default() };
    let world = World::start(Setup { sandbox, ..Setup::default() }).await;
    let events = world.visitor().scan_to_the_end().await;
    let end = events.last().unwrap();
    assert_eq!((end.name.as_str(), &end.data["report"]), ("scan.completed", &Value::Null));
    assert_eq!(world.count("select count(*) from reports").await, 0);
}

#[tokio::test]
async fn the_broker_loses_its_memory_and_the_scan_ends_within_seconds() {
    let sandbox = SandboxConfig { latency_ms: 1_000, ..SandboxConfig::default() };
    let mut world = World::start(Setup { sandbox, ..Setup::default() }).await;
    let mut visitor = world.visitor();
    let scan = visitor.scan().await;
    let mut events = visitor.follow(&scan, None).await;
    events.until(|event| event.step() == "page_read").await;
    let lost = Instant::now();
    world.nats.restart().await.unwrap();
    let rest = events.rest().await;
    assert_eq!(rest.last().unwrap().cause(), "interrupted");
    assert!(lost.elapsed() < Duration::from_secs(15), "{:?}", lost.elapsed());
    until(|| world.log("aggregator").contains("scan ended")).await;
    let (_, state) = visitor.get_json(&format!("/api/scans/{scan}")).await;
    assert_eq!((&state["state"], &state["cause"]), (&json!("failed"), &json!("interrupted")), "so says the aggregator");
    // All goes on as if it had never been.
    let mut next = world.visitor();
    next.scan_to_the_end().await.last().unwrap().report();
}
