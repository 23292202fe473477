//! Stems of the words of a country's name: what its cases, adjectives and spellings have in common.

use crate::list::COUNTRY_STEMS;

/// The fewest letters of a stem that may have an ending of its own.
const N_LETTERS: usize = 4;
/// The most letters of that ending, as in "Alban|ischen".
const N_ENDING: usize = 8;

/// The country whose name has the stems of these folded words, none of which is of a form.
pub(super) fn same(words: &[&str]) -> Option<&'static str> {
    let stems: Vec<String> = words.iter().map(|word| stem(word)).filter(|stem| !stem.is_empty()).collect();
    COUNTRY_STEMS.get(&stems.join(" "))
}

/// The country of an adjective, by the longest stem that begins it.
pub(super) fn adjective(words: &[&str]) -> Option<&'static str> {
    let [word] = words else { return None };
    // A land is no adjective: "Somaliland".
    let word = stem(word.strip_suffix("land").map_or(word, |_| ""));
    let shortest = word.char_indices().nth(N_LETTERS)?.0;
    let ends = word.char_indices().rev().map(|(at, _)| at).take(N_ENDING).take_while(|at| *at >= shortest);
    ends.into_iter().find_map(|at| COUNTRY_STEMS.get(&word[..at]))
}

/// Whether a word's stem tells enough alone: in scripts that have more than their letters, and where it is long.
pub(super) fn is_telling(word: &str) -> bool {
    !word.is_ascii() && stem(word).chars().count() >= N_LETTERS
}

/// A folded word without what its cases and spellings change. `refresh.py` makes the same of each name.
fn stem(word: &str) -> String {
    match word.chars().next() {
        Some('\u{600}'..='\u{6ff}') => {
            // "And" is written to the word.
            let bare = word.strip_prefix('و').filter(|bare| bare.chars().nth(3).is_some()).unwrap_or(word);
            consonants(bare.strip_prefix("ال").unwrap_or(bare), |c| "اويهءع".contains(c))
        }
        Some('\u{590}'..='\u{5ff}') => {
            let bare = word.strip_prefix('ה').unwrap_or(word);
            consonants(bare.strip_suffix("ית").unwrap_or(bare), |c| "אהויע".contains(c))
        }
        Some('\u{900}'..='\u{97f}') => consonants(&word.replace(['\u{902}', 'ण', 'ञ', 'ङ'], "न"), is_devanagari_vowel),
        _ => word.trim_end_matches(|c| "aeiouyаеиоуыюяіїьαειηουω".contains(c)).replace('і', "и"),
    }
}

/// The first letter and those after it that are no vowels, each once in a row.
fn consonants(word: &str, is_vowel: impl Fn(char) -> bool) -> String {
    let mut kept = String::with_capacity(word.len());
    for (at, c) in word.char_indices() {
        if (at == 0 || !is_vowel(c)) && !kept.ends_with(c) {
            kept.push(c);
        }
    }
    kept
}

fn is_devanagari_vowel(c: char) -> bool {
    matches!(c, '\u{904}'..='\u{914}' | '\u{93e}'..='\u{94d}' | 'य' | 'व' | '\u{903}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::list::entries;

    #[test]
    fn the_embedded_stems_are_those_of_the_names() {
        let names = entries(include_str!("../../data/countries.txt"));
        let found = names.filter_map(|(name, code)| Some((name, code, same(&name.split(' ').collect::<Vec<_>>())?)));
        let found: Vec<_> = found.collect();
        assert!(found.len() > 5_000, "{}", found.len());
        for (name, code, stemmed) in found {
            assert_eq!(stemmed, code, "{name}");
        }
    }

    #[test]
    fn adjectives_lead_to_their_country_and_lands_of_their_peoples_do_not() {
        for (word, code) in [
            ("tunisienne", Some("TN")),
            ("albanische", Some("AL")),
            ("алжирская", Some("DZ")),
            ("التونسيه", Some("TN")),
            ("somaliland", None),
            ("chechen", None),
            ("tatarstan", None),
        ] {
            assert_eq!(same(&[word]).or_else(|| adjective(&[word])), code, "{word}");
        }
    }
}
