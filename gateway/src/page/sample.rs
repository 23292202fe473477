//! A report of a made-up portal, to be looked at before connecting one's own.

use std::sync::LazyLock;

use schemas::report::Report;

use super::place::Place;
use super::report::{Access, ReportView, report};
use crate::catalogue::Locale;
use crate::site::Site;

static SAMPLE: LazyLock<Report> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../static/sample-report.json")).expect("a test reads the sample report")
});

pub(crate) fn sample_report() -> Report {
    SAMPLE.clone()
}

/// The sample as a page.
pub(crate) fn sample(l: Locale, site: &Site) -> String {
    report(l, ReportView { report: &SAMPLE, access: Access::Sample, place: Place::listed("/sample", site) })
}
