//! The words that tell a country's form, around or after its name: "Kingdom of", ", República Bolivariana de".

use std::sync::LazyLock;

use crate::list::{Table, words};

/// Form words, each with what it tells.
static WORDS: LazyLock<Table> = LazyLock::new(|| words(include_str!("../data/country_forms.txt")));

/// Names that two countries bear, with the code of the democratic or people's one and of the other.
const SHARED: [(&[&str], &str, &str); 3] = [
    (
        &["korea", "corea", "coree", "coreia", "korei", "kore", "корея", "кореи", "κορεα", "κορεας", "كوريا", "كره"],
        "KP",
        "KR",
    ),
    (&["congo", "kongo", "kong", "konga", "конго", "κονγκο", "الكونغو", "كنگو", "קונגו"], "CD", "CG"),
    (&["china", "chine", "cina", "kina", "chiny", "китаи", "κινα", "κινας", "الصين", "סין"], "CN", "TW"),
];
/// Names that a state bears too, so that their form may not be taken off.
const NEED_FORM: [&str; 3] = ["georgia", "macedonia", "mexico"];
/// Countries whose official name calls them a state.
const STATES: [&str; 7] = ["ER", "IL", "KW", "LY", "PG", "PS", "QA"];
/// Countries that may be called islands though their name does not say so.
const ISLANDS: [&str; 22] = [
    "AX", "BM", "BS", "CC", "CV", "CX", "FJ", "FK", "FO", "KM", "KY", "MH", "MP", "MU", "MV", "NF", "PN", "RE", "SB",
    "SC", "TC", "TV",
];
/// Forms that scripts without gaps write to the name.
const AFFIXES: [&str; 14] = [
    "共和国",
    "共和國",
    "人民",
    "民主",
    "連邦",
    "联邦",
    "王国",
    "王國",
    "公国",
    "国",
    "공화국",
    "สาธารณรัฐ",
    "ราชอาณาจักร",
    "ประเทศ",
];

/// The country of a folded name that has words of a form around it.
pub(super) fn resolve(folded: &str, named: impl Fn(&str) -> Option<&'static str>) -> Option<&'static str> {
    let words: Vec<(&str, &str)> =
        folded.split(' ').map(|word| (word, WORDS.get(word).copied().unwrap_or_default())).collect();
    let has = |kind: &str| words.iter().any(|(_, told)| *told == kind);
    let formal = ["form", "democratic", "people", "state"].into_iter().any(has);
    if formal
        && let name = core(&words, &["", "island"])
        && let Some((_, one, other)) = shared(&name)
    {
        return Some(if has("democratic") || has("people") { one } else { other });
    }
    let plain = |name: &str| {
        // A code is no name: "Kingdom of IT".
        let long = !name.is_ascii() || name.len() > 3;
        named(name).filter(|_| long && !NEED_FORM.contains(&name))
    };
    let told = formal.then(|| plain(&core(&words, &["", "island"]))).flatten();
    let told = told.filter(|code| !has("state") || STATES.contains(code));
    let island = || has("island").then(|| plain(&core(&words, &[""]))).flatten().filter(|code| ISLANDS.contains(code));
    told.or_else(island).or_else(|| attached(folded, named))
}

fn shared(name: &str) -> Option<&'static (&'static [&'static str], &'static str, &'static str)> {
    SHARED.iter().find(|(names, ..)| names.contains(&name))
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
    while let Some(rest) =
        AFFIXES.into_iter().find_map(|affix| name.strip_suffix(affix).or_else(|| name.strip_prefix(affix)))
    {
        name = rest.trim();
    }
    (name.len() < folded.len()).then(|| named(name)).flatten()
}
