//! The texts of a contact in the forms in which checks read them, each made once.

use std::borrow::Cow;

use schemas::contact::Property::{self, *};
use schemas::contact::{Contact, PropertySet};

use crate::fold::fold_into;
use crate::prepare::prepare_with;
use crate::signs::Signs;

/// The twelve properties that hold text.
pub(crate) const TEXTS: PropertySet = PropertySet::ALL.without(CreateDate).without(LastModifiedDate);
/// The properties that are compared in folded form.
const FOLDED: PropertySet =
    PropertySet::of(&[FirstName, LastName, JobTitle, Company, City, State, Country, Department]);

/// The signs without which a text in lower case is folded.
const NOT_FOLDED: Signs = Signs::UPPER.or(Signs::LOWER).or(Signs::DIGIT).not();

/// Where a form stands among those of a contact. It is kept small, so that the contacts of a page are at hand; texts beyond 4 GiB
/// are no page.
#[derive(Clone, Copy, Default)]
struct Span {
    start: u32,
    end: u32,
}

impl Span {
    fn new(start: usize, end: usize) -> Self {
        let place = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
        Self { start: place(start), end: place(end) }
    }

    fn of(self, forms: &str) -> &str {
        &forms[self.start as usize..self.end as usize]
    }
}

pub(crate) struct Texts<'a> {
    contact: &'a Contact<'a>,
    prepared: [Cow<'a, str>; 14],
    signs: [Signs; 14],
    /// The texts in lower case and folded, one after another.
    forms: String,
    lower: [Span; 14],
    folded: [Span; 14],
    /// The properties whose raw text is not empty.
    pub(crate) written: PropertySet,
}

impl<'a> Texts<'a> {
    pub(crate) fn of(contact: &'a Contact<'a>) -> Self {
        let mut texts = Self {
            contact,
            prepared: Default::default(),
            signs: Default::default(),
            forms: String::with_capacity(512),
            lower: Default::default(),
            folded: Default::default(),
            written: Property::ALL.into_iter().filter(|property| !contact.text(*property).is_empty()).collect(),
        };
        texts.written.iter().for_each(|property| texts.read(property));
        texts
    }

    fn read(&mut self, property: Property) {
        let raw = self.raw(property);
        let signs = &mut self.signs[property as usize];
        *signs = Signs::of(raw);
        let text = &mut self.prepared[property as usize];
        *text = prepare_with(raw, *signs);
        let start = self.forms.len();
        if signs.has(Signs::WIDE) {
            // Preparation makes plain signs of some.
            *signs = signs.or(Signs::of(text));
            self.forms.push_str(&text.to_lowercase());
        } else {
            self.forms.push_str(text);
            if signs.has(Signs::UPPER) {
                self.forms[start..].make_ascii_lowercase();
            }
        }
        let end = self.forms.len();
        self.lower[property as usize] = Span::new(start, end);
        if !FOLDED.contains(property) {
            return;
        }
        if signs.has(NOT_FOLDED) {
            fold_into(text, &mut self.forms);
            self.folded[property as usize] = Span::new(end, self.forms.len());
        } else {
            self.folded[property as usize] = Span::new(start, end);
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

    /// The kinds of signs of the raw text and the prepared one.
    pub(crate) fn signs(&self, property: Property) -> Signs {
        self.signs[property as usize]
    }

    /// The properties whose texts have signs of one of these kinds.
    pub(crate) fn having(&self, kinds: Signs) -> PropertySet {
        let bit = |(place, signs): (usize, &Signs)| if signs.has(kinds) { 1 << place } else { 0 };
        PropertySet::from(self.signs.iter().enumerate().map(bit).fold(0, |all, bit: u16| all | bit))
    }

    /// The prepared text in lower case.
    pub(crate) fn lower(&self, property: Property) -> &str {
        self.lower[property as usize].of(&self.forms)
    }

    /// The folded text of a name, title, company, department or place.
    pub(crate) fn folded(&self, property: Property) -> &str {
        debug_assert!(FOLDED.contains(property), "it is not folded");
        self.folded[property as usize].of(&self.forms)
    }
}
