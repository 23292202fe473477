//! Another record of somebody: by five levels, from an exact copy to one with many faults.

use fastrand::Rng;

use crate::person::{Firm, Record, nickname, phone, pick, private_address};

/// How often each thing happens to a copy.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Dirt {
    /// To each text, a slip of the keyboard.
    pub(crate) typo: f64,
    /// To each text, a second one.
    pub(crate) second_typo: f64,
    /// To each value, that it is not known.
    pub(crate) missing: f64,
    pub(crate) nickname: f64,
    pub(crate) initial: f64,
    pub(crate) swapped: f64,
    pub(crate) moved: f64,
    pub(crate) private: f64,
    pub(crate) other_phone: f64,
    pub(crate) tag: f64,
}

/// From exact copies to several faults in one record.
pub(crate) const LEVELS: [Dirt; 5] = [
    Dirt {
        typo: 0.0,
        second_typo: 0.0,
        missing: 0.0,
        nickname: 0.0,
        initial: 0.0,
        swapped: 0.0,
        moved: 0.0,
        private: 0.0,
        other_phone: 0.0,
        tag: 0.1,
    },
    Dirt {
        typo: 0.03,
        second_typo: 0.0,
        missing: 0.1,
        nickname: 0.1,
        initial: 0.03,
        swapped: 0.02,
        moved: 0.03,
        private: 0.05,
        other_phone: 0.05,
        tag: 0.1,
    },
    Dirt {
        typo: 0.08,
        second_typo: 0.02,
        missing: 0.2,
        nickname: 0.2,
        initial: 0.05,
        swapped: 0.04,
        moved: 0.08,
        private: 0.15,
        other_phone: 0.1,
        tag: 0.1,
    },
    Dirt {
        typo: 0.15,
        second_typo: 0.05,
        missing: 0.25,
        nickname: 0.3,
        initial: 0.05,
        swapped: 0.06,
        moved: 0.12,
        private: 0.2,
        other_phone: 0.15,
        tag: 0.05,
    },
    Dirt {
        typo: 0.25,
        second_typo: 0.1,
        missing: 0.3,
        nickname: 0.3,
        initial: 0.05,
        swapped: 0.08,
        moved: 0.15,
        private: 0.25,
        other_phone: 0.2,
        tag: 0.05,
    },
];

/// Another record of whom `original` is of; `other` is a firm to move to.
pub(crate) fn copy(original: &Record, other: &Firm, dirt: &Dirt, rng: &mut Rng) -> Record {
    let mut copy = original.clone();
    let happens = |share: f64, rng: &mut Rng| rng.f64() < share;
    if happens(dirt.nickname, rng)
        && let Some(short) = nickname(&copy.first)
    {
        copy.first = short.to_owned();
    }
    if happens(dirt.moved, rng) {
        copy.company.clone_from(&other.name);
        if copy.email.ends_with(&domain_of(&original.email)) {
            copy.email = other.address(&copy.first, &copy.last);
        }
        copy.title = "Manager".to_owned();
    } else if happens(dirt.private, rng) {
        copy.email = private_address(&copy.first, &copy.last, rng);
    }
    if happens(dirt.other_phone, rng) {
        copy.phone = phone(rng);
    }
    if happens(dirt.tag, rng) {
        copy.email = copy.email.replacen('@', "+news@", 1);
    }
    if happens(dirt.initial, rng) {
        copy.first = copy.first.chars().take(1).chain(['.']).collect();
    }
    for text in [&mut copy.first, &mut copy.last, &mut copy.email, &mut copy.phone, &mut copy.company, &mut copy.city] {
        if happens(dirt.typo, rng) {
            *text = slip(text, rng);
        }
        if happens(dirt.second_typo, rng) {
            *text = slip(text, rng);
        }
    }
    if happens(dirt.swapped, rng) {
        std::mem::swap(&mut copy.first, &mut copy.last);
    }
    // Names are missing more seldom than the rest.
    for (text, share) in [
        (&mut copy.first, 0.2),
        (&mut copy.last, 0.1),
        (&mut copy.email, 1.0),
        (&mut copy.phone, 1.0),
        (&mut copy.company, 0.7),
        (&mut copy.city, 1.0),
        (&mut copy.state, 1.0),
        (&mut copy.title, 1.0),
        (&mut copy.linkedin, 1.5),
    ] {
        if happens(dirt.missing * share, rng) {
            text.clear();
        }
    }
    if happens(0.1, rng) {
        copy.last = copy.last.to_uppercase();
    }
    copy
}

fn domain_of(email: &str) -> String {
    email.rsplit_once('@').map_or_else(String::new, |(_, domain)| domain.to_owned())
}

/// One slip: a letter left out, put in, put for another, or two in the wrong order.
pub(crate) fn slip(text: &str, rng: &mut Rng) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    if letters.len() < 3 {
        return text.to_owned();
    }
    let at = rng.usize(1..letters.len() - 1);
    let digits = letters[at].is_ascii_digit();
    let other = if digits {
        char::from(b'0' + rng.u8(..10))
    } else {
        *pick(&['a', 'e', 'i', 'o', 'n', 'r', 's', 't', 'l'], rng)
    };
    match rng.u8(..4) {
        0 => drop(letters.remove(at)),
        1 => letters.insert(at, other),
        2 => letters[at] = other,
        _ => letters.swap(at, at + 1),
    }
    letters.into_iter().collect()
}
