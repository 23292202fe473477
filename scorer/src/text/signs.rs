//! Which kinds of signs stand in a text: told in one pass, so that a check asks before it looks closer.

/// Kinds of signs. A sign may be of several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Signs(u32);

impl Signs {
    pub(crate) const UPPER: Self = Self(1);
    pub(crate) const LOWER: Self = Self(1 << 1);
    /// Letters of ASCII.
    pub(crate) const LETTER: Self = Self::UPPER.or(Self::LOWER);
    pub(crate) const DIGIT: Self = Self(1 << 2);
    pub(crate) const SPACE: Self = Self(1 << 3);
    pub(crate) const CONTROL: Self = Self(1 << 4);
    pub(crate) const AT: Self = Self(1 << 5);
    pub(crate) const DOT: Self = Self(1 << 6);
    pub(crate) const COMMA: Self = Self(1 << 7);
    /// `;` and `|`, which part the items of a list.
    pub(crate) const LISTING: Self = Self(1 << 8);
    pub(crate) const SLASH: Self = Self(1 << 9);
    pub(crate) const AMPERSAND: Self = Self(1 << 10);
    pub(crate) const HYPHEN: Self = Self(1 << 11);
    /// `( [ { *`, before a note.
    pub(crate) const OPENING: Self = Self(1 << 12);
    /// What templates and tags are made of.
    pub(crate) const MARKUP: Self = Self(1 << 13);
    /// `#` and `'`, with which a spreadsheet's faults begin.
    pub(crate) const SHEET: Self = Self(1 << 14);
    /// Any other sign of ASCII.
    pub(crate) const OTHER: Self = Self(1 << 15);
    /// Anything beyond ASCII.
    pub(crate) const WIDE: Self = Self(1 << 16);
    /// Anything beyond ASCII but the common letters of Latin, which stand for nothing else.
    pub(crate) const STRANGE: Self = Self(1 << 17);

    /// The kinds of the signs of a text.
    pub(crate) fn of(text: &str) -> Self {
        let signs = Self::of_bytes(text.as_bytes());
        if signs.has(Self::WIDE) && !text.chars().all(is_common) { signs.or(Self::STRANGE) } else { signs }
    }

    fn of_bytes(bytes: &[u8]) -> Self {
        match (bytes.last_chunk::<8>(), bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
            // Eight at a time, and some twice, since one branch for each would be guessed wrong at the end.
            (Some(last), ..) => {
                bytes.as_chunks::<8>().0.iter().fold(Self::all(last), |all, eight| all.or(Self::all(eight)))
            }
            (None, Some(first), Some(last)) => Self::all(first).or(Self::all(last)),
            _ => bytes.iter().fold(Self::default(), |all, byte| all.or(KINDS[usize::from(*byte)])),
        }
    }

    fn all<const N: usize>(bytes: &[u8; N]) -> Self {
        bytes.iter().fold(Self::default(), |all, byte| all.or(KINDS[usize::from(*byte)]))
    }

    /// The kinds of either.
    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// All other kinds.
    pub(crate) const fn not(self) -> Self {
        Self(!self.0)
    }

    /// Whether it has one of these kinds.
    pub(crate) const fn has(self, kinds: Self) -> bool {
        self.0 & kinds.0 != 0
    }
}

/// Whether a character is of ASCII or a letter of Latin that is never taken apart, nor read in the place of a byte.
fn is_common(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => true,
        '×' | '÷' | 'Ĳ' | 'ĳ' | 'Ŀ' | 'ŀ' | 'ŉ' | 'Œ' | 'œ' | 'Š' | 'š' | 'Ÿ' | 'Ž' | 'ž' => false,
        'À'..='ž' => true,
        _ => false,
    }
}

const KINDS: [Signs; 256] = {
    let mut kinds = [Signs::WIDE; 256];
    let mut byte = 0;
    while byte < 128 {
        kinds[byte] = kind(byte as u8);
        byte += 1;
    }
    kinds
};

const fn kind(byte: u8) -> Signs {
    match byte {
        b'A'..=b'Z' => Signs::UPPER,
        b'a'..=b'z' => Signs::LOWER,
        b'0'..=b'9' => Signs::DIGIT,
        b' ' => Signs::SPACE,
        b'@' => Signs::AT,
        b'.' => Signs::DOT,
        b',' => Signs::COMMA,
        b';' => Signs::LISTING,
        b'|' => Signs::LISTING.or(Signs::MARKUP),
        b'/' => Signs::SLASH,
        b'&' => Signs::AMPERSAND,
        b'-' => Signs::HYPHEN,
        b'(' | b'*' => Signs::OPENING,
        b'[' | b'{' => Signs::OPENING.or(Signs::MARKUP),
        b'}' | b'<' | b'>' | b'%' | b'$' | b'\\' => Signs::MARKUP,
        b'#' | b'\'' => Signs::SHEET,
        0..=31 | 127 => Signs::CONTROL,
        _ => Signs::OTHER,
    }
}

#[cfg(test)]
mod tests {
    use unicode_script::{Script, UnicodeScript};

    use super::*;
    use crate::junk::residue::is_broken_encoding;

    #[test]
    fn a_sign_is_told_wherever_it_stands() {
        for (length, at) in (1..20).flat_map(|length| (0..length).map(move |at| (length, at))) {
            let text: String = (0..length).map(|place| if place == at { ',' } else { ' ' }).collect();
            let spaces = if length > 1 { Signs::SPACE } else { Signs::default() };
            assert_eq!(Signs::of(&text), Signs::COMMA.or(spaces), "{text}");
        }
    }

    #[test]
    fn a_text_has_the_kinds_of_its_signs_and_no_others() {
        let signs = Signs::of("Ana (left)");
        assert!(signs.has(Signs::UPPER) && signs.has(Signs::SPACE) && signs.has(Signs::OPENING));
        assert!(!signs.has(Signs::DIGIT.or(Signs::WIDE).or(Signs::MARKUP)));
        assert!(Signs::of("é").has(Signs::WIDE) && !Signs::of("").has(Signs(u32::MAX)));
        assert!(Signs::of("Dvo™").has(Signs::STRANGE) && !Signs::of("Dvořák").has(Signs::STRANGE));
    }

    #[test]
    fn what_is_not_strange_is_a_letter_of_latin_and_no_broken_encoding() {
        let common = |c: &char| is_common(*c) && !c.is_ascii();
        let letters: Vec<char> = ('\0'..=char::MAX).filter(common).collect();
        for one in &letters {
            assert!(one.is_alphabetic() && one.script() == Script::Latin, "{one}");
            for other in &letters {
                assert!(!is_broken_encoding(&format!("a{one}{other}a")), "{one}{other}");
            }
        }
    }
}
