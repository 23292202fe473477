//! The 14 properties that Refine reads, and sets of them.

use serde::{Deserialize, Serialize};

/// One of the 14 contact properties that Refine reads, in the order in which it asks for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[repr(u8)]
pub enum Property {
    /// First name.
    FirstName,
    /// Last name.
    LastName,
    /// Email address.
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

#[cfg(test)]
mod tests {
    use super::*;

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
