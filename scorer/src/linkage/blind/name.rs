//! The keys of a name, alone and with what else tells a person.

use std::borrow::Cow;

use schemas::contact::Property::{FirstName, LastName};
use schemas::keys::KeyKind;
use unicode_normalization::char::is_combining_mark;

use super::{Hashed, Keys, Text};
use crate::linkage::naming::{Naming, stem};
use crate::linkage::nickname;
use crate::linkage::sound::sound;
use crate::text::words::{has, is_alphanumeric, is_plain, last_word, together, without, words};

/// First letters of a name under which others are looked for.
const NAME_EDGE: usize = 3;

/// Adds the keys of a name as it is written, and those of its parts with what the mailbox tells where one is missing.
pub(super) fn name_keys(keys: &mut Keys<'_>) {
    let Keys { record, naming, completed, .. } = *keys;
    let [first, last] = [&completed.first, &completed.last].map(|name| keys.text(name));
    part_keys(keys, completed, first, last);
    keys.add(KeyKind::MiddleName, [keys.hash(&naming.middle)]);
    keys.add(KeyKind::Generation, [keys.hash(naming.generation)]);
    if naming.first.is_empty() || naming.last.is_empty() {
        return;
    }
    // Whatever stands in which field: middle names wander.
    let is_of_two = !has(first.text, b' ') && !has(last.text, b' ');
    let name = match first.hash.zip(last.hash) {
        Some((one, other)) if is_of_two => keys.all([one, other]),
        _ => keys.hash_all([first, last].into_iter().flat_map(|name| words(name.text))),
    };
    keys.add(KeyKind::Name, [name]);
    keys.add(KeyKind::FullName, [first.hash, last.hash]);
    // Accents are compared where nothing else is written otherwise: no title, initial or generation.
    let form = |property, name: Text<'_>| {
        let alone = record.folded(property) == name.text;
        alone.then(|| keys.hash_like(&marked(record.lower(property)), name)).flatten()
    };
    keys.add(KeyKind::NameForm, [form(FirstName, first), form(LastName, last)]);
}

/// Adds the keys by which names are compared part by part.
fn part_keys(keys: &mut Keys<'_>, naming: &Naming<'_>, first: Text<'_>, last: Text<'_>) {
    let called = keys.text_like(naming.called().unwrap_or_default(), first);
    keys.add(KeyKind::FirstName, [called.hash]);
    // One letter is an initial.
    if naming.last.len() > 1 {
        keys.add(KeyKind::LastName, [last.hash]);
    }
    if has(last.text, b' ') {
        keys.add_mark(KeyKind::SeveralLastNames);
    }
    keys.add(KeyKind::FirstNameStem, [keys.hash_like(stem(called.text), called)]);
    if nickname::is_known(called.text) {
        keys.add_mark(KeyKind::KnownFirstName);
    }
    let initial = letter(first.text);
    keys.add(KeyKind::LastNameAndInitial, [last.hash, initial]);
    if has(first.text, b' ') {
        keys.add_mark(KeyKind::SeveralFirstNames);
        let (end, joined) = (last_word(first.text), together(first.text));
        for other in [end, &joined] {
            keys.add_like(KeyKind::OtherFirstName, KeyKind::FirstName, [keys.hash(other)]);
        }
        if letter(end) != initial {
            keys.add(KeyKind::LastNameAndInitial, [last.hash, letter(end)]);
        }
    }
    let groups = nickname::groups(called.text);
    for (place, group) in groups.iter().enumerate() {
        keys.add(KeyKind::Nickname, [keys.hash_like(group, called)]);
        let other = letter(group);
        let stood = groups[..place].iter().any(|before| letter(before) == other);
        if other != initial && !stood {
            keys.add(KeyKind::LastNameAndInitial, [last.hash, other]);
        }
    }
    if let [Some(one), Some(other)] = [sound(called.text), sound(last.text)] {
        let mut both = [one, other];
        both.sort_unstable();
        keys.add(KeyKind::SoundingName, [Some(keys.hash_bytes(both.as_flattened()))]);
    }
    let heads = [called.text, last.text].map(|name| keys.hash(head(name, NAME_EDGE)));
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
    if is_plain(lower) { lower.into() } else { without(lower, |c| !is_alphanumeric(c) && !is_combining_mark(c)) }
}
