//! What speaks for two records being one person, and what against it.

use foldhash::fast::FixedState;
use schemas::check::CheckId;
use schemas::keys::KeyKind::{self, *};
use schemas::report::Tier;
use std::collections::HashMap;

use super::Pair;
use crate::sample::index::Index;

/// A key that links two records, and how strongly.
pub(super) struct Link {
    pub(super) kind: KeyKind,
    check: CheckId,
    points: i32,
    /// Whether sharing it makes two records one person by itself.
    pub(super) identity: bool,
}

const fn link(kind: KeyKind, check: &str, points: i32, identity: bool) -> Link {
    Link { kind, check: CheckId::of(check), points, identity }
}

/// All links, from the strongest on. Points are relative: [`PROBABLE`] of them make a probable duplicate.
pub(super) const LINKS: &[Link] = &[
    link(Email, "U01", 12, true),
    link(Mailbox, "U02", 12, true),
    link(Profile, "U04", 12, true),
    link(RepairedMailbox, "U03", 8, false),
    link(NameAndDomain, "U05", 8, false),
    link(NameAndCompany, "U06", 7, false),
    link(PhoneAndLastName, "U07", 6, false),
    link(NicknameAndDomain, "U09", 6, false),
    link(NicknameAndCompany, "U09", 5, false),
    link(SwappedName, "U11", 6, false),
];

const WORK_AND_PRIVATE: CheckId = CheckId::of("U12");
const PROBABLE: i32 = 7;
const POSSIBLE: i32 = 5;
/// Both have it, and it is the same or not.
const SAME_PHONE: i32 = 3;
const SAME_CITY: i32 = 1;
const SAME_TITLE: i32 = 1;
const SAME_NAME: i32 = 3;
const OTHER_FIRST_NAME: i32 = -6;
const OTHER_PROFILE: i32 = -6;
const COMMON_NAME: i32 = -2;
/// From so many records on a name is common in the scan; or from so many of a thousand.
const COMMON_FROM: usize = 4;
const COMMON_PER_THOUSAND: usize = 5;

/// What links a pair, and what it comes to.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Evidence {
    /// Places in [`LINKS`], one bit each.
    links: u16,
    work_and_private: bool,
    pub(super) points: i32,
    pub(super) tier: Option<Tier>,
}

/// Weighs pairs by the rarity of what they share.
pub(super) struct Weighing<'a> {
    index: &'a Index<'a>,
    /// How often each contact's name is in the scan.
    frequencies: HashMap<usize, usize, FixedState>,
}

impl Evidence {
    pub(super) fn add(&mut self, link: &Link) {
        let place = LINKS.iter().position(|found| found.kind == link.kind);
        self.links |= place.map_or(0, |place| 1 << place);
    }

    fn has(&self, kind: KeyKind) -> bool {
        LINKS.iter().enumerate().any(|(place, link)| link.kind == kind && self.links & 1 << place != 0)
    }

    fn links(&self) -> impl Iterator<Item = &'static Link> + use<> {
        let links = self.links;
        LINKS.iter().enumerate().filter(move |(place, _)| links & 1 << place != 0).map(|(_, link)| link)
    }

    /// The checks that found the pair; a weaker form of the same finding is not told twice.
    pub(super) fn checks(&self) -> Vec<CheckId> {
        let this = *self;
        let implied = |kind: KeyKind| match kind {
            Mailbox => this.has(Email),
            RepairedMailbox => this.has(Email) || this.has(Mailbox),
            SwappedName | NicknameAndDomain | NicknameAndCompany => this.has(NameAndDomain) || this.has(NameAndCompany),
            _ => false,
        };
        let mut checks: Vec<CheckId> = self.links().filter(|link| !implied(link.kind)).map(|link| link.check).collect();
        if self.work_and_private {
            checks.push(WORK_AND_PRIVATE);
        }
        checks
    }
}

impl<'a> Weighing<'a> {
    pub(super) fn new(index: &'a Index<'a>) -> Self {
        let groups = index.groups(Name).flat_map(|group| {
            let frequency = group.len();
            group.into_iter().map(move |place| (place, frequency))
        });
        Self { index, frequencies: groups.collect() }
    }

    /// Adds up what speaks for and against a pair.
    pub(super) fn weigh(&self, (one, other): Pair, mut evidence: Evidence) -> Evidence {
        let index = self.index;
        let strongest = |kinds: &[KeyKind]| {
            evidence.links().filter(|link| kinds.contains(&link.kind)).map(|link| link.points).max().unwrap_or(0)
        };
        // Links of one family say the same thing again: the strongest of each counts.
        let mailbox = strongest(&[Email, Mailbox, RepairedMailbox]);
        let profile = strongest(&[Profile]);
        let name = strongest(&[NameAndDomain, NameAndCompany, NicknameAndDomain, NicknameAndCompany, SwappedName]);
        let phone = strongest(&[PhoneAndLastName]);
        let same_name = index.share(one, other, Name);
        let other_person = two_names(index, one, other);
        let mut points = mailbox + profile + name + phone;
        if phone == 0 && index.share(one, other, Phone) {
            points += SAME_PHONE;
        }
        if phone > 0 && name == 0 && same_name {
            points += SAME_NAME;
        }
        if index.share(one, other, City) {
            points += SAME_CITY;
        }
        if index.share(one, other, Title) {
            points += SAME_TITLE;
        }
        if other_person {
            points += OTHER_FIRST_NAME;
        }
        if index.differ(one, other, Profile) {
            points += OTHER_PROFILE;
        }
        if same_name && self.is_common(one) {
            points += COMMON_NAME;
        }
        let one_domain = index.hash(one, Domain).is_some() != index.hash(other, Domain).is_some();
        let both_addresses = index.hash(one, Email).is_some() && index.hash(other, Email).is_some();
        evidence.work_and_private = same_name && one_domain && both_addresses && phone > 0;
        let identity = evidence.has(Email)
            || (!other_person
                && evidence.links().any(|link| link.identity || (link.kind == RepairedMailbox && same_name)));
        evidence.points = points;
        evidence.tier = match points {
            _ if identity => Some(Tier::Certain),
            PROBABLE.. => Some(Tier::Probable),
            POSSIBLE..PROBABLE => Some(Tier::Possible),
            _ => None,
        };
        evidence
    }

    fn is_common(&self, place: usize) -> bool {
        let frequency = self.frequencies.get(&place).copied().unwrap_or_default();
        frequency > COMMON_FROM.max(self.index.len() * COMMON_PER_THOUSAND / 1000)
    }
}

/// The checks that apply to a contact, by the keys that it has.
pub(super) fn eligible(index: &Index<'_>, place: usize) -> impl Iterator<Item = CheckId> {
    let own = LINKS.iter().filter(move |link| index.hash(place, link.kind).is_some()).map(|link| link.check);
    let named = index.hash(place, Name).is_some() && index.hash(place, Phone).is_some();
    own.chain(named.then_some(WORK_AND_PRIVATE))
}

/// Whether both names are known and are those of two people.
fn two_names(index: &Index<'_>, one: usize, other: usize) -> bool {
    index.differ(one, other, Name)
        && ![SwappedName, NicknameAndDomain, NicknameAndCompany].iter().any(|kind| index.share(one, other, *kind))
}

/// Whether two records are of different people: other names and other mailboxes.
pub(super) fn two_people(index: &Index<'_>, one: usize, other: usize) -> bool {
    two_names(index, one, other)
        && index.differ(one, other, Mailbox)
        && !index.share(one, other, RepairedMailbox)
        && !index.share(one, other, Profile)
}
