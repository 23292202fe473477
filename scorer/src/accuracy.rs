//! The checks of accuracy.

use std::sync::LazyLock;

use schemas::check::CheckId;
use schemas::contact::Property::{self, *};

use crate::country::countries_of_state;
use crate::list::{Table, table};
use crate::phone;
use crate::record::Record;

static PLACEHOLDERS: LazyLock<Table> = LazyLock::new(|| table(include_str!("data/placeholders.txt")));

const TEST_LOCALS: [&str; 8] = ["test", "asdf", "qwerty", "noemail", "none", "fake", "dummy", "abc"];
const LEFT: [&str; 13] = [
    "(left)",
    "[left]",
    "(left company)",
    "(former)",
    "(deceased)",
    "[deceased]",
    "(retired)",
    "(bounced)",
    "no longer with",
    "no longer at",
    "do not contact",
    "do not use",
    "(dnu)",
];
const SALUTATIONS: [&str; 8] = ["mr", "mrs", "ms", "dr", "prof", "herr", "frau", "mme"];
const NAMES: [Property; 2] = [FirstName, LastName];

pub(crate) fn judge(record: &mut Record<'_>) {
    let fields = [FirstName, LastName, Company, JobTitle, City, State, Country, Department, Seniority];
    record.note_any(CheckId::of("A01"), &fields, is_placeholder);
    judge_email(record);
    let phone = record.text(Phone);
    record.note(CheckId::of("A06"), record.filled(Phone), phone::is_dummy(phone, record.country));
    record.note_any(CheckId::of("A08"), &NAMES, |record, property| {
        let name = record.lower(property);
        let address = name.split_once('@').is_some_and(|(local, domain)| !local.is_empty() && domain.contains('.'));
        address || name.contains("http://") || name.contains("https://") || name.starts_with("www.")
    });
    if let (Some(code), Some(calling)) = (record.country, phone::calling_code(record.text(Phone))) {
        let expected = phone::calling_code_of(code);
        record.note(CheckId::of("A14"), expected.is_some(), expected.is_some_and(|expected| expected != calling));
    }
    let listed = record.country.filter(|code| matches!(*code, "US" | "CA" | "AU"));
    let homes = countries_of_state(record.lower(State));
    if let (Some(code), Some(homes)) = (listed, homes) {
        record.note(CheckId::of("A16"), true, !homes.split(',').any(|home| home == code));
    }
    record.note_any(CheckId::of("A21"), &[FirstName, LastName, JobTitle, Company], |record, property| {
        let text = record.lower(property);
        text.starts_with("zz_") || LEFT.into_iter().any(|marker| text.contains(marker))
    });
    record.note(CheckId::of("A24"), record.filled(FirstName), has_salutation(record.lower(FirstName)));
    record.note(CheckId::of("A25"), record.filled(FirstName), is_two_people(record.lower(FirstName)));
    let whole = match (record.filled(FirstName), record.filled(LastName)) {
        (true, false) => Some(FirstName),
        (false, true) => Some(LastName),
        _ => None,
    };
    let reversed = whole.is_some_and(|property| is_reversed(record.text(property)));
    record.note(CheckId::of("A26"), record.filled(FirstName) || record.filled(LastName), reversed);
}

fn judge_email(record: &mut Record<'_>) {
    let Some(email) = record.email.clone() else { return };
    record.note(CheckId::of("A02"), true, email.is_reserved());
    let stem = email.local.trim_end_matches(|c: char| c.is_ascii_digit());
    let named = PLACEHOLDERS.contains_key(record.lower(FirstName));
    let test = TEST_LOCALS.contains(&stem) && (email.is_free() || email.is_reserved() || named);
    record.note(CheckId::of("A03"), true, test);
}

fn is_placeholder(record: &Record<'_>, property: Property) -> bool {
    let listed = PLACEHOLDERS.contains_key(record.lower(property));
    match property {
        // Null, Test and None are surnames: ask for a second sign.
        LastName => listed && (!record.filled(FirstName) || PLACEHOLDERS.contains_key(record.lower(FirstName))),
        // Unknown may be one of the portal's bands.
        Seniority => listed && record.lower(Seniority) != "unknown",
        _ => listed,
    }
}

fn has_salutation(lower: &str) -> bool {
    let (first, more) = lower.split_once(' ').map_or((lower, false), |(first, _)| (first, true));
    SALUTATIONS.contains(&first.trim_end_matches('.')) && (more || first.ends_with('.'))
}

fn is_two_people(lower: &str) -> bool {
    [" & ", "/", " and ", " und ", " et "].into_iter().any(|mark| {
        let name = |side: &str| side.chars().filter(|c| c.is_alphabetic()).count() >= 2;
        lower.split_once(mark).is_some_and(|(left, right)| name(left) && name(right) && !left.contains("http"))
    })
}

fn is_reversed(text: &str) -> bool {
    let Some((left, right)) = text.split_once(',') else { return false };
    let right = right.trim();
    let name =
        |side: &str| !side.is_empty() && side.chars().all(|c| c.is_alphabetic() || c == ' ' || c == '-' || c == '\'');
    let suffix =
        matches!(right.to_lowercase().as_str(), "jr" | "sr" | "phd" | "esq") || !right.chars().any(char::is_lowercase);
    name(left.trim()) && name(right) && right.chars().count() >= 2 && !suffix
}
