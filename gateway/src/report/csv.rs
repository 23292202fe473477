//! A report's figures as rows of one table: section, item, what is measured, figure.

use std::fmt::Write;

use schemas::check::CheckId;
use schemas::report::{Action, Report, Share};
use schemas::rubric::Grade;
use serde_json::json;

/// The table, with a head and CRLF line ends (RFC 4180).
pub(super) fn csv(report: &Report) -> String {
    let mut table = Table(String::new());
    table.row("section", "item", "measure", "figure");
    header(&mut table, report);
    for (grade, n_contacts) in Grade::ALL.into_iter().zip(report.distribution) {
        table.row("distribution", &format!("{grade:?}"), "contacts", n_contacts);
    }
    for one in &report.dimensions {
        table.row("dimension", one.dimension.name(), "score", one.score);
        table.row("dimension", one.dimension.name(), "weight", one.weight);
        for loss in &one.lost {
            let item = loss.check.map_or_else(|| one.dimension.name().to_owned(), item);
            table.row("points lost", &item, one.dimension.name(), loss.points);
        }
    }
    for strength in &report.strengths {
        table.share("strength", &item(strength.check), "contacts without a finding", &strength.share);
    }
    for issue in &report.issues {
        let item = item(issue.check);
        table.row("issue", &item, "severity", word(&issue.severity));
        table.share("issue", &item, "contacts affected", &issue.affected);
        table.row("issue", &item, "points lost", issue.points_lost);
    }
    for todo in &report.recommendations {
        let item = todo.checks.first().map_or_else(String::new, |check| item(*check));
        table.row("recommendation", &item, "action", action(todo.action));
        table.row("recommendation", &item, "gain", todo.gain);
        table.row("recommendation", &item, "score after", todo.score_after);
        table.row("recommendation", &item, "contacts", todo.affected);
        table.row("recommendation", &item, "effort", word(&todo.effort));
    }
    for tier in &report.duplicates {
        let item = word(&tier.tier);
        for (measure, figure) in
            [("clusters", tier.clusters), ("records", tier.records), ("excess", tier.excess), ("largest", tier.largest)]
        {
            table.row("duplicates", &item, measure, figure);
        }
    }
    if let Some(estimate) = report.uniqueness_of_all {
        table.row("dimension", "uniqueness", "estimate for all contacts", estimate.score);
        table.row("dimension", "uniqueness", "margin of the estimate (95 %)", estimate.margin);
    }
    for note in &report.notes {
        table.row("note", &word(note), "", "");
    }
    table.0
}

fn header(table: &mut Table, report: &Report) {
    table.row("report", "scan", "generated at", report.generated_at);
    table.row("report", "scan", "rubric", &report.rubric);
    table.row("report", "contacts", "read", report.contacts.read);
    table.row("report", "contacts", "scored", report.contacts.scored);
    table.row("report", "contacts", "failed", report.contacts.failed);
    if let Some(total) = report.contacts.portal_total {
        table.row("report", "contacts", "in the portal", total);
    }
    table.row("report", "checks", "run", report.checks.run);
    table.row("report", "checks", "not applicable", report.checks.not_applicable);
    table.row("report", "checks", "could not run", report.checks.could_not_run);
    table.row("report", "overall", "score", report.score);
    table.row("report", "overall", "margin (95 %)", report.margin);
    table.row("report", "overall", "grade", format!("{:?}", report.grade));
    table.row("report", "overall", "score after the first three recommendations", report.score_after_top_three);
}

struct Table(String);

impl Table {
    fn row(&mut self, section: &str, item: &str, measure: &str, figure: impl ToString) {
        let cells = [section, item, measure, &figure.to_string()].map(quoted);
        write!(self.0, "{}\r\n", cells.join(",")).expect("writing to a string cannot fail");
    }

    fn share(&mut self, section: &str, item: &str, measure: &str, share: &Share) {
        self.row(section, item, measure, share.count);
        self.row(section, item, "of contacts eligible", share.of);
        self.row(section, item, "share", share.share);
        self.row(section, item, "share, lower end (95 %)", share.low);
        self.row(section, item, "share, upper end (95 %)", share.high);
    }
}

fn item(check: CheckId) -> String {
    format!("{check} {}", check.check().title)
}

/// What is done, as in JSON, and to which property.
fn action(action: Action) -> String {
    let action = json!(action);
    let word = |key: &str| action[key].as_str().unwrap_or_default().to_owned();
    format!("{} {}", word("kind"), word("property")).trim_end().to_owned()
}

/// A word of the contract, as in JSON.
fn word(value: &impl serde::Serialize) -> String {
    json!(value).as_str().unwrap_or_default().to_owned()
}

fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\r', '\n']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_has_four_cells_and_every_issue_is_there() {
        let report = crate::page::sample_report();
        let table = csv(&report);
        let rows: Vec<_> = table.split_terminator("\r\n").collect();
        let quoted_commas =
            |row: &str| row.split('"').skip(1).step_by(2).map(|cell| cell.matches(',').count()).sum::<usize>();
        assert!(rows.iter().all(|row| row.matches(',').count() - quoted_commas(row) == 3), "{table}");
        for issue in &report.issues {
            assert!(table.contains(&format!("issue,{}", quoted(&item(issue.check)))), "{:?}", issue.check);
        }
    }

    #[test]
    fn a_cell_with_a_comma_or_a_quote_is_quoted() {
        assert_eq!(quoted("a, \"b\""), "\"a, \"\"b\"\"\"");
    }
}
