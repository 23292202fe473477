//! The figures of each check: how many contacts it applies to and hits, and what it costs. One pass over the contacts.

use schemas::check::{CheckId, CheckSet, N_CHECKS};

use super::gain;
use crate::sample::Sample;

/// What a check adds up to over all contacts.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Figure {
    /// Contacts that it applies to.
    pub(super) n_eligible: u32,
    /// Contacts that it hits.
    pub(super) n_hits: u32,
    /// What the composites gain together where its hits alone are fixed.
    gains: f64,
}

/// A figure for each check.
pub(super) struct Figures {
    of_checks: [Figure; N_CHECKS],
    n_scored: u32,
}

impl Figures {
    pub(super) fn of(sample: &Sample) -> Self {
        let mut figures = Self { of_checks: [Figure::default(); N_CHECKS], n_scored: 0 };
        for judged in sample.scored() {
            figures.n_scored += 1;
            for check in judged.findings.applied.iter() {
                figures.of_checks[check.index()].n_eligible += 1;
            }
            for check in judged.findings.hit.iter() {
                let figure = &mut figures.of_checks[check.index()];
                figure.n_hits += 1;
                figure.gains += gain(judged, &CheckSet::from_iter([check]));
            }
        }
        figures
    }

    pub(super) fn get(&self, check: CheckId) -> Figure {
        self.of_checks[check.index()]
    }

    /// What the composite of the scan gains where the hits of one check are fixed, in points.
    pub(super) fn cost(&self, check: CheckId) -> f64 {
        self.get(check).gains / f64::from(self.n_scored.max(1))
    }
}
