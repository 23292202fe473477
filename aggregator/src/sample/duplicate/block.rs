//! Which pairs are looked at: those that share a key, or two that together are rare. Every contact meets a bounded number of
//! others, so the cost stays near linear.

use schemas::keys::KeyKind::{self, *};

use super::Pair;
use crate::sample::index::Index;

/// Sharing these makes two records one person, so in a group the neighbours are enough to join all.
const IDENTITIES: [KeyKind; 4] = [Email, Mailbox, RepairedMailbox, Profile];

/// Sharing these, all of one entry, makes two records worth a look.
const BLOCKS: [&[KeyKind]; 16] = [
    &[Name],
    &[PhoneTail],
    &[Handle],
    &[LastNameAndInitial],
    &[SoundingName],
    &[MailboxHead],
    &[MailboxTail],
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

/// All pairs that are looked at, each once, in order.
pub(super) fn pairs(index: &Index<'_>) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for kind in IDENTITIES {
        for group in index.groups(kind) {
            pairs.extend(group.windows(2).map(|pair| (pair[0], pair[1])));
        }
    }
    for kinds in BLOCKS {
        let all: Vec<usize> = (0..index.len()).collect();
        for group in groups(index, &all, kinds) {
            if group.len() <= LARGEST_GROUP {
                cross(&group, &mut pairs);
                continue;
            }
            let splits = SPLITS.iter().flat_map(|kind| groups(index, &group, &[*kind]));
            splits.filter(|part| part.len() <= LARGEST_GROUP).for_each(|part| cross(&part, &mut pairs));
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

fn cross(group: &[usize], pairs: &mut Vec<Pair>) {
    for (place, one) in group.iter().enumerate() {
        pairs.extend(group[place + 1..].iter().map(|other| (*one, *other)));
    }
}

/// Those of `members` that share a key of each kind, two or more together, in order.
fn groups(index: &Index<'_>, members: &[usize], kinds: &[KeyKind]) -> Vec<Vec<usize>> {
    let mut entries: Vec<([u64; 3], usize)> = Vec::new();
    for member in members {
        // Of one kind a contact may have several keys, as nicknames; it stands in the group of each.
        let mut found = vec![[0; 3]];
        for (place, kind) in kinds.iter().enumerate() {
            let with = |key: &[u64; 3]| {
                let key = *key;
                index.hashes(*member, *kind).map(move |hash| {
                    let mut longer = key;
                    longer[place] = hash;
                    longer
                })
            };
            found = found.iter().flat_map(with).collect();
        }
        entries.extend(found.into_iter().map(|key| (key, *member)));
    }
    entries.sort_unstable();
    entries.dedup();
    let groups = entries.chunk_by(|one, other| one.0 == other.0).filter(|group| group.len() > 1);
    groups.map(|group| group.iter().map(|(_, member)| *member).collect()).collect()
}
