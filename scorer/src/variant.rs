//! Spellings of one title, department or city, brought to one form.

use std::borrow::Cow;

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

/// A folded department with short forms written out, in sorted words, without the word for one.
pub(crate) fn department(folded: &str) -> Cow<'_, str> {
    let words = term(folded);
    let is_idle = |word: &str| matches!(word, "department" | "team" | "division" | "abteilung" | "departamento");
    let singular = |word: &str| word == "resource";
    if !words.split(' ').any(|word| is_idle(word) || singular(word)) {
        return words;
    }
    let kept: Vec<&str> = words
        .split(' ')
        .filter(|word| !is_idle(word))
        .map(|word| if singular(word) { "resources" } else { word })
        .collect();
    if kept.is_empty() { words } else { kept.join(" ").into() }
}

/// A folded title with short forms written out, in sorted words.
pub(crate) fn term(folded: &str) -> Cow<'_, str> {
    if !folded.contains(' ') && written_out(folded) == folded {
        return folded.into();
    }
    let kept = folded.split(' ').filter(|word| !matches!(*word, "of" | "for" | "de" | "und" | "et"));
    let mut words: Vec<&str> = kept.flat_map(|word| written_out(word).split(' ')).collect();
    words.sort_unstable();
    words.dedup();
    words.join(" ").into()
}

/// A word of a title or department, with what its short form stands for in sorted words.
fn written_out(word: &str) -> &str {
    match word {
        "sr" | "snr" => "senior",
        "jr" | "jnr" => "junior",
        "mgr" | "mngr" => "manager",
        "dir" => "director",
        "vp" => "vice president",
        "svp" => "president senior vice",
        "evp" => "executive president vice",
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
