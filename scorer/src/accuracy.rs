//! The checks of accuracy.

mod person;
mod place;

pub(crate) use place::national;

use schemas::check::CheckId;
use schemas::contact::Property::{self, *};
use schemas::contact::PropertySet;

use crate::filler::{is_filler, is_only_signs, is_placeholder, is_typed_at_random};
use crate::phone;
use crate::record::Record;

const FIELDS: PropertySet =
    PropertySet::of(&[FirstName, LastName, Company, JobTitle, City, State, Country, Department, Seniority]);
const TEST_LOCALS: [&str; 14] = [
    "test", "testing", "tester", "testuser", "asdf", "qwerty", "noemail", "none", "fake", "dummy", "abc", "asd",
    "nomail", "noone",
];

/// Finds placeholders first: a value that says nothing is charged here and nowhere else.
pub(crate) fn find_placeholders(record: &mut Record<'_>) {
    let filled = record.findings.filled.intersection(FIELDS);
    record.placeholders = filled.iter().filter(|property| stands_for_nothing(record, *property)).collect();
    record.note_any(CheckId::of("A01"), FIELDS, |record, property| record.placeholders.contains(property));
}

pub(crate) fn judge(record: &mut Record<'_>) {
    judge_email(record);
    let dummy = phone::is_dummy(record.text(Phone), record.country);
    record.note(CheckId::of("A06"), record.filled(Phone), dummy);
    person::judge(record);
    place::judge(record);
}

fn judge_email(record: &mut Record<'_>) {
    let Some(email) = &record.email else { return };
    let example = email.is_example();
    let stem = email.local.trim_end_matches(|c: char| c.is_ascii_digit());
    let named = record.placeholders.contains(FirstName) || record.placeholders.contains(LastName);
    // "test@test.com": both sides made up.
    let (label, _) = email.domain.split_once('.').unwrap_or((&email.domain, ""));
    let twice = label == stem && stem != "abc";
    let test = TEST_LOCALS.contains(&stem) && (email.is_free() || example || named || twice);
    record.note(CheckId::of("A02"), true, example);
    record.note(CheckId::of("A03"), true, test);
}

fn stands_for_nothing(record: &Record<'_>, property: Property) -> bool {
    let text = record.lower(property);
    let nothing = is_placeholder(text) || is_only_signs(text);
    match property {
        FirstName => nothing || is_typed_at_random(text) || both_fill(record),
        // Null, Test and None are surnames: ask for a second sign.
        LastName => {
            let first = record.lower(FirstName);
            let second = || first.is_empty() || is_placeholder(first) || is_typed_at_random(first);
            let certain = || !text.chars().any(char::is_alphanumeric) || text.contains(['/', '(', '[', '<']);
            is_typed_at_random(text) || both_fill(record) || (nothing && (second() || certain()))
        }
        // Firms are named so, and departments do that.
        Company => {
            nothing
                && !matches!(
                    text,
                    "abc"
                        | "tbc"
                        | "tba"
                        | "xyz"
                        | "x"
                        | "xx"
                        | "xxx"
                        | "aaa"
                        | "anonymous"
                        | "blank"
                        | "default"
                        | "select"
                        | "nobody"
                        | "value"
                        | "missing"
                        | "sample"
                        | "string"
                )
        }
        JobTitle | Department => nothing && !matches!(text, "testing" | "test" | "tests"),
        // Unknown may be one of the portal's bands.
        Seniority => nothing && !matches!(text, "unknown" | "none"),
        _ => nothing,
    }
}

/// Whether both names are words that fill a field, as "Foo Bar" and "Test User".
fn both_fill(record: &Record<'_>) -> bool {
    is_filler(record.lower(FirstName)) && is_filler(record.lower(LastName))
}
