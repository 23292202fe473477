//! A browser without scripts: forms, redirects, and a page that is looked at again.

use std::time::Duration;

use launcher::sandbox::SandboxConfig;
use reqwest::StatusCode;
use tokio::time::{sleep, timeout};

use crate::visitor::{Visitor, location};
use crate::world::{Setup, World};

/// Looks at the progress page until it leads elsewhere.
async fn wait(visitor: &mut Visitor, progress: &str) -> String {
    let looked = timeout(Duration::from_secs(60), async {
        loop {
            let response = visitor.get(progress).await;
            if response.status().is_redirection() {
                return location(&response);
            }
            let page = response.text().await.unwrap();
            assert!(page.contains("http-equiv=\"refresh\""), "the page looks again by itself: {page}");
            sleep(Duration::from_millis(100)).await;
        }
    });
    looked.await.unwrap()
}

#[tokio::test]
async fn a_browser_without_scripts_gets_to_the_full_report() {
    let sandbox = SandboxConfig { latency_ms: 50, ..SandboxConfig::default() };
    let world = World::start(Setup { sandbox, ..Setup::default() }).await;
    let mut visitor = world.visitor();
    visitor.connect().await;
    let progress = location(&visitor.post_form("/api/scans", &[]).await);
    let report = wait(&mut visitor, &progress).await;
    let id = report.rsplit('/').next().unwrap().to_owned();
    let lead = format!("/api/reports/{id}/lead");

    let typed = [("first_name", "Lea"), ("last_name", "Diaz"), ("email", "lea@nowhere"), ("company", "Acme <Ltd>")];
    let response = visitor.post_form(&lead, &typed).await;
    assert_eq!(response.status(), StatusCode::UNPROCESSABLE_ENTITY);
    let page = response.text().await.unwrap();
    assert!(page.contains("value=\"lea@nowhere\"") && page.contains("aria-invalid=\"true\""), "{page}");
    assert!(!page.contains("Acme <Ltd>"), "what was typed is shown as text");
    assert_eq!(world.count("select count(*) from leads").await, 0);

    let typed = [
        ("first_name", "Lea"),
        ("last_name", "Diaz"),
        ("email", "lea@acme.io"),
        ("company", "Acme"),
        ("consent", "on"),
    ];
    for _ in 0..2 {
        assert!(location(&visitor.post_form(&lead, &typed).await).starts_with(&report));
    }
    assert_eq!(world.count("select count(*) from leads").await, 1, "a form sent twice is one lead");
    let page = visitor.get(&report).await.text().await.unwrap();
    assert!(!page.contains("name=\"first_name\""), "the form is gone");

    let mut colleague = world.visitor();
    let page = colleague.get(&report).await.text().await.unwrap();
    assert!(page.contains("name=\"first_name\""), "another browser has its own form");
}

#[tokio::test]
async fn an_address_that_misses_a_page_by_little_leads_to_it() {
    let world = World::start(Setup { fleet: vec!["gateway"], ..Setup::default() }).await;
    let mut visitor = world.visitor();
    for (path, expected) in
        [("/en", "/en/audit"), ("/de/", "/de/audit"), ("/FR/audit/method/?a=b", "/fr/audit/method?a=b")]
    {
        let response = visitor.get(path).await;
        assert_eq!((response.status(), location(&response).as_str()), (StatusCode::PERMANENT_REDIRECT, expected));
    }
    for (path, kind) in [("/favicon.ico", "image/x-icon"), ("/robots.txt", "text/plain; charset=utf-8")] {
        let response = visitor.get(path).await;
        assert_eq!((response.status(), response.headers()["content-type"].to_str().unwrap()), (StatusCode::OK, kind));
    }
}
