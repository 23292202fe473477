//! A contact as it travels from the fetcher to a scorer: the 14 properties that Refine reads, and nothing else.

mod page;

use std::borrow::Cow;
use std::fmt;

use serde::de::{IgnoredAny, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub use page::Page;

/// One of the 14 contact properties that Refine reads, in the order in which it asks for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[repr(u8)]
pub enum Property {
    /// First name.
    FirstName,
    /// Last name.
    LastName,
    /// E-mail address.
    Email,
    /// Phone number.
    Phone,
    /// Job title.
    JobTitle,
    /// Company, as text.
    Company,
    /// City.
    City,
    /// State or region, as text.
    State,
    /// Country, as text.
    Country,
    /// When the record was created.
    CreateDate,
    /// When anything in the record last changed.
    LastModifiedDate,
    /// LinkedIn URL.
    #[serde(rename = "hs_linkedin_url")]
    LinkedinUrl,
    /// Employment seniority.
    #[serde(rename = "hs_seniority")]
    Seniority,
    /// Department; no HubSpot default, so many portals lack it.
    Department,
}

impl Property {
    /// All 14, in order.
    pub const ALL: [Self; 14] = [
        Self::FirstName,
        Self::LastName,
        Self::Email,
        Self::Phone,
        Self::JobTitle,
        Self::Company,
        Self::City,
        Self::State,
        Self::Country,
        Self::CreateDate,
        Self::LastModifiedDate,
        Self::LinkedinUrl,
        Self::Seniority,
        Self::Department,
    ];

    /// HubSpot's internal name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::FirstName => "firstname",
            Self::LastName => "lastname",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::JobTitle => "jobtitle",
            Self::Company => "company",
            Self::City => "city",
            Self::State => "state",
            Self::Country => "country",
            Self::CreateDate => "createdate",
            Self::LastModifiedDate => "lastmodifieddate",
            Self::LinkedinUrl => "hs_linkedin_url",
            Self::Seniority => "hs_seniority",
            Self::Department => "department",
        }
    }

    /// The property with this internal name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|property| property.name() == name)
    }
}

/// A set of properties. Bits beyond the 14, which only a damaged message has, are dropped where it is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "u16", into = "u16")]
pub struct PropertySet(u16);

impl PropertySet {
    /// No property.
    pub const EMPTY: Self = Self(0);
    /// All 14.
    pub const ALL: Self = Self((1 << Property::ALL.len()) - 1);

    /// This set with `property` in it.
    #[must_use]
    pub const fn with(self, property: Property) -> Self {
        Self(self.0 | 1 << property as u16)
    }

    /// This set without `property`.
    #[must_use]
    pub const fn without(self, property: Property) -> Self {
        Self(self.0 & !(1 << property as u16))
    }

    /// The set of `properties`.
    #[must_use]
    pub const fn of(properties: &[Property]) -> Self {
        let (mut set, mut index) = (Self::EMPTY, 0);
        while index < properties.len() {
            set = set.with(properties[index]);
            index += 1;
        }
        set
    }

    /// Whether `property` is in it.
    #[must_use]
    pub const fn contains(self, property: Property) -> bool {
        self.0 & 1 << property as u16 != 0
    }

    /// What is in either.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What is in both.
    #[must_use]
    pub const fn intersection(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// One bit for each property, by its place in [`Property::ALL`].
    #[must_use]
    pub const fn bits(self) -> u16 {
        self.0
    }

    /// How many properties are in it.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// Whether none is in it.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Its properties, in order.
    pub fn iter(self) -> impl Iterator<Item = Property> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let place = left.trailing_zeros() as usize;
            left &= left.wrapping_sub(1);
            Property::ALL.get(place).copied()
        })
    }
}

impl From<u16> for PropertySet {
    fn from(bits: u16) -> Self {
        Self(bits & Self::ALL.0)
    }
}

impl From<PropertySet> for u16 {
    fn from(set: PropertySet) -> Self {
        set.0
    }
}

impl FromIterator<Property> for PropertySet {
    fn from_iter<I: IntoIterator<Item = Property>>(properties: I) -> Self {
        properties.into_iter().fold(Self::EMPTY, Self::with)
    }
}

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
    /// Reads an object; keys that are not among the 14 are passed over, and a value that is neither text nor null
    /// (HubSpot sends none) reads as the JSON text of a number or boolean, or as null.
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

    #[test]
    fn a_name_reads_back_as_its_property() {
        for property in Property::ALL {
            assert_eq!(Property::from_name(property.name()), Some(property));
            assert_eq!(serde_json::to_value(property).unwrap(), property.name());
        }
    }

    #[test]
    fn bits_that_are_no_property_are_dropped() {
        let set: PropertySet = serde_json::from_str("65535").unwrap();
        assert_eq!((set, set.len()), (PropertySet::ALL, 14));
    }
}
