//! Values that fill a field and say nothing: placeholders, and keys typed at random.

use crate::junk::rare_name::is_rare_name;
use crate::junk::trigram;
use crate::list::{NO_NAMES, OPENINGS, PLACEHOLDERS};
use crate::text::letters;
use crate::text::words::{without_signs, words};

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
/// Whether a text is three or four keys that lie side by side and begin no name.
fn is_short_run(text: &str) -> bool {
    matches!(
        text,
        "asd"
            | "qwe"
            | "zxc"
            | "jkl"
            | "fgh"
            | "dfg"
            | "sdf"
            | "ghj"
            | "hjkl"
            | "sdfg"
            | "dfgh"
            | "fghj"
            | "ghjk"
            | "lkjh"
            | "kjhg"
            | "qwer"
            | "zxcv"
            | "xcvb"
            | "cvbn"
            | "uiop"
            | "abc"
            | "йцу"
            | "йцук"
            | "фыв"
            | "фыва"
            | "ячс"
            | "ячсм"
            | "ывап"
    )
}

/// Whether a text in lower case stands for no value.
pub(crate) fn is_placeholder(lower: &str) -> bool {
    // "[no name]".
    let bracketed = || {
        let [b'(' | b'[' | b'<' | b'*', .., b')' | b']' | b'>' | b'*'] = lower.as_bytes() else { return None };
        Some(lower[1..lower.len() - 1].trim())
    };
    PLACEHOLDERS.contains(lower) || bracketed().is_some_and(|inner| PLACEHOLDERS.contains(inner))
}

/// Whether a text in lower case names nobody.
pub(crate) fn is_of_nobody(lower: &str) -> bool {
    is_placeholder(lower) || NO_NAMES.contains(lower)
}

/// Whether a text in lower case is placeholders with signs around or spaces between them: "[No Name]", "Name TBD", "Test -
/// please delete".
pub(crate) fn is_of_placeholders(lower: &str) -> bool {
    let is_sign = |c: char| c.is_ascii_punctuation() && !matches!(c, '\'' | '.');
    // Most names are one word.
    if !lower.contains(|c: char| c == ' ' || is_sign(c)) {
        return false;
    }
    let mut parts = lower.split(is_sign).map(str::trim).filter(|part| !part.is_empty()).peekable();
    let all = |part: &str| is_placeholder(part) || (part.contains(' ') && words(part).all(is_placeholder));
    (parts.peek().is_some() && parts.all(all)) || (lower.contains('_') && is_placeholder(&lower.replace('_', " ")))
}

/// Whether a text in lower case is the beginning of several words that name nobody.
pub(crate) fn begins_nobody(lower: &str) -> bool {
    OPENINGS.contains(lower)
}

/// Whether a text in lower case is a word that is a name of its own and fills a field, as one of two that do.
pub(crate) fn is_filler(lower: &str) -> bool {
    // "User 2".
    let word = lower.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    matches!(
        word,
        "foo"
            | "bar"
            | "baz"
            | "qux"
            | "test"
            | "user"
            | "tester"
            | "demo"
            | "admin"
            | "dummy"
            | "fake"
            | "sample"
            | "example"
            | "first"
            | "last"
            | "name"
            | "none"
            | "null"
            | "nil"
            | "x"
            | "no"
            | "other"
            | "temp"
            | "anon"
            | "customer"
            | "guest"
            | "contact"
            | "lead"
            | "client"
            | "someone"
            | "one"
            | "two"
            | "yok"
            | "account"
            | "person"
            | "lastname"
            | "firstname"
            | "y"
            | "z"
            | "nom"
            | "prénom"
            | "kunde"
            | "cliente"
            | "klant"
            | "prospect"
            | "visitor"
            | "teste"
            | "unbekannt"
            | "username"
            | "confidential"
            | "private"
            | "hidden"
            | "invalid"
            | "error"
            | "spam"
            | "junk"
            | "trash"
            | "bot"
            | "duplicate"
            | "usuario"
            | "usuário"
            | "muster"
            | "niemand"
            | "me"
            | "self"
            | "same"
            | "ditto"
            | "idem"
            | "pending"
            | "undefined"
            | "donor"
            | "subscriber"
            | "attendee"
            | "participant"
            | "proba"
            | "próba"
            | "dev"
            | "nama"
            | "hi"
            | "hey"
            | "hola"
            | "ciao"
            | "hallo"
            | "bonjour"
            | "bye"
            | "root"
            | "tmp"
            | "true"
            | "false"
            | "void"
            | "yada"
            | "column"
            | "field"
            | "row"
            | "egal"
            | "prova"
            | "niks"
    )
}

