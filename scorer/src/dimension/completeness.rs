//! The checks of completeness.

use schemas::check::CheckId;
use schemas::contact::Property::{self, *};
use schemas::contact::PropertySet;
use schemas::finding::Outcome;

use crate::dimension::validity::{can_be_called, can_get_mail};
use crate::linkage::nickname;
use crate::record::Record;
use crate::text::fold::fold;
use crate::text::texts::TEXTS;
use crate::text::umlaut::spelled_out;
use crate::value::state;

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
    let reachable = can_get_mail(record) || can_be_called(record);
    record.note(CheckId::of("C02"), true, !reachable);
    let whole = record.filled(FirstName) && !record.filled(LastName);
    let in_email = whole && is_whole_name(record);
    record.note(CheckId::of("C05"), whole, in_email);
    let states = record.country.is_some_and(state::is_used_in);
    record.note(CheckId::of("C10"), states, !record.filled(State));
    record.note_any(CheckId::of("C16"), PropertySet::ALL, |record, property| !record.filled(property));
    let n_filled = record.findings.filled.intersection(TEXTS).len();
    record.note(CheckId::of("C17"), true, n_filled <= 3);
    record.note(CheckId::of("C18"), true, CAMPAIGN.into_iter().any(|property| !record.filled(property)));
    let routed = ROUTING.into_iter().all(|property| record.filled(property)) && (!states || record.filled(State));
    record.note(CheckId::of("C19"), true, !routed);
    let dates = record.created.is_some() && record.modified.is_some();
    let outcome = if dates { Outcome::Miss } else { Outcome::CouldNotRun };
    record.findings.record(CheckId::of("C21"), outcome);
}

/// Whether the first name ends with a name that the email's local part has too, and that is no first name itself: who is called
/// Mary Ann may well write as maryann.
fn is_whole_name(record: &Record<'_>) -> bool {
    let local = record.email.as_ref().map(|email| fold(&email.local)).unwrap_or_default();
    let ends = |name: &str| {
        let Some((_, last)) = name.rsplit_once(' ') else { return false };
        last.len() >= 3
            && !nickname::is_known(last)
            && local.split(' ').any(|token| token == last || (token.len() > last.len() && token.ends_with(last)))
    };
    ends(record.folded(FirstName)) || spelled_out(record.text(FirstName)).is_some_and(|name| ends(&name))
}
