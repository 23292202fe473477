//! What to do: issues grouped by the one action that fixes them, with the exact gain.

use std::collections::BTreeMap;

use schemas::check::{self, Check, CheckId, CheckSet, Cure, Effort};
use schemas::contact::Property;
use schemas::report::{Action, CHOICES, Recommendation};

use super::figure::Figures;
use super::{composite_after, count, gain, mean};
use crate::sample::{Judged, Sample};
use crate::statistic::compare;

/// A gain below this is not worth a recommendation, in points.
const LEAST_GAIN: f64 = 0.005;
/// A check that reads more properties than this is an action of its own.
const MOST_PROPERTIES: usize = 3;

/// The action that fixes what a check finds.
fn action(check: &Check) -> Action {
    match (check.cure, check.properties) {
        (Cure::Merges, _) => Action::Merge,
        (Cure::Refreshes, _) => Action::Verify,
        (Cure::Fills(&[property]), _) => Action::Fill { property },
        // What takes days is not done with the quick corrections of the same property.
        (_, properties) if properties.len() > MOST_PROPERTIES || check.effort == Effort::High => {
            Action::Fix { check: check.id }
        }
        (_, [Property::FirstName | Property::LastName, ..]) => Action::CorrectNames,
        (_, [property, ..]) => Action::Correct { property: *property },
        (_, []) => Action::Fix { check: check.id },
    }
}

/// All recommendations, by gain per effort, the most first. `score` is the composite as it is.
pub(super) fn find(sample: &Sample, figures: &Figures, score: f64) -> Vec<Recommendation> {
    let mut actions: BTreeMap<Action, Vec<CheckId>> = BTreeMap::new();
    for check in check::all().filter(|check| figures.get(check.id).n_hits > 0 && check.raises()) {
        actions.entry(action(check)).or_default().push(check.id);
    }
    let of_action = |(action, checks)| recommendation(sample, figures, score, action, checks);
    let mut found: Vec<Recommendation> = actions.into_iter().filter_map(of_action).collect();
    found.sort_by(|one, other| {
        let worth = |recommendation: &Recommendation| recommendation.gain / hours(recommendation.effort);
        compare(worth(other), worth(one)).then(one.checks.cmp(&other.checks))
    });
    found
}

fn recommendation(
    sample: &Sample,
    figures: &Figures,
    score: f64,
    action: Action,
    mut checks: Vec<CheckId>,
) -> Option<Recommendation> {
    checks.sort_by(|one, other| compare(figures.cost(*other), figures.cost(*one)));
    let fixed: CheckSet = checks.iter().copied().collect();
    let effort = effort(figures, &checks)?;
    let gain = match checks[..] {
        [check] => figures.cost(check),
        _ => mean(touched(sample, &fixed).map(|judged| gain(judged, &fixed)), sample.scored().count()),
    };
    (gain >= LEAST_GAIN).then(|| Recommendation {
        action,
        checks,
        affected: count(touched(sample, &fixed).count()),
        gain,
        score_after: score + gain,
        effort,
    })
}

/// The composite after each choice among the first recommendations, as [`schemas::report::Report::what_if`] tells.
pub(super) fn what_if(sample: &Sample, recommendations: &[Recommendation]) -> Vec<f64> {
    let offered: Vec<CheckSet> =
        recommendations.iter().take(CHOICES).map(|one| one.checks.iter().copied().collect()).collect();
    let fixed_by = |choice: usize| {
        let chosen = offered.iter().enumerate().filter(move |(place, _)| choice & 1 << place != 0);
        chosen.fold(CheckSet::default(), |all, (_, one)| all.union(*one))
    };
    let choices: Vec<CheckSet> = (0..1 << offered.len()).map(fixed_by).collect();
    let mut sums = vec![0.0; choices.len()];
    let mut after = vec![None; choices.len()];
    for judged in sample.scored() {
        // A choice changes a contact by the recommendations that touch it, and by no other.
        let touching = (0..offered.len()).filter(|place| touches(judged, &offered[*place]));
        let mask = touching.fold(0, |mask, place| mask | 1 << place);
        after.fill(None);
        for (choice, sum) in sums.iter_mut().enumerate() {
            let effective = choice & mask;
            *sum += *after[effective].get_or_insert_with(|| composite_after(judged, &choices[effective]));
        }
    }
    let n_scored = sample.scored().count().max(1) as f64;
    sums.into_iter().map(|sum| sum / n_scored).collect()
}

fn touched<'a>(sample: &'a Sample, fixed: &CheckSet) -> impl Iterator<Item = &'a Judged> + use<'a> {
    let fixed = *fixed;
    sample.scored().filter(move |judged| touches(judged, &fixed))
}

fn touches(judged: &Judged, fixed: &CheckSet) -> bool {
    !fixed.intersection(judged.findings.hit).is_empty()
}

/// The effort of most of the work: what takes no more than that makes up half of the points or more.
fn effort(figures: &Figures, checks: &[CheckId]) -> Option<Effort> {
    let mut easiest_first = checks.to_vec();
    easiest_first.sort_by_key(|check| check.check().effort);
    let half = checks.iter().map(|check| figures.cost(*check)).sum::<f64>() / 2.0;
    let mut so_far = 0.0;
    let middle = easiest_first.into_iter().find(|check| {
        so_far += figures.cost(*check);
        compare(so_far, half).is_ge()
    });
    middle.map(|check| check.check().effort)
}

/// The work of an action, relative to a bulk edit.
fn hours(effort: Effort) -> f64 {
    match effort {
        Effort::Low => 1.0,
        Effort::Medium => 2.0,
        Effort::High => 4.0,
    }
}
