//! What is usual in a scan: how often two contacts are one person, and how names on one number or at one place differ.

use schemas::keys::KeyKind::{self, City, PhoneTail, State};

use super::compare::Two;
use super::likeness::Likeness;
use super::naming;
use super::person::Person;
use crate::sample::index::Index;

/// What is usual in a scan.
#[derive(Clone, Copy, Debug)]
pub(super) struct Habits {
    /// What speaks for a pair before anything is known of it, in bits.
    pub(super) prior: f64,
    /// Whether records of one person often have another first or last name. Where they do not, two first names on one number
    /// are a family's.
    pub(super) mistaken_names: bool,
    /// Whether households share numbers, so that two first names which are somewhat alike are two people's.
    pub(super) families: bool,
}

/// More than this share a place or a number by chance, or a switchboard.
const MOST_TOGETHER: usize = 4;
/// Fewer mistaken last names are chance.
const FEWEST_MISTAKEN: f64 = 5.0;
/// Fewer brothers and sisters are chance.
const FEWEST_IN_FAMILIES: f64 = 10.0;
/// Families have one last name. Where mistakes are to blame, other first names are at most so many times as frequent as other
/// last names.
const MOST_OTHER_FIRST: f64 = 3.0;

impl Habits {
    /// Tells what is usual among all contacts.
    pub(super) fn of(index: &Index<'_>, people: &[Person<'_>], likeness: &dyn Likeness) -> Self {
        let usual = Self { prior: super::evidence::prior(people.len()), mistaken_names: false, families: false };
        let numbers = Seen::of(index, &[PhoneTail], people, likeness, &usual);
        let places = Seen::of(index, &[City, State], people, likeness, &usual);
        let mistaken_names = if numbers.n() > 0.0 { numbers.of_persons() } else { places.of_mistakes() };
        Self { mistaken_names, families: numbers.of_families(), ..usual }
    }
}

/// Pairs that share something which few others have, by which of their names agree.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    both: f64,
    first_alone: f64,
    last_alone: f64,
    none: f64,
}

impl Seen {
    fn of(
        index: &Index<'_>,
        kinds: &[KeyKind],
        people: &[Person<'_>],
        likeness: &dyn Likeness,
        usual: &Habits,
    ) -> Self {
        let mut seen = Self::default();
        for group in super::block::groups_of_all(index, kinds).iter().filter(|group| group.len() <= MOST_TOGETHER) {
            for (at, one) in group.iter().enumerate() {
                for other in &group[..at] {
                    let naming =
                        naming::compare(&Two::new(people, super::sorted((*one, *other), people), likeness), usual);
                    if !naming.whole || naming.swapped {
                        continue;
                    }
                    *match (naming.other_first, naming.other_last) {
                        (false, false) => &mut seen.both,
                        (false, true) => &mut seen.first_alone,
                        (true, false) => &mut seen.last_alone,
                        (true, true) => &mut seen.none,
                    } += 1.0;
                }
            }
        }
        seen
    }

    fn n(&self) -> f64 {
        self.both + self.first_alone + self.last_alone + self.none
    }

    /// Whether one last name is as often with two first names as one first name with two last names.
    fn of_mistakes(&self) -> bool {
        self.first_alone >= FEWEST_MISTAKEN
            && self.last_alone <= self.first_alone * MOST_OTHER_FIRST
            && self.first_alone + self.last_alone <= self.both
    }

    /// Whether many share a last name and a number, and are called otherwise.
    fn of_families(&self) -> bool {
        self.last_alone >= FEWEST_IN_FAMILIES
            && self.last_alone >= self.first_alone * MOST_OTHER_FIRST
            && self.last_alone * 4.0 >= self.both
    }

    /// The same of numbers, which a household or a firm shares: there, many would agree in no name.
    fn of_persons(&self) -> bool {
        let by_chance = self.first_alone * self.last_alone / self.both.max(1.0);
        self.of_mistakes() && self.none <= 3.0 * by_chance + self.both / 50.0 + 4.0
    }
}
