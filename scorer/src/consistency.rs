//! The checks of consistency that one contact alone can tell.

use schemas::check::CheckId;
use schemas::contact::Property::{self, *};
use schemas::finding::Outcome;
use unicode_script::{Script, UnicodeScript};

use crate::record::Record;

const NAMES: [Property; 2] = [FirstName, LastName];
const TEXTS: [Property; 12] =
    [FirstName, LastName, Email, Phone, JobTitle, Company, City, State, Country, LinkedinUrl, Seniority, Department];
const PARTICLES: [&str; 12] = ["de", "van", "von", "bin", "al", "el", "da", "di", "du", "la", "le", "ibn"];

pub(crate) fn judge(record: &mut Record<'_>) {
    // A last name in capitals beside a first name in mixed case is a French habit.
    let shouted = is_upper(record.text(FirstName), 4)
        || (is_upper(record.text(LastName), 4) && !record.text(FirstName).chars().any(char::is_lowercase));
    let named = record.filled(FirstName) || record.filled(LastName);
    record.note(CheckId::of("K04"), named, shouted);
    record.note_any(CheckId::of("K05"), &NAMES, |record, property| {
        let name = record.text(property);
        is_lower(name) && !PARTICLES.contains(&name)
    });
    record.note_any(CheckId::of("K12"), &TEXTS, |record, property| {
        let raw = record.raw(property);
        record.filled(property) && (raw.trim_matches(' ') != raw || raw.contains("  "))
    });
    record.note_any(CheckId::of("K13"), &TEXTS, |record, property| {
        // Joiners belong to Persian, Indic scripts and emoji.
        record.raw(property).contains(['\u{a0}', '\u{202f}', '\u{200b}', '\u{2060}', '\u{feff}'])
    });
    record.note_any(CheckId::of("K16"), &[FirstName, LastName, Email], |record, property| {
        record.text(property).split(|c: char| !c.is_alphabetic()).any(is_mixed)
    });
    match (record.created, record.modified) {
        (Some(created), Some(modified)) => {
            record.note(CheckId::of("K17"), true, created.as_second() - modified.as_second() > 60);
        }
        _ => record.findings.record(CheckId::of("K17"), Outcome::CouldNotRun),
    }
    record.note(CheckId::of("K19"), record.filled(State), !record.filled(Country));
    record.note(CheckId::of("K20"), record.filled(City), !record.filled(Country));
}

fn is_upper(name: &str, at_least: usize) -> bool {
    let letters = name.chars().filter(|c| c.is_alphabetic());
    letters.clone().count() >= at_least && letters.into_iter().all(char::is_uppercase)
}

fn is_lower(name: &str) -> bool {
    let letters = name.chars().filter(|c| c.is_alphabetic());
    letters.clone().count() >= 2 && letters.into_iter().all(|c| c.is_lowercase() && c.to_uppercase().next() != Some(c))
}

fn is_mixed(word: &str) -> bool {
    let has = |script| word.chars().any(|c| c.script() == script);
    has(Script::Latin) && (has(Script::Cyrillic) || has(Script::Greek))
}
