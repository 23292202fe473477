//! The checks of consistency that one contact alone can tell.

use schemas::check::CheckId;
use schemas::contact::Property::*;
use schemas::contact::PropertySet;
use schemas::finding::Outcome;
use unicode_script::{Script, UnicodeScript};

use crate::name;
use crate::prepare::has_double_space;
use crate::record::Record;
use crate::signs::Signs;
use crate::texts::TEXTS;

const NAMES: PropertySet = PropertySet::of(&[FirstName, LastName]);
const WRITTEN: PropertySet = NAMES.with(Email);
const LISTS: PropertySet = PropertySet::of(&[JobTitle, Department, Company]);

pub(crate) fn judge(record: &mut Record<'_>) {
    judge_letters(record);
    judge_spaces(record);
    let cased = record.has_signs(Email, Signs::UPPER.or(Signs::WIDE));
    let capitals = cased && record.raw(Email).chars().any(char::is_uppercase);
    record.note(CheckId::of("K14"), record.email.is_some(), capitals);
    record.note_signs(CheckId::of("K16"), WRITTEN, Signs::WIDE, |record, property| {
        record.text(property).split(|c: char| !c.is_alphabetic()).any(name::is_mixed_script)
    });
    match (record.created, record.modified) {
        (Some(created), Some(modified)) => {
            record.note(CheckId::of("K17"), true, created.as_second() - modified.as_second() > 60);
        }
        _ => record.findings.record(CheckId::of("K17"), Outcome::CouldNotRun),
    }
    record.note(CheckId::of("K19"), record.filled(State), !record.filled(Country));
    record.note(CheckId::of("K20"), record.filled(City), !record.filled(Country));
    record.note_signs(CheckId::of("K22"), LISTS, Signs::LISTING.or(Signs::WIDE), |record, property| {
        let parts = record.text(property).split([';', '|']);
        record.told(property)
            && !record.text(property).contains('&')
            && parts.filter(|part| part.trim().len() >= 2).count() >= 2
    });
}

fn judge_letters(record: &mut Record<'_>) {
    // A placeholder is charged elsewhere. A last name in capitals beside a first name in mixed case is a French habit.
    let shouted = |property| record.told(property) && name::is_shouted(record.text(property));
    let hit = shouted(FirstName) || (shouted(LastName) && !record.text(FirstName).chars().any(char::is_lowercase));
    let named = record.told(FirstName) || record.told(LastName);
    record.note(CheckId::of("K04"), named, hit);
    record.note_any(CheckId::of("K05"), NAMES, |record, property| {
        !record.has_signs(property, Signs::UPPER) && record.told(property) && name::is_whispered(record.text(property))
    });
    record.note_signs(CheckId::of("K06"), NAMES, Signs::LOWER.or(Signs::WIDE), |record, property| {
        record.told(property) && name::has_odd_capital(record.text(property))
    });
}

fn judge_spaces(record: &mut Record<'_>) {
    record.note_signs(CheckId::of("K12"), TEXTS, Signs::SPACE, |record, property| {
        let (raw, text) = (record.raw(property), record.text(property));
        let changed = raw.len() != text.len() || record.has_signs(property, Signs::WIDE);
        changed && record.filled(property) && (raw.starts_with(' ') || raw.ends_with(' ') || has_double_space(raw))
    });
    record.note_signs(CheckId::of("K13"), TEXTS, Signs::WIDE, |record, property| {
        // Joiners belong to Persian, Indic scripts and emoji; Thai, Khmer, Lao and Burmese part words without width.
        let raw = record.raw(property);
        let unspaced = |c: char| matches!(c.script(), Script::Thai | Script::Khmer | Script::Lao | Script::Myanmar);
        raw.contains(['\u{a0}', '\u{202f}', '\u{2060}', '\u{feff}'])
            || (raw.contains('\u{200b}') && !raw.chars().any(unspaced))
    });
}
