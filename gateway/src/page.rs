//! The pages, as pure functions to HTML. No page holds an inline script or style, nor anything from elsewhere.

mod asset;
mod report;

use askama::Template;

use crate::catalogue::Locale;

pub use asset::{Asset, asset};
pub use report::{ReportView, report};

/// Every code that [`failed`] has words for; the first six may end a running scan.
pub const FAILURES: [&str; 11] = [
    "authentication_failed",
    "rate_limited",
    "hubspot_unavailable",
    "scoring_failed",
    "report_not_saved",
    "interrupted",
    "scorer_unreachable",
    "database_unreachable",
    "too_many_scans",
    "declined",
    "not_found",
];

#[derive(Template)]
#[template(path = "landing.html")]
struct Landing {
    l: Locale,
}

#[derive(Template)]
#[template(path = "start.html")]
struct Start {
    l: Locale,
}

#[derive(Template)]
#[template(path = "progress.html")]
struct Progress<'a> {
    l: Locale,
    scan: &'a str,
    failures: Vec<Ending>,
    grades: [&'static str; 5],
}

/// The words for one failure.
struct Ending {
    code: &'static str,
    title: &'static str,
    text: &'static str,
    action: &'static str,
}

#[derive(Template)]
#[template(path = "message.html")]
struct Message {
    l: Locale,
    title: &'static str,
    text: &'static str,
    action: &'static str,
    target: &'static str,
}

fn html(template: &impl Template) -> String {
    template.render().expect("writing to a string cannot fail")
}

fn words(l: Locale, code: &str, part: &str) -> &'static str {
    let own = l.find(&format!("failed.{code}.{part}"));
    own.unwrap_or_else(|| l.t(&format!("failed.hubspot_unavailable.{part}")))
}

/// What Refine does, reads and keeps, and the button to connect.
#[must_use]
pub fn landing(l: Locale) -> String {
    html(&Landing { l })
}

/// Connected: one button starts the scan.
#[must_use]
pub fn start(l: Locale) -> String {
    html(&Start { l })
}

/// A running scan, live.
#[must_use]
pub fn progress(l: Locale, scan: &str) -> String {
    let failures = FAILURES[..6].iter().map(|code| Ending {
        code,
        title: words(l, code, "title"),
        text: words(l, code, "text"),
        action: words(l, code, "action"),
    });
    html(&Progress { l, scan, failures: failures.collect(), grades: ["A", "B", "C", "D", "F"] })
}

/// The words for a failure; an unknown code gets the general ones.
#[must_use]
pub fn failed(l: Locale, code: &str) -> String {
    let part = |part| words(l, code, part);
    let target = if matches!(code, "not_found" | "declined" | "too_many_scans") { "" } else { "/connect" };
    html(&Message { l, title: part("title"), text: part("text"), action: part("action"), target })
}

/// The friendly end of a scan of a portal without contacts.
#[must_use]
pub fn empty(l: Locale) -> String {
    let (title, text, action) = (l.t("empty.title"), l.t("empty.text"), l.t("empty.action"));
    html(&Message { l, title, text, action, target: "" })
}

#[cfg(test)]
mod tests;
