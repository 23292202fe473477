//! Watching: a stream that breaks, and two who watch one scan.

use launcher::sandbox::SandboxConfig;
use serde_json::json;

use crate::browser::Browser;
use crate::step::{approve, connect, report};
use crate::world::{Setup, World};

/// Keeps each count of contacts read that the page showed.
const KEEP: &str = "(() => { const place = document.getElementById('read');
    window.seen = [Number(place.textContent)];
    new MutationObserver(() => seen.push(Number(place.textContent))).observe(place, { childList: true });
    return true; })()";

#[tokio::test]
async fn a_page_whose_stream_breaks_goes_on_where_it_was() {
    let sandbox = SandboxConfig { latency_ms: 1_800, ..SandboxConfig::default() };
    let mut world = World::start(Setup { sandbox, ..Setup::default() }).await;
    let browser = Browser::open(&world).await;
    connect(&browser).await;
    approve(&browser).await;
    assert_eq!(browser.evaluate(KEEP).await, json!(true));
    browser.until("Number(document.getElementById('read').textContent) >= 100").await;
    world.service("gateway").kill().await;
    browser.see("#lost").await;
    browser.inspect("progress-lost").await;
    world.service("gateway").restart().await;
    browser.until("document.getElementById('lost').hidden").await;
    browser.until("Number(document.getElementById('read').textContent) >= 400").await;
    let seen = browser.evaluate("window.seen.filter((count) => count > 0)").await;
    assert_eq!(seen, json!([100, 200, 300, 400]), "no event is lost or shown twice");
    report(&browser).await;
    browser.finish().await;
}

#[tokio::test]
async fn two_tabs_watch_one_scan_to_the_same_report() {
    let sandbox = SandboxConfig { latency_ms: 1_000, ..SandboxConfig::default() };
    let world = World::start(Setup { sandbox, ..Setup::default() }).await;
    let browser = Browser::open(&world).await;
    connect(&browser).await;
    let scan = approve(&browser).await;
    let first = browser.client.window().await.unwrap();
    browser.inspect("progress").await;
    let second = browser.client.new_window(true).await.unwrap().handle;
    browser.client.switch_to_window(second).await.unwrap();
    browser.go(&scan).await;
    browser.until("Number(document.getElementById('read').textContent) >= 100").await;
    let there = report(&browser).await;
    browser.client.switch_to_window(first).await.unwrap();
    assert_eq!(report(&browser).await, there);
    assert_eq!(world.count("select count(*) from reports").await, 1);
    browser.finish().await;
}
