//! What the checks find in a person's name alone.

use jiff::Timestamp;
use schemas::check::{CheckId, Class};
use schemas::contact::{Contact, Property, Value};
use schemas::rubric::Dimension;
use serde::Serialize;

use crate::engine::find;

/// Checks of class M that tell what is no name of a person: one of a sample, and a number.
const NO_PERSON: [CheckId; 2] = [CheckId::of("A05"), CheckId::of("V29")];

/// A person's name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Name {
    /// The checks of class D and H of accuracy, validity and consistency that hit, and those that tell a sample or a number.
    pub findings: Vec<CheckId>,
}

/// Judges a first and last name, either of which may be empty.
#[must_use]
pub fn name(first: &str, last: &str) -> Name {
    let mut contact = Contact::default();
    contact.set(Property::FirstName, Value::Text(first.into()));
    contact.set(Property::LastName, Value::Text(last.into()));
    // Only dates depend on the time, and there are none.
    let hit = find(&contact, Timestamp::UNIX_EPOCH).hit;
    let judged = [Dimension::Accuracy, Dimension::Validity, Dimension::Consistency];
    let findings = hit.iter().filter(|id| {
        let check = id.check();
        let is_sure = matches!(check.class, Class::Deterministic | Class::High) || NO_PERSON.contains(&check.id);
        judged.contains(&check.dimension) && is_sure
    });
    Name { findings: findings.collect() }
}
