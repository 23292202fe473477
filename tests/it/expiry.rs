//! A report is gone when its time is over.

use std::time::Duration;

use reqwest::StatusCode;
use tokio::time::{sleep, timeout};

use crate::world::{Setup, World};

#[tokio::test]
async fn a_report_whose_time_is_over_is_not_shown_and_then_deleted_with_its_lead() {
    let mut world = World::start(Setup::default()).await;
    let mut visitor = world.visitor();
    let events = visitor.scan_to_the_end().await;
    let report_id = events.last().unwrap().report().to_owned();
    visitor.unlock(&report_id).await;
    let old =
        "with old as (update reports set expires_at = now() - interval '1 day' returning 1) select count(*) from old";
    assert_eq!(world.count(old).await, 1);
    assert_eq!(visitor.get_json(&format!("/api/reports/{report_id}")).await.0, StatusCode::NOT_FOUND);
    let more = "with more as (insert into reports select n::text, '', '', now(), now() from generate_series(1, 2500) n returning 1)
                select count(*) from more";
    assert_eq!(world.count(more).await, 2_500);
    // An aggregator sweeps when it starts.
    world.add("aggregator").await;
    let swept = timeout(Duration::from_secs(10), async {
        while world.count("select (select count(*) from reports) + (select count(*) from leads)").await > 0 {
            sleep(Duration::from_millis(50)).await;
        }
    });
    swept.await.unwrap();
}
