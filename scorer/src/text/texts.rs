//! The texts of contacts in the forms in which checks read them, each made once.

use std::borrow::Cow;

use bumpalo::Bump;
use schemas::contact::Property::{self, *};
use schemas::contact::{Contact, PropertySet};

use crate::text::fold::{fold_into, is_folded};
use crate::text::prepare::prepare_with;
use crate::text::signs::Signs;

/// The twelve properties that hold text.
pub(crate) const TEXTS: PropertySet = PropertySet::ALL.without(CreateDate).without(LastModifiedDate);
/// The properties that are compared in folded form.
const FOLDED: PropertySet =
    PropertySet::of(&[FirstName, LastName, JobTitle, Company, City, State, Country, Department]);

/// The signs that letters and digits of ASCII are; a text of these is folded in lower case.
const PLAIN: Signs = Signs::LETTER.or(Signs::DIGIT);

/// Contacts, with room for the forms of their texts.
pub(crate) struct Forms<'a> {
    contacts: Vec<&'a Contact<'a>>,
    /// The forms that are not the text as it was sent. They go together, so that none is freed alone.
    room: Bump,
}

impl<'a> Forms<'a> {
    pub(crate) fn of(contacts: &[&'a Contact<'a>]) -> Self {
        Self { contacts: contacts.to_vec(), room: Bump::with_capacity(256 * contacts.len()) }
    }

    /// The texts of each contact.
    pub(crate) fn texts(&self) -> impl Iterator<Item = Texts<'_>> {
        let mut folded = String::new();
        self.contacts.iter().map(move |contact| Texts::of(contact, &self.room, &mut folded))
    }
}

/// A text in lower case. The Turkish İ becomes an i and nothing else, as it is written small.
fn in_small_letters(text: &str) -> String {
    if text.contains('İ') { text.replace('İ', "i").to_lowercase() } else { text.to_lowercase() }
}

/// The texts of a contact.
pub(crate) struct Texts<'a> {
    contact: &'a Contact<'a>,
    signs: [Signs; 14],
    /// The kinds of the signs of all of them but dates.
    all: Signs,
    text: [&'a str; 14],
    lower: [&'a str; 14],
    folded: [&'a str; 14],
    /// The properties whose raw text is not empty.
    pub(crate) written: PropertySet,
}

impl<'a> Texts<'a> {
    /// The texts of a contact, whose forms are put where there is room; `folded` is where one is folded first.
    fn of(contact: &'a Contact<'a>, room: &'a Bump, folded: &mut String) -> Self {
        let (all, none) = (Signs::default(), [""; 14]);
        let mut texts =
            Self { contact, signs: [all; 14], all, text: none, lower: none, folded: none, written: PropertySet::EMPTY };
        for property in Property::ALL {
            let raw = contact.text(property);
            if !raw.is_empty() {
                texts.written = texts.written.with(property);
                texts.read(property, raw, room, folded);
            }
        }
        texts
    }

    fn read(&mut self, property: Property, raw: &'a str, room: &'a Bump, folded: &mut String) {
        let place = property as usize;
        let mut signs = Signs::of(raw);
        let text = match prepare_with(raw, signs) {
            Cow::Borrowed(text) => text,
            Cow::Owned(text) => room.alloc_str(&text),
        };
        if signs.has(Signs::STRANGE) {
            // Preparation makes plain signs of some.
            signs = signs.or(Signs::of(text));
        }
        (self.signs[place], self.text[place]) = (signs, text);
        if !TEXTS.contains(property) {
            return;
        }
        self.all = self.all.or(signs);
        let lower = match () {
            () if signs.has(Signs::WIDE) => room.alloc_str(&in_small_letters(text)),
            () if signs.has(Signs::UPPER) => {
                let lower = room.alloc_str(text);
                lower.make_ascii_lowercase();
                lower
            }
            () => text,
        };
        let stays = match () {
            () if !FOLDED.contains(property) || !signs.has(PLAIN.not()) => true,
            () if signs.has(PLAIN.or(Signs::SPACE).not()) => false,
            () => is_folded(lower),
        };
        self.lower[place] = lower;
        self.folded[place] = if stays {
            lower
        } else {
            folded.clear();
            fold_into(text, folded);
            room.alloc_str(folded)
        };
    }

    /// The properties whose key is present, null or not.
    pub(crate) fn present(&self) -> PropertySet {
        self.contact.present()
    }

    /// The text as HubSpot sent it.
    pub(crate) fn raw(&self, property: Property) -> &'a str {
        self.contact.text(property)
    }

    /// The prepared text.
    pub(crate) fn text(&self, property: Property) -> &'a str {
        self.text[property as usize]
    }

    /// The kinds of signs of the raw text and the prepared one.
    pub(crate) fn signs(&self, property: Property) -> Signs {
        self.signs[property as usize]
    }

    /// The properties of [`TEXTS`] whose texts have signs of one of these kinds.
    pub(crate) fn having(&self, kinds: Signs) -> PropertySet {
        if !self.all.has(kinds) {
            return PropertySet::EMPTY;
        }
        places(|place| self.signs[place].has(kinds)).intersection(TEXTS)
    }

    /// The properties whose prepared text is not empty.
    pub(crate) fn filled(&self) -> PropertySet {
        places(|place| !self.text[place].is_empty())
    }

    /// The prepared text in lower case.
    pub(crate) fn lower(&self, property: Property) -> &'a str {
        self.lower[property as usize]
    }

    /// The folded text of a name, title, company, department or place.
    pub(crate) fn folded(&self, property: Property) -> &'a str {
        debug_assert!(FOLDED.contains(property), "it is not folded");
        self.folded[property as usize]
    }
}

/// The properties in whose places something is true, told without a branch.
fn places(is_one: impl Fn(usize) -> bool) -> PropertySet {
    PropertySet::from((0..Property::ALL.len()).fold(0_u16, |all, place| all | u16::from(is_one(place)) << place))
}
