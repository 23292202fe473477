//! The main job in a browser that runs no script.

use launcher::sandbox::SandboxConfig;

use crate::browser::Browser;
use crate::chromedriver::Scripts;
use crate::step::{connect, fill_form, report};
use crate::world::{Setup, World};

#[tokio::test]
async fn a_browser_without_scripts_gets_to_the_full_report() {
    let sandbox = SandboxConfig { latency_ms: 800, ..SandboxConfig::default() };
    let world = World::start(Setup { sandbox, ..Setup::default() }).await;
    let browser = Browser::open_with(&world, Scripts::Blocked).await;
    connect(&browser).await;
    browser.click("#approve").await;
    browser.click("#start button").await;
    browser.arrive("/en/audit/scan/").await;
    browser.read("main", "This page looks again every few seconds.").await;
    report(&browser).await;

    fill_form(&browser).await;
    browser.fill("#lead-email", "lea@acme").await;
    // The browser's own check lets an address without a dot pass; ours does not.
    browser.click("#lead-form button").await;
    browser.read("#wrong-email", "This does not look like an email address.").await;
    let typed = browser.client.find(fantoccini::Locator::Css("#lead-email")).await.unwrap();
    assert_eq!(typed.attr("value").await.unwrap().as_deref(), Some("lea@acme"), "what was typed is kept");
    browser.fill("#lead-email", "lea@acme.io").await;
    browser.click("#lead-form button").await;
    browser.see("#recommendations").await;
    assert!(!browser.has("#lead-form").await);
    assert_eq!(world.count("select count(*) from leads").await, 1);
    browser.finish().await;
}
