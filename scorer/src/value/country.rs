//! Countries by name, code or alias, and the large cities that are taken for one.

mod form;
mod stem;

use crate::junk::filler::is_placeholder;
use crate::list::{CITIES, COUNTRIES, COUNTRIES_JOINED};
use crate::text::fold::fold;
use crate::text::words::together;
use crate::value::{phone, state};

/// Longer texts name no country twice.
const LONGEST: usize = 120;
/// States with territories that have a code of their own and are often written with the state's name.
const TERRITORIES: [(&str, &[&str]); 9] = [
    ("US", &["AS", "GU", "MP", "PR", "UM", "VI"]),
    ("GB", &["AI", "BM", "FK", "GG", "GI", "GS", "IM", "IO", "JE", "KY", "MS", "PN", "SH", "TC", "VG"]),
    ("FR", &["BL", "GF", "GP", "MF", "MQ", "NC", "PF", "PM", "RE", "TF", "WF", "YT"]),
    ("NL", &["AW", "BQ", "CW", "SX"]),
    ("DK", &["FO", "GL"]),
    ("AU", &["CC", "CX", "HM", "NF"]),
    ("NZ", &["CK", "NU", "TK"]),
    ("CN", &["HK", "MO"]),
    ("NO", &["BV", "SJ"]),
];
/// Articles before the names of countries.
const ARTICLES: [&str; 16] =
    ["la", "le", "les", "el", "los", "las", "il", "gli", "lo", "i", "o", "os", "as", "die", "das", "der"];
/// First words of names that are written short, with what they stand for.
const SHORT: [(&str, &[&str]); 13] = [
    ("n", &["north", "northern", "new"]),
    ("no", &["north", "northern"]),
    ("nth", &["north", "northern"]),
    ("s", &["south", "southern"]),
    ("so", &["south", "southern"]),
    ("sth", &["south", "southern"]),
    ("w", &["west", "western"]),
    ("e", &["east", "eastern"]),
    ("gr", &["great"]),
    ("gt", &["great"]),
    ("utd", &["united"]),
    ("r", &["republica"]),
    ("rep", &["republica", "republic", "republique", "republik"]),
];

/// The ISO 3166-1 code of a country, from its name, code or alias.
pub(crate) fn resolve(text: &str) -> Option<&'static str> {
    find(text, &text.to_lowercase(), &fold(text))
}

/// [`resolve`] where the text is at hand in lower case and folded.
pub(crate) fn find(text: &str, lower: &str, folded: &str) -> Option<&'static str> {
    // "N/A" is not Namibia.
    if text.is_empty() || is_placeholder(lower) {
        return None;
    }
    // Codes have no marks: "Áo" is Austria, not Angola.
    if folded.len() <= 3 && folded.is_ascii() && !text.is_ascii() {
        return short_name(lower);
    }
    if folded.len() == 2 && is_no_code(text) {
        return None;
    }
    // Written so it is Vietnamese, not the code of Nigeria.
    if text == "Nga" {
        return Some("RU");
    }
    if let Some(code) = COUNTRIES.get(folded) {
        return Some(code);
    }
    let named = |name: &str| COUNTRIES.get(name);
    // Arabic names are written with their article and without.
    let bare = || folded.strip_prefix("ال").filter(|bare| !bare.contains(' ')).and_then(named);
    let found = form::resolve(folded, named).or_else(|| twice(text)).or_else(|| spaced(folded)).or_else(bare);
    let found = found.or_else(|| after_article(lower, folded));
    let found = found.or_else(|| abbreviated(folded)).or_else(|| written_out(folded)).or_else(|| flagged(text));
    found.or_else(|| before_calling_code(text))
}

/// Whether a text of two letters is no code: "St." is a saint, "S.T." letters, "c/o" no Colombia, and "T.C." is Turkey's own
/// name for itself, not the code of other islands.
fn is_no_code(text: &str) -> bool {
    text.find('.') == Some(2) || text.contains('/') || text.eq_ignore_ascii_case("t.c.")
}

