//! Folding: the form in which names of places, companies, titles and people are compared.

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

use crate::text::prepare::is_trade_mark;
use crate::text::words::words;

/// Words that are passed over.
const PASSED: [&str; 2] = ["the", "and"];

/// The text in small letters without marks, in words of one space. Words "the" and "and" go, and letters that stand alone
/// in a row become one word, so that "U.S.A." and "usa" are equal.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// Puts the folded text at the end of `folded`.
pub(crate) fn fold_into(text: &str, folded: &mut String) {
    let start = folded.len();
    Folder::new(folded, PASSED).read(text);
    if folded.len() == start {
        // "AND" alone is a code of Andorra.
        Folder::new(folded, [""; 2]).read(text);
    }
}

/// Whether folding leaves a text as it is that has nothing but small letters and digits of ASCII in words of one space: it has no
/// two words of one letter that are put together, and none that is passed over.
pub(crate) fn is_folded(plain: &str) -> bool {
    // A bit for each gap, with the two at the ends.
    let gaps = plain.bytes().fold(1_u64, |gaps, byte| gaps << 1 | u64::from(byte == b' ')) << 1 | 1;
    let (letters, threes) = (gaps & gaps >> 2 & gaps >> 4, gaps & gaps >> 4);
    plain.len() < 62 && letters == 0 && (threes == 0 || !words(plain).any(|word| PASSED.contains(&word)))
}

/// A text in lower case with marks apart from their letters.
fn spelled_out(lower: &str) -> impl Iterator<Item = char> {
    // Some letters are turned into capitals on the way.
    lower.chars().filter(|c| !is_trade_mark(*c)).nfkd().flat_map(char::to_lowercase)
}

/// What each character becomes that European languages are written with in Latin letters.
static LATIN: LazyLock<[Vec<char>; 0x180]> = LazyLock::new(|| {
    std::array::from_fn(|code| {
        let c = u32::try_from(code).ok().and_then(char::from_u32).expect("the first code points are characters");
        spelled_out(&c.to_lowercase().to_string()).collect()
    })
});

struct Folder<'f> {
    folded: &'f mut String,
    /// Words that are passed over.
    passed: [&'static str; 2],
    start: usize,
    /// Where the word begins that is being written.
    word: usize,
    /// Whether the word before it is a letter that stands alone.
    after_letter: bool,
}

impl<'f> Folder<'f> {
    fn new(folded: &'f mut String, passed: [&'static str; 2]) -> Self {
        let start = folded.len();
        Self { folded, passed, start, word: start, after_letter: false }
    }

    fn read(mut self, text: &str) {
        self.folded.reserve(text.len() + 1);
        if text.is_ascii() {
            text.bytes().for_each(|byte| self.push_ascii(byte));
        } else if text.chars().all(|c| (c as usize) < LATIN.len()) {
            text.chars().for_each(|c| self.push_latin(c));
        } else {
            spelled_out(&text.to_lowercase()).for_each(|c| self.push(c));
        }
        self.end_word();
        if self.folded.len() > self.start && self.folded.ends_with(' ') {
            self.folded.pop();
        }
    }

    fn push_latin(&mut self, c: char) {
        match u8::try_from(c) {
            Ok(byte) if byte.is_ascii() => self.push_ascii(byte),
            _ => LATIN[c as usize].iter().for_each(|plain| self.push(*plain)),
        }
    }

    fn push_ascii(&mut self, byte: u8) {
        match byte {
            b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => self.folded.push(char::from(byte.to_ascii_lowercase())),
            b'\'' | b'`' => {}
            _ => self.end_word(),
        }
    }

    /// Ends the word, with a space after it.
    fn end_word(&mut self) {
        let word = &self.folded[self.word..];
        if word.is_empty() {
            return;
        }
        if word.len() == 3 && self.passed.contains(&word) {
            self.folded.truncate(self.word);
            return;
        }
        let letter = Some(word.as_bytes()[0]).filter(|byte| word.len() == 1 && byte.is_ascii_lowercase());
        if let Some(letter) = letter.filter(|_| self.after_letter) {
            self.folded.truncate(self.word - 1);
            self.folded.push(char::from(letter));
        }
        self.folded.push(' ');
        self.word = self.folded.len();
        self.after_letter = letter.is_some();
    }

    fn push(&mut self, c: char) {
        match c {
            'ø' => self.folded.push('o'),
            'ł' => self.folded.push('l'),
            'đ' | 'ð' => self.folded.push('d'),
            'ı' => self.folded.push('i'),
            'ħ' => self.folded.push('h'),
            'ə' => self.folded.push('e'),
            'ґ' => self.folded.push('г'),
            'ß' => self.folded.push_str("ss"),
            'æ' => self.folded.push_str("ae"),
            'œ' => self.folded.push_str("oe"),
            'þ' => self.folded.push_str("th"),
            'ة' => self.folded.push('ه'),
            'ى' | 'ی' => self.folded.push('ي'),
            'ک' => self.folded.push('ك'),
            '\'' | '’' | '‘' | '`' | '´' | 'ʼ' | 'ʻ' | '′' | '\u{640}' | '\u{200c}' | '\u{200d}' => {}
            '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{655}' | '\u{670}' | '\u{93c}' | '\u{5f3}' => {}
            // The two marks of a nasal vowel are written for each other.
            '\u{901}' => self.folded.push('\u{902}'),
            c if is_gap(c) => self.end_word(),
            c => self.folded.push(c),
        }
    }
}

fn is_gap(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => !c.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}' | '\u{2000}'..='\u{206f}' | '・' | '،' | '\u{5be}' | '\u{5f4}' => true,
        '\u{3000}'..='\u{303f}' => !matches!(c, '々' | '〇'),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_fold_to_the_same() {
        for (text, folded) in [
            ("U.S.A.", "usa"),
            ("The Bahamas", "bahamas"),
            ("Trinidad & Tobago", "trinidad tobago"),
            ("Côte d’Ivoire", "cote divoire"),
            ("ŁÓDŹ", "lodz"),
            ("Đà Nẵng", "da nang"),
            ("U.S. Virgin Islands", "us virgin islands"),
            ("日本", "日本"),
            ("Acme™ Ltd", "acme ltd"),
        ] {
            assert_eq!(fold(text), folded);
        }
    }

    #[test]
    fn words_that_folding_leaves_are_told() {
        for text in ["vice president", "qa", "acme", "qa vp 12", "new york", "anna x lima", "x", ""] {
            assert!(is_folded(text) && fold(text) == text, "{text}");
        }
        for text in ["the acme", "acme and bolt", "acme and", "x y", "anna x y", "u s lines", &"acme ".repeat(13)] {
            assert!(!is_folded(text), "{text}");
        }
    }

    #[test]
    fn the_embedded_lists_are_folded() {
        let [forms, notes, titles, functions] = [
            include_str!("../data/country_forms.txt"),
            include_str!("../data/notes.txt"),
            include_str!("../data/titles.txt"),
            include_str!("../data/functions.txt"),
        ];
        for (_, words) in [forms, notes, titles, functions].into_iter().flat_map(crate::list::entries) {
            let plain = |word: &str| word.strip_prefix('*').unwrap_or(word).to_owned();
            assert!(words.split(',').map(plain).all(|word| fold(&word) == word), "{words}");
        }
        for text in [
            include_str!("../data/countries.txt"),
            include_str!("../data/states.txt"),
            include_str!("../data/cities.txt"),
        ] {
            for line in text.lines().filter(|line| !line.starts_with('#')) {
                let (name, _) = line.split_once('\t').unwrap();
                assert_eq!(fold(name), name);
            }
        }
    }
}
