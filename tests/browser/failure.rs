//! Each row of the table of failures, as the visitor sees it.

use launcher::sandbox::SandboxConfig;
use schemas::seal::KeyRing;
use serde_json::Value;

use crate::browser::Browser;
use crate::step::{approve, connect, go_on, report, told};
use crate::world::{Setup, World};

const RECONNECT: &str = "HubSpot authentication failed. Please reconnect.";
const WRONG: &str = "Something went wrong";

#[tokio::test]
async fn whatever_hubspot_does_is_told_and_there_is_a_way_on() {
    // Used up one by one, as scan follows upon scan.
    let faults = "400@token,401@1,500@2x3,429/6@3".parse().unwrap();
    let world =
        World::start(Setup { sandbox: SandboxConfig { faults, ..SandboxConfig::default() }, ..Setup::default() });
    let world = world.await;
    let browser = Browser::open(&world).await;
    connect(&browser).await;
    browser.click("#approve").await;
    told(&browser, RECONNECT, "Reconnect").await;
    browser.inspect("failed-exchange").await;

    go_on(&browser).await;
    let scan = approve(&browser).await;
    told(&browser, RECONNECT, "Reconnect").await;
    browser.inspect("failed-token").await;
    browser.go(&scan).await;
    told(&browser, RECONNECT, "Reconnect").await;

    browser.move_house().await;
    go_on(&browser).await;
    approve(&browser).await;
    browser.read("#wait", "HubSpot did not answer. Trying again in").await;
    told(&browser, WRONG, "Try Again").await;
    browser.inspect("failed-hubspot").await;

    browser.move_house().await;
    go_on(&browser).await;
    approve(&browser).await;
    browser.read("#wait", "HubSpot limits how fast we may read. Continuing in").await;
    browser.evaluate("window.first = document.getElementById('wait').textContent").await;
    browser.until("document.getElementById('wait').textContent !== window.first").await;
    browser.inspect("progress-waiting").await;
    report(&browser).await;
    browser.finish().await;
}

#[tokio::test]
async fn a_part_of_ours_that_is_gone_is_told_and_may_come_back() {
    let sandbox = SandboxConfig { latency_ms: 300, ..SandboxConfig::default() };
    let fleet = vec!["fetcher", "aggregator", "gateway"];
    let mut world = World::start(Setup { sandbox, fleet, ..Setup::default() }).await;
    let browser = Browser::open(&world).await;
    connect(&browser).await;
    browser.click("#approve").await;
    told(&browser, "Scoring service is unreachable", "Try Again").await;
    browser.inspect("failed-no-scorer").await;

    // A scorer that cannot open a page gives each of them up.
    world.add_with("scorer", &[("PAGE_KEYS", &KeyRing::random_text("other"))]).await;
    go_on(&browser).await;
    told(&browser, "Data quality scoring failed", "Try Again").await;
    browser.inspect("failed-scoring").await;

    world.service("scorer").kill().await;
    world.add("scorer").await;
    world.postgres.kill();
    browser.move_house().await;
    go_on(&browser).await;
    browser.click("#approve").await;
    told(&browser, "Database is not configured", "Try Again").await;
    browser.inspect("failed-no-database").await;

    world.postgres.restart().await.unwrap();
    go_on(&browser).await;
    browser.until("Number(document.getElementById('scored').textContent) > 0").await;
    world.postgres.kill();
    told(&browser, WRONG, "Try Again").await;
    browser.inspect("failed-not-saved").await;
    browser.finish().await;
}

#[tokio::test]
async fn an_empty_portal_gets_no_grade_and_a_second_scan_in_a_minute_has_to_wait() {
    let sandbox = SandboxConfig { size: 0, ..SandboxConfig::default() };
    let world = World::start(Setup { sandbox, ..Setup::default() }).await;
    let browser = Browser::open(&world).await;
    connect(&browser).await;
    browser.click("#approve").await;
    told(&browser, "No contacts yet", "Back to the start").await;
    let grade = browser.evaluate("document.querySelector('main').innerText.match(/\\b[ABCDF]\\b/)").await;
    assert_eq!(grade, Value::Null);
    browser.inspect("empty").await;

    connect(&browser).await;
    browser.click("#approve").await;
    told(&browser, "One scan per minute", "Try Again").await;
    browser.read("main", "Please try again in").await;
    browser.inspect("failed-too-many").await;
    browser.move_house().await;
    go_on(&browser).await;
    told(&browser, "No contacts yet", "Back to the start").await;
    browser.finish().await;
}