/// A name whose gaps are others: a word with gaps, as "Ca-na-da" and "クリスマス 島", or words without, as "SierraLeone".
fn spaced(folded: &str) -> Option<&'static str> {
    let joined = together(folded);
    let parted = || COUNTRIES.get(&joined).filter(|_| joined.len() > 3 && joined.len() < folded.len());
    parted().or_else(|| COUNTRIES_JOINED.get(&joined))
}

/// A name with its article, as "La France", "L'Italie", "Die Schweiz".
fn after_article(lower: &str, folded: &str) -> Option<&'static str> {
    let rest = match folded.split_once(' ') {
        Some((first, rest)) if ARTICLES.contains(&first) => rest,
        _ if lower.starts_with("l'") || lower.starts_with("l’") => folded.strip_prefix('l')?,
        _ => return None,
    };
    // Codes have no article.
    COUNTRIES.get(rest).filter(|_| rest.len() > 3 || rest == "usa")
}

/// A name whose first word is written short, as "N. Ireland".
fn abbreviated(folded: &str) -> Option<&'static str> {
    let (first, rest) = folded.split_once(' ')?;
    let (_, words) = SHORT.iter().find(|(short, _)| *short == first)?;
    words.iter().find_map(|word| COUNTRIES.get(&format!("{word} {rest}")))
}

/// A German name whose umlauts are written out, as "Tuerkei".
fn written_out(folded: &str) -> Option<&'static str> {
    let umlauts = [("ae", "a"), ("oe", "o"), ("ue", "u")];
    if !umlauts.iter().any(|(two, _)| folded.contains(two)) {
        return None;
    }
    let name = umlauts.iter().fold(folded.to_owned(), |name, (two, one)| name.replace(two, one));
    // "DOE" is no code.
    COUNTRIES.get(&name).filter(|_| name.len() > 3)
}

/// A flag, alone or beside its country's name.
fn flagged(text: &str) -> Option<&'static str> {
    if text.is_ascii() {
        return None;
    }
    let is_letter = |c: char| ('\u{1f1e6}'..='\u{1f1ff}').contains(&c);
    let letters = text.chars().filter(|c| is_letter(*c)).filter_map(|c| char::from_u32(c as u32 - 0x1f1e6 + 0x61));
    let letters: String = letters.collect();
    let code = COUNTRIES.get(&letters).filter(|_| letters.len() == 2)?;
    let name: String = text.chars().filter(|c| !is_letter(*c)).collect();
    (name.trim().is_empty() || resolve(&name) == Some(code)).then_some(code)
}

/// A name with its calling code after it, as lists to choose from have it: "Germany (+49)".
fn before_calling_code(text: &str) -> Option<&'static str> {
    let (name, code) = text.split_once('+')?;
    let code: u16 = code.trim_end_matches([')', ' ']).parse().ok()?;
    let country = resolve(name.trim_end_matches(['(', ' ']))?;
    (phone::calling_code_of(country) == Some(code)).then_some(country)
}

/// Names of two or three letters that are no codes.
fn short_name(lower: &str) -> Option<&'static str> {
    match lower {
        "áo" => Some("AT"),
        "bỉ" => Some("BE"),
        "síp" => Some("CY"),
        "séc" => Some("CZ"),
        "lào" => Some("LA"),
        "úc" => Some("AU"),
        "mỹ" => Some("US"),
        "đức" => Some("DE"),
        "çin" => Some("CN"),
        "čad" | "çad" => Some("TD"),
        "ý" => Some("IT"),
        "irã" => Some("IR"),
        "omã" => Some("OM"),
        _ => None,
    }
}

/// A name with its code, another name of the same country, or the state that a territory belongs to: "Germany (DE)",
/// "DE - Germany", "Myanmar (Burma) (MM)", "Puerto Rico, USA".
fn twice(text: &str) -> Option<&'static str> {
    if text.len() > LONGEST {
        return None;
    }
    let code = |side: &str| COUNTRIES.get(&fold(side));
    // What stands beside the last of signs is a single name, so that a long list of names is soon read.
    let last = |signs: &[char]| {
        let (left, right) = text.rsplit_once(signs)?;
        let right = code(right)?;
        of_both(code(left).or_else(|| twice(left))?, right)
    };
    let dashed = || {
        let (left, right) = text.split_once(" - ")?;
        let left = code(left)?;
        of_both(left, code(right).or_else(|| twice(right))?)
    };
    // A code and its name without a sign or gap more: "FR-France", "DE Germany".
    let coded = || {
        let (left, right) = text.split_once(['-', ' ', ':']).filter(|(left, _)| matches!(left.len(), 2..=3))?;
        of_both(code(left)?, code(right)?)
    };
    last(&['(', '/', '[', '|']).or_else(dashed).or_else(|| last(&[','])).or_else(coded)
}

