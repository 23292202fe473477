//! Spellings of one title, department or city, brought to one form.

/// Short forms of large cities.
pub(crate) fn city(folded: &str) -> &str {
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

/// A folded title or department with short forms written out, in sorted words.
pub(crate) fn term(folded: &str) -> String {
    let mut words: Vec<&str> =
        folded.split(' ').filter(|word| !matches!(*word, "of" | "for" | "de" | "und" | "et")).collect();
    for word in &mut words {
        *word = match *word {
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
        };
    }
    let mut words: Vec<&str> = words.iter().flat_map(|word| word.split(' ')).collect();
    words.sort_unstable();
    words.dedup();
    words.join(" ")
}
