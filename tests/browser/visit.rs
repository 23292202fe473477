//! The main job, from the first sight to the end of the report.

use launcher::sandbox::SandboxConfig;
use serde_json::{Value, json};

use crate::browser::{Browser, TAB};
use crate::step::{approve, connect, fill_form, go_on, report, told};
use crate::world::{Setup, World};

const PASSWORD: &str = "open sesame";

/// Keeps what a place says over time.
const KEEP: &str = "(() => { window.seen = [];
    const place = document.getElementById('scored');
    new MutationObserver(() => seen.push(Number(place.textContent))).observe(place, { childList: true });
    return true; })()";

#[tokio::test]
async fn a_visitor_connects_watches_unlocks_shares_and_deletes() {
    let sandbox = SandboxConfig { latency_ms: 700, ..SandboxConfig::default() };
    let world = World::start(Setup { sandbox, ..Setup::default() }).await;
    let browser = Browser::open(&world).await;
    browser.go("/").await;
    browser.arrive("/en/audit").await;
    browser.inspect("landing").await;
    connect(&browser).await;
    approve(&browser).await;
    watch(&browser).await;

    let id = report(&browser).await;
    browser.inspect("report-locked").await;
    fill_in(&browser).await;
    assert_eq!(world.count("select count(*) from leads").await, 1);
    browser.inspect("report").await;
    read(&browser).await;
    download(&browser, &id).await;
    share(&world, &browser).await;
    delete(&world, &browser, &id).await;
    browser.finish().await;
}

#[tokio::test]
async fn a_visitor_who_declines_is_told_so_and_may_come_again() {
    let world = World::start(Setup { fleet: vec!["gateway"], ..Setup::default() }).await;
    let browser = Browser::open(&world).await;
    connect(&browser).await;
    browser.click("#decline").await;
    told(&browser, "Access was not approved", "Back to the start").await;
    browser.inspect("declined").await;
    assert_eq!(world.sandbox.counters().token_exchanges, 0);
    go_on(&browser).await;
    browser.see("#connect").await;
    browser.finish().await;
}

#[tokio::test]
async fn pages_that_ask_nothing_hold_no_barrier() {
    let world = World::start(Setup { fleet: vec!["gateway"], ..Setup::default() }).await;
    let browser = Browser::open(&world).await;
    browser.go("/en/audit/sample").await;
    browser.inspect("sample").await;
    browser.go("/en/audit/method").await;
    browser.inspect("method").await;
    browser.go("/en/audit/report/0123456789abcdef0123456789abcdef").await;
    told(&browser, "Not found", "Back to the start").await;
    browser.inspect("not-found").await;
    // The page between the consent and the scan, which a script leaves at once.
    browser.cdp("Network.setBlockedURLs", json!({ "urls": ["*progress.js*"] })).await;
    browser.go("/en/audit/scan").await;
    browser.see("#start button").await;
    browser.inspect("start").await;
    browser.finish().await;
}

/// The page of a running scan fills in by itself.
async fn watch(browser: &Browser) {
    assert_eq!(browser.evaluate(KEEP).await, json!(true));
    browser.until("window.seen.length >= 3").await;
    let seen = browser.evaluate("window.seen").await;
    let seen: Vec<u64> = seen.as_array().unwrap().iter().map(|count| count.as_u64().unwrap()).collect();
    assert!(seen.is_sorted() && seen.iter().all(|count| count % 100 == 0), "{seen:?}");
    browser.until("Number(document.getElementById('score').textContent) > 0").await;
    browser.until("/^[ABCDF]$/.test(document.getElementById('grade').textContent)").await;
    browser.read("#page", "of 5").await;
}

/// The form helps while it is filled in, and opens the report where it stands.
async fn fill_in(browser: &Browser) {
    browser.fill("#lead-email", "lea@nowhere").await;
    browser.press(TAB).await;
    browser.read("#wrong-email", "This does not look like an email address.").await;
    browser.fill("#lead-email", "lea@nowhere.io").await;
    browser.until("document.getElementById('wrong-email').textContent === ''").await;
    browser.click("#lead-form button").await;
    browser.read("#lead-error", "Please check the fields below.").await;
    browser.read("#wrong-first_name", "Please enter your first name.").await;
    browser.until("document.activeElement.id === 'lead-first_name'").await;
    browser.inspect("report-form-wrong").await;
    fill_form(browser).await;
    browser.evaluate("window.same = true").await;
    browser.click("#lead-form button").await;
    browser.see("#recommendations").await;
    assert_eq!(browser.evaluate("window.same").await, json!(true), "the page was not loaded again");
    browser.until("document.activeElement.id === 'first-title'").await;
}

