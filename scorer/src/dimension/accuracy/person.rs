//! The checks of accuracy that look at who somebody is.

use rapidfuzz::distance::osa;
use schemas::check::CheckId;
use schemas::contact::Property::{self, *};
use schemas::contact::PropertySet;

use super::NAMES;
use super::gone::is_gone;
use crate::dimension::validity::is_left_by_program;
use crate::junk::filler;
use crate::junk::misplaced::holds_phone;
use crate::junk::residue::{has_spam_phrase, is_broken_encoding, is_spam};
use crate::linkage::nickname;
use crate::record::Record;
use crate::text::fold::fold;
use crate::text::signs::Signs;
use crate::text::umlaut::spelled_out;
use crate::text::words::{has, without_signs, words};
use crate::value::linkedin::Target;
use crate::value::name;

const SPAMMED: PropertySet = NAMES.with(Company).with(JobTitle);

pub(super) fn judge_spam(record: &mut Record<'_>) {
    record.note_any(CheckId::of("A29"), SPAMMED, |record, property| {
        is_spam(record.lower(property), record.texts.signs(property))
            || (NAMES.contains(property) && has_spam_phrase(record.lower(property)))
            || (property == LastName && is_of_a_bot(record.text(FirstName), record.text(property)))
    });
    let spam = record.has(CheckId::of("A29"));
    let kinds = Signs::AT.or(Signs::DOT).or(Signs::SLASH);
    record
        .note_signs(CheckId::of("A08"), NAMES, kinds, |record, property| !spam && has_address(record.lower(property)));
}

/// Whether a last name is the first one and a few capitals, as programs fill forms: "RobertJairl", "RobertJairlGM". Some write
/// "RobertJairlGM" in both, or more capitals in the last one.
fn is_of_a_bot(first: &str, last: &str) -> bool {
    if first == last {
        return first.len() >= 6 && has_tail(first);
    }
    let ending = last.strip_prefix(first).filter(|_| first.len() >= 5);
    ending.is_some_and(|ending| {
        matches!(ending.len(), 2 | 3)
            && ending.bytes().all(|byte| byte.is_ascii_uppercase())
            && (first.ends_with(char::is_lowercase) || has_tail(first))
            && !matches!(ending, "JR" | "SR" | "II" | "III" | "IV" | "MD")
    })
}

/// Whether a name ends with two capitals after a small letter.
fn has_tail(name: &str) -> bool {
    let Some((stem, tail)) = name.as_bytes().split_last_chunk::<2>() else { return false };
    tail.iter().all(u8::is_ascii_uppercase) && stem.last().is_some_and(u8::is_ascii_lowercase)
}

/// What stands in a name beside the name.
pub(super) fn judge_notes(record: &mut Record<'_>) {
    record.note_any(CheckId::of("A21"), SPAMMED, is_gone);
    let applies = record.told(FirstName) || record.told(LastName);
    let saluted =
        [FirstName, LastName].into_iter().any(|property| record.told(property) && is_saluted(record, property));
    record.note(CheckId::of("A24"), applies, saluted);
    let kinds = Signs::SPACE.or(Signs::AMPERSAND).or(Signs::SLASH);
    let family = name::is_family(record.lower(FirstName), record.lower(LastName));
    record.note_any(CheckId::of("A25"), NAMES, |record, property| {
        if !family && !record.has_signs(property, kinds) {
            return false;
        }
        let text = record.text(property);
        let two =
            name::is_two_people(record.lower(property)) || (property == FirstName && name::is_two_first_names(text));
        record.told(property) && (two || family)
    });
    // "Lima, deceased".
    let gone = record.has(CheckId::of("A21"));
    record.note_signs(CheckId::of("A26"), NAMES, Signs::COMMA, |record, property| {
        record.told(property) && !gone && name::is_reversed(record.text(property))
    });
}

fn is_saluted(record: &Record<'_>, property: Property) -> bool {
    let (text, lower) = (record.text(property), record.lower(property));
    // Herr and Frau are surnames.
    let alone = property == FirstName && (name::is_salutation(lower) || name::is_written_salutation(text));
    let several = Signs::SPACE.or(Signs::DOT).or(Signs::COMMA).or(Signs::WIDE);
    alone || (record.has_signs(property, several) && (name::has_salutation(lower) || name::has_written_degree(text)))
}

pub(super) fn judge_names(record: &mut Record<'_>) {
    record
        .note_any(CheckId::of("A04"), NAMES.with(Company), |record, property| filler::has_mash(record.lower(property)));
    let both = record.told(FirstName) && record.told(LastName);
    let (first, last) = (record.lower(FirstName), record.lower(LastName));
    let (sample, same) = (name::is_sample(record.folded(FirstName), record.folded(LastName)), first == last);
    let own_firm = both && record.told(Company) && is_full_name(&record.company, record);
    let named = record.filled(FirstName) || record.filled(LastName);
    record.note(CheckId::of("A05"), named, sample);
    record.note(CheckId::of("A07"), both, same);
    record.note_signs(CheckId::of("A09"), NAMES, Signs::DIGIT.or(Signs::STRANGE), |record, property| {
        let text = record.lower(property);
        let ordinal = || ["1st", "2nd", "3rd", "4th", "5th"].into_iter().any(|ordinal| text.ends_with(ordinal));
        record.told(property)
            && text.chars().any(char::is_numeric)
            && text.chars().any(char::is_alphabetic)
            && !ordinal()
            && !has_address(text)
            && !holds_phone(text)
            // "MÃ¼ller" holds a quarter.
            && !is_broken_encoding(record.raw(property))
            && !matches!(text, "x ae a-12" | "x æ a-12" | "x ae a-xii")
    });
    record.note(CheckId::of("A10"), both && record.told(Company), own_firm);
}

