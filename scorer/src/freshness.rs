//! The checks of freshness.

use schemas::check::CheckId;
use schemas::contact::Property::{Email, JobTitle, LinkedinUrl, Seniority};
use schemas::finding::Outcome;

use crate::record::Record;
use crate::title::is_decision_maker;

const DAY: i64 = 86_400;

pub(crate) fn judge(record: &mut Record<'_>) {
    let created_id = CheckId::of("F02");
    let stale_id = CheckId::of("F01");
    match record.findings.age_days {
        Some(age) => {
            record.note(stale_id, true, age > 180);
            let bare = !record.filled(LinkedinUrl) && !record.filled(Seniority);
            record.note(CheckId::of("F07"), record.filled(Email), age > 730 && bare);
            let decides = is_decision_maker(record.lower(JobTitle))
                || matches!(record.lower(Seniority), "vp" | "executive" | "owner" | "partner" | "c_suite");
            record.note(CheckId::of("F08"), decides, age > 365);
        }
        None => {
            for id in [stale_id, CheckId::of("F07"), CheckId::of("F08")] {
                record.findings.record(id, Outcome::CouldNotRun);
            }
        }
    }
    match (record.created, record.modified, record.findings.created_days) {
        (Some(created), Some(modified), Some(age)) => {
            let untouched = (modified.as_second() - created.as_second()).abs() <= DAY;
            record.note(created_id, age > 180, untouched);
        }
        _ => record.findings.record(created_id, Outcome::CouldNotRun),
    }
    // 1 January 2005.
    let odd =
        |then: jiff::Timestamp| then.as_second() > record.now.as_second() + DAY || then.as_second() < 1_104_537_600;
    let dates: Vec<bool> = [record.created, record.modified].into_iter().flatten().map(odd).collect();
    match dates.as_slice() {
        [] => record.findings.record(CheckId::of("F11"), Outcome::CouldNotRun),
        found => record.note(CheckId::of("F11"), true, found.contains(&true)),
    }
}
