//! How well the checks find what is wrong: clean contacts of many countries, faults put into some, traps into others, and what an
//! expert would say of each by the words of the catalogue.
//!
//! `cargo test -p tests --test dirt -- --nocapture` prints precision and recall of each check.

mod draft;
mod fault;
mod home;
mod person;
mod score;
mod sparse;
mod twin;
mod whole;

use person::World;
use schemas::contact::Property;
use schemas::finding::Outcome;
use score::Score;

const SEED: u64 = 11;
/// What all checks together have to reach.
const LEAST_PRECISION: f64 = 0.97;
const LEAST_RECALL: f64 = 0.95;
/// Slips that are printed.
const MOST_SLIPS: usize = 40;
/// And those that take full points.
const LEAST_SURE_PRECISION: f64 = 0.99;

#[test]
fn the_checks_find_what_is_wrong_and_nothing_else() {
    let mut score = Score::default();
    for portal in fault::portals(SEED) {
        score.add(&portal, &score::judge(&portal));
    }
    for portal in [sparse::portal(SEED), twin::portal(SEED)] {
        score.add(&portal, &score::judge(&portal));
    }
    for whole in whole::all() {
        let sample = score::judge(&whole.drafts);
        score.add(&whole.drafts, &sample);
        score.add_whole(&whole, whole::told(&sample, whole.check));
    }
    score.slips.iter().take(MOST_SLIPS).for_each(|slip| println!("{slip}"));
    println!("{score}");
    let total = score.total(|_| true);
    assert!(total.precision() >= LEAST_PRECISION, "precision {:.4}", total.precision());
    assert!(total.recall() >= LEAST_RECALL, "recall {:.4}", total.recall());
    let sure = score.total(score::is_sure);
    assert!(sure.precision() >= LEAST_SURE_PRECISION, "precision of classes D and H {:.4}", sure.precision());
    // A missing date is told as a check that could not run.
    let never: Vec<_> = score.untried().map(|id| id.to_string()).filter(|id| id != "C21").collect();
    assert!(never.is_empty(), "no fault of the test is one of {never:?}");
}

#[test]
fn a_missing_date_is_told_as_a_check_that_could_not_run() {
    let mut world = World::new(SEED);
    let firm = world.firm(None);
    let mut dateless = world.person(&firm);
    dateless.set(Property::CreateDate, "");
    let sample = score::judge(&[world.person(&firm), dateless]);
    let said: Vec<Outcome> = sample.scored().map(|judged| judged.findings.outcome(draft::id("C21"))).collect();
    assert_eq!(said, [Outcome::Miss, Outcome::CouldNotRun]);
}
