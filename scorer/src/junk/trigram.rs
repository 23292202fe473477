//! How unusual the letters of a name are, told by a table of how often each letter follows two others in names of many peoples.

use crate::junk::rare_name::is_rare_name;
use crate::text::keyboard;
use crate::text::letters;

/// For each two letters a line, and in it for each letter the surprise in quarters of a nat from "0" on; behind z stands the
/// end of a word.
const SURPRISE: &[u8] = include_bytes!("../data/name_trigrams.txt");
/// Letters with the end of a word.
const N_LETTERS: usize = 27;
/// The fewest letters that tell something.
const SHORTEST: usize = 5;
/// The most that one letter counts: Itxaso and Gylfi have one that no name of the table has there, and keys hit at random many.
const MOST: usize = 25;
/// Twice the mean surprise, in quarters of a nat, above which hardly a name lies.
const UNHEARD_OF: usize = 34;
/// The same where most letters lie beside each other on a keyboard, or all in its middle row. Sjaak lies below it.
const RUN_OF_KEYS: usize = 29;

const MIDDLE_ROW: u32 = letters::set(b"asdfghjkl");

/// Whether no name is written so, in small letters of ASCII: each of its words looks like keys hit at random.
pub(crate) fn is_mash(lower: &str) -> bool {
    let is_gap = |byte: &u8| matches!(byte, b' ' | b'-');
    let mut words = lower.as_bytes().split(is_gap).filter(|word| word.len() >= SHORTEST).peekable();
    lower.is_ascii() && words.peek().is_some() && words.all(is_mashed_word)
}

fn is_mashed_word(word: &[u8]) -> bool {
    if !word.iter().fold(true, |all, byte| all & byte.is_ascii_lowercase()) {
        return false;
    }
    let place = |byte: &u8| usize::from(byte - b'a');
    let end = N_LETTERS - 1;
    let mut letters = word.iter().map(place).chain([end]);
    let (mut before, mut last, mut surprise) = (end, letters.next().unwrap_or(end), 0);
    for letter in letters {
        surprise += usize::from(SURPRISE[(before * N_LETTERS + last) * (N_LETTERS + 1) + letter] - b'0').min(MOST);
        (before, last) = (last, letter);
    }
    let n_trigrams = word.len();
    let above = |twice_the_mean: usize| 2 * surprise > twice_the_mean * n_trigrams;
    (above(UNHEARD_OF) || (above(RUN_OF_KEYS) && is_run_of_keys(word))) && !is_rare_name(word)
}

fn is_run_of_keys(word: &[u8]) -> bool {
    let n_beside = word.windows(2).filter(|pair| keyboard::touch(pair[0], pair[1])).count();
    word.iter().all(|byte| letters::bit(*byte) & MIDDLE_ROW != 0) || 10 * n_beside >= 7 * (word.len() - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_at_random_are_told_from_names() {
        for junk in ["hujnhbh", "vxqzkw", "sdkfjhg", "rtgftrfd", "xcvbmnz", "jkdfgh lkjsdf", "wqdqwd", "gfhjdgf"] {
            assert!(is_mash(junk), "{junk}");
        }
        for name in [
            "krzysztof",
            "nguyen",
            "ngcobo",
            "hrvoje",
            "schwarz",
            "nhlanhla",
            "mkhize",
            "qureshi",
            "szczepan",
            "wright",
            "lakshmi",
            "tshering",
            "mbappe",
            "vlk",
            "sadako",
            "assad",
            "frederick",
            "wertheimer",
            "o'brien",
            "ruiz-healy",
            "zhang wei",
            "bjorn",
            "lloyd",
            "phuoc",
            "iqbal",
            "patxi",
            "itxaso",
            "gylfi",
            "guusje",
            "shqipe",
            "qerim",
            "lkhagva",
            "kiiru",
            "sjaak",
        ] {
            assert!(!is_mash(name), "{name}");
        }
    }
}
