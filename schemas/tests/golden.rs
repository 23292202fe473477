//! Every message, and the report, reads and writes its golden file. A change of a file is a change of the contract.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::fmt::Debug;
use std::path::Path;

use jiff::Timestamp;
use schemas::check::{CheckId, CheckSet, Effort, Severity};
use schemas::code::{Code, Part};
use schemas::contact::{Property, PropertySet};
use schemas::event::{
    Event, FailureCause, FetchEnded, FetchOutcome, PageFetched, PageScored, ScanCompleted, ScanFailed, ScanProgressed,
    ScanRequested, Step, WaitReason,
};
use schemas::finding::{Findings, ScoredContact};
use schemas::id::{PortalId, ReportId, ScanId};
use schemas::keys::{Key, KeyKind};
use schemas::report::{
    Action, CheckCounts, ContactCounts, DimensionScore, Estimate, Issue, LastChange, Loss, Note, Recommendation,
    Report, Share, Span, Strength, Tier, TierSummary,
};
use schemas::rubric::{self, Dimension, Grade};
use schemas::score::Scores;
use schemas::seal::Sealed;
use serde::Serialize;
use serde::de::DeserializeOwned;

fn scan() -> ScanId {
    "0123456789abcdef0123456789abcdef".parse().unwrap()
}

fn report_id() -> ReportId {
    "fedcba9876543210fedcba9876543210".parse().unwrap()
}

fn at() -> Timestamp {
    "2026-11-24T10:00:00Z".parse().unwrap()
}

/// Compares with `golden/<name>.json`, which is what another version of the software would send and expect.
fn check<T: Serialize + DeserializeOwned + PartialEq + Debug>(name: &str, value: &T) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden").join(format!("{name}.json"));
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    let written = format!("{}\n", serde_json::to_string_pretty(value).unwrap());
    assert_eq!(written, golden, "{} differs from what is written", path.display());
    assert_eq!(&serde_json::from_str::<T>(&golden).unwrap(), value, "{name}");
}

fn check_event<E: Event + PartialEq + Debug>(name: &str, event: &E, message_id: &str) {
    check(name, event);
    assert_eq!(event.subject(), format!("{}.{}", E::NAME, scan()));
    assert_eq!(event.message_id(), format!("{}:{message_id}", scan()));
}

#[test]
fn a_scan_request_keeps_its_form() {
    let event = ScanRequested {
        scan: scan(),
        report: report_id(),
        portal: PortalId(1_234_567),
        token: Sealed::from_text("k1.c2VhbGVk".into()),
    };
    check_event("scan.requested", &event, "requested");
}

#[test]
fn a_fetched_page_keeps_its_form() {
    let sealed = Sealed::from_text("k1.c2VhbGVk".into());
    let event = PageFetched { scan: scan(), attempt: 2, page: 3, contacts: 100, sealed };
    check_event("page.fetched", &event, "2:3");
}

#[test]
fn a_scored_page_keeps_its_form() {
    let [c01, k12] = [CheckId::of("C01"), CheckId::of("K12")];
    let findings = Findings {
        applied: CheckSet::from_iter([c01, k12]),
        hit: CheckSet::from_iter([c01]),
        could_not_run: CheckSet::default(),
        present: PropertySet::ALL,
        filled: PropertySet::from_iter([Property::FirstName, Property::Company]),
        age_days: Some(400),
        created_days: None,
    };
    let scores = Scores([14.25, 100.0, 76.5, 100.0, 92.0, 100.0, 0.0]);
    let keys = vec![Key { kind: KeyKind::Company, hash: u64::MAX }];
    let mut codes = [Code::default(); Part::ALL.len()];
    codes[Part::Last as usize].add(0x0403_0201);
    let codes = codes.into();
    let contacts = vec![Some(ScoredContact { findings, scores, keys, codes }), None];
    check_event("page.scored", &PageScored { scan: scan(), attempt: 1, page: 1, contacts }, "1:1:scored");
}

