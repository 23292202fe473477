//! The pure engine: one contact in, its findings, scores and keys out.

use jiff::Timestamp;
use schemas::contact::Contact;
use schemas::finding::{Findings, ScoredContact};
use schemas::score::{Surroundings, score};

use crate::blind::{Blinder, keys};
use crate::encode::codes;
use crate::naming::Naming;
use crate::record::Record;
use crate::{accuracy, completeness, consistency, enrichment, freshness, validity};

/// What judging needs besides the contact.
#[derive(Debug)]
pub struct Context {
    /// The time against which ages are told.
    pub now: Timestamp,
    /// Hashes parts of contacts with the scan's key.
    pub blinder: Blinder,
}

/// Judges one contact. Total: no text makes it fail.
#[must_use]
pub fn score_contact(contact: &Contact<'_>, context: &Context) -> ScoredContact {
    let record = judge(contact, context.now);
    let naming = Naming::of(&record);
    let completed = naming.completed(&record);
    let keys = keys(&record, &naming, &completed, &context.blinder);
    let codes = codes(&record, &completed, &context.blinder);
    let findings = record.findings;
    let scores = score(&findings, &Surroundings { existing: findings.present, uniqueness: 1.0 });
    ScoredContact { findings, scores, keys, codes }
}

/// The checks of one dimension, or a part of them, under a name.
type Group = (&'static str, fn(&mut Record<'_>));

/// The groups of checks, in the order in which they run: some build on what others found.
const GROUPS: [Group; 7] = [
    ("placeholders", accuracy::find_placeholders),
    ("validity", validity::judge),
    ("completeness", completeness::judge),
    ("accuracy", accuracy::judge),
    ("freshness", freshness::judge),
    ("consistency", consistency::judge),
    ("enrichment", enrichment::judge),
];

/// The names of the groups of checks, in the order in which they run.
pub fn check_groups() -> impl Iterator<Item = &'static str> {
    GROUPS.iter().map(|(name, _)| *name)
}

/// Runs only the first groups of checks, so that a benchmark can tell what each one costs.
#[must_use]
pub fn run_check_groups(contact: &Contact<'_>, now: Timestamp, n_groups: usize) -> Findings {
    judge_by(contact, now, &GROUPS[..n_groups.min(GROUPS.len())]).findings
}

/// What the checks say of one contact.
pub(crate) fn find(contact: &Contact<'_>, now: Timestamp) -> Findings {
    judge(contact, now).findings
}

pub(crate) fn judge<'a>(contact: &'a Contact<'a>, now: Timestamp) -> Record<'a> {
    judge_by(contact, now, &GROUPS)
}

fn judge_by<'a>(contact: &'a Contact<'a>, now: Timestamp, groups: &[Group]) -> Record<'a> {
    let mut record = Record::new(contact, now);
    groups.iter().for_each(|(_, judge)| judge(&mut record));
    record
}

#[cfg(test)]
mod tests;
