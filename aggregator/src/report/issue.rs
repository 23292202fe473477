//! What is wrong, by points lost.

use schemas::check::{self, CheckSet};
use schemas::report::{FEWEST_RATED, Issue, Share};

use super::{count, gain, mean};
use crate::sample::Sample;
use crate::statistic::share;

/// All issues, the costliest first; of those that cost the same, the worst and most frequent first.
pub(super) fn find(sample: &Sample) -> Vec<Issue> {
    let n_scored = sample.scored().count();
    let of_contacts = check::all().filter_map(|check| {
        let hit = || sample.scored().filter(|judged| judged.findings.hit.contains(check.id));
        let n_hits = count(hit().count());
        if n_hits == 0 {
            return None;
        }
        let n_eligible = sample.scored().filter(|judged| judged.findings.applied.contains(check.id)).count();
        let fixed = CheckSet::from_iter([check.id]);
        let points_lost = mean(hit().map(|judged| gain(judged, &fixed)), n_scored);
        Some(issue(check, share(n_hits, count(n_eligible)), points_lost))
    });
    let of_portal = sample.portal.iter().filter(|found| found.hit);
    let mut issues: Vec<Issue> =
        of_contacts.chain(of_portal.map(|found| issue(found.check.check(), found.affected, 0.0))).collect();
    issues.sort_by(|one, other| {
        let by_points = other.points_lost.total_cmp(&one.points_lost);
        let by_severity = other.severity.cmp(&one.severity);
        by_points.then(by_severity).then(other.affected.share.total_cmp(&one.affected.share))
    });
    issues
}

fn issue(check: &check::Check, affected: Share, points_lost: f64) -> Issue {
    let rated = affected.of >= FEWEST_RATED;
    let severity = if rated { check.severity.for_share(affected.share) } else { check.severity };
    Issue { check: check.id, severity, affected, rated, points_lost }
}
