//! Words and phrases that tell something: a table of them, found in a text longest first, each word taken once.

use std::collections::HashMap;

use crate::fold::fold;
use crate::list::entries;

/// The most words of a phrase.
const LONGEST: usize = 5;

/// What phrases and endings of words mean.
pub(crate) struct Phrases {
    whole: HashMap<String, &'static str, foldhash::fast::FixedState>,
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
        begins && phrases.iter().any(|phrase| text[at..].strip_prefix(phrase).is_some_and(stands))
    })
}

/// A phrase that was found.
#[derive(Clone, Copy)]
pub(crate) struct Found<'a> {
    pub(crate) text: &'a str,
    pub(crate) meaning: &'static str,
    /// Where it ends in the text.
    pub(crate) end: usize,
}

impl Phrases {
    /// Reads a list of a meaning, a tab, and phrases with commas between them. A phrase that begins with `*` is an ending.
    pub(crate) fn read(text: &'static str) -> Self {
        let mut phrases = Self { whole: HashMap::default(), endings: vec![Vec::new(); 256] };
        for (meaning, list) in entries(text) {
            for phrase in list.split(',') {
                match phrase.strip_prefix('*') {
                    Some(ending) => {
                        let ending = fold(ending);
                        phrases.endings[last_byte(&ending)].push((ending, meaning));
                    }
                    None => {
                        phrases.whole.entry(fold(phrase)).or_insert(meaning);
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
    pub(crate) fn find<'a>(&self, folded: &'a str) -> Vec<Found<'a>> {
        let starts = std::iter::once(0).chain(folded.match_indices(' ').map(|(at, _)| at + 1));
        let bounds: Vec<(usize, usize)> = starts
            .map(|start| (start, folded[start..].find(' ').map_or(folded.len(), |length| start + length)))
            .collect();
        let mut found = Vec::new();
        let mut word = 0;
        while word < bounds.len() {
            let last = (word + LONGEST).min(bounds.len());
            let phrase = (word + 1..=last).rev().find_map(|end| {
                let text = &folded[bounds[word].0..bounds[end - 1].1];
                self.whole.get(text).map(|meaning| (end, text, *meaning))
            });
            let (end, text, meaning) = match phrase {
                Some(phrase) => phrase,
                None => {
                    let text = &folded[bounds[word].0..bounds[word].1];
                    let ending = self.endings[last_byte(text)]
                        .iter()
                        .find(|(ending, _)| text.len() > ending.len() + 1 && text.ends_with(ending));
                    (word + 1, text, ending.map_or("", |(_, meaning)| meaning))
                }
            };
            if !meaning.is_empty() {
                found.push(Found { text, meaning, end: bounds[end - 1].1 });
            }
            word = end;
        }
        found
    }
}

fn last_byte(text: &str) -> usize {
    usize::from(text.as_bytes().last().copied().unwrap_or_default())
}
