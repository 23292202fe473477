//! The sample report of the gateway is what the engine makes of a made-up portal. `make sample` keeps it.
#![expect(clippy::unwrap_used, reason = "a test")]

use std::path::Path;

use aggregator::{Facts, Sample};
use jiff::Timestamp;
use launcher::sandbox::{Recipe, generate};
use schemas::contact::{Contact, Page};
use schemas::id::PortalId;
use scorer::{Blinder, Context, score_page};

const PORTAL: PortalId = PortalId(48_213_377);
/// A portal larger than a scan, as most are.
const RECIPE: Recipe = Recipe { size: 760, seed: 5, department: true };
const READ: usize = 500;
/// Set to keep the report instead of comparing it.
const KEEP: &str = "KEEP_SAMPLE";

fn report() -> String {
    let now: Timestamp = "2026-11-24T10:00:00Z".parse().unwrap();
    let made = generate(RECIPE, now);
    let jsons: Vec<String> =
        made.iter().take(READ).map(|contact| serde_json::to_string(&contact.properties).unwrap()).collect();
    let contacts: Vec<Option<Contact<'_>>> =
        jsons.iter().map(|json| Some(serde_json::from_str(json).unwrap())).collect();
    let context = Context { now, blinder: Blinder::new(&[7; 32]) };
    let page = Page { contacts };
    let facts = Facts { portal: PORTAL, portal_total: Some(RECIPE.size.into()), generated_at: now };
    let report = Sample::judge(score_page(&page.contacts, &context)).report(&facts);
    // By way of a value, so that names stand in order.
    format!("{}\n", serde_json::to_string_pretty(&serde_json::to_value(report).unwrap()).unwrap())
}

#[test]
fn the_sample_report_is_one_of_this_engine() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../gateway/static/sample-report.json");
    let report = report();
    if std::env::var_os(KEEP).is_some() {
        std::fs::write(&path, &report).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap();
    assert!(kept == report, "gateway/static/sample-report.json is not what the engine makes: run `make sample`");
}
