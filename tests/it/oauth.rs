//! The way to HubSpot and back cannot be forged, repeated or taken over.

use reqwest::StatusCode;

use crate::broker::FullStream;
use crate::visitor::location;
use crate::world::{Setup, World};

async fn world() -> World {
    World::start(Setup::default()).await
}

#[tokio::test]
async fn a_state_that_was_tampered_with_is_refused() {
    let world = world().await;
    let mut visitor = world.visitor();
    let consent = visitor.consent().await;
    let back = visitor.decide(&consent, "approve").await;
    let state = back.find("state=").unwrap() + "state=".len();
    // Another letter in the sealed part, at each of a few places.
    for place in [state + 4, state + 20, state + 40] {
        let mut forged = back.clone().into_bytes();
        forged[place] = if forged[place] == b'A' { b'B' } else { b'A' };
        let response = visitor.get(std::str::from_utf8(&forged).unwrap()).await;
        assert_eq!(response.status(), StatusCode::UNAUTHORIZED, "{response:?}");
        let page = response.text().await.unwrap();
        assert!(page.contains("HubSpot authentication failed. Please reconnect."), "{page}");
    }
    assert_eq!(world.sandbox.counters().token_exchanges, 0);
}

#[tokio::test]
async fn a_state_works_once() {
    let world = world().await;
    let mut visitor = world.visitor();
    let consent = visitor.consent().await;
    let back = visitor.decide(&consent, "approve").await;
    assert_eq!(location(&visitor.get(&back).await), "/en/audit/scan");
    assert!(visitor.get(&back).await.status().is_client_error());
    assert_eq!(world.sandbox.counters().token_exchanges, 1);
}

#[tokio::test]
async fn who_connects_in_two_tabs_may_approve_in_either() {
    let world = world().await;
    let mut visitor = world.visitor();
    let tabs = [visitor.consent().await, visitor.consent().await];
    assert_ne!(tabs[0], tabs[1]);
    for (decision, next) in [("decline", "/en/audit/declined"), ("approve", "/en/audit/scan")] {
        for consent in &tabs {
            let back = visitor.decide(consent, decision).await;
            assert_eq!(location(&visitor.get(&back).await), next);
        }
    }
}

#[tokio::test]
async fn a_state_works_in_its_own_browser_only() {
    let world = world().await;
    let (mut visitor, mut thief) = (world.visitor(), world.visitor());
    let consent = visitor.consent().await;
    let back = visitor.decide(&consent, "approve").await;
    thief.consent().await;
    assert!(thief.get(&back).await.status().is_client_error(), "with a state cookie of its own");
    thief.cookies.clear();
    assert!(thief.get(&back).await.status().is_client_error(), "and without any");
    assert_eq!(world.sandbox.counters().token_exchanges, 0);
    assert_eq!(location(&visitor.get(&back).await), "/en/audit/scan", "its own browser is not harmed");
}

#[tokio::test]
async fn a_session_starts_one_scan() {
    let world = world().await;
    let mut visitor = world.visitor();
    visitor.connect().await;
    let mut copy = world.visitor();
    copy.cookies = visitor.cookies.clone();
    let scan = visitor.start().await.unwrap();
    assert_eq!(copy.start().await.unwrap_err().0, StatusCode::UNAUTHORIZED);
    visitor.watch(&scan).await.last().unwrap().report();
    assert_eq!(world.sandbox.counters().page_requests, 5);
}

#[tokio::test]
async fn who_is_not_connected_starts_nothing() {
    let world = world().await;
    let (status, problem) = world.visitor().start().await.unwrap_err();
    assert_eq!(status, StatusCode::UNAUTHORIZED);
    assert_eq!(problem["code"], "authentication_failed");
}

#[tokio::test]
async fn who_comes_while_no_claim_finds_room_is_told_to_come_again() {
    let world = World::start(Setup { fleet: vec!["gateway"], ..Setup::default() }).await;
    let mut visitor = world.visitor();
    let consent = visitor.consent().await;
    let back = visitor.decide(&consent, "approve").await;
    let full = FullStream::close(&world, "KV_claims").await;
    let response = visitor.get(&back).await;
    assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert!(response.text().await.unwrap().contains("A part of the scan service is not reachable right now."));
    assert_eq!(world.sandbox.counters().token_exchanges, 0, "and the code is not used");
    full.open().await;
    assert_eq!(location(&visitor.get(&back).await), "/en/audit/scan");
}

#[tokio::test]
async fn one_address_cannot_bring_codes_without_end() {
    let world = World::start(Setup { fleet: vec!["gateway"], ..Setup::default() }).await;
    let mut visitor = world.visitor();
    let mut statuses = Vec::new();
    for _ in 0..31 {
        let consent = visitor.consent().await;
        let state = consent.split('&').find(|field| field.starts_with("state=")).unwrap();
        statuses.push(visitor.get(&format!("/oauth/callback?code=forged&{state}")).await.status());
    }
    assert_eq!(statuses.pop().unwrap(), StatusCode::TOO_MANY_REQUESTS);
    assert!(statuses.iter().all(|status| *status == StatusCode::UNAUTHORIZED), "{statuses:?}");
    world.visitor().connect().await;
}
