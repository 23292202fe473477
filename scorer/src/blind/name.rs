//! The keys of a name, alone and with what else tells a person.

use std::borrow::Cow;

use schemas::contact::Property::{FirstName, LastName};
use schemas::keys::KeyKind;
use unicode_normalization::char::is_combining_mark;

use super::Keys;
use crate::naming::{Naming, stem};
use crate::nickname;
use crate::record::Record;
use crate::sound::sound;

/// First letters of a name under which others are looked for.
const NAME_EDGE: usize = 3;

pub(super) fn name_keys(keys: &mut Keys<'_>, record: &Record<'_>, naming: &Naming<'_>, company: &str, domain: &str) {
    let Naming { first, last, generation } = naming;
    keys.add(KeyKind::Generation, &[generation]);
    let groups = naming.called().map_or(&[][..], nickname::groups);
    if first.is_empty() || last.is_empty() {
        return;
    }
    let [one, other] = sorted(first, last);
    keys.add(KeyKind::Name, &[one, other]);
    keys.add(KeyKind::NameForm, &[&marked(record.lower(FirstName)), &marked(record.lower(LastName))]);
    keys.add(KeyKind::NameAndDomain, &[first, last, domain]);
    keys.add(KeyKind::NameAndCompany, &[first, last, company]);
    // The kind of place is a part, so that a firm named as a domain meets no domain.
    keys.add(KeyKind::SwappedName, &[one, other, "company", company]);
    keys.add(KeyKind::SwappedName, &[one, other, "domain", domain]);
    for group in groups {
        keys.add(KeyKind::NicknameAndCompany, &[group, last, company]);
        keys.add(KeyKind::NicknameAndDomain, &[group, last, domain]);
    }
}

/// Adds the keys by which names are compared part by part, with what the mailbox tells where a part is missing.
pub(super) fn link_keys(keys: &mut Keys<'_>, naming: &Naming<'_>) {
    let called = naming.called().unwrap_or_default();
    let last = &*naming.last;
    keys.add(KeyKind::FirstName, &[called]);
    // One letter is an initial.
    let full = if last.len() > 1 { last } else { "" };
    keys.add(KeyKind::LastName, &[full]);
    keys.add(KeyKind::FirstNameStem, &[stem(called)]);
    if nickname::is_known(called) {
        keys.add(KeyKind::KnownFirstName, &["known"]);
    }
    keys.add(KeyKind::LastNameAndInitial, &[last, naming.initial().unwrap_or_default()]);
    let mut initials = naming.initial().unwrap_or_default().to_owned();
    for group in nickname::groups(called) {
        keys.add(KeyKind::Nickname, &[group]);
        let initial = group.get(..1).unwrap_or_default();
        if !initials.contains(initial) {
            keys.add(KeyKind::LastNameAndInitial, &[last, initial]);
            initials.push_str(initial);
        }
    }
    let (one, other) = (sound(called), sound(last));
    keys.add(KeyKind::SoundingName, &sorted(&one, &other));
    keys.add(KeyKind::NameHead, &sorted(head(called, NAME_EDGE), head(last, NAME_EDGE)));
}

/// The first letters of a text, at most so many.
pub(super) fn head(text: &str, n_letters: usize) -> &str {
    text.char_indices().nth(n_letters).map_or(text, |(end, _)| &text[..end])
}

fn sorted<'t>(one: &'t str, other: &'t str) -> [&'t str; 2] {
    if one <= other { [one, other] } else { [other, one] }
}

/// The letters of a name with their accents.
fn marked(lower: &str) -> Cow<'_, str> {
    if lower.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Cow::Borrowed(lower);
    }
    lower.chars().filter(|c| c.is_alphanumeric() || is_combining_mark(*c)).collect::<String>().into()
}
