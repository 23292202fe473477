//! Contacts by blinded key.

use std::cell::OnceCell;
use std::cmp::Reverse;
use std::hash::BuildHasher;

use foldhash::fast::FixedState;
use schemas::finding::ScoredContact;
use schemas::keys::{Key, KeyKind};

const N_KINDS: usize = KeyKind::ALL.len();
const _: () = assert!(N_KINDS <= 64, "each kind has a bit");

/// Which contacts share a key. A contact is named by its place among the scored ones.
pub(super) struct Index<'a> {
    /// The keys of each contact, by kind.
    keys: Vec<&'a [Key]>,
    /// The kinds of keys that each contact has, one bit each.
    kinds: Vec<u64>,
    signatures: Vec<Signature>,
    /// By kind, each made when it is first asked for.
    groups: [OnceCell<Groups>; N_KINDS],
    places: OnceCell<Groups>,
}

/// An order of contacts that does not depend on that of the scan, so that it does not matter which page came first. It begins with
/// what does not depend on the scan's key either, so that the next scan of the same contacts decides ties alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Signature {
    /// By date and findings, from 0; equal where these are.
    rank: usize,
    /// Equal for contacts that nothing tells apart.
    keys: u64,
}

/// Sets of contacts, each in order.
#[derive(Default)]
pub(super) struct Groups {
    places: Vec<usize>,
    /// Where each set ends.
    ends: Vec<usize>,
}

/// Puts the keys of a contact in the order that an [`Index`] needs: by kind, those of one kind as they were.
pub(super) fn sort(contact: &mut ScoredContact) {
    contact.keys.sort_by_key(|key| key.kind);
}

impl<'a> Index<'a> {
    /// An index of contacts whose keys are sorted by [`sort`].
    pub(super) fn new(contacts: &[&'a ScoredContact]) -> Self {
        let kinds = |contact: &&ScoredContact| contact.keys.iter().fold(0, |all, key| all | bit(key.kind));
        Self {
            keys: contacts.iter().map(|contact| contact.keys.as_slice()).collect(),
            kinds: contacts.iter().map(kinds).collect(),
            signatures: signatures(contacts),
            groups: [const { OnceCell::new() }; N_KINDS],
            places: OnceCell::new(),
        }
    }

    /// How many contacts there are.
    pub(super) fn len(&self) -> usize {
        self.keys.len()
    }

    /// The contacts that share each key of a kind, those that share it with nobody included.
    pub(super) fn groups(&self, kind: KeyKind) -> impl Iterator<Item = &[usize]> {
        let group = || {
            let keys =
                (0..self.len()).flat_map(|place| self.keys(place, kind).iter().map(move |key| (key.hash, place)));
            Groups::new(keys.collect())
        };
        self.groups[kind as usize].get_or_init(group).iter()
    }

    /// The contacts that share city and state; some states are as fine as cities, as postal areas are.
    pub(super) fn places(&self) -> impl Iterator<Item = &[usize]> {
        self.places.get_or_init(|| self.sharing(0..self.len(), &[KeyKind::City, KeyKind::State])).iter()
    }

    /// Those of `members` that share a key of each kind.
    pub(super) fn sharing(&self, members: impl Iterator<Item = usize>, kinds: &[KeyKind]) -> Groups {
        let mut entries: Vec<(u64, usize)> = Vec::with_capacity(members.size_hint().0);
        // Of one kind a contact may have several keys, as nicknames; it stands in the group of each.
        let (mut found, mut longer) = (Vec::new(), Vec::new());
        for member in members.filter(|member| kinds.iter().all(|kind| self.has(*member, *kind))) {
            found.clear();
            found.push(0);
            for kind in kinds {
                longer.clear();
                for key in &found {
                    longer.extend(self.keys(member, *kind).iter().map(|own| mix(*key, own.hash)));
                }
                std::mem::swap(&mut found, &mut longer);
            }
            entries.extend(found.iter().map(|key| (*key, member)));
        }
        Groups::new(entries)
    }

    /// A contact's keys of a kind.
    pub(super) fn keys(&self, contact: usize, kind: KeyKind) -> &'a [Key] {
        let (kinds, bit) = (self.kinds[contact], bit(kind));
        if kinds & bit == 0 {
            return &[];
        }
        // Each kind before it has one key at least.
        let keys = self.keys[contact];
        let mut start = (kinds & (bit - 1)).count_ones() as usize;
        while keys[start].kind < kind {
            start += 1;
        }
        let rest = &keys[start..];
        &rest[..rest.iter().position(|key| key.kind != kind).unwrap_or(rest.len())]
    }

