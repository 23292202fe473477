//! How old the records are: when they were created, and when they last changed.

use schemas::report::{LastChange, Span};
use schemas::rubric::AgeBand;

use crate::sample::Sample;

/// The span of creation with its quartiles, each the age of one of the records; none where no date was readable.
pub(super) fn created(sample: &Sample) -> Option<Span> {
    let mut days: Vec<u32> = sample.scored().filter_map(|judged| judged.findings.created_days).collect();
    days.sort_unstable();
    let (newest, oldest) = (*days.first()?, *days.last()?);
    let quartile = |quarters: usize| days[(days.len() * quarters).div_ceil(4) - 1];
    Some(Span { oldest, newest, quartiles: Some([1, 2, 3].map(quartile)) })
}

/// How many contacts last changed in each band of time.
pub(super) fn last_change(sample: &Sample) -> LastChange {
    let mut told = LastChange::default();
    for judged in sample.scored() {
        match judged.findings.age_days {
            Some(age) => told.bands[AgeBand::of(age) as usize] += 1,
            None => told.unknown += 1,
        }
    }
    told
}
