//! How numbers are written: the digits of a text, by the grammar of libphonenumber for texts of ASCII.

use super::extension;

/// Digits that are the least of a number.
const FEWEST_DIGITS: usize = 3;
/// So many letters are the digits of their keys; fewer are a slip.
const FEWEST_LETTERS: usize = 3;

/// A text that may be a number.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Written {
    /// A number, whose letters are the digits of their keys.
    Number {
        /// Whether a plus stands before it.
        plus: bool,
        digits: String,
    },
    /// No number.
    Nothing,
    /// Something that these rules do not cover.
    Unusual,
}

impl Written {
    pub(super) fn read(text: &str) -> Self {
        if !text.is_ascii() || text.contains(['\n', '=']) {
            return Self::Unusual;
        }
        let Some(start) = text.bytes().position(|byte| byte == b'+' || byte.is_ascii_digit()) else {
            return Self::Nothing;
        };
        let number = text[start..].trim_end_matches(|c: char| !c.is_ascii_alphanumeric() && c != '#');
        let number = &number[..second_number(number).unwrap_or(number.len())];
        if !is_viable(number) {
            return Self::Nothing;
        }
        let end = extension::starts(number).next().filter(|end| is_viable(&number[..*end]));
        let main = &number[..end.unwrap_or(number.len())];
        // Two digits and nothing else may be a number.
        if main.len() < FEWEST_DIGITS {
            return Self::Unusual;
        }
        Self::Number { plus: main.starts_with('+'), digits: digits(main) }
    }
}

/// Whether a number stands here, with an extension or without.
fn is_viable(text: &str) -> bool {
    let is_number = |text: &str| {
        let two = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        two || is_number(text.trim_start_matches('+'))
    };
    is_number(text) || extension::starts(text).any(|start| is_number(&text[..start]))
}

/// Whether the text has digits, of which the first ones have only signs between them, and then letters too.
fn is_number(text: &str) -> bool {
    let mut n_digits = 0;
    text.bytes().all(|byte| {
        n_digits += usize::from(byte.is_ascii_digit());
        byte.is_ascii_digit()
            || matches!(byte, b'-' | b'x' | b'X' | b' ' | b'(' | b')' | b'[' | b']' | b'.' | b'/' | b'~' | b'*')
            || (n_digits >= FEWEST_DIGITS && byte.is_ascii_alphabetic())
    }) && n_digits >= FEWEST_DIGITS
}

/// Where a second extension begins, as in "x302/x2303": what stands before it is the number.
fn second_number(text: &str) -> Option<usize> {
    let before = |at: usize| text[..at].trim_end_matches(' ');
    text.rmatch_indices('x')
        .map(|(at, _)| before(at))
        .find(|left| left.ends_with(['/', '\\']))
        .map(|left| left.len() - 1)
}

/// The digits of a number, with those of its letters on a phone's keys.
fn digits(number: &str) -> String {
    let n_letters = number.bytes().filter(u8::is_ascii_alphabetic).count();
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Some(char::from(byte)),
        _ if n_letters >= FEWEST_LETTERS => key(byte),
        _ => None,
    };
    let mut digits = String::with_capacity(number.len());
    digits.extend(number.bytes().filter_map(digit));
    digits
}

fn key(letter: u8) -> Option<char> {
    Some(match letter.to_ascii_lowercase() {
        b'a'..=b'c' => '2',
        b'd'..=b'f' => '3',
        b'g'..=b'i' => '4',
        b'j'..=b'l' => '5',
        b'm'..=b'o' => '6',
        b'p'..=b's' => '7',
        b't'..=b'v' => '8',
        b'w'..=b'z' => '9',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_read_as_its_digits() {
        let number = |plus, digits: &str| Written::Number { plus, digits: digits.to_owned() };
        for (text, written) in [
            ("(+49) 30/901-820", number(true, "4930901820")),
            ("Tel. 030 901820 ext. 12", number(false, "030901820")),
            ("1-800-FLOWERS", number(false, "18003569377")),
            ("030 901820 m", number(false, "030901820")),
            ("030 901820 + 030 901821", Written::Nothing),
            ("call me", Written::Nothing),
            ("#N/A", Written::Nothing),
            ("+4930901820; +4930901821", Written::Nothing),
            ("030 901820#12", number(false, "030901820")),
            ("030 901820 or +30 901821", Written::Nothing),
            ("030 901820 x12/x13", number(false, "030901820")),
            ("tel:030901820;phone-context=+49", Written::Unusual),
            ("030 901820 – 12", Written::Unusual),
        ] {
            assert_eq!(Written::read(text), written, "{text}");
        }
    }
}
