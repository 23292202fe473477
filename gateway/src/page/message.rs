//! Pages that say one thing: a failure, or a friendly end.

use askama::Template;
use jiff::Timestamp;

use super::place::Place;
use super::{asset, html};
use crate::catalogue::Locale;

/// A number that stands in no text, so that a script finds it there.
const PROBE: u64 = 77;

#[derive(Template)]
#[template(path = "message.html")]
struct Message {
    l: Locale,
    place: Place,
    /// What the sign beside the words says: `warn`, `calm` or `done`.
    mood: &'static str,
    title: String,
    text: String,
    action: String,
    target: &'static str,
    countdown: Option<Countdown>,
    /// Whether the sample report is offered too.
    has_sample: bool,
}

/// The text for a script that counts the seconds down.
struct Countdown {
    seconds: u64,
    one: String,
    /// With [`PROBE`] in the place of the seconds.
    many: String,
}

/// How long to wait before trying again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Wait {
    pub(crate) seconds_left: u64,
    /// The second when it is over, since 1970.
    pub(crate) until: i64,
}

#[derive(Template)]
#[template(path = "confirm.html")]
struct Confirm<'a> {
    l: Locale,
    place: Place,
    report_id: &'a str,
}

#[derive(Template)]
#[template(path = "password.html")]
struct Password<'a> {
    l: Locale,
    place: Place,
    token: &'a str,
    is_wrong: bool,
}

/// One part of the words for a failure; an unknown code gets the general ones.
pub(crate) fn words(l: Locale, code: &str, part: &str, seconds_left: Option<u64>) -> String {
    let own = format!("failed-{code}-{part}");
    let key = if l.has(&own) { own } else { format!("failed-internal-{part}") };
    l.count(&key, seconds_left.unwrap_or_default())
}

/// Whether there are words for a failure of this code.
pub(crate) fn is_failure(code: &str) -> bool {
    Locale::En.has(&format!("failed-{code}-title"))
}

/// The words for a failure. Where it came at no address of its own, the page in another language stands at one for its code.
pub(crate) fn failed(l: Locale, code: &str, wait: Option<Wait>, place: Option<Place>) -> String {
    let part = |part| words(l, code, part, wait.map(|wait| wait.seconds_left));
    html(&Message {
        l,
        place: place.unwrap_or_else(|| failure_place(code, wait)),
        mood: "warn",
        title: part("title"),
        text: part("text"),
        action: part("action"),
        target: target(code),
        has_sample: code == "link_gone",
        countdown: wait.map(|wait| Countdown {
            seconds: wait.seconds_left,
            one: words(l, code, "text", Some(1)),
            many: words(l, code, "text", Some(PROBE)),
        }),
    })
}

/// The path of the page for a failure of this code.
pub(crate) fn failure_path(l: Locale, code: &str, wait: Option<Wait>) -> String {
    failure_place(code, wait).path(l)
}

fn failure_place(code: &str, wait: Option<Wait>) -> Place {
    Place::of(wait.map_or_else(|| format!("/failed/{code}"), |wait| wait.path(code)))
}

impl Wait {
    pub(crate) fn new(seconds_left: u64, now: Timestamp) -> Self {
        Self { seconds_left, until: now.as_second().saturating_add_unsigned(seconds_left) }
    }

    /// What is left of a wait of at most an hour.
    pub(crate) fn until(until: i64, now: Timestamp) -> Self {
        let seconds_left = until.saturating_sub(now.as_second()).clamp(0, 3600);
        Self { seconds_left: seconds_left.unsigned_abs(), until }
    }

    fn path(self, code: &str) -> String {
        format!("/failed/{code}?until={}", self.until)
    }
}

/// Where a failure's action leads, below the start. Where a scan was not started, its session can still start one.
fn target(code: &str) -> &'static str {
    match code {
        "not_found" | "link_gone" | "locked" | "malformed" | "too_large" | "method_not_allowed" | "cross_site"
        | "too_many_watchers" | "too_many_looks" | "too_many_connects" | "too_many_leads" | "too_many_guesses" => "",
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
    let place = Place::of(format!("/{name}"));
    html(&Message { l, place, mood, title, text, action, target: "", countdown: None, has_sample: name == "declined" })
}

/// Asks before a report is deleted.
pub(crate) fn confirm_delete(l: Locale, report_id: &str) -> String {
    html(&Confirm { l, place: Place::of(format!("/report/{report_id}/delete")), report_id })
}

/// Asks for the password of a shared report.
pub(crate) fn ask_password(l: Locale, token: &str, is_wrong: bool) -> String {
    html(&Password { l, place: Place::of(format!("/shared/{token}")), token, is_wrong })
}
