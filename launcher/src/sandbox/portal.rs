//! The contacts of the portal, in order, and how they are cut into pages.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::config::SandboxConfig;
use super::contact::Contact;
use super::contact_file;
use super::generator::{Recipe, generate};

/// Every contact, in ascending order of record id.
pub(super) struct Portal {
    contacts: Vec<Contact>,
    defined: BTreeSet<String>,
}

/// One page of contacts.
pub(super) struct Page<'a> {
    pub(super) contacts: &'a [Contact],
    /// Where the next page begins, if there is one.
    pub(super) next_after: Option<u64>,
    /// Which page this is, counted from the start of the portal, from one.
    pub(super) number: u64,
}

impl Portal {
    /// Reads the contact file if one is named, else makes the contacts up.
    pub(super) fn open(config: &SandboxConfig, now: Timestamp) -> anyhow::Result<Self> {
        let contacts = match &config.contacts {
            Some(path) => contact_file::read(path, now)?,
            None => {
                let recipe = Recipe { size: config.size, seed: config.seed, department: config.department };
                generate(recipe, now)
            }
        };
        Ok(Self::new(contacts))
    }

    fn new(contacts: Vec<Contact>) -> Self {
        let defined = contacts.iter().flat_map(|contact| contact.properties.keys().cloned()).collect();
        Self { contacts, defined }
    }

    pub(super) fn len(&self) -> usize {
        self.contacts.len()
    }

    /// Whether any contact has this property, be it empty.
    pub(super) fn defines(&self, property: &str) -> bool {
        self.defined.contains(property)
    }

    /// The page of at most `limit` contacts whose ids are `after` or above.
    pub(super) fn page(&self, after: u64, limit: usize) -> Page<'_> {
        self.slice(self.contacts.partition_point(|contact| contact.id < after), limit)
    }

    /// The page that begins at a position, as the search endpoint counts.
    pub(super) fn slice(&self, start: usize, limit: usize) -> Page<'_> {
        let start = start.min(self.contacts.len());
        let end = start.saturating_add(limit).min(self.contacts.len());
        let contacts = &self.contacts[start..end];
        let next_after = (end < self.contacts.len()).then(|| contacts.last().map_or(0, |last| last.id + 1));
        Page { contacts, next_after, number: (start / limit.max(1)) as u64 + 1 }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn portal(ids: &[u64]) -> Portal {
        let contact = |id: &u64| Contact {
            id: *id,
            created_at: Timestamp::UNIX_EPOCH,
            updated_at: Timestamp::UNIX_EPOCH,
            properties: BTreeMap::from([("email".to_owned(), None)]),
        };
        Portal::new(ids.iter().map(contact).collect())
    }

    fn ids(page: &Page<'_>) -> Vec<u64> {
        page.contacts.iter().map(|contact| contact.id).collect()
    }

    #[test]
    fn the_cursor_is_the_last_id_plus_one() {
        let portal = portal(&[1, 51, 101, 151, 201]);
        let first = portal.page(0, 2);
        assert_eq!((ids(&first), first.next_after, first.number), (vec![1, 51], Some(52), 1));
        let second = portal.page(52, 2);
        assert_eq!((ids(&second), second.next_after, second.number), (vec![101, 151], Some(152), 2));
        let third = portal.page(152, 2);
        assert_eq!((ids(&third), third.next_after, third.number), (vec![201], None, 3));
    }

    #[test]
    fn a_full_last_page_has_no_next() {
        assert_eq!(portal(&[1, 2]).page(0, 2).next_after, None);
    }

    #[test]
    fn an_empty_portal_and_a_cursor_beyond_the_end_give_an_empty_page() {
        assert!(portal(&[]).page(0, 10).contacts.is_empty());
        let beyond = portal(&[1, 2]);
        let beyond = beyond.page(u64::MAX, 10);
        assert_eq!((beyond.contacts.len(), beyond.next_after), (0, None));
    }

    #[test]
    fn a_property_is_defined_if_any_contact_has_it() {
        let portal = portal(&[1]);
        assert!(portal.defines("email"));
        assert!(!portal.defines("department"));
    }
}
