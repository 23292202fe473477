//! The contacts of a scan, judged against each other: what a scorer could not see in one contact alone.

mod cohort;
mod duplicate;
mod index;
mod name_order;
mod near_firm;
mod portal;
mod union;
mod variant;

use schemas::contact::PropertySet;
use schemas::finding::{Findings, ScoredContact};
use schemas::report::{Tier, TierSummary};
use schemas::score::{Scores, Surroundings, score};

use duplicate::Blinded;
pub use duplicate::{Likeness, PartOf};
use index::Index;
pub(crate) use portal::PortalFinding;

/// The judged contacts of a scan. The order of the contacts changes nothing but the numbers of the clusters.
#[derive(Debug)]
pub struct Sample {
    /// Each contact that was read, in order; none is one that could not be scored.
    pub contacts: Vec<Option<Judged>>,
    /// The properties that exist in the portal: those whose key is present on some contact.
    pub existing: PropertySet,
    /// Duplicates by certainty.
    pub duplicates: Vec<TierSummary>,
    /// How many people have n records, at place n; clusters that are not certain count by their confidence.
    pub(crate) people: Vec<f64>,
    pub(crate) portal: Vec<PortalFinding>,
}

/// One contact, judged.
#[derive(Clone, Debug)]
pub struct Judged {
    /// All findings, its own and those that needed the others.
    pub findings: Findings,
    /// What its scores depend on besides.
    pub around: Surroundings,
    /// Its seven scores.
    pub scores: Scores,
    /// The duplicates that it belongs to.
    pub cluster: Option<Membership>,
}

/// A contact's place among duplicates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Membership {
    /// Number of the cluster, from 1, in the order of its first contact.
    pub cluster: u32,
    /// How sure the whole cluster is.
    pub tier: Tier,
}

impl Sample {
    /// Judges all contacts of a scan.
    #[must_use]
    pub fn judge(contacts: Vec<Option<ScoredContact>>) -> Self {
        Self::judge_by(contacts, None, &mut |_| {})
    }

    /// As [`Self::judge`], for tests and benchmarks. `likeness` tells how alike two contacts are where something better than
    /// their codes is at hand; it names a contact by its place among the scored ones. `done` is called with the name of each
    /// group of checks that has run.
    #[must_use]
    pub fn judge_by(
        mut contacts: Vec<Option<ScoredContact>>,
        likeness: Option<&dyn Likeness>,
        done: &mut dyn FnMut(&'static str),
    ) -> Self {
        contacts.iter_mut().flatten().for_each(index::sort);
        let scored: Vec<&ScoredContact> = contacts.iter().flatten().collect();
        let mut findings: Vec<Findings> = scored.iter().map(|contact| contact.findings.clone()).collect();
        let existing = findings.iter().fold(PropertySet::EMPTY, |all, one| all.union(one.present));
        let index = Index::new(&scored);
        done("index");
        variant::judge(&index, &mut findings);
        done("variants");
        cohort::judge(&index, &mut findings, existing);
        name_order::judge(&index, &mut findings);
        done("colleagues, batches, free mail");
        let blinded = Blinded(&scored);
        let likeness = likeness.unwrap_or(&blinded);
        near_firm::judge(&index, likeness, &mut findings);
        done("near names of a firm");
        let clusters = duplicate::find(&index, likeness, &mut findings, done);
        let portal = portal::judge(&index, &findings, existing, &clusters.summaries);
        done("the scan as a whole");
        let mut judged = findings.into_iter().zip(clusters.standings).map(|(findings, standing)| {
            let around = Surroundings { existing, uniqueness: standing.uniqueness };
            let scores = score(&findings, &around);
            Judged { findings, around, scores, cluster: standing.membership }
        });
        let contacts = contacts.iter().map(|contact| contact.as_ref().and_then(|_| judged.next())).collect();
        done("scores");
        Self { contacts, existing, duplicates: clusters.summaries, people: clusters.people, portal }
    }

    /// The contacts that were scored.
    pub fn scored(&self) -> impl Iterator<Item = &Judged> {
        self.contacts.iter().flatten()
    }
}

#[cfg(test)]
mod tests;
