//! Shared preparation of a text: NFKC, no zero-width or direction marks, plain single spaces, trimmed.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use crate::text::signs::Signs;

/// Whether a character takes no place and only steers how others are shown.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

/// Whether a character is a mark of trade that would become letters of the name before it.
pub(crate) fn is_trade_mark(c: char) -> bool {
    matches!(c, '™' | '℠')
}

/// The text as it is judged. Borrows where nothing but its ends changes.
pub(crate) fn prepare(raw: &str) -> Cow<'_, str> {
    prepare_with(raw, Signs::of(raw))
}

/// [`prepare`] where the kinds of the text's signs are known.
pub(crate) fn prepare_with(raw: &str, signs: Signs) -> Cow<'_, str> {
    if signs.has(Signs::STRANGE) && !raw.chars().all(is_stable) {
        let visible: String = raw.chars().filter(|c| !is_trade_mark(*c)).nfkc().filter(|c| !is_invisible(*c)).collect();
        return Cow::Owned(collapse(&visible));
    }
    if !signs.has(Signs::SPACE.or(Signs::CONTROL)) {
        return Cow::Borrowed(raw);
    }
    let trimmed = raw.trim();
    let plain = !signs.has(Signs::CONTROL) && !has_double_space(trimmed);
    if plain { Cow::Borrowed(trimmed) } else { Cow::Owned(collapse(trimmed)) }
}

/// Whether preparation leaves a character as it is, whatever stands beside it: most letters that names are written with.
fn is_stable(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => true,
        // Ligatures and letters with a dot or an apostrophe are taken apart.
        'Ĳ' | 'ĳ' | 'Ŀ' | 'ŀ' | 'ŉ' => false,
        'À'..='ž' | 'А'..='џ' | 'ぁ'..='ん' | 'ァ'..='ヺ' | '一'..='鿿' | '가'..='힣' => true,
        _ => false,
    }
}

/// Whether two spaces stand side by side.
pub(crate) fn has_double_space(text: &str) -> bool {
    text.as_bytes().windows(2).any(|pair| pair == b"  ")
}

fn collapse(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_stable_stays_as_it_is() {
        for c in (0..=0x10_ffff).filter_map(char::from_u32).filter(|c| is_stable(*c) && !c.is_control()) {
            let beside = format!("a{c}a");
            assert!(beside.nfkc().eq(beside.chars()) && !is_invisible(c) && (c == ' ' || !c.is_whitespace()), "{c}");
        }
    }

    #[test]
    fn what_is_not_strange_is_stable() {
        for c in '\0'..=char::MAX {
            assert!(is_stable(c) || Signs::of(c.encode_utf8(&mut [0; 4])).has(Signs::STRANGE), "{c}");
        }
    }
}
