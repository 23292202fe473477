//! A contact on its way through the checks: its texts, what they were read as, and what was found so far.

use std::borrow::Cow;

use jiff::Timestamp;
use schemas::check::CheckId;
use schemas::contact::{Property, PropertySet};
use schemas::finding::{Findings, Outcome};
use schemas::rubric::AgeBand;

use crate::text::signs::Signs;
use crate::text::texts::{Forms, Texts};
use crate::value::email::Email;
use crate::value::linkedin::Target;
use crate::value::phone::{self, Number};
use crate::value::title::{self, Title};
use crate::value::{company, country, state};

pub(crate) struct Record<'a> {
    pub(crate) texts: Texts<'a>,
    /// The address, where it is well-formed.
    pub(crate) email: Option<Email<'a>>,
    /// The number, where it can be read.
    pub(crate) phone: Option<Number>,
    /// The digits of the number as it is written, without its extension.
    pub(crate) digits: String,
    /// The company's name, folded and without legal forms; empty where there is none.
    pub(crate) company: Cow<'a, str>,
    /// The country's code.
    pub(crate) country: Option<&'static str>,
    /// The state's code.
    pub(crate) state: Option<&'static str>,
    pub(crate) title: Title,
    /// What the LinkedIn field leads to.
    pub(crate) linkedin: Target<'a>,
    /// The properties that hold a placeholder: beside A04 and A05, which tell its kind, no other check judges their text.
    pub(crate) placeholders: PropertySet,
    pub(crate) now: Timestamp,
    pub(crate) created: Option<Timestamp>,
    pub(crate) modified: Option<Timestamp>,
    pub(crate) findings: Findings,
}

/// A step of reading: what it reads, and how.
type Reader = (&'static str, fn(&mut Record<'_>));

/// What the texts are read as, in the order in which one builds on another.
const READERS: [Reader; 7] = [
    ("dates", read_dates),
    ("country and state", read_places),
    ("email", read_email),
    ("phone", read_phone),
    ("company", read_company),
    ("title", read_title),
    ("profile", read_profile),
];

impl<'a> Record<'a> {
    /// The contacts of these forms, with their texts read. Calls `done` after each step with what it read.
    pub(crate) fn read(forms: &'a Forms<'a>, now: Timestamp, done: &mut dyn FnMut(&'static str)) -> Vec<Self> {
        let mut records: Vec<Self> = forms.texts().map(|texts| Self::unread(texts, now)).collect();
        done("preparation of the texts");
        for (what, read) in READERS {
            records.iter_mut().for_each(read);
            done(what);
        }
        records
    }

    fn unread(texts: Texts<'a>, now: Timestamp) -> Self {
        let findings = Findings { present: texts.present(), filled: texts.filled(), ..Findings::default() };
        Self {
            texts,
            email: None,
            phone: None,
            digits: String::new(),
            company: Cow::default(),
            country: None,
            state: None,
            title: Title::default(),
            linkedin: Target::default(),
            placeholders: PropertySet::EMPTY,
            now,
            created: None,
            modified: None,
            findings,
        }
    }

    /// The text as HubSpot sent it.
    pub(crate) fn raw(&self, property: Property) -> &'a str {
        self.texts.raw(property)
    }

