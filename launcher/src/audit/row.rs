//! What was found in one row of a file.

use std::collections::BTreeMap;
use std::fmt;

use aggregator::Judged;
use schemas::check::{self, CheckId};
use schemas::report::Tier;
use schemas::rubric::Dimension;
use serde::Serialize;

/// One row, told. Of a row that could not be scored only the number is known.
#[derive(Debug, Serialize)]
pub(super) struct Row {
    /// From 1.
    row: usize,
    /// The checks that hit.
    hits: Vec<CheckId>,
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

impl Row {
    pub(super) fn new(row: usize, judged: Option<&Judged>) -> Self {
        let findings = judged.map(|judged| &judged.findings);
        let n_checks = check::all().filter(|check| check.runs() && check.scope != check::Scope::Portal).count();
        let scores =
            |judged: &Judged| Dimension::ALL.map(|one| (one.name(), judged.scores.get(one))).into_iter().collect();
        let cluster = judged.and_then(|judged| judged.cluster);
        Self {
            row,
            hits: findings.map(|one| one.hit.iter().collect()).unwrap_or_default(),
            not_applicable: findings
                .map_or(n_checks, |one| n_checks.saturating_sub(one.applied.union(one.could_not_run).len())),
            could_not_run: findings.map_or(0, |one| one.could_not_run.len()),
            scores: judged.map(scores),
            composite: judged.map(|judged| judged.scores.composite()),
            cluster: cluster.map(|one| one.cluster),
            tier: cluster.map(|one| one.tier),
        }
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "row {}", self.row)?;
        let (Some(composite), Some(scores)) = (self.composite, &self.scores) else {
            return f.write_str("  not scored");
        };
        write!(f, "  {composite:.0}  [")?;
        for (place, dimension) in Dimension::ALL.into_iter().enumerate() {
            let space = if place == 0 { "" } else { " " };
            write!(f, "{space}{} {:.0}", char::from(dimension.letter()), scores[dimension.name()])?;
        }
        let hits: Vec<String> = self.hits.iter().map(ToString::to_string).collect();
        write!(f, "]  hits {}", if hits.is_empty() { "none".to_owned() } else { hits.join(" ") })?;
        write!(f, "  not applicable {}  could not run {}", self.not_applicable, self.could_not_run)?;
        if let (Some(cluster), Some(tier)) = (self.cluster, self.tier) {
            write!(f, "  duplicate {cluster} ({})", tier.name())?;
        }
        Ok(())
    }
}
