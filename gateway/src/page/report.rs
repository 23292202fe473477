//! The report page. Its words come from the catalogue and the check table; before the lead form only a part is in it.

use askama::Template;
use schemas::check::{Effort, Severity};
use schemas::report::{Issue, Recommendation, Report, Share};
use schemas::rubric::{Grade, shown};

use super::html;
use crate::catalogue::Locale;

/// A report and how much of it to show.
#[derive(Debug)]
pub struct ReportView<'a> {
    /// The report.
    pub report: &'a Report,
    /// Under which id it is saved.
    pub report_id: &'a str,
    /// Whether the lead form was filled.
    pub unlocked: bool,
}

#[derive(Template)]
#[template(path = "report.html")]
struct Page<'a> {
    l: Locale,
    report: &'a Report,
    report_id: &'a str,
    unlocked: bool,
    date: String,
    score: u8,
    grade: &'static str,
    grade_word: &'static str,
    margin: String,
    bars: Vec<Bar>,
    dimensions: Vec<Bar>,
    strengths: Vec<(&'static str, String)>,
    issues: Vec<Card>,
    more: Vec<(&'static str, usize)>,
    recommendations: Vec<Advice>,
    after: u8,
    /// The portal's total, where not all of it was read.
    first_of: Option<u64>,
}

/// A named bar; `width` is 0-100.
struct Bar {
    name: &'static str,
    class: &'static str,
    width: u8,
    text: String,
}

struct Card {
    class: &'static str,
    severity: &'static str,
    title: &'static str,
    affected: String,
    impact: &'static str,
    fix: &'static [&'static str],
    exceptions: &'static str,
    points: String,
    rated: bool,
}

struct Advice {
    title: &'static str,
    gain: String,
    after: u8,
    effort: &'static str,
    affected: u32,
    fix: &'static [&'static str],
}

/// The report page: all of it where `unlocked`, else up to the lead form.
#[must_use]
pub fn report(l: Locale, view: &ReportView<'_>) -> String {
    let report = view.report;
    let listed = if view.unlocked { report.issues.len() } else { 1 };
    let further = report.issues.get(1..).unwrap_or_default();
    let more = Severity::ALL.map(|severity| {
        let n_issues = further.iter().filter(|issue| issue.severity == severity).count();
        (l.t(&format!("severity.{}", severity_class(severity))), n_issues)
    });
    let advice = if view.unlocked { report.recommendations.as_slice() } else { &[] };
    let strengths = if view.unlocked { report.strengths.as_slice() } else { &[] };
    let score = shown(report.score);
    let grade = letter(report.grade);
    html(&Page {
        l,
        report,
        report_id: view.report_id,
        unlocked: view.unlocked,
        date: report.generated_at.strftime("%Y-%m-%d %H:%M UTC").to_string(),
        score,
        grade,
        grade_word: l.t(&format!("grade.{grade}")),
        margin: format!("{:.1}", report.margin),
        bars: distribution(report),
        dimensions: report.dimensions.iter().map(|one| dimension(l, one)).collect(),
        strengths: strengths.iter().map(|one| (one.check.check().title, percent(one.share.share))).collect(),
        issues: report.issues.iter().take(listed).map(|issue| card(l, issue)).collect(),
        more: more.into_iter().filter(|(_, n_issues)| *n_issues > 0).collect(),
        recommendations: advice.iter().filter_map(|one| recommendation(l, one)).collect(),
        after: shown(report.score_after_top_three),
        first_of: report.contacts.portal_total.filter(|total| *total > u64::from(report.contacts.read)),
    })
}

fn distribution(report: &Report) -> Vec<Bar> {
    let most = report.distribution.iter().copied().max().unwrap_or_default().max(1);
    let bars = Grade::ALL.into_iter().zip(report.distribution);
    bars.map(|(grade, n_contacts)| {
        let width = shown(f64::from(n_contacts) * 100.0 / f64::from(most));
        Bar { name: letter(grade), class: letter(grade), width, text: n_contacts.to_string() }
    })
    .collect()
}

fn dimension(l: Locale, one: &schemas::report::DimensionScore) -> Bar {
    let width = shown(one.score);
    let name = l.t(&format!("dimension.{}", one.dimension.name()));
    Bar { name, class: letter(Grade::of(width)), width, text: width.to_string() }
}

fn card(l: Locale, issue: &Issue) -> Card {
    let check = issue.check.check();
    let class = severity_class(issue.severity);
    Card {
        class,
        severity: l.t(&format!("severity.{class}")),
        title: check.title,
        affected: affected(l, &issue.affected),
        impact: check.impact,
        fix: check.fix,
        exceptions: check.exceptions,
        points: format!("{:.1}", issue.points_lost),
        rated: issue.rated,
    }
}

fn recommendation(l: Locale, one: &Recommendation) -> Option<Advice> {
    let check = one.checks.first()?.check();
    let effort = match one.effort {
        Effort::Low => "effort.low",
        Effort::Medium => "effort.medium",
        Effort::High => "effort.high",
    };
    let (gain, after) = (format!("{:.1}", one.gain), shown(one.score_after));
    Some(Advice { title: check.title, gain, after, effort: l.t(effort), affected: one.affected, fix: check.fix })
}

fn affected(l: Locale, share: &Share) -> String {
    let (low, high) = (percent(share.low), percent(share.high));
    let (of, between) = (l.t("report.of"), l.t("report.interval"));
    format!("{} {of} {} ({}, {between} {low} – {high})", share.count, share.of, percent(share.share))
}

fn percent(share: f64) -> String {
    format!("{:.1} %", share * 100.0)
}

fn severity_class(severity: Severity) -> &'static str {
    match severity {
        Severity::Critical => "critical",
        Severity::High => "high",
        Severity::Medium => "medium",
        Severity::Low => "low",
        Severity::Info => "info",
    }
}

fn letter(grade: Grade) -> &'static str {
    match grade {
        Grade::A => "A",
        Grade::B => "B",
        Grade::C => "C",
        Grade::D => "D",
        Grade::F => "F",
    }
}
