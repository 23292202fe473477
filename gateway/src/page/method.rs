//! How the scores are made, from the rubric and the check table themselves.

use askama::Template;
use schemas::check::{Check, Class, Cure, Effort, Scope, Severity, all};
use schemas::rubric::{AgeBand, Dimension, Grade, VERSION, YEARLY_DECAY};

use super::place::Place;
use super::{asset, html};
use crate::catalogue::{Locale, Words};
use crate::site::Site;

#[derive(Template)]
#[template(path = "method.html")]
struct Method {
    l: Locale,
    place: Place,
    rubric: &'static str,
    intro: String,
    statistics: String,
    grades: Vec<(&'static str, String, String)>,
    severities: Vec<(&'static str, String, String)>,
    classes: Vec<(String, String, String)>,
    dimensions: Vec<Part>,
}

/// A dimension with its checks.
struct Part {
    name: &'static str,
    title: String,
    formula: String,
    checks: Vec<Row>,
    n_checks: String,
}

struct Row {
    check: &'static Check,
    words: Words,
    severity_class: &'static str,
    severity: String,
    /// Nothing where its points are not charged.
    points: Option<String>,
    class: String,
    effort: String,
    scope: String,
    cure: Option<String>,
}

/// The method page.
pub(crate) fn method(l: Locale, site: &Site) -> String {
    let n_running = all().filter(|check| check.runs()).count();
    let (running, whole) = (n_running.to_string(), schemas::check::N_CHECKS.to_string());
    html(&Method {
        l,
        place: Place::listed("/method", site),
        rubric: VERSION,
        intro: l.with("method-intro", &[("running", &running), ("all", &whole)]),
        statistics: l.with("method-statistics-text", &[("most", &l.number(site.max_contacts))]),
        grades: grades(l),
        severities: Severity::ALL
            .map(|one| (one.name(), l.t(&format!("severity-{}", one.name())), format!("{:.0}", one.points())))
            .to_vec(),
        classes: [Class::Deterministic, Class::High, Class::Medium, Class::Low]
            .map(|one| (class(l, one, "name"), class(l, one, "text"), l.whole_percent(one.weight())))
            .to_vec(),
        dimensions: Dimension::ALL.map(|one| part(l, one)).into(),
    })
}

fn grades(l: Locale) -> Vec<(&'static str, String, String)> {
    let mut ceiling = 100;
    let rows = Grade::ALL.map(|grade| {
        let range = format!("{}–{ceiling}", grade.floor());
        ceiling = grade.floor().saturating_sub(1);
        (grade.letter(), l.t(&format!("grade-{}", grade.letter())), range)
    });
    rows.to_vec()
}

fn part(l: Locale, dimension: Dimension) -> Part {
    let name = dimension.name();
    let days = |band: AgeBand| Some((band.name(), band.most_days()?.to_string()));
    let mut figures: Vec<_> = AgeBand::ALL.into_iter().filter_map(days).collect();
    figures.push(("decay", l.percent(YEARLY_DECAY)));
    let figures: Vec<_> = figures.iter().map(|(name, figure)| (*name, figure.as_str())).collect();
    let checks: Vec<_> = all().filter(|check| check.dimension == dimension).map(|check| row(l, check)).collect();
    Part {
        name,
        title: l.t(&format!("dimension-{name}")),
        formula: l.with(&format!("formula-{name}"), &figures),
        n_checks: l.count("checks", checks.len() as u64),
        checks,
    }
}

fn row(l: Locale, check: &'static Check) -> Row {
    let cure = match check.cure {
        Cure::Points => None,
        Cure::Fills(_) => Some(l.t("cure-fills")),
        Cure::Refreshes => Some(l.t("cure-refreshes")),
        Cure::Merges => Some(l.t("cure-merges")),
    };
    Row {
        check,
        words: l.words(check),
        severity_class: check.severity.name(),
        severity: l.t(&format!("severity-{}", check.severity.name())),
        points: check.is_charged().then(|| format!("{:.0}", check.points())),
        class: class(l, check.class, "name"),
        effort: effort(l, check.effort),
        scope: l.t(match check.scope {
            Scope::Contact => "scope-contact",
            Scope::Scan => "scope-scan",
            Scope::Portal => "scope-portal",
        }),
        cure,
    }
}

/// A precision class in words.
pub(super) fn class(l: Locale, class: Class, part: &str) -> String {
    let name = match class {
        Class::Deterministic => "deterministic",
        Class::High => "high",
        Class::Medium => "medium",
        Class::Low => "low",
    };
    l.t(&format!("class-{name}-{part}"))
}

/// An effort in words.
pub(super) fn effort(l: Locale, effort: Effort) -> String {
    l.t(match effort {
        Effort::Low => "effort-low",
        Effort::Medium => "effort-medium",
        Effort::High => "effort-high",
    })
}
