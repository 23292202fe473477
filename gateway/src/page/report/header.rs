//! What a report stands on: whose contacts, when, how much, with which limits; and its duplicates by certainty.

use jiff::{SignedDuration, Timestamp};
use schemas::report::{Note, Report, Span};

use super::Access;
use crate::catalogue::Locale;

/// A fact of the header.
pub(super) struct Fact {
    pub(super) name: String,
    pub(super) text: String,
}

/// The duplicates of one certainty.
pub(super) struct Tier {
    pub(super) name: String,
    pub(super) text: String,
    pub(super) clusters: String,
    pub(super) records: String,
    pub(super) excess: String,
    pub(super) largest: String,
}

/// Whose report it is, and when it was made. The portal's id is told to everybody who sees the report: who made a share link means
/// this portal, its id stands in each of its forms and pages anyway, and it opens nothing. The sample's portal is made up.
pub(super) fn subject(l: Locale, report: &Report, access: &Access<'_>) -> String {
    let when = l.moment(report.generated_at);
    match access {
        Access::Sample => when,
        _ => format!("{} {} · {when}", l.t("fact-portal"), report.portal),
    }
}

pub(super) fn facts(l: Locale, report: &Report) -> Vec<Fact> {
    let contacts = &report.contacts;
    let fact = |name: &str, text| Fact { name: l.t(&format!("fact-{name}")), text };
    let (read, scored) = (l.number(contacts.read), l.number(contacts.scored));
    let coverage = match contacts.portal_total {
        Some(total) if total > u64::from(contacts.read) => {
            l.with("fact-first", &[("read", &read), ("total", &l.number(total))])
        }
        Some(_) => l.t("fact-all"),
        None => l.with("fact-total-unknown", &[("read", &read)]),
    };
    let mut facts = vec![
        fact("contacts", l.with("fact-scored", &[("scored", &scored), ("read", &read)])),
        fact("coverage", coverage),
    ];
    if let Some(span) = report.created_days {
        let month = |days: u32| {
            let age = SignedDuration::from_hours(24 * i64::from(days));
            l.month(report.generated_at.checked_sub(age).unwrap_or(Timestamp::MIN))
        };
        facts.push(fact("created", created(l, span, month)));
    }
    let counts = [report.checks.run, report.checks.not_applicable, report.checks.could_not_run].map(|n| l.number(n));
    let [run, not_applicable, could_not_run] = &counts;
    let values = [("run", run.as_str()), ("apart", not_applicable.as_str()), ("failed", could_not_run.as_str())];
    facts.push(fact(
        "checks",
        match report.checks.could_not_run {
            0 => l.with("fact-check-counts-whole", &values[..2]),
            _ => l.with("fact-check-counts", &values),
        },
    ));
    facts.push(fact("rubric", report.rubric.clone()));
    facts
}

/// From which month to which the contacts were created; and the middle half of them, where that says more.
fn created(l: Locale, span: Span, month: impl Fn(u32) -> String) -> String {
    let (oldest, newest) = (month(span.oldest), month(span.newest));
    if oldest == newest {
        return oldest;
    }
    let whole = l.with("fact-span", &[("oldest", &oldest), ("newest", &newest)]);
    let Some([last, _, first]) = span.quartiles else { return whole };
    match (month(first), month(last)) {
        (first, last) if (&first, &last) == (&oldest, &newest) => whole,
        (first, last) if first == last => l.with("fact-span-half-month", &[("span", &whole), ("month", &first)]),
        (first, last) => l.with("fact-span-half", &[("span", &whole), ("first", &first), ("last", &last)]),
    }
}

/// What limits the trust in a figure, in words.
pub(super) fn notes(l: Locale, report: &Report) -> Vec<String> {
    let contacts = &report.contacts;
    report
        .notes
        .iter()
        .map(|note| match note {
            Note::SmallerSample => l.with(
                "note-smaller_sample",
                &[
                    ("failed", &l.number(contacts.failed)),
                    ("read", &l.number(contacts.read)),
                    ("scored", &l.number(contacts.scored)),
                ],
            ),
            Note::FirstOfMany => l.with("note-first_of_many", &[("read", &l.number(contacts.read))]),
            Note::TotalUnknown => l.t("note-total_unknown"),
            Note::LastChangeUnknown => l.with(
                "note-last_change_unknown",
                &[
                    ("unknown", &l.number(report.last_change.unwrap_or_default().unknown)),
                    ("scored", &l.number(contacts.scored)),
                ],
            ),
            Note::BulkTouch => l.t("note-bulk_touch"),
            Note::AllChangedLately => l.t("note-all_changed_lately"),
            Note::ImportBurst => l.t("note-import_burst"),
        })
        .collect()
}

pub(super) fn tiers(l: Locale, report: &Report) -> Vec<Tier> {
    report
        .duplicates
        .iter()
        .map(|tier| {
            let name = tier.tier.name();
            Tier {
                name: l.t(&format!("tier-{name}")),
                text: l.t(&format!("tier-{name}-text")),
                clusters: l.number(tier.clusters),
                records: l.number(tier.records),
                excess: l.number(tier.excess),
                largest: l.number(tier.largest),
            }
        })
        .collect()
}
