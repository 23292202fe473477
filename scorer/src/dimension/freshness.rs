//! The checks of freshness.

use schemas::check::CheckId;
use schemas::contact::Property::{Email, JobTitle, LinkedinUrl, Seniority};
use schemas::finding::Outcome;
use schemas::rubric::AgeBand;

use crate::record::Record;
use crate::text::phrase::has_any;

const DAY: i64 = 86_400;
/// 1 January 2005: HubSpot is younger.
const DAWN: i64 = 1_104_537_600;
/// Roles that people leave within a year or two.
const FLEETING: [&str; 9] = [
    "sdr",
    "bdr",
    "sales development representative",
    "business development representative",
    "account executive",
    "intern",
    "praktikant",
    "stagiaire",
    "recruiter",
];

pub(crate) fn judge(record: &mut Record<'_>) {
    judge_age(record);
    match (record.created, record.modified, record.findings.created_days) {
        (Some(created), Some(modified), Some(age)) => {
            let untouched = (modified.as_second() - created.as_second()).abs() <= DAY;
            record.note(CheckId::of("F02"), AgeBand::of(age) >= AgeBand::Stale, untouched);
        }
        _ => record.findings.record(CheckId::of("F02"), Outcome::CouldNotRun),
    }
    let odd = |then: jiff::Timestamp| then.as_second() > record.now.as_second() + DAY || then.as_second() < DAWN;
    let dates = [record.created, record.modified];
    match dates.into_iter().flatten().map(odd).reduce(|one, other| one || other) {
        None => record.findings.record(CheckId::of("F11"), Outcome::CouldNotRun),
        Some(odd) => record.note(CheckId::of("F11"), true, odd),
    }
}

fn judge_age(record: &mut Record<'_>) {
    record.note_aged(CheckId::of("F01"), true, |age| age >= AgeBand::Stale);
    record.note_aged(CheckId::of("F06"), is_fleeting(record), |age| age >= AgeBand::Old);
    let bare = !record.filled(LinkedinUrl) && !record.filled(Seniority);
    record.note_aged(CheckId::of("F07"), record.filled(Email), |age| age == AgeBand::Dormant && bare);
    record.note_aged(CheckId::of("F08"), record.decides(), |age| age >= AgeBand::Old);
}

fn is_fleeting(record: &Record<'_>) -> bool {
    has_any(record.lower(JobTitle), &FLEETING)
}
