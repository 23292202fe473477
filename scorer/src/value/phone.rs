//! What can be told of a phone number without calling it.

mod extension;
mod pattern;
mod plan;
mod written;

use std::borrow::Cow;

use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumber, get_national_significant_number_owned};

use crate::text::words::has;
use plan::{Length, Plan};
use written::Written;

/// Longer texts are no numbers.
const LONGEST: usize = 120;
/// Digits that a number has without its calling code.
const DIGITS: std::ops::RangeInclusive<usize> = 2..=17;

/// A number that could be read.
pub(crate) struct Number {
    calling_code: u16,
    national: String,
    /// Whether it was written with its calling code.
    pub(crate) international: bool,
    /// Whether a number of this length can exist there.
    pub(crate) possible: bool,
}

impl Number {
    /// Reads a number, written with its calling code or as one of `country`.
    pub(crate) fn parse(text: &str, country: Option<&str>) -> Option<Self> {
        if text.is_empty() || text.len() > LONGEST {
            return None;
        }
        // Where its word stands in other letters, an extension would be read as digits of the number.
        let text = extension::without(extension::without_note(text));
        let number = Self::parse_main(text, country);
        let possible = number.as_ref().is_some_and(|number| number.possible);
        if possible && (!(has(text, b'(') && text.contains("(0)")) || number.as_ref().is_some_and(Self::has_form)) {
            return number;
        }
        let mended = dialled_abroad(text).and_then(|text| Self::parse_main(&text, country));
        mended.filter(|mended| if possible { mended.has_form() } else { mended.possible }).or(number)
    }

    /// Reads a number without extension.
    fn parse_main(text: &str, country: Option<&str>) -> Option<Self> {
        let marked = has_plus(text);
        if let Some(rest) = text.trim_start().strip_prefix("00").filter(|_| !marked) {
            // The prefix for calls abroad; where it is another, the number is no possible one.
            let number = Self::read(&format!("+{rest}"), None, true);
            if let Some(number) = number.filter(|number| number.possible) {
                return Some(number);
            }
        }
        Self::read(text, country, marked)
    }

    fn read(text: &str, country: Option<&str>, international: bool) -> Option<Self> {
        if !international && country.is_none() {
            return None;
        }
        let (calling_code, national) = match Written::read(text) {
            Written::Number { plus, digits } => dial(plus, &digits, country.and_then(plan::of_region))?,
            Written::Nothing => return None,
            Written::Unusual => by_library(text, country)?,
        };
        let plan = plan::of_code(calling_code)?;
        let possible = matches!(plan.length(&national), Length::Possible | Length::Local);
        Some(Self { calling_code, national, international, possible })
    }

    /// Its calling code.
    pub(crate) fn calling_code(&self) -> u16 {
        self.calling_code
    }

    /// Whether it belongs to no country, as +800 and satellite phones.
    pub(crate) fn is_global(&self) -> bool {
        plan::of_code(self.calling_code).is_some_and(|plan| plan.region == plan::GLOBAL)
    }

    /// Whether it is of the form of its region's numbers. Asks less than [`Self::is_valid`], and needs no table of the library.
    fn has_form(&self) -> bool {
        plan::all_of_code(self.calling_code).any(|plan| plan.has(&self.national))
    }

    /// Whether it lies in a range that is given out.
    pub(crate) fn is_valid(&self) -> bool {
        self.has_form() && PHONE_NUMBER_UTIL.is_valid_number(&self.library_number())
    }

    /// The region of its range.
    pub(crate) fn region(&self) -> Option<String> {
        let region = PHONE_NUMBER_UTIL.get_region_for_number(&self.library_number())?;
        Some(region.to_string())
    }

    /// Whether its calling code leads to one region alone.
    pub(crate) fn is_of_one_region(&self) -> bool {
        plan::all_of_code(self.calling_code).count() == 1
    }

    /// The number with its calling code, in digits.
    pub(crate) fn e164(&self) -> String {
        format!("+{}{}", self.calling_code, self.national)
    }

    /// The number without its calling code, in digits.
    pub(crate) fn national(&self) -> &str {
        &self.national
    }

    fn library_number(&self) -> PhoneNumber {
        let n_zeros = self.national.bytes().take_while(|digit| *digit == b'0').count().min(self.national.len() - 1);
        PhoneNumber {
            country_code: self.calling_code.into(),
            national_number: self.national.parse().unwrap_or_default(),
            italian_leading_zero: (n_zeros > 0).then_some(true),
            number_of_leading_zeros: i32::try_from(n_zeros).ok().filter(|n_zeros| *n_zeros > 1),
            ..PhoneNumber::default()
        }
    }
}

