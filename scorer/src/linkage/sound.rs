//! How a name sounds, roughly: a key under which misspellings of it meet.

use std::borrow::Cow;

/// The first letter and up to three groups of consonants that sound alike, of a folded name in any script, with zeros behind.
/// None for a name without letters.
pub(crate) fn sound(name: &str) -> Option<[u8; 4]> {
    let latin =
        if name.is_ascii() { Cow::Borrowed(name) } else { Cow::Owned(deunicode::deunicode(name).to_ascii_lowercase()) };
    let letters = latin.as_bytes();
    let begin = letters.iter().position(u8::is_ascii_lowercase)?;
    let begins = match letters[begin..] {
        [b'p', b'h', ..] => b'f',
        [b'c' | b'k' | b'q', ..] => b'k',
        [b'v' | b'w', ..] => b'w',
        [b'j' | b'y' | b'i', ..] => b'i',
        [b's' | b'z', ..] => b's',
        [letter, ..] => letter,
        [] => return None,
    };
    let (mut sound, mut length) = ([begins, 0, 0, 0], 1);
    let mut last = group(letters[begin]);
    for letter in &letters[begin + 1..] {
        let group = group(*letter);
        // Without a branch, since each one would be guessed wrong now and then.
        let is_next = group > VOWEL && group != last;
        sound[length] = if is_next { group } else { 0 };
        length += usize::from(is_next);
        if length == sound.len() {
            break;
        }
        last = if group == UNHEARD { last } else { group };
    }
    Some(sound)
}

/// The group of consonants that each small letter is of, as Soundex has them.
const GROUPS: [u8; 26] = *b"0123012-02245501262301-202";
/// The group of letters that part two consonants of one group.
const VOWEL: u8 = b'0';
/// That of those which do not, and of what is no letter.
const UNHEARD: u8 = b'-';

fn group(letter: u8) -> u8 {
    if letter.is_ascii_lowercase() { GROUPS[usize::from(letter - b'a')] } else { UNHEARD }
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
