//! Names of people, brought to the form in which records are linked.

use std::borrow::Cow;

use schemas::contact::Property::{self, *};

use crate::linkage::{spelling, vietnamese};
use crate::record::Record;
use crate::text::signs::Signs;
use crate::text::umlaut::joined;
use crate::text::words::{has, together, without_signs, words};

/// Words before a name that are no part of it, folded.
const TITLES: [&str; 26] = [
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "sir",
    "dr",
    "prof",
    "professor",
    "herr",
    "frau",
    "hr",
    "fr",
    "mme",
    "mlle",
    "monsieur",
    "madame",
    "sr",
    "sra",
    "srta",
    "don",
    "dona",
    "sig",
    "ing",
    "dipl",
    "mag",
];
/// Words after a name that tell father from son, folded, in the form that stands for each.
const GENERATIONS: [(&str, &str); 12] = [
    ("jr", "junior"),
    ("jnr", "junior"),
    ("junior", "junior"),
    ("filho", "junior"),
    ("ii", "junior"),
    ("sr", "senior"),
    ("snr", "senior"),
    ("senior", "senior"),
    ("iii", "third"),
    ("neto", "third"),
    ("iv", "fourth"),
    ("v", "fifth"),
];
/// Words after a name that tell what somebody has learnt, folded.
const DEGREES: [&str; 12] = ["phd", "md", "mba", "cpa", "esq", "msc", "bsc", "ma", "ba", "dds", "rn", "pmp"];

/// A person's name, folded, with umlauts as one letter. A part that is not known is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Naming<'n> {
    /// First names, without titles and middle initials.
    pub(crate) first: Cow<'n, str>,
    pub(crate) last: Cow<'n, str>,
    /// Middle initial, or a Vietnamese middle name.
    pub(crate) middle: Cow<'n, str>,
    /// Whether the son or the father, where the name says so.
    pub(crate) generation: &'static str,
}

impl<'n> Naming<'n> {
    pub(crate) fn of(record: &'n Record<'_>) -> Self {
        let text = |property: Property| if record.told(property) { record.folded(property) } else { "" };
        let mut naming = Self::read(text(FirstName), text(LastName), record.has_signs(LastName, Signs::COMMA));
        if has(&naming.first, b' ') && is_one_name(record.text(FirstName)) {
            naming.first = together(&naming.first).into_owned().into();
        }
        Self { first: joined(naming.first), last: joined(naming.last), ..naming }
    }

    fn read(first: &'n str, last: &'n str, turned: bool) -> Self {
        let mut generation = "";
        if !has(first, b' ') && !has(last, b' ') {
            return Self { first: first.into(), last: last.into(), middle: "".into(), generation };
        }
        let mut first: Vec<&str> = first.split(' ').filter(|word| !word.is_empty()).collect();
        let mut last: Vec<&str> = last.split(' ').filter(|word| !word.is_empty()).collect();
        while first.len() > 1 && TITLES.contains(&first[0]) {
            first.remove(0);
        }
        for words in [&mut last, &mut first] {
            while let [_, .., end] = words[..] {
                match GENERATIONS.iter().find(|(word, _)| *word == end) {
                    Some((_, meaning)) => generation = meaning,
                    None if DEGREES.contains(&end) => {}
                    None => break,
                }
                words.pop();
            }
        }
        // A whole name in one of the two fields.
        match (first.len(), last.len()) {
            (2.., 0) => last = first.split_off(first.len() - 1),
            (0, 2..) if turned => first = last.split_off(1),
            (0, 2..) => {
                first = last;
                last = first.split_off(first.len() - 1);
            }
            _ if first.len() > last.len() && first.ends_with(&last) => first.truncate(first.len() - last.len()),
            _ if last.len() > first.len() && !first.is_empty() && last.starts_with(&first) => {
                last.drain(..first.len());
            }
            _ => {}
        }
        if let Some(parts) = vietnamese::read(&first, &last) {
            let vietnamese::Parts { family, middle, called } = parts;
            return Self { first: called.into(), last: family.into(), middle: middle.join(" ").into(), generation };
        }
        let mut middle = "";
        while let [_, .., end] = first[..]
            && is_initial(end)
        {
            middle = end;
            first.pop();
        }
        Self { first: first.join(" ").into(), last: last.join(" ").into(), middle: middle.into(), generation }
    }