/// Whether a text in lower case has signs and nothing else.
pub(crate) fn is_only_signs(lower: &str) -> bool {
    let sign = |c: char| c.is_ascii_punctuation() || matches!(c, ' ' | '–' | '—' | '―' | '−' | '…' | '·' | '•');
    !lower.is_empty() && lower.chars().all(sign)
}

/// Whether a text is digits and what may part them.
pub(crate) fn is_digits(text: &str) -> bool {
    text.chars().all(|c| c.is_numeric() || matches!(c, ' ' | '.' | '-')) && text.chars().any(char::is_numeric)
}

/// Whether a name in lower case was typed to fill a field: a run of the keyboard, one letter again and again, or
/// letters as they stand in no name.
pub(crate) fn is_typed_at_random(lower: &str) -> bool {
    let plain = without_signs(lower);
    let stem = plain.trim_end_matches(|c: char| c.is_ascii_digit());
    let numbered =
        stem.len() >= 3 && stem.len() < plain.len() && (is_placeholder(stem) || is_run(stem) || is_repeated_run(stem));
    numbered || is_mash(&plain) || trigram::is_mash(lower)
}

/// [`is_typed_at_random`] of a word of ASCII letters.
pub(crate) fn is_word_at_random(word: &str) -> bool {
    is_mash(word) || trigram::is_mash(word)
}

/// Whether a text without signs is keys as they lie, or again and again the same.
fn is_mash(plain: &str) -> bool {
    is_run(plain)
        || is_row_mash(plain)
        || (begins_again(plain) && (is_one_letter(plain) || is_repeated_run(plain) || is_chant(plain)))
}

/// Whether the first byte stands again soon after it, as in all that repeats its beginning.
fn begins_again(plain: &str) -> bool {
    matches!(plain.as_bytes(), [first, rest @ ..] if rest.iter().take(4).fold(false, |any, byte| any | (byte == first)))
}

/// "aaa". "III" is a Roman numeral.
fn is_one_letter(plain: &str) -> bool {
    let first = plain.chars().next();
    plain.chars().count() >= 3 && plain.chars().all(|c| Some(c) == first && !matches!(c, 'i' | 'x'))
}

/// "sdfsdf", "kjhkjhg": only keys of one row, with neighbours side by side and hardly a vowel.
fn is_row_mash(plain: &str) -> bool {
    const NO_LETTER: u32 = 1 << 31;
    let bit = |byte: u8| if byte.is_ascii_lowercase() { letters::bit(byte) } else { NO_LETTER };
    let first = |length: usize| plain.bytes().take(length).fold(0, |all, byte| all | bit(byte));
    // The first letters of most names are in none of these rows.
    let (begins, rows) = (first(3), const { [letters::set(b"asdfghjkl"), letters::set(b"zxcvbnm")] });
    if rows.iter().all(|row| begins & !row != 0) {
        return false;
    }
    let all = first(plain.len());
    let within = |row: u32| all & !row == 0;
    let home = ["sdf", "dfg", "fgh", "ghj", "hjk", "jkl", "lkj", "kjh", "jhg", "hgf", "gfd", "fds", "asdf"];
    let side_by_side = |runs: &[&str]| runs.iter().any(|run| plain.contains(run));
    let consonants = plain.len() >= 5 && within(const { letters::set(b"sdfghjkl") });
    let left_hand = within(const { letters::set(b"asd") })
        && (plain.contains("asd") || plain.contains("dsa") || plain.contains("sda"));
    plain.len() >= 4
        && (consonants
            || left_hand
            || (within(const { letters::set(b"asdfghjkl") }) && side_by_side(&home))
            // No vowel lies there.
            || within(const { letters::set(b"zxcvbnm") }))
}

