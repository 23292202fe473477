//! Which checks a duplicate tells, and to which contacts they apply.

use schemas::check::CheckId;
use schemas::keys::KeyKind::{self, *};

use super::Pair;
use super::evidence::Evidence;
use crate::sample::index::Index;

pub(super) const SAME_EMAIL: CheckId = CheckId::of("U01");

/// Checks that find shared keys, and the keys that say the same in a stronger way.
const SHARED: [(&[KeyKind], CheckId, &[KeyKind]); 7] = [
    (&[Email], SAME_EMAIL, &[]),
    (&[Mailbox], CheckId::of("U02"), &[Email]),
    (&[RepairedMailbox], CheckId::of("U03"), &[Email, Mailbox]),
    (&[Profile], CheckId::of("U04"), &[]),
    (&[FullName, Domain], CheckId::of("U05"), &[]),
    (&[FullName, Company], CheckId::of("U06"), &[]),
    (&[Phone, LastName], CheckId::of("U07"), &[]),
];
const NICKNAME: CheckId = CheckId::of("U09");
const NEAR_NAME: CheckId = CheckId::of("U10");
const SWAPPED_NAME: CheckId = CheckId::of("U11");
const WORK_AND_PRIVATE: CheckId = CheckId::of("U12");
/// What no other check tells.
const SEVERAL_SIGNS: CheckId = CheckId::of("U18");

/// The checks that a pair of one person tells: one at least.
pub(super) fn checks(index: &Index<'_>, (one, other): Pair, evidence: &Evidence) -> Vec<CheckId> {
    let share = |kind: KeyKind| index.share(one, other, kind);
    let told = SHARED.iter().filter(|(kinds, _, stronger)| {
        kinds.iter().all(|kind| share(*kind)) && !stronger.iter().any(|kind| share(*kind))
    });
    let mut checks: Vec<CheckId> = told.map(|(_, check, _)| *check).collect();
    let naming = &evidence.naming;
    let has = |place: usize, kind: KeyKind| index.has(place, kind);
    let both_addresses = has(one, Email) && has(other, Email);
    let one_at_work = has(one, Domain) != has(other, Domain);
    let at_hand = evidence.same_phone || evidence.same_home;
    let further = [
        (NICKNAME, naming.nickname && evidence.colleagues),
        (NEAR_NAME, naming.near && share(Domain)),
        (SWAPPED_NAME, naming.swapped),
        (WORK_AND_PRIVATE, naming.same && both_addresses && one_at_work && at_hand),
    ];
    checks.extend(further.into_iter().filter(|(_, told)| *told).map(|(check, _)| check));
    if checks.is_empty() {
        checks.push(SEVERAL_SIGNS);
    }
    checks
}

/// The checks that apply to a contact, by the keys that it has.
pub(super) fn eligible(index: &Index<'_>, place: usize) -> impl Iterator<Item = CheckId> {
    let has = move |kind: KeyKind| index.has(place, kind);
    let shared =
        SHARED.iter().filter(move |(kinds, ..)| kinds.iter().all(|kind| has(*kind))).map(|(_, check, _)| *check);
    let named = has(Name);
    let employed = has(Company) || has(Domain);
    let further = [
        (NICKNAME, has(Nickname) && has(LastName) && employed),
        (NEAR_NAME, named && has(Domain)),
        (SWAPPED_NAME, named && employed),
        (WORK_AND_PRIVATE, named && has(Email) && (has(Phone) || has(City))),
        (SEVERAL_SIGNS, has(FirstName) || has(LastName)),
    ];
    shared.chain(further.into_iter().filter(|(_, applies)| *applies).map(|(check, _)| check))
}
