//! The texts of contacts in the forms in which checks read them, each made once.

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
const PLAIN: Signs = Signs::UPPER.or(Signs::LOWER).or(Signs::DIGIT);

/// Where a form stands among those of all contacts; texts beyond 4 GiB are no page.
#[derive(Clone, Copy)]
struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// The place of a form that is put at the end of the others.
    fn put(forms: &mut String, put: impl FnOnce(&mut String)) -> Self {
        let place = |forms: &String| u32::try_from(forms.len()).unwrap_or(u32::MAX);
        let start = place(forms);
        put(forms);
        Self { start, end: place(forms) }
    }

    fn of(self, forms: &str) -> &str {
        &forms[self.start as usize..self.end as usize]
    }
}

/// The forms of one text.
#[derive(Clone, Copy)]
struct Spans {
    signs: Signs,
    /// Its place among the prepared texts.
    text: Span,
    /// Its place among the other forms: that of the text where it is the copy in small letters.
    lower: Span,
    folded: Span,
}

/// The forms of the texts of contacts: made before any is looked at, so that looking at one costs nothing.
pub(crate) struct Forms<'a> {
    contacts: Vec<(&'a Contact<'a>, [Spans; 14])>,
    /// The texts as they are prepared, one after another.
    texts: String,
    /// The same with small letters of ASCII, and behind them what is in lower case or folded otherwise.
    others: String,
}

impl<'a> Forms<'a> {
    pub(crate) fn of(contacts: &[&'a Contact<'a>]) -> Self {
        let mut texts = String::with_capacity(256 * contacts.len());
        let prepared = |contact: &'a Contact<'a>| {
            (contact, Property::ALL.map(|property| Spans::prepared(contact.text(property), &mut texts)))
        };
        let mut contacts: Vec<_> = contacts.iter().copied().map(prepared).collect();
        let mut others = String::with_capacity(2 * texts.len());
        others.push_str(&texts);
        others.make_ascii_lowercase();
        for (_, spans) in &mut contacts {
            for (property, spans) in Property::ALL.into_iter().zip(spans) {
                spans.complete(property, &texts, &mut others);
            }
        }
        Self { contacts, texts, others }
    }

    /// The texts of each contact.
    pub(crate) fn texts(&self) -> impl Iterator<Item = Texts<'_>> {
        self.contacts.iter().map(|(contact, spans)| Texts::of(contact, spans, self))
    }
}

impl Spans {
    /// Puts the prepared text at the end of those before. An empty one stands there too, as all do.
    fn prepared(raw: &str, texts: &mut String) -> Self {
        let mut signs = Signs::of(raw);
        let text = Span::put(texts, |texts| {
            let prepared = prepare_with(raw, signs);
            if signs.has(Signs::WIDE) {
                // Preparation makes plain signs of some.
                signs = signs.or(Signs::of(&prepared));
            }
            texts.push_str(&prepared);
        });
        Self { signs, text, lower: text, folded: text }
    }

    /// Puts the other forms at the end of those before, where they are not there.
    fn complete(&mut self, property: Property, texts: &str, others: &mut String) {
        let text = self.text.of(texts);
        if self.signs.has(Signs::WIDE) {
            self.lower = Span::put(others, |others| others.push_str(&in_small_letters(text)));
        }
        let stays = match () {
            () if !FOLDED.contains(property) || !self.signs.has(PLAIN.not()) => true,
            () if self.signs.has(PLAIN.or(Signs::SPACE).not()) => false,
            () => is_folded(self.lower.of(others)),
        };
        self.folded = if stays { self.lower } else { Span::put(others, |others| fold_into(text, others)) };
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
    text: [&'a str; 14],
    lower: [&'a str; 14],
    folded: [&'a str; 14],
    /// The properties whose raw text is not empty.
    pub(crate) written: PropertySet,
}

impl<'a> Texts<'a> {
    fn of(contact: &'a Contact<'a>, spans: &[Spans; 14], forms: &'a Forms<'a>) -> Self {
        Self {
            contact,
            signs: spans.map(|spans| spans.signs),
            text: spans.map(|spans| spans.text.of(&forms.texts)),
            lower: spans.map(|spans| spans.lower.of(&forms.others)),
            folded: spans.map(|spans| spans.folded.of(&forms.others)),
            written: places(|place| spans[place].signs != Signs::default()),
        }
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

    /// The properties whose texts have signs of one of these kinds.
    pub(crate) fn having(&self, kinds: Signs) -> PropertySet {
        places(|place| self.signs[place].has(kinds))
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
