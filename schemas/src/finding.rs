//! What a scorer found in one contact.

use serde::{Deserialize, Serialize};

use crate::check::{CheckId, CheckSet};
use crate::code::Codes;
use crate::contact::PropertySet;
use crate::keys::Key;
use crate::score::Scores;

/// What one check says of one contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It applies, and found what it looks for.
    Hit,
    /// It applies, and found nothing.
    Miss,
    /// It does not apply to this contact.
    NotApplicable,
    /// It applies, and something it needs was missing or unreadable.
    CouldNotRun,
}

impl Outcome {
    /// That of a check that applied and ran.
    #[must_use]
    pub const fn of(hit: bool) -> Self {
        if hit { Self::Hit } else { Self::Miss }
    }
}

/// All findings of one contact. They hold no value of the contact, and its scores are a pure function of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Findings {
    /// The checks that applied and ran.
    pub applied: CheckSet,
    /// The checks that hit; each is in `applied` too.
    pub hit: CheckSet,
    /// The checks that could not run.
    pub could_not_run: CheckSet,
    /// The properties whose key is present, null or not.
    pub present: PropertySet,
    /// The properties that hold a value after preparation.
    pub filled: PropertySet,
    /// Whole days since the record last changed, 0 for a date in the future; none where the date is missing or unreadable.
    pub age_days: Option<u32>,
    /// Whole days since the record was created, 0 for a date in the future; none where the date is missing or unreadable.
    pub created_days: Option<u32>,
}

impl Findings {
    /// Notes what `id` says of this contact.
    pub fn record(&mut self, id: CheckId, outcome: Outcome) {
        match outcome {
            Outcome::Hit => {
                self.applied.insert(id);
                self.hit.insert(id);
            }
            Outcome::Miss => self.applied.insert(id),
            Outcome::NotApplicable => {}
            Outcome::CouldNotRun => self.could_not_run.insert(id),
        }
    }

    /// Notes a hit or a miss where `id` applies.
    pub fn note(&mut self, id: CheckId, applies: bool, hit: bool) {
        self.applied.insert_if(id, applies);
        self.hit.insert_if(id, applies & hit);
    }

    /// What `id` said of this contact.
    #[must_use]
    pub fn outcome(&self, id: CheckId) -> Outcome {
        if self.hit.contains(id) {
            Outcome::Hit
        } else if self.applied.contains(id) {
            Outcome::Miss
        } else if self.could_not_run.contains(id) {
            Outcome::CouldNotRun
        } else {
            Outcome::NotApplicable
        }
    }
}

/// What leaves a scorer for one contact.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScoredContact {
    /// Its findings.
    pub findings: Findings,
    /// Its scores as far as one page can tell: as if it had no duplicates, and the portal only the properties of this page.
    pub scores: Scores,
    /// Blinded keys, to be compared with those of other contacts.
    pub keys: Vec<Key>,
    /// Keyed codes of what may be nearly the same in other contacts.
    pub codes: Codes,
}
