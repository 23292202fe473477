//! What can be told of a phone number without calling it.

use rlibphonenumber::PHONE_NUMBER_UTIL;
use rlibphonenumber::enums::Region;

/// The part before an extension, in lower case with digits folded.
fn main_part(text: &str) -> String {
    let lower = deunicode::deunicode(text).to_lowercase();
    let end = ["ext", "x", "#"].into_iter().filter_map(|mark| lower.find(mark)).min().unwrap_or(lower.len());
    lower[..end].to_owned()
}

/// The digits of the number without its extension.
pub(crate) fn digits(text: &str) -> String {
    main_part(text).chars().filter(char::is_ascii_digit).collect()
}

/// Whether the number is of a kind that is typed to fill a field.
pub(crate) fn is_dummy(text: &str, country: Option<&str>) -> bool {
    let digits = digits(text);
    let first = digits.bytes().next();
    let same = digits.len() >= 7 && digits.bytes().all(|byte| Some(byte) == first);
    let american = main_part(text).trim_start().starts_with("+1") || matches!(country, Some("US" | "CA"));
    let national = digits.strip_prefix('1').filter(|rest| rest.len() == 10).unwrap_or(&digits);
    let fiction = american && national.len() == 10 && national[3..].starts_with("55501");
    same || matches!(digits.as_str(), "1234567890" | "0123456789") || fiction
}

/// The calling code of a number written with one.
pub(crate) fn calling_code(text: &str) -> Option<i32> {
    if !text.trim_start().starts_with('+') || text.len() > 60 {
        return None;
    }
    let number = PHONE_NUMBER_UTIL.parse(main_part(text), None).ok()?;
    Some(number.country_code)
}

/// The calling code of a country.
pub(crate) fn calling_code_of(country: &str) -> Option<i32> {
    let region: Region = country.parse().ok()?;
    let example = PHONE_NUMBER_UTIL.get_country_code_for_region(region)?;
    Some(example)
}

/// Whether a number of this length can exist; none where that cannot be told.
pub(crate) fn is_possible(text: &str, country: Option<&str>) -> Option<bool> {
    let international = text.trim_start().starts_with('+');
    let region: Option<Region> = country.and_then(|code| code.parse().ok());
    if text.len() > 60 || (!international && region.is_none()) {
        return None;
    }
    let number = PHONE_NUMBER_UTIL.parse(main_part(text), region).ok()?;
    Some(PHONE_NUMBER_UTIL.is_possible_number(&number))
}

/// Whether letters stand in the number that are neither an extension, a label nor a vanity number.
pub(crate) fn has_stray_letters(text: &str) -> bool {
    let lower = deunicode::deunicode(text).to_lowercase();
    let known = [
        "ext",
        "extn",
        "extension",
        "x",
        "tel",
        "phone",
        "ph",
        "mobile",
        "mob",
        "cell",
        "office",
        "fax",
        "t",
        "m",
        "p",
    ];
    let mut words =
        lower.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty() && !known.contains(word));
    let Some(word) = words.next() else { return false };
    let before = lower.split(word).next().unwrap_or("");
    let vanity = before.chars().filter(char::is_ascii_digit).count() >= 3 && word.len() >= 3;
    !vanity || words.next().is_some_and(|second| second.len() < 3)
}
