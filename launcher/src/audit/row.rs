//! What was found in one row of a file.

use std::collections::BTreeMap;
use std::fmt::Write;

use aggregator::Judged;
use schemas::check::{self, Check, CheckId, Cure};
use schemas::contact::PropertySet;
use schemas::report::Tier;
use schemas::rubric::Dimension;
use serde::Serialize;

/// One row, told. Of a row that could not be scored only the number is known.
#[derive(Debug, Serialize)]
pub(super) struct Row<'a> {
    /// From 1.
    row: usize,
    /// The id of the record, where the file has one.
    record: Option<&'a str>,
    /// The checks that hit.
    hits: Vec<CheckId>,
    /// How many checks ran and did not hit.
    misses: usize,
    /// How many checks did not apply.
    not_applicable: usize,
    /// How many checks could not run.
    could_not_run: usize,
    /// The seven scores, 0-100, by dimension.
    scores: Option<BTreeMap<&'static str, f64>>,
    composite: Option<f64>,
    /// Number of the cluster of duplicates.
    cluster: Option<u32>,
    tier: Option<Tier>,
}

impl<'a> Row<'a> {
    pub(super) fn new(row: usize, record: Option<&'a str>, judged: Option<&Judged>) -> Self {
        let findings = judged.map(|judged| &judged.findings);
        let n_checks = check::all().filter(|check| check.runs() && check.scope != check::Scope::Portal).count();
        let scores =
            |judged: &Judged| Dimension::ALL.map(|one| (one.name(), judged.scores.get(one))).into_iter().collect();
        let cluster = judged.and_then(|judged| judged.cluster);
        Self {
            row,
            record,
            hits: findings.map(|one| one.hit.iter().collect()).unwrap_or_default(),
            misses: findings.map_or(0, |one| one.applied.without(one.hit).len()),
            not_applicable: findings
                .map_or(n_checks, |one| n_checks.saturating_sub(one.applied.union(one.could_not_run).len())),
            could_not_run: findings.map_or(0, |one| one.could_not_run.len()),
            scores: judged.map(scores),
            composite: judged.map(|judged| judged.scores.composite()),
            cluster: cluster.map(|one| one.cluster),
            tier: cluster.map(|one| one.tier),
        }
    }

    /// The row for a terminal: a line on it, and a line on each hit that is about the columns of the file.
    pub(super) fn text(&self, columns: PropertySet) -> String {
        let mut text = format!("row {}", self.row);
        self.write(&mut text, columns).expect("a string takes all text");
        text
    }

    fn write(&self, out: &mut String, columns: PropertySet) -> std::fmt::Result {
        if let Some(record) = self.record {
            // A sign that steers a terminal is written out.
            write!(out, "  record {}", record.escape_debug())?;
        }
        let (Some(composite), Some(scores)) = (self.composite, &self.scores) else {
            return out.write_str("  not scored");
        };
        write!(out, "  {composite:.0}  [")?;
        for (place, dimension) in Dimension::ALL.into_iter().enumerate() {
            let space = if place == 0 { "" } else { " " };
            write!(out, "{space}{} {:.0}", char::from(dimension.letter()), scores[dimension.name()])?;
        }
        let hits: Vec<_> = self.hits.iter().map(|id| id.check()).filter(|check| is_about(check, columns)).collect();
        write!(out, "]  {} hit  {} missed  ", hits.len(), self.misses)?;
        write!(out, "{} did not apply  {} could not run", self.not_applicable, self.could_not_run)?;
        if let (Some(cluster), Some(tier)) = (self.cluster, self.tier) {
            write!(out, "  duplicate {cluster} ({})", tier.name())?;
        }
        for check in hits {
            write!(out, "\n  {}  {}", check.id, check.title)?;
        }
        Ok(())
    }
}

/// Whether a hit is about these columns. What would fill another one is about a column that the file does not have.
pub(super) fn is_about(check: &Check, columns: PropertySet) -> bool {
    match check.cure {
        Cure::Fills(filled) => filled.iter().all(|property| columns.contains(*property)),
        _ => check.properties.iter().any(|property| columns.contains(*property)),
    }
}
