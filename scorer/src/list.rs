//! Reference lists: one entry a line, `#` begins a comment, a tab separates a key from its value.

use std::collections::{HashMap, HashSet};
use std::hash::BuildHasher;

use foldhash::fast::FixedState;

/// A list that is embedded in the program.
pub(crate) type Table = HashMap<&'static str, &'static str, FixedState>;

/// The entries of a list.
pub(crate) fn entries(text: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with("# "));
    lines.map(|line| line.split_once('\t').unwrap_or((line, "")))
}

/// Reads a list.
pub(crate) fn table(text: &'static str) -> Table {
    let mut table = Table::with_capacity_and_hasher(text.len() / 14, FixedState::default());
    table.extend(entries(text));
    table
}

/// A long list of lines, kept as hashes of 64 bits: it is read in a tenth of the time of a [`Table`].
pub(crate) struct Lines(HashSet<u64, FixedState>);

impl Lines {
    pub(crate) fn read(text: &str) -> Self {
        let hasher = FixedState::default();
        let mut hashes = HashSet::with_capacity_and_hasher(text.len() / 12, hasher.clone());
        hashes.extend(text.lines().map(|line| hasher.hash_one(line.as_bytes())));
        Self(hashes)
    }

    pub(crate) fn contains(&self, line: &str) -> bool {
        self.0.contains(&self.0.hasher().hash_one(line.as_bytes()))
    }
}