/// The calling code of digits that were written with a plus or by somebody in `home`, and the number after it.
fn dial(plus: bool, digits: &str, home: Option<&'static Plan>) -> Option<(u16, String)> {
    let with_code = plus.then(|| plan::split_code(digits)).flatten().map(|(plan, rest)| (plan, Cow::from(rest)));
    let (plan, number) = match with_code {
        Some(found) => found,
        None => match from_home(digits, home)? {
            // A plus without a calling code.
            (None, _) if plus => return None,
            (found, number) => (found.or(home)?, number),
        },
    };
    if number.len() < *DIGITS.start() {
        return None;
    }
    // What is no more of a possible length without its prefix has none.
    let stripped = plan.strip_national(&number);
    let is_whole = matches!(plan.length(&stripped), Length::Possible | Length::TooLong);
    let number: &str = if is_whole { &stripped } else { &number };
    DIGITS.contains(&number.len()).then(|| (plan.calling_code, number.to_owned()))
}

/// The plan of the calling code that digits without a plus begin with, and the number; no plan where they begin with none.
fn from_home<'d>(digits: &'d str, home: Option<&'static Plan>) -> Option<(Option<&'static Plan>, Cow<'d, str>)> {
    let Some(home) = home else { return Some((None, digits.into())) };
    if let Some(abroad) = home.strip_abroad(digits) {
        let (plan, rest) = plan::split_code(abroad).filter(|_| abroad.len() > *DIGITS.start())?;
        return Some((Some(plan), rest.into()));
    }
    let own = digits.strip_prefix(home.calling_digits).map(|rest| home.strip_national(rest));
    let better = own.filter(|rest| home.length(digits) == Length::TooLong || (!home.has(digits) && home.has(rest)));
    Some(match better {
        Some(rest) => (plan::of_code(home.calling_code), rest),
        None => (None, digits.into()),
    })
}

/// The number as it is dialled from abroad, where brackets keep it from being read so: "+34 (0) 612 345 678", whose zero is
/// dialled at home alone, and "(0065) 6123 3551".
fn dialled_abroad(text: &str) -> Option<String> {
    let zero = has_plus(text) || text.trim_start().starts_with("00");
    match text.trim_start().strip_prefix("(00") {
        Some(rest) => Some(format!("+{}", rest.replacen(')', " ", 1))),
        None => (zero && text.contains("(0)")).then(|| text.replacen("(0)", " ", 1)),
    }
}

/// What the reference makes of a text with other signs than most numbers have.
fn by_library(text: &str, country: Option<&str>) -> Option<(u16, String)> {
    let parsed = PHONE_NUMBER_UTIL.parse(text, country.and_then(|code| code.parse().ok())).ok()?;
    let calling_code = u16::try_from(parsed.country_code).ok()?;
    Some((calling_code, get_national_significant_number_owned(&parsed)))
}

/// Whether the first sign of a number is a plus.
pub(crate) fn has_plus(text: &str) -> bool {
    text.chars().find(|c| matches!(c, '+' | '＋') || c.is_numeric()).is_some_and(|c| !c.is_numeric())
}

/// The calling code of a country.
pub(crate) fn calling_code_of(country: &str) -> Option<u16> {
    plan::of_region(country).map(|plan| plan.calling_code)
}

/// Whether people of this country often have numbers of that calling code: it is of the same state, or was.
pub(crate) fn is_kin(country: &str, calling_code: u16) -> bool {
    let kin: &[u16] = match country {
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
    latin(text).to_lowercase()
}

/// The text in Latin letters and plain digits.
pub(crate) fn latin(text: &str) -> Cow<'_, str> {
    if text.is_ascii() { Cow::Borrowed(text) } else { Cow::Owned(deunicode::deunicode(text)) }
}

/// The part before an extension, in lower case with digits folded. "Fax" before a number marks none.
fn main_part(text: &str) -> String {
    let mut lower = plain(extension::without(text));
    let begins_mark = |rest: &str| {
        rest.starts_with('#')
            || (rest.starts_with(char::is_alphabetic) && extension::WORDS.iter().any(|word| rest.starts_with(word)))
    };
    let places = lower.char_indices().map(|(at, _)| at);
    // No word before the fourth digit is one of an extension.
    let fourth = lower.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_digit()).nth(3);
    let end =
        fourth.and_then(|(fourth, _)| places.skip_while(|at| *at <= fourth).find(|at| begins_mark(&lower[*at..])));
    lower.truncate(end.unwrap_or(lower.len()));
    lower
}

