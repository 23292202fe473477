//! How a name sounds, roughly: a key under which misspellings of it meet.

use std::borrow::Cow;

/// The first letter and up to three groups of consonants that sound alike, of a folded name in any script, with zeros behind.
/// None for a name without letters.
pub(crate) fn sound(name: &str) -> Option<[u8; 4]> {
    let latin =
        if name.is_ascii() { Cow::Borrowed(name) } else { Cow::Owned(deunicode::deunicode(name).to_ascii_lowercase()) };
    let mut letters = Letters { rest: latin.as_bytes() };
    let first = letters.next()?;
    let begins = match first {
        b'c' | b'k' | b'q' => b'k',
        b'v' | b'w' => b'w',
        b'j' | b'y' | b'i' => b'i',
        b's' | b'z' => b's',
        letter => letter,
    };
    let (mut sound, mut length) = ([begins, 0, 0, 0], 1);
    let mut last = group(first);
    for letter in letters {
        let group = group(letter);
        if let Some(digit) = group
            && Some(digit) != last
        {
            sound[length] = digit;
            length += 1;
            if length == sound.len() {
                break;
            }
        }
        // A vowel parts two letters of one group; h and w do not.
        if !matches!(letter, b'h' | b'w') {
            last = group;
        }
    }
    Some(sound)
}

/// The small letters of a text, "ph" and "sch" as one.
struct Letters<'t> {
    rest: &'t [u8],
}

impl Iterator for Letters<'_> {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        loop {
            let letter;
            (letter, self.rest) = match self.rest {
                [b'p', b'h', rest @ ..] => (b'f', rest),
                [b's', b'c', b'h', rest @ ..] => (b's', rest),
                [letter, rest @ ..] => (*letter, rest),
                [] => return None,
            };
            if letter.is_ascii_lowercase() {
                return Some(letter);
            }
        }
    }
}

/// The group of consonants that each small letter is of, as Soundex has them; 0 for vowels and what is not heard.
const GROUPS: [u8; 26] = *b"01230120022455012623010202";

fn group(letter: u8) -> Option<u8> {
    let group = GROUPS[usize::from(letter - b'a')];
    (group != b'0').then_some(group)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn misspellings_sound_alike_and_other_names_do_not() {
        for (one, other) in
            [("schmidt", "schmitt"), ("philip", "filipp"), ("katherine", "catherine"), ("meier", "mayr")]
        {
            assert_eq!(sound(one), sound(other));
        }
        assert_ne!(sound("schmidt"), sound("meier"));
        assert_eq!(sound("7"), None);
    }
}
