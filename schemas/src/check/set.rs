//! A set of checks, one bit each.

use serde::{Deserialize, Serialize};

use super::{CheckId, N_CHECKS};

const WORDS: usize = N_CHECKS.div_ceil(64);
/// The bits of the last word that stand for checks.
const LAST: u64 = u64::MAX >> (WORDS * 64 - N_CHECKS);

/// A set of checks. Bits beyond the catalogue, which only a damaged message has, are dropped where it is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "[u64; WORDS]", into = "[u64; WORDS]")]
pub struct CheckSet([u64; WORDS]);

impl CheckSet {
    /// Puts `id` in.
    pub fn insert(&mut self, id: CheckId) {
        self.insert_if(id, true);
    }

    /// Puts `id` in where something is true.
    pub fn insert_if(&mut self, id: CheckId, is: bool) {
        self.0[id.index() / 64] |= u64::from(is) << (id.index() % 64);
    }

    /// Takes `id` out.
    pub fn remove(&mut self, id: CheckId) {
        self.0[id.index() / 64] &= !(1 << (id.index() % 64));
    }

    /// Whether `id` is in it.
    #[must_use]
    pub fn contains(&self, id: CheckId) -> bool {
        self.0[id.index() / 64] & 1 << (id.index() % 64) != 0
    }

    /// What is in either.
    #[must_use]
    pub fn union(mut self, other: Self) -> Self {
        for (word, more) in self.0.iter_mut().zip(other.0) {
            *word |= more;
        }
        self
    }

    /// What is in both.
    #[must_use]
    pub fn intersection(mut self, other: Self) -> Self {
        for (word, mask) in self.0.iter_mut().zip(other.0) {
            *word &= mask;
        }
        self
    }

    /// What is in it and not in the other.
    #[must_use]
    pub fn without(mut self, other: Self) -> Self {
        for (word, mask) in self.0.iter_mut().zip(other.0) {
            *word &= !mask;
        }
        self
    }

    /// How many checks are in it.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Whether none is in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0 == [0; WORDS]
    }

    /// Its checks, in order.
    pub fn iter(&self) -> impl Iterator<Item = CheckId> + use<> {
        let (mut words, mut place) = (self.0, 0);
        std::iter::from_fn(move || {
            while words.get(place) == Some(&0) {
                place += 1;
            }
            let word = words.get_mut(place)?;
            let bit = word.trailing_zeros() as usize;
            *word &= *word - 1;
            CheckId::from_index(place * 64 + bit)
        })
    }
}

impl From<[u64; WORDS]> for CheckSet {
    fn from(mut words: [u64; WORDS]) -> Self {
        words[WORDS - 1] &= LAST;
        Self(words)
    }
}

impl From<CheckSet> for [u64; WORDS] {
    fn from(set: CheckSet) -> Self {
        set.0
    }
}

impl FromIterator<CheckId> for CheckSet {
    fn from_iter<I: IntoIterator<Item = CheckId>>(ids: I) -> Self {
        let mut set = Self::default();
        for id in ids {
            set.insert(id);
        }
        set
    }
}
