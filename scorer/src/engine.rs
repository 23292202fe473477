//! The pure engine: one contact in, its findings, scores and keys out.

use std::panic::catch_unwind;

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

/// Judges the contacts of a page; what was no contact stays none. A fault of ours costs the contact that shows it, and not its
/// whole page.
#[must_use]
pub fn score_page(page: &[Option<Contact<'_>>], context: &Context) -> Vec<Option<ScoredContact>> {
    let contacts: Vec<_> = page.iter().flatten().collect();
    let alone = |contact: &&Contact<'_>| catch_unwind(|| score_contact(contact, context)).ok();
    let scored: Vec<_> = match catch_unwind(|| score_contacts(&contacts, context)) {
        Ok(scored) => scored.into_iter().map(Some).collect(),
        Err(_) => contacts.iter().map(alone).collect(),
    };
    let mut scored = scored.into_iter();
    page.iter().map(|contact| contact.as_ref().and_then(|_| scored.next()?)).collect()
}

/// Judges one contact. Total: no text makes it fail.
#[must_use]
pub fn score_contact(contact: &Contact<'_>, context: &Context) -> ScoredContact {
    score_contacts(&[contact], context).pop().expect("one contact has one score")
}

/// Judges contacts, each for itself and in order: step by step over all of them, so that the code and the tables of a step are
/// at hand for many.
fn score_contacts(contacts: &[&Contact<'_>], context: &Context) -> Vec<ScoredContact> {
    let records = judge(contacts, context.now);
    let namings: Vec<_> = records.iter().map(Naming::of).collect();
    let completed: Vec<_> = records.iter().zip(&namings).map(|(record, naming)| naming.completed(record)).collect();
    let named = records.iter().zip(&namings).zip(&completed);
    let keys: Vec<_> =
        named.map(|((record, naming), completed)| keys(record, naming, completed, &context.blinder)).collect();
    let named = records.iter().zip(&completed);
    let codes: Vec<_> = named.map(|(record, completed)| codes(record, completed, &context.blinder)).collect();
    let blinded = keys.into_iter().zip(codes);
    let scored = records.iter().zip(blinded).map(|(record, (keys, codes))| {
        let findings = record.findings.clone();
        let scores = score(&findings, &Surroundings { existing: findings.present, uniqueness: 1.0 });
        ScoredContact { findings, scores, keys, codes }
    });
    scored.collect()
}

/// A step of judging: a few checks that look at the same texts.
pub(crate) type Step = fn(&mut Record<'_>);

/// The groups of checks by their names, in the order in which they run: some build on what others found.
const GROUPS: [(&str, &[Step]); 7] = [
    ("placeholders", &[accuracy::find_placeholders]),
    ("validity", validity::STEPS),
    ("completeness", &[completeness::judge]),
    ("accuracy", accuracy::STEPS),
    ("freshness", &[freshness::judge]),
    ("consistency", &[consistency::judge]),
    ("enrichment", &[enrichment::judge]),
];

/// The names of the groups of checks, in the order in which they run.
pub fn check_groups() -> impl Iterator<Item = &'static str> {
    GROUPS.iter().map(|(name, _)| *name)
}

/// Runs only the first groups of checks, so that a benchmark can tell what each one costs.
#[must_use]
pub fn run_check_groups(contacts: &[&Contact<'_>], now: Timestamp, n_groups: usize) -> Vec<Findings> {
    let records = judge_by(contacts, now, &GROUPS[..n_groups.min(GROUPS.len())]);
    records.into_iter().map(|record| record.findings).collect()
}

/// What the checks say of one contact.
pub(crate) fn find(contact: &Contact<'_>, now: Timestamp) -> Findings {
    judge(&[contact], now).pop().expect("one contact has one record").findings
}

/// The records of contacts, with all findings.
pub(crate) fn judge<'a>(contacts: &[&'a Contact<'a>], now: Timestamp) -> Vec<Record<'a>> {
    judge_by(contacts, now, &GROUPS)
}

fn judge_by<'a>(contacts: &[&'a Contact<'a>], now: Timestamp, groups: &[(&str, &[Step])]) -> Vec<Record<'a>> {
    let mut records = Record::read(contacts, now);
    for step in groups.iter().flat_map(|(_, steps)| *steps) {
        records.iter_mut().for_each(step);
    }
    records
}

#[cfg(test)]
mod tests;
