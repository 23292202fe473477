//! The earlier reports of a portal.

use reqwest::StatusCode;

use crate::world::{Setup, World};

#[tokio::test]
async fn a_report_that_cannot_be_read_any_more_takes_no_other_along() {
    let world = World::start(Setup::default()).await;
    let mut visitor = world.visitor();
    let mut report = String::new();
    for body in ["", "k.unreadable"] {
        let sql = format!(
            "with spoilt as (update reports set sealed_body = '{body}' returning 1) select count(*) from spoilt"
        );
        world.count(&sql).await;
        visitor.address = world.visitor().address;
        report = visitor.scan_to_the_end().await.last().unwrap().report().to_owned();
        visitor.unlock(&report).await;
    }
    assert_eq!(world.count("select count(*) from reports").await, 2);
    let page = visitor.get(&format!("/en/audit/report/{report}")).await;
    assert_eq!(page.status(), StatusCode::OK, "the browser that connected the portal sees the later report");
    let log = std::fs::read_to_string(&world.services.last().unwrap().log).unwrap();
    assert!(log.contains("earlier report passed over"), "{log}");
}
