//! What is said once of the whole scan: no contact is charged for it.

use schemas::check::CheckId;
use schemas::contact::{Property, PropertySet};
use schemas::finding::Findings;
use schemas::keys::KeyKind;
use schemas::report::{Share, Tier, TierSummary};
use schemas::score::freshness;

use super::index::Index;
use crate::statistic::share;

/// One thing said of the whole scan.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PortalFinding {
    pub(crate) check: CheckId,
    /// How much of the scan shows it.
    pub(crate) affected: Share,
    pub(crate) hit: bool,
}

/// Fewer contacts than this say nothing about bursts.
const FEWEST: u32 = 50;
/// Days within which a change is a late one.
const LATELY_DAYS: u32 = 2;
/// Gaps that can be closed from what is there, and the checks that find them.
const DERIVABLE: [(CheckId, PropertySet); 5] = [
    (CheckId::of("E02"), PropertySet::of(&[Property::Seniority])),
    (CheckId::of("E03"), PropertySet::of(&[Property::Department])),
    (CheckId::of("E04"), PropertySet::of(&[Property::Company])),
    (CheckId::of("E05"), PropertySet::of(&[Property::Country])),
    (CheckId::of("E06"), PropertySet::of(&[Property::FirstName, Property::LastName])),
];

pub(super) fn judge(
    index: &Index<'_>,
    findings: &[Findings],
    existing: PropertySet,
    duplicates: &[TierSummary],
) -> Vec<PortalFinding> {
    let n_contacts = count(findings.iter());
    let missing = Property::ALL.len() as u32 - existing.len();
    let mut found = vec![PortalFinding {
        check: CheckId::of("C15"),
        affected: share(missing, Property::ALL.len() as u32),
        hit: missing > 0,
    }];
    let mut above = |check: &str, n_affected: u32, of: u32, percent: u32| {
        let hit = u64::from(n_affected) * 100 > u64::from(of) * u64::from(percent);
        found.push(PortalFinding { check: CheckId::of(check), affected: share(n_affected, of), hit });
    };
    let (n_outdated, n_dated) = outdated(findings);
    if n_dated > 0 {
        above("F03", n_outdated, n_dated, 0);
    }
    if n_contacts >= FEWEST {
        above("F04", largest(index, KeyKind::ChangedWindow), n_contacts, 30);
        let lately = findings.iter().filter(|one| one.age_days.is_some_and(|days| days < LATELY_DAYS));
        above("F05", count(lately), n_contacts, 90);
        above("F10", largest(index, KeyKind::CreatedHour), n_contacts, 20);
    }
    let sure = duplicates.iter().filter(|summary| summary.tier != Tier::Possible);
    above("U15", sure.map(|summary| summary.excess).sum(), n_contacts, 0);
    let filled = |property| count(findings.iter().filter(|one| one.filled.contains(property)));
    let (titles, seniorities) = (filled(Property::JobTitle), filled(Property::Seniority));
    if existing.contains(Property::JobTitle) && existing.contains(Property::Seniority) {
        above("K23", titles.abs_diff(seniorities), n_contacts, 40);
    }
    // Contacts that lack one of them, where the portal has all.
    let gaps = |asked: PropertySet| {
        let lacks = |one: &&Findings| asked.intersection(one.filled) != asked;
        if asked.intersection(existing) == asked { count(findings.iter().filter(lacks)) } else { 0 }
    };
    let hits = |check| count(findings.iter().filter(|one| one.hit.contains(check)));
    let closable = DERIVABLE.iter().map(|(check, asked)| hits(*check).min(gaps(*asked))).sum();
    above("E15", closable, DERIVABLE.iter().map(|(_, asked)| gaps(*asked)).sum(), 0);
    found
}

/// How many contacts are expected to be out of date, of those whose last change is known.
fn outdated(findings: &[Findings]) -> (u32, u32) {
    let shares: Vec<f64> =
        findings.iter().filter(|one| one.age_days.is_some()).map(|one| 1.0 - freshness(one.age_days) / 100.0).collect();
    // At most as many as there are contacts.
    (shares.iter().sum::<f64>().round() as u32, count(shares.iter()))
}

fn largest(index: &Index<'_>, kind: KeyKind) -> u32 {
    index.groups(kind).map(|group| count(group.iter())).max().unwrap_or_default()
}

fn count<T>(items: impl Iterator<Item = T>) -> u32 {
    u32::try_from(items.count()).unwrap_or(u32::MAX)
}
