//! Clusters of records of one person: joined by tier, told of, and counted.

use std::collections::HashMap;

use foldhash::fast::FixedState;
use schemas::report::{Tier, TierSummary};

use super::Linked;
use super::compare::View;
use super::evidence::{self, Say};
use crate::sample::Membership;
use crate::sample::union::Union;

/// Where a contact stands among the duplicates.
#[derive(Clone, Copy, Debug)]
pub(in crate::sample) struct Standing {
    /// The share of a person that its record is, 1 where it is alone.
    pub(in crate::sample) uniqueness: f64,
    pub(in crate::sample) membership: Option<Membership>,
}

pub(in crate::sample) struct Clusters {
    pub(in crate::sample) standings: Vec<Standing>,
    pub(in crate::sample) summaries: Vec<TierSummary>,
    /// How many people have n records, at place n; clusters that are not certain count by their confidence.
    pub(in crate::sample) people: Vec<f64>,
}

/// How likely a probable cluster is one person.
const CONFIDENCE: f64 = 0.8;
/// Two clusters that make more pairs than this are not joined by likeness: nobody has so many records.
const MOST_PAIRS: usize = 400;

/// Joins the pairs of a tier, except those that would bridge two people.
pub(super) fn join(mut union: Union, pairs: &[Linked], tier: Tier, view: View<'_>) -> Union {
    let people = view.people;
    for Linked { pair: (one, other), .. } in pairs.iter().filter(|linked| linked.tier == tier) {
        if union.root(*one) == union.root(*other) {
            continue;
        }
        let n_pairs = union.size(*one) * union.size(*other);
        let identity = people[*one].mailbox.is_some() && people[*one].mailbox == people[*other].mailbox;
        if identity || (n_pairs <= MOST_PAIRS && !bridges(&union, *one, *other, view)) {
            union.join(*one, *other);
        }
    }
    union
}

/// Whether a link between two clusters is a bridge between two people: some pair of members cannot be one person, or at least as
/// many pairs look like two people as look like one.
fn bridges(union: &Union, one: usize, other: usize, view: View<'_>) -> bool {
    let (mut n_for, mut n_against) = (0, 0);
    for pair in union.set(one).flat_map(|left| union.set(other).map(move |right| (left, right))) {
        match evidence::say(&view.two(pair), view.habits) {
            Say::For => n_for += 1,
            Say::Against => n_against += 1,
            Say::Never => return true,
            Say::Nothing => {}
        }
    }
    n_against > 0 && n_against >= n_for
}

/// Numbers the clusters, and counts them by tier.
pub(super) fn standings(mut certain: Union, mut probable: Union, mut possible: Union) -> Clusters {
    let n_contacts = probable.len();
    let mut summaries = Tier::ALL.map(|tier| TierSummary { tier, clusters: 0, records: 0, excess: 0, largest: 0 });
    let mut numbers: HashMap<(Tier, usize), u32, FixedState> = HashMap::default();
    let mut standings = Vec::with_capacity(n_contacts);
    for place in 0..n_contacts {
        let [sure, likely, loose] = [&mut certain, &mut probable, &mut possible].map(|union| union.size(place));
        let uniqueness = CONFIDENCE / likely as f64 + (1.0 - CONFIDENCE) / sure as f64;
        let (tier, root) = match (likely > 1, likely == sure) {
            (true, true) => (Tier::Certain, certain.root(place)),
            (true, false) => (Tier::Probable, probable.root(place)),
            (false, _) if loose > 1 => (Tier::Possible, possible.root(place)),
            (false, _) => {
                standings.push(Standing { uniqueness: 1.0, membership: None });
                continue;
            }
        };
        let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX).saturating_add(1);
        let cluster = *numbers.entry((tier, root)).or_insert_with(|| {
            if tier != Tier::Possible {
                add(&mut summaries[tier as usize], likely);
            }
            next
        });
        standings.push(Standing { uniqueness, membership: Some(Membership { cluster, tier }) });
    }
    let mut likely_people: HashMap<usize, usize, FixedState> = HashMap::default();
    probable.sets().for_each(|(place, _)| *likely_people.entry(possible.root(place)).or_default() += 1);
    let doubtful = likely_people.into_values().filter(|n_people| *n_people > 1);
    doubtful.for_each(|n_people| add(&mut summaries[Tier::Possible as usize], n_people));
    let people = people([(&certain, 1.0 - CONFIDENCE), (&probable, CONFIDENCE)]);
    Clusters { standings, summaries: summaries.to_vec(), people }
}

/// Counts a cluster of this size.
fn add(summary: &mut TierSummary, size: usize) {
    let size = u32::try_from(size).unwrap_or(u32::MAX);
    summary.clusters += 1;
    summary.records += size;
    summary.excess += size - 1;
    summary.largest = summary.largest.max(size);
}

/// People by their number of records, as several clusterings of different weights see them.
fn people(clusterings: [(&Union, f64); 2]) -> Vec<f64> {
    let mut people = Vec::new();
    for (union, weight) in clusterings {
        for (_, size) in union.sets() {
            if people.len() <= size {
                people.resize(size + 1, 0.0);
            }
            people[size] += weight;
        }
    }
    people
}
