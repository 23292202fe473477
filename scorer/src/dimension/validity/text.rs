//! The checks of validity that look at places and at any text.

use schemas::check::CheckId;
use schemas::contact::Property::{self, *};
use schemas::contact::PropertySet;

use crate::dimension::accuracy::has_several_parts;
use crate::junk::filler::is_digits;
use crate::junk::misplaced::{begins_firm, holds_phone, is_firm, is_firm_word};
use crate::junk::residue::{
    has_entity, has_letter_code, has_lost_letter, has_template_marks, is_address, is_broken_encoding,
    is_lettered_postcode, is_mail_code, is_phone_like, is_postcode, is_program_word, is_query, is_spreadsheet_damage,
    is_styled, is_url,
};
use crate::linkage::nickname;
use crate::record::Record;
use crate::text::signs::Signs;
use crate::text::texts::TEXTS;
use crate::value::{country, state};

const NAMES: PropertySet = PropertySet::of(&[FirstName, LastName, Company]);
const PLACES: PropertySet = PropertySet::of(&[State, City]);
/// Values that have no question marks and no codes of their own.
const LETTERED: PropertySet = PropertySet::of(&[FirstName, LastName, City]);
/// More characters than any value needs.
const LONGEST: usize = 255;
/// Firms whose name is a number.
const NUMBERED_FIRMS: [&str; 8] = ["360", "42", "888", "1688", "365", "1822", "247", "84.51"];

pub(super) fn judge_signs(record: &mut Record<'_>) {
    record.note_signs(CheckId::of("V16"), TEXTS, Signs::DIGIT.or(Signs::SHEET), |record, property| {
        is_spreadsheet_damage(record.raw(property))
    });
    record.note_any(CheckId::of("V26"), TEXTS, |record, property| {
        // A good address may hold any sign.
        (property != Email || record.email.is_none()) && is_residue(record, property)
    });
    let broken = record.texts.having(Signs::STRANGE.or(Signs::AMPERSAND)).intersection(TEXTS);
    let asking = record.texts.having(Signs::OTHER).intersection(LETTERED);
    record.note_among(CheckId::of("V27"), TEXTS, broken.union(asking), |record, property| {
        (broken.contains(property) && is_broken_encoding(record.raw(property)))
            || (asking.contains(property)
                && record.told(property)
                && (has_lost_letter(record.text(property)) || is_mail_code(record.raw(property))))
    });
    record.note_signs(CheckId::of("V28"), NAMES, Signs::STRANGE, |record, property| is_styled(record.raw(property)));
    record.note_signs(CheckId::of("V29"), NAMES, Signs::DIGIT.or(Signs::STRANGE), |record, property| {
        let text = record.text(property);
        let judged = property != Company || (record.told(property) && !NUMBERED_FIRMS.contains(&text));
        judged && is_digits(text)
    });
    let fields = const { PropertySet::of(&[FirstName, LastName, JobTitle, Company, City, Phone]) };
    record.note_any(CheckId::of("V30"), fields, is_shifted);
    record.note_any(CheckId::of("V31"), TEXTS, |record, property| {
        let raw = record.raw(property);
        property != LinkedinUrl && is_longer(raw, LONGEST)
    });
    record.note_signs(CheckId::of("V32"), TEXTS, Signs::CONTROL.or(Signs::STRANGE), |record, property| {
        record.raw(property).chars().any(char::is_control)
    });
}

