//! Issue cards, and strengths.

use schemas::check::{Class, Severity};
use schemas::report::{Issue, Report, Share, Strength};

use crate::catalogue::{LEAST, Locale, Words};
use crate::page::gauge::is_census;
use crate::page::method::class;

/// What a card tells of a check.
pub(super) struct Card {
    pub(super) id: String,
    pub(super) class: &'static str,
    pub(super) severity: String,
    pub(super) words: Words,
    pub(super) affected: String,
    pub(super) affected_brief: String,
    pub(super) share: String,
    /// The share along an axis of 100 units.
    pub(super) width: String,
    pub(super) interval: Option<Interval>,
    pub(super) points: String,
    pub(super) too_few: Option<String>,
    pub(super) properties: Vec<&'static str>,
    pub(super) precision: String,
    /// Whether it takes no points, and is no mere hint.
    pub(super) is_uncharged: bool,
    /// Whether it costs less than the least that is shown, and is neither critical nor high.
    pub(super) is_tiny: bool,
    /// Whether all of it is printed.
    pub(super) is_on_paper: bool,
}

/// A critical issue, as it stands beside the score.
pub(super) struct Grave {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) affected: String,
}

/// The 95 % interval of a share, where not all contacts of the portal were scored.
pub(super) struct Interval {
    pub(super) text: String,
    /// Along an axis of 100 units.
    pub(super) low: String,
    pub(super) spread: String,
}

/// Issues that are whole on paper, where nothing can be opened.
const ON_PAPER: usize = 8;

pub(super) fn card(l: Locale, report: &Report, index: usize, issue: &Issue) -> Card {
    let check = issue.check.check();
    let severity = issue.severity.name();
    let is_grave = matches!(issue.severity, Severity::Critical | Severity::High);
    let Share { count, of, share, .. } = issue.affected;
    Card {
        id: check.id.to_string(),
        class: severity,
        severity: l.t(&format!("severity-{severity}")),
        words: l.words(check),
        affected: l.count_of("issue-affected", count, of),
        affected_brief: l.with("issue-brief", &[("count", &l.number(count)), ("of", &l.number(of))]),
        share: l.percent(share),
        width: coordinate(share),
        interval: interval(l, report, &issue.affected),
        points: points(l, issue.points_lost),
        too_few: (!issue.rated).then(|| l.count("issue-too-few", of)),
        properties: check.properties.iter().map(|property| property.name()).collect(),
        precision: class(l, check.class, "text"),
        is_uncharged: !check.raises() && check.class != Class::Low,
        is_tiny: !is_grave && issue.points_lost < LEAST,
        is_on_paper: index < ON_PAPER,
    }
}

pub(super) fn grave(l: Locale, issue: &Issue) -> Grave {
    let check = issue.check.check();
    Grave { id: check.id.to_string(), title: l.title(check), affected: l.count("contacts", issue.affected.count) }
}

/// What is notably well.
pub(super) struct Merit {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) text: String,
    pub(super) interval: Option<Interval>,
}

pub(super) fn strength(l: Locale, report: &Report, one: &Strength) -> Merit {
    let check = one.check.check();
    Merit {
        id: check.id.to_string(),
        title: l.with("strength-title", &[("title", &l.title(check))]),
        text: l.with("strength-text", &[("share", &l.percent(one.share.share)), ("of", &l.number(one.share.of))]),
        interval: interval(l, report, &one.share),
    }
}

fn points(l: Locale, lost: f64) -> String {
    match lost {
        lost if lost >= LEAST => format!("−{}", l.decimal(lost)),
        lost if lost > 1e-6 => l.t("issue-tiny"),
        _ => "0".to_owned(),
    }
}

fn interval(l: Locale, report: &Report, share: &Share) -> Option<Interval> {
    (!is_census(report)).then(|| Interval {
        text: l.with("issue-interval", &[("low", &l.percent(share.low)), ("high", &l.percent(share.high))]),
        low: coordinate(share.low),
        spread: coordinate((share.high - share.low).max(0.005)),
    })
}

fn coordinate(share: f64) -> String {
    format!("{:.1}", share * 100.0)
}
