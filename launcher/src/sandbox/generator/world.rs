//! The data files, read into countries, names, titles and words.

mod entry;

use std::collections::HashMap;

use fastrand::Rng;

use self::entry::sections;
pub(super) use self::entry::{City, Country, Culture, Name, Title};

const COUNTRIES: &str = include_str!("countries.txt");
const NAMES: &str = include_str!("names.txt");
const TITLES: &str = include_str!("titles.txt");
const WORDS: &str = include_str!("words.txt");

/// Everything contacts are made of.
pub(super) struct World {
    pub(super) countries: Vec<Country>,
    cultures: HashMap<&'static str, Culture>,
    titles: HashMap<&'static str, Vec<Title>>,
    words: Vec<&'static str>,
    total_weight: u32,
}

impl World {
    pub(super) fn load() -> Self {
        let countries: Vec<Country> = sections(COUNTRIES).map(|(name, lines)| Country::parse(name, &lines)).collect();
        let total_weight = countries.iter().map(|country| country.weight).sum();
        let cultures = sections(NAMES).map(|(name, lines)| (name, Culture::parse(&lines))).collect();
        let titles = sections(TITLES).map(|(name, lines)| (name, lines.titles())).collect();
        let words = WORDS.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace).collect();
        Self { countries, cultures, titles, words, total_weight }
    }

    pub(super) fn country(&self, rng: &mut Rng) -> &Country {
        let mut left = rng.u32(..self.total_weight);
        for country in &self.countries {
            match left.checked_sub(country.weight) {
                Some(rest) => left = rest,
                None => return country,
            }
        }
        &self.countries[0]
    }

    /// The name of a culture that lives in a country, as often as it does.
    pub(super) fn culture_name(&self, country: &Country, rng: &mut Rng) -> &'static str {
        let total = country.cultures.iter().map(|(_, weight)| weight).sum::<u32>();
        let mut left = rng.u32(..total);
        for (name, weight) in &country.cultures {
            match left.checked_sub(*weight) {
                Some(rest) => left = rest,
                None => return name,
            }
        }
        country.cultures[0].0
    }

    pub(super) fn culture(&self, name: &str) -> &Culture {
        &self.cultures[name]
    }

    /// A title in the language of a country's first culture, or in English.
    pub(super) fn title(&self, country: &Country, rng: &mut Rng) -> Title {
        let local = self.titles.get(country.cultures[0].0).filter(|_| rng.f64() < 0.6);
        *pick(local.unwrap_or(&self.titles["english"]), rng)
    }

    pub(super) fn word(&self, rng: &mut Rng) -> &'static str {
        pick::<&str>(&self.words, rng)
    }
}

/// One of some things, each as likely.
pub(super) fn pick<'a, T>(things: &'a [T], rng: &mut Rng) -> &'a T {
    &things[rng.usize(..things.len())]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_country_has_what_a_contact_needs() {
        let world = World::load();
        assert!(world.countries.len() >= 25);
        for country in &world.countries {
            assert!(!country.cities.is_empty() && !country.companies.is_empty(), "{}", country.name);
            assert!(!country.domains.is_empty() && !country.trades.is_empty(), "{}", country.name);
            assert!(!country.forms.is_empty() && country.code.len() == 2, "{}", country.name);
            for (culture, _) in &country.cultures {
                let culture = world.culture(culture);
                assert!(culture.first.len() >= 8 && culture.last.len() >= 8, "{}", country.name);
            }
        }
    }

    #[test]
    fn every_title_has_a_seniority_that_the_portal_defines() {
        let known = ["vp", "director", "entry", "executive", "manager", "owner", "partner", "senior", "employee"];
        for title in World::load().titles.values().flatten() {
            assert!(known.contains(&title.seniority), "{}", title.title);
        }
    }
}
