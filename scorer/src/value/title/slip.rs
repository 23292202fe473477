//! Slips of the keys in the words that most titles are made of: "Manger", "Dirctor", "Vice Presidnet".

use rapidfuzz::distance::osa;

use crate::list;
use crate::text::words::words;

/// The fewest letters of a word in which a slip is told.
const SHORTEST: usize = 6;
/// The fewest letters of one in which a letter may stand for another: "Senhor" is no senior, and "aide ménager" no manager.
const LONG: usize = 8;

/// The folded title with the words that are meant; none where it has no slip.
pub(super) fn corrected(folded: &str) -> Option<String> {
    // The cook of the cold kitchen is a "garde manger".
    let has_slip = words(folded).any(|word| meant(word).is_some()) && !folded.contains("garde manger");
    has_slip.then(|| words(folded).map(|word| meant(word).unwrap_or(word)).collect::<Vec<_>>().join(" "))
}

/// The word that somebody meant who slipped once between its first and its last letter, or left out most of it.
fn meant(word: &str) -> Option<&'static str> {
    if word.len() < SHORTEST {
        return matches!(word, "mgr" | "mngr" | "mangr").then_some("manager");
    }
    let [first, .., last] = *word.as_bytes() else { return None };
    let likes = likes(first, last);
    if likes.contains(&word) {
        return None;
    }
    let slipped = |right: &&&str| {
        let near = word.len().abs_diff(right.len()) <= 1 && osa::distance(word.bytes(), right.bytes()) == 1;
        near && (word.len() != right.len() || word.len() >= LONG || is_turned(word, right))
    };
    let right = likes.iter().find(slipped)?;
    let tables = [&list::TITLES, &list::TITLES_FIRST, &list::FUNCTIONS, &list::FUNCTIONS_FIRST];
    (!tables.iter().any(|table| table.contains(word))).then_some(right)
}

/// The words with a first and last letter.
fn likes(first: u8, last: u8) -> &'static [&'static str] {
    match (first, last) {
        (b'm', b'r') => &["manager"],
        (b'd', b'r') => &["director", "developer", "designer"],
        (b'o', b'r') => &["officer"],
        (b'e', b'r') => &["engineer"],
        (b's', b'r') => &["senior", "supervisor"],
        (b'c', b'r') => &["coordinator", "controller"],
        (b'a', b'r') => &["administrator"],
        (b'p', b't') => &["president"],
        (b'a', b't') => &["assistant", "accountant", "analyst"],
        (b'c', b't') => &["consultant"],
        (b's', b't') => &["specialist"],
        (b'r', b't') => &["receptionist"],
        (b'd', b't') => &["development"],
        (b'a', b'e') => &["associate"],
        (b'e', b'e') => &["executive"],
        (b'r', b'e') => &["representative"],
        (b'f', b'e') => &["finance"],
        (b'f', b'l') => &["financial"],
        (b't', b'n') => &["technician"],
        (b's', b'y') => &["secretary"],
        (b'm', b'g') => &["marketing"],
        (b'b', b's') => &["business"],
        (b'o', b's') => &["operations"],
        _ => &[],
    }
}

/// Whether two words of one length differ by two letters that changed places.
fn is_turned(one: &str, other: &str) -> bool {
    one.bytes().zip(other.bytes()).filter(|(one, other)| one != other).count() == 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slip_is_mended_and_other_words_stay() {
        for (slip, right) in [
            ("sales manger", "sales manager"),
            ("direcor of marketting", "director of marketing"),
            ("vice presidnet", "vice president"),
            ("senoir developper", "senior developer"),
            ("channel partner mgr", "channel partner manager"),
        ] {
            assert_eq!(corrected(slip).as_deref(), Some(right), "{slip}");
        }
        for title in
            ["sales manager", "senhor", "aide menager", "chef garde manger", "directory", "diretor", "managed", ""]
        {
            assert_eq!(corrected(title), None, "{title}");
        }
    }
}
