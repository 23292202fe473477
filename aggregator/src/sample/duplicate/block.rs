//! Which pairs are looked at: those that share a key, or two that together are rare. Every contact meets a bounded number of
//! others, those first with whom it shares what few have, so the cost stays near linear.

use schemas::keys::KeyKind::{self, *};

use crate::sample::index::Index;

/// Sharing these mostly makes two records one person, so in a large group the neighbours are enough to join all.
const IDENTITIES: [KeyKind; 4] = [Email, Mailbox, RepairedMailbox, Profile];

/// Sharing one of these makes two records worth a look.
const SINGLE: [KeyKind; 8] =
    [Name, PhoneTail, Handle, LastNameAndInitial, SoundingName, NameHead, MailboxHead, MailboxTail];

/// Sharing these, all of one entry, makes two records worth a look.
const TOGETHER: [&[KeyKind]; 9] = [
    &[LastName, Nickname],
    &[LastName, Company],
    &[LastName, Domain],
    &[LastName, City],
    &[FirstName, Company],
    &[FirstName, Domain],
    &[FirstName, City],
    &[FirstName, State],
    &[Company, Title],
];

/// In so small a group, one place makes two records worth a look, as do a last name and a state. Larger ones are not split:
/// the other groups see to those.
const MOST_AT_A_PLACE: usize = 8;

/// A larger group is split by what its members have besides.
const LARGEST_GROUP: usize = 24;
const SPLITS: [KeyKind; 6] = [PhoneTail, Domain, Company, City, FirstName, LastName];

/// How many others one contact is compared with, each counted once for every group that both are in. What few share says more
/// than what many do, so the smallest groups come first. In the groups beyond, a contact only meets those that have room left.
const MOST_MET: usize = 100;

/// Groups of contacts that are worth comparing, none larger than [`LARGEST_GROUP`].
pub(super) struct Blocks {
    places: Vec<u32>,
    /// Where each group ends.
    ends: Vec<u32>,
    /// The groups of each contact, one contact after another.
    groups: Vec<u32>,
    /// Where those of each contact end.
    groups_end: Vec<u32>,
    /// The size of the largest group in which each contact has room for all others.
    reach: Vec<u8>,
}

/// All groups within which contacts are compared.
pub(super) fn blocks(index: &Index<'_>) -> Blocks {
    let mut found = Found::default();
    for kind in IDENTITIES {
        for group in index.groups(kind) {
            if group.len() <= LARGEST_GROUP {
                found.add(group);
                continue;
            }
            // Neighbours in an order that is not that of the scan.
            let mut group = group.to_vec();
            group.sort_by_key(|place| index.signature(*place));
            group.windows(2).for_each(|pair| found.add(pair));
        }
    }
    for kind in SINGLE {
        index.groups(kind).for_each(|group| found.bounded(index, group));
    }
    for kinds in TOGETHER {
        index.sharing(0..index.len(), kinds).iter().for_each(|group| found.bounded(index, group));
    }
    let rare = |group: &&[usize]| group.len() <= MOST_AT_A_PLACE;
    index.places().filter(rare).for_each(|group| found.add(group));
    index.sharing(0..index.len(), &[LastName, State]).iter().filter(rare).for_each(|group| found.add(group));
    Blocks::new(found, index.len())
}

impl Blocks {
    #[expect(clippy::cast_possible_truncation, reason = "a scan has fewer contacts and groups than 32 bits count")]
    fn new(Found { places, ends }: Found, n_contacts: usize) -> Self {
        let mut sizes = vec![[0_u16; LARGEST_GROUP + 1]; n_contacts];
        let mut groups_end = vec![0; n_contacts];
        let starts = || std::iter::once(0).chain(ends.iter().copied());
        let sets = || starts().zip(&ends).map(|(start, end)| &places[start as usize..*end as usize]);
        for set in sets() {
            for place in set {
                let sizes = &mut sizes[*place as usize][set.len()];
                *sizes = sizes.saturating_add(1);
                groups_end[*place as usize] += 1;
            }
        }
        let mut next = 0;
        for end in &mut groups_end {
            // The start of each, until its groups are filled in.
            next += std::mem::replace(end, next);
        }
        let mut groups = vec![0; places.len()];
        for (number, set) in sets().enumerate() {
            for place in set {
                let end = &mut groups_end[*place as usize];
                groups[*end as usize] = number as u32;
                *end += 1;
            }
        }
        let reach = sizes.iter().map(reach).collect();
        Self { places, ends, groups, groups_end, reach }
    }

    /// Those after `one` that it is to be compared with, each once, in order.
    pub(super) fn others(&self, one: usize, others: &mut Vec<usize>) {
        others.clear();
        for group in &self.groups[range(&self.groups_end, one)] {
            let members = &self.places[range(&self.ends, *group as usize)];
            let is_met = |other: &usize| members.len() <= usize::from(self.reach[one].max(self.reach[*other]));
            others.extend(members.iter().map(|other| *other as usize).filter(|other| *other > one).filter(is_met));
        }
        others.sort_unstable();
        others.dedup();
    }
}

fn range(ends: &[u32], place: usize) -> std::ops::Range<usize> {
    let start = place.checked_sub(1).map_or(0, |before| ends[before]);
    start as usize..ends[place] as usize
}

/// How large groups may be for a contact, by how many groups of each size it is in.
#[expect(clippy::cast_possible_truncation, reason = "no group is larger than one byte counts")]
fn reach(n_groups: &[u16; LARGEST_GROUP + 1]) -> u8 {
    let mut n_met = 0;
    let fits = |(size, n_groups): &(usize, &u16)| {
        n_met += usize::from(**n_groups) * size.saturating_sub(1);
        n_met <= MOST_MET
    };
    n_groups.iter().enumerate().take_while(fits).last().map_or(0, |(size, _)| size as u8)
}

/// Groups as they are found.
#[derive(Default)]
struct Found {
    places: Vec<u32>,
    ends: Vec<u32>,
}

impl Found {
    #[expect(clippy::cast_possible_truncation, reason = "a scan has fewer contacts and groups than 32 bits count")]
    fn add(&mut self, group: &[usize]) {
        if group.len() > 1 {
            self.places.extend(group.iter().map(|place| *place as u32));
            self.ends.push(self.places.len() as u32);
        }
    }

    /// A group, or what a large one is split into.
    fn bounded(&mut self, index: &Index<'_>, group: &[usize]) {
        if group.len() <= LARGEST_GROUP {
            return self.add(group);
        }
        for kind in SPLITS {
            let parts = index.sharing(group.iter().copied(), &[kind]);
            parts.iter().filter(|part| part.len() <= LARGEST_GROUP).for_each(|part| self.add(part));
        }
    }
}
