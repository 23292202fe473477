//! First and last names that stand in each other's place: the mailbox begins with what the record calls the last name, where the
//! others of the portal begin with the first.

use schemas::check::CheckId;
use schemas::contact::Property;
use schemas::finding::{Findings, Outcome};
use schemas::keys::KeyKind::{Domain, FirstNameLast, KnownFirstName, LastNameFirst, SpelledFirstName, SpelledLastName};

use super::index::Index;

const SWAPPED: CheckId = CheckId::of("A27");

/// Fewer mailboxes of firms that are made of both names tell of no custom.
const FEWEST: usize = 10;
/// More of them than this, in percent, have to begin with the first name.
const MAJORITY_PERCENT: usize = 50;

pub(super) fn judge(index: &Index<'_>, findings: &mut [Findings]) {
    let named = [Property::FirstName, Property::LastName];
    let is_told = |place: &usize| {
        [Domain, SpelledFirstName, SpelledLastName].iter().all(|kind| index.has(*place, *kind))
            && named.iter().all(|property| findings[*place].filled.contains(*property))
    };
    let is_reversed = |place: &usize| index.has(*place, LastNameFirst);
    let told: Vec<usize> = (0..index.len()).filter(is_told).collect();
    let n_usual = told.iter().filter(|place| !is_reversed(place)).count();
    if told.len() < FEWEST || n_usual * 100 <= told.len() * MAJORITY_PERCENT {
        return;
    }
    told.iter().for_each(|place| findings[*place].record(SWAPPED, Outcome::Miss));
    for colleagues in index.groups(Domain) {
        let told = colleagues.iter().copied().filter(|place| findings[*place].applied.contains(SWAPPED));
        let (reversed, usual): (Vec<usize>, Vec<usize>) = told.partition(is_reversed);
        // Some firms begin with the last name throughout. Where their custom is not known, the names themselves have to tell.
        let is_swapped = |place: &usize| {
            let known = [KnownFirstName, FirstNameLast].map(|kind| index.has(*place, kind));
            match usual.len() {
                0 => reversed.len() == 1 && known == [false, true],
                1 => reversed.len() == 1 && known[1],
                n_usual => n_usual >= reversed.len() && known != [true, false],
            }
        };
        for place in reversed.iter().filter(|place| is_swapped(place)) {
            findings[*place].record(SWAPPED, Outcome::Hit);
        }
    }
}
