//! Shared preparation of a text: NFKC, no zero-width or direction marks, plain single spaces, trimmed.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

/// Whether a character takes no place and only steers how others are shown.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

/// The text as it is judged. Borrows where nothing changes.
pub(crate) fn prepare(raw: &str) -> Cow<'_, str> {
    if raw.is_ascii() {
        let trimmed = raw.trim();
        let plain = !trimmed.contains("  ") && !trimmed.bytes().any(|byte| byte.is_ascii_control());
        return if plain { Cow::Borrowed(trimmed) } else { Cow::Owned(collapse(trimmed)) };
    }
    let visible: String = raw.nfkc().filter(|c| !is_invisible(*c)).collect();
    Cow::Owned(collapse(&visible))
}

fn collapse(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}
