//! One firm under names that are nearly the same: who writes the rarer one, hits.

use std::cmp::Reverse;
use std::collections::HashMap;

use foldhash::fast::FixedState;
use schemas::check::CheckId;
use schemas::code::Part;
use schemas::finding::{Findings, Outcome};
use schemas::keys::KeyKind;

use super::duplicate::Likeness;
use super::index::Index;

const NEAR_FIRM: CheckId = CheckId::of("K08");
const OTHER_FIRM: CheckId = CheckId::of("A12");
/// Names of a firm are that much alike: a letter or two apart.
const IS_NEAR: f64 = 0.75;
/// How many names of one domain are compared, the most frequent ones: a domain with more is no firm's.
const MOST_NAMES: usize = 20;

pub(super) fn judge(index: &Index<'_>, likeness: &dyn Likeness, findings: &mut [Findings]) {
    for colleagues in index.groups(KeyKind::Domain) {
        let mut names: HashMap<u64, Vec<usize>, FixedState> = HashMap::default();
        for member in colleagues {
            if let Some(name) = index.hash(*member, KeyKind::Company) {
                names.entry(name).or_default().push(*member);
            }
        }
        let mut names: Vec<(u64, Vec<usize>)> = names.into_iter().collect();
        let foremost = |members: &[usize]| members.iter().map(|member| index.signature(*member)).min();
        names.sort_by_cached_key(|(_, members)| (Reverse(members.len()), foremost(members)));
        for (place, (_, members)) in names.iter().enumerate() {
            let near = |(_, others): &(u64, Vec<usize>)| {
                let dice = likeness.dice((members[0], Part::Company), (others[0], Part::Company));
                dice.is_some_and(|dice| dice >= IS_NEAR)
            };
            let hit = names[..place].iter().take(MOST_NAMES).any(near);
            for member in members {
                findings[*member].record(NEAR_FIRM, Outcome::of(hit));
                // The firm of the colleagues, written in another way, is no other firm.
                if hit {
                    findings[*member].hit.remove(OTHER_FIRM);
                }
            }
        }
    }
}
