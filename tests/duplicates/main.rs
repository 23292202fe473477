//! How well duplicates are found: portals of made-up people whose records are known, judged by the engine through its blinded
//! keys and codes, and again with the texts themselves in place of the codes.
//!
//! `cargo test -p tests --test duplicates -- --nocapture` prints the table.

mod dirt;
mod form;
mod measure;
mod mistaken;
mod person;
mod portal;
mod whole;

use std::time::Duration;

use nix::time::ClockId;
use schemas::report::Tier;

use measure::{By, Measure, judge, measure, page_bytes};
use portal::Portal;

const SURE: [Tier; 2] = [Tier::Certain, Tier::Probable];
const SEEDS: std::ops::RangeInclusive<u64> = 1..=2;

/// What the engine has to reach over all portals.
const LEAST_MEAN_F1: f64 = 0.965;
/// And on each of them.
const LEAST_PRECISION: f64 = 0.97;
const LEAST_CERTAIN_PRECISION: f64 = 0.98;
/// What the codes may cost.
const MOST_LOST: f64 = 0.02;

/// One portal, judged: by codes, by texts, and by codes with the possible duplicates too.
struct Judged {
    name: String,
    size: usize,
    certain: Measure,
    blinded: Measure,
    plain: Measure,
    possible: Measure,
}

fn judged(portal: &Portal) -> Judged {
    let records = &portal.records;
    let sample = judge(records, By::Codes);
    Judged {
        name: portal.name.clone(),
        size: records.len(),
        certain: measure(records, &sample, &[Tier::Certain]),
        blinded: measure(records, &sample, &SURE),
        plain: measure(records, &judge(records, By::PlainTexts), &SURE),
        possible: measure(records, &sample, &Tier::ALL),
    }
}

/// The portals of all seeds, those of one kind together.
fn all() -> Vec<Judged> {
    let mut kinds: Vec<Judged> = Vec::new();
    for portal in SEEDS.flat_map(portal::all) {
        let one = judged(&portal);
        match kinds.iter_mut().find(|kind| kind.name == one.name) {
            Some(kind) => {
                kind.size += one.size;
                kind.certain += one.certain;
                kind.blinded += one.blinded;
                kind.plain += one.plain;
                kind.possible += one.possible;
            }
            None => kinds.push(one),
        }
    }
    kinds
}

fn mean_f1(kinds: &[Judged], of: fn(&Judged) -> Measure) -> f64 {
    kinds.iter().map(|kind| of(kind).f1()).sum::<f64>() / kinds.len() as f64
}

#[test]
fn duplicates_are_found_through_blinded_codes_nearly_as_well_as_by_the_texts() {
    let kinds = all();
    let head = "precision recall    F1";
    println!("{:<22}{:>6}{:>7}   {:<25}{:<25}with the possible ones", "", "", "true", "blinded", "plain texts");
    println!("{:<22}{:>6}{:>7}   {head}   {head}   {head}", "portal", "size", "pairs");
    for kind in &kinds {
        let columns = [kind.blinded, kind.plain, kind.possible].map(column).join("   ");
        println!("{:<22}{:>6}{:>7}   {columns}", kind.name, kind.size, kind.blinded.n_true);
    }
    let [blinded, plain, possible] = [
        mean_f1(&kinds, |kind| kind.blinded),
        mean_f1(&kinds, |kind| kind.plain),
        mean_f1(&kinds, |kind| kind.possible),
    ];
    println!("mean F1: blinded {blinded:.3}, plain texts {plain:.3}, with the possible ones {possible:.3}");
    assert!(blinded >= LEAST_MEAN_F1, "mean F1 {blinded:.3}");
    for kind in &kinds {
        let name = &kind.name;
        assert!(kind.blinded.precision() >= LEAST_PRECISION, "{name}: precision {:.3}", kind.blinded.precision());
        assert!(kind.certain.precision() >= LEAST_CERTAIN_PRECISION, "{name}: certain {:.3}", kind.certain.precision());
        let lost = kind.plain.f1() - kind.blinded.f1();
        assert!(lost <= MOST_LOST, "{name}: blinding loses {lost:.3} of F1");
    }
}

#[test]
fn a_page_of_a_hundred_contacts_stays_small() {
    let records = &portal::levels(1)[0].records[..100];
    let bytes = page_bytes(records);
    println!("a page of 100 scored contacts: {} KB", bytes / 1_000);
    assert!(bytes < 150_000, "{bytes} bytes");
}

#[test]
fn five_times_the_contacts_cost_not_much_more_than_five_times_the_time() {
    // Of this thread, so that what else the machine does is not in it.
    let computed = || Duration::from(ClockId::CLOCK_THREAD_CPUTIME_ID.now().unwrap());
    let time = |portal: &Portal| {
        let scored = measure::score(&portal.records);
        let started = computed();
        let sample = aggregator::Sample::judge(scored);
        assert_eq!(sample.contacts.len(), portal.records.len());
        computed() - started
    };
    for (name, of) in [("firms", portal::firms as fn(usize) -> Portal), ("one firm", portal::one_large_firm)] {
        let [small, large] = [1_000, 5_000].map(|size| time(&of(size)));
        println!("{name}: 1,000 contacts {small:?}, 5,000 contacts {large:?}");
        assert!(large < small * 20, "{name}: {small:?} and {large:?}");
    }
}

fn column(measure: Measure) -> String {
    format!("    {:.3}  {:.3} {:.3}", measure.precision(), measure.recall(), measure.f1())
}