pub(super) fn judge_against_email(record: &mut Record<'_>) {
    let Some(email) = record.email.as_ref().filter(|email| !email.is_role() && !email.is_system()) else { return };
    // Other scripts would have to be written in Latin letters first.
    let both = record.told(FirstName) && record.told(LastName) && names(record).all(str::is_ascii);
    let token = |token: &str| token.len() >= 2 && token.bytes().all(|byte| byte.is_ascii_alphabetic());
    let two = email.untagged().split_once(['.', '_']).filter(|(one, other)| token(one) && token(other));
    let strange = both
        && two.is_some_and(|(one, other)| {
            [one, other].iter().all(|token| names(record).all(|name| !resembles(token, name)))
        });
    let two = two.is_some();
    let label = email.label();
    let judged = record.told(Company) && record.company.is_ascii() && !label.starts_with("xn--") && email.is_business();
    // What a program left behind is charged to validity.
    let unlike = judged && is_unlike(&record.company, label) && !is_left_by_program(record, Company);
    record.note(CheckId::of("A11"), both && two, strange);
    record.note(CheckId::of("A13"), judged, unlike);
}

/// The words of first and last name, folded.
fn names<'r>(record: &'r Record<'_>) -> impl Iterator<Item = &'r str> {
    [FirstName, LastName].into_iter().flat_map(|property| words(record.folded(property)))
}

/// Whether a folded text is the first name and the last one, in either order.
fn is_full_name(folded: &str, record: &Record<'_>) -> bool {
    let (first, last) = (record.folded(FirstName), record.folded(LastName));
    let is = |one: &str, other: &str| {
        folded.strip_prefix(one).and_then(|rest| rest.strip_prefix(' ')).is_some_and(|rest| rest == other)
    };
    is(first, last) || is(last, first)
}

fn resembles(token: &str, name: &str) -> bool {
    let start = |length: usize| name.get(..length).is_some_and(|start| token.get(..length) == Some(start));
    let nickname = || nickname::groups(token).iter().any(|group| nickname::groups(name).contains(group));
    start(3) || start(1) || osa::distance(token.chars(), name.chars()) <= 1 || nickname()
}

/// Whether a company and the name of a domain share no word, no initials and hardly a trigram.
fn is_unlike(company: &str, label: &str) -> bool {
    let plain = without_signs(label);
    let words = || words(company).filter(|word| !word.is_empty());
    if words().any(|word| word.len() >= 3 && holds(&plain, word)) {
        return false;
    }
    let joined = without_signs(company);
    let initials: String = words().filter_map(|word| word.chars().next()).collect();
    let shares = (plain.len() >= 3 && holds(&joined, &plain))
        || (initials.len() >= 2 && plain.starts_with(initials.as_str()))
        || (plain.len() <= 4 && plain.chars().all(|c| joined.contains(c)));
    let trigrams = |text: &str| -> Vec<[u8; 3]> { text.as_bytes().windows(3).map(|w| [w[0], w[1], w[2]]).collect() };
    let (one, other) = (trigrams(&joined), trigrams(&plain));
    let common = one.iter().filter(|trigram| other.contains(trigram)).count();
    let all = one.len() + other.len() - common;
    !shares && all > 0 && (common as f64) < 0.2 * all as f64
}

/// `contains` for short texts, without its preparations.
fn holds(text: &str, part: &str) -> bool {
    let part = part.as_bytes();
    text.as_bytes().windows(part.len()).any(|window| window[0] == part[0] && window == part)
}

/// Whether an email address or URL stands in a name in lower case.
fn has_address(name: &str) -> bool {
    let address = name.split_once('@').is_some_and(|(local, domain)| {
        let before = local.chars().next_back().is_some_and(char::is_alphanumeric);
        before && domain.split(' ').next().is_some_and(|domain| domain.contains('.'))
    });
    address
        || name.contains("http://")
        || name.contains("https://")
        || name.starts_with("www.")
        || name.contains(" www.")
}

pub(super) fn judge_profile(record: &mut Record<'_>) {
    let Target::Person(slug) = &record.linkedin else { return };
    let slug = match () {
        () if !slug.is_ascii() => fold(slug).into(),
        // It could not be decoded.
        () if has(slug, b'%') => return,
        () => without_signs(slug),
    };
    let applies = record.told(FirstName)
        && record.told(LastName)
        && names(record).all(str::is_ascii)
        && slug.is_ascii()
        // An id of LinkedIn's own, as in links of Sales Navigator, tells no name.
        && !["acoaa", "acwaa", "aemaa"].iter().any(|id| slug.starts_with(id));
    let start = |name: &str| name.get(..name.len().min(3)).is_some_and(|start| holds(&slug, start));
    let long_start = |name: &str| name.len() >= 2 && start(name);
    let shares = names(record).any(long_start)
        || [FirstName, LastName]
            .into_iter()
            .filter_map(|property| spelled_out(record.text(property)))
            .any(|name| name.split(' ').any(long_start));
    record.note(CheckId::of("A22"), applies, !shares);
}
