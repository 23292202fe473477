//! One answer of HubSpot's list of contacts, made into what a scorer opens.

use std::borrow::Cow;

use schemas::contact::{Contact, Page};
use serde::Deserialize;
use serde_json::value::RawValue;

use crate::error::FetchError;

/// The most bytes of one page. Sealing makes it a third larger, and the broker takes messages of one mebibyte.
const MAX_BYTES: usize = 600 * 1024;

/// What an answer held.
#[derive(Debug)]
pub struct Answer {
    /// Its contacts: one page, or several where they are too large for one message.
    pub pages: Vec<PlainPage>,
    /// Where the next one starts; none where the list ends here.
    pub next: Option<String>,
    /// Whether contacts were left out for want of room.
    pub trimmed: bool,
}

/// A page that is not yet sealed.
pub struct PlainPage {
    /// How many contacts it holds.
    pub contacts: u32,
    /// A [`Page`].
    pub bytes: Vec<u8>,
}

impl std::fmt::Debug for PlainPage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "PlainPage({} contacts)", self.contacts)
    }
}

#[derive(Deserialize)]
struct Listing<'a> {
    #[serde(borrow)]
    results: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    paging: Option<Paging<'a>>,
}

#[derive(Deserialize)]
struct Paging<'a> {
    #[serde(borrow, default)]
    next: Option<Next<'a>>,
}

#[derive(Deserialize)]
struct Next<'a> {
    #[serde(borrow)]
    after: Cow<'a, str>,
}

#[derive(Deserialize)]
struct Record<'a> {
    #[serde(borrow)]
    properties: Contact<'a>,
}

impl Answer {
    /// Reads an answer, and takes at most `room` contacts of it. A record that cannot be read is a contact all the same: it
    /// will count as failed.
    ///
    /// # Errors
    /// Where the answer is not a list of contacts.
    pub fn parse(body: &[u8], room: u32) -> Result<Self, FetchError> {
        let listing: Listing<'_> =
            serde_json::from_slice(body).map_err(|_| FetchError::Malformed("not a list of contacts"))?;
        let room = room as usize;
        let trimmed = listing.results.len() > room;
        let contacts: Vec<_> = listing.results.into_iter().take(room).map(contact).collect();
        let mut pages = Vec::with_capacity(1);
        if !contacts.is_empty() {
            split(contacts, MAX_BYTES, &mut pages);
        }
        let next = listing.paging.and_then(|paging| paging.next).map(|next| next.after.into_owned());
        Ok(Self { pages, next, trimmed })
    }
}

fn contact(record: &RawValue) -> Option<Contact<'_>> {
    // A sequence would be taken for an object with its fields in order.
    let object = record.get().starts_with('{');
    object.then(|| serde_json::from_str::<Record<'_>>(record.get()).ok()).flatten().map(|record| record.properties)
}

/// Makes one page, or halves what is too large for one message. A single contact that is too large cannot be scored.
fn split(contacts: Vec<Option<Contact<'_>>>, max_bytes: usize, pages: &mut Vec<PlainPage>) {
    let mut page = Page { contacts };
    let bytes = page.to_bytes();
    let n_contacts = page.contacts.len();
    if bytes.len() <= max_bytes || page.contacts.iter().all(Option::is_none) {
        pages.push(PlainPage { contacts: u32::try_from(n_contacts).unwrap_or(u32::MAX), bytes });
    } else if n_contacts == 1 {
        split(vec![None], max_bytes, pages);
    } else {
        let rest = page.contacts.split_off(n_contacts / 2);
        split(page.contacts, max_bytes, pages);
        split(rest, max_bytes, pages);
    }
}

#[cfg(test)]
mod tests {
    use schemas::contact::{Property, Value};

    use super::*;

    fn parse(json: &str) -> Answer {
        Answer::parse(json.as_bytes(), 100).unwrap()
    }

    fn contacts(page: &PlainPage) -> Vec<Option<Contact<'_>>> {
        Page::from_bytes(&page.bytes).unwrap().contacts
    }

    #[test]
    fn a_page_keeps_absent_and_null_apart_and_names_the_next() {
        let answer = parse(
            r#"{"results":[{"id":"1","properties":{"email":null,"firstname":"Ana","hs_object_id":"1"},"archived":false}],
               "paging":{"next":{"after":"2","link":"https://api.hubapi.com/x"}}}"#,
        );
        assert_eq!((answer.next.as_deref(), answer.trimmed), (Some("2"), false));
        let contacts = contacts(&answer.pages[0]);
        let contact = contacts[0].as_ref().unwrap();
        assert_eq!(contact.value(Property::Email), &Value::Null);
        assert_eq!(contact.value(Property::Phone), &Value::Absent);
        assert_eq!(contact.text(Property::FirstName), "Ana");
    }

    #[test]
    fn a_record_without_properties_is_a_contact_that_fails() {
        let json = r#"{"results":[7,null,"x",[{}],{},{"properties":null},{"properties":[]},{"properties":{}}]}"#;
        let answer = parse(json);
        assert_eq!(answer.pages[0].contacts, 8);
        let contacts = contacts(&answer.pages[0]);
        assert!(contacts[..7].iter().all(Option::is_none));
        assert!(contacts[7].is_some());
    }

    #[test]
    fn a_list_ends_where_no_next_is_named() {
        for json in [
            r#"{"results":[]}"#,
            r#"{"results":[],"paging":null}"#,
            r#"{"results":[],"paging":{}}"#,
            r#"{"results":[],"paging":{"next":null}}"#,
        ] {
            let answer = parse(json);
            assert!(answer.pages.is_empty() && answer.next.is_none(), "{json}");
        }
    }

    #[test]
    fn what_exceeds_the_room_is_left_out() {
        let json = r#"{"results":[{"properties":{}},{"properties":{}},{"properties":{}}]}"#;
        let answer = Answer::parse(json.as_bytes(), 2).unwrap();
        assert_eq!((answer.pages[0].contacts, answer.trimmed), (2, true));
    }

    #[test]
    fn anything_else_is_malformed_and_quotes_nothing() {
        for body in [
            "",
            "<html>",
            r#"{"results":[{"properties":{"email":"canary"#,
            r#"{"status":"error"}"#,
            r#"{"results":"canary"}"#,
            r#"{"results":[],"paging":{"next":{"after":7}}}"#,
        ] {
            let error = Answer::parse(body.as_bytes(), 100).unwrap_err();
            assert!(matches!(error, FetchError::Malformed(_)), "{body}");
            assert!(!format!("{error:?} {error}").contains("canary"));
        }
        assert!(Answer::parse(b"{\"results\":[\"\xff\"]}", 100).is_err());
    }

    #[test]
    fn a_page_too_large_for_a_message_is_split_and_loses_no_contact() {
        let record = |city: usize| format!(r#"{{"properties":{{"city":"{}"}}}}"#, "x".repeat(city));
        let records: Vec<_> = [10, 10, 500, 10, 10].into_iter().map(record).collect();
        let raw = format!("[{}]", records.join(","));
        let values: Vec<&RawValue> = serde_json::from_str(&raw).unwrap();
        let mut pages = Vec::new();
        split(values.into_iter().map(contact).collect(), 250, &mut pages);
        assert_eq!(pages.iter().map(|page| page.contacts).sum::<u32>(), 5);
        assert!(pages.iter().all(|page| page.bytes.len() <= 250));
        let all: Vec<_> = pages.iter().flat_map(contacts).collect();
        assert_eq!(all.iter().map(Option::is_some).collect::<Vec<_>>(), [true, true, false, true, true]);
    }
}
