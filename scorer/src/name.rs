//! What can be told of a person's name without judging how it sounds.

use std::sync::LazyLock;

use unicode_script::{Script, UnicodeScript};

use crate::list::{Table, table};

static PLACEHOLDERS: LazyLock<Table> = LazyLock::new(|| table(include_str!("data/placeholders.txt")));

const ROWS: [&str; 8] = [
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "qwertzuiop",
    "azertyuiop",
    "qsdfghjklm",
    "yxcvbnm",
    "йцукенгшщзхъфывапролджэячсмитьбю",
];
const SHORT_RUNS: [&str; 22] = [
    "asd", "qwe", "zxc", "jkl", "fgh", "dfg", "sdf", "ghj", "hjkl", "sdfg", "dfgh", "fghj", "ghjk", "lkjh", "kjhg",
    "qwer", "zxcv", "xcvb", "cvbn", "uiop", "abc", "йцу",
];

/// Whether a text in lower case stands for no value.
pub(crate) fn is_placeholder(lower: &str) -> bool {
    PLACEHOLDERS.contains_key(lower)
}

/// Words that are names of their own, and fill a field where both names are such.
const FILLERS: [&str; 40] = [
    "foo",
    "bar",
    "baz",
    "qux",
    "test",
    "user",
    "tester",
    "demo",
    "admin",
    "dummy",
    "fake",
    "sample",
    "example",
    "first",
    "last",
    "name",
    "none",
    "null",
    "na",
    "nil",
    "x",
    "no",
    "other",
    "temp",
    "anon",
    "customer",
    "guest",
    "contact",
    "lead",
    "client",
    "someone",
    "one",
    "two",
    "yok",
    "account",
    "person",
    "lastname",
    "firstname",
    "y",
    "z",
];

/// Whether a text in lower case could fill a field, as one of two that do.
pub(crate) fn is_filler(lower: &str) -> bool {
    FILLERS.contains(&lower) || is_placeholder(lower) || is_typed_at_random(lower)
}

/// Whether a text in lower case has signs and nothing else.
pub(crate) fn is_only_signs(lower: &str) -> bool {
    !lower.is_empty() && lower.is_ascii() && !lower.bytes().any(|byte| byte.is_ascii_alphanumeric())
}

/// Whether a name in lower case was typed to fill a field: a run of the keyboard, or one letter again and again.
pub(crate) fn is_typed_at_random(lower: &str) -> bool {
    let plain: String = lower.chars().filter(|c| c.is_alphanumeric()).collect();
    let n_letters = plain.chars().count();
    let first = plain.chars().next();
    // "III" is a Roman numeral.
    let one_letter = n_letters >= 3 && plain.chars().all(|c| Some(c) == first && !matches!(c, 'i' | 'x'));
    let stem = plain.trim_end_matches(|c: char| c.is_ascii_digit());
    let numbered =
        stem.len() >= 3 && stem.len() < plain.len() && (is_placeholder(stem) || is_run(stem) || is_repeated_run(stem));
    one_letter || numbered || is_run(&plain) || is_repeated_run(&plain) || is_row_mash(&plain) || is_chant(&plain)
}

/// "sdfsdf", "kjhkjhg": only keys of one row, with neighbours side by side and hardly a vowel.
fn is_row_mash(plain: &str) -> bool {
    let within = |row: &str| plain.bytes().all(|byte| row.as_bytes().contains(&byte));
    let home = ["sdf", "dfg", "fgh", "ghj", "hjk", "jkl", "lkj", "kjh", "jhg", "hgf", "gfd", "fds", "asdf"];
    let low = ["zxc", "xcv", "cvb", "vbn", "bnm", "mnb", "nbv", "bvc", "vcx", "cxz"];
    let side_by_side = |runs: &[&str]| runs.iter().any(|run| plain.contains(run));
    let consonants = plain.len() >= 5 && within("sdfghjkl");
    plain.len() >= 4
        && (consonants || (within("asdfghjkl") && side_by_side(&home)) || (within("zxcvbnm") && side_by_side(&low)))
}

/// "lalala", "blablabla".
fn is_chant(plain: &str) -> bool {
    plain.is_ascii()
        && (2..=4).any(|length| {
            plain.len() >= 3 * length
                && plain.as_bytes().chunks(length).all(|chunk| chunk == &plain.as_bytes()[..length])
        })
}

fn is_run(plain: &str) -> bool {
    if SHORT_RUNS.contains(&plain) {
        return true;
    }
    let backwards: String = plain.chars().rev().collect();
    let n_letters = plain.chars().count();
    // Trew and Werth are surnames: five keys in a row are no accident.
    n_letters >= 5 && ROWS.into_iter().any(|row| row.contains(plain) || row.contains(&backwards))
}

