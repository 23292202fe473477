//! Offices, roles and things that stand in the fields of a name: "Sales Team", "Accounts Payable", "Kundenservice", "Instant Loans".

use crate::linkage::nickname;
use crate::list::{HEADS, OFFICE_WORDS};
use crate::text::words::{first_word, last_word, words};

/// What stands in the fields of a name in the place of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Impersonal {
    /// All that stands there names an office or a thing.
    Whole,
    /// A word is a thing's, as in no name: "Crypto Vogel".
    Word,
}

/// What a folded first and last name, either of which may be empty, name where that is nobody. Sales alone is a surname, and no
/// first name: one such word tells it there, and some beside a name do not. Common words that are all nobody's name but for a few
/// are a phrase.
pub(crate) fn impersonal(first: &str, last: &str) -> Option<Impersonal> {
    if is_headed(first, last) {
        return Some(Impersonal::Whole);
    }
    let (mut n_parts, mut alone, mut thing, mut common) = (0, false, false, false);
    let (mut linked, mut may_be_name, mut unlisted) = (false, false, false);
    for word in words(first).chain(words(last)).filter(|word| !word.is_empty()) {
        match OFFICE_WORDS.get(word) {
            Some("link") => linked = true,
            Some("name") => may_be_name = true,
            Some(told) => {
                n_parts += 1;
                common |= told == "common";
                thing |= told == "thing";
                alone |= matches!(told, "office" | "thing") || (told == "role" && word == first && last.is_empty());
            }
            None => unlisted = true,
        }
    }
    let is_office = || !may_be_name && (n_parts >= 2 || alone);
    let is_phrase = || common && (linked || may_be_name) && !nickname::is_known(first_word(first));
    match () {
        () if !unlisted && (is_office() || is_phrase()) => Some(Impersonal::Whole),
        () if thing => Some(Impersonal::Word),
        () => None,
    }
}

/// Ends of words that name a body, a shop or a part of a house, in languages that write them together: "Sportverein".
const BODIES: [&str; 38] = [
    "abteilung",
    "afdeling",
    "afdelingen",
    "annahme",
    "apotheke",
    "avdeling",
    "avdelingen",
    "avdelning",
    "avdelningen",
    "bedrijf",
    "beirat",
    "beratung",
    "betrieb",
    "buero",
    "foreningen",
    "gemeinde",
    "gemeinschaft",
    "genossenschaft",
    "gesellschaft",
    "handlung",
    "kantoor",
    "kanzlei",
    "klinik",
    "leitung",
    "osasto",
    "praktijk",
    "praxis",
    "schule",
    "sekretariat",
    "stiftung",
    "verband",
    "verein",
    "vereniging",
    "vergabe",
    "vertretung",
    "verwaltung",
    "zentrale",
    "zentrum",
];
/// The fewest letters of such a word.
const SHORTEST_BODY: usize = 9;

/// Whether a folded word is one that names a body.
pub(crate) fn is_body(word: &str) -> bool {
    word.len() >= SHORTEST_BODY && BODIES.iter().any(|end| word.ends_with(end))
}

/// Whether a first and a last name of one word each, folded, are in no list of words by which an office or a thing is told.
pub(crate) fn are_unlisted(first: &str, last: &str) -> bool {
    let is_told = |name: &str| name.is_empty() || is_listed(name);
    !is_told(first) && !is_told(last) && !is_body(first)
}

fn is_listed(word: &str) -> bool {
    HEADS.contains(word) || OFFICE_WORDS.contains(word)
}

