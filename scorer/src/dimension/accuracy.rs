//! The checks of accuracy.

mod gone;
mod person;
mod place;
mod role;

pub(crate) use place::{has_several_parts, national};

use schemas::check::CheckId;
use schemas::contact::Property::{self, *};
use schemas::contact::PropertySet;

use crate::dimension::validity::is_left_by_program;
use crate::engine::Step;
use crate::junk::filler::{
    begins_nobody, is_digits, is_filler, is_of_nobody, is_of_placeholders, is_only_signs, is_placeholder,
    is_typed_at_random, is_word_at_random,
};
use crate::junk::misplaced::is_firm;
use crate::junk::office::{Impersonal, are_unlisted, impersonal};
use crate::junk::residue::{has_spam_phrase, has_template_marks};
use crate::record::Record;
use crate::text::signs::Signs;
use crate::text::words::cut;
use crate::value::name::is_particles;
use crate::value::phone;

const FIELDS: PropertySet =
    PropertySet::of(&[FirstName, LastName, Company, JobTitle, City, State, Country, Department, Seniority]);
const NAMES: PropertySet = PropertySet::of(&[FirstName, LastName]);
const TEST_LOCALS: [&str; 14] = [
    "test", "testing", "tester", "testuser", "asdf", "qwerty", "noemail", "none", "fake", "dummy", "abc", "asd",
    "nomail", "noone",
];

/// The same at free mail alone: they may be names elsewhere.
const FREE_TEST_LOCALS: [&str; 3] = ["prueba", "teste", "essai"];
/// What fills a field at a domain of the same name or of a test: "na@na.com", "foo@bar.com".
const FILLING_LOCALS: [&str; 7] = ["na", "no", "x", "xx", "xxx", "email", "foo"];
const TEST_DOMAINS: [&str; 3] = ["test.com", "email.com", "bar.com"];

/// Finds placeholders first: a value that says nothing is charged here, unless its kind tells how it came about.
pub(crate) fn find_placeholders(record: &mut Record<'_>) {
    let filled = record.findings.filled.intersection(FIELDS);
    let names = [FirstName, LastName].map(|property| Filling::of(record, property));
    // Na is a first name and a surname.
    let unavailable = record.text(FirstName) == "NA" && record.text(LastName) == "NA";
    let nobody = unavailable
        || is_marked_test(record, FirstName)
        || is_marked_test(record, LastName)
        || is_nobody(record)
        || is_no_person(record);
    let nothing = |property: &Property| match property {
        FirstName | LastName => nobody || is_no_name(record.lower(*property), *property, &names),
        property => stands_for_nothing(record, *property),
    };
    record.placeholders = filled.iter().filter(nothing).collect();
    // A name of digits alone is charged to validity, and so is what a program left behind.
    record.note_among(CheckId::of("A01"), FIELDS, record.placeholders, |record, property| {
        let of_digits = NAMES.contains(property) && is_digits(record.text(property));
        !of_digits && !is_left_by_program(record, property)
    });
}

/// The steps of judging accuracy, after placeholders.
pub(crate) const STEPS: &[Step] = &[
    Step { checks: "A02 A03", judge: judge_email },
    Step { checks: "A06", judge: judge_phone },
    Step { checks: "A08 A29", judge: person::judge_spam },
    Step { checks: "A04 A05 A07 A09 A10", judge: person::judge_names },
    Step { checks: "A11 A13", judge: person::judge_against_email },
    Step { checks: "A21 A24-A26", judge: person::judge_notes },
    Step { checks: "A22", judge: person::judge_profile },
    Step { checks: "A19 A20 A23", judge: role::judge },
    Step { checks: "A14-A18", judge: place::judge },
];

fn judge_phone(record: &mut Record<'_>) {
    let dummy = phone::is_dummy(record.text(Phone), &record.digits, record.country);
    record.note(CheckId::of("A06"), record.filled(Phone), dummy);
}

fn judge_email(record: &mut Record<'_>) {
    let Some(email) = &record.email else { return };
    let example = email.is_example;
    let stem = email.local.trim_end_matches(|c: char| c.is_ascii_digit());
    let named = record.placeholders.contains(FirstName) || record.placeholders.contains(LastName);
    // "test@test.com": both sides made up.
    let (label, _) = cut(&email.domain, b'.').unwrap_or((&email.domain, ""));
    let twice = label == stem && stem != "abc";
    let made_up = twice || TEST_DOMAINS.contains(&&*email.domain);
    let test = (TEST_LOCALS.contains(&stem) && (email.is_free() || example || named || made_up))
        || (made_up && FILLING_LOCALS.contains(&stem))
        || (email.is_free() && FREE_TEST_LOCALS.contains(&stem));
    record.note(CheckId::of("A02"), true, example);
    record.note(CheckId::of("A03"), true, test);
}

/// What the text of a name fills its field with.
struct Filling {
    empty: bool,
    /// It stands for no value.
    nothing: bool,
    random: bool,
    /// It could fill a field, as one of two names that do: "Foo Bar", "Test User".
    filler: bool,
}

