//! The gauge of an overall score, with its interval.

use askama::Template;
use schemas::report::Report;
use schemas::rubric::{Grade, shown};

use super::html;
use crate::catalogue::Locale;
use crate::report::trend::Point;

/// Inline SVG; the figures are along an arc of 100 units.
#[derive(Template)]
#[template(path = "gauge.html")]
struct Gauge {
    score: u8,
    letter: &'static str,
    label: String,
    interval_start: f64,
    interval_length: f64,
}

pub(super) fn gauge(l: Locale, report: &Report) -> String {
    let score = shown(report.score);
    let letter = Grade::of(score).letter();
    let (low, high) = Point::of(report).interval();
    let label = l.with(
        if is_census(report) { "gauge-label-exact" } else { "gauge-label" },
        &[
            ("score", &score.to_string()),
            ("grade", letter),
            ("word", &l.t(&format!("grade-{letter}"))),
            ("low", &l.decimal(low)),
            ("high", &l.decimal(high)),
        ],
    );
    html(&Gauge { score, letter, label, interval_start: low, interval_length: high - low })
}

/// Whether all contacts of the portal were scored, so that no figure has a sampling error.
pub(super) fn is_census(report: &Report) -> bool {
    report.contacts.portal_total.is_some_and(|total| total <= u64::from(report.contacts.scored))
}
