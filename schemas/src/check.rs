//! The check table: what Refine looks for, as data. The engine, the wording of the report and the method page all come
//! from it, so they cannot drift apart.

mod accuracy;
mod completeness;
mod consistency;
mod enrichment;
mod freshness;
mod set;
mod uniqueness;
mod validity;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::contact::Property;
use crate::rubric::Dimension;

pub use set::CheckSet;

/// How many checks the catalogue has.
pub const N_CHECKS: usize = 149;

/// The properties that hold a text: all but the dates.
const TEXTS: &[Property] = &[
    Property::FirstName,
    Property::LastName,
    Property::Email,
    Property::Phone,
    Property::JobTitle,
    Property::Company,
    Property::City,
    Property::State,
    Property::Country,
    Property::LinkedinUrl,
    Property::Seniority,
    Property::Department,
];

/// A check of the catalogue, as `C01`: the letter of its dimension and its number there.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CheckId(u8);

/// A text that names no check.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("no check has this id")]
pub struct ParseCheckIdError;

impl CheckId {
    /// The check named `text`, for constants.
    ///
    /// # Panics
    /// At compile time, where the text names no check.
    #[must_use]
    #[inline(always)]
    #[expect(clippy::panic, reason = "it panics while compiling, never while running")]
    pub const fn of(text: &str) -> Self {
        match Self::find(text) {
            Some(id) => id,
            None => panic!("no check has this id"),
        }
    }

    #[inline(always)]
    const fn find(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        if bytes.len() != 3 || !bytes[1].is_ascii_digit() || !bytes[2].is_ascii_digit() {
            return None;
        }
        let number = (bytes[1] - b'0') * 10 + bytes[2] - b'0';
        let mut first = 0;
        let mut index = 0;
        while index < Dimension::ALL.len() {
            let dimension = Dimension::ALL[index];
            if dimension.letter() == bytes[0] {
                let known = number >= 1 && number <= dimension.n_checks();
                return if known { Some(Self(first + number - 1)) } else { None };
            }
            first += dimension.n_checks();
            index += 1;
        }
        None
    }

    /// Its place in the catalogue, from 0.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    /// The check at this place of the catalogue.
    #[must_use]
    pub fn from_index(index: usize) -> Option<Self> {
        u8::try_from(index).ok().filter(|index| usize::from(*index) < N_CHECKS).map(Self)
    }

    /// Its row in the table.
    #[must_use]
    pub fn check(self) -> &'static Check {
        let mut index = self.index();
        for rows in TABLE {
            match rows.get(index) {
                Some(check) => return check,
                None => index -= rows.len(),
            }
        }
        unreachable!("the table has a row for each id, as a test shows")
    }
}

impl fmt::Display for CheckId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut number = self.0;
        for dimension in Dimension::ALL {
            if number < dimension.n_checks() {
                return write!(f, "{}{:02}", char::from(dimension.letter()), number + 1);
            }
            number -= dimension.n_checks();
        }
        Ok(())
    }
}

impl fmt::Debug for CheckId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for CheckId {
    type Err = ParseCheckIdError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::find(text).ok_or(ParseCheckIdError)
    }
}

impl TryFrom<String> for CheckId {
    type Error = ParseCheckIdError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<CheckId> for String {
    fn from(id: CheckId) -> Self {
        id.to_string()
    }
}

/// One check of the catalogue.
#[derive(Debug, Serialize)]
pub struct Check {
    /// Its id.
    pub id: CheckId,
    /// Goes up with each change of what it finds.
    pub version: u16,
    /// The one dimension in which it is charged.
    pub dimension: Dimension,
    /// What is wrong where it hits, in a few words.
    pub title: &'static str,
    /// The properties that it reads; first the one to correct.
    pub properties: &'static [Property],
    /// When it applies to a contact, as a sentence.
    pub eligibility: &'static str,
    /// How far a hit can be trusted.
    pub class: Class,
    /// How much a hit hurts.
    pub severity: Severity,
    /// Where it is decided.
    pub scope: Scope,
    /// What fixing a hit changes, besides taking its points away.
    pub cure: Cure,
    /// How much work the fix is.
    pub effort: Effort,
    /// What a hit breaks, as a sentence.
    pub impact: &'static str,
    /// How to fix it in HubSpot, step by step, with the menu path.
    pub fix: &'static [&'static str],
    /// Where it is known to hit a value that is right.
    pub exceptions: &'static str,
    /// Where a figure or list in it comes from; empty where it needs none.
    pub source: &'static str,
    /// Whether it runs.
    pub status: Status,
}

impl Check {
    /// Points that a hit takes from its dimension, 0-100: full for classes D and H, half for M, none for L.
    #[must_use]
    pub fn points(&self) -> f64 {
        self.severity.points() * self.class.weight()
    }

    /// Whether its points are charged to a contact: in the dimensions that are scored by points, and by no check of the scan
    /// as a whole.
    #[must_use]
    pub fn is_charged(&self) -> bool {
        let by_points = matches!(self.dimension, Dimension::Accuracy | Dimension::Validity | Dimension::Consistency);
        by_points && self.scope != Scope::Portal && self.points() > 0.0
    }

