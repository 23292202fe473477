//! The report on paper.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::step::{scan, unlock};
use crate::world::{Setup, World};

/// An A4 page within the style sheet's margins, in CSS pixels.
const WIDTH: u32 = 688;
const HEIGHT: u32 = 1_009;

/// Cards that can be cut by the end of a page: not kept whole, or larger than a page.
const CUT: &str =
    "[...document.querySelectorAll('.card.issue, .recommendation, .strength, .overall, .dimensions > li, #duplicates')]
    .filter((card) => getComputedStyle(card).breakInside !== 'avoid' || card.offsetHeight > arguments[0])
    .map((card) => card.outerHTML.slice(0, 120))";

#[tokio::test]
async fn the_report_becomes_a_pdf_without_a_cut_card() {
    let world = World::start(Setup::default()).await;
    let browser = Browser::open(&world).await;
    scan(&browser).await;
    unlock(&browser).await;
    browser.see("#print").await;
    // As the browser does before it prints.
    browser.evaluate("dispatchEvent(new Event('beforeprint'))").await;
    let a4 = json!({ "width": WIDTH, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": false });
    browser.cdp("Emulation.setDeviceMetricsOverride", a4).await;
    browser.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
    let cut = browser.client.execute(&format!("return {CUT}"), vec![json!(HEIGHT)]).await.unwrap();
    assert_eq!(cut, json!([]));
    for hidden in ["nav", "#keep", "#what-if", "footer", ".lost"] {
        let style = browser.evaluate(&format!("getComputedStyle(document.querySelector('{hidden}')).display")).await;
        assert_eq!(style, "none", "{hidden} has no place on paper");
    }
    let columns = "getComputedStyle(document.querySelector('.brief > summary')).gridTemplateColumns.split(' ').length";
    assert_eq!(browser.evaluate(columns).await, 4, "what is brief stands in one line");
    browser.cdp("Emulation.setEmulatedMedia", json!({ "media": "" })).await;
    browser.cdp("Emulation.clearDeviceMetricsOverride", json!({})).await;

    let printed = json!({ "printBackground": true, "preferCSSPageSize": true });
    let printed: Value = browser.cdp("Page.printToPDF", printed).await;
    let pdf = BASE64_STANDARD.decode(printed["data"].as_str().unwrap()).unwrap();
    let pages = pdf.windows(12).filter(|at| at.starts_with(b"/Type /Page") && at[11] != b's').count();
    browser.keep("report.pdf", &pdf);
    assert!((2..=12).contains(&pages), "{pages} pages");
    browser.finish().await;
}
