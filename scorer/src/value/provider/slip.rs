//! Slips of the hand in the name of a mail provider.

use std::cmp::Ordering;

use rapidfuzz::distance::osa;

use super::known::{Provider, Reach};
use crate::text::keyboard;

/// Names of which no other word is made by another first letter.
const UNLIKE_OTHERS: [&str; 14] = [
    "yahoo",
    "hotmail",
    "outlook",
    "comcast",
    "verizon",
    "protonmail",
    "googlemail",
    "sbcglobal",
    "btinternet",
    "wanadoo",
    "laposte",
    "bellsouth",
    "rediffmail",
    "optusnet",
];

/// Words and names that are near a provider's and no slip of it, wherever they are registered.
pub(super) const WORDS: [&str; 43] = [
    "alive",
    "awol",
    "blueline",
    "bluewing",
    "charte",
    "earthing",
    "earthlike",
    "frente",
    "frere",
    "fronter",
    "globi",
    "harter",
    "ibero",
    "inertia",
    "interim",
    "interna",
    "internat",
    "liberi",
    "liberto",
    "livre",
    "nacer",
    "numerical",
    "onset",
    "planer",
    "plante",
    "prodige",
    "prodigio",
    "prodigo",
    "proto",
    "ramble",
    "ramblers",
    "rambles",
    "senza",
    "sian",
    "telefonia",
    "telefonico",
    "tellus",
    "tera",
    "tetra",
    "unwind",
    "wahoo",
    "walls",
    "yoho",
];

/// Whether a name is a typo of this provider's.
pub(super) fn is_typo(name: &str, Provider(known, _, reach): &Provider) -> bool {
    let (written, right) = (name.as_bytes(), known.as_bytes());
    match reach {
        Reach::Top => {
            if *known == "mail" {
                return is_swapped(name, known) || (name.len() == 5 && is_doubled(name, known));
            }
            if *known == "ymail" {
                let doubled = || name.len() == 6 && is_doubled(name, known);
                return name.starts_with("ym") && (is_swapped(name, known) || doubled());
            }
            let lettered = known.len() == 3 && name.len() == 4 && written[0].is_ascii_alphabetic();
            return lettered && (is_doubled(name, known) || (*known == "web" && is_grazed(name, known)));
        }
        Reach::Short => return is_short_slip(name, known),
        Reach::Near | Reach::Far => {}
    }
    let starts = written[0] == right[0] || (written[0] == right[1] && written[1] == right[0]);
    // A wrong first letter makes another word of a short name: email, fmail, qmail, slice, ucloud.
    let near = || {
        let touched = known.len() >= 6 && *known != "icloud" && keyboard::touch_in_row(written[0], right[0]);
        touched || UNLIKE_OTHERS.contains(known)
    };
    let first_slip = name.get(1..) == known.get(1..) && near();
    // A letter before a long name, or its first one left out.
    let first_gap = (known.len() >= 6 || *known == "yahoo") && name == &known[1..]
        || (known.len() >= 6 || matches!(*known, "gmail" | "yahoo"))
            && name.strip_suffix(known).is_some_and(|rest| rest.len() == 1);
    if !starts && !first_slip && !first_gap {
        return false;
    }
    let distance = osa::distance(name.chars(), known.chars());
    let foreign = name.bytes().filter(|byte| !right.contains(byte)).count();
    match (*reach, distance) {
        (Reach::Far, 1) => true,
        (Reach::Near, 1) => is_slip(name, known),
        (Reach::Far, 2) if known.len() >= 9 => foreign <= 1,
        (Reach::Far, 2) => match name.len().cmp(&known.len()) {
            Ordering::Greater => foreign == 0 && is_made_of(known, name),
            // A letter twice makes other words: gall, gaia.
            _ => name.len() + 1 >= known.len() && is_made_of(name, known),
        },
        _ => false,
    }
}

/// Whether a name is a slip of one of three letters.
fn is_short_slip(name: &str, known: &str) -> bool {
    let (written, right) = (name.as_bytes(), known.as_bytes());
    if !written.iter().all(u8::is_ascii_lowercase) || osa::distance(name.chars(), known.chars()) != 1 {
        return false;
    }
    match name.len() {
        3 => {
            let mut apart = written.iter().zip(right).filter(|(one, other)| one != other);
            let first = apart.next();
            let swapped = apart.next().is_some();
            // Names of these letters are common, and those that firms have near "aol" are known.
            let touch = if known == "aol" { keyboard::touch } else { keyboard::touch_in_row };
            swapped || first.is_some_and(|(one, other)| touch(*one, *other))
        }
        // Firms are called by most names of four letters.
        4 => known == "aol" || is_doubled(name, known) || (known == "gmx" && is_grazed(name, known)),
        _ => false,
    }
}

/// Whether two letters are swapped, one is doubled, one of a long name or of two that are the same is left out, or a key beside
/// the right one was hit. Any other letter makes other words: never, oranger.
fn is_slip(name: &str, known: &str) -> bool {
    match name.len().cmp(&known.len()) {
        Ordering::Equal => {
            let mut apart = name.bytes().zip(known.bytes()).skip(1).filter(|(one, other)| one != other);
            match (apart.next(), apart.next()) {
                (Some((one, other)), None) => {
                    name.as_bytes()[0] == known.as_bytes()[0] && known.len() >= 5 && keyboard::touch_in_row(one, other)
                }
                _ => true,
            }
        }
        Ordering::Less => known.len() >= 6 || (name[..2] == known[..2] && is_doubled(known, name)),
        Ordering::Greater => {
            is_doubled(name, known) || (is_grazed(name, known) && name[..1] == known[..1] && !name.starts_with(known))
        }
    }
}

/// Whether a name has no letter that the right one lacks, and none more often.
fn is_made_of(name: &str, known: &str) -> bool {
    let count = |text: &str, letter| text.bytes().filter(|byte| *byte == letter).count();
    name.bytes().all(|letter| count(name, letter) <= count(known, letter))
}

/// Whether two letters beside each other are swapped.
fn is_swapped(name: &str, known: &str) -> bool {
    name.len() == known.len() && is_made_of(name, known) && osa::distance(name.chars(), known.chars()) == 1
}

/// Whether one letter of the name is written twice.
fn is_doubled(name: &str, known: &str) -> bool {
    let at = name.bytes().zip(known.bytes()).position(|(one, other)| one != other).unwrap_or(known.len());
    at > 0 && name.as_bytes()[at] == known.as_bytes()[at - 1] && name[at + 1..] == known[at..]
}

/// Whether a key beside the right one was hit with it.
fn is_grazed(name: &str, known: &str) -> bool {
    let (written, right) = (name.as_bytes(), known.as_bytes());
    let at = written.iter().zip(right).position(|(one, other)| one != other).unwrap_or(right.len());
    let beside = |other: Option<&u8>| other.is_some_and(|other| keyboard::touch(written[at], *other));
    written.len() == right.len() + 1
        && written[at + 1..] == right[at..]
        && (beside(right.get(at)) || at.checked_sub(1).is_some_and(|before| beside(right.get(before))))
}
