//! The checks of consistency that one contact alone can tell.

use schemas::check::CheckId;
use schemas::contact::Property::{self, *};
use schemas::contact::PropertySet;
use schemas::finding::Outcome;
use unicode_script::{Script, UnicodeScript};

use crate::dimension::validity::is_residue;
use crate::junk::residue::is_broken_encoding;
use crate::record::Record;
use crate::text::prepare::{has_double_space, is_invisible};
use crate::text::signs::Signs;
use crate::text::texts::TEXTS;
use crate::value::name;

const NAMES: PropertySet = PropertySet::of(&[FirstName, LastName]);
const WRITTEN: PropertySet = NAMES.with(Email);
const LISTS: PropertySet = PropertySet::of(&[JobTitle, Department, Company]);
/// Countries where a last name is often written in capitals.
const CAPITAL_LAST_NAMES: [&str; 22] = [
    "FR", "BE", "CH", "LU", "MC", "RE", "GP", "MQ", "GF", "DZ", "MA", "TN", "SN", "CI", "CM", "MG", "JP", "KR", "CN",
    "TW", "HK", "VN",
];

pub(crate) fn judge(record: &mut Record<'_>) {
    judge_letters(record);
    judge_spaces(record);
    let cased = record.has_signs(Email, Signs::UPPER.or(Signs::WIDE));
    let capitals = cased && record.raw(Email).chars().any(char::is_uppercase);
    record.note(CheckId::of("K14"), record.email.is_some(), capitals);
    record.note_signs(CheckId::of("K16"), WRITTEN, Signs::STRANGE, |record, property| {
        name::is_mixed_script(record.text(property))
    });
    match (record.created, record.modified) {
        (Some(created), Some(modified)) => {
            record.note(CheckId::of("K17"), true, created.as_second() - modified.as_second() > 60);
        }
        _ => record.findings.record(CheckId::of("K17"), Outcome::CouldNotRun),
    }
    record.note(CheckId::of("K19"), record.filled(State), !record.filled(Country));
    record.note(CheckId::of("K20"), record.filled(City), !record.filled(Country));
    record.note_signs(CheckId::of("K22"), LISTS, Signs::LISTING, |record, property| {
        let parts = record.text(property).split([';', '|']);
        record.told(property)
            && !record.has(CheckId::of("V26"))
            && parts.filter(|part| part.trim().len() >= 2).count() >= 2
    });
}

fn judge_letters(record: &mut Record<'_>) {
    // A placeholder is charged elsewhere. A last name in capitals beside a first name in mixed case is a habit in some countries.
    let shouted = |property| {
        !record.has_signs(property, Signs::LOWER)
            && record.told(property)
            && name::is_shouted(record.text(property))
            && !is_spoiled(record, property)
    };
    let mixed = || record.text(FirstName).chars().any(char::is_lowercase);
    let usual = || record.country.is_none_or(|code| CAPITAL_LAST_NAMES.contains(&code));
    let hit = shouted(FirstName) || (shouted(LastName) && !(mixed() && usual()));
    let named = record.told(FirstName) || record.told(LastName);
    record.note(CheckId::of("K04"), named, hit);
    record.note_any(CheckId::of("K05"), NAMES, |record, property| {
        !record.has_signs(property, Signs::UPPER)
            && record.told(property)
            && name::is_whispered(record.text(property))
            && !is_spoiled(record, property)
    });
    record.note_signs(CheckId::of("K06"), NAMES, Signs::LOWER.or(Signs::WIDE), |record, property| {
        let (text, lower) = (record.text(property), record.lower(property));
        // Most names have one capital, and begin with it.
        let capital = record.has_signs(property, Signs::WIDE) || text.get(1..) != lower.get(1..);
        capital && record.told(property) && name::has_odd_capital(text) && !is_spoiled(record, property)
    });
}

/// Whether a name is charged as an address, an advertisement, code or a broken encoding: how it is written is no fault more.
fn is_spoiled(record: &Record<'_>, property: Property) -> bool {
    let has = |check: &str| record.has(CheckId::of(check));
    has("A08")
        || has("A29")
        || (has("V26") && is_residue(record, property))
        || (has("V27") && is_broken_encoding(record.raw(property)))
}

fn judge_spaces(record: &mut Record<'_>) {
    record.note_signs(CheckId::of("K12"), TEXTS, Signs::SPACE, |record, property| {
        let (raw, text) = (record.raw(property), record.text(property));
        let changed = raw.len() != text.len() || record.has_signs(property, Signs::STRANGE);
        changed && record.filled(property) && (raw.starts_with(' ') || raw.ends_with(' ') || has_double_space(raw))
    });
    record.note_signs(CheckId::of("K13"), TEXTS, Signs::STRANGE, |record, property| {
        // Joiners belong to Persian, Indic scripts and emoji; Thai, Khmer, Lao and Burmese part words without width.
        let raw = record.raw(property);
        if !raw.contains(is_unseen) {
            return false;
        }
        let unspaced = |c: char| matches!(c.script(), Script::Thai | Script::Khmer | Script::Lao | Script::Myanmar);
        let joined = |c: char| {
            let western = matches!(c.script(), Script::Latin | Script::Cyrillic | Script::Greek | Script::Common);
            !western && c.script() != Script::Inherited
        };
        let rightward =
            |c: char| matches!(c.script(), Script::Arabic | Script::Hebrew | Script::Syriac | Script::Thaana);
        let has = |invisible: fn(char) -> bool| raw.contains(invisible);
        has(|c| matches!(c, '\u{a0}' | '\u{ad}' | '\u{2007}' | '\u{202f}' | '\u{2060}' | '\u{feff}'))
            || (raw.contains('\u{200b}') && !raw.chars().any(unspaced))
            || (has(|c| matches!(c, '\u{200c}' | '\u{200d}')) && !raw.chars().any(|c| joined(c) || is_picture(c)))
            || (has(|c| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
                && !raw.chars().any(rightward))
    });
}

/// Whether a character is seen as a plain space or as nothing.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{ad}' | '\u{2007}' | '\u{202f}' | '\u{feff}') || is_invisible(c)
}

/// Whether a character is a picture, which others may be joined to.
fn is_picture(c: char) -> bool {
    matches!(c, '\u{2600}'..='\u{27bf}' | '\u{1f000}'..)
}
