//! From the bytes of a page to findings, keys and codes.

use std::hint::black_box;
use std::time::Duration;

use schemas::contact::Page;
use scorer::{Context, score_contacts_by};

use crate::{best, computed, pages, read_and_score};

const CONTACTS: u32 = 5_000;
const ROUNDS: usize = 40;

pub(crate) fn run(context: &Context) {
    let pages: Vec<Vec<u8>> = pages(CONTACTS, context.now).collect();
    let first = best(1, &mut || drop(read_and_score(&pages[0], context)));
    println!("first page, with all tables read: {first:.2?}");
    let n_bytes: usize = pages.iter().map(Vec::len).sum();
    println!("{CONTACTS} contacts of {} bytes", n_bytes / CONTACTS as usize);
    let whole = best(ROUNDS, &mut || pages.iter().for_each(|page| drop(black_box(read_and_score(page, context)))));
    tell("page in, findings and keys out", whole, whole);
    let read = best(ROUNDS, &mut || pages.iter().for_each(|page| drop(black_box(Page::from_bytes(page).unwrap()))));
    tell("  the page read", read, whole);
    for (step, took) in steps(&pages, context) {
        tell(&format!("  {step}"), took, whole);
    }
}

/// The steps of judging, each with the least time that it took for all pages in some rounds.
fn steps(pages: &[Vec<u8>], context: &Context) -> Vec<(&'static str, Duration)> {
    let mut least: Vec<(&str, Duration)> = Vec::new();
    for _ in 0..ROUNDS {
        let mut round: Vec<(&str, Duration)> = Vec::new();
        for page in pages {
            let page = Page::from_bytes(page).unwrap();
            let contacts: Vec<_> = page.contacts.iter().flatten().collect();
            let (mut place, mut told) = (0, computed());
            drop(black_box(score_contacts_by(&contacts, context, &mut |step| {
                if place == round.len() {
                    round.push((step, Duration::ZERO));
                }
                let now = computed();
                round[place].1 += now - told;
                (place, told) = (place + 1, now);
            })));
        }
        for (place, (step, took)) in round.into_iter().enumerate() {
            match least.get_mut(place) {
                Some((_, least)) => *least = took.min(*least),
                None => least.push((step, took)),
            }
        }
    }
    least
}

fn tell(stage: &str, took: Duration, whole: Duration) {
    let one = took / CONTACTS;
    if one.is_zero() {
        return println!("{stage:<40}less than a nanosecond a contact");
    }
    let (share, rate) = (100.0 * took.as_secs_f64() / whole.as_secs_f64(), 1.0 / one.as_secs_f64());
    println!("{stage:<40}{one:>9.2?} a contact{share:>6.0} %{rate:>12.0} contacts/s");
}
