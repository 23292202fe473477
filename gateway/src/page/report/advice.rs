//! What to do, with its exact gain.

use schemas::check::Cure;
use schemas::report::{CHOICES, Recommendation};
use schemas::rubric::{Grade, shown};

use crate::catalogue::Locale;
use crate::page::grade::letter;
use crate::page::method::effort;

/// A recommendation.
pub(super) struct Advice {
    pub(super) number: usize,
    pub(super) id: String,
    pub(super) title: &'static str,
    pub(super) gain: String,
    pub(super) after: u8,
    pub(super) after_grade: &'static str,
    pub(super) effort: String,
    pub(super) contacts: String,
    pub(super) fix: &'static [&'static str],
    pub(super) risk: String,
    /// Titles of the other checks that it settles.
    pub(super) also: Vec<&'static str>,
    /// Whether a reader can tick it and see the score after it.
    pub(super) is_choice: bool,
}

pub(super) fn all(l: Locale, recommendations: &[Recommendation]) -> Vec<Advice> {
    recommendations.iter().enumerate().filter_map(|(index, one)| advice(l, index, one)).collect()
}

fn advice(l: Locale, index: usize, one: &Recommendation) -> Option<Advice> {
    let (first, others) = one.checks.split_first()?;
    let check = first.check();
    let after = shown(one.score_after);
    let risk = match check.cure {
        Cure::Points => "risk-points",
        Cure::Fills(_) => "risk-fills",
        Cure::Refreshes => "risk-refreshes",
        Cure::Merges => "risk-merges",
    };
    Some(Advice {
        number: index + 1,
        id: check.id.to_string(),
        title: check.title,
        gain: l.with("advice-gain", &[("gain", &l.decimal(one.gain))]),
        after,
        after_grade: letter(Grade::of(after)),
        effort: effort(l, one.effort),
        contacts: l.count("contacts", one.affected),
        fix: check.fix,
        risk: l.t(risk),
        also: others.iter().map(|other| other.check().title).collect(),
        is_choice: index < CHOICES,
    })
}
