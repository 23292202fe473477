//! What is usual in a scan: how often two contacts are one person, and how names on one number or at one place differ.

use schemas::keys::KeyKind::PhoneTail;

use super::compare::Two;
use super::evidence;
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

/// A larger group shares a place by chance, or a number because it is a switchboard's.
const MOST_TOGETHER: usize = 4;
/// Fewer mistaken last names are chance, and so are fewer relatives.
const FEWEST_MISTAKEN: f64 = 5.0;
const FEWEST_IN_FAMILIES: f64 = 10.0;
/// Families have one last name. Where mistakes are to blame, other first names are at most this many times as frequent as other
/// last names.
const MOST_OTHER_FIRST: f64 = 3.0;
/// Where two share only a place, how many families there may be for each pair whose names agree.
const MOST_FAMILIES_AT_A_PLACE: f64 = 0.1;
/// How many families for each pair whose names agree show that households share numbers.
const LEAST_FAMILIES: f64 = 0.25;
/// Both names are mistaken at once about as seldom as chance has it: at most this many times as often, plus this many pairs, plus
/// this share of the pairs whose names agree.
const TIMES_BY_CHANCE: f64 = 3.0;
const PAIRS_BY_CHANCE: f64 = 4.0;
const SHARE_BY_CHANCE: f64 = 0.02;

impl Habits {
    /// Tells what is usual among all contacts.
    pub(super) fn of(index: &Index<'_>, people: &[Person<'_>], likeness: &dyn Likeness) -> Self {
        let usual = Self { prior: evidence::prior(people.len()), mistaken_names: false, families: false };
        let seen = |group: &[usize]| Seen::of(group, people, likeness, &usual);
        let small = |group: &&[usize]| (2..=MOST_TOGETHER).contains(&group.len());
        let numbers = index.groups(PhoneTail).filter(small).map(seen).fold(Seen::default(), Seen::and);
        let mistaken_names = match numbers.n_pairs() > 0.0 {
            true => numbers.of_persons(),
            false => index.places().filter(small).map(seen).fold(Seen::default(), Seen::and).of_neighbours(),
        };
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
    fn of(group: &[usize], people: &[Person<'_>], likeness: &dyn Likeness, usual: &Habits) -> Self {
        let mut seen = Self::default();
        for (at, one) in group.iter().enumerate() {
            for other in &group[..at] {
                let two = Two::new(people, (*one, *other), likeness);
                let naming = naming::compare(&two, usual);
                if !naming.whole || naming.swapped {
                    continue;
                }
                let count = match (naming.other_first, naming.other_last) {
                    (false, false) => &mut seen.both,
                    (false, true) => &mut seen.first_alone,
                    (true, false) => &mut seen.last_alone,
                    (true, true) => &mut seen.none,
                };
                *count += 1.0;
            }
        }
        seen
    }

    fn and(self, more: Self) -> Self {
        Self {
            both: self.both + more.both,
            first_alone: self.first_alone + more.first_alone,
            last_alone: self.last_alone + more.last_alone,
            none: self.none + more.none,
        }
    }

    fn n_pairs(&self) -> f64 {
        self.both + self.first_alone + self.last_alone + self.none
    }

    /// Whether one last name is as often with two first names as one first name with two last names, and neither is usual.
    fn of_mistakes(&self) -> bool {
        self.first_alone >= FEWEST_MISTAKEN
            && self.last_alone <= self.first_alone * MOST_OTHER_FIRST
            && self.first_alone + self.last_alone <= self.both
    }

    /// The same of numbers, which a household or a firm may share: there, many would agree in no name.
    fn of_persons(&self) -> bool {
        let by_chance = self.first_alone * self.last_alone / self.both.max(1.0);
        self.of_mistakes() && self.none <= TIMES_BY_CHANCE * by_chance + PAIRS_BY_CHANCE + SHARE_BY_CHANCE * self.both
    }

    /// The same of places, which tell of households less clearly: the pairs that only these explain are few.
    fn of_neighbours(&self) -> bool {
        self.of_mistakes() && self.last_alone - self.first_alone <= self.both * MOST_FAMILIES_AT_A_PLACE
    }

    /// Whether many share a last name and a number, and are called otherwise.
    fn of_families(&self) -> bool {
        self.last_alone >= FEWEST_IN_FAMILIES
            && self.last_alone >= self.first_alone * MOST_OTHER_FIRST
            && self.last_alone >= self.both * LEAST_FAMILIES
    }
}
