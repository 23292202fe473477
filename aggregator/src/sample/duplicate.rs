//! Records of one person, found over blinded keys and codes: evidence between pairs, added up, and clusters in three tiers.

mod ambiguity;
mod block;
mod cluster;
mod compare;
mod evidence;
mod habit;
mod likeness;
mod mailbox;
mod naming;
mod person;
mod tie;
mod told;

use std::collections::HashMap;

use foldhash::fast::FixedState;
use schemas::check::CheckId;
use schemas::finding::{Findings, Outcome};
use schemas::keys::KeyKind;
use schemas::report::Tier;

use super::index::Index;
use super::union::Union;
use block::Blocks;
pub(super) use cluster::Clusters;
use compare::View;
use evidence::{Evidence, MOST_SHIFT};
use habit::Habits;
pub(super) use likeness::Blinded;
pub use likeness::{Likeness, PartOf};
use person::Person;

/// A pair of contacts, the first one before the second.
type Pair = (usize, usize);

/// A pair that may be one person, and how sure that is.
struct Linked {
    pair: Pair,
    tier: Tier,
    evidence: Evidence,
}

const SAME_PHONE: CheckId = CheckId::of("U08");
const SAME_NAME: CheckId = CheckId::of("U13");
const BORN_TOGETHER: CheckId = CheckId::of("U14");
const CONFLICTS: CheckId = CheckId::of("U16");

