//! The seven dimensions, each with the ledger of what it lost and to what.

use schemas::report::{DimensionScore, Loss, Note, Report};
use schemas::rubric::{Dimension, Grade, shown};

use super::age::{self, Age};
use crate::catalogue::Locale;

/// Losses that are shown one by one.
const ENTRIES: usize = 10;

/// A dimension.
pub(super) struct Row {
    pub(super) name: &'static str,
    pub(super) title: String,
    pub(super) question: String,
    pub(super) grade: &'static str,
    pub(super) score: u8,
    pub(super) exact: String,
    /// The exact score along an axis of 100 units.
    pub(super) width: String,
    /// Nothing where all weigh the same.
    pub(super) weight: Option<String>,
    /// Whether the true score may be lower, because duplicates of contacts that were not read are not seen.
    pub(super) is_upper_bound: bool,
    /// What it would be about with all contacts read, where that can be told.
    pub(super) of_all: Option<String>,
    /// How long ago the contacts last changed, under freshness where that is told.
    pub(super) ages: Vec<Age>,
    pub(super) entries: Vec<Entry>,
}

/// A line of the ledger: a step down from 100 to the score.
pub(super) struct Entry {
    /// The check, where one stands for it.
    pub(super) check: Option<String>,
    pub(super) title: String,
    pub(super) points: String,
    /// From where to where the step goes, 0-100.
    pub(super) start: String,
    pub(super) width: String,
}

pub(super) fn row(l: Locale, report: &Report, one: &DimensionScore, is_locked: bool) -> Row {
    let score = shown(one.score);
    let name = one.dimension.name();
    let is_freshness = one.dimension == Dimension::Freshness;
    let is_upper_bound = one.dimension == Dimension::Uniqueness && report.notes.contains(&Note::FirstOfMany);
    Row {
        name,
        title: l.t(&format!("dimension-{name}")),
        question: l.t(&format!("question-{name}")),
        grade: Grade::of(score).letter(),
        score,
        exact: l.decimal(tenths(one.score) as f64 / 10.0),
        width: coordinate(tenths(one.score)),
        weight: (!weigh_the_same(report)).then(|| l.with("dimension-weight", &[("weight", &l.percent(one.weight))])),
        is_upper_bound,
        of_all: if is_upper_bound { of_all(l, report) } else { None },
        ages: report.last_change.filter(|_| is_freshness).map_or(vec![], |told| age::ages(l, &told)),
        entries: if is_locked { vec![] } else { ledger(l, one) },
    }
}

/// Whether no dimension counts more than another.
pub(super) fn weigh_the_same(report: &Report) -> bool {
    report.dimensions.windows(2).all(|pair| (pair[0].weight - pair[1].weight).abs() < 1e-9)
}

fn of_all(l: Locale, report: &Report) -> Option<String> {
    let (estimate, total) = (report.uniqueness_of_all?, report.contacts.portal_total?);
    let score = l.number(shown(estimate.score));
    Some(l.with("report-of-all", &[("score", &score), ("total", &l.number(total))]))
}

fn ledger(l: Locale, one: &DimensionScore) -> Vec<Entry> {
    let mut losses = one.lost.clone();
    let n_more = losses.len().saturating_sub(ENTRIES);
    let rest: f64 = losses.drain(losses.len() - n_more..).map(|loss| loss.points).sum();
    let others = (n_more > 0).then_some(Loss { check: None, points: rest });
    let amounts: Vec<f64> = losses.iter().chain(&others).map(|loss| loss.points).collect();
    let mut left = 1000;
    let steps = losses
        .iter()
        .map(|loss| title(l, one.dimension, loss))
        .chain(others.map(|_| (None, l.count("ledger-others", n_more as u64))));
    steps
        .zip(shown_tenths(&amounts, 1000 - tenths(one.score)))
        .filter(|(_, amount)| *amount > 0)
        .map(|((check, title), amount)| {
            left -= amount;
            let decimal = |tenths: i64| l.decimal(tenths as f64 / 10.0);
            Entry { check, title, points: decimal(amount), start: coordinate(left), width: coordinate(amount) }
        })
        .collect()
}

fn title(l: Locale, dimension: Dimension, loss: &Loss) -> (Option<String>, String) {
    match loss.check {
        Some(check) => (Some(check.to_string()), l.title(check.check())),
        None => (None, l.t(&format!("ledger-rest-{}", dimension.name()))),
    }
}

/// A figure in tenths, as shown with one decimal.
#[expect(clippy::cast_possible_truncation, reason = "a score is within 0-100")]
fn tenths(points: f64) -> i64 {
    (points * 10.0).round() as i64
}

/// Amounts in tenths that add up to `total` as shown: those that lost most by rounding down get what is left.
#[expect(clippy::cast_possible_truncation, reason = "an amount is within 0-100")]
fn shown_tenths(amounts: &[f64], total: i64) -> Vec<i64> {
    let mut tenths: Vec<i64> = amounts.iter().map(|amount| (amount * 10.0 + 1e-9).floor() as i64).collect();
    let mut order: Vec<usize> = (0..amounts.len()).collect();
    let lost = |index: &usize| amounts[*index] * 10.0 - (amounts[*index] * 10.0 + 1e-9).floor();
    order.sort_by(|one, other| lost(other).total_cmp(&lost(one)));
    let missing = usize::try_from(total - tenths.iter().sum::<i64>()).unwrap_or_default();
    for index in order.into_iter().cycle().take(missing.min(amounts.len())) {
        tenths[index] += 1;
    }
    tenths
}

/// Tenths along an axis of 100 units, independent of the language.
pub(super) fn coordinate(tenths: i64) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::sample_report;

    #[test]
    fn the_shown_losses_add_up_to_what_is_missing_from_100() {
        for one in sample_report().dimensions {
            let entries = ledger(Locale::En, &one);
            let lost: i64 = entries.iter().map(|entry| tenths(entry.points.parse().unwrap())).sum();
            assert_eq!(lost, 1000 - tenths(one.score), "{:?}", one.dimension);
            let end = entries.last().map_or(1000, |entry| tenths(entry.start.parse().unwrap()));
            assert_eq!(end, tenths(one.score), "{:?}", one.dimension);
        }
    }

    #[test]
    fn rounding_gives_what_is_left_to_those_who_lost_most() {
        assert_eq!(shown_tenths(&[0.33, 0.33, 0.34], 10), [3, 3, 4]);
        assert_eq!(shown_tenths(&[1.26, 1.24], 25), [13, 12]);
        assert_eq!(shown_tenths(&[], 0), [0; 0]);
    }
}
