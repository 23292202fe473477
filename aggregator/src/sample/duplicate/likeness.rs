//! How alike two texts are that nobody may see.

use schemas::code::{Code, Part};
use schemas::finding::ScoredContact;

/// A part of a contact, by the contact's place.
pub type PartOf = (usize, Part);

/// Tells how alike two parts are: by codes, or in a test that has the texts by these.
pub trait Likeness {
    /// Dice's coefficient of the letter pairs, 0-1; none where either has no text.
    fn dice(&self, one: PartOf, other: PartOf) -> Option<f64>;

    /// How much of the shorter text is in the longer one, 0-1, by their letter pairs; not at all where either has no text.
    fn contained(&self, one: PartOf, other: PartOf) -> f64;
}

/// By the codes of scored contacts.
pub(in crate::sample) struct Blinded<'a>(pub(in crate::sample) &'a [&'a ScoredContact]);

impl Blinded<'_> {
    fn code(&self, (place, part): PartOf) -> &Code {
        self.0[place].codes.get(part)
    }
}

impl Likeness for Blinded<'_> {
    fn dice(&self, one: PartOf, other: PartOf) -> Option<f64> {
        let (one, other) = (self.code(one), self.code(other));
        (!one.is_empty() && !other.is_empty()).then(|| one.dice(other))
    }

    fn contained(&self, one: PartOf, other: PartOf) -> f64 {
        self.code(one).contained(self.code(other))
    }
}
