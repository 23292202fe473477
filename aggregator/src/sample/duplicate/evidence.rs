//! What speaks for two contacts being one person, and what against it: bits of evidence, added up (Fellegi and Sunter, 1969).
//!
//! A bit doubles the odds. What two share is worth as much as it is rare in the scan, what they have apart as little as
//! records of one person have it apart, and what is missing says nothing.

use schemas::report::Tier;

use super::compare::Two;
use super::mailbox::{self, Mailboxes};
use super::naming::{self, Naming};
use super::place;

/// What a pair comes to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Evidence {
    pub(super) points: f64,
    pub(super) tier: Option<Tier>,
    pub(super) naming: Naming,
    /// Both have one of a firm's name or domain, a phone or a city.
    pub(super) colleagues: bool,
    pub(super) same_phone: bool,
    pub(super) same_home: bool,
}

/// Odds of 32 to 1, and of 4 to 1.
const PROBABLE: f64 = 5.0;
const POSSIBLE: f64 = 2.0;
/// So many bits leave no doubt, even without a mailbox in common.
const CERTAIN: f64 = 26.0;
/// Of so many contacts two are one person's: every second record in ten.
const DUPLICATES_BITS: f64 = 2.0;
/// A scan of fewer contacts is a sample of at least so many people.
const FEWEST_PEOPLE: usize = 1_000;
const SAME_PROFILE: f64 = 18.0;
const OTHER_PROFILE: f64 = -6.0;
/// A phone says little of people whose names do not agree.
const PHONE_WITHOUT_NAME: f64 = 3.0;

/// How unlikely it is, before anything is known of them, that two of so many contacts are one person.
pub(super) fn prior(n_contacts: usize) -> f64 {
    -((n_contacts.max(FEWEST_PEOPLE) as f64).log2() + DUPLICATES_BITS)
}

/// Adds up the evidence of a pair.
pub(super) fn weigh(two: &Two<'_>, prior: f64) -> Evidence {
    let naming = naming::compare(two);
    let mailboxes = mailbox::compare(two);
    let firm = place::firm(two);
    let phone = place::phone(two, firm.agrees);
    let home = place::home(two, firm.agrees);
    let same_profile = two.same(|person| person.profile);
    let profile = match same_profile {
        true => SAME_PROFILE,
        false if two.differ(|person| person.profile) => OTHER_PROFILE,
        false => 0.0,
    };
    // Who has another last name, or none that we know, is met by firm and phone too easily.
    let leans = naming.agrees && !naming.other_last;
    let around = match leans {
        true => firm.points + phone.points,
        false => firm.points.min(0.0) + phone.points.min(PHONE_WITHOUT_NAME),
    };
    let points = prior + naming.points + mailboxes.points() + profile + around + home.points + place::title(two);
    let anchored = firm.agrees || phone.agrees || home.agrees || same_profile || mailboxes.points() > 1.0;
    let identity = same_profile || matches!(mailboxes, Mailboxes::Same);
    let repaired = mailboxes == Mailboxes::Repaired && naming.same;
    let unnamed = !naming.agrees && !naming.other_last;
    let tier = match () {
        () if naming.clash && identity && naming.agrees => Some(Tier::Possible),
        () if naming.clash || !anchored => None,
        () if identity || repaired => Some(Tier::Certain),
        () if mailboxes == Mailboxes::SameRole && unnamed => Some(Tier::Certain),
        () => by_points(points),
    };
    Evidence {
        points,
        tier,
        naming,
        colleagues: firm.agrees,
        same_phone: phone.agrees,
        same_home: home.agrees,
    }
}

fn by_points(points: f64) -> Option<Tier> {
    match points {
        CERTAIN.. => Some(Tier::Certain),
        PROBABLE.. => Some(Tier::Probable),
        POSSIBLE.. => Some(Tier::Possible),
        _ => None,
    }
}

/// Whether two contacts are of different people, whatever links them to a third.
pub(super) fn two_people(two: &Two<'_>) -> bool {
    if two.same(|person| person.mailbox) || two.same(|person| person.profile) {
        return false;
    }
    let naming = naming::compare(two);
    naming.clash || (naming.other_last && !naming.same)
}
