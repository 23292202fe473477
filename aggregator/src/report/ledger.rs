//! The points-lost ledgers of the dimensions.

use std::collections::BTreeMap;

use schemas::check::CheckId;
use schemas::report::Loss;
use schemas::score::losses;

use crate::sample::Sample;

/// What each dimension lost and to what, the most first.
pub(super) fn find(sample: &Sample) -> [Vec<Loss>; 7] {
    let n_scored = sample.scored().count() as f64;
    let mut sums: [BTreeMap<Option<CheckId>, f64>; 7] = Default::default();
    for judged in sample.scored() {
        for lost in losses(&judged.findings, &judged.around) {
            *sums[lost.dimension as usize].entry(lost.check).or_default() += lost.points;
        }
    }
    sums.map(|sums| {
        let mut found: Vec<Loss> =
            sums.into_iter().map(|(check, points)| Loss { check, points: points / n_scored }).collect();
        found.sort_by(|one, other| other.points.total_cmp(&one.points));
        found
    })
}
