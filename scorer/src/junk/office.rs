//! Offices and roles that stand in the fields of a name: "Sales Team", "Accounts Payable", "Kundenservice".

use crate::list::OFFICE_WORDS;
use crate::text::words::words;

/// Whether a folded first and last name, either of which may be empty, name an office and nobody in it. Sales alone is a
/// surname, and no first name: one such word tells it there, and some beside a name do not.
pub(crate) fn is_office(first: &str, last: &str) -> bool {
    let parts = || words(first).chain(words(last)).filter(|word| !word.is_empty());
    let (mut n_parts, mut alone) = (0, false);
    for word in parts() {
        match OFFICE_WORDS.get(word) {
            Some("link") => {}
            Some(told) => {
                n_parts += 1;
                alone |= told == "office" || (told == "role" && word == first && last.is_empty());
            }
            None => return false,
        }
    }
    n_parts >= 2 || alone
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::list::entries;
    use crate::text::fold::fold;

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
        ] {
            assert!(is_office(&fold(first), &fold(last)), "{first} {last}");
        }
        for (first, last) in [
            ("", "Sales"),
            ("Tech", ""),
            ("Samuel", "Vice"),
            ("Anna", "Sales"),
            ("Marketing", "Smith"),
            ("", ""),
            ("De La", ""),
        ] {
            assert!(!is_office(&fold(first), &fold(last)), "{first} {last}");
        }
    }

    #[test]
    fn the_words_are_folded() {
        for (_, words) in entries(include_str!("../data/office_words.txt")) {
            assert!(words.split(',').all(|word| fold(word) == word && !word.contains(' ')), "{words}");
        }
    }
}
