//! A contact on its way through the checks: raw and prepared texts, and what was found so far.

use std::borrow::Cow;
use std::rc::Rc;

use jiff::Timestamp;
use schemas::check::CheckId;
use schemas::contact::{Contact, Property, PropertySet};
use schemas::finding::{Findings, Outcome};

use crate::email::Email;
use crate::phone::Number;
use crate::prepare::prepare;
use crate::title::Title;

/// The twelve properties that hold text.
pub(crate) const TEXTS: [Property; 12] = [
    Property::FirstName,
    Property::LastName,
    Property::Email,
    Property::Phone,
    Property::JobTitle,
    Property::Company,
    Property::City,
    Property::State,
    Property::Country,
    Property::LinkedinUrl,
    Property::Seniority,
    Property::Department,
];

pub(crate) struct Record<'a> {
    contact: &'a Contact<'a>,
    prepared: [Cow<'a, str>; 14],
    lower: [String; 14],
    /// The address, where it is well-formed.
    pub(crate) email: Option<Rc<Email>>,
    /// The number, where it can be read.
    pub(crate) phone: Option<Number>,
    /// The country's code.
    pub(crate) country: Option<&'static str>,
    /// The state's code.
    pub(crate) state: Option<&'static str>,
    pub(crate) title: Title,
    /// The properties that hold a placeholder: no other check judges their text.
    pub(crate) placeholders: PropertySet,
    pub(crate) now: Timestamp,
    pub(crate) created: Option<Timestamp>,
    pub(crate) modified: Option<Timestamp>,
    pub(crate) findings: Findings,
}

impl<'a> Record<'a> {
    pub(crate) fn new(contact: &'a Contact<'a>, now: Timestamp) -> Self {
        let prepared = Property::ALL.map(|property| prepare(contact.text(property)));
        let lower = Property::ALL.map(|property| prepared[property as usize].to_lowercase());
        let text = |property: Property| prepared[property as usize].as_ref();
        let created = timestamp(text(Property::CreateDate));
        let modified = timestamp(text(Property::LastModifiedDate));
        let findings = Findings {
            present: contact.present(),
            filled: Property::ALL.into_iter().filter(|p| !prepared[*p as usize].is_empty()).collect(),
            age_days: modified.map(|then| days(then, now)),
            created_days: created.map(|then| days(then, now)),
            ..Findings::default()
        };
        let email = Email::parse(&lower[Property::Email as usize]).ok().map(Rc::new);
        let country = crate::country::resolve(text(Property::Country));
        let state = crate::state::resolve(text(Property::State), country);
        let phone = Number::parse(text(Property::Phone), country);
        let title = Title::read(text(Property::JobTitle));
        let placeholders = PropertySet::EMPTY;
        Self {
            contact,
            prepared,
            lower,
            email,
            phone,
            country,
            state,
            title,
            placeholders,
            now,
            created,
            modified,
            findings,
        }
    }

    /// The text as HubSpot sent it.
    pub(crate) fn raw(&self, property: Property) -> &'a str {
        self.contact.text(property)
    }

    /// The prepared text.
    pub(crate) fn text(&self, property: Property) -> &str {
        &self.prepared[property as usize]
    }

    /// The prepared text in lower case.
    pub(crate) fn lower(&self, property: Property) -> &str {
        &self.lower[property as usize]
    }

    pub(crate) fn filled(&self, property: Property) -> bool {
        self.findings.filled.contains(property)
    }

    /// Whether the property holds a value that means something.
    pub(crate) fn told(&self, property: Property) -> bool {
        self.filled(property) && !self.placeholders.contains(property)
    }

    /// Whether a check hit so far.
    pub(crate) fn has(&self, id: CheckId) -> bool {
        self.findings.hit.contains(id)
    }

    /// Records a hit or a miss where the check applies.
    pub(crate) fn note(&mut self, id: CheckId, applies: bool, hit: bool) {
        let outcome = match (applies, hit) {
            (false, _) => Outcome::NotApplicable,
            (true, true) => Outcome::Hit,
            (true, false) => Outcome::Miss,
        };
        self.findings.record(id, outcome);
    }

    /// Records a hit where one of the filled properties is found wrong.
    pub(crate) fn note_any(&mut self, id: CheckId, properties: &[Property], wrong: impl Fn(&Self, Property) -> bool) {
        let mut filled = properties.iter().copied().filter(|p| !self.raw(*p).is_empty()).peekable();
        let applies = filled.peek().is_some();
        let hit = filled.any(|property| wrong(self, property));
        self.note(id, applies, hit);
    }
}

/// A HubSpot date: ISO 8601, or milliseconds since 1970.
fn timestamp(text: &str) -> Option<Timestamp> {
    match text.parse::<i64>() {
        Ok(ms) => Timestamp::from_millisecond(ms).ok(),
        Err(_) => text.parse().ok(),
    }
}

fn days(then: Timestamp, now: Timestamp) -> u32 {
    u32::try_from((now.as_second() - then.as_second()) / 86_400).unwrap_or(0)
}
