//! Countries by name, code or alias, and the states of those that use them.

use std::sync::LazyLock;

use crate::list::{Table, table};

static COUNTRIES: LazyLock<Table> = LazyLock::new(|| table(include_str!("data/countries.txt")));
static STATES: LazyLock<Table> = LazyLock::new(|| table(include_str!("data/states.txt")));

/// The ISO 3166 code of a country, from its name, code or alias in lower case.
pub(crate) fn resolve(lower: &str) -> Option<&'static str> {
    let folded = fold(lower);
    COUNTRIES.get(folded.as_str()).copied()
}

/// The countries that have this state, where it is a state of a country in the list. Codes are shared; names rarely.
pub(crate) fn countries_of_state(lower: &str) -> Option<&'static str> {
    STATES.get(fold(lower).as_str()).copied()
}

/// Whether addresses of this country name a state.
pub(crate) fn uses_states(code: &str) -> bool {
    matches!(code, "US" | "CA" | "AU" | "BR" | "IN" | "MX" | "MY")
}

fn fold(lower: &str) -> String {
    let plain = deunicode::deunicode(lower).to_lowercase();
    let kept: String = plain.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let words: Vec<&str> = kept.split_whitespace().filter(|word| !matches!(*word, "the" | "and")).collect();
    let joined = words.join(" ");
    // "u.s.a." reads as its letters.
    if words.len() > 1 && words.iter().all(|word| word.len() == 1) { words.concat() } else { joined }
}
