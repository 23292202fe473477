//! Whether a part of a portal tells how unique all of it is: random parts of portals whose whole is known.

use aggregator::{Facts, Sample};
use fastrand::Rng;
use schemas::finding::ScoredContact;
use schemas::id::PortalId;
use schemas::report::{Estimate, Report};
use schemas::rubric::Dimension;

use crate::measure;
use crate::portal::{self, Portal};

const ROUNDS: usize = 12;
/// How far the mean of the estimates may be from what all contacts give, in points.
const MOST_BIAS: f64 = 1.5;

fn report(contacts: Vec<Option<ScoredContact>>, portal_total: usize) -> Report {
    let facts = Facts { portal: PortalId(0), portal_total: Some(portal_total as u64), generated_at: measure::now() };
    Sample::judge(contacts).report(&facts)
}

fn uniqueness(report: &Report) -> f64 {
    report.dimensions[Dimension::Uniqueness as usize].score
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

#[test]
fn a_random_part_of_a_portal_tells_nearly_without_bias_how_unique_all_of_it_is() {
    let Portal { records: many_copies, .. } = portal::copies_of_copies(2_000);
    println!("{:<22}{:>6}{:>8}{:>8}{:>8}", "portal", "part", "read", "told", "all");
    for (name, records, percents) in
        [("firms", portal::firms(2_500).records, [50, 65, 80]), ("up to six records", many_copies, [60, 75, 90])]
    {
        let scored = measure::score(&records);
        let all = uniqueness(&report(scored.clone(), scored.len()));
        let mut rng = Rng::with_seed(3);
        for percent in percents {
            let parts = (0..ROUNDS).map(|_| {
                let mut part = scored.clone();
                rng.shuffle(&mut part);
                part.truncate(scored.len() * percent / 100);
                report(part, scored.len())
            });
            let reports: Vec<Report> = parts.collect();
            let estimates: Vec<Estimate> = reports.iter().filter_map(|one| one.uniqueness_of_all).collect();
            let told: Vec<f64> = estimates.iter().map(|one| one.score).collect();
            let read = mean(&reports.iter().map(uniqueness).collect::<Vec<_>>());
            println!("{name:<22}{percent:>4} %{read:>8.1}{:>8.1}{all:>8.1}", mean(&told));
            assert_eq!(told.len(), ROUNDS, "{name}, {percent} %: too vague to be told");
            let within = |one: &&Estimate| (one.score - all).abs() <= one.margin;
            let n_within = estimates.iter().filter(within).count();
            assert!(n_within >= ROUNDS * 3 / 4, "{name}, {percent} %: {n_within} within their margins");
            assert!((mean(&told) - all).abs() < MOST_BIAS, "{name}, {percent} %: {:.1} and {all:.1}", mean(&told));
            assert!((mean(&told) - all).abs() < read - all, "{name}, {percent} %: no better than what was read");
        }
    }
}
