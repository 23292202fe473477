//! The checks of enrichment.

use schemas::check::CheckId;
use schemas::contact::Property::{Company, Department, FirstName, JobTitle, LastName, LinkedinUrl, Phone, Seniority};

use crate::record::Record;
use crate::title::{department, is_decision_maker, seniority};

pub(crate) fn judge(record: &mut Record<'_>) {
    let matchable = [FirstName, LastName, Company].into_iter().all(|property| record.filled(property));
    record.note(CheckId::of("E01"), matchable, !record.filled(LinkedinUrl));
    let titled = record.filled(JobTitle);
    let ranked = seniority(record.lower(JobTitle)).is_some();
    record.note(CheckId::of("E02"), titled, ranked && !record.filled(Seniority));
    let has_department = record.findings.present.contains(Department);
    let function = department(record.lower(JobTitle)).is_some();
    record.note(CheckId::of("E03"), titled && has_department, function && !record.filled(Department));
    let decides = is_decision_maker(record.lower(JobTitle));
    record.note(CheckId::of("E07"), decides, !record.filled(Phone));
    let business = record.email.as_ref().is_some_and(|email| !email.is_free());
    record.note(CheckId::of("E08"), true, !business && !record.filled(LinkedinUrl) && !matchable);
    let existing = [LinkedinUrl, Seniority, Department].into_iter().filter(|p| record.findings.present.contains(*p));
    let fields: Vec<bool> = existing.map(|property| record.filled(property)).collect();
    let n_filled = fields.iter().filter(|filled| **filled).count();
    record.note(CheckId::of("E10"), fields.len() == 3, n_filled == 1 || n_filled == 2);
    record.note(CheckId::of("E12"), record.filled(Seniority), !titled);
}
