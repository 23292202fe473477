//! Reference lists: one entry a line, `#` begins a comment, a tab separates a key from its value.

use std::cmp::Ordering;
use std::collections::HashMap;

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

/// Reads a list of what words tell, a tab, and the words with commas between them. The first line that has a word counts.
pub(crate) fn words(text: &'static str) -> Table {
    let mut words = Table::default();
    for (told, list) in entries(text) {
        for word in list.split(',') {
            words.entry(word).or_insert(told);
        }
    }
    words
}

/// The bytes of the longest of some words.
pub(crate) const fn longest(words: &[&str]) -> usize {
    let (mut longest, mut at) = (0, 0);
    while at < words.len() {
        if words[at].len() > longest {
            longest = words[at].len();
        }
        at += 1;
    }
    longest
}

/// Whether a list whose lines are sorted holds this line. The list is searched as it stands, so that it costs nothing before
/// its first use.
pub(crate) fn holds(sorted: &str, line: &str) -> bool {
    let (bytes, line) = (sorted.as_bytes(), line.as_bytes());
    let (mut from, mut to) = (0, bytes.len());
    while from < to {
        let middle = from + (to - from) / 2;
        let start = bytes[from..middle].iter().rposition(|byte| *byte == b'\n').map_or(from, |at| from + at + 1);
        let end = bytes[middle..].iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |at| middle + at);
        match bytes[start..end].cmp(line) {
            Ordering::Equal => return true,
            Ordering::Less => from = end + 1,
            Ordering::Greater => to = start,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sorted_list_holds_its_lines_and_no_others() {
        let list = "# head\n0a.de\na.de\nab.de\nb.de\n";
        for line in ["0a.de", "a.de", "ab.de", "b.de"] {
            assert!(holds(list, line), "{line}");
        }
        for other in ["", "0", "a.d", "a.dee", "aa.de", "c.de", "b.d", "0a.de\na.de"] {
            assert!(!holds(list, other), "{other}");
        }
        assert!(!holds("", "a.de") && holds("a.de", "a.de"));
    }

    #[test]
    fn the_disposable_domains_are_sorted() {
        let domains = include_str!("data/disposable.txt");
        assert!(domains.lines().is_sorted());
    }
}