    /// The prepared text.
    pub(crate) fn text(&self, property: Property) -> &'a str {
        self.texts.text(property)
    }

    /// The prepared text in lower case.
    pub(crate) fn lower(&self, property: Property) -> &'a str {
        self.texts.lower(property)
    }

    /// The folded text of a name, title, company, department or place.
    pub(crate) fn folded(&self, property: Property) -> &'a str {
        self.texts.folded(property)
    }

    /// Whether the text has signs of one of these kinds, raw or prepared.
    pub(crate) fn has_signs(&self, property: Property, kinds: Signs) -> bool {
        self.texts.signs(property).has(kinds)
    }

    /// Whether the text is letters of ASCII and nothing else, as most names are.
    pub(crate) fn is_word(&self, property: Property) -> bool {
        !self.has_signs(property, Signs::LETTER.not())
    }

    pub(crate) fn filled(&self, property: Property) -> bool {
        self.findings.filled.contains(property)
    }

    /// Whether the property holds a value that means something.
    pub(crate) fn told(&self, property: Property) -> bool {
        self.filled(property) && !self.placeholders.contains(property)
    }

    /// Whether title or seniority are of somebody who decides: vice president or above.
    pub(crate) fn decides(&self) -> bool {
        [self.title.seniority.unwrap_or_default(), self.lower(Property::Seniority)].into_iter().any(title::decides)
    }

    /// Whether a check hit so far.
    pub(crate) fn has(&self, id: CheckId) -> bool {
        self.findings.hit.contains(id)
    }

    /// Records a hit or a miss where the check applies.
    pub(crate) fn note(&mut self, id: CheckId, applies: bool, hit: bool) {
        self.findings.note(id, applies, hit);
    }

    /// Records what the time since the last change tells, where the check applies; that it could not run where nobody knows it.
    pub(crate) fn note_aged(&mut self, id: CheckId, applies: bool, hit: impl Fn(AgeBand) -> bool) {
        match self.findings.age_days {
            Some(age) => self.note(id, applies, hit(AgeBand::of(age))),
            None if applies => self.findings.record(id, Outcome::CouldNotRun),
            None => {}
        }
    }

    /// Records a hit where one of the filled properties is found wrong.
    pub(crate) fn note_any(&mut self, id: CheckId, properties: PropertySet, wrong: impl Fn(&Self, Property) -> bool) {
        let written = self.texts.written.intersection(properties);
        let hit = written.iter().any(|property| wrong(self, property));
        self.note(id, !written.is_empty(), hit);
    }

    /// [`Self::note_any`] for what only some of the texts can be.
    pub(crate) fn note_among(
        &mut self,
        id: CheckId,
        properties: PropertySet,
        some: PropertySet,
        wrong: impl Fn(&Self, Property) -> bool,
    ) {
        let written = self.texts.written.intersection(properties);
        let hit = written.intersection(some).iter().any(|property| wrong(self, property));
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
        self.note_among(id, properties, self.texts.having(kinds), wrong);
    }
}

fn read_dates(record: &mut Record<'_>) {
    record.created = timestamp(record.text(Property::CreateDate));
    record.modified = timestamp(record.text(Property::LastModifiedDate));
    let days = |then: Timestamp| u32::try_from((record.now.as_second() - then.as_second()) / 86_400).unwrap_or(0);
    record.findings.created_days = record.created.map(days);
    record.findings.age_days = record.modified.map(days);
}

fn read_places(record: &mut Record<'_>) {
    let Record { texts, .. } = record;
    let forms = |property| (texts.text(property), texts.lower(property), texts.folded(property));
    let (text, lower, folded) = forms(Property::Country);
    record.country = country::find(text, lower, folded);
    let (text, lower, folded) = forms(Property::State);
    record.state = state::find(text, lower, folded, record.country);
}

fn read_email(record: &mut Record<'_>) {
    record.email = Email::parse(record.lower(Property::Email)).ok();
}

fn read_phone(record: &mut Record<'_>) {
    record.phone = Number::parse(record.text(Property::Phone), record.country);
    record.digits = phone::digits(record.text(Property::Phone));
}

fn read_company(record: &mut Record<'_>) {
    record.company = company::name(record.text(Property::Company), record.folded(Property::Company));
}

fn read_title(record: &mut Record<'_>) {
    record.title = Title::of(record.folded(Property::JobTitle));
}

fn read_profile(record: &mut Record<'_>) {
    record.linkedin = Target::read(record.lower(Property::LinkedinUrl));
}

/// A HubSpot date: ISO 8601, or milliseconds since 1970.
fn timestamp(text: &str) -> Option<Timestamp> {
    match text.parse::<i64>() {
        Ok(ms) => Timestamp::from_millisecond(ms).ok(),
        Err(_) => text.parse().ok(),
    }
}
