use schemas::check::{CheckId, Effort, Severity};
use schemas::contact::PropertySet;
use schemas::id::PortalId;
use schemas::report::{CheckCounts, ContactCounts, DimensionScore, Issue, Recommendation, Report, Share};
use schemas::rubric::{Dimension, Grade};

use super::*;

const TEMPLATES: [&str; 6] = [
    include_str!("../../templates/base.html"),
    include_str!("../../templates/landing.html"),
    include_str!("../../templates/start.html"),
    include_str!("../../templates/progress.html"),
    include_str!("../../templates/message.html"),
    include_str!("../../templates/report.html"),
];

fn sample() -> Report {
    let issue = |check: &str, severity| Issue {
        check: check.parse().unwrap(),
        severity,
        affected: Share { count: 48, of: 500, share: 0.096, low: 0.073, high: 0.125 },
        rated: true,
        points_lost: 1.4,
    };
    Report {
        version: schemas::report::VERSION,
        rubric: schemas::rubric::VERSION.to_owned(),
        generated_at: "2026-01-02T03:04:05Z".parse().unwrap(),
        portal: PortalId(1),
        contacts: ContactCounts { read: 500, scored: 498, failed: 2, portal_total: Some(9000) },
        created_days: None,
        checks: CheckCounts { run: 90, not_applicable: 8, could_not_run: 2 },
        existing: PropertySet::default(),
        score: 71.6,
        margin: 1.2,
        grade: Grade::C,
        distribution: [40, 160, 190, 90, 18],
        dimensions: Dimension::ALL
            .map(|dimension| DimensionScore { dimension, score: 66.0, weight: dimension.weight() })
            .to_vec(),
        strengths: vec![],
        issues: vec![issue("V01", Severity::Critical), issue("C04", Severity::High)],
        recommendations: vec![Recommendation {
            checks: vec![CheckId::of("C04")],
            affected: 48,
            gain: 1.4,
            score_after: 73.0,
            effort: Effort::Low,
        }],
        score_after_top_three: 80.0,
        duplicates: vec![],
        notes: vec![],
    }
}

fn page(unlocked: bool) -> String {
    report(Locale::En, &ReportView { report: &sample(), report_id: "0123", unlocked })
}

#[test]
fn no_key_of_a_template_is_missing() {
    for template in TEMPLATES {
        for rest in template.split("l.t(\"").skip(1) {
            let key = rest.split('"').next().unwrap();
            assert!(Locale::En.find(key).is_some(), "{key}");
        }
    }
    let grades = ["A", "B", "C", "D", "F"].map(|grade| format!("grade.{grade}"));
    let severities = ["critical", "high", "medium", "low", "info"].map(|one| format!("severity.{one}"));
    let dimensions = Dimension::ALL.map(|one| format!("dimension.{}", one.name()));
    let efforts = ["low", "medium", "high"].map(|one| format!("effort.{one}"));
    for key in grades.iter().chain(&severities).chain(&dimensions).chain(&efforts) {
        assert!(Locale::En.find(key).is_some(), "{key}");
    }
}

#[test]
fn every_failure_has_words() {
    let causes = schemas::event::FailureCause::ALL.map(schemas::event::FailureCause::code);
    assert_eq!(causes[..], FAILURES[..6]);
    for code in FAILURES {
        for part in ["title", "text", "action"] {
            let words = Locale::En.find(&format!("failed.{code}.{part}"));
            assert!(words.is_some_and(|words| failed(Locale::En, code).contains(words)), "{code} {part}");
        }
    }
}

#[test]
fn a_locked_report_holds_the_largest_issue_and_no_recommendation() {
    let (locked, whole) = (page(false), page(true));
    let second = CheckId::of("C04").check().title;
    assert!(locked.contains("lead-form") && !whole.contains("lead-form"));
    assert!(locked.contains(CheckId::of("V01").check().title) && !locked.contains(second));
    assert!(!locked.contains("recommendation") && whole.contains("recommendation") && whole.contains(second));
}

#[test]
fn a_page_obeys_a_strict_content_policy() {
    let pages = [landing(Locale::En), start(Locale::En), progress(Locale::En, "0123"), page(true), page(false)];
    for (index, page) in pages.iter().enumerate() {
        assert!(!page.contains(" style=") && !page.contains("<style") && !page.contains("<script>"), "{index}");
        assert!(!page.contains("http:") && !page.contains("https:"), "{index}");
    }
}

#[test]
fn the_static_files_are_there_and_nothing_else() {
    for path in ["style.css", "progress.js", "report.js"] {
        assert!(asset(path).is_some_and(|asset| !asset.bytes.is_empty()), "{path}");
    }
    assert_eq!(asset("../Cargo.toml"), None);
}
