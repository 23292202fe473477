//! States, provinces and regions, of the countries whose addresses name them.

use crate::junk::filler::is_placeholder;
use crate::list::{COUNTRIES, STATES, STATES_JOINED};
use crate::text::fold::fold;
use crate::text::words;
use crate::value::country;

/// Countries whose list holds every state, so that a text that is not on it is none.
const COMPLETE: [&str; 8] = ["US", "CA", "AU", "BR", "IN", "MX", "MY", "DE"];
/// Names that places of other countries bear too.
const SHARED: [&str; 22] = [
    "georgia",
    "florida",
    "montana",
    "maryland",
    "victoria",
    "virginia",
    "washington",
    "delaware",
    "punjab",
    "amazonas",
    "distrito federal",
    "federal district",
    "northern territory",
    "limburg",
    "salzburg",
    "santa catarina",
    "central",
    "la rioja",
    "cordoba",
    "brandenburg",
    "saar",
    "goa",
];

/// Words before a state's name.
const BEFORE: [&str; 15] = [
    "state of ",
    "province of ",
    "commonwealth of ",
    "estado de ",
    "estado do ",
    "estado da ",
    "bundesland ",
    "land ",
    "provincia de ",
    "province de ",
    "province du ",
    "negeri ",
    "nct of ",
    "nct ",
    "territory of ",
];
/// Words after a state's name.
const AFTER: [&str; 3] = [" state", " province", " territory"];

/// Whether addresses of this country name a state.
pub(crate) fn is_used_in(country: &str) -> bool {
    matches!(country, "US" | "CA" | "AU" | "BR" | "IN" | "MX" | "MY")
}

/// Whether mail of the United States takes a text for a state though it names none: the armed forces and the freely
/// associated states.
pub(crate) fn is_postal_only(text: &str, country: &str) -> bool {
    let code = || ["AA", "AE", "AP", "FM", "MH", "PW"].iter().any(|code| text.eq_ignore_ascii_case(code));
    let forces = || text.get(..13).is_some_and(|start| start.eq_ignore_ascii_case("armed forces "));
    country == "US" && (code() || forces())
}

/// Whether every state of this country is known here.
pub(crate) fn is_complete_for(country: &str) -> bool {
    COMPLETE.contains(&country)
}

/// The ISO 3166-2 code of a state of `country`, from its name, code or abbreviation. Without a country, of the one state
/// that bears the name.
pub(crate) fn resolve(text: &str, country: Option<&str>) -> Option<&'static str> {
    find(text, &text.to_lowercase(), &fold(text), country)
}

/// [`resolve`] where the text is at hand in lower case and folded.
pub(crate) fn find(text: &str, lower: &str, folded: &str, country: Option<&str>) -> Option<&'static str> {
    if text.is_empty() || is_placeholder(lower) {
        return None;
    }
    let found = lookup(folded, country).or_else(|| in_parts(text, country));
    let found = found.or_else(|| before_country(folded, country?)).or_else(|| together(folded, country?));
    found.or_else(|| beside_code(folded, country?))
}

/// A state with its code before or after it and no sign between them: "TX Texas", "New York NY".
fn beside_code(folded: &str, country: &str) -> Option<&'static str> {
    let same = |(left, right): (&str, &str)| {
        let state = lookup(left, Some(country))?;
        (lookup(right, Some(country)) == Some(state)).then_some(state)
    };
    folded.split_once(' ').and_then(same).or_else(|| folded.rsplit_once(' ').and_then(same))
}

/// A state beside its code, another name of it, or its country: "TX - Texas", "Texas (TX)", "Ontario, Canada".
fn in_parts(text: &str, country: Option<&str>) -> Option<&'static str> {
    let (left, right) = text.split_once(['(', '[', '/', ',', '|']).or_else(|| text.split_once('-'))?;
    let (left, right) = (fold(left), fold(right));
    let of_country = |side: &str| country.is_some() && country::resolve(side) == country;
    match (lookup(&left, country), lookup(&right, country)) {
        (Some(one), Some(other)) if one == other => Some(one),
        // A state may be called as its country is: "Jalisco, México".
        (Some(one), Some(other)) => match (of_country(&left), of_country(&right)) {
            (false, true) => Some(one),
            (true, false) => Some(other),
            _ => None,
        },
        (Some(one), None) => (right.is_empty() || of_country(&right)).then_some(one),
        (None, Some(other)) => (left.is_empty() || of_country(&left)).then_some(other),
        (None, None) => None,
    }
}

/// A state with its country after it and no sign between them, as "BC Canada".
fn before_country(folded: &str, country: &str) -> Option<&'static str> {
    let ends = folded.rmatch_indices(' ').map(|(at, _)| at);
    let mut ends = ends.filter(|at| COUNTRIES.get(&folded[at + 1..]) == Some(country));
    ends.find_map(|at| lookup(&folded[..at], Some(country)))
}

