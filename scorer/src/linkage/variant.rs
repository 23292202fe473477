//! Spellings of one title, department or city, brought to one form.

use std::borrow::Cow;

use crate::text::words::words;

/// Short forms of large cities.
pub(crate) fn city(folded: &str) -> Cow<'_, str> {
    let starts = [("st ", "saint "), ("ste ", "sainte "), ("ft ", "fort "), ("mt ", "mount ")];
    let written_out = starts.iter().find_map(|(short, long)| Some(format!("{long}{}", folded.strip_prefix(short)?)));
    written_out.map_or_else(|| Cow::Borrowed(known_city(folded)), Cow::Owned)
}

fn known_city(folded: &str) -> &str {
    match folded {
        "nyc" | "ny" | "new york city" | "new york ny" => "new york",
        "la" | "l a" | "los angeles ca" => "los angeles",
        "sf" | "san fran" | "san francisco ca" => "san francisco",
        "washington dc" | "dc" | "washington d c" => "washington",
        "muenchen" | "munchen" => "munich",
        "koeln" | "koln" => "cologne",
        "wien" => "vienna",
        "zuerich" => "zurich",
        "frankfurt am main" | "frankfurt main" | "frankfurt a m" => "frankfurt",
        "praha" => "prague",
        "warszawa" => "warsaw",
        "milano" => "milan",
        "roma" => "rome",
        "lisboa" => "lisbon",
        "bangalore" => "bengaluru",
        "bombay" => "mumbai",
        "kiev" => "kyiv",
        _ => folded,
    }
}

/// The words that tell a department of a folded one, with short forms written out.
pub(crate) fn department_words(folded: &str) -> impl Iterator<Item = &str> {
    let is_idle = |word: &&str| !matches!(*word, "department" | "team" | "division" | "abteilung" | "departamento");
    title_words(folded).filter(is_idle).map(|word| if word == "resource" { "resources" } else { word })
}

/// The words that tell a title of a folded one, with short forms written out.
pub(crate) fn title_words(folded: &str) -> impl Iterator<Item = &str> {
    let kept = words(folded).filter(|word| !matches!(*word, "of" | "for" | "de" | "und" | "et"));
    kept.flat_map(|word| words(written_out(word)))
}

/// A word of a title or department, or what its short form stands for.
fn written_out(word: &str) -> &str {
    match word {
        "sr" | "snr" => "senior",
        "jr" | "jnr" => "junior",
        "mgr" | "mngr" => "manager",
        "dir" => "director",
        "vp" => "vice president",
        "svp" => "senior vice president",
        "evp" => "executive vice president",
        "eng" | "engr" => "engineer",
        "dev" => "developer",
        "asst" => "assistant",
        "assoc" => "associate",
        "exec" => "executive",
        "rep" => "representative",
        "ops" => "operations",
        "mktg" | "mkt" | "mkting" => "marketing",
        "hr" => "human resources",
        "it" => "information technology",
        "admin" => "administration",
        "acct" => "account",
        "dept" => "department",
        "intl" => "international",
        "ceo" => "chief executive officer",
        "cfo" => "chief financial officer",
        "cto" => "chief technology officer",
        "coo" => "chief operating officer",
        "cmo" => "chief marketing officer",
        word => word,
    }
}
