//! What can be told of a phone number without calling it.

use rlibphonenumber::enums::{PhoneNumberFormat, Region};
use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumber, get_national_significant_number_owned};

/// Longer texts are no numbers.
const LONGEST: usize = 120;

/// A number that could be read.
pub(crate) struct Number {
    parsed: PhoneNumber,
    /// Whether it was written with its calling code.
    pub(crate) international: bool,
    /// Whether a number of this length can exist there.
    pub(crate) possible: bool,
}

impl Number {
    /// Reads a number, written with its calling code or as one of `country`.
    pub(crate) fn parse(text: &str, country: Option<&str>) -> Option<Self> {
        if text.len() > LONGEST {
            return None;
        }
        let region: Option<Region> = country.and_then(|code| code.parse().ok());
        let marked = has_plus(text);
        if let Some(rest) = text.trim_start().strip_prefix("00").filter(|_| !marked) {
            // The prefix for calls abroad; where it is another, the number is no possible one.
            let number = Self::read(&format!("+{rest}"), None, true);
            if let Some(number) = number.filter(|number| number.possible) {
                return Some(number);
            }
        }
        Self::read(text, region, marked)
    }

    fn read(text: &str, region: Option<Region>, international: bool) -> Option<Self> {
        if !international && region.is_none() {
            return None;
        }
        let parsed = PHONE_NUMBER_UTIL.parse(text, region).ok()?;
        let possible = PHONE_NUMBER_UTIL.is_possible_number(&parsed);
        Some(Self { parsed, international, possible })
    }

    /// Its calling code.
    pub(crate) fn calling_code(&self) -> i32 {
        self.parsed.country_code
    }

    /// Whether it belongs to no country, as +800 and satellite phones.
    pub(crate) fn is_global(&self) -> bool {
        PHONE_NUMBER_UTIL.get_supported_global_network_calling_codes().any(|code| code == self.parsed.country_code)
    }

    /// Whether it lies in a range that is given out.
    pub(crate) fn is_valid(&self) -> bool {
        PHONE_NUMBER_UTIL.is_valid_number(&self.parsed)
    }

    /// The region of its range.
    pub(crate) fn region(&self) -> Option<String> {
        let region = PHONE_NUMBER_UTIL.get_region_for_number(&self.parsed)?;
        Some(region.to_string())
    }

    /// The only region that its calling code leads to; none where several share it.
    pub(crate) fn only_region(&self) -> Option<String> {
        let mut regions = PHONE_NUMBER_UTIL.get_regions_for_country_calling_code(self.parsed.country_code)?;
        let first = regions.next()?;
        regions.next().is_none().then(|| first.to_string())
    }

    /// The number with its calling code, in digits.
    pub(crate) fn e164(&self) -> String {
        PHONE_NUMBER_UTIL.format(&self.parsed, PhoneNumberFormat::E164).into_owned()
    }

    /// The number without its calling code, in digits.
    pub(crate) fn national(&self) -> String {
        get_national_significant_number_owned(&self.parsed)
    }
}

/// Whether the first sign of a number is a plus.
fn has_plus(text: &str) -> bool {
    text.chars().find(|c| matches!(c, '+' | '＋') || c.is_numeric()).is_some_and(|c| !c.is_numeric())
}

/// The calling code of a country.
pub(crate) fn calling_code_of(country: &str) -> Option<i32> {
    PHONE_NUMBER_UTIL.get_country_code_for_region(country.parse().ok()?)
}

/// Whether people of this country often have numbers of that calling code: it is of the same state, or was.
pub(crate) fn is_kin(country: &str, calling_code: i32) -> bool {
    let kin: &[i32] = match country {
        "FR" => &[262, 508, 590, 594, 596, 681, 687, 689, 377],
        "NL" => &[297, 599],
        "DK" => &[298, 299],
        "GL" | "FO" => &[45],
        "CN" | "HK" | "MO" => &[86, 852, 853],
        "TW" => &[86],
        "IL" | "PS" => &[970, 972],
        "AU" => &[672],
        "NZ" => &[682, 683, 690],
        "XK" => &[381, 377, 386],
        "MC" => &[33],
        "CH" | "LI" => &[41, 423],
        "SM" | "VA" => &[39],
        "GG" | "JE" | "IM" | "GI" => &[44],
        "CY" => &[90],
        _ => &[],
    };
    kin.contains(&calling_code)
}

/// The text in small plain letters and digits.
fn plain(text: &str) -> String {
    if text.is_ascii() { text.to_ascii_lowercase() } else { deunicode::deunicode(text).to_lowercase() }
}

/// The part before an extension, in lower case with digits folded. "Fax" before a number marks none.
fn main_part(text: &str) -> String {
    let lower = plain(text);
    let after_number = |at: &usize| lower[..*at].bytes().filter(u8::is_ascii_digit).count() >= 4;
    let marks = ["ext", "x", "#", "dw", "poste", "ramal", "anexo", "interno"];
    let ends = marks.into_iter().flat_map(|mark| lower.match_indices(mark).map(|(at, _)| at));
    let end = ends.filter(after_number).min().unwrap_or(lower.len());
    lower[..end].to_owned()
}

