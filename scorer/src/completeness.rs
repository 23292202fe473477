//! The checks of completeness.

use schemas::check::CheckId;
use schemas::contact::Property::{self, *};
use schemas::finding::Outcome;

use crate::country::uses_states;
use crate::record::Record;

const EMPTY: [(CheckId, Property); 11] = [
    (CheckId::of("C01"), Email),
    (CheckId::of("C03"), FirstName),
    (CheckId::of("C04"), LastName),
    (CheckId::of("C06"), Company),
    (CheckId::of("C07"), JobTitle),
    (CheckId::of("C08"), Phone),
    (CheckId::of("C09"), Country),
    (CheckId::of("C11"), City),
    (CheckId::of("C12"), LinkedinUrl),
    (CheckId::of("C13"), Seniority),
    (CheckId::of("C14"), Department),
];
const CAMPAIGN: [Property; 5] = [Email, FirstName, Company, JobTitle, Country];
const ROUTING: [Property; 3] = [Country, Company, JobTitle];

pub(crate) fn judge(record: &mut Record<'_>) {
    for (id, property) in EMPTY {
        // A portal that does not define a department has none to fill.
        let applies = property != Department || record.findings.present.contains(property);
        record.note(id, applies, !record.filled(property));
    }
    record.note(CheckId::of("C02"), true, !record.filled(Email) && !record.filled(Phone));
    let states = record.country.is_some_and(uses_states);
    record.note(CheckId::of("C10"), states, !record.filled(State));
    record.note_any(CheckId::of("C16"), &Property::ALL, |record, property| !record.filled(property));
    let business = Property::ALL.into_iter().filter(|p| !matches!(p, CreateDate | LastModifiedDate));
    let n_filled = business.filter(|property| record.filled(*property)).count();
    record.note(CheckId::of("C17"), true, n_filled <= 3);
    record.note(CheckId::of("C18"), true, CAMPAIGN.into_iter().any(|property| !record.filled(property)));
    let routed = ROUTING.into_iter().all(|property| record.filled(property)) && (!states || record.filled(State));
    record.note(CheckId::of("C19"), true, !routed);
    let dates = record.created.is_some() && record.modified.is_some();
    let outcome = if dates { Outcome::Miss } else { Outcome::CouldNotRun };
    record.findings.record(CheckId::of("C21"), outcome);
}
