//! How a name sounds, roughly: a key under which misspellings of it meet.

/// The first letter and up to three groups of consonants that sound alike, of a folded name in any script. Empty for a name
/// without letters.
pub(crate) fn sound(name: &str) -> String {
    let latin = deunicode::deunicode(name).to_ascii_lowercase().replace("ph", "f").replace("sch", "s");
    let mut letters = latin.chars().filter(char::is_ascii_alphabetic);
    let Some(first) = letters.next() else { return String::new() };
    let mut sound = String::from(match first {
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
