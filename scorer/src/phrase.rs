//! Words and phrases that tell something: a table of them, found in a text longest first, each word taken once.

use crate::list::{Table, entries};
use crate::words::{first_word, is_alphanumeric, words};

/// What phrases and endings of words mean.
pub(crate) struct Phrases {
    whole: &'static Table,
    /// The most words of a phrase, by its first word.
    longest: &'static Table,
    /// By their last byte, the longest first.
    endings: Vec<Vec<(&'static str, &'static str)>>,
}

/// Whether one of the phrases stands in the text, not as a part of other words. A phrase begins with a letter.
pub(crate) fn has_any(text: &str, phrases: &[&str]) -> bool {
    let mut after_letter = false;
    text.char_indices().any(|(at, c)| {
        let is_letter = is_alphanumeric(c);
        let begins = is_letter && !after_letter;
        after_letter = is_letter;
        let stands = |phrase: &&str| {
            // The first byte tells most others, for less than a comparison of texts.
            phrase.as_bytes().first() == text.as_bytes().get(at)
                && text[at..].strip_prefix(*phrase).is_some_and(|rest| !rest.starts_with(is_alphanumeric))
        };
        begins && phrases.iter().any(stands)
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
    /// Phrases of a table, with the one of their first words. In the list that they come from, those that begin with `*` are
    /// endings.
    pub(crate) fn new(whole: &'static Table, longest: &'static Table, list: &'static str) -> Self {
        let mut endings = vec![Vec::new(); 256];
        for (meaning, list) in entries(list) {
            for ending in list.split(',').filter_map(|phrase| phrase.strip_prefix('*')) {
                endings[last_byte(ending)].push((ending, meaning));
            }
        }
        for endings in &mut endings {
            endings.sort_by_key(|(ending, _)| std::cmp::Reverse(ending.len()));
        }
        Self { whole, longest, endings }
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
        let most = self.longest.get(first_word(text))?.parse().ok()?;
        let (mut longest, mut end) = (None, 0);
        for word in words(text).take(most) {
            end += word.len();
            longest = self.whole.get(&text[..end]).map(|meaning| (&text[..end], meaning)).or(longest);
            end += 1;
        }
        longest
    }

    /// What the end of a word means.
    fn ending(&self, word: &str) -> &'static str {
        let mut endings = self.endings[last_byte(word)].iter();
        let ending = endings.find(|(ending, _)| word.len() > ending.len() + 1 && word.ends_with(ending));
        ending.map_or("", |(_, meaning)| meaning)
    }
}

fn last_byte(text: &str) -> usize {
    usize::from(text.as_bytes().last().copied().unwrap_or_default())
}
