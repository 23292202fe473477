//! A page of contacts, as the fetcher seals it and a scorer opens it.

use std::fmt;

use serde::de::{Error, SeqAccess, Visitor};
use serde::ser::SerializeTuple;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Contact, Property, Value, ValueVisitor};

/// One page of contacts, in HubSpot's order. A record that was not an object with a properties map is `None`, and counts as
/// failed.
///
/// As JSON a contact is a row of 14 values in the order of [`Property::ALL`], with `false` for an absent one: names would be
/// half of the page.
#[derive(Serialize, Deserialize)]
pub struct Page<'a> {
    /// The contacts of the page.
    #[serde(borrow, serialize_with = "write", deserialize_with = "read")]
    pub contacts: Vec<Option<Contact<'a>>>,
}

impl fmt::Debug for Page<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Page({} contacts)", self.contacts.len())
    }
}

fn write<S: Serializer>(contacts: &[Option<Contact<'_>>], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(contacts.iter().map(|contact| contact.as_ref().map(Written)))
}

fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Option<Contact<'de>>>, D::Error> {
    let rows = Vec::<Option<Row<'de>>>::deserialize(deserializer)?;
    Ok(rows.into_iter().map(|row| row.map(|Row(contact)| contact)).collect())
}

/// A contact that is written as a row.
struct Written<'c>(&'c Contact<'c>);

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut row = serializer.serialize_tuple(Property::ALL.len())?;
        for property in Property::ALL {
            match self.0.value(property) {
                Value::Absent => row.serialize_element(&false)?,
                Value::Null => row.serialize_element(&())?,
                Value::Text(text) => row.serialize_element(text)?,
            }
        }
        row.end()
    }
}

/// A contact that is read from a row.
struct Row<'a>(Contact<'a>);

impl<'de> Deserialize<'de> for Row<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_tuple(Property::ALL.len(), RowVisitor)
    }
}

struct RowVisitor;

impl<'de> Visitor<'de> for RowVisitor {
    type Value = Row<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the 14 values of a contact")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut row: A) -> Result<Self::Value, A::Error> {
        let mut contact = Contact::default();
        for property in Property::ALL {
            let Cell(value) = row.next_element()?.ok_or_else(|| A::Error::invalid_length(property as usize, &self))?;
            contact.set(property, value);
        }
        Ok(Row(contact))
    }
}

/// A value of a row.
struct Cell<'a>(Value<'a>);

impl<'de> Deserialize<'de> for Cell<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(CellVisitor).map(Cell)
    }
}

struct CellVisitor;

impl<'de> Visitor<'de> for CellVisitor {
    type Value = Value<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, null or false")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        ValueVisitor.visit_borrowed_str(text)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        ValueVisitor.visit_str(text)
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        ValueVisitor.visit_unit()
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Self::Value, E> {
        if value { Err(E::invalid_value(serde::de::Unexpected::Bool(value), &self)) } else { Ok(Value::Absent) }
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::*;

    fn page(json: &str) -> Page<'_> {
        Page { contacts: vec![Some(serde_json::from_str(json).unwrap()), None] }
    }

    #[test]
    fn a_page_reads_what_it_wrote_and_no_other_rows() {
        let page = page(r#"{"firstname":"Ana","lastname":"","email":null,"city":"\u0041 \" \\"}"#);
        let json = serde_json::to_string(&page).unwrap();
        assert!(json.starts_with(r#"{"contacts":[["Ana","",null,false,false,false,"A "#), "{json}");
        let again: Page<'_> = serde_json::from_str(&json).unwrap();
        assert!(again.contacts == page.contacts);
        assert!(matches!(
            again.contacts[0].as_ref().unwrap().value(Property::FirstName),
            Value::Text(Cow::Borrowed(_))
        ));
        let other = ["7", "true", "[]", "{}"].map(|cell| json.replacen("false", cell, 1));
        let short = json.replacen("false,", "", 1);
        let long = json.replacen("false,", "false,false,", 1);
        for json in other.into_iter().chain([short, long, r#"{"contacts":[{"email":"ana@acme.io"}]}"#.into()]) {
            assert!(serde_json::from_str::<Page<'_>>(&json).is_err(), "{json}");
        }
    }

    #[test]
    fn debug_shows_no_value() {
        let page = page(r#"{"firstname":"Canary"}"#);
        assert!(!format!("{page:?} {:?}", page.contacts).contains("Canary"));
    }
}
