//! Portals whose records of one person differ in more than a slip: names put for others, aliases, and people who have moved.

use fastrand::Rng;

use crate::dirt::slip;
use crate::person::{Firm, Record, city, first_name, last_name, make, phone, pick, plain};

/// How often a copy names another first name, another last name, and the two in the wrong fields.
const OTHER_FIRST: f64 = 0.1;
const OTHER_LAST: f64 = 0.08;
const SWAPPED: f64 = 0.05;
const SLIP: f64 = 0.12;

/// People with a number and a town of their own. Whoever wrote the copies often took one name for another, and made the
/// address of what was written.
pub(crate) fn mistaken_names(size: usize, rng: &mut Rng) -> Vec<Record> {
    let towns = places(size / 3, rng);
    let mut records = Vec::new();
    for person in 0..size * 2 / 3 {
        let firm = Firm { pattern: 0, ..Firm::make(rng) };
        let mut one = make(person, &firm, rng);
        (one.city, one.state) = pick(&towns, rng).clone();
        (one.title, one.linkedin, one.company) = Default::default();
        (one.email, one.phone) = (firm.address(&one.first, &one.last), phone(rng));
        records.push(one.clone());
        for _ in 0..rng.usize(..2) {
            let mut copy = mistake(&one, rng);
            copy.email = firm.address(&copy.first, &copy.last);
            records.push(copy);
        }
    }
    rng.shuffle(&mut records);
    records
}

/// Up to six records of a person, without number or address: a town that many share, a postal area, and a title. Some are
/// under another name.
pub(crate) fn postal_areas(size: usize, rng: &mut Rng) -> Vec<Record> {
    let firm = Firm::make(rng);
    let mut records = Vec::new();
    for person in 0.. {
        let (town, _) = city(rng);
        let area = format!("{}{}{}", pick(&["N", "SW", "KT", "E"], rng), rng.u32(1..90), pick(&["A", "H", ""], rng));
        let one = Record {
            city: town.to_owned(),
            state: area,
            country: "United Kingdom".to_owned(),
            company: String::new(),
            email: String::new(),
            phone: String::new(),
            linkedin: String::new(),
            ..make(person, &firm, rng)
        };
        records.push(one.clone());
        for _ in 0..rng.usize(..6) {
            let mut copy = mistake(&one, rng);
            for text in [&mut copy.first, &mut copy.last, &mut copy.city, &mut copy.state, &mut copy.title] {
                if rng.f64() < 0.05 {
                    text.clear();
                }
            }
            records.push(copy);
        }
        if records.len() >= size {
            break;
        }
    }
    rng.shuffle(&mut records);
    records
}

/// Names and towns, and numbers of most; a third of the copies are from before somebody moved.
pub(crate) fn movers(size: usize, rng: &mut Rng) -> Vec<Record> {
    let towns = places(size / 20, rng);
    let firm = Firm::make(rng);
    let mut records = Vec::new();
    for person in 0..size * 2 / 3 {
        let mut one = make(person, &firm, rng);
        (one.city, one.state) = pick(&towns, rng).clone();
        (one.email, one.company, one.title, one.linkedin) = Default::default();
        one.phone = if rng.f64() < 0.7 { phone(rng) } else { String::new() };
        records.push(one.clone());
        if rng.bool() {
            let mut copy = one;
            if rng.f64() < 0.3 {
                (copy.city, copy.state) = pick(&towns, rng).clone();
            }
            for text in [&mut copy.first, &mut copy.last, &mut copy.city, &mut copy.phone] {
                if rng.f64() < SLIP / 2.0 {
                    *text = slip(text, rng);
                }
            }
            records.push(copy);
        }
    }
    rng.shuffle(&mut records);
    records
}

fn mistake(original: &Record, rng: &mut Rng) -> Record {
    let mut copy = original.clone();
    if rng.f64() < OTHER_FIRST {
        copy.first = first_name(rng);
    }
    if rng.f64() < OTHER_LAST {
        copy.last = last_name(rng);
    }
    for text in [&mut copy.first, &mut copy.last, &mut copy.city, &mut copy.phone] {
        if rng.f64() < SLIP {
            *text = slip(text, rng);
        }
    }
    if rng.f64() < SWAPPED {
        std::mem::swap(&mut copy.first, &mut copy.last);
    }
    copy
}

/// So many towns, each in a state.
fn places(n_towns: usize, rng: &mut Rng) -> Vec<(String, String)> {
    let town = |_| {
        let (_, state) = city(rng);
        (format!("{} {}", plain(&last_name(rng)), pick(&["Falls", "Springs", "Park"], rng)), state.to_owned())
    };
    (0..n_towns).map(town).collect()
}