    /// Whether a contact has a key of a kind.
    pub(super) fn has(&self, contact: usize, kind: KeyKind) -> bool {
        self.kinds[contact] & bit(kind) != 0
    }

    /// The hash of a contact's key of a kind; the first, where it has several.
    pub(super) fn hash(&self, contact: usize, kind: KeyKind) -> Option<u64> {
        self.keys(contact, kind).first().map(|key| key.hash)
    }

    /// Whether two contacts share a key of a kind.
    pub(super) fn share(&self, one: usize, other: usize, kind: KeyKind) -> bool {
        let others = self.keys(other, kind);
        self.keys(one, kind).iter().any(|key| others.contains(key))
    }

    /// Its place in an order that is not that of the scan; the same for contacts that nothing tells apart.
    pub(super) fn signature(&self, contact: usize) -> Signature {
        self.signatures[contact]
    }

    /// The value that most have, of contacts with their values, and how many have it; where two are as frequent, that of the
    /// contact with the first signature.
    pub(super) fn dominant(&self, values: impl Iterator<Item = (usize, u64)>) -> Option<(u64, usize)> {
        let mut values: Vec<(u64, Signature)> = values.map(|(place, value)| (value, self.signature(place))).collect();
        values.sort_unstable();
        let groups = values.chunk_by(|one, other| one.0 == other.0);
        let usual = groups.min_by_key(|group| (Reverse(group.len()), group[0].1))?;
        Some((usual[0].0, usual.len()))
    }
}

impl Groups {
    /// Contacts by a hash that those of one set have in common.
    pub(super) fn new(mut entries: Vec<(u64, usize)>) -> Self {
        entries.sort_unstable();
        entries.dedup();
        let mut groups = Self { places: Vec::with_capacity(entries.len()), ends: Vec::new() };
        for group in entries.chunk_by(|one, other| one.0 == other.0) {
            groups.places.extend(group.iter().map(|(_, place)| *place));
            groups.ends.push(groups.places.len());
        }
        groups
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &[usize]> {
        let starts = std::iter::once(&0).chain(&self.ends);
        starts.zip(&self.ends).map(|(start, end)| &self.places[*start..*end])
    }
}

/// Two keyed hashes in one.
fn mix(key: u64, hash: u64) -> u64 {
    key.rotate_left(29).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ hash
}

fn bit(kind: KeyKind) -> u64 {
    1 << kind as u64
}

fn signatures(contacts: &[&ScoredContact]) -> Vec<Signature> {
    let standing = |place: &usize| {
        let findings = &contacts[*place].findings;
        (Reverse(findings.created_days), Reverse(findings.age_days), findings.filled, findings.hit)
    };
    let mut order: Vec<usize> = (0..contacts.len()).collect();
    order.sort_unstable_by_key(standing);
    let mut ranks = vec![0; contacts.len()];
    for (rank, alike) in order.chunk_by(|one, other| standing(one) == standing(other)).enumerate() {
        alike.iter().for_each(|place| ranks[*place] = rank);
    }
    let keys = |contact: &&ScoredContact| FixedState::default().hash_one(&contact.keys);
    contacts.iter().zip(ranks).map(|(contact, rank)| Signature { rank, keys: keys(contact) }).collect()
}
