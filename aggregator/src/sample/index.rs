//! Contacts by blinded key.

use schemas::finding::ScoredContact;
use schemas::keys::{Key, KeyKind};

/// Which contacts share a key. A contact is named by its place among the scored ones.
pub(super) struct Index<'a> {
    contacts: &'a [&'a ScoredContact],
    /// Sorted by kind, hash and contact.
    entries: Vec<(Key, usize)>,
}

impl<'a> Index<'a> {
    pub(super) fn new(contacts: &'a [&'a ScoredContact]) -> Self {
        let keys = |(place, contact): (usize, &&'a ScoredContact)| contact.keys.iter().map(move |key| (*key, place));
        let mut entries: Vec<_> = contacts.iter().enumerate().flat_map(keys).collect();
        entries.sort_unstable();
        entries.dedup();
        Self { contacts, entries }
    }

    /// How many contacts there are.
    pub(super) fn len(&self) -> usize {
        self.contacts.len()
    }

    /// The contacts that share each key of a kind, those that share it with nobody included.
    pub(super) fn groups(&self, kind: KeyKind) -> impl Iterator<Item = Vec<usize>> {
        let from = self.entries.partition_point(|(key, _)| key.kind < kind);
        let to = self.entries.partition_point(|(key, _)| key.kind <= kind);
        let groups = self.entries[from..to].chunk_by(|one, other| one.0 == other.0);
        groups.map(|group| group.iter().map(|(_, place)| *place).collect())
    }

    /// The hash of a contact's key of a kind; the first, where it has several.
    pub(super) fn hash(&self, contact: usize, kind: KeyKind) -> Option<u64> {
        self.contacts[contact].keys.iter().find(|key| key.kind == kind).map(|key| key.hash)
    }

    /// The hashes of a contact's keys of a kind.
    pub(super) fn hashes(&self, contact: usize, kind: KeyKind) -> impl Iterator<Item = u64> {
        self.contacts[contact].keys.iter().filter(move |key| key.kind == kind).map(|key| key.hash)
    }

    /// Whether two contacts share a key of a kind.
    pub(super) fn share(&self, one: usize, other: usize, kind: KeyKind) -> bool {
        let of = |contact: usize| self.contacts[contact].keys.iter().filter(move |key| key.kind == kind);
        of(one).any(|key| of(other).any(|found| found.hash == key.hash))
    }

    /// All keys of a contact, in order: the same for contacts that nothing tells apart.
    pub(super) fn signature(&self, contact: usize) -> Vec<Key> {
        let mut keys = self.contacts[contact].keys.clone();
        keys.sort_unstable();
        keys
    }
}

/// The value that most have, of `(value, contact)` pairs; the smaller one where two are as frequent.
pub(super) fn dominant(mut values: Vec<u64>) -> Option<(u64, usize)> {
    values.sort_unstable();
    let groups = values.chunk_by(|one, other| one == other);
    groups.map(|group| (group[0], group.len())).min_by_key(|(value, count)| (std::cmp::Reverse(*count), *value))
}
