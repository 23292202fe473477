//! What speaks for two contacts being one person, and what against it: bits of evidence, added up (Fellegi and Sunter, 1969).
//!
//! A bit doubles the odds. What two contacts share is worth the more, the rarer it is in the scan. What sets them apart counts
//! the less, the more often records of one person differ in it. What is missing says nothing.

use schemas::report::Tier;

use super::compare::Two;
use super::habit::Habits;
use super::mailbox::{self, Mailboxes};
use super::naming::{self, Naming};
use super::tie;

/// The evidence of a pair.
#[derive(Clone, Copy, Debug)]
pub(super) struct Evidence {
    pub(super) points: f64,
    verdict: Verdict,
    pub(super) naming: Naming,
    /// One has a last name alone, and no mailbox tells who that is.
    pub(super) lacks_first: bool,
    /// Both have one of a firm's name or domain, a phone or a city.
    pub(super) colleagues: bool,
    pub(super) same_phone: bool,
    pub(super) same_home: bool,
}

/// What kind of case a pair is.
#[derive(Clone, Copy, Debug)]
enum Verdict {
    /// A mailbox or profile settles it.
    Settled(Tier),
    /// The sum of the evidence tells.
    Weighed,
    /// A first name is missing, and several people could be meant.
    Ambiguous,
    /// The names are the same, and nothing else is known of both: possible at most.
    NameAlone,
    TwoPeople,
}

/// Odds of 11 to 1, and of 4 to 1.
const PROBABLE: f64 = 3.5;
const POSSIBLE: f64 = 2.0;
/// How many bits leave no doubt, even without a mailbox in common.
const CERTAIN: f64 = 28.0;
/// Among ten contacts are about one pair of records of one person.
const DUPLICATES_BITS: f64 = 2.0;
/// A name that nothing else supports has to be rare.
const NAME_ALONE: f64 = 6.5;
/// How many pairs of one person the prior stands for, and how many bits more often they may occur in a scan.
const USUAL_PAIRS_PER_CONTACT: f64 = 0.125;
pub(super) const MOST_SHIFT: f64 = 3.5;
/// A smaller scan is taken as a sample of this many people.
const FEWEST_PEOPLE: usize = 1_000;
/// How many bits a pair may gain once its records are no longer counted as people of their own.
const MOST_GAIN: f64 = 8.0;
/// A title or department that so few have tells people apart.
const RARE_WORK: f64 = 5.0;
const SAME_PROFILE: f64 = 18.0;
const OTHER_PROFILE: f64 = -6.0;
/// From how many bits on a mailbox tells people of one last name apart.
const OWN_MAILBOX: f64 = 3.0;
/// A phone says little of people whose names do not agree.
const PHONE_WITHOUT_NAME: f64 = 3.0;
/// A number that nobody else has says more.
const OWN_PHONE: f64 = 10.0;
/// Families have a last name and a number in common.
const PHONE_OF_HALF_A_NAME: f64 = 4.0;

/// Whether nobody but the two has either's phone number.
fn of_two(two: &Two<'_>) -> bool {
    two.are_both(|person| person.own_phone().is_some())
}

/// Whether each has a mailbox at the same firm.
fn are_at_one_firm(two: &Two<'_>) -> bool {
    two.same(|person| person.domain.map(|domain| domain.hash)) && two.differ(|person| person.mailbox)
}

/// Whether nothing shows that two under different names are colleagues: each with a mailbox at the firm, or a number.
fn may_be_mistaken(two: &Two<'_>) -> bool {
    let phone = tie::phone(two, false);
    phone.agrees || (phone.points >= 0.0 && !are_at_one_firm(two))
}

/// How unlikely it is, before anything is known of them, that two contacts of a scan are one person.
pub(super) fn prior(n_contacts: usize) -> f64 {
    -((n_contacts.max(FEWEST_PEOPLE) as f64).log2() + DUPLICATES_BITS)
}

