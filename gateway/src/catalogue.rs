//! Every text a visitor reads that does not come from the check table, by key, in one file for each language.

use std::collections::HashMap;
use std::sync::LazyLock;

const EN: &str = include_str!("../locales/en.ftl");

static ENGLISH: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| entries(EN).collect());

/// A language the pages are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Locale {
    /// English.
    En,
}

impl Locale {
    /// The locale of a path segment, where we have it.
    #[must_use]
    pub fn parse(segment: &str) -> Option<Self> {
        (segment == "en").then_some(Self::En)
    }

    /// Its path segment and `lang` attribute.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
        }
    }

    /// The text under `key`, where there is one.
    #[must_use]
    pub fn find(self, key: &str) -> Option<&'static str> {
        match self {
            Self::En => ENGLISH.get(key).copied(),
        }
    }

    /// The text under `key`; nothing for an unknown key, which a test rules out for the pages.
    #[must_use]
    pub fn t(self, key: &str) -> &'static str {
        self.find(key).unwrap_or_default()
    }
}

/// The `key = text` lines of a catalogue; `#` begins a comment.
fn entries(catalogue: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = catalogue.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once(" = ")).map(|(key, text)| (key.trim(), text.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_stands_twice_and_no_text_is_empty() {
        assert_eq!(entries(EN).count(), ENGLISH.len());
        assert!(ENGLISH.values().all(|text| !text.is_empty()));
    }
}
