//! Reference lists: one entry a line, `#` begins a comment, a tab separates a key from its value.

mod hash;

use std::cmp::Ordering;

include!(concat!(env!("OUT_DIR"), "/tables.rs"));

/// A list that the build laid out as a hash table. It is read as it stands, so that it costs nothing before its first use.
pub(crate) struct Table {
    /// A key, a tab and its value a line.
    entries: &'static str,
    /// Of each slot, the place in `entries` where its entry begins, counted from 1; 0 where it is free. There is always one.
    slots: &'static [[u8; 4]],
}

impl Table {
    const fn new(entries: &'static str, slots: &'static [u8]) -> Self {
        Self { entries, slots: slots.as_chunks().0 }
    }

    /// The value of a key.
    pub(crate) fn get(&self, key: &str) -> Option<&'static str> {
        let mut slot = hash::hash(key) as usize;
        loop {
            slot &= self.slots.len() - 1;
            let start = (u32::from_le_bytes(self.slots[slot]) as usize).checked_sub(1)?;
            let entry = &self.entries[start..];
            if let Some(value) = entry.strip_prefix(key).and_then(|rest| rest.strip_prefix('\t')) {
                return value.as_bytes().iter().position(|byte| *byte == b'\n').map(|end| &value[..end]);
            }
            slot += 1;
        }
    }

    /// Whether it has a key.
    pub(crate) fn contains(&self, key: &str) -> bool {
        self.get(key).is_some()
    }
}

/// The entries of a list.
pub(crate) fn entries(text: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with("# "));
    lines.map(|line| line.split_once('\t').unwrap_or((line, "")))
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
    fn a_table_has_the_entries_of_its_list_and_no_others() {
        for (key, value) in entries(include_str!("data/countries.txt")) {
            assert_eq!(COUNTRIES.get(key), Some(value));
        }
        for (key, _) in entries(include_str!("data/country_stems.txt")).filter(|(key, _)| key.contains(' ')) {
            assert_eq!(FREE_MAIL.get(key), None);
        }
        assert!(ROLES.contains("info") && !ROLES.contains("inf") && !ROLES.contains("info\t") && !ROLES.contains(""));
        assert_eq!(TITLES_FIRST.get("chief"), Some("4"));
        assert_eq!(OFFICE_WORDS.get("support"), Some("office"));
    }

    #[test]
    fn the_disposable_domains_are_sorted() {
        let domains = include_str!("data/disposable.txt");
        assert!(domains.lines().is_sorted());
    }
}
