use proptest::prelude::*;
use schemas::finding::Findings;
use schemas::id::ScanId;
use schemas::score::Scores;

use super::*;

const SIZES: [u32; 4] = [3, 3, 3, 1];

fn contact() -> ScoredContact {
    ScoredContact {
        findings: Findings::default(),
        scores: Scores([80.0; 7]),
        keys: Vec::new(),
        codes: schemas::code::Codes::default(),
    }
}

fn page(attempt: u32, page: u32) -> PageScored {
    let size = SIZES[page as usize - 1];
    let contacts = (0..size).map(|place| (place != 1).then(contact)).collect();
    PageScored { scan: ScanId::random(), attempt, page, contacts }
}

fn complete(attempt: u32) -> FetchEnded {
    let outcome = FetchOutcome::Complete { pages: SIZES.to_vec(), portal_total: Some(10) };
    FetchEnded { scan: ScanId::random(), attempt, outcome }
}

fn failed(attempt: u32) -> FetchEnded {
    FetchEnded { attempt, outcome: FetchOutcome::Failed { cause: FailureCause::RateLimited }, ..complete(attempt) }
}

proptest! {
    #[test]
    fn order_and_repeats_change_nothing(order in Just([1, 2, 3, 4, 0, 1, 2, 3, 4, 0]).prop_shuffle()) {
        let mut tally = Tally::default();
        for step in order {
            if step == 0 { tally.end(complete(1)) } else { tally.add(page(1, step)); }
        }
        prop_assert_eq!(tally.state(), State::Complete);
        let counts = tally.counts();
        prop_assert_eq!((counts.pages, counts.scored, counts.failed), (4, 7, 3));
        prop_assert_eq!((counts.score, counts.distribution), (Some(80), [0, 7, 0, 0, 0]));
        prop_assert_eq!(tally.into_contacts().unwrap().contacts.len(), 10);
    }
}

#[test]
fn a_page_counts_once() {
    let mut tally = Tally::default();
    assert!(tally.add(page(1, 1)));
    assert!(!tally.add(page(1, 1)));
    assert_eq!(tally.counts().pages, 1);
}

#[test]
fn a_fetcher_that_takes_over_starts_the_counts_again() {
    let mut tally = Tally::default();
    tally.add(page(1, 1));
    tally.add(page(1, 2));
    assert!(tally.add(page(2, 1)));
    assert_eq!((tally.counts().attempt, tally.counts().pages), (2, 1));
    assert!(!tally.add(page(1, 3)), "a page of the attempt before counts no more");
    tally.end(failed(1));
    assert_eq!(tally.state(), State::Open, "nor does its end");
}

#[test]
fn a_fetch_that_was_complete_stays_so_whatever_comes_after() {
    let mut tally = Tally::default();
    tally.end(complete(1));
    tally.end(failed(u32::MAX));
    for number in 1..=4 {
        assert_eq!(tally.state(), State::Open);
        tally.add(page(1, number));
    }
    assert_eq!(tally.state(), State::Complete);
}

#[test]
fn a_fetch_that_was_given_up_fails_the_scan() {
    let mut tally = Tally::default();
    tally.add(page(1, 1));
    tally.end(failed(u32::MAX));
    assert_eq!(tally.state(), State::Failed(FailureCause::RateLimited));
    assert!(tally.into_contacts().is_none());
}

#[test]
fn a_page_that_never_came_counts_as_failed() {
    let mut tally = Tally::default();
    tally.add(page(1, 1));
    tally.end(complete(1));
    let contacts = tally.into_contacts().unwrap().contacts;
    assert_eq!(contacts.len(), 10);
    assert_eq!(contacts.iter().flatten().count(), 2);
}

#[test]
fn an_empty_portal_is_complete_at_once() {
    let mut tally = Tally::default();
    let outcome = FetchOutcome::Complete { pages: Vec::new(), portal_total: Some(0) };
    tally.end(FetchEnded { outcome, ..complete(1) });
    assert_eq!(tally.state(), State::Complete);
    assert!(tally.into_contacts().unwrap().contacts.is_empty());
}
