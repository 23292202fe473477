//! Who is meant by a record with a last name alone: one person, or any of several.

use super::Pair;
use super::compare::View;
use super::evidence::Evidence;
use super::naming;

/// How many bits more than for all others make it clear who is meant.
const CLEAR: f64 = 3.0;

/// Marks the pairs with a record that lacks its first name, where as much speaks for somebody of another first name.
pub(super) fn mark(weighed: &mut [(Pair, Evidence)], view: View<'_>) {
    // Who lacks the name, who may be meant, how much speaks for that, and which pair it is.
    let lacking = weighed.iter().enumerate().filter(|(_, (_, evidence))| evidence.lacks_first);
    let mut meant: Vec<(usize, usize, f64, usize)> = lacking
        .map(|(at, ((one, other), evidence))| match view.people[*one].is_called() {
            true => (*other, *one, evidence.points, at),
            false => (*one, *other, evidence.points, at),
        })
        .collect();
    meant.sort_unstable_by_key(|(who, of, ..)| (*who, *of));
    let mut several = Vec::new();
    for candidates in meant.chunk_by(|one, other| one.0 == other.0) {
        for (_, of, points, at) in candidates {
            let rivals = candidates.iter().filter(|(_, _, theirs, _)| *theirs > points - CLEAR);
            let is_other = |rival: usize| naming::compare(&view.two((*of, rival)), view.habits).clash();
            if rivals.map(|(_, rival, ..)| *rival).any(|rival| rival != *of && is_other(rival)) {
                several.push(*at);
            }
        }
    }
    several.into_iter().for_each(|at| weighed[at].1 = weighed[at].1.ambiguous());
}