pub(super) fn judge_places(record: &mut Record<'_>) {
    let told = |property| record.told(property) && !is_left_by_program(record, property);
    let has = |property, is: fn(char) -> bool| record.text(property).chars().any(is);
    // A city or state in the country field is charged to accuracy.
    let unknown = record.country.is_none() && !country::is_smaller_place(record.folded(Country));
    let in_country = told(Country) && has(Country, char::is_alphanumeric);
    // A postcode has a check of its own.
    let is_code = |text: &str| is_postcode(text) || is_lettered_postcode(text);
    let in_state = told(State) && has(State, char::is_alphabetic) && !is_code(record.text(State));
    record.note(CheckId::of("V17"), in_country, unknown);
    if let Some(code) = record.country.filter(|code| state::is_complete_for(code)) {
        // The list has local and English names; other scripts are not judged.
        let latin = !record.has_signs(State, Signs::STRANGE)
            || record.text(State).chars().all(|c| !c.is_alphabetic() || (c as u32) < 0x250);
        let postal = state::is_postal_only(record.text(State), code);
        let unknown = record.state.is_none() && !postal && !state::is_foreign_to(record.folded(State), code);
        record.note(CheckId::of("V18"), in_state && latin, unknown);
    }
    record.note_signs(CheckId::of("V19"), PLACES, Signs::DIGIT.or(Signs::STRANGE), |record, property| {
        let text = record.text(property);
        // A city and its postcode are charged to accuracy, and a phone in the city is a shifted column.
        let charged = || match property {
            City => has_several_parts(record) || is_phone_like(text),
            _ => text.contains(',') && text.chars().filter(|c| c.is_alphabetic()).count() >= 3,
        };
        record.told(property) && is_code(text) && !charged()
    });
}

/// Seniority, department and title: values that no filter can use.
pub(super) fn judge_terms(record: &mut Record<'_>) {
    let strange = |text: &str| is_address(text) || is_url(text);
    let digits = |text: &str| !text.is_empty() && text.chars().all(char::is_numeric);
    let seniority = record.lower(Seniority);
    let told = record.told(Seniority);
    let odd = told && (is_longer(seniority, 40) || strange(seniority) || digits(seniority));
    record.note(CheckId::of("V23"), told, odd);
    let department = record.lower(Department);
    let told = record.told(Department);
    let odd = told && (is_longer(department, 60) || strange(department) || department == record.lower(JobTitle));
    record.note(CheckId::of("V24"), told, odd);
    let title = record.text(JobTitle);
    let short = title.chars().nth(1).is_none() && !title.contains(|c: char| c as u32 > 0x2e80);
    record.note(CheckId::of("V25"), record.told(JobTitle), is_longer(title, 120) || short);
}

/// Whether a text has more characters than so many.
fn is_longer(text: &str, n_characters: usize) -> bool {
    text.len() > n_characters && text.chars().count() > n_characters
}

/// Whether a value is what a spreadsheet, a template or a program left behind.
pub(crate) fn is_left_by_program(record: &Record<'_>, property: Property) -> bool {
    is_spreadsheet_damage(record.raw(property)) || is_residue(record, property)
}

/// Whether code of a template or program was left in a value.
pub(crate) fn is_residue(record: &Record<'_>, property: Property) -> bool {
    is_program_word(record.text(property))
        || (record.has_signs(property, Signs::SHEET) && is_query(record.lower(property)))
        || (record.has_signs(property, Signs::MARKUP)
            && (has_template_marks(record.raw(property))
                || (LETTERED.contains(property) && has_letter_code(record.raw(property)))))
        || (record.has_signs(property, Signs::AMPERSAND) && has_entity(record.raw(property)))
}

/// Whether a value stands in a field of another kind.
fn is_shifted(record: &Record<'_>, property: Property) -> bool {
    let text = record.lower(property);
    if matches!(property, FirstName | LastName) {
        let firm = if record.is_word(property) { is_firm_word } else { is_firm };
        // "Luigi Scuola"
        let is_surname = || property == LastName && begins_firm(text) && nickname::is_known(record.folded(FirstName));
        // An address in a name is charged to accuracy.
        return record.told(property)
            && ((firm(text) && !is_surname())
                || (record.has_signs(property, Signs::DIGIT.or(Signs::STRANGE)) && holds_phone(text)));
    }
    if property == Company && is_url(text) {
        return true;
    }
    if !record.has_signs(property, Signs::AT.or(Signs::DIGIT)) {
        return false;
    }
    let phone = match property {
        JobTitle | City => is_phone_like(text),
        // Firms may be named by a number.
        Company => text.starts_with('+') && is_phone_like(text),
        _ => false,
    };
    is_address(text) || phone
}
