//! A page of contacts, as the fetcher seals it and a scorer opens it.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Contact, Value};

/// One page of contacts, in HubSpot's order. A record that was not an object with a properties map is `None`, and counts as
/// failed.
///
/// As bytes it is the `postcard` form of its texts, one after another, and of what each value is. That is less than half the size
/// of HubSpot's JSON, which repeats the names of the properties in each contact.
#[derive(PartialEq, Eq)]
pub struct Page<'a> {
    /// The contacts of the page.
    pub contacts: Vec<Option<Contact<'a>>>,
}

/// The bytes are not those of a page. Says nothing of what they hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the page is malformed")]
pub struct MalformedPage;

/// A page as it is written.
#[derive(Serialize, Deserialize)]
struct Written<'a> {
    /// The texts of all values.
    texts: &'a str,
    /// Of each contact, what its values are.
    contacts: Vec<Option<[u32; 14]>>,
}

/// What a value is: absent, null, or a text, with its bytes added to the number.
const ABSENT: u32 = 0;
const NULL: u32 = 1;
const TEXT: u32 = 2;

impl<'a> Page<'a> {
    /// Reads a page, whose texts it borrows.
    ///
    /// # Errors
    /// Where the bytes are not those of a page, or go on behind it.
    pub fn from_bytes(bytes: &'a [u8]) -> Result<Self, MalformedPage> {
        let (Written { mut texts, contacts }, []) = postcard::take_from_bytes(bytes).map_err(|_| MalformedPage)? else {
            return Err(MalformedPage);
        };
        let mut read = Vec::with_capacity(contacts.len());
        for row in contacts {
            read.push(row.map(|row| contact(row, &mut texts)).transpose()?);
        }
        if texts.is_empty() { Ok(Self { contacts: read }) } else { Err(MalformedPage) }
    }

    /// The page as bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut texts = String::new();
        let mut row = |contact: &Contact<'_>| contact.values.each_ref().map(|value| put(value, &mut texts));
        let contacts = self.contacts.iter().map(|contact| contact.as_ref().map(&mut row)).collect();
        postcard::to_allocvec(&Written { texts: &texts, contacts }).expect("text and numbers are written to memory")
    }
}

/// The contact that a row describes. Its texts are taken from the front of `texts`.
fn contact<'a>(row: [u32; 14], texts: &mut &'a str) -> Result<Contact<'a>, MalformedPage> {
    let mut contact = Contact::default();
    for (value, written) in contact.values.iter_mut().zip(row) {
        *value = match written {
            ABSENT => Value::Absent,
            NULL => Value::Null,
            TEXT.. => {
                let (text, rest) = texts.split_at_checked((written - TEXT) as usize).ok_or(MalformedPage)?;
                *texts = rest;
                Value::Text(text.into())
            }
        };
    }
    Ok(contact)
}

/// Puts the text of a value behind the others, and tells what the value is.
fn put(value: &Value<'_>, texts: &mut String) -> u32 {
    match value {
        Value::Absent => ABSENT,
        Value::Null => NULL,
        Value::Text(text) => {
            texts.push_str(text);
            TEXT + u32::try_from(text.len()).expect("an answer of HubSpot's has less than 4 GiB")
        }
    }
}

impl fmt::Debug for Page<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Page({} contacts)", self.contacts.len())
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::*;
    use crate::contact::Property;

    fn page(json: &str) -> Page<'_> {
        Page { contacts: vec![Some(serde_json::from_str(json).unwrap()), None] }
    }

    #[test]
    fn a_page_reads_what_it_wrote_and_borrows_it() {
        let page = page(r#"{"firstname":"Ana","lastname":"","email":null,"city":"\u0041 \" \\"}"#);
        let bytes = page.to_bytes();
        let again = Page::from_bytes(&bytes).unwrap();
        assert!(again == page);
        let first = again.contacts[0].as_ref().unwrap().value(Property::FirstName);
        assert!(matches!(first, Value::Text(Cow::Borrowed("Ana"))));
    }

    #[test]
    fn a_page_that_is_cut_or_goes_on_is_none() {
        let bytes = page(r#"{"firstname":"Ana","city":"A Coruña"}"#).to_bytes();
        for end in 0..bytes.len() {
            assert!(Page::from_bytes(&bytes[..end]).is_err(), "{end}");
        }
        let longer = [&bytes[..], &[0]].concat();
        assert!(Page::from_bytes(&longer).is_err());
        // A list of more contacts than memory holds.
        assert!(Page::from_bytes(&[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f]).is_err());
    }

    #[test]
    fn debug_shows_no_value() {
        let page = page(r#"{"firstname":"Canary"}"#);
        assert!(!format!("{page:?} {:?}", page.contacts).contains("Canary"));
    }
}
