//! Sets of small letters, a bit for each.

/// A small letter as a bit, to be looked for in a set; no bit where it is none.
pub(crate) const fn bit(letter: u8) -> u32 {
    if letter.is_ascii_lowercase() { 1 << (letter - b'a') } else { 0 }
}

/// The small letters of a text.
pub(crate) const fn set(text: &[u8]) -> u32 {
    let (mut letters, mut at) = (0, 0);
    while at < text.len() {
        letters |= bit(text[at]);
        at += 1;
    }
    letters
}
