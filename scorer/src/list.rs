//! Reference lists: one entry a line, `#` begins a comment, a tab separates a key from its value.

use std::collections::HashMap;

/// A list that is embedded in the program.
pub(crate) type Table = HashMap<&'static str, &'static str, foldhash::fast::FixedState>;

/// The entries of a list.
pub(crate) fn entries(text: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with("# "));
    lines.map(|line| line.split_once('\t').unwrap_or((line, "")))
}

/// Reads a list.
pub(crate) fn table(text: &'static str) -> Table {
    let mut table = Table::with_capacity_and_hasher(text.len() / 20, foldhash::fast::FixedState::default());
    table.extend(entries(text));
    table
}
