//! The aggregator's judgement of contacts against each other.

use aggregator::{Facts, Sample};
use jiff::Timestamp;
use schemas::event::PageScored;
use schemas::finding::ScoredContact;
use schemas::id::PortalId;
use schemas::report::Report;

/// Contacts that are judged against each other.
const MOST: usize = 48;

/// Whatever an event carries is judged, in whatever order, and the report's figures agree with each other.
pub(crate) fn judge(bytes: &[u8]) {
    let mut contacts = contacts(bytes);
    contacts.truncate(MOST);
    let straight = Sample::judge(contacts.clone());
    contacts.reverse();
    let turned = Sample::judge(contacts);
    for (one, other) in straight.contacts.iter().zip(turned.contacts.iter().rev()) {
        let findings = |judged: &aggregator::Judged| judged.findings.clone();
        assert_eq!(one.as_ref().map(findings), other.as_ref().map(findings), "the order changed a finding");
    }
    let (report, other) = (report(&straight), report(&turned));
    agrees(&report);
    assert!((report.score - other.score).abs() < 1e-6, "the order changed the score");
    assert_eq!(report.duplicates, other.duplicates, "the order changed the duplicates");
}

/// The contacts of a message, or those that these bytes make when they are scored.
fn contacts(bytes: &[u8]) -> Vec<Option<ScoredContact>> {
    match serde_json::from_slice::<PageScored>(bytes) {
        Ok(page) => page.contacts,
        Err(_) => crate::scorer::scored(bytes, MOST).into_iter().map(Some).collect(),
    }
}

fn report(sample: &Sample) -> Report {
    sample.report(&Facts { portal: PortalId(1), portal_total: None, generated_at: Timestamp::UNIX_EPOCH })
}

fn agrees(report: &Report) {
    assert!((0.0..=100.0).contains(&report.score), "a score of {}", report.score);
    assert_eq!(report.distribution.iter().sum::<u32>(), report.contacts.scored);
    let of_dimensions: f64 = report.dimensions.iter().map(|one| one.score * one.weight).sum();
    assert!((report.score - of_dimensions).abs() < 1e-6, "the score is not that of the dimensions");
    for one in report.dimensions.iter().filter(|_| report.contacts.scored > 0) {
        let lost: f64 = one.lost.iter().map(|loss| loss.points).sum();
        assert!((one.score + lost - 100.0).abs() < 1e-6, "{:?}: {} kept, {lost} lost", one.dimension, one.score);
    }
    assert!(report.recommendations.iter().all(|one| one.gain >= 0.0 && one.score_after <= 100.0 + 1e-6));
    let json = serde_json::to_vec(report).expect("a report is JSON");
    let again: Report = serde_json::from_slice(&json).expect("what was written can be read");
    assert_eq!(&again, report, "a report reads back as another");
}
