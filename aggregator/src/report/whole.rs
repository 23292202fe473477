//! What uniqueness would be with all contacts of a portal read, told from the duplicates among those that were.
//!
//! A record of n of N is there with probability p = n/N, so a person of k records shows i of them with the probability of a
//! binomial draw. `1 - (-(1-p)/p)^i`, added up over the people who show i records, is an unbiased count of all people
//! (L. A. Goodman, 1949). It holds for records that were drawn at random. The first n in a portal's order are not: copies that
//! came in one import stand close together, and then the true figure is between the estimate and the upper bound.

use schemas::report::Estimate;

use crate::statistic::Z;

/// With fewer clusters there is no estimate.
const FEWEST_CLUSTERS: f64 = 10.0;
/// Nor is there one if it may be off by more than this, in points.
const MOST_MARGIN: f64 = 5.0;

/// The estimate for `total` contacts by the people among those that were scored: `people[i]` have `i` records, clusters that are
/// not certain counted by their confidence. None where all were read, where too few clusters were found, or where it would be
/// too vague, as it is of a small part of a portal.
pub(super) fn uniqueness(people: &[f64], total: u64) -> Option<Estimate> {
    let n_scored: f64 = people.iter().zip(0_u32..).map(|(count, size)| count * f64::from(size)).sum();
    let (n_distinct, n_total) = (people.iter().sum::<f64>(), total as f64);
    let several = || people.iter().zip(0_i32..).skip(2);
    if n_scored >= n_total || several().map(|(count, _)| count).sum::<f64>() < FEWEST_CLUSTERS {
        return None;
    }
    let p = n_scored / n_total;
    // What a cluster adds to the records in excess, where those who show one record only are what is left.
    let excess = |size: i32| f64::from(size) / p - 1.0 + (-(1.0 - p) / p).powi(size);
    let n_excess: f64 = several().map(|(count, size)| count * excess(size)).sum();
    // How much the share of such a cluster in the sum varies, times the clusters that it stands for: of those of its size the
    // part that shows two records at least.
    let odds = (1.0 - p) / p;
    let shown = |size: i32| 1.0 - (1.0 - p).powi(size) - f64::from(size) * p * (1.0 - p).powi(size - 1);
    let spread = |size: i32| (odds.powi(size) + f64::from(size) * odds) / shown(size);
    let variance: f64 = several().map(|(count, size)| count * spread(size)).sum();
    let margin = 100.0 * Z * variance.sqrt() / n_total;
    let bounds = n_distinct / n_total..=n_distinct / n_scored;
    let score = 100.0 * (1.0 - n_excess / n_total).clamp(*bounds.start(), *bounds.end());
    (margin <= MOST_MARGIN).then_some(Estimate { score, margin })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_as_many_more_as_two_records_are_seldom_seen_together() {
        // Of 1,000 pairs and 1,000 others half of the records were read: a fourth of the pairs show both.
        let estimate = uniqueness(&[0.0, 500.0 + 500.0, 250.0], 3_000).unwrap();
        assert!((estimate.score - 100.0 * (1.0 - 1_000.0 / 3_000.0)).abs() < 1e-9, "{estimate:?}");
    }

    #[test]
    fn clusters_of_three_are_told_from_their_parts() {
        // 8,000 people of three records, half of which were read: 3/8 show one, 3/8 two, 1/8 all.
        let estimate = uniqueness(&[0.0, 3_000.0, 3_000.0, 1_000.0], 24_000).unwrap();
        assert!((estimate.score - 100.0 / 3.0).abs() < 1e-9, "{estimate:?}");
    }

    #[test]
    fn nothing_is_told_of_all_few_or_too_vague() {
        assert_eq!(uniqueness(&[0.0, 80.0, 20.0], 120), None, "all were read");
        assert_eq!(uniqueness(&[0.0, 400.0, 9.0], 500), None, "few clusters");
        assert_eq!(uniqueness(&[0.0, 400.0, 20.0], 10_000), None, "a small part");
        assert_eq!(uniqueness(&[], 10), None);
    }
}
