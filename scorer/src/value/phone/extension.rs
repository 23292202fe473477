//! Extensions after a number: by the grammar of libphonenumber for texts of ASCII, and by the words of many languages.

use std::ops::RangeInclusive;

/// Labels that say what they are, and those that may mean something else; with the most digits after them.
const LABELS: [(&[&str], usize); 2] = [
    (&["ext", "extn", "xt", "xtn", "extensio", "extension", "xtensio", "xtension", "anexo"], 20),
    (&["x", "#", "~", "int"], 9),
];
/// The most digits after two commas or a semicolon, which dial on.
const LONGEST_AFTER_PAUSE: usize = 15;
/// The most digits after a comma.
const LONGEST_AFTER_COMMA: usize = 9;
/// The most digits between a gap and a hash.
const LONGEST_BEFORE_HASH: usize = 6;

/// Words before an extension, in lower case. libphonenumber knows few of them.
pub(super) const WORDS: [&str; 62] = [
    "ext",
    "extn",
    "extension",
    "extensión",
    "extensão",
    "extensao",
    "opt",
    "option",
    "app",
    "apparat",
    "nst",
    "nebenstelle",
    "x",
    "dw",
    "durchwahl",
    "klappe",
    "kl",
    "poste",
    "interno",
    "int",
    "interne",
    "anexo",
    "ramal",
    "toestel",
    "tst",
    "anknytning",
    "anknytn",
    "ankn",
    "linje",
    "lokal",
    "lok",
    "alanumero",
    "wew",
    "wewn",
    "wewnętrzny",
    "wewnetrzny",
    "linka",
    "klapka",
    "mellék",
    "mellek",
    "dahili",
    "dah",
    "доб",
    "добавочный",
    "добав",
    "вн",
    "внутр",
    "внутренний",
    "дод",
    "додатковий",
    "εσωτ",
    "εσωτερικό",
    "שלוחה",
    "تحويلة",
    "内線",
    "内线",
    "転",
    "转",
    "轉",
    "分机",
    "分機",
    "내선",
];
/// Digits that stand before such a word at least.
const FEWEST_BEFORE: usize = 6;
/// Digits of a national number that need no letters.
const FEWEST_WHOLE: usize = 9;
/// Digits that stand after it, to the end.
const DIGITS_AFTER: RangeInclusive<usize> = 1..=6;

/// What may stand between a label and the digits.
const GAPS: [char; 4] = [' ', '\t', ',', '-'];

/// Where an extension may begin that ends with the text, the first place first.
pub(super) fn starts(text: &str) -> impl Iterator<Item = usize> {
    let possible = text.bytes().any(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'#' | b'~' | b';' | b','));
    let lower = if possible { text.to_ascii_lowercase() } else { String::new() };
    (1..lower.len()).filter(move |start| is_extension(&lower[*start..]))
}

/// The text without a note after a whole number: "030 901820 privat". Fewer digits may be followed by letters that stand for
/// more.
pub(super) fn without_note(text: &str) -> &str {
    let told = text.trim_end_matches([')', '.', ' ']);
    if !told.ends_with(char::is_alphabetic) {
        return text;
    }
    let main = told.trim_end_matches(|c: char| !c.is_numeric());
    let n_digits = main.chars().filter(|c| c.is_numeric()).count();
    // Letters in brackets stand for digits more seldom.
    let bracketed = told[main.len()..].trim_start().starts_with('(');
    let whole = FEWEST_WHOLE - usize::from(bracketed) + usize::from(!bracketed && super::has_plus(text));
    if n_digits >= whole { main } else { text }
}

/// The text without the extension that one of the words tells, where it ends with one.
pub(super) fn without(text: &str) -> &str {
    cut(text).unwrap_or(text)
}

/// The number before such an extension.
fn cut(text: &str) -> Option<&str> {
    // Most numbers have no letters.
    if text.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_alphabetic()) {
        return None;
    }
    let labelled = text.trim_end_matches([' ', ')', ']', '.']).trim_end_matches(char::is_numeric);
    let before = labelled.trim_end_matches(|c: char| !c.is_alphanumeric());
    let main = before.trim_end_matches(char::is_alphabetic);
    let n_digits = |text: &str| text.chars().filter(|c| c.is_numeric()).count();
    let n_before = n_digits(main);
    let told = n_before >= FEWEST_BEFORE && DIGITS_AFTER.contains(&(n_digits(text) - n_before));
    let word = before[main.len()..].to_lowercase();
    (told && WORDS.contains(&word.as_str())).then(|| main.trim_end_matches(|c: char| !c.is_alphanumeric()))
}

