//! The statistics of a report: a Wilson interval for each share, and the margin of a mean.

use std::cmp::Ordering;

use schemas::report::Share;

/// The two-sided 95 % quantile of the normal distribution.
pub(crate) const Z: f64 = 1.959_963_984_540_054;

/// The order of two sums of points, equal where no more than the order of adding sets them apart.
pub(crate) fn compare(one: f64, other: f64) -> Ordering {
    // Zero is zero, from below too.
    let told = |sum: f64| (sum * 1e9).round() + 0.0;
    told(one).total_cmp(&told(other))
}

/// `count` of `of` with its Wilson 95 % interval (E. B. Wilson, 1927). Nothing of nothing is a share of 0 that may be anything.
pub(crate) fn share(count: u32, of: u32) -> Share {
    if of == 0 {
        return Share { count, of, share: 0.0, low: 0.0, high: 1.0 };
    }
    let n = f64::from(of);
    let p = f64::from(count) / n;
    let z2 = Z * Z;
    let centre = p + z2 / (2.0 * n);
    let spread = Z * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).sqrt();
    let scale = 1.0 + z2 / n;
    // At both ends the formula is exact, and floating point is not.
    let low = if count == 0 { 0.0 } else { ((centre - spread) / scale).max(0.0) };
    let high = if count == of { 1.0 } else { ((centre + spread) / scale).min(1.0) };
    Share { count, of, share: p, low, high }
}

/// Half the width of the 95 % interval of a mean of `values`, of a population of `population` where that is known: nothing is
/// uncertain where all were asked.
pub(crate) fn margin(values: &[f64], population: Option<u64>) -> f64 {
    if values.len() < 2 {
        return 0.0;
    }
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    let variance = values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / (n - 1.0);
    let unasked = match population.map(|population| population as f64) {
        Some(population) if population > 1.0 => ((population - n) / (population - 1.0)).clamp(0.0, 1.0),
        _ => 1.0,
    };
    Z * (variance / n * unasked).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_equal_in_whatever_order_they_were_added() {
        assert!(compare(0.1 + 0.2, 0.3).is_eq() && compare(-1e-17, 0.0).is_eq());
        assert!(compare(0.3, 0.3001).is_lt() && compare(2.0, 1.0).is_gt());
    }

    #[test]
    fn the_interval_is_wilsons() {
        // Newcombe (1998), table I: 81 of 263 and 15 of 148, method 3.
        for (count, of, low, high) in [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611)] {
            let share = share(count, of);
            assert!((share.low - low).abs() < 1e-4 && (share.high - high).abs() < 1e-4, "{share:?}");
        }
        assert_eq!((share(29, 29).high, share(0, 0).high), (1.0, 1.0));
    }

    #[test]
    fn a_margin_shrinks_with_what_was_asked_and_is_nothing_where_all_were() {
        let values = [60.0, 70.0, 80.0, 90.0];
        let open = margin(&values, None);
        assert!((open - Z * 12.909_944 / 2.0).abs() < 1e-3, "{open}");
        assert!(margin(&values, Some(8)) < open);
        assert_eq!(margin(&values, Some(4)), 0.0);
        assert_eq!(margin(&[50.0], None), 0.0);
    }
}
