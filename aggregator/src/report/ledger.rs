//! The points-lost ledgers of the dimensions.

use schemas::check::{CheckId, N_CHECKS};
use schemas::report::Loss;
use schemas::score::losses;

use crate::sample::Sample;
use crate::statistic::compare;

/// What each dimension lost and to what, the most first.
pub(super) fn find(sample: &Sample) -> [Vec<Loss>; 7] {
    let n_scored = sample.scored().count() as f64;
    // By check, and at the end what no check names.
    let mut sums = [[0.0; N_CHECKS + 1]; 7];
    for judged in sample.scored() {
        losses(&judged.findings, &judged.around, &judged.scores, |lost| {
            sums[lost.dimension as usize][lost.check.map_or(N_CHECKS, CheckId::index)] += lost.points;
        });
    }
    sums.map(|sums| {
        let lost = sums.into_iter().enumerate().filter(|(_, points)| *points > 0.0);
        let loss = |(index, points)| Loss { check: CheckId::from_index(index), points: points / n_scored };
        let mut found: Vec<Loss> = lost.map(loss).collect();
        found.sort_by(|one, other| compare(other.points, one.points));
        found
    })
}
