//! How well duplicates are found: portals of made-up people whose records are known, judged by the engine through its blinded
//! keys and codes, and again with the texts themselves in place of the codes.
//!
//! `cargo test -p tests --test duplicates -- --nocapture` prints the table.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a test may panic, and prints its measurements")]

mod dirt;
mod measure;
mod person;
mod portal;

use schemas::report::Tier;

use measure::{By, Measure, judge, measure};

const SURE: [Tier; 2] = [Tier::Certain, Tier::Probable];

#[test]
fn codes_find_nearly_what_the_texts_would_find_and_are_right() {
    println!("{:<22} {:>5} {:>6}   {:^23}   {:^23}   {:^23}", "", "", "", "blinded", "plain texts", "possible ones too");
    println!("{:<22} {:>5} {:>6}   {}", "portal", "size", "pairs", "precision recall     F1   ".repeat(3));
    let (mut of_codes, mut of_texts, mut of_all) = (Vec::new(), Vec::new(), Vec::new());
    for portal in portal::all(1) {
        let records = &portal.records;
        let sample = judge(records, By::Codes);
        let codes = measure(records, &sample, &SURE);
        let all = measure(records, &sample, &Tier::ALL);
        let texts = measure(records, &judge(records, By::PlainTexts), &SURE);
        let columns: String = [codes, texts, all].map(column).concat();
        println!("{:<22} {:>5} {:>6}   {columns}", portal.name, records.len(), codes.n_true);
        of_codes.push(codes);
        of_texts.push(texts);
        of_all.push(all);
    }
    let f1 = |measures: &[Measure]| measures.iter().map(|one| one.f1()).sum::<f64>() / measures.len() as f64;
    println!("mean F1: blinded {:.3}, plain texts {:.3}, possible ones too {:.3}", f1(&of_codes), f1(&of_texts), f1(&of_all));
}

fn column(measure: Measure) -> String {
    format!("    {:.3}  {:.3}  {:.3}   ", measure.precision(), measure.recall(), measure.f1())
}
