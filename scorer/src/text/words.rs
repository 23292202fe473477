//! Words of a text, parted by plain spaces. Texts are short, so that a look at each byte costs less than a search for a pattern.

use std::borrow::Cow;

/// Whether a character is a letter or a number: as `char::is_alphanumeric`, told at once for those of Latin.
pub(crate) fn is_alphanumeric(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_alphanumeric(),
        'À'..='ɏ' => !matches!(c, '×' | '÷'),
        _ => c.is_alphanumeric(),
    }
}

/// Whether an ASCII sign stands in a text, told without a look at each byte.
pub(crate) fn has(text: &str, sign: u8) -> bool {
    const ONES: u64 = u64::MAX / 0xff;
    // A byte that is 0 borrows from its highest bit.
    let has = |eight: u64| {
        let zero = eight ^ (ONES * u64::from(sign));
        zero.wrapping_sub(ONES) & !zero & (ONES << 7) != 0
    };
    let bytes = text.as_bytes();
    match (bytes.last_chunk::<8>(), bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        (Some(last), ..) => {
            bytes.as_chunks().0.iter().any(|eight| has(u64::from_le_bytes(*eight))) || has(u64::from_le_bytes(*last))
        }
        (None, Some(&[a, b, c, d]), Some(&[e, f, g, h])) => has(u64::from_le_bytes([a, b, c, d, e, f, g, h])),
        _ => bytes.contains(&sign),
    }
}

/// Whether a text is letters and digits of ASCII and nothing else.
pub(crate) fn is_plain(text: &str) -> bool {
    text.bytes().fold(true, |all, byte| all & byte.is_ascii_alphanumeric())
}

/// The letters and digits of a text.
pub(crate) fn without_signs(text: &str) -> Cow<'_, str> {
    // Most texts have nothing else.
    if is_plain(text) {
        return Cow::Borrowed(text);
    }
    if !text.is_ascii() {
        return without(text, |c| !is_alphanumeric(c));
    }
    let (mut kept, mut length) = (vec![0; text.len()], 0);
    for byte in text.bytes() {
        // Without a branch: what is left out is written over by the next byte.
        kept[length] = byte;
        length += usize::from(byte.is_ascii_alphanumeric());
    }
    kept.truncate(length);
    Cow::Owned(String::from_utf8(kept).expect("letters and digits of ASCII are text"))
}

/// The text without some of its characters.
pub(crate) fn without(text: &str, is_left_out: impl Fn(char) -> bool + Copy) -> Cow<'_, str> {
    let mut parts = text.split(is_left_out);
    let first = parts.next().unwrap_or_default();
    if first.len() == text.len() {
        return Cow::Borrowed(text);
    }
    let mut kept = String::with_capacity(text.len());
    kept.push_str(first);
    parts.for_each(|part| kept.push_str(part));
    Cow::Owned(kept)
}

/// The words of a text written together.
pub(crate) fn together(text: &str) -> Cow<'_, str> {
    without(text, |c| c == ' ')
}

/// The words of a text, as `split(' ')` gives them.
pub(crate) fn words(text: &str) -> Words<'_> {
    Words(Some(text))
}

/// What words are left of a text.
#[derive(Clone)]
pub(crate) struct Words<'t>(Option<&'t str>);

impl<'t> Iterator for Words<'t> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        let text = self.0.take()?;
        let Some(at) = text.bytes().position(|byte| byte == b' ') else { return Some(text) };
        self.0 = Some(&text[at + 1..]);
        Some(&text[..at])
    }
}

/// The first word of a text.
pub(crate) fn first_word(text: &str) -> &str {
    words(text).next().unwrap_or_default()
}

/// The text before the first of an ASCII sign, and the text after it, as `split_once` gives them.
pub(crate) fn cut(text: &str, sign: u8) -> Option<(&str, &str)> {
    let at = text.bytes().position(|byte| byte == sign)?;
    Some((&text[..at], &text[at + 1..]))
}

/// The last word of a text.
pub(crate) fn last_word(text: &str) -> &str {
    text.bytes().rposition(|byte| byte == b' ').map_or(text, |at| &text[at + 1..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_numbers_are_those_of_the_standard_library() {
        for c in '\0'..='\u{3000}' {
            assert_eq!(is_alphanumeric(c), c.is_alphanumeric(), "{c}");
        }
    }

    #[test]
    fn what_is_left_out_is_all_that_goes() {
        for text in ["", "ana", "-", "-ana--lima-", "日-本"] {
            assert_eq!(without(text, |c| c == '-'), text.replace('-', ""));
        }
    }

    #[test]
    fn letters_and_digits_are_what_is_left_without_signs() {
        for (text, left) in [("ana", "ana"), ("ana-l.", "anal"), (".", ""), ("", ""), ("é-2", "é2")] {
            assert_eq!(without_signs(text), left);
        }
    }

    #[test]
    fn a_sign_is_found_wherever_it_stands() {
        let text = "a-long text of many bytes, é";
        for (start, end) in (0..text.len()).flat_map(|start| (start..27).map(move |end| (start, end))) {
            let part = text.get(start..end).unwrap_or_default();
            for sign in [b' ', b'-', b',', b'!'] {
                assert_eq!(has(part, sign), part.contains(char::from(sign)), "{part}");
            }
        }
    }

    #[test]
    fn words_are_those_between_spaces() {
        for text in ["", " ", "anna", "anna maria", " anna  maria ", "日本 東京"] {
            assert!(words(text).eq(text.split(' ')), "{text}");
            assert_eq!(first_word(text), text.split(' ').next().unwrap());
            assert_eq!(last_word(text), text.rsplit(' ').next().unwrap());
            assert_eq!(cut(text, b' '), text.split_once(' '));
        }
    }
}
