//! Companies: a name, a legal form, a seat, and how their addresses are made.

use fastrand::Rng;

use super::draft::{culture, digits, plain};
use super::world::{City, Country, World, pick};

/// A made-up company.
pub(super) struct Company<'w> {
    pub(super) country: &'w Country,
    pub(super) city: &'w City,
    pub(super) name: String,
    pub(super) legal_form: &'static str,
    pub(super) domain: String,
    pub(super) switchboard: String,
    address: Address,
}

#[derive(Clone, Copy)]
enum Address {
    FirstDotLast,
    InitialLast,
    First,
    FirstLast,
    FirstUnderscoreLast,
}

impl<'w> Company<'w> {
    pub(super) fn make(world: &'w World, rng: &mut Rng) -> Self {
        let country = world.country(rng);
        let city = pick(&country.cities, rng);
        let (pattern, legal_form) = pick(&country.companies, rng).split_once('|').unwrap_or_default();
        let name = fill(pattern, world, country, rng);
        Self {
            country,
            city,
            domain: domain(&name, country, rng),
            name,
            legal_form,
            switchboard: digits(city.phone, rng),
            address: *pick(
                &[
                    Address::FirstDotLast,
                    Address::FirstDotLast,
                    Address::InitialLast,
                    Address::First,
                    Address::FirstLast,
                    Address::FirstUnderscoreLast,
                ],
                rng,
            ),
        }
    }

    pub(super) fn full_name(&self) -> String {
        format!("{} {}", self.name, self.legal_form)
    }

    /// The address of somebody who works here.
    pub(super) fn email(&self, first: &str, last: Option<&str>) -> String {
        let first = plain(first);
        let local = match (last.map(plain), self.address) {
            (None, _) | (_, Address::First) => first,
            (Some(last), Address::FirstDotLast) => format!("{first}.{last}"),
            (Some(last), Address::InitialLast) => format!("{}{last}", &first[..1.min(first.len())]),
            (Some(last), Address::FirstLast) => format!("{first}{last}"),
            (Some(last), Address::FirstUnderscoreLast) => format!("{first}_{last}"),
        };
        format!("{local}@{}", self.domain)
    }
}

/// One company: the first ones have more contacts than the last.
pub(super) fn pick_one<'a, 'w>(companies: &'a [Company<'w>], rng: &mut Rng) -> &'a Company<'w> {
    let position = rng.f64() * rng.f64() * companies.len() as f64;
    &companies[(position as usize).min(companies.len() - 1)]
}

fn fill(pattern: &str, world: &World, country: &Country, rng: &mut Rng) -> String {
    let mut name = pattern.to_owned();
    while let Some(start) = name.find('{') {
        let word = match &name[start..start + 3] {
            "{t}" => pick(&country.trades, rng),
            "{l}" => pick(&culture(world, country, rng).last, rng).latin,
            _ => world.word(rng),
        };
        name.replace_range(start..start + 3, word);
    }
    name
}

fn domain(name: &str, country: &Country, rng: &mut Rng) -> String {
    let words: Vec<String> = name.split_whitespace().map(plain).filter(|word| !word.is_empty()).collect();
    let label = match rng.u8(..4) {
        0 => words.join("-"),
        1 if words.len() > 1 && words[0].len() > 3 => words[0].clone() + &words[1][..words[1].len().min(4)],
        _ => words.concat(),
    };
    format!("{label}.{}", pick(&country.domains, rng))
}
