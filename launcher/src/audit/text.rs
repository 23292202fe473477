//! The report as text for a terminal.

use std::fmt::{self, Write};

use schemas::check::Effort;
use schemas::report::{Action, LastChange, Note, Report, Share, Span};
use schemas::rubric::{AgeBand, Dimension, Grade, shown};

use super::row::is_about;

/// Issues and recommendations shown.
const MOST: usize = 12;
/// Width of the longest bar.
const BAR: usize = 40;

/// All of the report that fits a terminal, with the dimensions that were not measured, and what is told of the file, as lines
/// of a name and a text.
pub(super) fn render(report: &Report, unmeasured: &[Dimension], told: &[(&str, String)]) -> String {
    let mut text = String::new();
    write(&mut text, report, unmeasured, told).expect("a string takes all text");
    text.trim_end().to_owned()
}

fn write(out: &mut String, report: &Report, unmeasured: &[Dimension], told: &[(&str, String)]) -> fmt::Result {
    let counts = &report.contacts;
    writeln!(
        out,
        "Score {} ± {:.1}  grade {}  rubric {}",
        shown(report.score),
        report.margin,
        report.grade.letter(),
        report.rubric
    )?;
    writeln!(out, "{} contacts read, {} scored, {} not scored", counts.read, counts.scored, counts.failed)?;
    let checks = &report.checks;
    writeln!(
        out,
        "{} checks ran, {} did not apply, {} could not run\n",
        checks.run, checks.not_applicable, checks.could_not_run
    )?;
    for (name, text) in told {
        writeln!(out, "{name:<17}{text}")?;
    }
    if let Some(span) = report.created_days {
        writeln!(out, "{:<17}{}", "created", created(span))?;
    }
    let has_dates = !unmeasured.contains(&Dimension::Freshness);
    let notes = report.notes.iter().filter(|note| has_dates || **note != Note::LastChangeUnknown);
    for text in notes.filter_map(|note| told_of(*note)) {
        writeln!(out, "{:<17}{text}", "note")?;
    }
    writeln!(out)?;
    for one in &report.dimensions {
        let name = one.dimension.name();
        if unmeasured.contains(&one.dimension) {
            writeln!(out, "{name:<14}   -  not measured, counts as {}", shown(one.score))?;
        } else {
            writeln!(out, "{name:<14}{:>4}  {}", shown(one.score), bar(one.score / 100.0))?;
        }
    }
    writeln!(out)?;
    for (grade, n_contacts) in Grade::ALL.into_iter().zip(report.distribution) {
        let share = f64::from(n_contacts) / f64::from(counts.scored.max(1));
        writeln!(out, "grade {}{n_contacts:>11}  {}", grade.letter(), bar(share))?;
    }
    if has_dates {
        writeln!(out)?;
        write_ages(out, report.last_change.unwrap_or_default())?;
    }
    for one in report.duplicates.iter().filter(|one| one.clusters > 0) {
        writeln!(
            out,
            "\n{} duplicates: {} groups, {} records in excess, at most {}",
            one.tier.name(),
            one.clusters,
            one.excess,
            one.largest
        )?;
    }
    writeln!(out, "\nIssues, by points lost")?;
    let issues: Vec<_> = report.issues.iter().filter(|issue| is_about(issue.check.check(), report.existing)).collect();
    for issue in issues.iter().take(MOST) {
        let check = issue.check.check();
        let severity = issue.severity.name();
        writeln!(
            out,
            "{:>6.2}  {severity:<9}{}  {}  {}",
            issue.points_lost,
            check.id,
            check.title,
            affected(&issue.affected)
        )?;
    }
    more(out, issues.len())?;
    writeln!(out, "\nWhat to do, by gain for the work")?;
    for one in report.recommendations.iter().take(MOST) {
        let Some(check) = one.checks.first().map(|check| check.check()) else { continue };
        let effort = match one.effort {
            Effort::Low => "minutes",
            Effort::Medium => "hours",
            Effort::High => "days",
        };
        writeln!(out, "{:>+6.2}  {effort:<9}{} ({} contacts)", one.gain, action(one.action), one.affected)?;
        writeln!(out, "{:17}{}", "", check.fix.first().copied().unwrap_or_default())?;
    }
    more(out, report.recommendations.len())?;
    writeln!(out, "\nThe first three together: {}", shown(report.score_after_top_three))
}

/// When the records were created, and the middle half of them where that says more.
fn created(span: Span) -> String {
    let whole = format!("{} to {} days ago", span.oldest, span.newest);
    match span.quartiles {
        Some([last, _, first]) if (first, last) != (span.oldest, span.newest) => {
            format!("{whole}, half of them {first} to {last}")
        }
        _ => whole,
    }
}

/// How many contacts last changed how long ago.
fn write_ages(out: &mut String, told: LastChange) -> fmt::Result {
    let n_contacts = told.bands.iter().sum::<u32>() + told.unknown;
    let days = |band: AgeBand| band.most_days().map_or("longer ago".to_owned(), |most| format!("up to {most} days"));
    let bands = AgeBand::ALL.map(|band| (band.name(), days(band))).into_iter().zip(told.bands);
    let unknown = (("unknown", "no readable date".to_owned()), told.unknown);
    for ((name, days), n) in bands.chain((told.unknown > 0).then_some(unknown)) {
        let share = f64::from(n) / f64::from(n_contacts.max(1));
        writeln!(out, "{name:<8}{days:<17}{n:>6}  {}", bar(share))?;
    }
    Ok(())
}

/// What a note says that the counts of contacts do not.
fn told_of(note: Note) -> Option<&'static str> {
    match note {
        Note::LastChangeUnknown => Some("contacts without a readable date of last change lose nothing under freshness"),
        Note::BulkTouch => Some("many contacts were changed within ten minutes: freshness says little here"),
        Note::AllChangedLately => Some("nearly all contacts were changed within two days: freshness says little here"),
        Note::ImportBurst => Some("many contacts were created within one hour, as in an import or a migration"),
        Note::SmallerSample | Note::FirstOfMany | Note::TotalUnknown => None,
    }
}

fn action(action: Action) -> String {
    match action {
        Action::Merge => "Merge duplicates".to_owned(),
        Action::Verify => "Verify what has not changed for long".to_owned(),
        Action::Fill { property } => format!("Fill in {}", property.name()),
        Action::Correct { property } => format!("Correct {}", property.name()),
        Action::CorrectNames => "Correct names".to_owned(),
        Action::Fix { check } => format!("Fix: {}", check.check().title),
    }
}

fn more(out: &mut String, n_items: usize) -> fmt::Result {
    if n_items > MOST { writeln!(out, "        and {} more", n_items - MOST) } else { Ok(()) }
}

fn bar(share: f64) -> String {
    let filled = f64::from(shown(share * 100.0)) / 100.0 * BAR as f64;
    (0..BAR).take_while(|place| (*place as f64) + 0.5 <= filled).map(|_| '█').collect()
}

fn affected(share: &Share) -> String {
    format!(
        "{} of {} ({:.0} %, {:.0}-{:.0} %)",
        share.count,
        share.of,
        share.share * 100.0,
        share.low * 100.0,
        share.high * 100.0
    )
}
