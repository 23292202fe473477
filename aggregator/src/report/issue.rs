//! What is wrong, by points lost.

use schemas::check;
use schemas::report::{FEWEST_RATED, Issue, Share};

use super::figure::Figures;
use crate::sample::Sample;
use crate::statistic::share;

/// All issues, the costliest first; of those that cost the same, the worst and most frequent first.
pub(super) fn find(sample: &Sample, figures: &Figures) -> Vec<Issue> {
    let of_contacts = check::all().filter_map(|check| {
        let figure = figures.get(check.id);
        (figure.n_hits > 0).then(|| issue(check, share(figure.n_hits, figure.n_eligible), figures.cost(check.id)))
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