#[test]
fn the_end_of_a_fetch_keeps_its_forms() {
    let complete = FetchOutcome::Complete { pages: vec![100, 42], portal_total: Some(142) };
    check_event("fetch.ended", &FetchEnded { scan: scan(), attempt: 1, outcome: complete }, "1:ended");
    let failed = FetchOutcome::Failed { cause: FailureCause::AuthenticationFailed };
    check_event("fetch.ended.failed", &FetchEnded { scan: scan(), attempt: 1, outcome: failed }, "1:ended");
}

#[test]
fn each_step_of_progress_keeps_its_form() {
    let steps = [
        (Step::Started, "started"),
        (Step::PageRead { page: 2, pages: Some(5), contacts: 200 }, "read:2"),
        (Step::Waiting { reason: WaitReason::RateLimited, page: 3, retry: 1, wait_ms: 10_000 }, "waiting:3:1"),
        (
            Step::PageScored {
                pages: 2,
                scored: 199,
                failed: 1,
                score: Some(71),
                grade: Some(Grade::C),
                distribution: [9, 60, 90, 30, 10],
            },
            "scored:2",
        ),
        (Step::Saving, "saving"),
    ];
    for (step, id) in steps {
        let name = format!("scan.progressed.{}", id.split(':').next().unwrap());
        check_event(&name, &ScanProgressed { scan: scan(), attempt: 1, step }, &format!("1:{id}"));
    }
}

#[test]
fn both_ends_of_a_scan_share_a_message_id() {
    check_event("scan.completed", &ScanCompleted { scan: scan(), report: Some(report_id()) }, "end");
    check_event("scan.failed", &ScanFailed { scan: scan(), cause: FailureCause::ScoringFailed }, "end");
    for cause in FailureCause::ALL {
        assert_eq!(serde_json::to_value(cause).unwrap(), cause.code());
    }
}

#[test]
fn the_report_keeps_its_form() {
    let share = Share { count: 120, of: 480, share: 0.25, low: 0.213_5, high: 0.290_5 };
    let report = Report {
        version: schemas::report::VERSION,
        rubric: rubric::VERSION.into(),
        generated_at: at(),
        portal: PortalId(1_234_567),
        contacts: ContactCounts { read: 500, scored: 480, failed: 20, portal_total: Some(12_000) },
        created_days: Some(Span { oldest: 2_000, newest: 3, quartiles: Some([200, 600, 1_200]) }),
        last_change: Some(LastChange { bands: [40, 60, 80, 120, 150], unknown: 30 }),
        checks: CheckCounts { run: 70, not_applicable: 5, could_not_run: 1 },
        existing: PropertySet::ALL,
        score: 71.5,
        margin: 1.25,
        grade: Grade::C,
        distribution: [10, 170, 200, 90, 10],
        dimensions: vec![DimensionScore {
            dimension: Dimension::Completeness,
            score: 64.5,
            weight: 0.25,
            lost: vec![Loss { check: Some(CheckId::of("C08")), points: 35.5 }],
        }],
        strengths: vec![Strength { check: CheckId::of("V01"), share }],
        issues: vec![Issue {
            check: CheckId::of("C08"),
            severity: Severity::Medium,
            affected: share,
            rated: true,
            points_lost: 0.75,
        }],
        recommendations: vec![Recommendation {
            action: Action::Fill { property: Property::Phone },
            checks: vec![CheckId::of("C08")],
            affected: 120,
            gain: 0.75,
            score_after: 72.25,
            effort: Effort::High,
        }],
        score_after_top_three: 72.25,
        what_if: vec![71.5, 72.25],
        duplicates: vec![TierSummary { tier: Tier::Certain, clusters: 4, records: 9, excess: 5, largest: 3 }],
        uniqueness_of_all: Some(Estimate { score: 91.25, margin: 3.5 }),
        notes: vec![Note::SmallerSample, Note::FirstOfMany, Note::LastChangeUnknown],
    };
    check("report", &report);
}

#[test]
fn a_report_from_before_the_bands_of_age_reads_too() {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden/report.json");
    let mut json: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(golden).unwrap()).unwrap();
    assert!(json.as_object_mut().unwrap().remove("last_change").is_some());
    assert!(json["created_days"].as_object_mut().unwrap().remove("quartiles").is_some());
    let report: Report = serde_json::from_value(json).unwrap();
    assert_eq!((report.last_change, report.created_days.unwrap().quartiles), (None, None));
}
