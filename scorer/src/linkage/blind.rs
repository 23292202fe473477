//! Blinded keys: keyed hashes of parts of a contact, equal within one scan and meaningless elsewhere. Each text is hashed once
//! (SipHash-1-3); a key is made of such hashes, multiplied with numbers that only the scan's key tells.

mod email;
mod field;
mod name;
mod time;

use std::fmt;
use std::hash::Hasher;

use schemas::keys::{Key, KeyKind};
use siphasher::sip::SipHasher13;

use crate::linkage::naming::Naming;
use crate::linkage::pairs::Pairs;
use crate::record::Record;

/// Hashes parts of contacts with a key of the scan. `Debug` shows no key.
pub struct Blinder {
    hasher: SipHasher13,
    /// What sets keys of the same parts apart by their kind.
    kinds: [u64; KeyKind::ALL.len()],
    factor: u64,
    pub(crate) pairs: Pairs,
}

impl fmt::Debug for Blinder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Blinder")
    }
}

impl Blinder {
    /// A blinder with this key.
    #[must_use]
    pub fn new(key: &[u8; 32]) -> Self {
        let half = key.first_chunk::<16>().expect("32 bytes begin with 16");
        let hasher = SipHasher13::new_with_key(half);
        // No text begins with these bytes.
        let kinds = std::array::from_fn(|kind| hasher.hash(&[0xfc, kind as u8]));
        Self { hasher, kinds, factor: hasher.hash(&[0xfb]), pairs: Pairs::new(hasher) }
    }
}

/// Two keyed numbers made one.
pub(crate) fn multiply(one: u64, other: u64) -> u64 {
    let product = u128::from(one) * u128::from(other);
    (product >> 64) as u64 ^ product as u64
}

/// The keyed hash of a part of a contact; none where there is nothing to hash.
type Hashed = Option<u64>;

/// A text with its hash.
#[derive(Clone, Copy)]
struct Text<'t> {
    text: &'t str,
    hash: Hashed,
}

/// The keys of one contact, as they are made. Each stands once.
pub(crate) struct Keys<'a> {
    blinder: &'a Blinder,
    record: &'a Record<'a>,
    /// The name as it is written, and as far as the mailbox completes it.
    naming: &'a Naming<'a>,
    completed: &'a Naming<'a>,
    pub(crate) made: Vec<Key>,
}

/// A step of making keys: of what, and how.
type Maker = (&'static str, fn(&mut Keys<'_>));

/// The steps of making keys, in their order.
pub(crate) const MAKERS: [Maker; 5] = [
    ("keys of the email", email::email_keys),
    ("keys of the name", name::name_keys),
    ("keys of company, phone and profile", |keys| {
        field::company_keys(keys);
        field::phone_keys(keys);
        field::profile_keys(keys);
    }),
    ("keys of places", field::place_keys),
    ("keys of title and times", |keys| {
        field::term_keys(keys);
        time::time_keys(keys);
    }),
];

impl<'a> Keys<'a> {
    /// The keys of a contact before any is made.
    pub(crate) fn of(
        record: &'a Record<'a>,
        naming: &'a Naming<'a>,
        completed: &'a Naming<'a>,
        blinder: &'a Blinder,
    ) -> Self {
        Self { blinder, record, naming, completed, made: Vec::with_capacity(64) }
    }

    fn hash(&self, text: &str) -> Hashed {
        (!text.is_empty()).then(|| self.hash_bytes(text.as_bytes()))
    }

    fn hash_bytes(&self, bytes: &[u8]) -> u64 {
        self.blinder.hasher.hash(bytes)
    }

    /// The hash of some parts as one text.
    fn hash_joined<'t>(&self, parts: impl Iterator<Item = &'t str>) -> Hashed {
        let mut hasher = self.blinder.hasher;
        parts.for_each(|part| hasher.write(part.as_bytes()));
        Some(hasher.finish())
    }

    fn text<'t>(&self, text: &'t str) -> Text<'t> {
        Text { text, hash: self.hash(text) }
    }

    /// The hash of a text that mostly is the same as another.
    fn hash_like(&self, text: &str, other: Text<'_>) -> Hashed {
        if text == other.text { other.hash } else { self.hash(text) }
    }

    fn text_like<'t>(&self, text: &'t str, other: Text<'_>) -> Text<'t> {
        Text { text, hash: self.hash_like(text, other) }
    }

    /// The hash of some words, whatever their order and how often each stands there.
    fn hash_all<'t>(&self, words: impl Iterator<Item = &'t str>) -> Hashed {
        self.all(words.filter_map(|word| self.hash(word)).collect::<Vec<_>>())
    }

    /// One hash of several, whatever their order and how often each is among them.
    fn all(&self, mut hashes: impl AsMut<[u64]>) -> Hashed {
        let hashes = hashes.as_mut();
        hashes.sort_unstable();
        let distinct = hashes.chunk_by(|one, other| one == other).map(|same| same[0]);
        distinct.reduce(|all, hash| multiply(all, hash ^ self.blinder.factor))
    }

    /// Adds a key, where no part is missing.
    fn add<const N: usize>(&mut self, kind: KeyKind, parts: [Hashed; N]) {
        self.add_like(kind, kind, parts);
    }

    /// Adds a key that is equal to one of another kind where the parts are.
    fn add_like<const N: usize>(&mut self, kind: KeyKind, other: KeyKind, parts: [Hashed; N]) {
        let Blinder { kinds, factor, .. } = self.blinder;
        let mix = |hash: u64, part: Hashed| Some(multiply(hash ^ part?, *factor));
        if let Some(hash) = parts.into_iter().try_fold(kinds[other as usize], mix) {
            self.made.push(Key { kind, hash });
        }
    }

    /// Adds the key that all contacts have of which something is true.
    fn add_mark(&mut self, kind: KeyKind) {
        self.add(kind, []);
    }
}

/// A word of ours as a part, by its first eight letters: it tells nobody, so that it stands as it is.
fn word(text: &str) -> Hashed {
    let letters = text.bytes().take(8);
    Some(letters.fold(0, |word, letter| word << 8 | u64::from(letter)))
}

#[cfg(test)]
mod tests;
