//! A contact in the making.

use std::collections::BTreeMap;

use fastrand::Rng;
use jiff::Timestamp;

use super::company::Company;
use super::world::{Country, Culture, World};

/// The values so far, clean at first; what is missing is empty.
#[derive(Clone)]
pub(super) struct Draft<'w> {
    pub(super) country: &'w Country,
    pub(super) company: &'w Company<'w>,
    pub(super) culture: &'w Culture,
    /// First and last name in Latin letters, for addresses and profiles.
    pub(super) first: &'static str,
    pub(super) last: Option<&'static str>,
    /// The national number, digits only.
    pub(super) phone: String,
    pub(super) values: BTreeMap<&'static str, String>,
    pub(super) created_at: Timestamp,
    pub(super) updated_at: Timestamp,
}

impl Draft<'_> {
    pub(super) fn set(&mut self, name: &'static str, value: impl Into<String>) {
        self.values.insert(name, value.into());
    }

    pub(super) fn get(&self, name: &str) -> &str {
        self.values.get(name).map_or("", String::as_str)
    }

    pub(super) fn clear(&mut self, name: &str) {
        self.values.remove(name);
    }

    /// Rewrites a value, if there is one.
    pub(super) fn change(&mut self, name: &'static str, f: impl FnOnce(&str) -> String) {
        if let Some(value) = self.values.get_mut(name) {
            *value = f(value);
        }
    }

    /// The name of a filled property among some.
    pub(super) fn filled(&self, names: &[&'static str], rng: &mut Rng) -> Option<&'static str> {
        let filled: Vec<&'static str> = names.iter().copied().filter(|name| self.values.contains_key(name)).collect();
        (!filled.is_empty()).then(|| filled[rng.usize(..filled.len())])
    }
}

/// The letters and digits of a name, folded to plain lower case.
pub(super) fn plain(text: &str) -> String {
    let folded = deunicode::deunicode(text);
    folded.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect()
}

/// Digits for a pattern: `#` is any, `N` is 2 to 9, the rest stays.
pub(super) fn digits(pattern: &str, rng: &mut Rng) -> String {
    let digit = |mark| match mark {
        '#' => rng.char('0'..='9'),
        'N' => rng.char('2'..='9'),
        other => other,
    };
    pattern.chars().map(digit).collect()
}

/// A new number of a country: a mobile at times, else one of the city.
pub(super) fn phone(country: &Country, city_pattern: &str, rng: &mut Rng) -> String {
    match country.mobile {
        Some(pattern) if rng.f64() < 0.45 => digits(pattern, rng),
        _ => digits(city_pattern, rng),
    }
}

/// The culture of a person who works in a country.
pub(super) fn culture<'w>(world: &'w World, country: &Country, rng: &mut Rng) -> &'w Culture {
    world.culture(world.culture_name(country, rng))
}
