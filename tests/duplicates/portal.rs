//! Portals of several kinds, each with the traps of its kind.

use std::collections::HashSet;

use fastrand::Rng;

use crate::dirt::{Dirt, LEVELS, copy};
use crate::form::several_words;
use crate::mistaken::{mistaken_names, movers, postal_areas};
use crate::person::{
    FIRSTS, Firm, LASTS, Record, city, first_name, last_name, make, phone, pick, plain, private_address,
};

/// A portal under a name.
pub(crate) struct Portal {
    pub(crate) name: String,
    pub(crate) records: Vec<Record>,
}

const SIZE: usize = 1_000;

/// The five levels of dirt, then portals of other kinds.
pub(crate) fn all(seed: u64) -> Vec<Portal> {
    let mut portals: Vec<Portal> = levels(seed);
    let mut rng = Rng::with_seed(seed + 100);
    let rng = &mut rng;
    let middle = &LEVELS[2];
    portals.push(portal("without email", without_email(rng)));
    portals.push(portal("name, city, handle", few_fields(SIZE, rng)));
    portals.push(portal("name and city", name_and_city(rng)));
    portals.push(portal("families", families(middle, rng)));
    portals.push(portal("one firm", one_firm(SIZE, middle, rng)));
    portals.push(portal("common names", common_names(middle, rng)));
    portals.push(portal("shared lines, roles", shared(middle, rng)));
    portals.push(portal("mistaken names", mistaken_names(SIZE, rng)));
    portals.push(portal("postal areas", postal_areas(SIZE, rng)));
    portals.push(portal("movers", movers(SIZE, rng)));
    portals.push(portal("several words", several_words(SIZE, rng)));
    let small = business(60, 12, &LEVELS[2], rng);
    portals.push(portal("sixty contacts", small));
    portals
}

/// Portals of businesses by level of dirt.
pub(crate) fn levels(seed: u64) -> Vec<Portal> {
    let level = |(place, dirt): (usize, &Dirt)| {
        let records = business(SIZE, 220, dirt, &mut Rng::with_seed(seed + place as u64));
        portal(&format!("dirt {}", place + 1), records)
    };
    LEVELS.iter().enumerate().map(level).collect()
}

/// A portal of so many contacts, in firms of all sizes.
pub(crate) fn firms(size: usize) -> Portal {
    portal("firms", business(size, size / 5, &LEVELS[2], &mut Rng::with_seed(5)))
}

/// A portal of so many contacts, all of one firm.
pub(crate) fn one_large_firm(size: usize) -> Portal {
    portal("one firm", one_firm(size, &LEVELS[2], &mut Rng::with_seed(5)))
}

/// A portal of about so many contacts, up to six of a person.
pub(crate) fn copies_of_copies(size: usize) -> Portal {
    portal("name, city, handle", few_fields(size, &mut Rng::with_seed(5)))
}

fn portal(name: &str, records: Vec<Record>) -> Portal {
    Portal { name: name.to_owned(), records }
}

/// People of firms of all sizes.
pub(crate) fn business(size: usize, n_firms: usize, dirt: &Dirt, rng: &mut Rng) -> Vec<Record> {
    let firms: Vec<Firm> = (0..n_firms).map(|_| Firm::make(rng)).collect();
    let firm = |rng: &mut Rng| firms[(rng.f64() * rng.f64() * n_firms as f64) as usize].clone();
    let people = (0..size * 4 / 5).map(|person| make(person, &firm(rng), rng)).collect();
    with_copies(people, size, dirt, &firms, rng)
}