/// The digits of the number without its extension.
pub(crate) fn digits(text: &str) -> String {
    main_part(text).chars().filter(char::is_ascii_digit).collect()
}

/// Whether two numbers stand in the text.
pub(crate) fn is_several(text: &str) -> bool {
    let lower = text.to_lowercase();
    [";", ",", "/", "|", " or ", " oder ", " ou ", " o ", " and ", " und ", " & ", "\n"].into_iter().any(|mark| {
        let full = |side: &str| side.chars().filter(|c| c.is_numeric()).count() >= 7;
        let extension = |side: &str| side.trim_start().starts_with(['x', 'e', '#', 'd']);
        lower.split_once(mark).is_some_and(|(left, right)| full(left) && full(right) && !extension(right))
    })
}

/// Whether the number is of a kind that is typed to fill a field.
pub(crate) fn is_dummy(text: &str, country: Option<&str>) -> bool {
    let digits = digits(text);
    let american = main_part(text).trim_start().starts_with("+1") || matches!(country, Some("US" | "CA"));
    let national = digits.strip_prefix('1').filter(|rest| rest.len() == 10).unwrap_or(&digits);
    let fiction = american && national.len() == 10 && national[3..].starts_with("55501");
    let same = |text: &str| text.bytes().all(|byte| Some(byte) == text.bytes().next());
    let runs =
        ["1234567890", "0123456789", "12345678901", "123456789", "12345678", "1234567", "9876543210", "987654321"];
    // The calling code may be right and the rest made up.
    let rest = if text.trim_start().starts_with('+') { digits.get(2..).unwrap_or("") } else { national };
    let made_up = |text: &str| text.len() >= 7 && (same(text) || runs.contains(&text));
    made_up(&digits) || made_up(national) || (rest.len() >= 8 && made_up(rest)) || fiction
}

/// Whether letters stand in the number that are neither an extension, a label nor a vanity number.
pub(crate) fn has_stray_letters(text: &str) -> bool {
    let lower = plain(text);
    let words = lower.split(|c: char| !c.is_ascii_alphabetic());
    let n_letters: usize = words.filter(|word| !LABELS.contains(word)).map(str::len).sum();
    let n_digits = lower.bytes().filter(u8::is_ascii_digit).count();
    // A vanity number ends in letters that stand for digits: 1-800-FLOWERS.
    let ends = lower.trim_end_matches([')', ' ', '.']).ends_with(|c: char| c.is_ascii_alphabetic());
    let vanity = ends && n_letters >= 3 && (3..=7).contains(&n_digits) && (7..=13).contains(&(n_digits + n_letters));
    n_letters > 0 && !vanity
}

const LABELS: [&str; 40] = [
    "ext",
    "extn",
    "extension",
    "x",
    "tel",
    "telephone",
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
    "c",
    "o",
    "w",
    "h",
    "work",
    "home",
    "direct",
    "main",
    "dw",
    "durchwahl",
    "poste",
    "interno",
    "int",
    "anexo",
    "ramal",
    "telefon",
    "tfn",
    "handy",
    "mobil",
    "movil",
    "celular",
    "d",
    "cel",
    "tlf",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_with_a_plus_with_00_or_by_their_country() {
        for (text, country, e164) in [
            ("+49 30 901820", None, Some("+4930901820")),
            ("0049 30 901820", None, Some("+4930901820")),
            ("0049 30 901820", Some("US"), Some("+4930901820")),
            ("011 49 30 901820", Some("US"), Some("+4930901820")),
            ("(212) 736-5000", Some("US"), Some("+12127365000")),
            ("Tel. +33 1 42 68 53 00", Some("DE"), Some("+33142685300")),
            ("06 698 1234", Some("IT"), Some("+39066981234")),
            ("(212) 736-5000", None, None),
            ("call me", Some("US"), None),
        ] {
            let number = Number::parse(text, country);
            assert_eq!(number.map(|number| number.e164()).as_deref(), e164, "{text}");
        }
    }

    #[test]
    fn made_up_numbers_are_told_from_real_ones() {
        for text in ["0000000000", "1234567890", "+1 212 555 0147", "+1 1111111111", "9999999"] {
            assert!(is_dummy(text, Some("US")), "{text}");
        }
        for text in ["+1 212 736 5000", "+1 800 555 5555", "+49 30 901820", "555-1234"] {
            assert!(!is_dummy(text, Some("US")), "{text}");
        }
    }

    #[test]
    fn an_extension_is_no_part_of_the_number_and_a_label_no_extension() {
        for text in ["030 901820 ext. 12", "030 901820 x12", "Fax: 030 901820", "Tel 030/901820 DW 12", "030 901820#12"]
        {
            assert_eq!(digits(text), "030901820", "{text}");
        }
    }

    #[test]
    fn two_numbers_are_told_from_one_with_an_extension() {
        assert!(is_several("030 901820 / 030 901821") && is_several("2127365000; 2127365001"));
        assert!(
            !is_several("030/901820") && !is_several("+1 212 736 5000, ext. 1234567") && !is_several("030 901820-0")
        );
    }
}