/// "asdasd", "qweqweqwe", "abcabc".
fn is_repeated_run(plain: &str) -> bool {
    let unit = |length: usize| {
        plain.is_ascii() && plain.len() >= 2 * length && {
            let (unit, rest) = plain.split_at(length);
            SHORT_RUNS.contains(&unit) && rest.as_bytes().chunks(length).all(|chunk| unit.as_bytes().starts_with(chunk))
        }
    };
    unit(3) || unit(4)
}

/// Whether a run of keys stands somewhere in a text in lower case, or four times one letter.
pub(crate) fn has_mash(lower: &str) -> bool {
    let run = ["asdf", "qwer", "zxcv", "hjkl", "dfgh", "sdfg", "fghj", "ghjk", "lkjh", "xcvb", "йцук", "фыва"];
    let letters: Vec<char> = lower.chars().collect();
    let repeated =
        letters.windows(4).any(|four| four[0].is_alphabetic() && four.iter().all(|c| *c == four[0]) && four[0] != 'i');
    repeated || run.into_iter().any(|run| lower.contains(run))
}

/// Whether the first and last name are of a joke or a sample.
pub(crate) fn is_sample(first: &str, last: &str) -> bool {
    matches!(
        (first, last),
        ("john" | "jane" | "johnny" | "jon", "doe" | "smithtest")
            | ("max" | "erika", "mustermann")
            | ("erika", "musterfrau")
            | ("mickey" | "minnie", "mouse")
            | ("donald" | "daisy" | "daffy", "duck")
            | ("homer" | "bart", "simpson")
            | ("bugs", "bunny")
            | ("harry", "potter")
            | ("santa", "claus")
            | ("fred" | "wilma", "flintstone")
            | ("bruce", "wayne")
            | ("peter", "parker")
            | ("clark", "kent")
            | ("darth", "vader")
            | ("luke", "skywalker")
            | ("sponge" | "spongebob", "bob" | "squarepants")
            | ("foo", "bar")
            | ("first", "last")
            | ("firstname", "lastname")
            | ("test" | "tester", "test" | "tester" | "user" | "account" | "contact" | "lead")
            | ("joe", "bloggs" | "blow" | "public" | "schmoe")
            | ("jean", "dupont")
            | ("fulano", "de tal")
            | ("mario", "rossi")
            | ("juan", "perez")
            | ("jan", "kowalski")
            | ("ivan", "ivanov")
    ) && !matches!((first, last), ("jean", _) | ("juan", _) | ("jan", _) | ("ivan", _) | ("mario", _))
}

/// Whether the name in lower case begins with a salutation or ends with a degree.
pub(crate) fn has_salutation(lower: &str) -> bool {
    let (first, rest) = lower.split_once(' ').unwrap_or((lower, ""));
    let dotted = first.ends_with('.');
    let plain = first.trim_end_matches('.');
    let always =
        ["mr", "mrs", "ms", "dr", "prof", "herr", "frau", "mme", "mlle", "monsieur", "madame", "sra", "srta", "dra"];
    let with_dot = [
        "ing", "dipl", "mag", "dott", "sig", "hr", "fr", "rev", "hon", "capt", "col", "lt", "sgt", "sr", "dhr", "mevr",
        "drs",
    ];
    let leading = (always.contains(&plain) && (dotted || !rest.is_empty()))
        || (with_dot.contains(&plain) && dotted && !rest.is_empty())
        || ["dott.ssa", "sig.ra", "dr.-ing", "prof.dr"].iter().any(|form| first.starts_with(form));
    leading || has_degree(lower) || lower.ends_with('様')
}

/// A degree counts after a comma or with its dots: "Md" is a first name.
fn has_degree(lower: &str) -> bool {
    let degrees = ["md", "phd", "mba", "cpa", "esq", "dds", "jd", "pmp", "rn", "msc", "bsc", "cfa", "ma", "bs", "pe"];
    let after_comma = lower.rsplit_once(',').is_some_and(|(name, degree)| {
        let plain: String = degree.chars().filter(|c| c.is_alphanumeric()).collect();
        !name.trim().is_empty() && degrees.contains(&plain.as_str())
    });
    after_comma || [" ph.d.", " ph.d", " m.d.", " phd", " m.b.a.", " esq."].iter().any(|end| lower.ends_with(end))
}

/// Whether two people's names stand in the text in lower case.
pub(crate) fn is_two_people(lower: &str) -> bool {
    [" & ", "&", " + ", "/", " and ", " und ", " et "].into_iter().any(|mark| {
        lower.split_once(mark).is_some_and(|(left, right)| {
            // "S/O" and "a/l" tell a father.
            let beside =
                |side: Option<&str>| side.is_some_and(|word| word.chars().filter(|c| c.is_alphabetic()).count() >= 2);
            let names = beside(left.split(' ').rfind(|word| !word.is_empty()))
                && beside(right.split(' ').find(|word| !word.is_empty()));
            let script = |side: &str| side.chars().find(|c| c.is_alphabetic()).map(|c| c.script());
            // One name in two scripts is one person.
            names && script(left) == script(right) && !lower.contains("http") && !lower.contains("www.")
        })
    })
}

