//! What is told of earlier reports of a portal, and to whom.

use serde_json::json;

use crate::browser::Browser;
use crate::step::{scan, unlock};
use crate::world::{Setup, World};

#[tokio::test]
async fn who_connected_a_portal_sees_what_changed_and_nobody_else_does() {
    let world = World::start(Setup::default()).await;
    let browser = Browser::open(&world).await;
    let first = scan(&browser).await;
    unlock(&browser).await;
    browser.read("#trend", "No earlier report of this portal with the same rubric is kept").await;
    browser.move_house().await;
    let second = scan(&browser).await;
    unlock(&browser).await;
    browser.see("#trend .trend").await;
    assert_eq!(browser.evaluate("document.querySelectorAll('#trend .past tbody tr').length").await, json!(2));
    browser.inspect("trend").await;

    let stranger = browser.open_another(&world).await;
    stranger.go(&format!("/en/audit/report/{second}")).await;
    unlock(&stranger).await;
    assert!(!stranger.has("#trend .past").await, "the portal's history is not for who has one report's address");
    stranger.click("#trend summary").await;
    stranger.fill("#since", "0123456789abcdef0123456789abcdef").await;
    stranger.click("#trend form button").await;
    stranger.read("#refused", "No report is kept under this address.").await;
    stranger.inspect("trend-refused").await;
    stranger.fill("#since", &format!("{}/en/audit/report/{first}", stranger.origin)).await;
    stranger.click("#trend form button").await;
    stranger.see("#trend .past").await;
    stranger.finish().await;
    browser.finish().await;
}