/// Fills up with copies of some; a few people have several.
fn with_copies(people: Vec<Record>, size: usize, dirt: &Dirt, firms: &[Firm], rng: &mut Rng) -> Vec<Record> {
    let n_people = people.len();
    let mut records = people;
    // An address is one person's: who comes second has a number in it.
    let mut taken = HashSet::new();
    let mut named = HashSet::new();
    for record in &mut records {
        // Nor has a firm two people of one name.
        while !named.insert((record.first.clone(), record.last.clone(), record.company.clone())) {
            record.last = last_name(rng);
        }
        let role = ["info@", "sales@", "office@"].iter().any(|role| record.email.starts_with(role));
        if !role && !record.email.is_empty() && !taken.insert(record.email.clone()) {
            record.email = record.email.replacen('@', &format!("{}@", rng.u32(2..1_000)), 1);
        }
    }
    while records.len() < size {
        let original = records[rng.usize(..n_people)].clone();
        let n_copies = if rng.f64() < 0.2 { 3 } else { 1 };
        for _ in 0..n_copies.min(size - records.len()) {
            records.push(copy(&original, pick(firms, rng), dirt, rng));
        }
    }
    rng.shuffle(&mut records);
    records
}

/// Names, phone, company and city, with many slips.
fn without_email(rng: &mut Rng) -> Vec<Record> {
    let dirt = Dirt { typo: 0.15, second_typo: 0.05, missing: 0.15, moved: 0.05, ..LEVELS[2] };
    let mut records = business(SIZE, 150, &dirt, rng);
    for record in &mut records {
        record.email.clear();
        record.linkedin.clear();
        record.title.clear();
    }
    records
}

/// Name, city and a private address that is a word of one's own; up to six records of a person.
fn few_fields(size: usize, rng: &mut Rng) -> Vec<Record> {
    let dirt = Dirt { typo: 0.2, missing: 0.2, swapped: 0.05, second_typo: 0.05, ..LEVELS[0] };
    let firm = Firm::make(rng);
    let mut records = Vec::new();
    for person in 0.. {
        let mut one = make(person, &firm, rng);
        (one.company, one.phone, one.title, one.linkedin) = Default::default();
        let (city, _) = city(rng);
        (one.city, one.state) = (city.to_owned(), String::new());
        one.email = format!("{}{}@{}", plain(&first_name(rng)), rng.u32(10..99), Firm::make(rng).domain);
        records.push(one.clone());
        for _ in 0..rng.usize(..6) {
            records.push(copy(&one, &firm, &dirt, rng));
        }
        if records.len() >= size {
            return records;
        }
    }
    records
}

/// Nothing but names and places, half of the people twice.
fn name_and_city(rng: &mut Rng) -> Vec<Record> {
    let dirt = Dirt { typo: 0.1, missing: 0.05, swapped: 0.03, ..LEVELS[0] };
    let firms: Vec<Firm> = (0..400).map(|_| Firm::make(rng)).collect();
    let mut records = Vec::new();
    for person in 0..SIZE * 2 / 3 {
        let mut one = make(person, pick(&firms, rng), rng);
        (one.company, one.phone, one.title) = Default::default();
        (one.email, one.linkedin) = Default::default();
        // Suburbs: many.
        one.city = pick(&firms, rng).name.split(' ').next().unwrap_or_default().to_owned();
        records.push(one.clone());
        if rng.bool() {
            records.push(copy(&one, &firms[0], &dirt, rng));
        }
    }
    records
}

/// Families on one phone and in one city, fathers with sons, and some records of the same person.
fn families(dirt: &Dirt, rng: &mut Rng) -> Vec<Record> {
    let firms: Vec<Firm> = (0..200).map(|_| Firm::make(rng)).collect();
    let mut people: Vec<Record> = Vec::new();
    while people.len() < SIZE * 4 / 5 {
        let head = make(people.len(), pick(&firms, rng), rng);
        people.push(Record { email: private_address(&head.first, &head.last, rng), ..head.clone() });
        for member in 0..rng.usize(1..4) {
            let first = if member == 0 { near_first(&head.first, rng) } else { first_name(rng) };
            if people.iter().rev().take(4).any(|one| one.last == head.last && one.first == first) {
                continue;
            }
            let email = if rng.bool() { String::new() } else { private_address(&first, &head.last, rng) };
            let company = if rng.bool() { head.company.clone() } else { String::new() };
            let person = people.len();
            people.push(Record { person, first, email, company, linkedin: String::new(), ..head.clone() });
        }
        if rng.f64() < 0.15 {
            let person = people.len();
            let last = format!("{} Jr.", head.last);
            people.push(Record { person, last, email: String::new(), linkedin: String::new(), ..head.clone() });
        }
    }
    with_copies(people, SIZE, dirt, &firms, rng)
}

