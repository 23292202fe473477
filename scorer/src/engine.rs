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

/// What the checks say of one contact.
pub(crate) fn find(contact: &Contact<'_>, now: Timestamp) -> Findings {
    judge(contact, now).findings
}

pub(crate) fn judge<'a>(contact: &'a Contact<'a>, now: Timestamp) -> Record<'a> {
    let mut record = Record::new(contact, now);
    accuracy::find_placeholders(&mut record);
    validity::judge(&mut record);
    completeness::judge(&mut record);
    accuracy::judge(&mut record);
    freshness::judge(&mut record);
    consistency::judge(&mut record);
    enrichment::judge(&mut record);
    record
}

#[cfg(test)]
mod tests;
