//! The report page. Its words come from the catalogue and the check table; before the lead form only a part is in it.

mod advice;
mod age;
mod csv;
mod dimension;
mod form;
mod header;
mod issue;
mod trend;

use askama::Template;
use schemas::check::Severity;
use schemas::report::{CHOICES, Report};
use schemas::rubric::{Grade, shown};

use super::gauge::{gauge, is_census};
use super::grade::widths;
use super::place::Place;
use super::{asset, html};
use crate::catalogue::Locale;
use crate::report::lead::{Typed, Wrong};
use crate::report::trend::{Point, Trend};
use advice::Advice;
pub(crate) use csv::csv;
use dimension::Row;
use form::Input;
use header::{Fact, Tier};
use issue::{Card, Grave, Merit};
use trend::Panel;

/// Issues that are shown at once; the others open on request.
const CARDS: usize = 3;

/// Critical issues that are named beside the score.
const CRITICAL: usize = 6;

/// A report and how much of it to show.
pub(crate) struct ReportView<'a> {
    pub(crate) report: &'a Report,
    pub(crate) access: Access<'a>,
    pub(crate) place: Place,
}

/// How much of a report somebody sees.
pub(crate) enum Access<'a> {
    /// Up to the lead form, with what was typed into it.
    Locked { id: &'a str, typed: &'a Typed, wrong: &'a [Wrong] },
    /// All of it, and what can be done with it.
    Open { id: &'a str, share: Option<Link>, trend: Trend },
    /// All of it, by a share link.
    Shared,
    /// All of the sample.
    Sample,
}

/// A share link.
pub(crate) struct Link {
    pub(crate) url: String,
    pub(crate) has_password: bool,
}

#[derive(Template)]
#[template(path = "report.html")]
struct Page<'a> {
    l: Locale,
    place: Place,
    access: &'a Access<'a>,
    title: String,
    is_sample: bool,
    is_locked: bool,
    is_shared: bool,
    /// Whose report it is, and when it was made.
    subject: String,
    facts: Vec<Fact>,
    notes: Vec<String>,
    gauge: String,
    grade: &'static str,
    grade_word: String,
    interval: String,
    distribution: Vec<Band>,
    dimensions: Vec<Row>,
    weigh_the_same: bool,
    strengths: Vec<Merit>,
    critical: Vec<Grave>,
    cards: Vec<Card>,
    further_cards: Vec<Card>,
    tiny_cards: Vec<Card>,
    n_tiny: String,
    further: Vec<(&'static str, String)>,
    n_further: String,
    has_further: bool,
    advice: Vec<Advice>,
    has_later: bool,
    further_advice: String,
    what_if: String,
    /// The score as exact as gains are told.
    exact_score: String,
    /// The exact score now and after the first three.
    first_score: String,
    after_three_grade: &'static str,
    tiers: Vec<Tier>,
    trend: Option<Panel>,
    inputs: Vec<Input>,
    is_wrong: bool,
}

/// The contacts of one grade.
struct Band {
    letter: &'static str,
    word: String,
    width: u8,
    n_contacts: String,
    share: String,
}

/// The report page: all of it where it is open, else up to the lead form.
pub(crate) fn report(l: Locale, view: ReportView<'_>) -> String {
    let (report, now) = (view.report, Point::of(view.report));
    let inputs = match &view.access {
        Access::Locked { typed, wrong, .. } => form::inputs(l, typed, wrong),
        _ => vec![],
    };
    let is_locked = matches!(view.access, Access::Locked { .. });
    let is_sample = matches!(view.access, Access::Sample);
    let whole = |n_all: usize| if is_locked { 0 } else { n_all };
    let n_cards = if is_locked { 1 } else { CARDS };
    let critical = if is_locked { vec![] } else { critical(l, report) };
    let mut cards: Vec<_> =
        report.issues.iter().enumerate().map(|(index, issue)| issue::card(l, report, index, issue)).collect();
    let further_cards = cards.split_off(n_cards.min(cards.len()));
    let n_further = further_cards.len() as u64;
    let (tiny_cards, further_cards) = match is_locked {
        true => (vec![], vec![]),
        false => further_cards.into_iter().partition::<Vec<_>, _>(|card| card.is_tiny),
    };
    let n_shown = if is_locked { n_further } else { further_cards.len() as u64 };
    let trend = match &view.access {
        Access::Open { trend, .. } => Some(trend::panel(l, trend, now)),
        _ => None,
    };
    let score = shown(report.score);
    let grade = Grade::of(score).letter();
    let (low, high) = now.interval();
    let (exact_score, after_three) = (l.decimal(report.score), l.decimal(report.score_after_top_three));
    let advice = advice::all(l, report, whole(report.recommendations.len()));
    html(&Page {
        l,
        place: view.place,
        access: &view.access,
        title: match is_sample {
            true => l.t("report-sample-title"),
            false => l.with("report-title-of", &[("portal", &report.portal.to_string())]),
        },
        is_sample,
        is_locked,
        is_shared: matches!(view.access, Access::Shared),
        subject: header::subject(l, report, &view.access),
        facts: header::facts(l, report),
        notes: header::notes(l, report),
        gauge: gauge(l, report),
        grade,
        grade_word: l.t(&format!("grade-{grade}")),
        interval: match is_census(report) {
            true => l.t("report-exact"),
            false => l.with("report-interval", &[("low", &l.decimal(low)), ("high", &l.decimal(high))]),
        },
        distribution: distribution(l, report),
        dimensions: report.dimensions.iter().map(|one| dimension::row(l, report, one, is_locked)).collect(),
        weigh_the_same: dimension::weigh_the_same(report),
        strengths: report.strengths[..whole(report.strengths.len())]
            .iter()
            .map(|one| issue::strength(l, report, one))
            .collect(),
        critical,
        cards,
        n_further: l.count("further-issues", n_shown),
        has_further: n_further > 0,
        further: further(l, report),
        n_tiny: l.count("further-tiny", tiny_cards.len() as u64),
        tiny_cards,
        further_cards,
        trend,
        has_later: advice::has_later(&advice),
        further_advice: advice::further(l, &advice),
        advice,
        what_if: what_if(l, report, is_locked),
        first_score: l.with("report-first-score", &[("before", &exact_score), ("after", &after_three)]),
        exact_score,
        after_three_grade: Grade::of(shown(report.score_after_top_three)).letter(),
        tiers: if is_locked { vec![] } else { header::tiers(l, report) },
        is_wrong: inputs.iter().any(|input| !input.wrong.is_empty()),
        inputs,
    })
}

fn distribution(l: Locale, report: &Report) -> Vec<Band> {
    let scored = f64::from(report.distribution.iter().sum::<u32>().max(1));
    let bands = Grade::ALL.into_iter().zip(report.distribution).zip(widths(report.distribution));
    bands
        .map(|((grade, n_contacts), width)| Band {
            letter: grade.letter(),
            word: l.t(&format!("grade-{}", grade.letter())),
            width,
            n_contacts: l.number(n_contacts),
            share: l.percent(f64::from(n_contacts) / scored),
        })
        .collect()
}

/// The critical issues that cost most.
fn critical(l: Locale, report: &Report) -> Vec<Grave> {
    let critical = report.issues.iter().filter(|issue| issue.severity == Severity::Critical);
    critical.take(CRITICAL).map(|issue| issue::grave(l, issue)).collect()
}

/// The issues after the largest, by severity.
fn further(l: Locale, report: &Report) -> Vec<(&'static str, String)> {
    let issues = report.issues.get(1..).unwrap_or_default();
    let counts = Severity::ALL.map(|one| {
        let n_issues = issues.iter().filter(|issue| issue.severity == one).count();
        (n_issues, one.name())
    });
    let words = |(n_issues, class): (usize, &'static str)| {
        (
            class,
            l.with(
                "further-severity",
                &[("n", &l.number(n_issues as u64)), ("severity", &l.t(&format!("severity-{class}")))],
            ),
        )
    };
    counts.into_iter().filter(|(n_issues, _)| *n_issues > 0).map(words).collect()
}

/// The composites after each choice among the first recommendations with their grades, for the script; nothing where they do
/// not fit.
fn what_if(l: Locale, report: &Report, is_locked: bool) -> String {
    let n_choices = report.recommendations.len().min(CHOICES);
    if is_locked || n_choices == 0 || report.what_if.len() != 1 << n_choices {
        return String::new();
    }
    let one = |score: &f64| format!("{}:{}", l.decimal(*score), Grade::of(shown(*score)).letter());
    report.what_if.iter().map(one).collect::<Vec<_>>().join(" ")
}