/// The name of a brother or sister, as like as names get.
fn near_first(first: &str, rng: &mut Rng) -> String {
    let pairs = [
        ("Jan", "Jana"),
        ("Erik", "Erika"),
        ("Mario", "Maria"),
        ("Marta", "Maria"),
        ("Jon", "John"),
        ("Hans", "Hanna"),
    ];
    let twin = pairs.iter().find_map(|(one, other)| match first {
        first if first == *one => Some(*other),
        first if first == *other => Some(*one),
        _ => None,
    });
    twin.map_or_else(|| first_name(rng), str::to_owned)
}

/// Everybody works for one firm, on one domain and one switchboard.
fn one_firm(size: usize, dirt: &Dirt, rng: &mut Rng) -> Vec<Record> {
    let firm = Firm { pattern: 0, ..Firm::make(rng) };
    let mut people: Vec<Record> = Vec::new();
    let mut addresses = HashSet::new();
    while people.len() < size * 9 / 10 {
        let one = make(people.len(), &firm, rng);
        let email = firm.address(&one.first, &one.last);
        if !addresses.insert(email.clone()) {
            continue;
        }
        let phone = if rng.bool() { firm.switchboard.clone() } else { one.phone.clone() };
        people.push(Record { email, phone, ..one });
    }
    let mut dirt = *dirt;
    (dirt.moved, dirt.private) = (0.0, 0.1);
    with_copies(people, size, &dirt, &[firm], rng)
}

/// Thirty John Smiths, and all the others that share both names with many.
fn common_names(dirt: &Dirt, rng: &mut Rng) -> Vec<Record> {
    let firms: Vec<Firm> = (0..300).map(|_| Firm::make(rng)).collect();
    let mut people: Vec<Record> = Vec::new();
    while people.len() < SIZE * 4 / 5 {
        let firm = pick(&firms, rng);
        let mut one = make(people.len(), firm, rng);
        (one.first, one.last) = match rng.u8(..20) {
            0 => ("John".to_owned(), "Smith".to_owned()),
            _ => ((*pick(&FIRSTS[..24], rng)).to_owned(), (*pick(&LASTS[..24], rng)).to_owned()),
        };
        if people.iter().any(|other| other.company == one.company && other.first == one.first && other.last == one.last)
        {
            continue;
        }
        one.email = if rng.f64() < 0.7 {
            firm.address(&one.first, &one.last)
        } else {
            private_address(&one.first, &one.last, rng)
        };
        one.linkedin.clear();
        people.push(one);
    }
    with_copies(people, SIZE, dirt, &firms, rng)
}

/// Switchboards, assistants' numbers, and mailboxes of roles that several people are reached at.
fn shared(dirt: &Dirt, rng: &mut Rng) -> Vec<Record> {
    let firms: Vec<Firm> = (0..60).map(|_| Firm::make(rng)).collect();
    let mut people: Vec<Record> = Vec::new();
    while people.len() < SIZE * 4 / 5 {
        let firm = pick(&firms, rng);
        let mut one = make(people.len(), firm, rng);
        one.phone.clone_from(&firm.switchboard);
        match rng.u8(..10) {
            0 => one.email = format!("info@{}", firm.domain),
            1 => one.email = format!("sales@{}", firm.domain),
            2 => one.email = format!("office@{}", firm.domain),
            3 => one.phone = phone(rng),
            _ => {}
        }
        one.linkedin.clear();
        people.push(one);
    }
    with_copies(people, SIZE, dirt, &firms, rng)
}