    /// The name in the spelling that stands for all that it has, with a part that is missing taken from the mailbox, where
    /// that tells it.
    pub(crate) fn completed<'c>(&'c self, record: &'c Record<'_>) -> Naming<'c> {
        let local = record.email.as_ref().filter(|email| !email.is_role()).map_or("", |email| email.untagged());
        let Naming { first, last, middle, generation } = self.complete(local);
        Naming { first: spelling::first(first), last: spelling::last(last), middle, generation }
    }

    fn complete<'c>(&'c self, local: &'c str) -> Naming<'c> {
        let (first, last, generation) = (&*self.first, &*self.last, self.generation);
        let middle = Cow::Borrowed(&*self.middle);
        if !first.is_empty() && !last.is_empty() {
            return Naming { first: first.into(), last: last.into(), middle, generation };
        }
        let is_name = |text: &str| text.chars().count() >= 2 && text.chars().all(char::is_alphabetic);
        let parts: Vec<&str> = local.split(['.', '_', '-']).collect();
        let (told_first, told_last) = match (first, last, &parts[..]) {
            ("", "", [one, other]) if is_name(one) && is_name(other) => (*one, *other),
            ("", "", _) => ("", ""),
            (first, "", [one, other]) if *one == first && is_name(other) => ("", *other),
            (first, "", [other, one]) if *one == first && is_name(other) => ("", *other),
            ("", last, [other, one]) if *one == last && is_name(other) => (*other, ""),
            (first, "", [all]) if all.strip_prefix(first).is_some_and(is_name) => ("", &all[first.len()..]),
            ("", last, [all]) if all.strip_suffix(last).is_some_and(is_name) => (&all[..all.len() - last.len()], ""),
            _ => ("", ""),
        };
        let or_told = |own: &'c str, told: &'c str| if own.is_empty() { joined(told.into()) } else { own.into() };
        Naming { first: or_told(first, told_first), last: or_told(last, told_last), middle, generation }
    }

    /// The first of the first names; none where only an initial is known.
    pub(crate) fn called(&self) -> Option<&str> {
        let called = words(&self.first).find(|word| !is_initial(word))?;
        (!called.is_empty()).then_some(called)
    }

    /// The parts of the name as they may stand in a mailbox.
    pub(crate) fn in_mailbox(&self) -> MailboxName<'_> {
        MailboxName { first: plain(self.called().unwrap_or_default()), last: plain(&self.last) }
    }
}

/// A name in Latin letters, its parts without spaces. A part that is not known is empty.
pub(crate) struct MailboxName<'n> {
    first: Cow<'n, str>,
    last: Cow<'n, str>,
}

impl MailboxName<'_> {
    /// Whether a mailbox, as its letters, has a part of the name in it.
    pub(crate) fn is_in(&self, local: &str) -> bool {
        [&self.first, &self.last].into_iter().any(|part| part.len() >= 3 && local.contains(&**part))
    }

    /// How a mailbox, as its letters, is made of the name; none where it is not.
    pub(crate) fn pattern(&self, local: &str) -> Option<&'static str> {
        let (first, last) = (&*self.first, &*self.last);
        let (initial, end) = (first.get(..1)?, last.get(..1)?);
        let is = |one: &str, other: &str| local.strip_prefix(one) == Some(other);
        Some(match () {
            () if is(first, last) => "first last",
            () if is(last, first) => "last first",
            () if is(initial, last) => "initial last",
            () if is(last, initial) => "last initial",
            () if is(first, end) => "first initial",
            () if local == first => "first",
            () if local == last => "last",
            () => return None,
        })
    }
}

