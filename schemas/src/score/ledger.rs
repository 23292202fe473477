//! Where the points went: each dimension's loss, divided among what caused it.

use super::{Scores, Surroundings, charged, enrichment_fields};
use crate::check::{CheckId, Cure};
use crate::contact::Property;
use crate::finding::Findings;
use crate::rubric::Dimension;

/// Points that a contact lost in one dimension to one cause.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lost {
    /// Where.
    pub dimension: Dimension,
    /// The check that stands for the cause; none for what no check names.
    pub check: Option<CheckId>,
    /// How many, 0-100.
    pub points: f64,
}

/// The check that finds a property empty. That of dates never hits: HubSpot itself fills them.
const fn emptiness(property: Property) -> CheckId {
    CheckId::of(match property {
        Property::Email => "C01",
        Property::FirstName => "C03",
        Property::LastName => "C04",
        Property::Company => "C06",
        Property::JobTitle => "C07",
        Property::Phone => "C08",
        Property::Country => "C09",
        Property::State => "C10",
        Property::City => "C11",
        Property::LinkedinUrl => "C12",
        Property::Seniority => "C13",
        Property::Department => "C14",
        Property::CreateDate | Property::LastModifiedDate => "C21",
    })
}

/// Calls `tell` with each loss of one contact, whose scores are these. With its scores they add up to 100 in each dimension.
pub fn losses(findings: &Findings, around: &Surroundings, scores: &Scores, mut tell: impl FnMut(Lost)) {
    for dimension in Dimension::ALL {
        let lost = 100.0 - scores.get(dimension);
        if lost <= 0.0 {
            continue;
        }
        let mut whole = 0.0;
        causes(findings, around, dimension, |_, weight| whole += weight);
        causes(findings, around, dimension, |check, weight| {
            tell(Lost { dimension, check, points: lost * weight / whole });
        });
    }
}

/// Calls `tell` with each cause of a loss in this dimension, and its weight: at least once where there is a loss.
fn causes(
    findings: &Findings,
    around: &Surroundings,
    dimension: Dimension,
    mut tell: impl FnMut(Option<CheckId>, f64),
) {
    let hit = |cure| move |id: &CheckId| id.check().dimension == dimension && id.check().cure == cure;
    let if_hit = |id: CheckId| findings.hit.contains(id).then_some(id);
    match dimension {
        Dimension::Completeness => {
            let empty = around.existing.iter().filter(|property| !findings.filled.contains(*property));
            empty.for_each(|property| tell(if_hit(emptiness(property)), 1.0));
        }
        Dimension::Freshness => tell(findings.hit.iter().find(hit(Cure::Refreshes)), 1.0),
        Dimension::Uniqueness => tell(findings.hit.iter().find(hit(Cure::Merges)), 1.0),
        Dimension::Accuracy | Dimension::Validity | Dimension::Consistency => {
            charged(findings, dimension).for_each(|(id, points)| tell(Some(id), points));
        }
        Dimension::Enrichment => {
            let unusable = enrichment_fields(findings, around.existing).filter(|field| !field.usable);
            unusable.for_each(|field| tell(if_hit(field.cause), 1.0));
        }
    }
}
