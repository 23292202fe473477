//! Reference lists: one entry a line, `#` begins a comment, a tab separates a key from its value.

mod hash;
mod line;
mod piece;

use hash::GROUP;
pub(crate) use line::entries;
pub(crate) use piece::{first_piece, is_together, piece_ends};

include!(concat!(env!("OUT_DIR"), "/tables.rs"));

/// A list that the build laid out as a hash table. It is read as it stands, so that it costs nothing before its first use.
pub(crate) struct Table {
    /// A key, a tab and its value a line.
    entries: &'static str,
    /// Of each slot, the tag of its key and the place in `entries` where its entry begins; a tag of 0 where it is free. A group
    /// is filled from its first slot on, and what does not fit stands in the next one.
    groups: &'static [[[u8; 4]; GROUP]],
    /// Bits that tell most texts that are no key.
    marks: &'static [u8],
}

impl Table {
    const fn new(entries: &'static str, slots: &'static [u8], marks: &'static [u8]) -> Self {
        Self { entries, groups: slots.as_chunks().0.as_chunks().0, marks }
    }

    /// The value of a key.
    pub(crate) fn get(&self, key: &str) -> Option<&'static str> {
        let value = self.find(key)?;
        value.as_bytes().iter().position(|byte| *byte == b'\n').map(|end| &value[..end])
    }

    /// Whether it has a key.
    pub(crate) fn contains(&self, key: &str) -> bool {
        self.find(key).is_some()
    }

    /// What stands behind a key, its value first.
    #[inline]
    fn find(&self, key: &str) -> Option<&'static str> {
        let (place, bit) = hash::mark(key, self.marks.len());
        if self.marks[place] & bit == 0 { None } else { self.search(key) }
    }

    /// [`Self::find`] of what may be a key; apart, so that little is done for what is none.
    #[inline(never)]
    fn search(&self, key: &str) -> Option<&'static str> {
        let hash = hash::hash(key);
        let mut place = hash as usize;
        loop {
            let group = self.groups[place & (self.groups.len() - 1)];
            // Nearly none of these is guessed wrong: the tag of another key is seldom the same, and a group seldom full.
            for [_, a, b, c] in group.into_iter().filter(|[tag, ..]| *tag == hash::tag(hash)) {
                let entry = &self.entries[u32::from_le_bytes([a, b, c, 0]) as usize..];
                if let Some(value) = entry.strip_prefix(key).and_then(|rest| rest.strip_prefix('\t')) {
                    return Some(value);
                }
            }
            if group[GROUP - 1][0] == 0 {
                return None;
            }
            place += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_has_the_entries_of_its_list_and_no_others() {
        for (key, value) in entries(include_str!("data/countries.txt")) {
            assert_eq!(COUNTRIES.get(key), Some(value));
        }
        for (key, _) in entries(include_str!("data/country_stems.txt")).filter(|(key, _)| key.contains(' ')) {
            assert_eq!(MAIL_DOMAINS.get(key), None);
        }
        for (domain, letters) in [("gmail.com", "f"), ("google.com", "a"), ("mailinator.com", "d")] {
            assert_eq!(MAIL_DOMAINS.get(domain), Some(letters));
        }
        assert!(ROLES.contains("info") && !ROLES.contains("inf") && !ROLES.contains("info\t") && !ROLES.contains(""));
        assert_eq!(TITLES_FIRST.get("chief"), Some("4"));
        assert_eq!(OFFICE_WORDS.get("support"), Some("office"));
    }
}