/// Adds up the evidence of a pair.
pub(super) fn weigh(two: &Two<'_>, habits: &Habits) -> Evidence {
    let naming = naming::compare(two, habits);
    let same_profile = two.same(|person| person.profile);
    let mistaken = habits.mistaken_names && may_be_mistaken(two);
    let clash = naming.clash() && !mistaken;
    if clash && !same_profile && !two.same(|person| person.mailbox) {
        // Nothing else can make them one.
        return Evidence::of_two_people(naming);
    }
    let mailboxes = mailbox::compare(two);
    let firm = tie::firm(two);
    let phone = tie::phone(two, firm.agrees);
    let home = tie::home(two, firm.agrees);
    let profile = match same_profile {
        true => SAME_PROFILE,
        false if two.differ(|person| person.profile) => OTHER_PROFILE,
        false => 0.0,
    };
    // Who has another last name, or none that we know, is met by firm and phone too easily.
    // Nor does it tell much of somebody with a number or profile of their own whose last name is hardly alike.
    let stranger = naming.doubtful_last && (profile < 0.0 || (phone.points < 0.0 && are_at_one_firm(two)));
    let leans = mistaken || (naming.agrees && !naming.other_last && !stranger);
    let around = match leans {
        true if naming.doubtful_last && !of_two(two) => firm.points + phone.points.min(PHONE_WITHOUT_NAME),
        true if naming.whole => firm.points + phone.points,
        true if naming.last_alone => firm.points + phone.points.min(PHONE_OF_HALF_A_NAME),
        true => firm.points + phone.points,
        // A number of their own, and one first name: who has married.
        false if naming.other_last && naming.agrees && of_two(two) => {
            firm.points.min(0.0) + phone.points.min(OWN_PHONE)
        }
        false => firm.points.min(0.0) + phone.points.min(PHONE_WITHOUT_NAME),
    };
    let work = tie::work(two);
    let points = habits.prior + naming.points + mailboxes.points() + profile + around + home.points + work;
    let anchored =
        work >= RARE_WORK || firm.agrees || phone.agrees || home.agrees || same_profile || mailboxes.points() > 1.0;
    let same_mailbox = mailboxes == Mailboxes::Same;
    let at_work = two.one.domain.is_some();
    // Families share a private mailbox; at work it is somebody's, whatever else the record says.
    let own = match same_mailbox {
        true => !naming.other_first || (naming.agrees && at_work),
        false => same_profile && !naming.other_first,
    };
    let repaired = mailboxes == Mailboxes::Repaired && naming.same;
    let unnamed = !naming.agrees && !naming.other_last && naming.points >= 0.0;
    let verdict = match () {
        () if own && (naming.agrees || unnamed) => Verdict::Settled(Tier::Certain),
        () if (same_mailbox || same_profile) && naming.agrees => Verdict::Settled(Tier::Possible),
        () if clash => Verdict::TwoPeople,
        () if repaired || (mailboxes == Mailboxes::SameRole && unnamed) => Verdict::Settled(Tier::Certain),
        () if anchored => Verdict::Weighed,
        () if naming.same || (naming.whole && naming.agrees && !naming.other_last) => Verdict::NameAlone,
        () => Verdict::TwoPeople,
    };
    let lacks_first = naming.last_alone && mailboxes.points() < OWN_MAILBOX;
    Evidence {
        points,
        verdict,
        naming,
        lacks_first,
        colleagues: firm.agrees,
        same_phone: phone.agrees,
        same_home: home.agrees,
    }
}

impl Evidence {
    fn of_two_people(naming: Naming) -> Self {
        let (points, verdict) = (f64::NEG_INFINITY, Verdict::TwoPeople);
        Self { points, verdict, naming, lacks_first: false, colleagues: false, same_phone: false, same_home: false }
    }

    /// The same where several people could be meant.
    pub(super) fn ambiguous(self) -> Self {
        let verdict = if matches!(self.verdict, Verdict::Weighed) { Verdict::Ambiguous } else { self.verdict };
        Self { verdict, ..self }
    }

    /// Whether it can be enough once it is known how many people have each value. Until then records are counted, and since one
    /// person may have several, whatever two records share looks more common than it is.
    pub(super) fn may_come_to_something(&self, habits: &Habits) -> bool {
        match self.verdict {
            Verdict::Settled(_) => true,
            _ if self.naming.other_first && !habits.mistaken_names => false,
            Verdict::TwoPeople if self.points.is_infinite() => true,
            _ => self.points >= POSSIBLE - MOST_SHIFT - MOST_GAIN,
        }
    }

    /// How sure it is, in a scan where two contacts are one person `shift` bits more often than elsewhere.
    pub(super) fn tier(&self, shift: f64) -> Option<Tier> {
        match (self.verdict, self.points + shift) {
            (Verdict::Settled(tier), _) => Some(tier),
            (Verdict::Weighed, CERTAIN..) => Some(Tier::Certain),
            (Verdict::Weighed, PROBABLE..) => Some(Tier::Probable),
            (Verdict::Ambiguous, CERTAIN..) => Some(Tier::Probable),
            (Verdict::Weighed, POSSIBLE..) | (Verdict::NameAlone, NAME_ALONE..) => Some(Tier::Possible),
            _ => None,
        }
    }
}

/// How much more often two contacts are one person's than the prior says, in bits, by the number of probable pairs.
pub(super) fn shift(n_probable: usize, n_contacts: usize) -> f64 {
    let pairs_per_contact = n_probable as f64 / n_contacts.max(1) as f64;
    (pairs_per_contact.max(f64::MIN_POSITIVE) / USUAL_PAIRS_PER_CONTACT).log2().clamp(0.0, MOST_SHIFT)
}

/// What two contacts say on whether the clusters that they are in are of one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Say {
    /// They are of one person.
    For,
    /// They look like two people, unless one is badly misspelt.
    Against,
    /// They are two people, whatever links them to a third.
    Never,
    Nothing,
}

pub(super) fn say(two: &Two<'_>, habits: &Habits) -> Say {
    if two.same(|person| person.mailbox) || two.same(|person| person.profile) {
        return Say::For;
    }
    let evidence = weigh(two, habits);
    let naming = &evidence.naming;
    match () {
        () if habits.mistaken_names && matches!(evidence.tier(0.0), Some(Tier::Certain | Tier::Probable)) => Say::For,
        () if habits.mistaken_names && naming.other_first => Say::Against,
        () if naming.two_forms || (naming.other_first && naming.known_first) => Say::Never,
        () if naming.other_first => Say::Against,
        () if matches!(evidence.tier(0.0), Some(Tier::Certain | Tier::Probable)) => Say::For,
        () if naming.other_last => Say::Against,
        () => Say::Nothing,
    }
}