/// A name of several words that are written together, as "Westbengal".
fn together(folded: &str, country: &str) -> Option<&'static str> {
    STATES_JOINED.get(&words::together(folded))?.split(',').find(|code| code.starts_with(country))
}

fn lookup(folded: &str, country: Option<&str>) -> Option<&'static str> {
    let mut codes = STATES.get(folded).or_else(|| STATES.get(bare(folded, country)?))?.split(',');
    match country {
        Some(country) => codes.find(|code| code.starts_with(country)),
        None if folded.len() > 3 => codes.next().filter(|_| codes.next().is_none()),
        None => None,
    }
}

/// The name without the words that tell that it is a state's. Those after it are borne by provinces of many countries.
fn bare<'f>(folded: &'f str, country: Option<&str>) -> Option<&'f str> {
    let before = || BEFORE.into_iter().find_map(|form| folded.strip_prefix(form));
    let after = || AFTER.into_iter().find_map(|form| folded.strip_suffix(form)).filter(|_| country.is_some());
    before().or_else(after)
}

/// Whether a folded text is longer than a code.
fn is_long(folded: &str) -> bool {
    folded.len() > 4 || matches!(folded, "ohio" | "iowa" | "utah")
}

/// Whether the folded text is the full name of a state.
pub(crate) fn is_name(folded: &str) -> bool {
    is_long(folded) && STATES.contains(folded)
}

/// Whether the folded text is the full name of a state of other countries, and of no place of `country`.
pub(crate) fn is_foreign_to(folded: &str, country: &str) -> bool {
    let Some(codes) = STATES.get(folded).filter(|_| is_long(folded)) else { return false };
    // Outside the complete lists, a name that is borne twice, or that provinces and cities bear, proves nothing.
    let states = |code: &str| COMPLETE.iter().any(|country| code.starts_with(country));
    let sure = is_complete_for(country) || (codes.split(',').all(states) && !SHARED.contains(&folded));
    sure && codes.split(',').all(|code| !code.starts_with(country))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_is_known_within_its_country() {
        for (text, country, code) in [
            ("California", Some("US"), Some("US-CA")),
            ("Calif.", Some("US"), Some("US-CA")),
            ("US-CA", Some("US"), Some("US-CA")),
            ("ca", Some("US"), Some("US-CA")),
            ("TX - Texas", Some("US"), Some("US-TX")),
            ("Ontario, Canada", Some("CA"), Some("CA-ON")),
            ("P.E.I.", Some("CA"), Some("CA-PE")),
            ("WA", Some("AU"), Some("AU-WA")),
            ("WA", Some("US"), Some("US-WA")),
            ("São Paulo", Some("BR"), Some("BR-SP")),
            ("Orissa", Some("IN"), Some("IN-OD")),
            ("CDMX", Some("MX"), Some("MX-CMX")),
            ("Penang", Some("MY"), Some("MY-07")),
            ("NRW", Some("DE"), Some("DE-NW")),
            ("Freistaat Bayern", Some("DE"), Some("DE-BY")),
            ("Sonora, México", Some("MX"), Some("MX-SON")),
            ("México, México", Some("MX"), Some("MX-MEX")),
            ("Ontario Canada", Some("CA"), Some("CA-ON")),
            ("NSW Australia", Some("AU"), Some("AU-NSW")),
            ("TX Texas", Some("US"), Some("US-TX")),
            ("New York NY", Some("US"), Some("US-NY")),
            ("Texas CA", Some("US"), None),
            ("New Mexico", Some("MX"), None),
            ("TamilNadu", Some("IN"), Some("IN-TN")),
            ("northcarolina", Some("US"), Some("US-NC")),
            ("northcarolina", None, None),
            ("Oregon State", Some("US"), Some("US-OR")),
            ("Lagos State", None, None),
            ("Commonwealth of Massachusetts", Some("US"), Some("US-MA")),
            ("Negeri Johor", Some("MY"), Some("MY-01")),
            ("Bundesland Hessen", Some("DE"), Some("DE-HE")),
            ("Yukon Territory", Some("CA"), Some("CA-YT")),
            ("Kent", Some("US"), None),
            ("Texas", Some("CA"), None),
            ("Texas", None, Some("US-TX")),
            ("WA", None, None),
            ("Atlantis", Some("US"), None),
        ] {
            assert_eq!(resolve(text, country), code, "{text}");
        }
    }

    #[test]
    fn a_state_of_elsewhere_is_foreign_unless_its_name_is_shared() {
        assert!(is_foreign_to("texas", "CA") && is_foreign_to("ontario", "US") && is_foreign_to("texas", "FR"));
        assert!(!is_foreign_to("texas", "US") && !is_foreign_to("georgia", "GE") && !is_foreign_to("bihar", "IN"));
        assert!(!is_foreign_to("punjab", "PK") && !is_foreign_to("limburg", "BE") && !is_foreign_to("wa", "CA"));
    }
}