/// "lalala", "blablabla".
fn is_chant(plain: &str) -> bool {
    // A chunk is as the one before it.
    let bytes = plain.as_bytes();
    let repeats = |length: usize| bytes.iter().zip(&bytes[length..]).all(|(one, next)| one == next);
    plain.is_ascii() && (2..=4).any(|n| bytes.len() >= 3 * n && bytes.len().is_multiple_of(n) && repeats(n))
}

fn is_run(plain: &str) -> bool {
    if is_short_run(plain) {
        return true;
    }
    if plain.len() < 5 || is_apart(plain) {
        return false;
    }
    let (Some(first), n_letters) = (plain.chars().next(), plain.chars().count()) else { return false };
    // A row has each letter once.
    let along_or_against = |row: &str| {
        row.find(first).is_some_and(|at| {
            let before = row[..at + first.len_utf8()].chars().rev();
            row[at..].starts_with(plain) || before.take(n_letters).eq(plain.chars())
        })
    };
    // Trew and Werth are surnames: five keys in a row are no accident.
    n_letters >= 5 && ROWS.into_iter().any(along_or_against) && !is_rare_name(plain.as_bytes())
}

/// Whether two neighbours in a text lie on no row beside each other, as some do in most names.
fn is_apart(plain: &str) -> bool {
    let letter = |byte: u8| byte.is_ascii_lowercase().then(|| usize::from(byte - b'a'));
    plain.as_bytes().array_windows().any(|[one, other]| match (letter(*one), letter(*other)) {
        (Some(one), Some(other)) => BESIDE[one] & 1 << other == 0,
        _ => false,
    })
}

/// The Latin letters beside each on some row, as bits.
const BESIDE: [u32; 26] = {
    let mut beside = [0; 26];
    let mut row = 0;
    while row < ROWS.len() {
        let keys = ROWS[row].as_bytes();
        let mut at = 1;
        while at < keys.len() && keys[at].is_ascii_lowercase() && keys[at - 1].is_ascii_lowercase() {
            let (one, other) = ((keys[at - 1] - b'a') as usize, (keys[at] - b'a') as usize);
            beside[one] |= 1 << other;
            beside[other] |= 1 << one;
            at += 1;
        }
        row += 1;
    }
    beside
};

/// "asdasd", "qweqweqwe", "abcabc".
fn is_repeated_run(plain: &str) -> bool {
    let unit = |length: usize| {
        plain.is_ascii() && plain.len() >= 2 * length && {
            let (unit, rest) = plain.split_at(length);
            let repeated = rest.as_bytes().chunks(length).all(|chunk| unit.as_bytes().starts_with(chunk));
            repeated && (is_short_run(unit) || ROWS.iter().any(|row| row.contains(unit)))
        }
    };
    unit(3) || unit(4)
}

/// Whether a run of keys stands somewhere in a text in lower case, or four times one letter.
pub(crate) fn has_mash(lower: &str) -> bool {
    const RUNS: [&[u8; 4]; 10] =
        [b"asdf", b"qwer", b"zxcv", b"hjkl", b"dfgh", b"sdfg", b"fghj", b"ghjk", b"lkjh", b"xcvb"];
    // Without a branch, since each one would be guessed wrong now and then.
    let is_run = |four: [u8; 4]| RUNS.iter().fold(false, |any, run| any | (**run == four));
    let is_repeated = |four: [u8; 4]| (four == [four[0]; 4]) & four[0].is_ascii_alphabetic() & (four[0] != b'i');
    let fours = lower.as_bytes().array_windows();
    let in_ascii = fours.fold(false, |any, four| any | is_run(*four) | is_repeated(*four));
    in_ascii || (!lower.is_ascii() && (lower.contains("йцук") || lower.contains("фыва") || has_four_of_a_kind(lower)))
}

/// Whether a letter stands four times in a row.
fn has_four_of_a_kind(lower: &str) -> bool {
    let (mut last, mut times) = ('i', 0);
    lower.chars().any(|c| {
        times = if c == last { times + 1 } else { 1 };
        last = c;
        times == 4 && c != 'i' && c.is_alphabetic()
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
            "wertz",
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
}
