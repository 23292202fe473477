//! How long ago the contacts last changed, as the parts of one bar.

use schemas::report::LastChange;
use schemas::rubric::{AgeBand, Grade};

use super::dimension::coordinate;
use crate::catalogue::Locale;

/// The contacts of one band, or those whose last change is not known.
pub(super) struct Age {
    /// The letter of its colour; nothing where the last change is not known.
    pub(super) grade: &'static str,
    pub(super) name: String,
    pub(super) n_contacts: String,
    /// From where to where its part of the bar goes, 0-100.
    pub(super) start: String,
    pub(super) width: String,
}

/// The five bands, then the contacts whose last change is not known, where there are any. Nothing of no contact.
pub(super) fn ages(l: Locale, told: &LastChange) -> Vec<Age> {
    let n_contacts = told.bands.iter().sum::<u32>() + told.unknown;
    let bands = AgeBand::ALL.into_iter().zip(Grade::ALL).map(|(band, grade)| (grade.letter(), name(l, band)));
    let unknown = (told.unknown > 0).then(|| ("", l.t("age-unknown")));
    let parts = bands.chain(unknown).zip(told.bands.into_iter().chain([told.unknown]));
    let mut n_before = 0;
    let age = |((grade, name), n): ((&'static str, String), u32)| {
        let start = tenths(n_before, n_contacts);
        n_before += n;
        let width = coordinate(tenths(n_before, n_contacts) - start);
        Age { grade, name, n_contacts: l.number(n), start: coordinate(start), width }
    };
    if n_contacts == 0 { vec![] } else { parts.map(age).collect() }
}

/// A band with its days; the last one has those that it goes beyond.
fn name(l: Locale, band: AgeBand) -> String {
    let days = band.most_days().or(AgeBand::Old.most_days()).unwrap_or_default();
    l.with(&format!("age-{}", band.name()), &[("days", &l.number(days))])
}

/// So many of so many, in tenths of a percent.
fn tenths(n: u32, of: u32) -> i64 {
    i64::from(n) * 1000 / i64::from(of)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_fill_the_bar_in_their_order() {
        let ages = ages(Locale::En, &LastChange { bands: [1, 1, 0, 0, 0], unknown: 1 });
        let told: Vec<_> = ages.iter().map(|one| (one.grade, &*one.n_contacts, &*one.start, &*one.width)).collect();
        let none = |letter| (letter, "0", "66.6", "0.0");
        let some = [("A", "1", "0.0", "33.3"), ("B", "1", "33.3", "33.3")];
        assert_eq!(told, [&some[..], &["C", "D", "F"].map(none), &[("", "1", "66.6", "33.4")]].concat());
        assert_eq!(ages[0].name, "Fresh, up to 90 days");
        assert_eq!(ages[4].name, "Dormant, over 730 days");
    }

    #[test]
    fn no_contact_has_no_bar_and_nothing_unknown_is_not_named() {
        assert!(ages(Locale::En, &LastChange::default()).is_empty());
        assert_eq!(ages(Locale::En, &LastChange { bands: [1; 5], unknown: 0 }).len(), 5);
    }
}
