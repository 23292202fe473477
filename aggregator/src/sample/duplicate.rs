//! Records of one person, found over blinded keys: evidence between pairs, added up, and clusters in three tiers.
//!
//! Pairs are looked for within groups that share a key, so the cost stays near linear in the number of contacts.

mod evidence;

use std::collections::HashMap;

use foldhash::fast::FixedState;
use schemas::check::CheckId;
use schemas::finding::{Findings, Outcome};
use schemas::keys::KeyKind;
use schemas::report::{Tier, TierSummary};

use super::Membership;
use super::index::Index;
use super::union::Union;
use evidence::Evidence;

/// Where a contact stands among the duplicates.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// The share of a person that its record is, 1 where it is alone.
    pub(super) uniqueness: f64,
    pub(super) membership: Option<Membership>,
}

pub(super) struct Clusters {
    pub(super) places: Vec<Place>,
    pub(super) summaries: Vec<TierSummary>,
}

/// A pair of contacts, the first one before the second.
type Pair = (usize, usize);

/// Groups that share a key and are larger than this are no evidence by pairs: a name or number that so many share tells
/// nobody apart.
const LARGEST_GROUP: usize = 30;
const SAME_PHONE: CheckId = CheckId::of("U08");
const SAME_NAME: CheckId = CheckId::of("U13");
const BORN_TOGETHER: CheckId = CheckId::of("U14");
const CONFLICTS: CheckId = CheckId::of("U16");

/// Finds all duplicates, and notes in the findings what links them.
pub(super) fn find(index: &Index<'_>, findings: &mut [Findings]) -> Clusters {
    for (place, own) in findings.iter_mut().enumerate() {
        evidence::eligible(index, place).for_each(|check| own.record(check, Outcome::Miss));
    }
    let pairs = pairs(index);
    let certain = join(index, Union::new(index.len()), &pairs, Tier::Certain);
    let probable = join(index, certain.clone(), &pairs, Tier::Probable);
    let possible = join(index, probable.clone(), &pairs, Tier::Possible);
    note_links(findings, &pairs, probable.clone());
    note_clusters(index, findings, probable.clone());
    places(certain, probable, possible)
}

/// Every pair with enough evidence to be looked at, the strongest first. The order is the same for any order of contacts.
fn pairs(index: &Index<'_>) -> Vec<(Pair, Evidence)> {
    let mut linked: HashMap<Pair, Evidence, FixedState> = HashMap::default();
    for link in evidence::LINKS {
        for group in index.groups(link.kind) {
            if group.len() > LARGEST_GROUP && !link.identity {
                continue;
            }
            // In a group that shares an identity the neighbours are enough to join all.
            let reach = if link.identity { 1 } else { group.len() };
            for (place, one) in group.iter().enumerate() {
                for other in group[place + 1..].iter().take(reach) {
                    linked.entry((*one, *other)).or_default().add(link);
                }
            }
        }
    }
    let weighing = evidence::Weighing::new(index);
    let mut pairs: Vec<(Pair, Evidence)> =
        linked.into_iter().map(|(pair, found)| (pair, weighing.weigh(pair, found))).collect();
    pairs.retain(|(_, evidence)| evidence.tier.is_some());
    pairs.sort_by_cached_key(|((one, other), evidence)| {
        let mut ends = [index.signature(*one), index.signature(*other)];
        ends.sort_unstable();
        (evidence.tier, std::cmp::Reverse(evidence.points), ends, (*one, *other))
    });
    pairs
}

/// Joins the pairs of a tier, except those that would bridge two people.
fn join(index: &Index<'_>, mut union: Union, pairs: &[(Pair, Evidence)], tier: Tier) -> Union {
    for ((one, other), _) in pairs.iter().filter(|(_, evidence)| evidence.tier == Some(tier)) {
        let (left, right) = (union.set(*one).to_vec(), union.set(*other).to_vec());
        let bridges = tier != Tier::Certain
            && left.iter().any(|left| right.iter().any(|right| evidence::two_people(index, *left, *right)));
        if !bridges {
            union.join(*one, *other);
        }
    }
    union
}

/// Notes which link holds each contact in its cluster.
fn note_links(findings: &mut [Findings], pairs: &[(Pair, Evidence)], mut clusters: Union) {
    for ((one, other), evidence) in pairs {
        if clusters.root(*one) == clusters.root(*other) {
            for check in evidence.checks() {
                findings[*one].record(check, Outcome::Hit);
                findings[*other].record(check, Outcome::Hit);
            }
        }
    }
}

/// Notes what a cluster as a whole tells, and which shared names and numbers are no duplicates.
fn note_clusters(index: &Index<'_>, findings: &mut [Findings], mut clusters: Union) {
    for (check, kind) in [(SAME_PHONE, KeyKind::Phone), (SAME_NAME, KeyKind::Name)] {
        for group in index.groups(kind) {
            let people: std::collections::BTreeSet<usize> = group.iter().map(|place| clusters.root(*place)).collect();
            let outcome = if people.len() > 1 { Outcome::Hit } else { Outcome::Miss };
            group.iter().for_each(|place| findings[*place].record(check, outcome));
        }
    }
    for (place, own) in findings.iter_mut().enumerate() {
        let members = clusters.set(place).to_vec();
        if members.len() < 2 {
            continue;
        }
        let others = || members.iter().filter(|member| **member != place);
        let together = others().any(|other| index.share(place, *other, KeyKind::CreatedHour));
        own.record(BORN_TOGETHER, if together { Outcome::Hit } else { Outcome::Miss });
        let kinds = [KeyKind::Title, KeyKind::Company, KeyKind::Country];
        let conflict = others().any(|other| kinds.iter().any(|kind| index.differ(place, *other, *kind)));
        own.record(CONFLICTS, if conflict { Outcome::Hit } else { Outcome::Miss });
    }
}

fn places(mut certain: Union, mut probable: Union, mut possible: Union) -> Clusters {
    let n_contacts = probable.len();
    let mut summaries = Tier::ALL.map(|tier| TierSummary { tier, clusters: 0, records: 0, excess: 0, largest: 0 });
    let mut numbers: HashMap<(Tier, usize), u32, FixedState> = HashMap::default();
    let mut places = Vec::with_capacity(n_contacts);
    let trust = Tier::Probable.confidence();
    for place in 0..n_contacts {
        let sizes = [&mut certain, &mut probable, &mut possible].map(|union| union.set(place).len());
        let [sure, likely, loose] = sizes;
        let uniqueness = trust / likely as f64 + (1.0 - trust) / sure as f64;
        let (tier, root, size) = match (likely > 1, likely == sure) {
            (true, true) => (Tier::Certain, certain.root(place), sure),
            (true, false) => (Tier::Probable, probable.root(place), likely),
            (false, _) if loose > 1 => (Tier::Possible, possible.root(place), loose),
            (false, _) => {
                places.push(Place { uniqueness: 1.0, membership: None });
                continue;
            }
        };
        let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX).saturating_add(1);
        let cluster = *numbers.entry((tier, root)).or_insert(next);
        let summary = &mut summaries[tier as usize];
        summary.records += 1;
        if cluster == next {
            summary.clusters += 1;
        } else {
            summary.excess += 1;
        }
        summary.largest = summary.largest.max(u32::try_from(size).unwrap_or(u32::MAX));
        places.push(Place { uniqueness, membership: Some(Membership { cluster, tier }) });
    }
    Clusters { places, summaries: summaries.to_vec() }
}
