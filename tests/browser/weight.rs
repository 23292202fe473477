//! How much a visitor has to load.

use serde_json::json;

use crate::browser::Browser;
use crate::step::{scan, unlock};
use crate::world::{Setup, World};

#[tokio::test]
async fn the_landing_page_and_the_report_are_light() {
    let world = World::start(Setup::default()).await;
    let browser = Browser::open(&world).await;
    let report = scan(&browser).await;
    unlock(&browser).await;
    let report = format!("/en/audit/report/{report}");
    for (path, most) in [("/en/audit", 60_000.0), (report.as_str(), 120_000.0), ("/en/audit/sample", 120_000.0)] {
        browser.cdp("Network.clearBrowserCache", json!({})).await;
        browser.traffic().await;
        browser.go(path).await;
        browser.until("document.readyState === 'complete'").await;
        let loaded = browser.traffic().await;
        let bytes: f64 = loaded.iter().map(|one| one.bytes).sum();
        assert!(loaded.len() >= 2 && bytes > 1_000.0, "{loaded:#?}");
        assert!(bytes < most, "{path} takes {bytes} bytes: {loaded:#?}");
        // A second look loads the page alone.
        browser.go(path).await;
        browser.until("document.readyState === 'complete'").await;
        let again: f64 =
            browser.traffic().await.iter().filter(|one| one.url.contains("/static/")).map(|one| one.bytes).sum();
        assert!(again < 1.0, "{again} bytes of files that were there");
    }
    browser.finish().await;
}
