//! A running scan. A script fills it in live; without one, the page shows where the scan stands and looks again.

use std::time::Duration;

use askama::Template;
use schemas::event::{FailureCause, WaitReason};
use schemas::rubric::Grade;

use super::grade::widths;
use super::message::words;
use super::place::Place;
use super::{asset, html};
use crate::catalogue::Locale;
use crate::scan::glance::{Glance, Read};

#[derive(Template)]
#[template(path = "progress.html")]
struct Progress<'a> {
    l: Locale,
    place: Place,
    scan: &'a str,
    failures: Vec<Ending>,
    stages: [Stage; 4],
    percent: Option<u64>,
    page: String,
    score: String,
    grade: &'static str,
    wait: Option<String>,
    read: String,
    scored: String,
    failed: String,
    is_failing: bool,
    /// Milliseconds since the start.
    elapsed_ms: u64,
    elapsed: String,
    bars: Vec<Bar>,
}

/// The contacts of one grade so far.
struct Bar {
    letter: &'static str,
    width: u8,
    n_contacts: String,
}

/// The words for one failure.
struct Ending {
    code: &'static str,
    title: String,
    text: String,
    action: String,
    target: &'static str,
}

struct Stage {
    name: &'static str,
    class: &'static str,
    text: String,
}

/// A running scan, live.
pub(crate) fn progress(l: Locale, scan: &str, glance: &Glance, elapsed: Duration) -> String {
    let codes = FailureCause::ALL.map(FailureCause::code).into_iter().chain(["not_found", "pipeline_unreachable"]);
    let failures = codes.map(|code| Ending {
        code,
        title: words(l, code, "title", None),
        text: words(l, code, "text", None),
        action: words(l, code, "action", None),
        target: if code == "not_found" { "" } else { "/connect" },
    });
    let counts = glance.scored.map_or([0; 5], |scored| scored.distribution);
    let n_failed = glance.scored.map_or(0, |scored| scored.failed);
    html(&Progress {
        l,
        place: Place::of(format!("/scan/{scan}")),
        scan,
        failures: failures.collect(),
        stages: stages(l, glance),
        percent: glance.percent(),
        page: glance.read.map_or_else(String::new, |read| page(l, &read)),
        score: glance.scored.and_then(|scored| scored.score).map_or_else(|| "–".to_owned(), |score| score.to_string()),
        grade: glance.scored.and_then(|scored| scored.grade).map_or("", Grade::letter),
        wait: glance.waits.map(|reason| match reason {
            WaitReason::RateLimited => l.t("progress-waits-rate_limited"),
            WaitReason::Unavailable => l.t("progress-waits-unavailable"),
        }),
        read: l.number(glance.read.map_or(0, |read| read.contacts)),
        scored: l.number(glance.scored.map_or(0, |scored| scored.contacts)),
        failed: l.number(n_failed),
        is_failing: n_failed > 0,
        elapsed_ms: u64::try_from(elapsed.as_millis()).unwrap_or(u64::MAX),
        elapsed: format!("{}:{:02}", elapsed.as_secs() / 60, elapsed.as_secs() % 60),
        bars: bars(l, counts),
    })
}

fn page(l: Locale, read: &Read) -> String {
    let (page, of) = (l.t("progress-page"), l.t("progress-of"));
    match read.pages {
        Some(pages) => format!("{page} {} {of} {pages}", read.page),
        None => format!("{page} {}", read.page),
    }
}

fn bars(l: Locale, counts: [u32; 5]) -> Vec<Bar> {
    let bar = |((grade, n), width): ((Grade, u32), u8)| Bar { letter: grade.letter(), width, n_contacts: l.number(n) };
    Grade::ALL.into_iter().zip(counts).zip(widths(counts)).map(bar).collect()
}

/// Reading and scoring go on side by side.
fn stages(l: Locale, glance: &Glance) -> [Stage; 4] {
    let is_read = glance.is_saving || glance.read.is_some_and(|read| read.pages == Some(read.page));
    let stage = |name: &'static str, is_begun, is_done| {
        let class = match (is_begun, is_done) {
            (_, true) => "done",
            (true, false) => "now",
            (false, false) => "",
        };
        Stage { name, class, text: l.t(&format!("progress-{name}")) }
    };
    [
        stage("connect", true, true),
        stage("read", true, is_read),
        stage("score", glance.scored.is_some(), glance.is_saving),
        stage("save", glance.is_saving, false),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_that_is_read_is_told_with_their_number_where_that_is_known() {
        let told = |pages| page(Locale::En, &Read { page: 2, pages, contacts: 200 });
        assert_eq!([told(Some(5)), told(None)], ["Page 2 of 5", "Page 2"]);
    }

    #[test]
    fn bars_are_as_long_as_their_counts_are_high() {
        let widths = |counts| bars(Locale::En, counts).iter().map(|bar| bar.width).collect::<Vec<_>>();
        assert_eq!(widths([50, 200, 1, 0, u32::MAX]), [0, 0, 0, 0, 100]);
        assert_eq!(widths([50, 200, 1, 0, 100]), [25, 100, 1, 0, 50]);
        assert_eq!(widths([0; 5]), [0; 5]);
    }
}
