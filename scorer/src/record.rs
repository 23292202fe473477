//! A contact on its way through the checks: its texts, what they were read as, and what was found so far.

use jiff::Timestamp;
use schemas::check::CheckId;
use schemas::contact::{Contact, Property, PropertySet};
use schemas::finding::{Findings, Outcome};

use crate::email::Email;
use crate::phone::{self, Number};
use crate::signs::Signs;
use crate::texts::Texts;
use crate::title::Title;
use crate::{company, country, state};

pub(crate) struct Record<'a> {
    pub(crate) texts: Texts<'a>,
    /// The address, where it is well-formed.
    pub(crate) email: Option<Email>,
    /// The number, where it can be read.
    pub(crate) phone: Option<Number>,
    /// The digits of the number as it is written, without its extension.
    pub(crate) digits: String,
    /// The company's fingerprint; empty where there is none.
    pub(crate) company: String,
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
        let texts = Texts::of(contact);
        let created = timestamp(texts.text(Property::CreateDate));
        let modified = timestamp(texts.text(Property::LastModifiedDate));
        let findings = Findings {
            present: contact.present(),
            filled: texts.written.iter().filter(|property| !texts.text(*property).is_empty()).collect(),
            age_days: modified.map(|then| days(then, now)),
            created_days: created.map(|then| days(then, now)),
            ..Findings::default()
        };
        let email = Email::parse(texts.lower(Property::Email)).ok();
        let country = country::find(
            texts.text(Property::Country),
            texts.lower(Property::Country),
            texts.folded(Property::Country),
        );
        let state = state::find(
            texts.text(Property::State),
            texts.lower(Property::State),
            texts.folded(Property::State),
            country,
        );
        let phone = Number::parse(texts.text(Property::Phone), country);
        let digits = phone::digits(texts.text(Property::Phone));
        let company = company::fingerprint_of(texts.folded(Property::Company)).into_owned();
        let title = Title::of(texts.folded(Property::JobTitle));
        let placeholders = PropertySet::EMPTY;
        Self {
            texts,
            email,
            phone,
            digits,
            company,
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
        self.texts.raw(property)
    }

    /// The prepared text.
    pub(crate) fn text(&self, property: Property) -> &str {
        self.texts.text(property)
    }

    /// The prepared text in lower case.
    pub(crate) fn lower(&self, property: Property) -> &str {
        self.texts.lower(property)
    }

    /// The folded text of a name, title, company, department or place.
    pub(crate) fn folded(&self, property: Property) -> &str {
        self.texts.folded(property)
    }

    /// Whether the text has signs of one of these kinds, raw or prepared.
    pub(crate) fn has_signs(&self, property: Property, kinds: Signs) -> bool {
        self.texts.signs(property).has(kinds)
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
    pub(crate) fn note_any(&mut self, id: CheckId, properties: PropertySet, wrong: impl Fn(&Self, Property) -> bool) {
        let written = self.texts.written.intersection(properties);
        let hit = written.iter().any(|property| wrong(self, property));
        self.note(id, !written.is_empty(), hit);
    }

    /// [`Self::note_any`] for what only a text with signs of some kinds can be.
    pub(crate) fn note_signs(
        &mut self,
        id: CheckId,
        properties: PropertySet,
        kinds: Signs,
        wrong: impl Fn(&Self, Property) -> bool,
    ) {
        let possible = self.texts.all_signs.has(kinds);
        self.note_any(id, properties, |record, property| {
            possible && record.has_signs(property, kinds) && wrong(record, property)
        });
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
