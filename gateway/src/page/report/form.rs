//! The lead form with what was typed, and helpful words beside what is wrong.

use crate::catalogue::Locale;
use crate::report::lead::{Field, LONGEST, Typed, Wrong};

/// A field of the form.
pub(super) struct Input {
    pub(super) name: &'static str,
    pub(super) label: String,
    pub(super) kind: &'static str,
    pub(super) autocomplete: &'static str,
    pub(super) longest: usize,
    pub(super) value: String,
    /// Empty where nothing is wrong.
    pub(super) wrong: String,
    /// What a script says before anything is sent.
    pub(super) missing: String,
}

pub(super) fn inputs(l: Locale, typed: &Typed, wrong: &[Wrong]) -> Vec<Input> {
    let input = |field: Field| Input {
        name: field.name(),
        label: l.t(&format!("lead-{}", field.name())),
        kind: if field == Field::Email { "email" } else { "text" },
        autocomplete: field.autocomplete(),
        longest: LONGEST,
        value: typed.value(field).to_owned(),
        wrong: wrong.iter().find(|one| one.field == field).map_or_else(String::new, |one| one.words(l)),
        missing: Wrong::missing(field).words(l),
    };
    Field::ALL.map(input).into()
}
