//! Scores as a pure, total function of findings. So the score after a fix is the score of the findings without it.

mod ledger;

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::check::{self, CheckId, CheckSet, Cure, N_CHECKS};
use crate::contact::{Property, PropertySet};
use crate::finding::Findings;
use crate::rubric::{Dimension, YEARLY_DECAY};

pub use ledger::{Lost, losses};

/// A contact's score on each of the seven dimensions, 0-100, in the order of [`Dimension::ALL`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Scores(pub [f64; 7]);

impl Scores {
    /// The score on one dimension, 0-100.
    #[must_use]
    pub fn get(&self, dimension: Dimension) -> f64 {
        self.0[dimension as usize]
    }

    /// The weighted mean of the seven, 0-100.
    #[must_use]
    pub fn composite(&self) -> f64 {
        Dimension::ALL.into_iter().map(|dimension| dimension.weight() * self.get(dimension)).sum()
    }
}

/// What a score depends on besides the contact's own findings.
#[derive(Clone, Copy, Debug)]
pub struct Surroundings {
    /// The properties that exist in the portal: those whose key is present on some record of the scan.
    pub existing: PropertySet,
    /// The share of a person that this record is, within 0-1: 1/k in a certain cluster of k records.
    pub uniqueness: f64,
}

const NOT_A_PROFILE: [CheckId; 3] = [CheckId::of("V20"), CheckId::of("V21"), CheckId::of("V22")];

/// The checks whose hits take points from each dimension.
static CHARGED: LazyLock<[CheckSet; 7]> = LazyLock::new(|| {
    let of = |dimension| check::all().filter(move |check| check.is_charged() && check.dimension == dimension);
    Dimension::ALL.map(|dimension| of(dimension).map(|check| check.id).collect())
});

/// What a hit of each check takes, where it is charged.
static POINTS: LazyLock<[f64; N_CHECKS]> = LazyLock::new(|| {
    let mut points = [0.0; N_CHECKS];
    check::all().for_each(|check| points[check.id.index()] = check.points());
    points
});

/// The dimensions that fixing a hit of each check may change, one bit each.
static CHANGES: LazyLock<[u8; N_CHECKS]> = LazyLock::new(|| {
    let mut changes = [0; N_CHECKS];
    for check in check::all() {
        let cured: &[Dimension] = match check.cure {
            Cure::Points if NOT_A_PROFILE.contains(&check.id) => &[Dimension::Enrichment],
            Cure::Points => &[],
            Cure::Fills(_) => &[Dimension::Completeness, Dimension::Enrichment],
            Cure::Refreshes => &[Dimension::Freshness],
            Cure::Merges => &[Dimension::Uniqueness],
        };
        let charged = check.is_charged().then_some(check.dimension);
        changes[check.id.index()] = cured.iter().copied().chain(charged).fold(0, |all, one| all | bit(one));
    }
    changes
});

fn bit(dimension: Dimension) -> u8 {
    1 << dimension as usize
}

/// The checks whose cure changes more of a contact than that they hit.
static CURES: LazyLock<CheckSet> =
    LazyLock::new(|| check::all().filter(|check| check.cure != Cure::Points).map(|check| check.id).collect());

/// The seven scores of a contact.
#[must_use]
pub fn score(findings: &Findings, around: &Surroundings) -> Scores {
    Scores(Dimension::ALL.map(|dimension| score_on(dimension, findings, around)))
}

/// The scores of a contact as they would be after `fixed` were fixed; `now` is what they are. The same as the scores of the
/// contact [`cured`], for less: a fix changes few dimensions.
#[must_use]
pub fn score_after(findings: &Findings, around: &Surroundings, now: &Scores, fixed: &CheckSet) -> Scores {
    let changes = fixed.intersection(findings.hit).iter().fold(0, |all, id| all | CHANGES[id.index()]);
    if changes == 0 {
        return *now;
    }
    let (after, around) = cured(findings, around, fixed);
    let mut scores = *now;
    for dimension in Dimension::ALL {
        if changes & bit(dimension) != 0 {
            scores.0[dimension as usize] = score_on(dimension, &after, &around);
        }
    }
    scores
}

fn score_on(dimension: Dimension, findings: &Findings, around: &Surroundings) -> f64 {
    match dimension {
        Dimension::Completeness => share(findings.filled.intersection(around.existing).len(), around.existing.len()),
        Dimension::Freshness => freshness(findings.age_days),
        Dimension::Accuracy | Dimension::Validity | Dimension::Consistency => {
            (100.0 - charged(findings, dimension).map(|(_, points)| points).sum::<f64>()).max(0.0)
        }
        Dimension::Uniqueness => 100.0 * around.uniqueness.clamp(0.0, 1.0),
        Dimension::Enrichment => enrichment(findings, around.existing),
    }
}

/// `part` of `whole` in percent; nothing to have is having it all.
fn share(part: u32, whole: u32) -> f64 {
    if whole == 0 { 100.0 } else { 100.0 * f64::from(part) / f64::from(whole) }
}

/// 100 today, and 22.5 % less for each year without a change. A date that could not be read charges nothing here: it is
/// told as a check that could not run.
#[must_use]
pub fn freshness(age_days: Option<u32>) -> f64 {
    let years = f64::from(age_days.unwrap_or(0)) / 365.25;
    100.0 * (1.0 - YEARLY_DECAY).powf(years)
}

/// The checks that take from a dimension, and the points that each takes.
fn charged(findings: &Findings, dimension: Dimension) -> impl Iterator<Item = (CheckId, f64)> + use<> {
    findings.hit.intersection(CHARGED[dimension as usize]).iter().map(|id| (id, POINTS[id.index()]))
}

