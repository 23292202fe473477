//! Two contacts side by side.

use schemas::code::Part;

use super::Pair;
use super::habit::Habits;
use super::likeness::Likeness;
use super::person::{Person, Value};

/// The contacts that are compared, and what comparing them needs.
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    pub(super) people: &'a [Person<'a>],
    pub(super) likeness: &'a dyn Likeness,
    pub(super) habits: &'a Habits,
}

impl<'a> View<'a> {
    /// Two contacts side by side.
    pub(super) fn two(&self, pair: Pair) -> Two<'a> {
        Two::new(self.people, pair, self.likeness)
    }
}

/// A pair of contacts under comparison, in an order of their own, so that evidence has no sides.
pub(super) struct Two<'a> {
    pub(super) one: &'a Person<'a>,
    pub(super) other: &'a Person<'a>,
    places: Pair,
    likeness: &'a dyn Likeness,
}

impl<'a> Two<'a> {
    pub(super) fn new(people: &'a [Person<'a>], (one, other): Pair, likeness: &'a dyn Likeness) -> Self {
        let places = if people[one].signature <= people[other].signature { (one, other) } else { (other, one) };
        Self { one: &people[places.0], other: &people[places.1], places, likeness }
    }

    /// Whether something is true of both.
    pub(super) fn are_both(&self, is: impl Fn(&Person<'_>) -> bool) -> bool {
        is(self.one) && is(self.other)
    }

    /// Whether both have a value, and the same.
    pub(super) fn same(&self, value: impl Fn(&Person<'_>) -> Option<u64>) -> bool {
        value(self.one).is_some_and(|own| value(self.other) == Some(own))
    }

    /// Whether both have a value, and another.
    pub(super) fn differ(&self, value: impl Fn(&Person<'_>) -> Option<u64>) -> bool {
        value(self.one).zip(value(self.other)).is_some_and(|(one, other)| one != other)
    }

    /// Whether both have one phone number, and nobody else has it.
    pub(super) fn is_own_phone(&self) -> bool {
        self.same(|person| person.own_phone())
    }

    /// What it is worth that both have the same value; none where they do not.
    pub(super) fn shared(&self, value: impl Fn(&Person<'_>) -> Option<Value>) -> Option<f64> {
        let (one, other) = (value(self.one)?, value(self.other)?);
        (one.hash == other.hash).then(|| one.bits())
    }

    /// How alike a part of one and a part of the other are; not at all where either is missing.
    pub(super) fn dice(&self, part: Part, of_other: Part) -> f64 {
        self.known_dice(part, of_other).unwrap_or(0.0)
    }

    pub(super) fn known_dice(&self, part: Part, of_other: Part) -> Option<f64> {
        self.likeness.dice((self.places.0, part), (self.places.1, of_other))
    }

    /// How much of the shorter of both parts is in the longer one.
    pub(super) fn contained(&self, part: Part) -> f64 {
        self.likeness.contained((self.places.0, part), (self.places.1, part))
    }
}
