use proptest::prelude::*;
use schemas::check::{CheckId, Effort};
use schemas::code::Codes;
use schemas::contact::{Property, PropertySet};
use schemas::finding::{Findings, ScoredContact};
use schemas::keys::{Key, KeyKind};
use schemas::report::Span;
use schemas::score::Scores;

use super::*;

fn facts() -> Facts {
    Facts { portal: PortalId(42), portal_total: Some(1_000), generated_at: "2026-11-24T10:00:00Z".parse().unwrap() }
}

/// Any findings whatever, with keys of which some are shared.
fn contacts() -> impl Strategy<Value = Vec<Option<ScoredContact>>> {
    let checks: Vec<CheckId> =
        check::all().filter(|check| check.scope == check::Scope::Contact).map(|check| check.id).collect();
    let hits = proptest::sample::subsequence(checks, 0..12);
    let filled = proptest::sample::subsequence(Property::ALL.to_vec(), 0..=14);
    let kinds = [KeyKind::Mailbox, KeyKind::FullName, KeyKind::Domain, KeyKind::Country, KeyKind::CountryForm];
    let keys = proptest::collection::vec((proptest::sample::select(kinds.to_vec()), 0..6_u64), 0..6);
    let contact =
        (hits, filled, keys, proptest::option::of(0..3_000_u32)).prop_map(|(hits, filled, keys, age_days)| {
            let mut findings = Findings { age_days, ..Findings::default() };
            findings.hit = hits.iter().copied().collect();
            findings.applied = findings.hit;
            findings.filled = filled.into_iter().collect();
            findings.present = PropertySet::ALL;
            let keys = keys.into_iter().map(|(kind, hash)| Key { kind, hash }).collect();
            ScoredContact { findings, scores: Scores::default(), keys, codes: Codes::default() }
        });
    proptest::collection::vec(proptest::option::weighted(0.9, contact), 1..40)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_figures_of_a_report_agree_with_each_other(contacts in contacts()) {
        let report = Sample::judge(contacts).report(&facts());
        let of_dimensions: f64 = report.dimensions.iter().map(|one| one.score * one.weight).sum();
        prop_assert!((report.score - of_dimensions).abs() < 1e-6);
        prop_assert_eq!(report.distribution.iter().sum::<u32>(), report.contacts.scored);
        let changed = report.last_change.unwrap();
        prop_assert_eq!(changed.bands.iter().sum::<u32>() + changed.unknown, report.contacts.scored);
        for one in report.dimensions.iter().filter(|_| report.contacts.scored > 0) {
            let lost: f64 = one.lost.iter().map(|loss| loss.points).sum();
            prop_assert!((one.score + lost - 100.0).abs() < 1e-6, "{:?}", one.dimension);
        }
        prop_assert!((report.what_if[0] - report.score).abs() < 1e-6);
        for (place, one) in report.recommendations.iter().take(schemas::report::CHOICES).enumerate() {
            prop_assert!((report.what_if[1 << place] - one.score_after).abs() < 1e-6);
        }
        prop_assert!(report.score_after_top_three >= report.score - 1e-9);
        prop_assert!(report.issues.iter().all(|issue| issue.points_lost >= -1e-9));
    }

    #[test]
    fn pages_in_another_order_give_the_same_report(contacts in contacts()) {
        let mut turned = contacts.clone();
        turned.reverse();
        let (one, other) = (Sample::judge(contacts).report(&facts()), Sample::judge(turned).report(&facts()));
        prop_assert!((one.score - other.score).abs() < 1e-9);
        prop_assert_eq!(&one.distribution, &other.distribution);
        prop_assert_eq!(&one.duplicates, &other.duplicates);
        let hits = |report: &Report| {
            let mut hits: Vec<_> = report.issues.iter().map(|issue| (issue.check, issue.affected.count)).collect();
            hits.sort_unstable();
            hits
        };
        prop_assert_eq!(hits(&one), hits(&other));
    }
}

/// A report of contacts that last changed, and were created, so many days ago.
fn aged(ages: impl IntoIterator<Item = (Option<u32>, Option<u32>)>) -> Report {
    let contact = |(age_days, created_days)| {
        let findings = Findings { age_days, created_days, ..Findings::default() };
        Some(ScoredContact { findings, scores: Scores::default(), keys: Vec::new(), codes: Codes::default() })
    };
    Sample::judge(ages.into_iter().map(contact).collect()).report(&facts())
}

#[test]
fn contacts_are_counted_by_the_band_of_their_last_change() {
    let ages = [Some(0), Some(90), Some(91), Some(365), Some(731), Some(9_000)].map(|age| (age, None));
    let report = aged(ages);
    assert_eq!(report.last_change, Some(LastChange { bands: [2, 1, 1, 0, 2], unknown: 0 }));
    assert_eq!(report.created_days, None);
    assert!(!report.notes.contains(&Note::LastChangeUnknown));
}

