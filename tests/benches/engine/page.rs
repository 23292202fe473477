//! From the JSON of a page to findings, keys and codes.

use std::hint::black_box;
use std::time::Duration;

use schemas::contact::{Contact, Page, PropertySet};
use schemas::finding::ScoredContact;
use schemas::score::{Surroundings, score};
use scorer::encode::Parts;
use scorer::{Context, check_groups, run_check_groups, score_page};

use crate::{best, pages, read_and_score};

const CONTACTS: u32 = 5_000;
const ROUNDS: usize = 20;
/// A group of checks may cost less than two rounds differ, so that the best of many is needed.
const ROUNDS_OF_GROUP: usize = 40;

pub(crate) fn run(context: &Context) {
    let now = context.now;
    let pages: Vec<String> = pages(CONTACTS, now).collect();
    let first = best(1, &mut || drop(read_and_score(&pages[0], context)));
    println!("first page, with all tables read: {first:.2?}");
    let parsed: Vec<Page<'_>> = pages.iter().map(|page| serde_json::from_str(page).unwrap()).collect();
    let contacts: Vec<Vec<&Contact<'_>>> = parsed.iter().map(|page| page.contacts.iter().flatten().collect()).collect();
    let score_all = || parsed.iter().flat_map(|page| score_page(&page.contacts, context)).flatten();
    let scored: Vec<ScoredContact> = score_all().collect();
    let around = Surroundings { existing: PropertySet::ALL, uniqueness: 1.0 };
    let n_bytes: usize = pages.iter().map(String::len).sum();
    println!("{CONTACTS} contacts of {} bytes of JSON", n_bytes / scored.len());

    let whole = best(ROUNDS, &mut || pages.iter().for_each(|page| drop(black_box(read_and_score(page, context)))));
    tell("page in, findings and keys out", whole, whole);
    let part = |stage: &str, work: &mut dyn FnMut()| {
        let took = best(ROUNDS, work);
        tell(stage, took, whole);
        took
    };
    part("  JSON", &mut || {
        pages.iter().for_each(|page| drop(black_box(serde_json::from_str::<Page<'_>>(page).unwrap())));
    });
    let groups = |n_groups: usize| {
        contacts.iter().for_each(|page| drop(black_box(run_check_groups(page, now, n_groups))));
    };
    part("  preparation of the values", &mut || groups(0));
    // What a group costs is what all do up to it, less what those before it do: there is no clock in the engine.
    let mut before = Duration::ZERO;
    for (place, group) in check_groups().enumerate() {
        let (without, with) = best_of_both(&mut || groups(place), &mut || groups(place + 1));
        tell(&format!("  checks: {group}"), with.saturating_sub(without), whole);
        before = with;
    }
    let with_texts = best(ROUNDS, &mut || {
        contacts.iter().for_each(|page| drop(black_box(Parts::of_contacts(page, now))));
    });
    tell("  texts of codes", with_texts.saturating_sub(before), whole);
    let with_keys = best(ROUNDS, &mut || drop(black_box(score_all().collect::<Vec<_>>())));
    let scores = best(ROUNDS, &mut || {
        scored.iter().for_each(|one| {
            black_box(score(&one.findings, &around));
        });
    });
    tell("  keys and codes", with_keys.saturating_sub(with_texts + scores), whole);
    tell("  scores", scores, whole);
}

/// The best of each of two, done by turns so that a machine that slows down slows both.
fn best_of_both(one: &mut dyn FnMut(), other: &mut dyn FnMut()) -> (Duration, Duration) {
    let rounds = (0..ROUNDS_OF_GROUP).map(|_| (best(1, one), best(1, other)));
    rounds.reduce(|least, took| (least.0.min(took.0), least.1.min(took.1))).unwrap_or_default()
}

fn tell(stage: &str, took: Duration, whole: Duration) {
    let one = took / CONTACTS;
    if one.is_zero() {
        return println!("{stage:<34}less than a nanosecond a contact");
    }
    let (share, rate) = (100.0 * took.as_secs_f64() / whole.as_secs_f64(), 1.0 / one.as_secs_f64());
    println!("{stage:<34}{one:>9.2?} a contact{share:>6.0} %{rate:>12.0} contacts/s");
}
