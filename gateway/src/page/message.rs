//! Pages that say one thing: a failure, or a friendly end.

use askama::Template;

use super::{asset, html};
use crate::catalogue::Locale;

#[derive(Template)]
#[template(path = "message.html")]
struct Message {
    l: Locale,
    /// What the sign beside the words says: `warn`, `calm` or `done`.
    mood: &'static str,
    title: String,
    text: String,
    action: String,
    target: &'static str,
}

#[derive(Template)]
#[template(path = "confirm.html")]
struct Confirm<'a> {
    l: Locale,
    report_id: &'a str,
}

#[derive(Template)]
#[template(path = "password.html")]
struct Password<'a> {
    l: Locale,
    token: &'a str,
    is_wrong: bool,
}

/// One part of the words for a failure; an unknown code gets the general ones.
pub(crate) fn words(l: Locale, code: &str, part: &str, seconds_left: Option<u64>) -> String {
    let own = format!("failed-{code}-{part}");
    let key = if l.has(&own) { own } else { format!("failed-internal-{part}") };
    l.count(&key, seconds_left.unwrap_or_default())
}

/// The words for a failure.
pub(crate) fn failed(l: Locale, code: &str, seconds_left: Option<u64>) -> String {
    let part = |part| words(l, code, part, seconds_left);
    html(&Message {
        l,
        mood: "warn",
        title: part("title"),
        text: part("text"),
        action: part("action"),
        target: target(code),
    })
}

/// Where a failure's action leads, below the start. Where a scan was not started, its session can still start one.
fn target(code: &str) -> &'static str {
    match code {
        "not_found" | "locked" | "malformed" | "too_large" | "method_not_allowed" | "cross_site"
        | "too_many_watchers" | "too_many_leads" | "too_many_guesses" => "",
        "too_many_scans" | "scorer_unreachable" | "database_unreachable" | "pipeline_unreachable" => "/scan",
        _ => "/connect",
    }
}

/// The friendly end of a scan of a portal without contacts.
pub(crate) fn empty(l: Locale) -> String {
    calm(l, "calm", "empty")
}

/// The visitor did not approve access.
pub(crate) fn declined(l: Locale) -> String {
    calm(l, "calm", "declined")
}

/// A report is gone for good.
pub(crate) fn deleted(l: Locale) -> String {
    calm(l, "done", "deleted")
}

fn calm(l: Locale, mood: &'static str, name: &str) -> String {
    let part = |part| l.t(&format!("{name}-{part}"));
    let (title, text, action) = (part("title"), part("text"), part("action"));
    html(&Message { l, mood, title, text, action, target: "" })
}

/// Asks before a report is deleted.
pub(crate) fn confirm_delete(l: Locale, report_id: &str) -> String {
    html(&Confirm { l, report_id })
}

/// Asks for the password of a shared report.
pub(crate) fn ask_password(l: Locale, token: &str, is_wrong: bool) -> String {
    html(&Password { l, token, is_wrong })
}
