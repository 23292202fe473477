//! Grades and severities as the names of classes in the style sheet, and the bars of grades.

use schemas::check::Severity;
use schemas::rubric::{Grade, shown};

pub(super) fn letter(grade: Grade) -> &'static str {
    match grade {
        Grade::A => "A",
        Grade::B => "B",
        Grade::C => "C",
        Grade::D => "D",
        Grade::F => "F",
    }
}

/// How long the bars of the grades' contacts are, where the longest is 100.
pub(super) fn widths(counts: [u32; 5]) -> [u8; 5] {
    let most = counts.into_iter().max().unwrap_or_default().max(1);
    counts.map(|count| shown(f64::from(count) * 100.0 / f64::from(most)))
}

pub(super) fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Critical => "critical",
        Severity::High => "high",
        Severity::Medium => "medium",
        Severity::Low => "low",
        Severity::Info => "info",
    }
}
