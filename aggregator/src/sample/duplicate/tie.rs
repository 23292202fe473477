//! What firm, place and phone of two contacts say.

use schemas::code::Part;

use super::compare::Two;

/// Evidence of one kind, in bits, and whether it is one that a name can lean on.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tie {
    pub(super) points: f64,
    pub(super) agrees: bool,
}

/// Firms and cities that are nearly the same are worth a little less than the same.
const NEAR: f64 = -2.0;
const IS_NEAR: f64 = 0.8;
/// A firm's name of which some words are left out: others may begin with the same.
const IS_PART: f64 = 0.95;
const MOST_OF_A_PART: f64 = 4.0;
const DOMAIN_IS_NEAR: f64 = 0.88;
const CITY_IS_NEAR: f64 = 0.66;
const IS_OTHER: f64 = 0.4;
/// How much the lesser of a firm and its domain counts, since the two say nearly the same.
const SECOND: f64 = 0.2;
/// Two of ten records of a person tell of another job.
const OTHER_FIRM: f64 = -1.5;
const MOST_OF_A_FIRM: f64 = 11.0;
const MOST_OF_A_CITY: f64 = 11.0;
/// Colleagues often live in one city.
const CITY_OF_COLLEAGUES: f64 = 2.0;
const OTHER_CITY: f64 = -1.5;
const MOST_OF_A_STATE: f64 = 6.0;
const OTHER_STATE: f64 = -1.0;
const OTHER_COUNTRY: f64 = -3.0;
const MOST_OF_A_PHONE: f64 = 14.0;
const NEAR_PHONE: f64 = 5.0;
const PHONE_IS_NEAR: f64 = 0.66;
const OTHER_PHONE: f64 = -1.0;
const MOST_OF_A_TITLE: f64 = 5.0;
const MOST_OF_A_DEPARTMENT: f64 = 10.0;

/// The firm, by its name and by its domain.
pub(super) fn firm(two: &Two<'_>) -> Tie {
    let named = match two.shared(|person| person.company) {
        Some(bits) => Some(bits),
        None => two.known_dice(Part::Company, Part::Company).and_then(|likeness| {
            let near = || two.one.company.zip(two.other.company).map(|(one, other)| one.bits_with(other) + NEAR);
            match likeness {
                IS_NEAR.. => near(),
                _ if two.contained(Part::Company) >= IS_PART => near().map(|bits| bits.min(MOST_OF_A_PART)),
                IS_OTHER.. => None,
                _ => Some(OTHER_FIRM),
            }
        }),
    };
    let domain = match two.shared(|person| person.domain) {
        Some(bits) => Some(bits),
        None if two.dice(Part::Domain, Part::Domain) >= DOMAIN_IS_NEAR => {
            two.one.domain.zip(two.other.domain).map(|(one, other)| one.bits_with(other) + NEAR)
        }
        None => two.differ(|person| person.domain.map(|domain| domain.hash)).then_some(OTHER_FIRM),
    };
    match (named.map(most), domain.map(most)) {
        // One of the two agrees: what the other says is how a firm has two names or two domains.
        (Some(one), Some(other)) if one >= 0.0 || other >= 0.0 => {
            Tie { points: one.max(other) + one.min(other).max(0.0) * SECOND, agrees: true }
        }
        (Some(one), Some(other)) => Tie { points: one + other, agrees: false },
        (Some(points), None) | (None, Some(points)) => Tie { points, agrees: points >= 0.0 },
        (None, None) => Tie::default(),
    }
}

fn most(bits: f64) -> f64 {
    bits.min(MOST_OF_A_FIRM)
}

/// City, state and country. Of colleagues they say little.
pub(super) fn home(two: &Two<'_>, colleagues: bool) -> Tie {
    let country = if two.differ(|person| person.country) { OTHER_COUNTRY } else { 0.0 };
    let most = if colleagues { CITY_OF_COLLEAGUES } else { MOST_OF_A_CITY };
    let city = match two.shared(|person| person.place).or_else(|| two.shared(|person| person.city)) {
        Some(bits) => Some(bits.min(most)),
        None => two.known_dice(Part::City, Part::City).map(|likeness| match likeness {
            CITY_IS_NEAR.. => near_city(two).clamp(0.0, most),
            IS_OTHER.. => 0.0,
            _ => OTHER_CITY,
        }),
    };
    let same_city = two.shared(|person| person.city).is_some();
    let state = match two.shared(|person| person.state) {
        _ if same_city || colleagues => 0.0,
        Some(bits) => bits.min(MOST_OF_A_STATE),
        // Without its country a state may be read otherwise.
        None if two.differ(|person| person.state.map(|state| state.hash))
            && two.are_both(|person| person.country.is_some()) =>
        {
            OTHER_STATE
        }
        None => 0.0,
    };
    let points = city.unwrap_or_default() + state;
    Tie { points: points + country, agrees: points > 0.0 }
}

fn near_city(two: &Two<'_>) -> f64 {
    two.one.city.zip(two.other.city).map_or(0.0, |(one, other)| one.bits_with(other) + NEAR)
}

/// The phone number.
pub(super) fn phone(two: &Two<'_>, colleagues: bool) -> Tie {
    if let Some(bits) = two.shared(|person| person.phone) {
        return Tie { points: bits.min(MOST_OF_A_PHONE), agrees: true };
    }
    match two.known_dice(Part::Phone, Part::Phone) {
        // Numbers of one firm begin alike.
        Some(PHONE_IS_NEAR..) if !colleagues => Tie { points: NEAR_PHONE, agrees: true },
        Some(PHONE_IS_NEAR..) | None => Tie::default(),
        Some(_) => Tie { points: OTHER_PHONE, agrees: false },
    }
}

/// The job title and the department.
pub(super) fn work(two: &Two<'_>) -> f64 {
    let title = two.shared(|person| person.title).map_or(0.0, |bits| bits.min(MOST_OF_A_TITLE));
    let department = two.shared(|person| person.department).map_or(0.0, |bits| bits.min(MOST_OF_A_DEPARTMENT));
    title + department
}
