//! The pure engine: one contact in, its findings, scores and keys out.

use std::panic::catch_unwind;

use jiff::Timestamp;
use schemas::contact::{Contact, PropertySet};
use schemas::finding::{Findings, ScoredContact};
use schemas::score::{Surroundings, score};

use crate::dimension::{accuracy, completeness, consistency, enrichment, freshness, validity};
use crate::linkage::blind::{Blinder, Keys, MAKERS};
use crate::linkage::encode::codes;
use crate::linkage::naming::Naming;
use crate::record::Record;
use crate::text::texts::Forms;

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

fn score_contacts(contacts: &[&Contact<'_>], context: &Context) -> Vec<ScoredContact> {
    score_contacts_by(contacts, context, &mut |_| {})
}

/// Judges contacts, each for itself and in order: step by step over all of them, so that the code and the tables of a step are
/// at hand for many. Calls `done` after each step with its name, so that a benchmark can tell what each one costs.
#[must_use]
pub fn score_contacts_by(
    contacts: &[&Contact<'_>],
    context: &Context,
    done: &mut dyn FnMut(&'static str),
) -> Vec<ScoredContact> {
    let forms = Forms::of(contacts);
    let records = judge_by(&forms, context.now, done);
    let namings: Vec<_> = records.iter().map(Naming::of).collect();
    let completed: Vec<_> = records.iter().zip(&namings).map(|(record, naming)| naming.completed(record)).collect();
    done("names for keys and codes");
    let named = records.iter().zip(&namings).zip(&completed);
    let mut keys: Vec<_> =
        named.map(|((record, naming), completed)| Keys::of(record, naming, completed, &context.blinder)).collect();
    for (what, make) in MAKERS {
        keys.iter_mut().for_each(make);
        done(what);
    }
    let named = records.iter().zip(&completed);
    let codes: Vec<_> = named.map(|(record, completed)| codes(record, completed, &context.blinder)).collect();
    done("codes");
    let existing = records.iter().fold(PropertySet::EMPTY, |all, record| all.union(record.findings.present));
    let around = Surroundings { existing, uniqueness: 1.0 };
    let blinded = keys.into_iter().zip(codes);
    let scored = records.iter().zip(blinded).map(|(record, (keys, codes))| {
        let findings = record.findings.clone();
        ScoredContact { scores: score(&findings, &around), findings, keys: keys.made, codes }
    });
    let scored = scored.collect();
    done("scores");
    scored
}

/// A step of judging: a few checks that look at the same texts.
pub(crate) struct Step {
    /// The checks that it judges.
    pub(crate) checks: &'static str,
    pub(crate) judge: fn(&mut Record<'_>),
}

/// The steps of all dimensions, in the order in which they run: some build on what others found.
const STEPS: [&[Step]; 7] = [
    &[Step { checks: "A01", judge: accuracy::find_placeholders }],
    validity::STEPS,
    &[Step { checks: "C01-C14 C16-C19 C21", judge: completeness::judge }],
    accuracy::STEPS,
    &[Step { checks: "F01 F02 F06-F08 F11", judge: freshness::judge }],
    &[Step { checks: "K04-K06 K12-K14 K16 K17 K19 K20 K22", judge: consistency::judge }],
    &[Step { checks: "E01-E03 E05-E12 E14", judge: enrichment::judge }],
];

/// What the checks say of one contact.
pub(crate) fn find(contact: &Contact<'_>, now: Timestamp) -> Findings {
    judge(&Forms::of(&[contact]), now).pop().expect("one contact has one record").findings
}

/// The records of the contacts of these forms, with all findings.
pub(crate) fn judge<'a>(forms: &'a Forms<'a>, now: Timestamp) -> Vec<Record<'a>> {
    judge_by(forms, now, &mut |_| {})
}

fn judge_by<'a>(forms: &'a Forms<'a>, now: Timestamp, done: &mut dyn FnMut(&'static str)) -> Vec<Record<'a>> {
    let mut records = Record::read(forms, now, done);
    for step in STEPS.into_iter().flatten() {
        records.iter_mut().for_each(step.judge);
        done(step.checks);
    }
    records
}

#[cfg(test)]
mod tests;