#[test]
fn contacts_whose_last_change_is_unknown_lose_nothing_and_are_told() {
    let report = aged([(Some(0), None), (None, None), (None, None)]);
    assert_eq!(report.last_change, Some(LastChange { bands: [1, 0, 0, 0, 0], unknown: 2 }));
    assert!(report.notes.contains(&Note::LastChangeUnknown));
    assert_eq!(report.dimensions[Dimension::Freshness as usize].score, 100.0);
}

#[test]
fn a_quarter_a_half_and_three_quarters_of_the_records_are_at_most_as_old_as_the_quartiles() {
    let created = |days: &[u32]| aged(days.iter().map(|days| (Some(0), Some(*days)))).created_days.unwrap();
    let of_eight = Span { oldest: 80, newest: 10, quartiles: Some([20, 40, 60]) };
    assert_eq!(created(&[80, 10, 30, 20, 60, 50, 40, 70]), of_eight);
    assert_eq!(created(&[7]), Span { oldest: 7, newest: 7, quartiles: Some([7; 3]) });
    assert_eq!(created(&[1, 2, 3]).quartiles, Some([1, 2, 3]));
}

#[test]
fn one_action_fixes_a_group_of_issues_and_its_gain_is_exact() {
    let mut findings = Findings { present: PropertySet::ALL, age_days: Some(0), ..Findings::default() };
    findings.filled = PropertySet::ALL.iter().filter(|property| *property != Property::LinkedinUrl).collect();
    for check in ["C12", "E01", "V01"] {
        findings.applied.insert(CheckId::of(check));
        findings.hit.insert(CheckId::of(check));
    }
    let contact = ScoredContact { findings, scores: Scores::default(), keys: Vec::new(), codes: Codes::default() };
    let report = Sample::judge(vec![Some(contact)]).report(&facts());
    let gains: Vec<(Vec<CheckId>, f64)> =
        report.recommendations.iter().map(|one| (one.checks.clone(), one.gain)).collect();
    // One of 14 properties and one of four enrichment fields; then the 70 points of a critical check: each a seventh.
    let fill = (100.0 / 14.0 + 25.0) / 7.0;
    assert_eq!(gains.len(), 2);
    assert_eq!(gains[0].0, [CheckId::of("V01")]);
    assert!((gains[0].1 - 10.0).abs() < 1e-9, "{gains:?}");
    assert!((gains[1].1 - fill).abs() < 1e-9, "{gains:?}");
    assert!((report.score_after_top_three - 100.0).abs() < 1e-9);
}

#[test]
fn the_effort_of_a_recommendation_is_that_of_most_of_its_points() {
    let contact = |check| {
        let mut findings = Findings { age_days: Some(0), ..Findings::default() };
        findings.applied.insert(CheckId::of(check));
        findings.hit.insert(CheckId::of(check));
        Some(ScoredContact { findings, scores: Scores::default(), keys: Vec::new(), codes: Codes::default() })
    };
    // Both are a country to correct; V17 is little work, A17 is more.
    for (checks, expected) in [(["V17", "V17", "A17"], Effort::Low), (["V17", "A17", "A17"], Effort::Medium)] {
        let report = Sample::judge(checks.map(contact).into()).report(&facts());
        let found = report.recommendations.iter().find(|one| one.checks.contains(&CheckId::of("A17"))).unwrap();
        assert!(found.checks.contains(&CheckId::of("V17")));
        assert_eq!(found.effort, expected, "{checks:?}");
    }
}

#[test]
fn what_hubspot_sees_to_is_no_strength_of_a_portal() {
    let contact = |hash| {
        let findings = Findings { age_days: Some(0), ..Findings::default() };
        let keys = [KeyKind::Email, KeyKind::Mailbox].map(|kind| Key { kind, hash }).into();
        Some(ScoredContact { findings, scores: Scores::default(), keys, codes: Codes::default() })
    };
    let report = Sample::judge((0..400).map(contact).collect()).report(&facts());
    let strengths: Vec<_> = report.strengths.iter().map(|one| one.check.to_string()).collect();
    assert!(strengths.contains(&"U02".to_owned()) && !strengths.contains(&"U01".to_owned()), "{strengths:?}");
}

#[test]
fn a_sample_without_a_scored_contact_has_a_report_too() {
    let report = Sample::judge(vec![None]).report(&facts());
    assert_eq!((report.contacts.failed, report.score), (1, 0.0));
    assert_eq!(report.notes, [Note::SmallerSample, Note::FirstOfMany]);
}
