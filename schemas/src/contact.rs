//! A contact as it travels from the fetcher to a scorer: the 14 properties that Refine reads, and nothing else.

mod page;
mod property;

use std::borrow::Cow;
use std::fmt;

use serde::de::{IgnoredAny, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub use page::{MalformedPage, Page};
pub use property::{Property, PropertySet};

/// What a contact holds under a property. `Debug` shows no text.
#[derive(Clone, Default, PartialEq, Eq)]
pub enum Value<'a> {
    /// The portal does not define the property, or HubSpot left it out.
    #[default]
    Absent,
    /// The property is defined and empty.
    Null,
    /// The raw text, which may be empty or blank.
    Text(Cow<'a, str>),
}

impl fmt::Debug for Value<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Absent => f.write_str("Absent"),
            Self::Null => f.write_str("Null"),
            Self::Text(text) => write!(f, "Text({} bytes)", text.len()),
        }
    }
}

impl Value<'_> {
    /// The raw text; absent and null are the empty text.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::Absent | Self::Null => "",
        }
    }
}

/// One contact. Borrows its texts from the page it was read from where they have no escapes.
///
/// As JSON it is an object of property names; an absent property has no key. `Debug` shows no value.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Contact<'a> {
    values: [Value<'a>; 14],
}

impl<'a> Contact<'a> {
    /// What it holds under `property`.
    #[must_use]
    pub fn value(&self, property: Property) -> &Value<'a> {
        &self.values[property as usize]
    }

    /// The raw text under `property`; absent and null are the empty text.
    #[must_use]
    pub fn text(&self, property: Property) -> &str {
        self.value(property).text()
    }

    /// Puts `value` under `property`.
    pub fn set(&mut self, property: Property, value: Value<'a>) {
        self.values[property as usize] = value;
    }

    /// The properties whose key is present, null or not.
    #[must_use]
    pub fn present(&self) -> PropertySet {
        Property::ALL.into_iter().filter(|property| *self.value(*property) != Value::Absent).collect()
    }
}

impl fmt::Debug for Contact<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Contact({} of 14 properties present)", self.present().len())
    }
}

impl Serialize for Contact<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for property in Property::ALL {
            match self.value(property) {
                Value::Absent => {}
                Value::Null => map.serialize_entry(property.name(), &())?,
                Value::Text(text) => map.serialize_entry(property.name(), text)?,
            }
        }
        map.end()
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Contact<'a> {
    /// Reads an object and passes over keys that are not among the 14. HubSpot sends texts and nulls; a number or boolean
    /// reads as its JSON text, and anything else as null.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ContactVisitor)
    }
}

struct ContactVisitor;

impl<'de> Visitor<'de> for ContactVisitor {
    type Value = Contact<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object of contact properties")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut contact = Contact::default();
        while let Some(BorrowedText(key)) = map.next_key()? {
            match Property::from_name(&key) {
                Some(property) => contact.set(property, map.next_value()?),
                None => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(contact)
    }
}

/// Text that borrows from the input where it can.
#[derive(Deserialize)]
struct BorrowedText<'a>(#[serde(borrow)] Cow<'a, str>);

impl<'de: 'a, 'a> Deserialize<'de> for Value<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Value<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a property value")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Value::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Value::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Self::Value, E> {
        Ok(Value::Text(value.to_string().into()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Self::Value, E> {
        Ok(Value::Text(value.to_string().into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Self::Value, E> {
        Ok(Value::Text(value.to_string().into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Self::Value, E> {
        Ok(Value::Text(value.to_string().into()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Value::Null)
    }

    fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Value::Null)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn absent_null_and_empty_stay_apart() {
        let json = r#"{"email":null,"firstname":"","lastname":"Ng","hs_object_id":"1","department":7}"#;
        let contact: Contact<'_> = serde_json::from_str(json).unwrap();
        assert_eq!(contact.value(Property::Phone), &Value::Absent);
        assert_eq!(contact.value(Property::Email), &Value::Null);
        assert_eq!(contact.value(Property::FirstName), &Value::Text("".into()));
        assert_eq!(contact.text(Property::Department), "7");
        let back = serde_json::to_string(&contact).unwrap();
        assert_eq!(back, r#"{"firstname":"","lastname":"Ng","email":null,"department":"7"}"#);
    }

    #[test]
    fn texts_without_escapes_are_borrowed() {
        let contact: Contact<'_> = serde_json::from_str(r#"{"firstname":"Ana","city":"A\u0301"}"#).unwrap();
        assert!(matches!(contact.value(Property::FirstName), Value::Text(Cow::Borrowed("Ana"))));
        assert!(matches!(contact.value(Property::City), Value::Text(Cow::Owned(_))));
    }
}
