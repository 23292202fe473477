//! Before the scan: what Refine does, reads and keeps; and the one button after connecting.

use askama::Template;
use schemas::rubric::{Grade, shown};

use super::gauge::gauge;
use super::place::Place;
use super::privacy::properties;
use super::sample::sample_report;
use super::{asset, html};
use crate::catalogue::Locale;

#[derive(Template)]
#[template(path = "landing.html")]
struct Landing {
    l: Locale,
    place: Place,
    gauge: String,
    dimensions: Vec<(String, u8, &'static str)>,
    properties: Vec<(String, &'static str)>,
    is_encrypted: bool,
}

#[derive(Template)]
#[template(path = "start.html")]
struct Start {
    l: Locale,
    place: Place,
}

/// What Refine does, reads and keeps, and the button to connect.
pub(crate) fn landing(l: Locale, origin: &str) -> String {
    let place = Place::listed("", origin);
    let report = sample_report();
    let dimensions = report.dimensions.iter().map(|one| {
        let score = shown(one.score);
        (l.t(&format!("dimension-{}", one.dimension.name())), score, Grade::of(score).letter())
    });
    let dimensions = dimensions.collect();
    let is_encrypted = origin.starts_with("https:");
    html(&Landing { l, place, gauge: gauge(l, &report), dimensions, properties: properties(l), is_encrypted })
}

/// Connected: one button starts the scan.
pub(crate) fn start(l: Locale) -> String {
    html(&Start { l, place: Place::of("/scan") })
}
