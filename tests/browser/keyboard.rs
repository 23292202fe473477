//! The main job without a mouse.

use serde_json::json;

use crate::browser::{Browser, ENTER, SPACE, TAB};
use crate::step::report;
use crate::world::{Setup, World};

/// More stops than any way through a page takes.
const STOPS: usize = 200;

/// Whether it is to be seen where the focus is.
const VISIBLE: &str = "(() => { const here = document.activeElement, style = getComputedStyle(here);
    return here === document.body || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2; })()";

#[tokio::test]
async fn the_main_job_is_done_with_the_keyboard_alone() {
    let world = World::start(Setup::default()).await;
    let browser = Browser::open(&world).await;
    browser.go("/en/audit").await;
    browser.press(TAB).await;
    assert_eq!(browser.evaluate("document.activeElement.className").await, json!("skip"), "the first stop skips ahead");
    tab_to(&browser, "#connect").await;
    browser.press(ENTER).await;
    browser.see("#approve").await;
    tab_to(&browser, "#approve").await;
    browser.press(ENTER).await;
    report(&browser).await;

    tab_to(&browser, "#lead-first_name").await;
    for text in ["Lea", "Diaz", "lea@acme.io", "Acme Ltd"] {
        for key in text.chars() {
            browser.press(key).await;
        }
        browser.press(TAB).await;
    }
    tab_to(&browser, "#lead-form button").await;
    browser.press(ENTER).await;
    browser.see("#recommendations").await;
    browser.until("document.activeElement.id === 'first-title'").await;

    let before = browser.text("[data-then]").await;
    tab_to(&browser, "#what-if input").await;
    browser.press(SPACE).await;
    assert_ne!(browser.text("[data-then]").await, before);
    tab_to(&browser, "a[href$='/delete']").await;
    browser.press(ENTER).await;
    tab_to(&browser, "form[action$='/delete'] button").await;
    browser.press(ENTER).await;
    browser.read("h1", "Your report is deleted").await;
    browser.finish().await;
}

/// Goes on from stop to stop; on our own pages each can be seen.
async fn tab_to(browser: &Browser, css: &str) {
    let is_there = format!("document.activeElement.matches(\"{css}\")");
    let is_ours = browser.client.current_url().await.unwrap().as_str().starts_with(&browser.origin);
    for _ in 0..STOPS {
        if browser.evaluate(&is_there).await == json!(true) {
            return;
        }
        browser.press(TAB).await;
        let here = browser.evaluate("document.activeElement.outerHTML.slice(0, 200)").await;
        assert!(!is_ours || browser.evaluate(VISIBLE).await == json!(true), "the focus cannot be seen on {here}");
    }
    let here = browser.evaluate("document.activeElement.outerHTML").await;
    assert_eq!(here, json!(css), "the keyboard does not get there");
}
