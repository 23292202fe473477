//! The fold of a scan's events: pages in any order, each once, of one attempt of the fetcher.

use std::collections::BTreeMap;

use schemas::event::{FailureCause, FetchEnded, FetchOutcome, PageScored};
use schemas::finding::ScoredContact;
use schemas::rubric::{Grade, shown};

/// What is known of a scan so far.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    attempts: BTreeMap<u32, Attempt>,
}

#[derive(Debug, Default)]
struct Attempt {
    pages: BTreeMap<u32, Vec<Option<ScoredContact>>>,
    outcome: Option<FetchOutcome>,
}

/// How far a scan is.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// More is to come.
    Open,
    /// Every page is in.
    Complete,
    /// HubSpot could not be read to the end.
    Failed(FailureCause),
}

/// The counts that a watcher sees.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) attempt: u32,
    pub(crate) pages: u32,
    pub(crate) scored: u32,
    pub(crate) failed: u32,
    /// The running score, as far as each contact alone can tell.
    pub(crate) score: Option<u8>,
    /// Contacts by grade, A to F.
    pub(crate) distribution: [u32; 5],
}

/// All contacts of a scan, in order; none is a contact that could not be scored.
#[derive(Debug)]
pub(crate) struct Contacts {
    pub(crate) contacts: Vec<Option<ScoredContact>>,
    pub(crate) portal_total: Option<u64>,
}

impl Tally {
    /// Takes a scored page. Whether it is one that counts: of the attempt that counts, and not seen before.
    pub(crate) fn add(&mut self, page: PageScored) -> bool {
        let PageScored { attempt, page, contacts, .. } = page;
        let pages = &mut self.attempts.entry(attempt).or_default().pages;
        let first = !pages.contains_key(&page);
        pages.entry(page).or_insert(contacts);
        first && self.counting().is_some_and(|(counting, _)| counting == attempt)
    }

    /// Takes the end of a fetch.
    pub(crate) fn end(&mut self, ended: FetchEnded) {
        self.attempts.entry(ended.attempt).or_default().outcome.get_or_insert(ended.outcome);
    }

    /// How far the scan is.
    pub(crate) fn state(&self) -> State {
        let Some((_, attempt)) = self.counting() else { return State::Open };
        match &attempt.outcome {
            Some(FetchOutcome::Complete { pages, .. }) => {
                let all_in = (1..).zip(pages).all(|(page, _)| attempt.pages.contains_key(&page));
                if all_in { State::Complete } else { State::Open }
            }
            Some(FetchOutcome::Failed { cause }) => State::Failed(*cause),
            None => State::Open,
        }
    }

    /// The counts so far.
    pub(crate) fn counts(&self) -> Counts {
        let Some((number, attempt)) = self.counting() else { return Counts::default() };
        let mut counts = Counts { attempt: number, ..Counts::default() };
        let mut sum = 0.0;
        for contacts in attempt.pages.values() {
            counts.pages += 1;
            for contact in contacts {
                let Some(contact) = contact else {
                    counts.failed += 1;
                    continue;
                };
                let composite = contact.scores.composite();
                counts.scored += 1;
                counts.distribution[Grade::of(shown(composite)) as usize] += 1;
                sum += composite;
            }
        }
        counts.score = (counts.scored > 0).then(|| shown(sum / f64::from(counts.scored)));
        counts
    }

    /// The contacts of a fetch that was complete. Those of a page that never came count as not scored; none where the fetch
    /// did not end well.
    pub(crate) fn into_contacts(mut self) -> Option<Contacts> {
        let number = self.counting()?.0;
        let mut attempt = self.attempts.remove(&number)?;
        let Some(FetchOutcome::Complete { pages, portal_total }) = attempt.outcome else { return None };
        let mut contacts = Vec::new();
        for (page, size) in (1..).zip(pages) {
            let scored = attempt.pages.remove(&page).unwrap_or_default();
            let missing = (size as usize).saturating_sub(scored.len());
            contacts.extend(scored.into_iter().take(size as usize));
            contacts.extend(std::iter::repeat_with(|| None).take(missing));
        }
        Some(Contacts { contacts, portal_total })
    }

    /// The attempt that counts: the first that was read to its end, else the latest.
    fn counting(&self) -> Option<(u32, &Attempt)> {
        let complete = |(_, attempt): &(&u32, &Attempt)| matches!(attempt.outcome, Some(FetchOutcome::Complete { .. }));
        let found = self.attempts.iter().find(complete).or_else(|| self.attempts.last_key_value());
        found.map(|(number, attempt)| (*number, attempt))
    }
}

#[cfg(test)]
mod tests;
