//! Words and phrases that tell something: a table of them, found in a text longest first, each word taken once. Where a script
//! writes words together, they are found inside of what stands between spaces.

use crate::list::{Table, first_piece, piece_ends};
use crate::text::words::is_alphanumeric;

/// What phrases and endings of words mean.
pub(crate) struct Phrases {
    whole: &'static Table,
    /// The most pieces of a phrase, by its first piece.
    longest: &'static Table,
    /// By a mix of their last two bytes, the longest first.
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
    /// Phrases of a table, with the one of their first pieces, and endings of words, the longest first.
    pub(crate) fn new(
        whole: &'static Table,
        longest: &'static Table,
        list: &'static [(&'static str, &'static str)],
    ) -> Self {
        let mut endings = vec![Vec::new(); 256];
        for (ending, meaning) in list {
            endings[last_bytes(ending)].push((*ending, *meaning));
        }
        Self { whole, longest, endings }
    }

    /// The phrases of a folded text, in order.
    pub(crate) fn find<'a>(&'a self, folded: &'a str) -> impl Iterator<Item = Found<'a>> {
        let mut start = 0;
        let parts = std::iter::from_fn(move || {
            let rest = folded.get(start..).filter(|rest| !rest.is_empty())?;
            let first = first_piece(rest);
            let (text, meaning) = self.begins(rest, first).unwrap_or_else(|| (first, self.ending(first)));
            let end = start + text.len();
            start = end + usize::from(folded[end..].starts_with(' '));
            Some(Found { text, meaning, end })
        });
        parts.filter(|found| !found.meaning.is_empty())
    }

    /// The longest phrase that a text with this first piece begins with, and its meaning.
    fn begins<'a>(&self, text: &'a str, first: &'a str) -> Option<(&'a str, &'static str)> {
        let most: usize = self.longest.get(first)?.parse().ok()?;
        let longer = piece_ends(text, first.len()).take(most - 1).map(|end| &text[..end]);
        let phrases = std::iter::once(first).chain(longer);
        phrases.filter_map(|phrase| Some((phrase, self.whole.get(phrase)?))).last()
    }

    /// What the end of a word means.
    fn ending(&self, word: &str) -> &'static str {
        let mut endings = self.endings[last_bytes(word)].iter();
        let ending = endings.find(|(ending, _)| word.len() > ending.len() + 1 && word.ends_with(ending));
        ending.map_or("", |(_, meaning)| meaning)
    }
}

/// A number below 256 that tells the last two bytes of most texts from those of others.
fn last_bytes(text: &str) -> usize {
    let [.., one, other] = text.as_bytes() else { return 0 };
    usize::from(one.wrapping_mul(31) ^ other)
}
