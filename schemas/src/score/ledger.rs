//! Where the points went: each dimension's loss, divided among what caused it.

use super::{Scores, Surroundings, enrichment_fields};
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

/// The losses of one contact, whose scores are these. With its scores they add up to 100 in each dimension.
pub fn losses(findings: &Findings, around: &Surroundings, scores: &Scores) -> impl Iterator<Item = Lost> {
    Dimension::ALL.into_iter().flat_map(|dimension| {
        let lost = 100.0 - scores.get(dimension);
        let causes = if lost > 0.0 { causes(findings, around, dimension) } else { Vec::new() };
        let whole: f64 = causes.iter().map(|(_, weight)| weight).sum();
        causes.into_iter().map(move |(check, weight)| Lost { dimension, check, points: lost * weight / whole })
    })
}

/// What a loss in this dimension comes from, and each cause's weight. Never empty where there is a loss.
fn causes(findings: &Findings, around: &Surroundings, dimension: Dimension) -> Vec<(Option<CheckId>, f64)> {
    let if_hit = |id: CheckId| findings.hit.contains(id).then_some(id);
    let of_dimension = || findings.hit.iter().filter(move |id| id.check().dimension == dimension);
    match dimension {
        Dimension::Completeness => {
            let empty = around.existing.iter().filter(|property| !findings.filled.contains(*property));
            empty.map(|property| (if_hit(emptiness(property)), 1.0)).collect()
        }
        Dimension::Freshness => vec![(of_dimension().find(|id| id.check().cure == Cure::Refreshes), 1.0)],
        Dimension::Uniqueness => vec![(of_dimension().find(|id| id.check().cure == Cure::Merges), 1.0)],
        Dimension::Accuracy | Dimension::Validity | Dimension::Consistency => {
            let charged = of_dimension().map(CheckId::check).filter(|check| check.is_charged());
            charged.map(|check| (Some(check.id), check.points())).collect()
        }
        Dimension::Enrichment => {
            let unusable = enrichment_fields(findings, around.existing).filter(|field| !field.usable);
            unusable.map(|field| (if_hit(field.cause), 1.0)).collect()
        }
    }
}
