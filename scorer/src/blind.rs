//! Blinded keys: keyed hashes (SipHash-2-4) of parts of a contact, equal within one scan and meaningless elsewhere.

mod email;
mod field;
mod name;
mod time;

use std::fmt;

use schemas::contact::Property::Company;
use schemas::keys::{Key, KeyKind};
use siphasher::sip::SipHasher24;

use crate::naming::Naming;
use crate::pairs::Pairs;
use crate::record::Record;

/// Hashes parts of contacts with a key of the scan. `Debug` shows no key.
pub struct Blinder {
    hasher: SipHasher24,
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
        let hasher = SipHasher24::new_with_key(half);
        Self { hasher, pairs: Pairs::new(hasher) }
    }
}

/// No text has this byte.
const PART_END: u8 = 0xff;

/// The keys of one contact, as they are made.
struct Keys<'a> {
    blinder: &'a Blinder,
    made: Vec<Key>,
    /// What is hashed, so that all keys share one place.
    bytes: Vec<u8>,
}

impl Keys<'_> {
    /// Adds a key; parts that are empty make none.
    fn add(&mut self, kind: KeyKind, parts: &[&str]) {
        if parts.iter().any(|part| part.is_empty()) {
            return;
        }
        self.make(kind, |bytes| {
            for part in parts {
                bytes.extend_from_slice(part.as_bytes());
                bytes.push(PART_END);
            }
        });
    }

    /// Adds a key of a time and some bits.
    fn add_numbers(&mut self, kind: KeyKind, time: i64, bits: u16) {
        self.make(kind, |bytes| {
            bytes.extend_from_slice(&time.to_le_bytes());
            bytes.extend_from_slice(&bits.to_le_bytes());
        });
    }

    fn make(&mut self, kind: KeyKind, write: impl FnOnce(&mut Vec<u8>)) {
        self.bytes.clear();
        self.bytes.push(kind as u8);
        write(&mut self.bytes);
        self.made.push(Key { kind, hash: self.blinder.hasher.hash(&self.bytes) });
    }
}

/// The keys of one contact, by its name and by its name as far as the mailbox completes it. Each stands once.
pub(crate) fn keys(record: &Record<'_>, naming: &Naming<'_>, completed: &Naming<'_>, blinder: &Blinder) -> Vec<Key> {
    let mut keys = Keys { blinder, made: Vec::with_capacity(64), bytes: Vec::with_capacity(128) };
    let domain = email::email_keys(&mut keys, record, naming);
    let company = if record.told(Company) { record.company.as_str() } else { "" };
    keys.add(KeyKind::Company, &[company]);
    if !company.is_empty() {
        keys.add(KeyKind::CompanyForm, &[record.text(Company)]);
    }
    name::link_keys(&mut keys, completed);
    name::name_keys(&mut keys, record, naming, company, domain);
    field::phone_keys(&mut keys, record, naming);
    field::profile_keys(&mut keys, record);
    field::place_keys(&mut keys, record);
    field::term_keys(&mut keys, record);
    time::time_keys(&mut keys, record);
    keys.made
}

#[cfg(test)]
mod tests;