/// Whether a text in lower case is an extension and nothing else.
fn is_extension(text: &str) -> bool {
    let (text, hash) = text.strip_suffix('#').map_or((text, false), |text| (text, true));
    let label = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let n_digits = text.len() - label.len();
    if n_digits == 0 {
        return false;
    }
    let gap = hash && n_digits <= LONGEST_BEFORE_HASH && !label.is_empty() && is_made_of(label, &[' ', '-']);
    let bare = without_stop(label.trim_end_matches(GAPS)).trim_start_matches([' ', '\t', ',']);
    let labelled = LABELS.iter().any(|(labels, longest)| n_digits <= *longest && labels.contains(&bare));
    let mark = label.trim_start_matches([' ', '\t']);
    let pauses = |rest: &str| is_made_of(rest.strip_prefix([':', '.']).unwrap_or(rest), &GAPS);
    let pause = n_digits <= LONGEST_AFTER_PAUSE
        && mark.strip_prefix(",,").or_else(|| mark.strip_prefix(';')).is_some_and(pauses);
    let comma = n_digits <= LONGEST_AFTER_COMMA && mark.starts_with(',') && pauses(mark.trim_start_matches(','));
    gap || labelled || pause || comma
}

/// The text without a stop or colon at its end.
fn without_stop(text: &str) -> &str {
    text.strip_suffix([':', '.']).unwrap_or(text)
}

fn is_made_of(text: &str, signs: &[char]) -> bool {
    text.chars().all(|c| signs.contains(&c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_many_languages_tell_an_extension() {
        for (text, main) in [
            ("(11) 3123-4567 ramal 22", Some("(11) 3123-4567")),
            ("514-987-1234, poste 123", Some("514-987-1234")),
            ("+7 495 123-45-67 (доб. 12)", Some("+7 495 123-45-67")),
            ("030 901820 Durchwahl: 12", Some("030 901820")),
            ("03-1234-5678内線12", Some("03-1234-5678")),
            ("030 901820 ramal", None),
            ("030 901820 ramal 1234567", None),
            ("12345 ramal 22", None),
            ("1-800-FLOWERS", None),
            ("+49 30 901820 App. 12", Some("+49 30 901820")),
            ("212-736-5000 opt 2", Some("212-736-5000")),
            ("030 901820 desk 12", None),
            ("030 901820", None),
        ] {
            assert_eq!(cut(text), main, "{text}");
        }
    }

    #[test]
    fn a_note_after_a_whole_number_is_no_part_of_it() {
        for (text, main) in [
            ("+49 30 901820 privat", "+49 30 901820"),
            ("030 901820 (Zentrale)", "030 901820"),
            ("(212) 736-5000 cell", "(212) 736-5000"),
            ("34 48 65 65 (home)", "34 48 65 65"),
            ("1800 (FLOWERS)", "1800 (FLOWERS)"),
            ("1-800-FLOWERS", "1-800-FLOWERS"),
            ("1 888 555 TAXI", "1 888 555 TAXI"),
            ("+61 1800 123 CAB", "+61 1800 123 CAB"),
            ("030 901820", "030 901820"),
        ] {
            assert_eq!(without_note(text), main, "{text}");
        }
    }

    #[test]
    fn an_extension_begins_with_its_label() {
        for (text, start) in [
            ("030901820 ext. 12", Some(9)),
            ("030901820x12", Some(9)),
            ("030901820 - 503#", Some(9)),
            ("030901820,,12", Some(9)),
            ("030901820;12", Some(9)),
            ("030901820 , 12", Some(9)),
            ("030901820 anexo:12", Some(9)),
            ("030901820", None),
            ("030901820 12", None),
            ("030901820 x", None),
            ("030901820 x1234567890", None),
            ("030901820 desk 12", None),
        ] {
            assert_eq!(starts(text).next(), start, "{text}");
        }
    }
}
