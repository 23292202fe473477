//! What stands in a person's name and belongs to another field: a phone, a firm.

use crate::list::FIRM_WORDS;
use crate::text::words::{cut, first_word};

/// Ends of several words that a firm's name may have.
const ENDS: [&str; 11] = [
    "law firm",
    "elementary school",
    "grammar school",
    "high school",
    "middle school",
    "primary school",
    "public library",
    "gmbh & co. kg",
    "gmbh & co kg",
    " de c.v",
    " de cv",
];

/// The fewest digits of a phone.
const SHORTEST_PHONE: usize = 7;

/// Whether a name in lower case holds a phone.
pub(crate) fn holds_phone(lower: &str) -> bool {
    let n_digits = lower.chars().filter(|c| c.is_numeric()).count();
    n_digits >= SHORTEST_PHONE && !lower.contains(['@', '/'])
}

/// Whether a name in lower case is one that only firms have: "Acme Inc.", "Muster GmbH", "Hotel Sol", or such a word alone.
pub(crate) fn is_firm(lower: &str) -> bool {
    let text = lower.trim_end_matches([' ', '.', ',', ')']);
    let last = text.bytes().rposition(|byte| matches!(byte, b' ' | b',' | b'(')).map_or(text, |at| &text[at + 1..]);
    FIRM_WORDS.get(last) == Some("end")
        || is_institution(text)
        || (!text.is_ascii() && is_wide_firm(text))
        || (last.len() < text.len() && ENDS.iter().any(|end| text.ends_with(end)))
}

/// Whether a text begins as the names of bodies and shops do: "City of Austin", "University of", "Autohaus Weber", "Farmacia".
fn is_institution(text: &str) -> bool {
    if FIRM_WORDS.get(first_word(text)) == Some("start") {
        return true;
    }
    let Some((first, rest)) = cut(text, b' ') else { return false };
    let of = match first {
        "law" => return rest.starts_with("office of") || rest.starts_with("offices of"),
        "association" | "bank" | "board" | "bureau" | "chamber" | "church" | "city" | "college" | "county"
        | "department" | "diocese" | "embassy" | "estate" | "ministry" | "office" | "parish" | "society" | "town"
        | "university" | "village" => "of",
        "universidad" | "universidade" | "université" | "municipalidad" | "ayuntamiento" | "mairie" => "de",
        "comune" => "di",
        _ => return false,
    };
    first_word(rest) == of
}

/// [`is_firm`] of a word of ASCII letters.
pub(crate) fn is_firm_word(word: &str) -> bool {
    FIRM_WORDS.contains(word)
}

/// Whether a word in lower case is one that stands before the name of a firm, and may be a surname alone.
pub(crate) fn begins_firm(word: &str) -> bool {
    FIRM_WORDS.get(word) == Some("start")
}

/// [`is_firm`] in scripts that write the form to the name.
fn is_wide_firm(text: &str) -> bool {
    ["株式会社", "有限会社", "有限公司", "주식회사"].iter().any(|form| text.starts_with(form) || text.ends_with(form))
        || text.starts_with("ооо ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::list::entries;

    #[test]
    fn firms_and_phones_are_told_from_people() {
        for firm in [
            "acme inc.",
            "inc",
            "muster gmbh",
            "muster gmbh & co. kg",
            "rossi s.r.l.",
            "blue path solutions",
            "firma sp. z o.o.",
            "dental clinic",
            "autohaus weber",
        ] {
            assert!(is_firm(firm), "{firm}");
        }
        for name in ["ravi kg", "anna", "sas", "oy", "van der corput", "suresh s.a.", "ünlü", "spa", ""] {
            assert!(!is_firm(name), "{name}");
        }
        for (word, _) in entries(include_str!("../data/firm_words.txt")) {
            assert!(is_firm(word) && is_firm_word(word), "{word}");
        }
        assert!(holds_phone("anna +1 212 555 0199") && !holds_phone("anna 1990") && !holds_phone("x@1234567.com"));
    }
}
