//! What the engine costs on one core: contacts a second from the JSON of a page to findings and blinded keys, and the fold
//! of a scan into its report. Prints the best of some rounds; asserts nothing.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark that is run by hand")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use aggregator::{Facts, Sample};
use jiff::Timestamp;
use launcher::sandbox::{Recipe, generate};
use schemas::contact::Page;
use schemas::finding::ScoredContact;
use schemas::id::PortalId;
use schemas::score::{Surroundings, score};
use scorer::encode::Parts;
use scorer::{Blinder, Context, score_contact};

const PAGE: usize = 100;
const PORTALS: [(u32, usize); 3] = [(500, 20), (5_000, 5), (50_000, 1)];

fn main() {
    let now: Timestamp = "2026-11-24T10:00:00Z".parse().unwrap();
    let context = Context { now, blinder: Blinder::new(&[7; 32]) };
    let pages = pages(5_000, now);
    let started = Instant::now();
    score_page(&pages[0], &context);
    println!("first page, with all tables read: {:.2?}", started.elapsed());
    let parsed: Vec<Page<'_>> = pages.iter().map(|page| serde_json::from_str(page).unwrap()).collect();
    let contacts = || parsed.iter().flat_map(|page| page.contacts.iter().flatten());
    let scored: Vec<ScoredContact> = contacts().map(|contact| score_contact(contact, &context)).collect();
    let n_contacts = scored.len();
    let around = Surroundings { existing: schemas::contact::PropertySet::ALL, uniqueness: 1.0 };
    let tell = |stage: &str, work: &mut dyn FnMut()| {
        let took = best(20, work) / u32::try_from(n_contacts).unwrap();
        println!("{stage:<32}{:>9.2?} a contact{:>12.0} contacts/s", took, 1.0 / took.as_secs_f64());
    };
    tell("page in, findings and keys out", &mut || pages.iter().for_each(|page| score_page(page, &context)));
    tell("  JSON", &mut || {
        pages.iter().for_each(|page| drop(black_box(serde_json::from_str::<Page<'_>>(page).unwrap())))
    });
    tell("  findings and texts of codes", &mut || {
        contacts().for_each(|contact| drop(black_box(Parts::of_contact(contact, now))));
    });
    tell("  findings, keys, codes and scores", &mut || {
        contacts().for_each(|contact| drop(black_box(score_contact(contact, &context))));
    });
    tell("  scores", &mut || {
        scored.iter().for_each(|one| {
            black_box(score(&one.findings, &around));
        });
    });
    for (size, rounds) in PORTALS {
        fold(size, rounds, &context);
    }
}

fn score_page(page: &str, context: &Context) {
    let page: Page<'_> = serde_json::from_str(page).unwrap();
    page.contacts.iter().flatten().for_each(|contact| drop(black_box(score_contact(contact, context))));
}

/// The fold of a whole scan.
fn fold(size: u32, rounds: usize, context: &Context) {
    let scored: Vec<Option<ScoredContact>> = pages(size, context.now)
        .iter()
        .flat_map(|page| {
            let page: Page<'_> = serde_json::from_str(page).unwrap();
            page.contacts.iter().flatten().map(|contact| Some(score_contact(contact, context))).collect::<Vec<_>>()
        })
        .collect();
    let mut copies = vec![scored; rounds].into_iter();
    let mut sample = None;
    let judge = best(rounds, &mut || sample = copies.next().map(Sample::judge));
    let sample = sample.unwrap();
    let facts = Facts { portal: PortalId(0), portal_total: None, generated_at: context.now };
    let report = best(rounds, &mut || drop(black_box(sample.report(&facts))));
    println!("{size} contacts: judged in {judge:.2?}, reported in {report:.2?}, together {:.2?}", judge + report);
}

/// Lifelike contacts as the pages of a portal.
fn pages(size: u32, now: Timestamp) -> Vec<String> {
    let contacts = generate(Recipe { size, seed: 7, department: true }, now);
    let properties: Vec<_> = contacts.into_iter().map(|contact| contact.properties).collect();
    properties.chunks(PAGE).map(|page| serde_json::json!({ "contacts": page }).to_string()).collect()
}

fn best(rounds: usize, work: &mut dyn FnMut()) -> Duration {
    let took = (0..rounds).map(|_| {
        let started = Instant::now();
        work();
        started.elapsed()
    });
    took.min().unwrap_or_default()
}
