//! The fold of whole scans into their reports: time by group of checks, and memory.

use std::hint::black_box;
use std::time::Duration;

use aggregator::{Facts, Sample};
use schemas::finding::ScoredContact;
use schemas::id::PortalId;
use scorer::Context;

use crate::{best, computed, pages, read_and_score};

/// Portals by their number of contacts, and how often each is folded. The largest comes last: the most memory that the process
/// ever took is then that of the last fold.
const PORTALS: [(u32, usize); 4] = [(500, 50), (5_000, 10), (50_000, 3), (500_000, 1)];

pub(crate) fn run(context: &Context) {
    let mut before: Option<(u32, Duration)> = None;
    for (size, rounds) in PORTALS {
        let took = fold(size, rounds, context);
        if let Some((less, took_less)) = before {
            let (contacts, time) = (f64::from(size) / f64::from(less), took.as_secs_f64() / took_less.as_secs_f64());
            println!("  {contacts:.0} times the contacts of the last, {time:.1} times the time");
        }
        before = Some((size, took));
    }
}

/// The fold of one portal.
fn fold(size: u32, rounds: usize, context: &Context) -> Duration {
    let scored: Vec<Option<ScoredContact>> =
        pages(size, context.now).flat_map(|page| read_and_score(&page, context)).collect();
    let facts = Facts { portal: PortalId(0), portal_total: None, generated_at: context.now };
    let scored_mib = resident_mib();
    let mut groups = Vec::new();
    let mut judged = Duration::MAX;
    let mut last = scored;
    let mut sample = None;
    for round in 0..rounds {
        let contacts = if round + 1 == rounds { std::mem::take(&mut last) } else { last.clone() };
        let (started, mut told, mut parts) = (computed(), computed(), Vec::new());
        sample = Some(Sample::judge_by(contacts, None, &mut |group| {
            let now = computed();
            parts.push((group, now - told));
            told = now;
        }));
        let took = computed() - started;
        if took < judged {
            (judged, groups) = (took, parts);
        }
    }
    let sample = sample.unwrap();
    let report = best(rounds, &mut || drop(black_box(sample.report(&facts))));
    let whole = judged + report;
    let each = whole / size;
    println!("\nfold of {size} contacts: {whole:.2?}, {each:.2?} a contact");
    println!("  memory: {scored_mib} MiB as the contacts arrive, at most {} MiB", peak_mib());
    for (group, took) in groups.into_iter().chain([("the report", report)]) {
        println!("  {group:<34}{took:>10.2?}{:>6.0} %", 100.0 * took.as_secs_f64() / whole.as_secs_f64());
    }
    whole
}

fn resident_mib() -> u64 {
    status_mib("VmRSS:")
}

fn peak_mib() -> u64 {
    status_mib("VmHWM:")
}

/// A figure of this process, as Linux tells it in KiB.
fn status_mib(name: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
    line.split_whitespace().next().and_then(|kib| kib.parse::<u64>().ok()).unwrap_or_default() / 1024
}