    /// Whether fixing its hits can raise a score.
    #[must_use]
    pub fn raises(&self) -> bool {
        self.is_charged() || self.cure != Cure::Points
    }

    /// Whether it runs.
    #[must_use]
    pub fn runs(&self) -> bool {
        matches!(self.status, Status::Runs)
    }
}

/// How far a hit can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// It follows from the value alone.
    Deterministic,
    /// Wrong in less than about one case of a hundred.
    High,
    /// Wrong now and then; counts half.
    Medium,
    /// A hint; never lowers a score.
    Low,
}

impl Class {
    /// The share of the severity's points that a hit takes.
    #[must_use]
    pub fn weight(self) -> f64 {
        match self {
            Self::Deterministic | Self::High => 1.0,
            Self::Medium => 0.5,
            Self::Low => 0.0,
        }
    }
}

/// How much a hit hurts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Told, never charged.
    Info,
    /// Untidy.
    Low,
    /// Gets in the way of some uses.
    Medium,
    /// Breaks a main use.
    High,
    /// The contact cannot be used for what it is for.
    Critical,
}

impl Severity {
    /// All, the worst first.
    pub const ALL: [Self; 5] = [Self::Critical, Self::High, Self::Medium, Self::Low, Self::Info];

    /// Its name, as in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
            Self::Critical => "critical",
        }
    }

    /// Points that a hit takes from its dimension at full weight, 0-100.
    #[must_use]
    pub fn points(self) -> f64 {
        match self {
            Self::Info => 0.0,
            Self::Low => 8.0,
            Self::Medium => 20.0,
            Self::High => 40.0,
            Self::Critical => 70.0,
        }
    }

    /// The severity shown in a report, by the share of the eligible contacts that are hit, 0-1: one level up above .25, one
    /// level down below .01.
    #[must_use]
    pub fn for_share(self, share: f64) -> Self {
        let rank = Self::ALL.len() - 1 - self as usize;
        match self {
            Self::Info => self,
            _ if share > 0.25 => Self::ALL[rank.saturating_sub(1)],
            _ if share < 0.01 => Self::ALL[(rank + 1).min(Self::ALL.len() - 2)],
            _ => self,
        }
    }
}

/// Where a check is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// From one contact, by a scorer.
    Contact,
    /// From one contact against the others, by the aggregator over blinded keys.
    Scan,
    /// Once for the whole scan, by the aggregator: no contact is charged.
    Portal,
}

/// What fixing a hit changes, besides taking its points away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Cure {
    /// Nothing else.
    Points,
    /// These properties are filled.
    Fills(&'static [Property]),
    /// The contact counts as changed today.
    Refreshes,
    /// The contact's duplicates are merged into it.
    Merges,
}

/// How much work a fix is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Effort {
    /// A bulk edit or workflow, minutes.
    Low,
    /// A list to review, hours.
    Medium,
    /// Research or bought data, days.
    High,
}

/// Whether a check runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// It runs.
    Runs,
    /// It stands in the catalogue and does not run, for this reason.
    Omitted(&'static str),
}

/// The catalogue, one part a dimension, in the order of ids.
static TABLE: [&[Check]; 7] = [
    completeness::CHECKS,
    accuracy::CHECKS,
    freshness::CHECKS,
    validity::CHECKS,
    consistency::CHECKS,
    uniqueness::CHECKS,
    enrichment::CHECKS,
];

/// All checks, in the order of their ids.
pub fn all() -> impl Iterator<Item = &'static Check> {
    TABLE.into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_a_row_for_each_id_in_order() {
        assert_eq!(all().count(), N_CHECKS);
        for (index, check) in all().enumerate() {
            assert_eq!(check.id.index(), index, "{}", check.id);
            assert_eq!(check.id.check().id, check.id);
            assert_eq!(check.id.to_string().parse(), Ok(check.id));
            assert_eq!(char::from(check.dimension.letter()), check.id.to_string().chars().next().unwrap());
        }
    }

    #[test]
    fn every_row_tells_what_it_reads_breaks_and_how_to_fix_it() {
        for check in all() {
            let words = [check.title, check.eligibility, check.impact];
            assert!(words.iter().all(|text| !text.is_empty()), "{}", check.id);
            assert!(!check.properties.is_empty() && !check.fix.is_empty(), "{}", check.id);
        }
    }

    #[test]
    fn an_unknown_id_is_refused() {
        for text in ["", "C00", "C22", "Z01", "c01", "C1", "E16"] {
            assert_eq!(text.parse::<CheckId>(), Err(ParseCheckIdError), "{text}");
        }
    }

    #[test]
    fn a_severity_is_named_as_in_json() {
        for severity in Severity::ALL {
            assert_eq!(serde_json::to_value(severity).unwrap(), severity.name());
        }
    }

    #[test]
    fn severity_follows_the_share() {
        assert_eq!(Severity::Medium.for_share(0.30), Severity::High);
        assert_eq!(Severity::Critical.for_share(0.30), Severity::Critical);
        assert_eq!(Severity::Medium.for_share(0.005), Severity::Low);
        assert_eq!(Severity::Low.for_share(0.005), Severity::Low);
        assert_eq!(Severity::Info.for_share(0.9), Severity::Info);
        assert_eq!(Severity::High.for_share(0.10), Severity::High);
    }
}
