//! The words that tell a country's form, around or after its name: "Kingdom of", ", República Bolivariana de".

use std::sync::LazyLock;

use super::stem;
use crate::list::{COUNTRY_FORMS, entries};

/// Forms that scripts without gaps write to the name.
static ATTACHED: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let lists = entries(include_str!("../../data/country_forms.txt")).filter(|(kind, _)| *kind == "attached");
    lists.flat_map(|(_, list)| list.split(',')).collect()
});

/// Beginnings of names that two countries bear, with the code of the democratic or people's one and of the other.
const SHARED: [(&[&str], &str, &str); 3] = [
    (&["kore", "core", "кореи", "кореј", "κορεα", "كوريا", "الكوري", "كره", "קוריא", "कोरिया"], "KP", "KR"),
    (&["congo", "kong", "конго", "κονγκο", "الكونغو", "الكونغول", "كنگو", "קונגו", "कांगो", "कॉन्गो"], "CD", "CG"),
    (
        &["chin", "cina", "cine", "cinsk", "kina", "kine", "kiina", "китаи", "κινα", "الصين", "סין", "चीन", "चाइना"],
        "CN",
        "TW",
    ),
];
/// Names that a state bears too, or that tell states of any kind, so that their form may not be taken off.
const NEED_FORM: [&str; 4] = ["georgia", "macedonia", "mexico", "states"];
/// Countries whose official name calls them a state.
const STATES: [&str; 13] = ["BN", "BO", "ER", "FM", "IL", "KW", "LY", "MN", "PG", "PS", "QA", "VA", "WS"];
/// Countries that may be called islands though their name does not say so.
const ISLANDS: [&str; 27] = [
    "AX", "BM", "BS", "BV", "CC", "CV", "CW", "CX", "FJ", "FK", "FO", "GG", "JE", "KM", "KY", "MH", "MP", "MU", "MV",
    "NF", "PN", "RE", "SB", "SC", "TC", "TK", "TV",
];
/// Countries that are regions of another one by their official name.
const REGIONS: [&str; 2] = ["HK", "MO"];

/// The country of a folded name that has words of a form around it.
pub(super) fn resolve(folded: &str, named: impl Fn(&str) -> Option<&'static str>) -> Option<&'static str> {
    let words: Vec<(&str, &str)> = folded.split(' ').map(|word| (word, kind(word))).collect();
    spaced(&words, &named).or_else(|| spaced(&elided(&words)?, &named)).or_else(|| attached(folded, named))
}

fn kind(word: &str) -> &'static str {
    COUNTRY_FORMS.get(word).filter(|kind| *kind != "attached").unwrap_or_default()
}

/// The words without articles that an apostrophe joined to them: "dAfghanistan", "dellUruguay".
fn elided<'w>(words: &[(&'w str, &'static str)]) -> Option<Vec<(&'w str, &'static str)>> {
    let bare = |word: &'w str| {
        let rest = ["dell", "d", "l"].into_iter().find_map(|article| word.strip_prefix(article))?;
        rest.starts_with(['a', 'e', 'h', 'i', 'o', 'u', 'y']).then_some(rest)
    };
    let changed = words.iter().any(|(word, kind)| kind.is_empty() && bare(word).is_some());
    let own = |word: &'w str| bare(word).map_or((word, ""), |rest| (rest, self::kind(rest)));
    changed.then(|| words.iter().map(|(word, kind)| if kind.is_empty() { own(word) } else { (*word, *kind) }).collect())
}

fn spaced(words: &[(&str, &str)], named: impl Fn(&str) -> Option<&'static str>) -> Option<&'static str> {
    let has = |kind: &str| words.iter().any(|(_, told)| *told == kind);
    let formal = ["form", "democratic", "people", "state"].into_iter().any(has);
    if formal
        && !has("state")
        && let Some((_, one, other)) = shared(&core(words, &["", "island", "region"]))
    {
        return Some(if has("democratic") || has("people") { one } else { other });
    }
    let plain = |name: &str| {
        // A code is no name: "Kingdom of IT".
        let long = !name.is_ascii() || name.len() > 3;
        named(name).filter(|_| long && !NEED_FORM.contains(&name))
    };
    let told = formal.then(|| plain(&core(words, &["", "island"]))).flatten();
    let told = told.filter(|code| !has("state") || STATES.contains(code));
    let island = || has("island").then(|| plain(&core(words, &[""]))).flatten().filter(|code| ISLANDS.contains(code));
    let region = || has("region").then(|| plain(&core(words, &[""]))).flatten().filter(|code| REGIONS.contains(code));
    told.or_else(island).or_else(region).or_else(|| stemmed(words, formal))
}

/// A name in another case or spelling, or as an adjective: "Republika Sudanu", "République tunisienne".
fn stemmed(words: &[(&str, &str)], formal: bool) -> Option<&'static str> {
    let own: Vec<&str> = words.iter().filter(|(_, kind)| kind.is_empty()).map(|(word, _)| *word).collect();
    if words.iter().any(|(_, kind)| *kind == "state") {
        // "Estado Bolívar" is no Bolivia.
        return stem::same(&own).filter(|code| STATES.contains(code));
    }
    // A single word without a form may be a city, "Tunis".
    let sure = formal || own.len() > 1 || own.iter().all(|word| stem::is_telling(word));
    let whole = if sure { stem::same(&own) } else { None };
    whole.or_else(|| if formal { stem::adjective(&own) } else { None })
}

fn shared(name: &str) -> Option<&'static (&'static [&'static str], &'static str, &'static str)> {
    let begins = |beginnings: &[&str]| beginnings.iter().any(|beginning| name.starts_with(beginning));
    SHARED.iter().find(|(beginnings, ..)| !name.contains(' ') && begins(beginnings))
}

/// The words of these kinds, with the links between them.
fn core(words: &[(&str, &str)], kinds: &[&str]) -> String {
    let kept = |(_, kind): &&(&str, &str)| kinds.contains(kind) || *kind == "link";
    let kept: Vec<_> = words.iter().filter(kept).collect();
    let own = |word: &&(&str, &str)| word.1 != "link";
    let (Some(first), Some(last)) = (kept.iter().position(own), kept.iter().rposition(own)) else {
        return String::new();
    };
    kept[first..=last].iter().map(|(word, _)| *word).collect::<Vec<_>>().join(" ")
}

/// A name that a form is written to without a gap.
fn attached(folded: &str, named: impl Fn(&str) -> Option<&'static str>) -> Option<&'static str> {
    let mut name = folded;
    while let Some(rest) = ATTACHED.iter().find_map(|form| name.strip_suffix(form).or_else(|| name.strip_prefix(form)))
    {
        name = rest.trim();
        if let Some(code) = named(name) {
            return Some(code);
        }
    }
    None
}
