//! A report as one table for a spreadsheet: a row for each figure of the summary, then one for each issue, recommendation,
//! dimension and so on, told apart by the first column. Its words and figures are written as the language writes them.

use csv::{Terminator, WriterBuilder};
use schemas::check::CheckId;
use schemas::report::{Issue, Recommendation, Report, Share, Strength};
use schemas::rubric::Grade;

use super::{advice, header};
use crate::catalogue::Locale;
use crate::page::gauge::is_census;
use crate::page::method::effort;
use crate::report::cell::no_formula;

/// One row; what does not apply to it is empty.
#[derive(Default)]
struct Row {
    section: String,
    id: String,
    title: String,
    value: String,
    severity: String,
    dimension: String,
    affected: String,
    of: String,
    percent: String,
    points: String,
    effort: String,
    fix: String,
}

/// The table, with a head and CRLF line ends (RFC 4180). A spreadsheet knows by the mark at its beginning that it is UTF-8, and where
/// decimals have a comma, it expects a semicolon between cells.
pub(crate) fn csv(l: Locale, report: &Report) -> String {
    let separator = if l.plain(0.5).contains(',') { b';' } else { b',' };
    let mut table = WriterBuilder::new()
        .delimiter(separator)
        .terminator(Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    for row in [head(l)].into_iter().chain(rows(l, report)) {
        table
            .write_record(row.cells().map(|cell| plain(&cell)))
            .expect("each row has as many cells, and memory takes them");
    }
    let table = table.into_inner().expect("memory takes all rows");
    String::from_utf8(table).expect("the cells are text")
}

fn head(l: Locale) -> Row {
    Row {
        section: l.t("csv-section"),
        id: l.t("csv-id"),
        title: l.t("csv-title"),
        value: l.t("csv-value"),
        severity: l.t("method-severity"),
        dimension: l.t("csv-dimension"),
        affected: l.t("csv-affected"),
        of: l.t("csv-of"),
        percent: l.t("csv-percent"),
        points: l.t("csv-points"),
        effort: l.t("advice-effort"),
        fix: l.t("issue-fix"),
    }
}

fn rows(l: Locale, report: &Report) -> Vec<Row> {
    let mut rows = summary(l, report);
    rows.extend(report.issues.iter().map(|one| issue(l, one)));
    rows.extend(report.recommendations.iter().filter_map(|one| recommendation(l, one)));
    rows.extend(report.dimensions.iter().map(|one| Row {
        section: l.t("csv-dimension"),
        id: one.dimension.name().to_owned(),
        title: l.t(&format!("dimension-{}", one.dimension.name())),
        value: l.plain(one.score),
        ..Row::default()
    }));
    rows.extend(Grade::ALL.into_iter().zip(report.distribution).map(|(grade, n_contacts)| Row {
        section: l.t("report-grade"),
        id: grade.letter().to_owned(),
        title: l.t(&format!("grade-{}", grade.letter())),
        affected: n_contacts.to_string(),
        of: report.contacts.scored.to_string(),
        percent: l.plain(100.0 * f64::from(n_contacts) / f64::from(report.contacts.scored.max(1))),
        ..Row::default()
    }));
    rows.extend(report.strengths.iter().map(|one| strength(l, one)));
    for tier in &report.duplicates {
        let name = tier.tier.name();
        let figures = [
            ("clusters", tier.clusters),
            ("records", tier.records),
            ("excess", tier.excess),
            ("largest", tier.largest),
        ];
        rows.extend(figures.map(|(figure, n)| Row {
            section: l.t("report-duplicates"),
            id: name.to_owned(),
            title: format!("{}, {}", l.t(&format!("tier-{name}")), l.t(&format!("tier-{figure}"))),
            value: n.to_string(),
            ..Row::default()
        }));
    }
    rows
}

fn summary(l: Locale, report: &Report) -> Vec<Row> {
    let contacts = &report.contacts;
    let mut figures = vec![
        ("fact-portal", report.portal.to_string()),
        ("fact-when", report.generated_at.strftime("%F %H:%M UTC").to_string()),
        ("report-overall", l.plain(report.score)),
        ("report-grade", report.grade.letter().to_owned()),
        ("csv-after-three", l.plain(report.score_after_top_three)),
        ("csv-read", contacts.read.to_string()),
        ("fact-contacts", contacts.scored.to_string()),
        ("csv-failed", contacts.failed.to_string()),
        ("csv-checks", report.checks.run.to_string()),
        ("fact-rubric", report.rubric.clone()),
    ];
    figures.extend(contacts.portal_total.map(|total| ("csv-total", total.to_string())));
    if !is_census(report) {
        figures.push(("csv-margin", l.plain(report.margin)));
    }
    let summary =
        |(key, value): (&str, String)| Row { section: l.t("csv-summary"), title: l.t(key), value, ..Row::default() };
    let note = |title| Row { section: l.t("csv-note"), title, ..Row::default() };
    figures.into_iter().map(summary).chain(header::notes(l, report).into_iter().map(note)).collect()
}

fn issue(l: Locale, one: &Issue) -> Row {
    let check = one.check.check();
    Row {
        section: l.t("csv-issue"),
        id: check.id.to_string(),
        title: l.title(check),
        severity: l.t(&format!("severity-{}", one.severity.name())),
        dimension: l.t(&format!("dimension-{}", check.dimension.name())),
        points: l.plain(one.points_lost),
        effort: effort(l, check.effort),
        fix: steps(l, &[check.id]),
        ..shared(l, &one.affected)
    }
}

fn recommendation(l: Locale, one: &Recommendation) -> Option<Row> {
    let check = one.checks.first()?.check();
    Some(Row {
        section: l.t("csv-recommendation"),
        id: check.id.to_string(),
        title: advice::title(l, one.action),
        value: l.plain(one.score_after),
        affected: one.affected.to_string(),
        points: l.plain(one.gain),
        effort: effort(l, one.effort),
        fix: steps(l, &one.checks),
        ..Row::default()
    })
}

fn strength(l: Locale, one: &Strength) -> Row {
    let check = one.check.check();
    Row {
        section: l.t("csv-strength"),
        id: check.id.to_string(),
        title: l.with("strength-title", &[("title", &l.title(check))]),
        dimension: l.t(&format!("dimension-{}", check.dimension.name())),
        ..shared(l, &one.share)
    }
}

fn shared(l: Locale, share: &Share) -> Row {
    Row {
        affected: share.count.to_string(),
        of: share.of.to_string(),
        percent: l.plain(100.0 * share.share),
        ..Row::default()
    }
}

impl Row {
    fn cells(self) -> [String; 12] {
        let Self { section, id, title, value, severity, dimension, affected, of, percent, points, effort, fix } = self;
        [section, id, title, value, severity, dimension, affected, of, percent, points, effort, fix]
    }
}

/// The steps by which checks are fixed, in one cell.
fn steps(l: Locale, checks: &[CheckId]) -> String {
    let mut steps = Vec::new();
    for step in checks.iter().flat_map(|check| l.words(check.check()).fix) {
        if !steps.contains(&step) {
            steps.push(step);
        }
    }
    let numbered = steps.iter().zip(1..).map(|(step, number)| format!("{number}. {step}"));
    numbered.collect::<Vec<_>>().join(" ")
}

/// A cell as text. Hyphens that only mind where a line may end would be in the way of a search.
fn plain(cell: &str) -> String {
    no_formula(&cell.replace('\u{2011}', "-").replace('\u{ad}', ""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::sample_report;

    fn parse(table: &str, separator: u8) -> Vec<Vec<String>> {
        let table = table.strip_prefix('\u{feff}').unwrap().as_bytes();
        let mut reader = csv::ReaderBuilder::new().delimiter(separator).has_headers(false).from_reader(table);
        reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
    }

    #[test]
    fn every_issue_is_one_row_with_its_fix() {
        let report = sample_report();
        for (l, separator) in [(Locale::En, b','), (Locale::De, b';')] {
            let rows = parse(&csv(l, &report), separator);
            assert!(rows.iter().all(|row| row.len() == 12 && !row[0].is_empty() && !row[2].is_empty()), "{rows:?}");
            let issues: Vec<_> = rows.iter().filter(|row| row[0] == l.t("csv-issue")).collect();
            assert_eq!(issues.len(), report.issues.len());
            for (row, issue) in issues.into_iter().zip(&report.issues) {
                let words = l.words(issue.check.check());
                assert_eq!(row[1], issue.check.to_string());
                assert_eq!((&row[2], row[6].parse()), (&plain(&words.title), Ok(issue.affected.count)));
                assert!(words.fix.iter().all(|step| row[11].contains(&plain(step))), "{row:?}");
            }
        }
    }

    #[test]
    fn a_short_summary_stands_first() {
        let report = sample_report();
        let rows = parse(&csv(Locale::De, &report), b';');
        let n_summary = rows.iter().skip(1).take_while(|row| row[0] == "Überblick").count();
        assert!((8..20).contains(&n_summary), "{n_summary}");
        assert_eq!(rows[1][2..4], ["HubSpot-Portal".to_owned(), report.portal.to_string()]);
        assert!(rows[3][3].contains(','), "{:?}", rows[3]);
    }

    #[test]
    fn no_cell_is_a_formula() {
        for (cell, expected) in [("a, \"b\"", "a, \"b\""), ("=1+1", "'=1+1"), ("-2", "'-2"), ("@a,b", "'@a,b")] {
            assert_eq!(plain(cell), expected);
        }
    }
}
