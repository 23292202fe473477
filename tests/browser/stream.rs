//! Watching: a stream that breaks, a proxy that answers for a gateway, and two who watch one scan.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use launcher::sandbox::SandboxConfig;
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use crate::browser::Browser;
use crate::step::{approve, connect, report, told};
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

/// Makes the page's pauses a sixth as long.
const HURRY: &str = "(() => { const slow = window.setTimeout;
    window.setTimeout = (work, ms) => slow(work, ms / 6);
    return true; })()";

/// What a proxy says in the place of a gateway that is not there.
const BAD_GATEWAY: &str = "HTTP/1.1 502 Bad Gateway\r\ncontent-type: text/html\r\ncontent-length: 11\r\n\
    connection: close\r\n\r\nBad Gateway";

/// Answers at this address as a proxy without a gateway, while it is polled, and counts the questions.
async fn proxy(addr: SocketAddr, n_asked: Arc<AtomicUsize>) {
    let listener = TcpListener::bind(addr).await.unwrap();
    loop {
        let (mut stream, _) = listener.accept().await.unwrap();
        // A browser opens connections on which it asks nothing.
        if stream.read(&mut [0; 4096]).await.is_ok_and(|n_bytes| n_bytes > 0) {
            n_asked.fetch_add(1, Ordering::SeqCst);
            // A browser may have left.
            let _ = stream.write_all(BAD_GATEWAY.as_bytes()).await;
        }
    }
}

#[tokio::test]
async fn a_page_stays_while_a_proxy_answers_for_a_gateway_that_restarts() {
    let sandbox = SandboxConfig { latency_ms: 1_800, ..SandboxConfig::default() };
    let mut world = World::start(Setup { sandbox, ..Setup::default() }).await;
    let browser = Browser::open(&world).await;
    connect(&browser).await;
    let scan = approve(&browser).await;
    assert_eq!(browser.evaluate(HURRY).await, json!(true));
    browser.until("Number(document.getElementById('read').textContent) >= 100").await;
    world.service("gateway").kill().await;
    let n_asked = Arc::new(AtomicUsize::new(0));
    let asked_thrice = async {
        browser.see("#lost").await;
        while n_asked.load(Ordering::SeqCst) < 3 {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::select! {
        () = proxy(world.gateway(0), Arc::clone(&n_asked)) => {}
        () = asked_thrice => {}
    }
    assert_eq!(browser.path().await, scan);
    browser.see("#scan").await;
    world.service("gateway").restart().await;
    browser.until("document.getElementById('lost').hidden").await;
    browser.until("Number(document.getElementById('read').textContent) >= 300").await;
    assert_eq!(
        browser.evaluate("window.setTimeout.name").await,
        json!(""),
        "it is the same page, and not loaded again"
    );
    report(&browser).await;
    browser.finish().await;
}

#[tokio::test]
async fn a_page_whose_gateway_does_not_come_back_says_so() {
    let sandbox = SandboxConfig { latency_ms: 1_800, ..SandboxConfig::default() };
    let mut world = World::start(Setup { sandbox, ..Setup::default() }).await;
    let browser = Browser::open(&world).await;
    connect(&browser).await;
    approve(&browser).await;
    assert_eq!(browser.evaluate(HURRY).await, json!(true));
    world.service("gateway").kill().await;
    let n_asked = Arc::new(AtomicUsize::new(0));
    tokio::select! {
        () = proxy(world.gateway(0), Arc::clone(&n_asked)) => {}
        () = told(&browser, "Something went wrong", "Try Again") => {}
    }
    browser.read("section.message:not([hidden])", "A part of the scan service is not reachable").await;
    assert_eq!(n_asked.load(Ordering::SeqCst), 21, "the stream once, and twenty times how the scan stands");
    browser.finish().await;
}

/// Streams of one address.
const STREAMS: usize = 32;

#[tokio::test]
async fn a_page_without_a_seat_shows_how_the_scan_stands() {
    let sandbox = SandboxConfig { latency_ms: 1_800, ..SandboxConfig::default() };
    let world = World::start(Setup { sandbox, ..Setup::default() }).await;
    let browser = Browser::open(&world).await;
    connect(&browser).await;
    let mut other = world.visitor();
    let scan = other.scan().await;
    other.address = "198.51.100.7".to_owned();
    browser.come_from(&other.address).await;
    let mut streams = Vec::new();
    for _ in 0..STREAMS {
        streams.push(other.follow(&scan, None).await);
    }
    approve(&browser).await;
    browser.see("#lost").await;
    browser
        .until("!document.getElementById('lost').hidden && Number(document.getElementById('read').textContent) >= 100")
        .await;
    drop(streams);
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
