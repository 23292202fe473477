//! Steps that several tests take.

use crate::browser::Browser;

/// What stands in the message that a page shows, be it the whole page or a part that a script uncovered.
const MESSAGE: &str = "section.message:not([hidden])";

/// From the landing page to the portal's consent page.
pub(crate) async fn connect(browser: &Browser) {
    browser.go("/en/audit").await;
    browser.click("#connect").await;
    browser.see("#approve").await;
}

/// Approves, which starts the scan. The path of its page.
pub(crate) async fn approve(browser: &Browser) -> String {
    browser.click("#approve").await;
    browser.arrive("/en/audit/scan/").await;
    browser.path().await
}

/// Waits for the report. Its id.
pub(crate) async fn report(browser: &Browser) -> String {
    browser.arrive("/en/audit/report/").await;
    browser.see("#overall").await;
    browser.path().await.rsplit('/').next().unwrap().to_owned()
}

/// From the landing page to the report. Its id.
pub(crate) async fn scan(browser: &Browser) -> String {
    connect(browser).await;
    browser.click("#approve").await;
    report(browser).await
}

/// Fills in the form as it is meant to be.
pub(crate) async fn fill_form(browser: &Browser) {
    for (name, text) in
        [("first_name", "Lea"), ("last_name", "Diaz"), ("email", "lea@acme.io"), ("company", "Acme Ltd")]
    {
        browser.fill(&format!("#lead-{name}"), text).await;
    }
}

/// Opens the whole report.
pub(crate) async fn unlock(browser: &Browser) {
    fill_form(browser).await;
    browser.click("#lead-form button").await;
    browser.see("#recommendations").await;
}

/// Waits for a message with this title and this way on.
pub(crate) async fn told(browser: &Browser, title: &str, action: &str) {
    browser.read(&format!("{MESSAGE} h1"), title).await;
    browser.read(&format!("{MESSAGE} .button"), action).await;
}

/// Takes the way on that a message offers.
pub(crate) async fn go_on(browser: &Browser) {
    browser.click(&format!("{MESSAGE} .button")).await;
}
