//! `refine audit`: scores a file of contacts on this machine, with the scorer's and the aggregator's own code and no server.

pub mod file;
mod row;
mod text;

use std::path::PathBuf;

use aggregator::{Facts, Sample};
use anyhow::{Context, ensure};
use chassis::clock;
use clap::{Args, ValueEnum};
use jiff::Timestamp;
use schemas::check::{CheckId, CheckSet};
use schemas::contact::{Property, PropertySet};
use schemas::finding::ScoredContact;
use schemas::id::PortalId;
use schemas::report::ContactCounts;
use schemas::rubric::Dimension;
use scorer::Blinder;

use crate::output::{remark, say};
use row::Row;

/// What is audited, and how it is told.
#[derive(Args, Clone, Debug)]
pub struct AuditConfig {
    /// Contacts as a CSV file that HubSpot exported (in English, German, Spanish or French), as JSON objects of properties, one
    /// a line, or as one JSON array; `-` is standard input. With JSON as output, what was read of it is told on standard error.
    file: PathBuf,
    /// Form of the output.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Tell of each row what was found; as JSON, one object a line instead of the report.
    #[arg(long)]
    explain: bool,
    /// The moment for which ages are counted [default: now].
    #[arg(long, value_name = "TIME")]
    as_of: Option<Timestamp>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

/// Contacts of a file are compared with each other and with nothing else, so this key has nothing to hide.
const KEY: [u8; 32] = [0; 32];
/// A file is no portal.
const NO_PORTAL: PortalId = PortalId(0);

/// Scores the file and prints what was found.
///
/// # Errors
/// Where the file cannot be read as contacts, or standard output is closed.
pub fn run(config: &AuditConfig) -> anyhow::Result<()> {
    let now = config.as_of.unwrap_or_else(clock::now);
    let name = config.file.display();
    let file = file::read(&config.file).with_context(|| name.to_string())?;
    if config.format == Format::Json {
        file.told().iter().for_each(|(name, text)| remark(&format!("{name}: {text}")));
    }
    let sample = Sample::judge(score_all(&file.contacts, now));
    let rows = sample.contacts.iter().zip(&file.records).enumerate();
    let rows = rows.map(|(place, (judged, record))| Row::new(place + 1, record.as_deref(), judged.as_ref()));
    match (config.explain, config.format) {
        (true, Format::Json) => {
            rows.map(|row| serde_json::to_string(&row)).try_for_each(|row| say(&row.context("failed to write a row")?))
        }
        (explain, format) => {
            if explain {
                rows.map(|row| row.text(sample.existing)).try_for_each(|row| say(&row))?;
            }
            let portal_total = Some(sample.contacts.len() as u64);
            let report = sample.report(&Facts { portal: NO_PORTAL, portal_total, generated_at: now });
            let ContactCounts { read, failed, .. } = report.contacts;
            ensure!(
                u64::from(failed) * 2 < u64::from(read),
                "{name}: {failed} of {read} contacts could not be read, half or more: no grade"
            );
            match format {
                Format::Json => say(&serde_json::to_string_pretty(&report).context("failed to write the report")?),
                Format::Text => say(&text::render(&report, &unmeasured(&sample), &file.told())),
            }
        }
    }
}

/// Contacts that are judged together, as many as a page of HubSpot's holds.
const PAGE: usize = 100;

fn score_all(contacts: &[Option<file::Owned>], now: Timestamp) -> Vec<Option<ScoredContact>> {
    let context = scorer::Context { now, blinder: Blinder::new(&KEY) };
    contacts.chunks(PAGE).flat_map(|page| scorer::score_page(page, &context)).collect()
}

const ENRICHING: PropertySet = PropertySet::of(&[
    Property::LinkedinUrl,
    Property::Seniority,
    Property::Department,
    Property::JobTitle,
    Property::Company,
]);

/// The dimensions on which the file holds nothing to judge: their scores are no findings.
fn unmeasured(sample: &Sample) -> Vec<Dimension> {
    let applied = sample.scored().fold(CheckSet::default(), |all, one| all.union(one.findings.applied));
    let is_measured = |dimension: &Dimension| match dimension {
        Dimension::Completeness => true,
        Dimension::Freshness => sample.scored().any(|judged| judged.findings.age_days.is_some()),
        Dimension::Enrichment => !sample.existing.intersection(ENRICHING).is_empty(),
        _ => applied.iter().map(CheckId::check).any(|check| check.dimension == *dimension && check.points() > 0.0),
    };
    Dimension::ALL.into_iter().filter(|dimension| !is_measured(dimension)).collect()
}
