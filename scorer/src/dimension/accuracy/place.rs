//! The checks of accuracy that look at where somebody is.

use schemas::check::CheckId;
use schemas::contact::Property::*;

use crate::junk::residue::{is_lettered_postcode, is_postcode};
use crate::record::Record;
use crate::text::signs::Signs;
use crate::value::{country, phone, state};

/// Countries whose top-level domain firms elsewhere hardly use, in order.
const STRONG: [&str; 53] = [
    "AT", "AU", "BE", "BG", "BR", "CA", "CH", "CL", "CN", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU",
    "ID", "IE", "IL", "IN", "IT", "JP", "KE", "KR", "LT", "LV", "MX", "MY", "NG", "NL", "NO", "NZ", "PE", "PH", "PK",
    "PL", "PT", "RO", "RS", "RU", "SE", "SG", "SI", "SK", "TH", "TR", "TW", "UA", "VN", "ZA",
];

pub(super) fn judge(record: &mut Record<'_>) {
    judge_phone(record);
    judge_email(record);
    if let Some(code) = record.country {
        let foreign = record.state.is_none() && state::is_foreign_to(record.folded(State), code);
        record.note(CheckId::of("A16"), record.told(State), foreign);
    }
    let smaller = record.country.is_none() && country::is_smaller_place(record.folded(Country));
    record.note(CheckId::of("A17"), record.told(Country), smaller);
    let parted = record.has_signs(City, Signs::COMMA.or(Signs::DIGIT));
    let several = parted && has_several_parts(record);
    record.note(CheckId::of("A18"), record.told(City), several);
}

fn judge_phone(record: &mut Record<'_>) {
    let (Some(code), Some(number)) = (record.country, &record.phone) else { return };
    let broken = record.has(CheckId::of("V11")) || record.has(CheckId::of("V16"));
    if !number.international || number.is_global() || !number.possible || broken {
        return;
    }
    let calling = number.calling_code();
    let Some(expected) = phone::calling_code_of(code) else { return };
    record.note(CheckId::of("A14"), true, expected != calling && !phone::is_kin(code, calling));
}

fn judge_email(record: &mut Record<'_>) {
    let Some(email) = &record.email else { return };
    let told = national(email.top());
    let differs = told.is_some() && record.country.is_some() && told != record.country;
    record.note(CheckId::of("A15"), told.is_some() && record.country.is_some(), differs);
}

/// The country of a top-level domain that firms elsewhere hardly use.
pub(crate) fn national(top: &str) -> Option<&'static str> {
    if top == "uk" {
        return Some("GB");
    }
    let upper = top.bytes().map(|byte| byte.to_ascii_uppercase());
    let found = STRONG.binary_search_by(|code| code.bytes().cmp(upper.clone()));
    found.ok().map(|place| STRONG[place])
}

/// Whether a city holds its state or postcode too, after a comma.
pub(crate) fn has_several_parts(record: &Record<'_>) -> bool {
    let text = record.text(City);
    let Some((city, rest)) = text.split_once(',') else { return has_postcode(text) };
    let rest = rest.trim();
    let capital =
        record.lower(City).starts_with("washington") && matches!(rest.to_lowercase().as_str(), "d.c." | "dc" | "d.c");
    let is_state = |text: &str| {
        let homes = [record.country, Some("US"), Some("CA")];
        homes.into_iter().flatten().any(|home| state::resolve(text, Some(home)).is_some())
    };
    let first = rest.split([' ', ',']).next().unwrap_or("");
    let of_state = is_state(rest) || (first.len() == 2 && is_state(first)) || country::resolve(rest).is_some();
    city.chars().any(char::is_alphabetic) && !capital && (of_state || is_postcode(rest) || is_lettered_postcode(rest))
}

/// Whether a postcode stands before or after the name of a city: "10115 Berlin", "London SW1A 1AA". 100 Mile House and
/// Paris 15e have none.
fn has_postcode(text: &str) -> bool {
    let code = |word: &str, lengths: std::ops::RangeInclusive<usize>| {
        lengths.contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
    };
    let name =
        |side: &str| side.chars().filter(|c| c.is_alphabetic()).count() >= 3 && !side.chars().any(char::is_numeric);
    text.split_once(' ').is_some_and(|(first, rest)| code(first, 4..=6) && name(rest))
        || text.rsplit_once(' ').is_some_and(|(rest, last)| code(last, 5..=6) && name(rest))
        // The letters and digits of one postcode may have a gap between them.
        || text.rmatch_indices(' ').take(2).any(|(at, _)| is_lettered_postcode(&text[at + 1..]) && name(&text[..at]))
}