/// The digits of the number without its extension.
pub(crate) fn digits(text: &str) -> String {
    if !text.bytes().any(|byte| byte.is_ascii_alphabetic() || byte == b'#' || !byte.is_ascii()) {
        return only_digits(text);
    }
    only_digits(&main_part(text))
}

fn only_digits(text: &str) -> String {
    let mut digits = String::with_capacity(text.len());
    digits.extend(text.chars().filter(char::is_ascii_digit));
    digits
}

/// Whether two numbers stand in the text, which may have several lines. `number` is what it was read as: a slash may stand in
/// one, as in "0049(0)89/1234567".
pub(crate) fn is_several(text: &str, number: Option<&Number>) -> bool {
    if text.chars().filter(|c| c.is_numeric()).count() < 14 {
        return false;
    }
    let lower = text.to_lowercase();
    [";", ",", "/", "|", "\n", " or ", " oder ", " ou ", " o ", " and ", " und ", " & "].into_iter().any(|mark| {
        let full = |side: &str| side.chars().filter(|c| c.is_numeric()).count() >= 7;
        let extension = |side: &str| side.trim_start().starts_with(['x', 'e', '#', 'd']);
        let one = || mark == "/" && number.is_some_and(|number| number.international && number.is_valid());
        lower.split_once(mark).is_some_and(|(left, right)| full(left) && full(right) && !extension(right) && !one())
    })
}

/// Whether a number, of these digits, is of a kind that is typed to fill a field.
pub(crate) fn is_dummy(text: &str, digits: &str, country: Option<&str>) -> bool {
    let american = matches!(country, Some("US" | "CA")) || latin(text).trim_start().starts_with("+1");
    let national = digits.strip_prefix('1').filter(|rest| rest.len() == 10).unwrap_or(digits);
    let fiction = american && national.len() == 10 && national[3..].starts_with("55501");
    let same = |text: &str| text.bytes().all(|byte| Some(byte) == text.bytes().next());
    let is_run = |text: &str| {
        matches!(
            text,
            "1234567890"
                | "0123456789"
                | "12345678901"
                | "123456789"
                | "12345678"
                | "1234567"
                | "9876543210"
                | "987654321"
        )
    };
    // The calling code may be right and the rest made up.
    let after_code = || plan::split_code(digits).map_or("", |(_, rest)| rest);
    let rest = if has_plus(text) { after_code() } else { national };
    let made_up = |text: &str| text.len() >= 7 && (same(text) || is_run(text));
    made_up(digits) || made_up(national) || (rest.len() >= 8 && made_up(rest)) || fiction
}

/// Whether letters stand in the number that are neither an extension, a label nor a vanity number.
pub(crate) fn has_stray_letters(text: &str) -> bool {
    if text.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_alphabetic()) {
        return false;
    }
    let lower = plain(extension::without(text));
    if has_letter_for_zero(&lower) {
        return true;
    }
    let words = lower.split(|c: char| !c.is_ascii_alphabetic());
    let stray = |word: &&str| !LABELS.contains(word) && !extension::WORDS.contains(word);
    let n_letters: usize = words.filter(stray).map(str::len).sum();
    let n_digits = lower.bytes().filter(u8::is_ascii_digit).count();
    // A vanity number ends in letters that stand for digits: 1-800-FLOWERS.
    let ends = lower.trim_end_matches([')', ' ', '.']).ends_with(|c: char| c.is_ascii_alphabetic());
    let vanity = ends && n_letters >= 3 && (3..=7).contains(&n_digits) && (7..=13).contains(&(n_digits + n_letters));
    // A label without a number is a note.
    let alone = n_digits == 0 && lower.contains(|c: char| c.is_ascii_alphabetic());
    (n_letters > 0 && !vanity) || alone
}

/// Whether the letter O stands alone beside a digit, where it is no label: "O2O 7946 0018".
fn has_letter_for_zero(lower: &str) -> bool {
    lower.match_indices('o').any(|(at, _)| {
        let (before, after) = (lower[..at].bytes().next_back(), lower[at + 1..].bytes().next());
        let beside = |is: fn(&u8) -> bool| before.as_ref().is_some_and(is) || after.as_ref().is_some_and(is);
        beside(u8::is_ascii_digit) && !beside(u8::is_ascii_alphabetic)
    })
}

/// Words that say what a number is. Those before an extension are a list of their own.
const LABELS: [&str; 29] = [
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
mod tests;
