//! What to do, with its exact gain.

use schemas::check::{CheckId, Cure, Effort};
use schemas::contact::Property;
use schemas::report::{Action, CHOICES, Recommendation, Report};

use crate::catalogue::{LEAST, Locale, Words};
use crate::page::method::effort;

/// Recommendations that are shown at once, all but the first of them in one line.
const SHOWN: usize = 8;

/// Recommendations that are shown whole, and stand beside the score, too: those that the score after the first three is told for.
const FIRST: usize = 3;

/// A recommendation.
pub(super) struct Advice {
    pub(super) number: usize,
    pub(super) id: String,
    /// What to do.
    pub(super) title: String,
    /// The title of the check that costs most.
    pub(super) check: String,
    /// What that check's hits break.
    pub(super) impact: String,
    pub(super) gain: String,
    /// The gain without its unit.
    pub(super) gain_brief: String,
    pub(super) effort: String,
    pub(super) contacts: String,
    pub(super) fix: Vec<String>,
    pub(super) risk: String,
    /// The other checks that it settles.
    pub(super) also: Vec<Also>,
    /// Whether it is shown whole, and stands beside the score, too.
    pub(super) is_first: bool,
    /// Whether it is shown on request only.
    pub(super) is_further: bool,
    /// Whether a reader can tick it and see the score after it.
    pub(super) is_choice: bool,
}

/// Another check that a recommendation settles.
pub(super) struct Also {
    pub(super) title: String,
    /// The effort and the gain of doing this alone, where it takes another effort than most of the recommendation.
    pub(super) worth: String,
    /// Its own steps; none where an earlier check has the same.
    pub(super) fix: Vec<String>,
}

/// The first recommendations of a report.
pub(super) fn all(l: Locale, report: &Report, n_all: usize) -> Vec<Advice> {
    let recommendations = report.recommendations.iter().take(n_all).enumerate();
    recommendations.filter_map(|(index, one)| advice(l, report, index, one)).collect()
}

/// Whether there are more than are shown whole.
pub(super) fn has_later(advice: &[Advice]) -> bool {
    advice.len() > FIRST
}

/// How many are shown on request only, in words; empty where none is.
pub(super) fn further(l: Locale, advice: &[Advice]) -> String {
    match advice.len().saturating_sub(SHOWN) {
        0 => String::new(),
        n_further => l.count("further-advice", n_further as u64),
    }
}

fn advice(l: Locale, report: &Report, index: usize, one: &Recommendation) -> Option<Advice> {
    let (first, others) = one.checks.split_first()?;
    let check = first.check();
    let words = l.words(check);
    let risk = match check.cure {
        Cure::Points => "risk-points",
        Cure::Fills(_) => "risk-fills",
        Cure::Refreshes => "risk-refreshes",
        Cure::Merges => "risk-merges",
    };
    Some(Advice {
        number: index + 1,
        id: check.id.to_string(),
        title: title(l, one.action),
        check: words.title,
        impact: words.impact,
        gain: gain(l, one.gain),
        gain_brief: match one.gain >= LEAST {
            true => format!("+{}", l.decimal(one.gain)),
            false => l.t("issue-tiny"),
        },
        effort: effort(l, one.effort),
        contacts: l.count("contacts", one.affected),
        also: also(l, report, &words.fix, one.effort, others),
        fix: words.fix,
        risk: l.t(risk),
        is_first: index < FIRST,
        is_further: index >= SHOWN,
        is_choice: index < CHOICES,
    })
}

fn gain(l: Locale, gain: f64) -> String {
    match gain >= LEAST {
        true => l.with("advice-gain", &[("gain", &l.decimal(gain))]),
        false => l.t("advice-gain-tiny"),
    }
}

fn also(l: Locale, report: &Report, said: &[String], most: Effort, others: &[CheckId]) -> Vec<Also> {
    let mut said = vec![said.to_vec()];
    let one = |id: &CheckId| {
        let check = id.check();
        let issue = report.issues.iter().find(|issue| issue.check == *id);
        let worth = match issue {
            Some(issue) if check.effort != most => {
                format!("{} · {}", effort(l, check.effort), gain(l, issue.points_lost))
            }
            _ => String::new(),
        };
        let Words { title, mut fix, .. } = l.words(check);
        if said.contains(&fix) {
            fix.clear();
        } else {
            said.push(fix.clone());
        }
        Also { title, worth, fix }
    };
    others.iter().map(one).collect()
}

/// What to do, in words.
pub(super) fn title(l: Locale, action: Action) -> String {
    let about = |key, property: Property| l.with(key, &[("property", &l.t(&format!("property-{}", property.name())))]);
    match action {
        Action::Merge => l.t("action-merge"),
        Action::Verify => l.t("action-verify"),
        Action::Fill { property } => about("action-fill", property),
        Action::Correct { property } => about("action-correct", property),
        Action::CorrectNames => l.t("action-correct_names"),
        Action::Fix { check } => l.with("action-fix", &[("title", &l.title(check.check()))]),
    }
}
