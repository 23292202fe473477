//! What is wrong, by points lost.

use schemas::check::{self, CheckId, Severity};
use schemas::report::{FEWEST_RATED, Issue, Share};
use schemas::rubric::AgeBand;

use super::figure::Figures;
use crate::sample::{PortalFinding, Sample};
use crate::statistic::{compare, share};

/// Not changed for long: how bad that is depends on how long.
const UNCHANGED: CheckId = CheckId::of("F01");

/// All issues, the costliest first; of those that cost the same, the worst and most frequent first.
pub(super) fn find(sample: &Sample, figures: &Figures) -> Vec<Issue> {
    let of_contacts = check::all().filter_map(|check| {
        let figure = figures.get(check.id);
        (figure.n_hits > 0).then(|| {
            let mut issue = issue(check, share(figure.n_hits, figure.n_eligible), figures.cost(check.id));
            if check.id == UNCHANGED {
                issue.severity = severity_of_age(sample);
            }
            issue
        })
    });
    let of_portal = sample.portal.iter().filter(|found| found.hit);
    let mut issues: Vec<Issue> = of_contacts.chain(of_portal.map(portal_issue)).collect();
    issues.sort_by(|one, other| {
        let by_points = compare(other.points_lost, one.points_lost);
        let by_severity = other.severity.cmp(&one.severity);
        by_points.then(by_severity).then(other.affected.share.total_cmp(&one.affected.share))
    });
    issues
}

fn portal_issue(found: &PortalFinding) -> Issue {
    issue(found.check.check(), found.affected, 0.0)
}

/// The band of age that at least half of the unchanged contacts have reached: half a year, one year, or two.
fn severity_of_age(sample: &Sample) -> Severity {
    let unchanged = sample.scored().filter(|judged| judged.findings.hit.contains(UNCHANGED));
    let mut ages: Vec<u32> = unchanged.filter_map(|judged| judged.findings.age_days).collect();
    ages.sort_unstable();
    match ages.get(ages.len().saturating_sub(1) / 2).map(|age| AgeBand::of(*age)) {
        Some(AgeBand::Dormant) => Severity::High,
        Some(AgeBand::Old) => Severity::Medium,
        _ => Severity::Low,
    }
}

fn issue(check: &check::Check, affected: Share, points_lost: f64) -> Issue {
    let rated = affected.of >= FEWEST_RATED;
    let severity = if rated { check.severity.for_share(affected.share) } else { check.severity };
    Issue { check: check.id, severity, affected, rated, points_lost }
}

#[cfg(test)]
mod tests {
    use schemas::finding::{Findings, ScoredContact};

    use super::*;

    /// The severity told of contacts that did not change for so many days.
    fn severity(ages: &[u32]) -> Severity {
        let contact = |age: &u32| {
            let mut findings = Findings { age_days: Some(*age), ..Findings::default() };
            findings.applied.insert(UNCHANGED);
            if AgeBand::of(*age) >= AgeBand::Stale {
                findings.hit.insert(UNCHANGED);
            }
            Some(ScoredContact { findings, scores: Default::default(), keys: Vec::new(), codes: Default::default() })
        };
        let sample = Sample::judge(ages.iter().map(contact).collect());
        let issues = find(&sample, &Figures::of(&sample));
        issues.iter().find(|issue| issue.check == UNCHANGED).unwrap().severity
    }

    #[test]
    fn being_unchanged_is_as_bad_as_most_of_the_unchanged_are_old() {
        assert_eq!(severity(&[10, 20, 200, 300]), Severity::Low);
        assert_eq!(severity(&[10, 200, 400, 500]), Severity::Medium);
        assert_eq!(severity(&[10, 200, 800, 900]), Severity::High);
        assert_eq!(severity(&[200, 200, 900]), Severity::Low);
    }

    #[test]
    fn the_share_does_not_change_the_severity_of_age() {
        assert_eq!(severity(&[800; 40]), Severity::High);
        assert_eq!(severity(&[200; 40]), Severity::Low);
    }
}
