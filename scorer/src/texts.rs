//! The texts of a contact in the forms in which checks read them, each made once.

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
    signs: [Signs; 14],
    /// The texts as they are prepared, in lower case and folded, one after another.
    forms: String,
    text: [Span; 14],
    lower: [Span; 14],
    folded: [Span; 14],
    /// The properties whose raw text is not empty.
    pub(crate) written: PropertySet,
}

impl<'a> Texts<'a> {
    pub(crate) fn of(contact: &'a Contact<'a>) -> Self {
        let mut texts = Self {
            contact,
            signs: Default::default(),
            forms: String::with_capacity(768),
            text: Default::default(),
            lower: Default::default(),
            folded: Default::default(),
            written: Property::ALL.into_iter().filter(|property| !contact.text(*property).is_empty()).collect(),
        };
        texts.written.iter().for_each(|property| texts.read(property));
        texts
    }

    fn read(&mut self, property: Property) {
        let (raw, place) = (self.raw(property), property as usize);
        let mut signs = Signs::of(raw);
        let prepared = prepare_with(raw, signs);
        if signs.has(Signs::WIDE) {
            // Preparation makes plain signs of some.
            signs = signs.or(Signs::of(&prepared));
        }
        self.signs[place] = signs;
        self.text[place] = self.form(|forms| forms.push_str(&prepared));
        self.lower[place] = match () {
            () if signs.has(Signs::WIDE) => self.form(|forms| forms.push_str(&prepared.to_lowercase())),
            () if signs.has(Signs::UPPER) => self.form(|forms| {
                let start = forms.len();
                forms.push_str(&prepared);
                forms[start..].make_ascii_lowercase();
            }),
            () => self.text[place],
        };
        if FOLDED.contains(property) {
            let folded = !signs.has(NOT_FOLDED);
            self.folded[place] =
                if folded { self.lower[place] } else { self.form(|forms| fold_into(&prepared, forms)) };
        }
    }

    /// The place of a form that is put at the end of the others.
    fn form(&mut self, put: impl FnOnce(&mut String)) -> Span {
        let start = self.forms.len();
        put(&mut self.forms);
        Span::new(start, self.forms.len())
    }

    /// The text as HubSpot sent it.
    pub(crate) fn raw(&self, property: Property) -> &'a str {
        self.contact.text(property)
    }

    /// The prepared text.
    pub(crate) fn text(&self, property: Property) -> &str {
        self.text[property as usize].of(&self.forms)
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
