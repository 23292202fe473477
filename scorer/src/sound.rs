//! How a name sounds, roughly: a key under which misspellings of it meet.

use std::borrow::Cow;

/// The first letter and up to three groups of consonants that sound alike, of a folded name in any script. Empty for a name
/// without letters.
pub(crate) fn sound(name: &str) -> String {
    let latin = if name.is_ascii() { Cow::Borrowed(name) } else { Cow::Owned(deunicode::deunicode(name)) };
    let mut letters = Letters { rest: latin.as_bytes() };
    let Some(first) = letters.next() else { return String::new() };
    let mut sound = String::with_capacity(4);
    sound.push(match first {
        'c' | 'k' | 'q' => 'k',
        'v' | 'w' => 'w',
        'j' | 'y' | 'i' => 'i',
        's' | 'z' => 's',
        letter => letter,
    });
    let mut last = group(first);
    for letter in letters {
        let group = group(letter);
        if let Some(digit) = group
            && Some(digit) != last
        {
            sound.push(digit);
        }
        if sound.len() == 4 {
            break;
        }
        // A vowel parts two letters of one group; h and w do not.
        if !matches!(letter, 'h' | 'w') {
            last = group;
        }
    }
    sound
}

/// The letters of a text, "ph" and "sch" as one.
struct Letters<'t> {
    rest: &'t [u8],
}

impl Iterator for Letters<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        loop {
            let is =
                |place: usize, letter: u8| self.rest.get(place).is_some_and(|byte| byte.eq_ignore_ascii_case(&letter));
            let (letter, length) = match self.rest.first()?.to_ascii_lowercase() {
                b'p' if is(1, b'h') => (b'f', 2),
                b's' if is(1, b'c') && is(2, b'h') => (b's', 3),
                letter => (letter, 1),
            };
            self.rest = &self.rest[length..];
            if letter.is_ascii_lowercase() {
                return Some(char::from(letter));
            }
        }
    }
}

fn group(letter: char) -> Option<char> {
    match letter {
        'b' | 'f' | 'p' | 'v' => Some('1'),
        'c' | 'g' | 'j' | 'k' | 'q' | 's' | 'x' | 'z' => Some('2'),
        'd' | 't' => Some('3'),
        'l' => Some('4'),
        'm' | 'n' => Some('5'),
        'r' => Some('6'),
        _ => None,
    }
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
        assert_eq!(sound("7"), "");
    }
}
