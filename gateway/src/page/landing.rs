//! Before the scan: what Refine does, reads and keeps; and the one button after connecting.

use askama::Template;
use schemas::rubric::{Grade, shown};

use super::gauge::gauge;
use super::place::Place;
use super::privacy::{properties, read};
use super::sample::sample_report;
use super::{asset, html};
use crate::catalogue::Locale;
use crate::site::Site;

#[derive(Template)]
#[template(path = "landing.html")]
struct Landing {
    l: Locale,
    place: Place,
    gauge: String,
    dimensions: Vec<(String, u8, &'static str)>,
    watch: String,
    read: String,
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
pub(crate) fn landing(l: Locale, site: &Site) -> String {
    let report = sample_report();
    let dimensions = report.dimensions.iter().map(|one| {
        let score = shown(one.score);
        (l.t(&format!("dimension-{}", one.dimension.name())), score, Grade::of(score).letter())
    });
    let dimensions = dimensions.collect();
    html(&Landing {
        l,
        place: Place::listed("", site),
        gauge: gauge(l, &report),
        dimensions,
        watch: l.with("landing-step-2-text", &[("most", &l.number(site.max_contacts))]),
        read: read(l, site),
        properties: properties(l),
        is_encrypted: site.secure,
    })
}

/// Connected: one button starts the scan.
pub(crate) fn start(l: Locale) -> String {
    html(&Start { l, place: Place::of("/scan") })
}
