//! What stands in a person's name and belongs to another field: a phone, a firm.

use crate::text::words::{cut, first_word};

/// Ends of several words that a firm's name may have.
const ENDS: [&str; 6] = ["law firm", "high school", "gmbh & co. kg", "gmbh & co kg", " de c.v", " de cv"];

/// The fewest digits of a phone.
const SHORTEST_PHONE: usize = 7;

/// Whether a name in lower case holds a phone.
pub(crate) fn holds_phone(lower: &str) -> bool {
    let n_digits = lower.chars().filter(|c| c.is_numeric()).count();
    n_digits >= SHORTEST_PHONE && !lower.contains(['@', '/'])
}

/// Whether a name in lower case ends as only firms' names do: "Acme Inc.", "Muster GmbH", or with that alone. Forms of two
/// letters are left out, as they are the initials of people, and so are those that are a surname.
pub(crate) fn is_firm(lower: &str) -> bool {
    let text = lower.trim_end_matches([' ', '.', ',', ')']);
    let last = text.bytes().rposition(|byte| matches!(byte, b' ' | b',' | b'(')).map_or(text, |at| &text[at + 1..]);
    matches!(
        last,
        "inc"
            | "incorporated"
            | "llc"
            | "l.l.c"
            | "llp"
            | "pllc"
            | "ltd"
            | "limited"
            | "plc"
            | "corp"
            | "corporation"
            | "pty"
            | "pvt"
            | "bhd"
            | "gmbh"
            | "ggmbh"
            | "kgaa"
            | "ohg"
            | "e.v"
            | "sarl"
            | "s.a.r.l"
            | "eurl"
            | "srl"
            | "s.r.l"
            | "s.p.a"
            | "ltda"
            | "lda"
            | "s.l.u"
            | "eireli"
            | "o.o"
            | "s.r.o"
            | "d.o.o"
            | "aps"
            | "a/s"
            | "kft"
            | "zrt"
            | "nyrt"
            | "a.ş"
            | "uab"
            | "ооо"
            | "оао"
            | "зао"
            | "пао"
            | "тов"
            | "holdings"
            | "solutions"
            | "technologies"
            | "consulting"
            | "enterprises"
            | "industries"
            | "partners"
            | "associates"
            | "ventures"
            | "traders"
            | "holding"
            | "academy"
            | "agency"
            | "association"
            | "bakery"
            | "boutique"
            | "brewery"
            | "clinic"
            | "foundation"
            | "institute"
            | "pharmacy"
            | "restaurant"
            | "university"
            | "elementary"
            | "construction"
            | "fitness"
            | "household"
            | "insurance"
            | "landscaping"
            | "logistics"
            | "motors"
            | "plumbing"
            | "properties"
            | "realty"
            | "roofing"
            | "software"
            | "trading"
            | "株式会社"
            | "有限会社"
            | "有限公司"
    ) || is_institution(text)
        || (!text.is_ascii() && is_wide_firm(text))
        || (last.len() < text.len() && ENDS.iter().any(|end| text.ends_with(end)))
}

/// Whether a text begins as the names of bodies and shops do: "City of Austin", "University of", "Autohaus Weber", "Farmacia".
fn is_institution(text: &str) -> bool {
    let house = matches!(
        first_word(text),
        "apotheke"
            | "architekturbüro"
            | "autohaus"
            | "bäckerei"
            | "boulangerie"
            | "clínica"
            | "clinique"
            | "farmacia"
            | "gasthaus"
            | "gasthof"
            | "gemeinde"
            | "hotel"
            | "ingenieurbüro"
            | "kanzlei"
            | "klinik"
            | "metzgerei"
            | "panadería"
            | "pharmacie"
            | "pizzeria"
            | "restaurante"
            | "ristorante"
            | "stadtwerke"
            | "tischlerei"
            | "trattoria"
    );
    if house {
        return true;
    }
    let Some((first, rest)) = cut(text, b' ') else { return false };
    let of = match first {
        "law" => return rest.starts_with("office of") || rest.starts_with("offices of"),
        "bank" | "church" | "city" | "college" | "county" | "ministry" | "town" | "university" | "village" => "of",
        "universidad" | "universidade" | "université" | "municipalidad" | "ayuntamiento" | "mairie" => "de",
        "comune" => "di",
        _ => return false,
    };
    first_word(rest) == of
}

/// The same in scripts that write the form to the name.
fn is_wide_firm(text: &str) -> bool {
    ["株式会社", "有限会社", "有限公司", "주식회사"].iter().any(|form| text.starts_with(form) || text.ends_with(form))
        || text.starts_with("ооо ")
}

#[cfg(test)]
mod tests {
    use super::*;

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
        assert!(holds_phone("anna +1 212 555 0199") && !holds_phone("anna 1990") && !holds_phone("x@1234567.com"));
    }
}
