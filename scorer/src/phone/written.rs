//! How numbers are written: the digits of a text, where it has no other signs than most numbers have.

/// Labels before an extension.
const EXTENSIONS: [&str; 5] = ["extension", "extn", "ext", "xt", "x"];
/// Digits of an extension after any label.
const LONGEST_EXTENSION: usize = 9;
/// Digits that are the least of a number.
const FEWEST_DIGITS: usize = 3;

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
        if is_several(text) || text.chars().filter(|c| c.is_numeric()).count() < 2 {
            return Self::Nothing;
        }
        let unusual = |byte: u8| !byte.is_ascii() || matches!(byte, b'#' | b'~' | b';' | b',' | b':' | b'\\' | b'\n');
        if text.bytes().any(unusual) {
            return Self::Unusual;
        }
        let Some(start) = text.find(|c: char| c == '+' || c.is_ascii_digit()) else { return Self::Nothing };
        let rest = &text[start..];
        let plus = rest.starts_with('+');
        let rest = if plus { &rest[1..] } else { rest };
        if plus && rest.starts_with('+') {
            return Self::Unusual;
        }
        let end = rest.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
        let Some(letters) = end.find(|c: char| c.is_ascii_alphabetic()) else { return Self::from_signs(plus, end, "") };
        let (number, label) = end.split_at(letters);
        match (label.bytes().any(|byte| byte.is_ascii_digit()), Self::from_signs(plus, number, "")) {
            (true, Self::Number { plus, digits }) if is_extension(label) && !number.contains('/') => {
                Self::Number { plus, digits }
            }
            (true, _) => Self::Unusual,
            (false, _) if number.trim_end().ends_with('/') => Self::Unusual,
            (false, _) => Self::from_signs(plus, number, label),
        }
    }

    fn from_signs(plus: bool, number: &str, letters: &str) -> Self {
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        let sign = |byte: u8| byte.is_ascii_alphanumeric() || b"-()[]./* ".contains(&byte);
        match digits.len() {
            _ if !number.bytes().chain(letters.bytes()).all(sign) => Self::Nothing,
            // Two digits and nothing else may be a number.
            2 if number.len() == 2 => Self::Unusual,
            0..FEWEST_DIGITS => Self::Nothing,
            _ => Self::Number { plus, digits: digits + &keys(letters) },
        }
    }
}

/// Whether a second number with a plus stands after a mark, which the reference reads as none.
fn is_several(text: &str) -> bool {
    let Some((left, right)) = text.split_once(';') else { return false };
    let number = |side: &str| side.bytes().filter(u8::is_ascii_digit).count() >= FEWEST_DIGITS;
    let plus = right.trim_start().strip_prefix('+').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    plus && number(left) && number(right) && !left.contains(['/', '\\'])
}

fn is_extension(label: &str) -> bool {
    let lower = label.to_ascii_lowercase();
    EXTENSIONS.into_iter().filter_map(|name| lower.strip_prefix(name)).any(|rest| {
        let rest = rest.strip_prefix('.').unwrap_or(rest).trim_start_matches([' ', '-']);
        (1..=LONGEST_EXTENSION).contains(&rest.len()) && rest.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// The digits of letters on a phone's keys; one or two letters are a slip.
fn keys(letters: &str) -> String {
    let keys: String = letters.chars().filter_map(key).collect();
    if keys.len() < 3 { String::new() } else { keys }
}

fn key(letter: char) -> Option<char> {
    Some(match letter.to_ascii_lowercase() {
        'a'..='c' => '2',
        'd'..='f' => '3',
        'g'..='i' => '4',
        'j'..='l' => '5',
        'm'..='o' => '6',
        'p'..='s' => '7',
        't'..='v' => '8',
        'w'..='z' => '9',
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
            ("030 901820#12", Written::Unusual),
            ("030 901820 or 030 901821", Written::Unusual),
        ] {
            assert_eq!(Written::read(text), written, "{text}");
        }
    }
}
