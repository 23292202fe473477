//! The keys of a name, alone and with what else tells a person.

use std::borrow::Cow;

use schemas::contact::Property::{FirstName, LastName};
use schemas::keys::KeyKind;
use unicode_normalization::char::is_combining_mark;

use super::{Hashed, Keys};
use crate::naming::{Naming, stem};
use crate::nickname;
use crate::record::Record;
use crate::sound::sound;

/// First letters of a name under which others are looked for.
const NAME_EDGE: usize = 3;

pub(super) fn name_keys(
    keys: &mut Keys<'_>,
    record: &Record<'_>,
    naming: &Naming<'_>,
    company: Hashed,
    domain: Hashed,
) {
    keys.add(KeyKind::Generation, [keys.hash(naming.generation)]);
    let (Some(first), Some(last)) = (keys.hash(&naming.first), keys.hash(&naming.last)) else { return };
    let [one, other] = sorted(first, last);
    let (first, last) = (Some(first), Some(last));
    keys.add(KeyKind::Name, [one, other]);
    keys.add(KeyKind::NameForm, [FirstName, LastName].map(|property| keys.hash(&marked(record.lower(property)))));
    keys.add(KeyKind::NameAndDomain, [first, last, domain]);
    keys.add(KeyKind::NameAndCompany, [first, last, company]);
    // The kind of place is a part, so that a firm named as a domain meets no domain.
    keys.add(KeyKind::SwappedName, [one, other, company, Some(1)]);
    keys.add(KeyKind::SwappedName, [one, other, domain, Some(2)]);
    for group in naming.called().map_or(&[][..], nickname::groups) {
        let group = keys.hash(group);
        keys.add(KeyKind::NicknameAndCompany, [group, last, company]);
        keys.add(KeyKind::NicknameAndDomain, [group, last, domain]);
    }
}

/// Adds the keys by which names are compared part by part, with what the mailbox tells where a part is missing.
pub(super) fn link_keys(keys: &mut Keys<'_>, naming: &Naming<'_>) {
    let called = naming.called().unwrap_or_default();
    let initial = letter(&naming.first);
    let last = keys.hash(&naming.last);
    keys.add(KeyKind::FirstName, [keys.hash(called)]);
    // One letter is an initial.
    if naming.last.len() > 1 {
        keys.add(KeyKind::LastName, [last]);
    }
    keys.add(KeyKind::FirstNameStem, [keys.hash(stem(called))]);
    if nickname::is_known(called) {
        keys.add_mark(KeyKind::KnownFirstName);
    }
    keys.add(KeyKind::LastNameAndInitial, [last, initial]);
    let groups = nickname::groups(called);
    for (place, group) in groups.iter().enumerate() {
        keys.add(KeyKind::Nickname, [keys.hash(group)]);
        let other = letter(group);
        let stood = groups[..place].iter().any(|before| letter(before) == other);
        if other != initial && !stood {
            keys.add(KeyKind::LastNameAndInitial, [last, other]);
        }
    }
    if let [Some(one), Some(other)] = [sound(called), sound(&naming.last)] {
        let mut both = [one, other];
        both.sort_unstable();
        keys.add(KeyKind::SoundingName, [Some(keys.hash_bytes(both.as_flattened()))]);
    }
    let heads = [called, &naming.last].map(|name| keys.hash(head(name, NAME_EDGE)));
    if let [Some(one), Some(other)] = heads {
        keys.add(KeyKind::NameHead, sorted(one, other));
    }
}

/// The first letter of a name: one of a few, so that it is a part as it stands.
fn letter(name: &str) -> Hashed {
    name.chars().next().map(u64::from)
}

/// The first letters of a text, at most so many.
pub(super) fn head(text: &str, n_letters: usize) -> &str {
    text.char_indices().nth(n_letters).map_or(text, |(end, _)| &text[..end])
}

/// Two hashes in an order that does not tell which came first.
fn sorted(one: u64, other: u64) -> [Hashed; 2] {
    [Some(one.min(other)), Some(one.max(other))]
}

/// The letters of a name with their accents.
fn marked(lower: &str) -> Cow<'_, str> {
    if lower.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Cow::Borrowed(lower);
    }
    lower.chars().filter(|c| c.is_alphanumeric() || is_combining_mark(*c)).collect::<String>().into()
}