/// A folded name in Latin letters, without spaces.
fn plain(folded: &str) -> Cow<'_, str> {
    if folded.is_ascii() {
        return without_signs(folded);
    }
    without_signs(&deunicode::deunicode(folded).to_lowercase()).into_owned().into()
}

/// A name without a vowel at its end, in which a man's and a woman's form are often equal.
pub(crate) fn stem(name: &str) -> &str {
    let stem = name.strip_suffix(['a', 'e', 'i', 'o', 'u']).unwrap_or(name);
    if stem.len() >= 2 { stem } else { name }
}

/// Whether a hyphen joins two syllables to one name, as in "Hye-jin": what follows it begins with a small letter.
fn is_one_name(text: &str) -> bool {
    let mut parts = text.trim().split('-');
    let (Some(head), Some(tail), None) = (parts.next(), parts.next(), parts.next()) else { return false };
    let small = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase());
    head.starts_with(|c: char| c.is_ascii_uppercase()) && small(&head[1..]) && small(tail)
}

fn is_initial(word: &str) -> bool {
    word.len() == 1 && word.as_bytes()[0].is_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::fold;

    fn read(first: &str, last: &str) -> (String, String, &'static str) {
        let (first_folded, last_folded) = (fold(first), fold(last));
        let naming = Naming::read(&first_folded, &last_folded, last.contains(','));
        (naming.first.into_owned(), naming.last.into_owned(), naming.generation)
    }

    #[test]
    fn a_name_is_read_wherever_it_stands() {
        for (first, last, expected) in [
            ("John", "Smith", ("john", "smith", "")),
            ("Dr. John A.", "Smith Jr.", ("john", "smith", "junior")),
            ("John Smith", "", ("john", "smith", "")),
            ("", "John Smith", ("john", "smith", "")),
            ("", "Smith, John", ("john", "smith", "")),
            ("John Smith", "Smith", ("john", "smith", "")),
            ("John", "John Smith", ("john", "smith", "")),
            ("J.", "Smith III", ("j", "smith", "third")),
            ("María José", "García López", ("maria jose", "garcia lopez", "")),
            ("Thị Hoa", "Nguyễn", ("hoa", "nguyen", "")),
            ("", "", ("", "", "")),
            ("Thomas", "Thomas", ("thomas", "thomas", "")),
        ] {
            let (first_read, last_read, generation) = read(first, last);
            assert_eq!((first_read.as_str(), last_read.as_str(), generation), expected, "{first} {last}");
        }
    }

    #[test]
    fn a_hyphen_joins_syllables_and_not_names() {
        assert!(
            is_one_name("Hye-jin") && !is_one_name("Jean-Pierre") && !is_one_name("jean-pierre") && !is_one_name("Ann")
        );
    }

    #[test]
    fn a_mailbox_tells_the_part_of_a_name_that_is_missing() {
        for (first, last, local, expected) in [
            ("susan", "", "susan.martin", ("susan", "martin")),
            ("", "martin", "susan.martin", ("susan", "martin")),
            ("", "martin", "susanmartin", ("susan", "martin")),
            ("susan", "", "susan77", ("susan", "")),
            ("", "", "susan.martin", ("susan", "martin")),
            ("", "", "skippy", ("", "")),
            ("susan", "martin", "bob.jones", ("susan", "martin")),
        ] {
            let naming = Naming { first: first.into(), last: last.into(), ..Naming::default() };
            let completed = naming.complete(local);
            assert_eq!((&*completed.first, &*completed.last), expected, "{local}");
        }
    }

    #[test]
    fn a_mailbox_of_the_name_is_known_as_one() {
        let naming = Naming::read("jana", "novak", false);
        for (local, pattern) in [
            ("jana.novak", Some("first last")),
            ("jnovak", Some("initial last")),
            ("novak_jana", Some("last first")),
            ("jana", Some("first")),
            ("skippy77", None),
        ] {
            assert_eq!(naming.in_mailbox().pattern(&without_signs(local)), pattern, "{local}");
        }
    }
}
