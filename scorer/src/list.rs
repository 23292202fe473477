//! Reference lists: one entry a line, `#` begins a comment, a tab separates a key from its value.

use std::collections::HashMap;

/// A list that is embedded in the program.
pub(crate) type Table = HashMap<&'static str, &'static str, foldhash::fast::FixedState>;

/// Reads a list.
pub(crate) fn table(text: &'static str) -> Table {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| line.split_once('\t').unwrap_or((line, ""))).collect()
}
