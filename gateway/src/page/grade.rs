//! The bars of grades.

use schemas::rubric::shown;

/// How long the bars of the grades' contacts are, where the longest is 100.
pub(super) fn widths(counts: [u32; 5]) -> [u8; 5] {
    let most = counts.into_iter().max().unwrap_or_default().max(1);
    counts.map(|count| shown(f64::from(count) * 100.0 / f64::from(most)))
}
