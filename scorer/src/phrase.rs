//! Words and phrases that tell something: a table of them, found in a text longest first, each word taken once.

use std::collections::HashMap;

use crate::fold::fold;
use crate::list::entries;
use crate::words::{first_word, words};

/// The most words of a phrase.
const LONGEST: usize = 5;

/// What phrases and endings of words mean.
pub(crate) struct Phrases {
    whole: HashMap<String, &'static str, foldhash::fast::FixedState>,
    /// The most words of a phrase, by its first word.
    longest: HashMap<String, usize, foldhash::fast::FixedState>,
    /// By their last byte, the longest first.
    endings: Vec<Vec<(String, &'static str)>>,
}

/// Whether one of the phrases stands in the text, not as a part of other words. A phrase begins with a letter.
pub(crate) fn has_any(text: &str, phrases: &[&str]) -> bool {
    let mut after_letter = false;
    text.char_indices().any(|(at, c)| {
        let begins = c.is_alphanumeric() && !after_letter;
        after_letter = c.is_alphanumeric();
        let stands = |rest: &str| !rest.starts_with(char::is_alphanumeric);
        let first = text.as_bytes()[at];
        let mut near = phrases.iter().filter(|phrase| begins && phrase.as_bytes().first() == Some(&first));
        near.any(|phrase| text[at..].strip_prefix(phrase).is_some_and(stands))
    })
}

/// A phrase that was found.
pub(crate) struct Found<'a> {
    pub(crate) text: &'a str,
    pub(crate) meaning: &'static str,
    /// Where it ends in the text.
    pub(crate) end: usize,
}

impl Phrases {
    /// Reads a list of a meaning, a tab, and phrases with commas between them. A phrase that begins with `*` is an ending.
    pub(crate) fn read(text: &'static str) -> Self {
        let mut phrases =
            Self { whole: HashMap::default(), longest: HashMap::default(), endings: vec![Vec::new(); 256] };
        for (meaning, list) in entries(text) {
            for phrase in list.split(',') {
                match phrase.strip_prefix('*') {
                    Some(ending) => {
                        let ending = fold(ending);
                        phrases.endings[last_byte(&ending)].push((ending, meaning));
                    }
                    None => {
                        let phrase = fold(phrase);
                        let longest = phrases.longest.entry(first_word(&phrase).to_owned()).or_default();
                        *longest = phrase.split(' ').count().clamp(*longest, LONGEST);
                        phrases.whole.entry(phrase).or_insert(meaning);
                    }
                }
            }
        }
        for endings in &mut phrases.endings {
            endings.sort_by_key(|(ending, _)| std::cmp::Reverse(ending.len()));
        }
        phrases
    }

    /// The phrases of a folded text, in order.
    pub(crate) fn find<'a>(&'a self, folded: &'a str) -> impl Iterator<Item = Found<'a>> {
        let mut start = 0;
        let parts = std::iter::from_fn(move || {
            let rest = folded.get(start..).filter(|rest| !rest.is_empty())?;
            let (text, meaning) = self.begins(rest).unwrap_or_else(|| {
                let word = first_word(rest);
                (word, self.ending(word))
            });
            let end = start + text.len();
            start = end + 1;
            Some(Found { text, meaning, end })
        });
        parts.filter(|found| !found.meaning.is_empty())
    }

    /// The longest phrase that a text begins with, and its meaning.
    fn begins<'a>(&self, text: &'a str) -> Option<(&'a str, &'static str)> {
        let most = *self.longest.get(first_word(text))?;
        let (mut longest, mut end) = (None, 0);
        for word in words(text).take(most) {
            end += word.len();
            longest = self.whole.get(&text[..end]).map(|meaning| (&text[..end], *meaning)).or(longest);
            end += 1;
        }
        longest
    }

    /// What the end of a word means.
    fn ending(&self, word: &str) -> &'static str {
        let mut endings = self.endings[last_byte(word)].iter();
        let ending = endings.find(|(ending, _)| word.len() > ending.len() + 1 && word.ends_with(ending.as_str()));
        ending.map_or("", |(_, meaning)| meaning)
    }
}

fn last_byte(text: &str) -> usize {
    usize::from(text.as_bytes().last().copied().unwrap_or_default())
}