/// Whether the word at an end of a folded first and last name together says that a part of a house is meant, or a role,
/// whatever stands beside it: "Leasing Office", "Abteilung Einkauf", "Plant Manager". Nobody whose first name is known is one.
fn is_headed(first: &str, last: &str) -> bool {
    // "Parent of", "Ask for".
    if matches!(words(first).nth(1), Some("of" | "for")) {
        return true;
    }
    let start = first_word(if first.is_empty() { last } else { first });
    let end = last_word(if last.is_empty() { first } else { last });
    let leads = matches!(HEADS.get(start), Some("leads" | "either"));
    // Courier and Buyer are surnames: a last name alone tells it where the first one is such a word too.
    let may_be_surname = || end.len() == last.len() && !first.contains(' ') && !is_listed(first);
    let ends = matches!(HEADS.get(end), Some("ends" | "either")) && !may_be_surname();
    let several = start.len() < first.len().max(last.len()) || !(first.is_empty() || last.is_empty());
    ((several && leads) || ends || is_body(start)) && !(several && nickname::is_known(start))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::list::entries;
    use crate::text::fold::fold;

    fn is_office(first: &str, last: &str) -> bool {
        impersonal(first, last) == Some(Impersonal::Whole)
    }

    fn holds_thing(first: &str, last: &str) -> bool {
        impersonal(first, last) == Some(Impersonal::Word)
    }

    #[test]
    fn an_office_is_told_from_people_who_are_named_like_one() {
        for (first, last) in [
            ("Sales", "Team"),
            ("Accounts Payable", ""),
            ("", "Kundenservice"),
            ("Service", "Comptabilité"),
            ("Atención al", "Cliente"),
            ("New", "Customer"),
            ("Sales", ""),
            ("CEO", ""),
            ("Hiring", "Manager"),
            ("AP", "Department"),
            ("ご担当者", ""),
            ("採購部", ""),
            ("ฝ่ายขาย", ""),
            ("Bagian", "Keuangan"),
            ("Τμήμα", "Πωλήσεων"),
            ("שירות", "לקוחות"),
            ("Leasing", "Office"),
            ("Plant", "Manager"),
            ("Abteilung", "Einkauf"),
            ("Marknadsavdelningen", ""),
            ("Instant", "Loans"),
            ("Stop Emailing", "Me"),
            ("Быстрый", "Заработок"),
            ("Not", "Me"),
            ("Alter", "Eintrag"),
            ("Kunde", "Weber"),
            ("Trial", "User"),
            ("Sportverein", "Lima"),
            ("Parent of", "Anna"),
            ("Survey", "Room"),
        ] {
            assert!(is_office(&fold(first), &fold(last)), "{first} {last}");
        }
        assert!(holds_thing("crypto", "vogel") && holds_thing("anna", "my backlinks"));
        for (first, last) in [
            ("", "Sales"),
            ("Tech", ""),
            ("Samuel", "Vice"),
            ("Anna", "Sales"),
            ("Marketing", "Smith"),
            ("", ""),
            ("De La", ""),
            ("Anna", "Office"),
            ("", "Anna Office"),
            ("Robert", "Manager"),
            ("My", "Page"),
            ("Nada", "Field"),
            ("Unusual", ""),
        ] {
            assert!(!is_office(&fold(first), &fold(last)), "{first} {last}");
            assert!(!holds_thing(&fold(first), &fold(last)), "{first} {last}");
        }
    }

    #[test]
    fn names_that_are_in_no_list_are_a_persons() {
        assert!(are_unlisted("anna", "lima") && !are_unlisted("anna", "") && !are_unlisted("plant", "manager"));
        let lists = [include_str!("../data/office_words.txt"), include_str!("../data/heads.txt")];
        for word in lists.into_iter().flat_map(entries).flat_map(|(word, words)| words.split(',').chain([word])) {
            for (first, last) in [("anna", word), (word, "lima")] {
                assert!(impersonal(first, last).is_none() || !are_unlisted(first, last), "{first} {last}");
            }
        }
    }

    #[test]
    fn the_words_are_folded() {
        for (word, _) in entries(include_str!("../data/heads.txt")) {
            assert!(fold(word) == word && !word.contains(' '), "{word}");
        }
        for (word, _) in entries(include_str!("../data/common_words.txt")) {
            assert!(fold(word) == word && OFFICE_WORDS.contains(word), "{word}");
        }
        for (_, words) in entries(include_str!("../data/office_words.txt")) {
            assert!(words.split(',').all(|word| fold(word) == word && !word.contains(' ')), "{words}");
        }
    }
}
