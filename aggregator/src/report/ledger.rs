//! The points-lost ledger of a dimension.

use std::collections::BTreeMap;

use schemas::check::CheckId;
use schemas::report::Loss;
use schemas::rubric::Dimension;
use schemas::score::losses;

use crate::sample::Sample;

/// What the dimension lost and to what, the most first.
pub(super) fn find(sample: &Sample, dimension: Dimension) -> Vec<Loss> {
    let n_scored = sample.scored().count() as f64;
    let mut sums: BTreeMap<Option<CheckId>, f64> = BTreeMap::new();
    for judged in sample.scored() {
        for lost in losses(&judged.findings, &judged.around) {
            if lost.dimension == dimension {
                *sums.entry(lost.check).or_default() += lost.points;
            }
        }
    }
    let mut found: Vec<Loss> =
        sums.into_iter().map(|(check, points)| Loss { check, points: points / n_scored }).collect();
    found.sort_by(|one, other| other.points.total_cmp(&one.points));
    found
}