/// Share of the enrichment fields that are filled and usable.
fn enrichment(findings: &Findings, existing: PropertySet) -> f64 {
    let count = |usable: fn(&Field) -> bool| enrichment_fields(findings, existing).filter(usable).count() as f64;
    100.0 * count(|field| field.usable) / count(|_| true)
}

/// One field of enrichment.
struct Field {
    usable: bool,
    /// The check that may say why it is not.
    cause: CheckId,
}

/// The enrichment fields: profile, seniority, department where they exist, and title with company as the key by which a
/// provider finds the person.
fn enrichment_fields(findings: &Findings, existing: PropertySet) -> impl Iterator<Item = Field> {
    let filled = |property| findings.filled.contains(property);
    let match_key = filled(Property::JobTitle) && filled(Property::Company);
    let profile = filled(Property::LinkedinUrl) && !NOT_A_PROFILE.iter().any(|id| findings.hit.contains(*id));
    let of = |property, usable, cause| existing.contains(property).then_some(Field { usable, cause });
    let fields = [
        Some(Field { usable: match_key, cause: const { CheckId::of("E08") } }),
        of(Property::LinkedinUrl, profile, const { CheckId::of("E01") }),
        of(Property::Seniority, filled(Property::Seniority), const { CheckId::of("E02") }),
        of(Property::Department, filled(Property::Department), const { CheckId::of("E03") }),
    ];
    fields.into_iter().flatten()
}

/// The contact as it would be after `fixed` were fixed: their hits gone, and what their cure changes changed.
#[must_use]
pub fn cured(findings: &Findings, around: &Surroundings, fixed: &CheckSet) -> (Findings, Surroundings) {
    let (mut findings, mut around) = (findings.clone(), *around);
    let gone = fixed.intersection(findings.hit);
    findings.hit = findings.hit.without(gone);
    for id in gone.intersection(*CURES).iter() {
        match id.check().cure {
            Cure::Points => {}
            Cure::Fills(properties) => findings.filled = findings.filled.union(PropertySet::of(properties)),
            Cure::Refreshes => findings.age_days = Some(0),
            Cure::Merges => around.uniqueness = 1.0,
        }
    }
    (findings, around)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check;

    const ALONE: Surroundings = Surroundings { existing: PropertySet::ALL, uniqueness: 1.0 };

    fn full() -> Findings {
        Findings { present: PropertySet::ALL, filled: PropertySet::ALL, age_days: Some(0), ..Findings::default() }
    }

    #[test]
    fn a_contact_without_fault_scores_100_everywhere() {
        let scores = score(&full(), &ALONE);
        assert_eq!(scores, Scores([100.0; 7]));
        assert!((scores.composite() - 100.0).abs() < 1e-9);
    }

    #[test]
    fn nothing_known_scores_0_where_it_is_missing_and_never_goes_below() {
        let mut findings = Findings::default();
        for check in check::all() {
            findings.hit.insert(check.id);
        }
        let scores = score(&findings, &Surroundings { uniqueness: -1.0, ..ALONE });
        assert!(scores.0.iter().all(|score| (0.0..=100.0).contains(score)), "{scores:?}");
        assert_eq!(scores.get(Dimension::Completeness), 0.0);
        assert_eq!(scores.get(Dimension::Enrichment), 0.0);
    }

    #[test]
    fn a_year_without_change_costs_the_yearly_decay() {
        let year = Findings { age_days: Some(365), ..full() };
        assert!((score(&year, &ALONE).get(Dimension::Freshness) - 77.5).abs() < 0.1);
    }

    #[test]
    fn a_property_that_the_portal_lacks_is_asked_of_nobody() {
        let existing: PropertySet =
            PropertySet::ALL.iter().filter(|property| *property != Property::Department).collect();
        let findings = Findings { filled: existing, ..full() };
        assert_eq!(score(&findings, &Surroundings { existing, ..ALONE }), Scores([100.0; 7]));
    }

    #[test]
    fn what_was_lost_and_what_is_left_add_up_to_100() {
        for check in check::all() {
            let mut findings = Findings { age_days: Some(900), ..Findings::default() };
            findings.hit = CheckSet::from_iter([check.id, CheckId::of("V01"), CheckId::of("C01"), CheckId::of("E01")]);
            let around = Surroundings { uniqueness: 0.5, ..ALONE };
            let scores = score(&findings, &around);
            let mut lost = Vec::new();
            losses(&findings, &around, &scores, |loss| lost.push(loss));
            for dimension in Dimension::ALL {
                let lost = lost.iter().filter(|lost| lost.dimension == dimension).map(|lost| lost.points);
                assert!((scores.get(dimension) + lost.sum::<f64>() - 100.0).abs() < 1e-9, "{} {dimension:?}", check.id);
            }
        }
    }

    #[test]
    fn a_fix_never_lowers_a_score() {
        for check in check::all() {
            let mut findings = Findings { age_days: Some(900), ..Findings::default() };
            findings.hit.insert(check.id);
            let around = Surroundings { uniqueness: 0.5, ..ALONE };
            let fixed = CheckSet::from_iter([check.id]);
            let (after, around_after) = cured(&findings, &around, &fixed);
            let (before, after) = (score(&findings, &around), score(&after, &around_after));
            assert_eq!(score_after(&findings, &around, &before, &fixed), after, "{}", check.id);
            assert!(before.0.iter().zip(after.0).all(|(before, after)| *before <= after), "{}", check.id);
        }
    }
}