/// Whether the text is "Last, First".
pub(crate) fn is_reversed(text: &str) -> bool {
    let Some((left, right)) = text.split_once(',') else { return false };
    let (left, right) = (left.trim(), right.trim());
    let name = |side: &str| {
        !side.is_empty() && side.chars().all(|c| c.is_alphabetic() || c == ' ' || c == '-' || c == '\'' || c == '’')
    };
    let suffixes = [
        "jr", "sr", "phd", "esq", "esquire", "junior", "senior", "filho", "neto", "júnior", "junior", "sobrinho",
        "mba", "cpa", "md", "dds", "rn", "inc", "llc", "ltd", "gmbh",
    ];
    let suffix = suffixes.contains(&right.to_lowercase().as_str())
        || (right.chars().any(char::is_uppercase) && !right.chars().any(char::is_lowercase) && right.len() <= 4);
    name(left) && name(right) && left.chars().count() >= 2 && right.chars().count() >= 2 && !suffix
}

/// Whether the name is written in capitals only, where its script has small letters.
pub(crate) fn is_shouted(name: &str) -> bool {
    let longest = name.split(|c: char| !c.is_alphabetic()).map(|word| word.chars().count()).max().unwrap_or(0);
    longest >= 4 && name.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase)
}

/// Whether the name is written in small letters only, where its script writes names otherwise.
pub(crate) fn is_whispered(name: &str) -> bool {
    let particles = [
        "de", "van", "von", "bin", "binti", "bint", "al", "el", "da", "di", "du", "la", "le", "ibn", "der", "den",
        "dos", "das",
    ];
    let letters = name.chars().filter(|c| c.is_alphabetic());
    // Georgian has capitals that no name is written with.
    let cased = |c: char| c.is_lowercase() && c.to_uppercase().next() != Some(c) && c.script() != Script::Georgian;
    letters.clone().count() >= 2
        && letters.into_iter().all(cased)
        && !name.split([' ', '-', '\'']).all(|word| particles.contains(&word))
}

/// Whether a word has letters of Latin and of a script that looks like it.
pub(crate) fn is_mixed_script(word: &str) -> bool {
    let has = |script| word.chars().any(|c| c.script() == script);
    has(Script::Latin) && (has(Script::Cyrillic) || has(Script::Greek))
}

/// Whether a capital stands inside a word where no custom puts one.
pub(crate) fn has_odd_capital(name: &str) -> bool {
    let customs = [
        "Mc", "Mac", "De", "Di", "Du", "Da", "La", "Le", "Van", "Von", "Fitz", "Ap", "Ben", "Bar", "Al", "El", "St",
        "O",
    ];
    name.split(|c: char| !c.is_alphabetic()).any(|word| {
        let odd = word
            .char_indices()
            .zip(word.chars().skip(1))
            .find(|((_, one), two)| one.is_lowercase() && two.is_uppercase());
        odd.is_some_and(|((at, one), _)| !customs.contains(&&word[..at + one.len_utf8()]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_fillers_are_told_from_names() {
        for junk in [
            "asdf", "qwerty", "asdasd", "aaa", "zxcvb", "lkjhg", "abcabc", "asdfasdf", "qweqwe", "sdfsdf", "kjhkjh",
            "test123", "lalala",
        ] {
            assert!(is_typed_at_random(junk) || is_placeholder(junk), "{junk}");
        }
        for name in [
            "trew",
            "werth",
            "iii",
            "anna",
            "ng",
            "krzysztof",
            "assad",
            "jay",
            "xi",
            "lili",
            "an",
            "aaro",
            "flagg",
            "glass",
            "klaas",
            "hall",
            "lili",
            "jojo",
            "hadas",
        ] {
            assert!(!is_typed_at_random(name) && !is_placeholder(name), "{name}");
        }
    }

    #[test]
    fn customs_of_writing_names_are_no_faults() {
        for name in ["McDonald", "DeShawn", "O'Neil", "MacLeod", "LaToya", "Jean-Luc"] {
            assert!(!has_odd_capital(name), "{name}");
        }
        assert!(has_odd_capital("JoHn"));
        assert!(!is_whispered("გიორგი") && !is_whispered("de la") && is_whispered("anna") && is_whispered("иван"));
        assert!(!is_shouted("J.R.R.") && !is_shouted("JP") && is_shouted("JOHANNA") && !is_shouted("山田太郎"));
        assert!(!has_salutation("md rahman") && !has_salutation("drew") && has_salutation("dr. anna"));
        assert!(has_salutation("anna, phd") && !has_salutation("hon") && has_salutation("田中様"));
        assert!(is_two_people("anna & bob") && !is_two_people("ravi s/o kumar") && !is_two_people("李明/ming li"));
        assert!(is_reversed("Smith, John") && !is_reversed("Smith, Jr") && !is_reversed("Smith, MBA"));
    }
}