/// Finds all duplicates, and notes in the findings what links them.
pub(super) fn find(
    index: &Index<'_>,
    likeness: &dyn Likeness,
    findings: &mut [Findings],
    done: &mut dyn FnMut(&'static str),
) -> Clusters {
    for (place, own) in findings.iter_mut().enumerate() {
        told::eligible(index, place).for_each(|check| own.record(check, Outcome::Miss));
    }
    done("duplicates: what applies");
    let blocks = block::blocks(index);
    done("duplicates: whom to compare");
    // Names are as rare as the people that have them. Who these are is known after a first look only.
    let alone: Vec<usize> = (0..index.len()).collect();
    let people = person::people(index, &alone);
    let habits = Habits::of(index, &people, likeness);
    let (candidates, mut probable) = first_look(&blocks, View { people: &people, likeness, habits: &habits });
    drop((blocks, people));
    done("duplicates: a first look");
    let owner: Vec<usize> = (0..index.len()).map(|place| probable.root(place)).collect();
    let people = person::people(index, &owner);
    let view = View { people: &people, likeness, habits: &habits };
    let Links { pairs, certain, probable, possible } = second_look(&candidates, view);
    done("duplicates: a second look");
    note_links(index, findings, &pairs, probable.clone());
    note_clusters(index, findings, probable.clone());
    let clusters = cluster::standings(certain, probable, possible);
    done("duplicates: what they tell");
    clusters
}

/// Compares all that blocks bring together: the pairs that may come to something, and the people that are probable.
fn first_look(blocks: &Blocks, view: View<'_>) -> (Vec<Pair>, Union) {
    let n_contacts = view.people.len();
    let (mut candidates, mut weighed, mut others) = (Vec::new(), Vec::new(), Vec::new());
    for one in by_last_name(view.people) {
        blocks.others(one, &mut others);
        for pair in others.iter().map(|other| (one, *other)) {
            let evidence = weigh(pair, view);
            if evidence.may_come_to_something(view.habits) {
                candidates.push(pair);
                weighed.push((pair, evidence));
            }
        }
    }
    let pairs = linked(weighed, view);
    let join = |union: Union, tier| cluster::join(union, &pairs, tier, view);
    let probable = join(join(Union::new(n_contacts), Tier::Certain), Tier::Probable);
    (candidates, probable)
}

/// All contacts, those of one last name next to each other: what one of them is compared with is then still near in memory for
/// the next.
fn by_last_name(people: &[Person<'_>]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..people.len()).collect();
    order.sort_by_cached_key(|place| people[*place].last.map(|last| last.hash));
    order
}

/// What a look at pairs links.
struct Links {
    pairs: Vec<Linked>,
    certain: Union,
    probable: Union,
    possible: Union,
}

/// Compares the candidates again, when it is known which of the contacts are one person.
fn second_look(candidates: &[Pair], view: View<'_>) -> Links {
    let weighed = candidates.iter().map(|pair| (*pair, weigh(*pair, view)));
    let pairs = linked(weighed.collect(), view);
    let join = |union: Union, tier| cluster::join(union, &pairs, tier, view);
    let certain = join(Union::new(view.people.len()), Tier::Certain);
    let probable = join(certain.clone(), Tier::Probable);
    let possible = join(probable.clone(), Tier::Possible);
    Links { pairs, certain, probable, possible }
}

fn weigh(pair: Pair, view: View<'_>) -> Evidence {
    evidence::weigh(&view.two(pair), view.habits)
}

/// Every pair with evidence enough, the strongest first. The order is the same for any order of contacts.
fn linked(mut weighed: Vec<(Pair, Evidence)>, view: View<'_>) -> Vec<Linked> {
    let people = view.people;
    ambiguity::mark(&mut weighed, view);
    weighed.retain(|(_, evidence)| evidence.tier(MOST_SHIFT).is_some());
    let probable =
        |(_, evidence): &&(Pair, Evidence)| matches!(evidence.tier(0.0), Some(Tier::Certain | Tier::Probable));
    let shift = evidence::shift(weighed.iter().filter(probable).count(), people.len());
    let linked = |(pair, evidence): (Pair, Evidence)| Some(Linked { pair, tier: evidence.tier(shift)?, evidence });
    let mut pairs: Vec<Linked> = weighed.into_iter().filter_map(linked).collect();
    pairs.sort_by_cached_key(|Linked { pair: (one, other), tier, evidence }| {
        let mut ends = [people[*one].signature, people[*other].signature];
        ends.sort_unstable();
        (*tier, std::cmp::Reverse((evidence.points * 1e6) as i64), ends, (*one, *other))
    });
    pairs
}

/// Notes which link holds each contact in its cluster. One address is one address, whoever reads it.
fn note_links(index: &Index<'_>, findings: &mut [Findings], pairs: &[Linked], mut clusters: Union) {
    for Linked { pair, evidence, .. } in pairs {
        let (one, other) = *pair;
        if clusters.root(one) == clusters.root(other) {
            for check in told::checks(index, *pair, evidence) {
                findings[one].record(check, Outcome::Hit);
                findings[other].record(check, Outcome::Hit);
            }
        }
    }
    for group in index.groups(KeyKind::Email).filter(|group| group.len() > 1) {
        group.iter().for_each(|place| findings[*place].record(told::SAME_EMAIL, Outcome::Hit));
    }
}

/// Notes what a cluster as a whole tells, and which shared names and numbers are no duplicates.
fn note_clusters(index: &Index<'_>, findings: &mut [Findings], mut clusters: Union) {
    let name = |place: usize| index.hash(place, KeyKind::Name);
    for group in index.groups(KeyKind::Phone) {
        let named: Vec<usize> = group.iter().copied().filter(|place| name(*place).is_some()).collect();
        let Some(first) = named.first() else { continue };
        let person = clusters.root(*first);
        let several = named.iter().any(|place| clusters.root(*place) != person && name(*place) != name(*first));
        named.iter().for_each(|place| findings[*place].record(SAME_PHONE, Outcome::of(several)));
    }
    for group in index.groups(KeyKind::Name) {
        let person = clusters.root(group[0]);
        let several = group.iter().any(|place| clusters.root(*place) != person);
        group.iter().for_each(|place| findings[*place].record(SAME_NAME, Outcome::of(several)));
    }
    for (one, _) in clusters.sets().filter(|(_, size)| *size > 1) {
        let members: Vec<usize> = clusters.set(one).collect();
        let count = |kind: KeyKind| {
            let mut counts: HashMap<u64, usize, FixedState> = HashMap::default();
            members
                .iter()
                .flat_map(|place| index.keys(*place, kind))
                .for_each(|key| *counts.entry(key.hash).or_default() += 1);
            counts
        };
        let hours = count(KeyKind::CreatedHour);
        let values = [KeyKind::Title, KeyKind::Company, KeyKind::Country].map(|kind| (kind, count(kind).len()));
        for place in &members {
            let mut own = index.keys(*place, KeyKind::CreatedHour).iter();
            let together = own.any(|key| hours.get(&key.hash).is_some_and(|count| *count > 1));
            let conflict = values.iter().any(|(kind, n_values)| *n_values > 1 && index.has(*place, *kind));
            findings[*place].record(BORN_TOGETHER, Outcome::of(together));
            findings[*place].record(CONFLICTS, Outcome::of(conflict));
        }
    }
}
