//! Each language there is a catalogue for, as a visitor of that language finds it.

use std::path::Path;

use serde_json::json;

use crate::browser::Browser;
use crate::step::unlock;
use crate::world::{Setup, World};

/// Keys of a catalogue, or what is left of a text with a hole, in what a reader sees.
const HOLES: &str =
    "(document.body.innerText.match(/\\b[a-z]+(-[a-z_0-9]+)+-(title|text|action)\\b|\\{ ?\\$|\\?\\?/g) || [])";

#[tokio::test]
async fn each_language_leads_from_the_first_page_to_the_full_report() {
    let world = World::start(Setup::default()).await;
    let browser = Browser::open(&world).await;
    let agent = browser.evaluate("navigator.userAgent").await;
    let all = languages();
    for language in &all {
        let accepted = json!({ "userAgent": agent, "acceptLanguage": format!("{language},en;q=0.1") });
        browser.cdp("Emulation.setUserAgentOverride", accepted).await;
        browser.move_house().await;
        browser.go("/").await;
        browser.arrive(&format!("/{language}/audit")).await;
        check(&browser, language, "landing").await;
        for other in &all {
            let there = format!("{}/{other}/audit", browser.origin);
            assert!(browser.has(&format!("link[rel=alternate][hreflang={other}][href='{there}']")).await, "{other}");
        }
        browser.click("#connect").await;
        browser.click("#approve").await;
        browser.arrive(&format!("/{language}/audit/report/")).await;
        check(&browser, language, "report-locked").await;
        unlock(&browser).await;
        check(&browser, language, "report").await;
        browser.go(&format!("/{language}/audit/method")).await;
        check(&browser, language, "method").await;
    }
    // A reader changes the language where they are.
    browser.go("/en/audit/method").await;
    browser.click(".languages a[hreflang=es]").await;
    browser.arrive("/es/audit/method").await;
    browser.finish().await;
}

async fn check(browser: &Browser, language: &str, page: &str) {
    assert_eq!(browser.evaluate("document.documentElement.lang").await, json!(language), "{page}");
    assert_eq!(browser.evaluate(HOLES).await, json!([]), "{page} in {language}");
    browser.inspect(&format!("{page}-{language}")).await;
}

/// By the names of the catalogues.
fn languages() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../gateway/locales");
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let codes = files.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned());
    let mut codes: Vec<_> = codes.filter(|code| code.len() == 2).collect();
    codes.sort();
    assert!(codes.contains(&"en".to_owned()));
    codes
}
