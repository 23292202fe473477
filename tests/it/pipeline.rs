//! The main job: connect, watch, read, unlock, delete.

use chassis::postgres;
use launcher::sandbox::SandboxConfig;
use reqwest::StatusCode;
use schemas::seal::KeyRing;
use serde_json::json;

use crate::broker::operator;
use crate::world::{Setup, World};

#[tokio::test]
async fn a_visitor_gets_a_saved_report_of_every_contact() {
    let mut world = World::start(Setup::default()).await;
    let mut visitor = world.visitor();
    let scan = visitor.scan().await;
    assert!(
        visitor.cookies.keys().all(|name| !name.contains("session")),
        "the session's cookie is gone: {:?}",
        visitor.cookies.keys()
    );

    let events = visitor.watch(&scan).await;
    let steps: Vec<&str> = events.iter().map(|event| event.step()).collect();
    for (step, times) in [("page_read", 5), ("page_scored", 5), ("saving", 1), ("waiting", 0)] {
        assert_eq!(steps.iter().filter(|other| **other == step).count(), times, "{step} in {steps:?}");
    }
    let last = events.iter().rfind(|event| event.step() == "page_scored").unwrap();
    assert_eq!((&last.data["step"]["scored"], &last.data["step"]["failed"]), (&json!(500), &json!(0)));
    let percents: Vec<_> = events.iter().filter_map(|event| event.data["percent"].as_u64()).collect();
    assert!(percents.is_sorted() && percents.last() == Some(&90), "{percents:?}");
    let report_id = events.last().unwrap().report().to_owned();
    let (status, state) = visitor.get_json(&format!("/api/scans/{scan}")).await;
    assert_eq!((status, &state["state"], &state["report"]), (StatusCode::OK, &json!("completed"), &json!(report_id)));

    let (_, locked) = visitor.get_json(&format!("/api/reports/{report_id}")).await;
    assert_eq!(locked["unlocked"], json!(false));
    for list in ["issues", "recommendations"] {
        assert!(locked["report"][list].as_array().unwrap().len() <= 1, "the largest issue and its fix alone: {locked}");
    }
    let report = visitor.unlock(&report_id).await;
    assert_eq!(report["contacts"], json!({ "read": 500, "scored": 500, "failed": 0, "portal_total": 500 }));
    assert_eq!(report["dimensions"].as_array().unwrap().len(), 7);
    assert!(report["issues"].as_array().unwrap().len() > 10);
    assert!(report["recommendations"].as_array().unwrap().len() > 3);
    for path in ["/en/audit", "/en/audit/scan", &format!("/en/audit/report/{report_id}")] {
        let response = visitor.get(path).await;
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        assert!(response.headers()["content-security-policy"].to_str().unwrap().contains("default-src 'none'"));
    }

    let counters = world.sandbox.counters();
    assert_eq!((counters.page_requests, counters.revoked_refresh_tokens), (5, 1));
    assert_eq!(world.count("select count(*) from reports where expires_at > now() + interval '364 days'").await, 1);
    let keys = KeyRing::parse(world.setting("REPORT_KEYS")).unwrap();
    let leads = gateway::leads(&postgres::pool(&world.postgres.config(1)).await.unwrap(), &keys).await.unwrap();
    assert_eq!((leads.len(), &leads[0]["email"]), (1, &json!("lea@leadcanary.io")));
    let (status, metrics) = world.service("aggregator").operator("/metrics").await.unwrap();
    assert_eq!(status, 200);
    assert!(metrics.contains("aggregator_scans_total{outcome=\"completed\"} 1"), "{metrics}");

    assert_eq!(visitor.delete(&format!("/api/reports/{report_id}")).await.status(), StatusCode::NO_CONTENT);
    assert_eq!(visitor.get_json(&format!("/api/reports/{report_id}")).await.0, StatusCode::NOT_FOUND);
    assert_eq!(world.count("select (select count(*) from reports) + (select count(*) from leads)").await, 0);
    for service in &mut world.services {
        assert!(service.terminate().await, "{} did not end well", service.name);
    }
    let scores = operator(&world).await.get_stream("scores").await.unwrap();
    assert_eq!(scores.cached_info().state.messages, 0, "nothing is kept of a scan that ended");
}

#[tokio::test]
async fn a_large_portal_is_read_up_to_the_limit_and_says_so() {
    let sandbox = SandboxConfig { size: 1_234, ..SandboxConfig::default() };
    let world = World::start(Setup { sandbox, ..Setup::default() }).await;
    let mut visitor = world.visitor();
    let events = visitor.scan_to_the_end().await;
    let report_id = events.last().unwrap().report().to_owned();
    let report = visitor.unlock(&report_id).await;
    assert_eq!(report["contacts"], json!({ "read": 500, "scored": 500, "failed": 0, "portal_total": 1_234 }));
    assert!(report["notes"].as_array().unwrap().contains(&json!("first_of_many")));
}

#[tokio::test]
async fn several_scans_at_once_end_each_with_its_own_report() {
    let fleet = vec!["fetcher", "scorer", "scorer", "aggregator", "gateway"];
    let world = World::start(Setup { fleet, ..Setup::default() }).await;
    let mut visitors: Vec<_> = (0..4).map(|_| world.visitor()).collect();
    let mut reports = std::collections::BTreeSet::new();
    let mut scans = Vec::new();
    for visitor in &mut visitors {
        scans.push(visitor.scan().await);
    }
    for (visitor, scan) in visitors.iter_mut().zip(&scans) {
        reports.insert(visitor.watch(scan).await.last().unwrap().report().to_owned());
    }
    assert_eq!(reports.len(), 4);
    assert_eq!(world.count("select count(*) from reports").await, 4);
}