/// The one country of two codes: they are equal, or one is a territory of the other.
fn of_both(one: &'static str, other: &'static str) -> Option<&'static str> {
    let owns = |state: &str, code: &str| TERRITORIES.iter().any(|(owner, own)| *owner == state && own.contains(&code));
    (one == other || owns(other, one)).then_some(one).or_else(|| owns(one, other).then_some(other))
}

/// Whether the folded text names a large city of the list, or a state.
pub(crate) fn is_smaller_place(folded: &str) -> bool {
    CITIES.contains(folded) || state::is_name(folded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_known_by_names_codes_and_aliases_and_by_nothing_else() {
        for (text, code) in [
            ("USA", Some("US")),
            ("U.S.A.", Some("US")),
            ("United States of America", Some("US")),
            ("england", Some("GB")),
            ("Deutschland", Some("DE")),
            ("Germany (DE)", Some("DE")),
            ("Korea, Republic of", Some("KR")),
            ("Republic of Kenya", Some("KE")),
            ("Côte d’Ivoire", Some("CI")),
            ("대한민국", Some("KR")),
            ("中国", Some("CN")),
            ("Россия", Some("RU")),
            ("الإمارات العربية المتحدة", Some("AE")),
            ("भारत", Some("IN")),
            ("Georgia", Some("GE")),
            ("République d’Afghanistan", Some("AF")),
            ("Republika Zimbabwe", Some("ZW")),
            ("República Tunecina", Some("TN")),
            ("Estado Independiente de Samoa", Some("WS")),
            ("스리랑카 민주 사회주의 공화국", Some("LK")),
            ("276", Some("DE")),
            ("England, UK", Some("GB")),
            ("Burma (Myanmar) (MM)", Some("MM")),
            ("Schweiz / Suisse / Svizzera", Some("CH")),
            ("Guam, USA", Some("GU")),
            ("La France", Some("FR")),
            ("L’Italie", Some("IT")),
            ("Die Schweiz", Some("CH")),
            ("Los Estados Unidos", Some("US")),
            ("PT-Portugal", Some("PT")),
            ("JP Japan", Some("JP")),
            ("Germany (+49)", Some("DE")),
            ("Germany (+44)", None),
            ("Georgia +1", None),
            ("+49", None),
            ("Utd. Kingdom", Some("GB")),
            ("R. Dominicana", Some("DO")),
            ("GA Georgia", None),
            ("La Paz", None),
            ("Le Havre", None),
            ("Los Angeles", None),
            ("Le BE", None),
            ("Litaly", None),
            ("Georgia, US", None),
            ("Paris, France", None),
            ("Oesterreich", Some("AT")),
            ("Suedkorea", Some("KR")),
            ("DOE", None),
            ("S. Korea", Some("KR")),
            ("W. Sahara", Some("EH")),
            ("N. America", None),
            ("CostaRica", Some("CR")),
            ("burkinafaso", Some("BF")),
            ("🇫🇷", Some("FR")),
            ("🇫🇷 France", Some("FR")),
            ("🇫🇷 Spain", None),
            ("T.C.", None),
            ("NA/", None),
            ("c/o", None),
            ("Estado Bolívar", None),
            ("Commonwealth of Virginia", None),
            ("Commonwealth of Independent States", None),
            ("Gran Canaria", None),
            ("Tunis", None),
            ("Republic of Somaliland", None),
            ("Atlantis", None),
            ("California", None),
            ("Berlin", None),
            ("Columbia", None),
            ("N/A", None),
            ("", None),
        ] {
            assert_eq!(resolve(text), code, "{text}");
        }
    }
}
