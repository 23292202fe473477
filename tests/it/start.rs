//! A click on "start" comes to one scan, whatever cuts it and however often it is repeated.

use std::time::Duration;

use launcher::sandbox::SandboxConfig;
use reqwest::StatusCode;
use tokio::time::timeout;

use crate::broker::{FullStream, until};
use crate::visitor::Visitor;
use crate::world::{ALL, Setup, World};

/// Pages of the sandbox's portal.
const PAGES: u64 = 5;

/// The request is on its way, and the broker refuses it.
async fn until_refused(world: &World) {
    until(|| world.log("gateway").contains("publish refused")).await;
}

/// Starts a scan and drops the request half-way, between the claim and what the broker refuses.
async fn cut_start(world: &World, visitor: &mut Visitor) -> FullStream {
    let full = FullStream::close(world, "scans").await;
    let cut = tokio::select! {
        _ = visitor.start() => false,
        () = until_refused(world) => true,
    };
    assert!(cut, "the request was dropped half-way");
    full
}

#[tokio::test]
async fn a_repeated_click_comes_to_the_same_scan() {
    let world = World::start(Setup::default()).await;
    let (mut one, mut two) = (world.visitor(), world.visitor());
    one.connect().await;
    two.address = one.address.clone();
    two.cookies = one.cookies.clone();
    let cookies = one.cookies.clone();
    let (first, second) = tokio::join!(one.start(), two.start());
    let scan = first.unwrap();
    assert_eq!(second.unwrap(), scan, "a double click");
    let report = one.watch(&scan).await.last().unwrap().report().to_owned();
    one.cookies = cookies;
    assert_eq!(one.start().await.unwrap(), scan, "a click after the end");
    assert_eq!(one.watch(&scan).await.last().unwrap().report(), report);
    assert_eq!(world.sandbox.counters().page_requests, PAGES);
    assert_eq!(world.count("select count(*) from reports").await, 1);
}

#[tokio::test]
async fn a_start_that_the_broker_refused_goes_on_with_the_next_click() {
    let world = World::start(Setup::default()).await;
    let mut visitor = world.visitor();
    visitor.connect().await;
    let full = FullStream::close(&world, "scans").await;
    let (status, problem) = visitor.start().await.unwrap_err();
    assert_eq!((status, problem["code"].as_str().unwrap()), (StatusCode::SERVICE_UNAVAILABLE, "pipeline_unreachable"));
    full.open().await;
    let scan = visitor.start().await.unwrap();
    visitor.watch(&scan).await.last().unwrap().report();
    assert_eq!(world.sandbox.counters().page_requests, PAGES);
}

#[tokio::test]
async fn a_browser_that_leaves_does_not_cut_its_start() {
    let world = World::start(Setup::default()).await;
    let mut visitor = world.visitor();
    visitor.connect().await;
    let full = cut_start(&world, &mut visitor).await;
    full.open().await;
    until(|| world.sandbox.counters().page_requests == PAGES).await;
    let scan = visitor.start().await.unwrap();
    visitor.watch(&scan).await.last().unwrap().report();
    assert_eq!(world.sandbox.counters().page_requests, PAGES, "and the next click comes to the same scan");
}

#[tokio::test]
async fn a_start_whose_gateway_died_half_way_goes_on_at_another() {
    let fleet = ALL.into_iter().chain(["gateway"]).collect();
    let mut world = World::start(Setup { fleet, ..Setup::default() }).await;
    let mut visitor = world.visitor();
    visitor.connect().await;
    let full = cut_start(&world, &mut visitor).await;
    world.service("gateway").kill().await;
    full.open().await;
    visitor.gateway = world.gateway(1);
    let scan = visitor.start().await.unwrap();
    visitor.watch(&scan).await.last().unwrap().report();
    assert_eq!(world.sandbox.counters().page_requests, PAGES);
}

#[tokio::test]
async fn a_browser_that_leaves_in_the_code_exchange_leaves_no_token_behind() {
    let sandbox = SandboxConfig { faults: "503/2@token".parse().unwrap(), ..SandboxConfig::default() };
    let world = World::start(Setup { sandbox, fleet: vec!["gateway"], ..Setup::default() }).await;
    let mut visitor = world.visitor();
    let consent = visitor.consent().await;
    let back = visitor.decide(&consent, "approve").await;
    assert!(timeout(Duration::from_millis(1_000), visitor.get(&back)).await.is_err());
    until(|| world.sandbox.counters().revoked_refresh_tokens == 1).await;
}
