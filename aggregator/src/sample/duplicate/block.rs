//! Which pairs are looked at: those that share a key, or two that together are rare. Every contact meets a bounded number of
//! others, so the cost stays near linear.

use schemas::keys::KeyKind::{self, *};

use super::Pair;
use crate::sample::index::{Groups, Index};

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
    &[Company, City, Title],
];

/// A larger group is split by what its members have besides.
const LARGEST_GROUP: usize = 24;
const SPLITS: [KeyKind; 6] = [PhoneTail, Domain, Company, City, FirstName, LastName];

/// Pairs as they are found, some of them more than once.
#[derive(Default)]
struct Found(Vec<u64>);

/// All pairs that are looked at, each once, in order.
pub(super) fn pairs(index: &Index<'_>) -> Vec<Pair> {
    let mut found = Found::default();
    for kind in IDENTITIES {
        for group in index.groups(kind) {
            if group.len() <= LARGEST_GROUP {
                found.cross(group);
                continue;
            }
            // Neighbours in an order that is not that of the scan.
            let mut group = group.to_vec();
            group.sort_by_key(|place| index.signature(*place));
            group.windows(2).for_each(|pair| found.add(pair[0], pair[1]));
        }
    }
    for kind in SINGLE {
        index.groups(kind).for_each(|group| found.bounded(index, group));
    }
    let all: Vec<usize> = (0..index.len()).collect();
    for kinds in TOGETHER {
        groups(index, &all, kinds).iter().for_each(|group| found.bounded(index, group));
    }
    found.into_pairs()
}

impl Found {
    fn add(&mut self, one: usize, other: usize) {
        self.0.push((one.min(other) as u64) << 32 | one.max(other) as u64);
    }

    /// All pairs of a group.
    fn cross(&mut self, group: &[usize]) {
        for (place, one) in group.iter().enumerate() {
            group[place + 1..].iter().for_each(|other| self.add(*one, *other));
        }
    }

    /// All pairs of a group, or of what a large one is split into.
    fn bounded(&mut self, index: &Index<'_>, group: &[usize]) {
        if group.len() <= LARGEST_GROUP {
            return self.cross(group);
        }
        for kind in SPLITS {
            let parts = groups(index, group, &[kind]);
            parts.iter().filter(|part| part.len() <= LARGEST_GROUP).for_each(|part| self.cross(part));
        }
    }

    #[expect(clippy::cast_possible_truncation, reason = "each half is the place of a contact")]
    fn into_pairs(self) -> Vec<Pair> {
        let mut pairs = self.0;
        pairs.sort_unstable();
        pairs.dedup();
        pairs.into_iter().map(|pair| ((pair >> 32) as usize, pair as u32 as usize)).collect()
    }
}

/// Those of `members` that share a key of each kind.
fn groups(index: &Index<'_>, members: &[usize], kinds: &[KeyKind]) -> Groups {
    let mut entries: Vec<(u64, usize)> = Vec::with_capacity(members.len());
    // Of one kind a contact may have several keys, as nicknames; it stands in the group of each.
    let (mut found, mut longer) = (Vec::new(), Vec::new());
    for member in members.iter().filter(|member| kinds.iter().all(|kind| index.has(**member, *kind))) {
        found.clear();
        found.push(0);
        for kind in kinds {
            longer.clear();
            for key in &found {
                longer.extend(index.keys(*member, *kind).iter().map(|own| mix(*key, own.hash)));
            }
            std::mem::swap(&mut found, &mut longer);
        }
        entries.extend(found.iter().map(|key| (*key, *member)));
    }
    Groups::new(entries)
}

/// Two keyed hashes in one.
fn mix(key: u64, hash: u64) -> u64 {
    key.rotate_left(29).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ hash
}