impl Filling {
    fn of(record: &Record<'_>, property: Property) -> Self {
        let lower = record.lower(property);
        let is_word = record.is_word(property);
        let nothing = is_of_nobody(lower)
            || (!is_word && is_of_placeholders(lower))
            || (!record.has_signs(property, Signs::LETTER) && (is_only_signs(lower) || is_number(lower)));
        let random = if is_word { is_word_at_random(lower) } else { is_typed_at_random(lower) };
        Self { empty: lower.is_empty(), nothing, random, filler: nothing || random || is_filler(lower) }
    }
}

/// Whether first and last name are the parts of one phrase that fills a field, "Do Not" and "Use", or of a test: "Testy" and
/// "McTest".
fn is_nobody(record: &Record<'_>) -> bool {
    let [first, last] = [FirstName, LastName].map(|property| record.lower(property));
    let whole = || [first, last].join(" ");
    let folded = || [FirstName, LastName].map(|property| record.folded(property)).join(" ");
    let tested = || last.strip_prefix("mc").unwrap_or(last).starts_with("test");
    // One key, struck for each.
    let one_key = first.len() == 1 && first == last;
    !last.is_empty()
        && (one_key
            || (first.starts_with("test") && tested())
            || (begins_nobody(first) && (is_of_nobody(&whole()) || gone::is_note(&folded()))))
}

/// Whether the words of a name are an office's or a thing's. A firm, an advertisement and a template are charged to checks of their own.
fn is_no_person(record: &Record<'_>) -> bool {
    let (first, last) = (record.folded(FirstName), record.folded(LastName));
    if record.is_word(FirstName) && record.is_word(LastName) && are_unlisted(first, last) {
        return false;
    }
    let signs = Signs::MARKUP.or(Signs::AT).or(Signs::SLASH).or(Signs::OPENING);
    let plain = || record.texts.having(signs).intersection(NAMES).is_empty();
    let nobody = match impersonal(first, last) {
        Some(Impersonal::Whole) => true,
        Some(Impersonal::Word) => plain(),
        None => false,
    };
    let charged = |property| {
        let lower = record.lower(property);
        is_firm(lower)
            || has_spam_phrase(lower)
            || (record.has_signs(property, Signs::MARKUP) && has_template_marks(record.raw(property)))
    };
    nobody && !charged(FirstName) && !charged(LastName)
}

/// Whether a name is marked as one of a test or a sample: "Weber TEST", "Weber (test)", "Halligan (Sample Contact)", "TEST - Anna".
fn is_marked_test(record: &Record<'_>, property: Property) -> bool {
    if !record.has_signs(property, Signs::SPACE) {
        return false;
    }
    let (text, lower) = (record.text(property), record.lower(property));
    let shouted = || text.ends_with(" TEST") || text.starts_with("TEST ");
    let remark = || lower.strip_suffix(')').and_then(|rest| rest.rsplit_once(" (")).map(|(_, remark)| remark);
    lower.starts_with("test - ")
        || (record.has_signs(property, Signs::OPENING) && remark().is_some_and(is_placeholder))
        || (shouted() && text.contains(char::is_lowercase))
        || (property == LastName && record.filled(FirstName) && ends_as_test(lower))
}

/// Whether a test is told by the last of several words of a name: "Rossi Test", but "van der Test".
fn ends_as_test(lower: &str) -> bool {
    matches!(lower.rsplit_once(' '), Some((name, "test" | "prueba")) if !is_particles(name))
}

/// Whether a name has digits and signs and no letter: a number or a phone.
fn is_number(lower: &str) -> bool {
    lower.chars().all(|c| c.is_ascii_punctuation() || c == ' ' || c.is_numeric()) && lower.chars().any(char::is_numeric)
}

fn is_no_name(lower: &str, property: Property, [first, last]: &[Filling; 2]) -> bool {
    if first.filler && last.filler {
        return true;
    }
    match property {
        // There are people whom their parents called so.
        FirstName if matches!(lower, "nobody" | "nothing") => last.empty,
        FirstName => first.nothing || first.random,
        // Null, Test and None are surnames: ask for a second sign.
        _ => {
            let second = first.empty || first.nothing || first.random;
            let certain = || {
                !lower.chars().any(char::is_alphabetic)
                    || lower.contains(['/', '(', '[', '<', ' '])
                    || lower.starts_with('-')
            };
            last.random || is_no_surname(lower) || (last.nothing && (second || certain()))
        }
    }
}

/// Whether a text in lower case is a word that nobody is called by and that says that a surname is missing.
fn is_no_surname(lower: &str) -> bool {
    matches!(
        lower,
        "unknown"
            | "lastname"
            | "nolastname"
            | "lnu"
            | "last name"
            | "surname"
            | "nachname"
            | "apellido"
            | "apellidos"
            | "n.a."
            | "unbekannt"
            | "inconnu"
            | "desconocido"
    )
}

fn stands_for_nothing(record: &Record<'_>, property: Property) -> bool {
    let text = record.lower(property);
    let lettered = record.has_signs(property, Signs::LETTER.or(Signs::DIGIT));
    let nothing = is_placeholder(text) || (!lettered && is_only_signs(text));
    match property {
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
        // A city of Alaska.
        City => nothing && text != "nome",
        // Unknown may be one of the portal's bands.
        Seniority => nothing && !matches!(text, "unknown" | "none"),
        _ => nothing,
    }
}