/// What the whole report lets a reader do.
async fn read(browser: &Browser) {
    let before = browser.text("[data-then]").await;
    browser.click("#what-if input").await;
    let after = browser.text("[data-then]").await;
    assert_ne!(before, after, "the score moves with a tick");
    browser.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })").await;
    browser.inspect("report-opened").await;
}

/// The report as files.
async fn download(browser: &Browser, id: &str) {
    for (link, kind) in [("json", "application/json"), ("csv?locale=en", "text/csv")] {
        let path = format!("/api/reports/{id}/report.{link}");
        browser.see(&format!("a[href='{path}'][download]")).await;
        let fetch = format!(
            "fetch('{path}').then(async (answer) => ({{ status: answer.status, \
             kind: answer.headers.get('content-type'), text: await answer.text() }}))"
        );
        let answer = browser.evaluate(&fetch).await;
        assert_eq!(answer["status"], 200);
        assert!(answer["kind"].as_str().unwrap().starts_with(kind), "{answer}");
        let text = answer["text"].as_str().unwrap();
        if link == "json" {
            let report: Value = serde_json::from_str(text).unwrap();
            assert_eq!(report["contacts"]["read"], 500);
        } else {
            assert!(text.lines().count() > 30, "{text}");
        }
    }
}

/// A colleague opens the link with its password, until it is taken back.
async fn share(world: &World, browser: &Browser) {
    browser.fill("#share-password", PASSWORD).await;
    browser.click("form[action$='/share'] button").await;
    browser.see("#share-link").await;
    browser.until("document.activeElement.id === 'share-link'").await;
    browser.inspect("report-with-link").await;
    let permissions = json!({ "permissions": ["clipboardSanitizedWrite"], "origin": browser.origin });
    browser.cdp("Browser.grantPermissions", permissions).await;
    browser.click("#copy").await;
    browser.read("#copy", "Copied").await;
    let link = browser.evaluate("document.getElementById('share-link').value").await.as_str().unwrap().to_owned();
    let path = link.strip_prefix(&browser.origin).unwrap();

    let colleague = browser.open_another(world).await;
    colleague.go(path).await;
    colleague.see("#password").await;
    colleague.inspect("shared-password").await;
    colleague.fill("#password", "a guess").await;
    colleague.click("main form button").await;
    colleague.read("#wrong", "That is not the password.").await;
    colleague.inspect("shared-password-wrong").await;
    colleague.fill("#password", PASSWORD).await;
    colleague.click("main form button").await;
    colleague.see("#recommendations").await;
    colleague.inspect("shared").await;
    for theirs in ["a[href$='/delete']", "#share-link", "#lead-form"] {
        assert!(!colleague.has(theirs).await, "{theirs} is not for who has a link alone");
    }

    browser.click("form[action$='/share/revoke'] button").await;
    browser.see("form[action$='/share'] button").await;
    colleague.go(path).await;
    told(&colleague, "This link opens no report", "Back to the start").await;
    colleague.inspect("link-gone").await;
    colleague.finish().await;
}

async fn delete(world: &World, browser: &Browser, id: &str) {
    let page = format!("/en/audit/report/{id}");
    browser.click("a[href$='/delete']").await;
    browser.read("h1", "Delete this report?").await;
    browser.inspect("delete").await;
    browser.click(&format!("a.button[href='{page}']")).await;
    browser.see("#recommendations").await;
    browser.click("a[href$='/delete']").await;
    browser.click("form[action$='/delete'] button").await;
    told(browser, "Your report is deleted", "Back to the start").await;
    browser.inspect("deleted").await;
    assert_eq!(world.count("select (select count(*) from reports) + (select count(*) from leads)").await, 0);
    browser.go(&page).await;
    told(browser, "Not found", "Back to the start").await;
}
