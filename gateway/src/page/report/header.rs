//! What a report stands on: when, how much, with which limits; and its duplicates by certainty.

use schemas::report::{Note, Report, Tier as Certainty};

use crate::catalogue::Locale;

const YEAR: u32 = 365;

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
        fact("when", l.moment(report.generated_at)),
        fact("contacts", l.with("fact-scored", &[("scored", &scored), ("read", &read)])),
        fact("coverage", coverage),
    ];
    if let Some(span) = report.created_days {
        let (oldest, newest) = (age(l, span.oldest), age(l, span.newest));
        let text = match oldest == newest {
            true => oldest,
            false => l.with("fact-span", &[("oldest", &oldest), ("newest", &newest)]),
        };
        facts.push(fact("created", text));
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

/// Days before the scan, in words.
fn age(l: Locale, days: u32) -> String {
    match days {
        0 => l.t("age-today"),
        days if days < 2 * YEAR => l.count("age-days", days),
        days => l.count("age-years", days / YEAR),
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
            let name = match tier.tier {
                Certainty::Certain => "certain",
                Certainty::Probable => "probable",
                Certainty::Possible => "possible",
            };
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
