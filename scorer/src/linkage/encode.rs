//! What of a contact may be nearly the same in another, and its keyed codes.

use schemas::code::{Code, Codes, Part};
use schemas::contact::Contact;
use schemas::contact::Property::{City, Company};

use crate::linkage::blind::Blinder;
use crate::linkage::naming::Naming;
use crate::record::Record;
use crate::text::texts::Forms;

/// The plain texts of a contact that are encoded. They never leave a scorer; a test compares them with their codes.
#[derive(Clone, Debug, Default)]
pub struct Parts([String; Part::ALL.len()]);

impl Parts {
    /// The parts of contacts that are at hand.
    #[must_use]
    pub fn of_contacts(contacts: &[&Contact<'_>], now: jiff::Timestamp) -> Vec<Self> {
        let of_record = |record: &Record<'_>| {
            let naming = Naming::of(record);
            let completed = naming.completed(record);
            Self(parts(record, &completed).map(str::to_owned))
        };
        crate::engine::judge(&Forms::of(contacts), now).iter().map(of_record).collect()
    }

    /// The text of a part; empty where there is none.
    #[must_use]
    pub fn get(&self, part: Part) -> &str {
        &self.0[part as usize]
    }
}

/// The texts of all parts, in the order of [`Part::ALL`].
fn parts<'r>(record: &'r Record<'_>, naming: &'r Naming<'_>) -> [&'r str; Part::ALL.len()] {
    let Naming { first, last, .. } = naming;
    let told = |property, text| if record.told(property) { text } else { "" };
    let email = record.email.as_ref();
    let local = email.filter(|email| !email.is_role()).map_or("", |email| email.untagged());
    let domain = email.map_or("", |email| &email.domain);
    let phone = if record.digits.len() < 7 { "" } else { tail(&record.digits) };
    [first, last, told(Company, &record.company), local, domain, phone, told(City, record.folded(City))]
}

/// The end of a number, which is the same however its beginning is written.
pub(crate) fn tail(digits: &str) -> &str {
    &digits[digits.len().saturating_sub(8)..]
}

/// The codes of a contact, with its name as far as it is known.
pub(crate) fn codes(record: &Record<'_>, naming: &Naming<'_>, blinder: &Blinder) -> Codes {
    let texts = parts(record, naming);
    Codes::from(Part::ALL.map(|part| code(part, texts[part as usize], blinder)))
}

fn code(part: Part, text: &str, blinder: &Blinder) -> Code {
    let part = if part == Part::Last { Part::First } else { part };
    let hashes = &blinder.pairs;
    let mut code = Code::default();
    let letters = text.chars().map(|letter| hashes.letter(letter));
    pairs(letters, hashes.letter(' '), |pair| code.add(hashes.pair(part, pair)));
    code
}

/// Gives each pair of letters that stand side by side or with one between them, so that two letters in the wrong order cost
/// little; a space stands before the first letter and after the last.
fn pairs<T: Copy>(mut letters: impl Iterator<Item = T>, space: T, mut give: impl FnMut([T; 2])) {
    let Some(begin) = letters.next() else { return };
    give([space, begin]);
    let (mut second, mut first) = (space, begin);
    for letter in letters.chain([space]) {
        give([second, letter]);
        give([first, letter]);
        (second, first) = (first, letter);
    }
}

/// The letter pairs of a text, in order: what a code is made of.
#[must_use]
pub fn letter_pairs(text: &str) -> Vec<[char; 2]> {
    let mut all = Vec::new();
    pairs(text.chars(), ' ', |pair| all.push(pair));
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code_of(part: Part, text: &str, key: u8) -> Code {
        code(part, text, &Blinder::new(&[key; 32]))
    }

    #[test]
    fn near_texts_have_near_codes_and_another_key_gives_others() {
        let likeness = |one: &str, other: &str| code_of(Part::Last, one, 1).dice(&code_of(Part::Last, other, 1));
        assert!(likeness("kowalski", "kowalsky") > 0.7);
        assert!(likeness("kowalski", "nakamura") < 0.2);
        assert!(code_of(Part::Last, "kowalski", 1).dice(&code_of(Part::Last, "kowalski", 2)) < 0.3);
        assert!(code_of(Part::City, "kowalski", 1).dice(&code_of(Part::Company, "kowalski", 1)) < 0.3);
        assert_eq!(code_of(Part::First, "kowalski", 1), code_of(Part::Last, "kowalski", 1));
        assert!(code_of(Part::Last, "", 1).is_empty());
    }
}
