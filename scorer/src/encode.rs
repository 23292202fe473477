//! What of a contact may be nearly the same in another, and its keyed codes.

use schemas::code::{Code, Codes, Part};
use schemas::contact::Contact;
use schemas::contact::Property::{City, Company, Phone};

use crate::blind::Blinder;
use crate::company::fingerprint;
use crate::fold::fold;
use crate::naming::Naming;
use crate::phone;
use crate::record::Record;

/// The plain texts of a contact that are encoded. They never leave a scorer; a test compares them with their codes.
#[derive(Clone, Debug, Default)]
pub struct Parts([String; Part::ALL.len()]);

impl Parts {
    /// The parts of a contact that is at hand.
    #[must_use]
    pub fn of_contact(contact: &Contact<'_>, now: jiff::Timestamp) -> Self {
        Self::of(&crate::engine::judge(contact, now))
    }

    pub(crate) fn of(record: &Record<'_>) -> Self {
        let Naming { first, last, .. } = Naming::of(record).completed(record);
        let company = if record.told(Company) { fingerprint(record.text(Company)) } else { String::new() };
        let email = record.email.as_ref().filter(|email| !email.is_role());
        let local = email.map_or_else(String::new, |email| email.untagged().to_owned());
        let domain = record.email.as_ref().map_or_else(String::new, |email| email.domain.clone());
        let digits = phone::digits(record.text(Phone));
        let phone = if digits.len() < 7 { String::new() } else { tail(&digits).to_owned() };
        let city = if record.told(City) { fold(record.text(City)) } else { String::new() };
        Self([first, last, company, local, domain, phone, city])
    }

    /// The text of a part; empty where there is none.
    #[must_use]
    pub fn get(&self, part: Part) -> &str {
        &self.0[part as usize]
    }
}

/// The end of a number, which is the same however its beginning is written.
pub(crate) fn tail(digits: &str) -> &str {
    &digits[digits.len().saturating_sub(8)..]
}

/// The codes of the parts.
pub(crate) fn codes(parts: &Parts, blinder: &Blinder) -> Codes {
    let mut codes = Codes::default();
    for part in Part::ALL {
        *codes.get_mut(part) = code(part, parts.get(part), blinder);
    }
    codes
}

fn code(part: Part, text: &str, blinder: &Blinder) -> Code {
    let part = if part == Part::Last { Part::First } else { part };
    let mut code = Code::default();
    pairs(text, |pair| code.add(blinder.pair(part as u8, pair)));
    code
}

/// Gives each pair of letters that stand side by side or with one between them, so that two letters in the wrong order cost
/// little; a space stands before the first letter and after the last.
fn pairs(text: &str, mut give: impl FnMut([char; 2])) {
    let [mut second, mut first] = [None, Some(' ')];
    for letter in text.chars().chain((!text.is_empty()).then_some(' ')) {
        [second, first].into_iter().flatten().for_each(|before| give([before, letter]));
        (second, first) = (first, Some(letter));
    }
}

/// The letter pairs of a text, in order: what a code is made of.
#[must_use]
pub fn letter_pairs(text: &str) -> Vec<[char; 2]> {
    let mut all = Vec::new();
    pairs(text, |pair| all.push(pair));
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
