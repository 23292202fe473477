//! The report of a judged sample: aggregates only, computed from the findings.

mod age;
mod figure;
mod issue;
mod ledger;
mod recommendation;
mod strength;
mod whole;

use jiff::Timestamp;
use schemas::check::{self, CheckId, CheckSet};
use schemas::id::PortalId;
use schemas::report::{CheckCounts, ContactCounts, DimensionScore, LastChange, Note, Report, VERSION};
use schemas::rubric::{self, Dimension, Grade, shown};
use schemas::score::score_after;

use crate::sample::{Judged, Sample};
use crate::statistic::margin;
use figure::Figures;

/// What a report tells besides what the contacts tell.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    /// The portal that was scanned.
    pub portal: PortalId,
    /// How many contacts it holds, where HubSpot told.
    pub portal_total: Option<u64>,
    /// When the scan ended.
    pub generated_at: Timestamp,
}

impl Sample {
    /// The report. A sample without a scored contact has the score 0 on all.
    #[must_use]
    pub fn report(&self, facts: &Facts) -> Report {
        let composites: Vec<f64> = self.scored().map(|judged| judged.scores.composite()).collect();
        let score = mean(composites.iter().copied(), composites.len());
        let mut distribution = [0; 5];
        for composite in &composites {
            distribution[Grade::of(shown(*composite)) as usize] += 1;
        }
        let figures = Figures::of(self);
        let recommendations = recommendation::find(self, &figures, score);
        let what_if = recommendation::what_if(self, &recommendations);
        let last_change = age::last_change(self);
        let top_three = (1 << recommendations.len().min(3)) - 1;
        Report {
            version: VERSION,
            rubric: rubric::VERSION.to_owned(),
            generated_at: facts.generated_at,
            portal: facts.portal,
            contacts: self.counts(facts.portal_total),
            created_days: age::created(self),
            last_change: Some(last_change),
            checks: self.check_counts(),
            existing: self.existing,
            score,
            margin: margin(&composites, facts.portal_total),
            grade: Grade::of(shown(score)),
            distribution,
            dimensions: self.dimensions(),
            strengths: strength::find(&figures),
            issues: issue::find(self, &figures),
            recommendations,
            score_after_top_three: what_if[top_three],
            what_if,
            duplicates: self.duplicates.clone(),
            uniqueness_of_all: facts.portal_total.and_then(|total| whole::uniqueness(&self.people, total)),
            notes: self.notes(facts.portal_total, last_change),
        }
    }

    fn counts(&self, portal_total: Option<u64>) -> ContactCounts {
        let (read, scored) = (count(self.contacts.len()), count(self.scored().count()));
        ContactCounts { read, scored, failed: read - scored, portal_total }
    }

    fn check_counts(&self) -> CheckCounts {
        let union =
            |set: fn(&Judged) -> CheckSet| self.scored().fold(CheckSet::default(), |all, one| all.union(set(one)));
        let mut ran = union(|judged| judged.findings.applied);
        self.portal.iter().for_each(|finding| ran.insert(finding.check));
        let could_not = union(|judged| judged.findings.could_not_run);
        let mut counts = CheckCounts::default();
        for check in check::all().filter(|check| check.runs()) {
            match (ran.contains(check.id), could_not.contains(check.id)) {
                (true, _) => counts.run += 1,
                (false, true) => counts.could_not_run += 1,
                (false, false) => counts.not_applicable += 1,
            }
        }
        counts
    }

    fn dimensions(&self) -> Vec<DimensionScore> {
        let n_scored = self.scored().count();
        let of_one = |(dimension, lost): (Dimension, _)| {
            let score = mean(self.scored().map(|judged| judged.scores.get(dimension)), n_scored);
            DimensionScore { dimension, score, weight: dimension.weight(), lost }
        };
        Dimension::ALL.into_iter().zip(ledger::find(self)).map(of_one).collect()
    }

    fn notes(&self, portal_total: Option<u64>, last_change: LastChange) -> Vec<Note> {
        let hit = |check: CheckId| self.portal.iter().any(|found| found.hit && found.check == check);
        let read = self.contacts.len() as u64;
        let notes = [
            (Note::SmallerSample, self.contacts.iter().any(Option::is_none)),
            (Note::FirstOfMany, portal_total.is_some_and(|total| total > read)),
            (Note::TotalUnknown, portal_total.is_none()),
            (Note::LastChangeUnknown, last_change.unknown > 0),
            (Note::BulkTouch, hit(CheckId::of("F04"))),
            (Note::AllChangedLately, hit(CheckId::of("F05"))),
            (Note::ImportBurst, hit(CheckId::of("F10"))),
        ];
        notes.into_iter().filter(|(_, holds)| *holds).map(|(note, _)| note).collect()
    }
}

/// What a contact's composite gains where these checks' hits are fixed.
fn gain(judged: &Judged, fixed: &CheckSet) -> f64 {
    composite_after(judged, fixed) - judged.scores.composite()
}

fn composite_after(judged: &Judged, fixed: &CheckSet) -> f64 {
    score_after(&judged.findings, &judged.around, &judged.scores, fixed).composite()
}

/// The mean of `n_values` values; 0 of none.
fn mean(values: impl Iterator<Item = f64>, n_values: usize) -> f64 {
    if n_values == 0 { 0.0 } else { values.sum::<f64>() / n_values as f64 }
}

fn count(n_items: usize) -> u32 {
    u32::try_from(n_items).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
