//! Which pairs are looked at: those that share a key, or two that together are rare. Every contact meets a bounded number of
//! others, so the cost stays near linear.

use schemas::keys::KeyKind::{self, *};

use super::Pair;
use crate::sample::index::Index;

/// Sharing these mostly makes two records one person, so in a large group the neighbours are enough to join all.
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
        for mut group in index.groups(kind) {
            if group.len() <= LARGEST_GROUP {
                cross(&group, &mut pairs);
                continue;
            }
            // Neighbours in an order that is not that of the scan.
            group.sort_by_cached_key(|place| index.signature(*place));
            pairs.extend(group.windows(2).map(|pair| (pair[0].min(pair[1]), pair[0].max(pair[1]))));
        }
    }
    let all: Vec<usize> = (0..index.len()).collect();
    for kinds in BLOCKS {
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
    let mut entries: Vec<(u64, usize)> = Vec::with_capacity(members.len());
    // Of one kind a contact may have several keys, as nicknames; it stands in the group of each.
    let (mut found, mut longer) = (Vec::new(), Vec::new());
    for member in members {
        found.clear();
        found.push(0);
        for kind in kinds {
            longer.clear();
            for key in &found {
                longer.extend(index.hashes(*member, *kind).map(|hash| mix(*key, hash)));
            }
            std::mem::swap(&mut found, &mut longer);
        }
        entries.extend(found.iter().map(|key| (*key, *member)));
    }
    entries.sort_unstable();
    entries.dedup();
    let groups = entries.chunk_by(|one, other| one.0 == other.0).filter(|group| group.len() > 1);
    groups.map(|group| group.iter().map(|(_, member)| *member).collect()).collect()
}

/// Two keyed hashes in one.
fn mix(key: u64, hash: u64) -> u64 {
    key.rotate_left(29).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ hash
}
