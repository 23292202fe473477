//! What a portal does notably well.

use std::cmp::Reverse;

use schemas::check::{self, CheckId, Class, Severity};
use schemas::report::{FEWEST_RATED, Strength};

use super::figure::Figures;
use crate::statistic::share;

const MOST: usize = 3;
/// A check is a strength where it hits nobody, and enough contacts were judged to say with 95 % confidence that at least this share
/// is free of it.
const LEAST_SHARE: f64 = 0.95;
/// That no email is there twice is HubSpot's own doing, and no strength of a portal.
const BY_HUBSPOT: CheckId = CheckId::of("U01");

/// At most three strengths, one for each dimension: of the checks that matter and can be trusted, those that hit nobody, and of these
/// the ones that judged the most contacts.
pub(super) fn find(figures: &Figures) -> Vec<Strength> {
    let mut found: Vec<Strength> = check::all()
        .filter(|check| check.id != BY_HUBSPOT)
        .filter(|check| matches!(check.class, Class::Deterministic | Class::High) && check.severity >= Severity::Medium)
        .filter_map(|check| {
            let figure = figures.get(check.id);
            let share = share(figure.n_eligible, figure.n_eligible);
            (figure.n_hits == 0 && share.of >= FEWEST_RATED && share.low >= LEAST_SHARE)
                .then_some(Strength { check: check.id, share })
        })
        .collect();
    found.sort_by(|one, other| {
        let severity = |strength: &Strength| Reverse(strength.check.check().severity);
        severity(one).cmp(&severity(other)).then(other.share.low.total_cmp(&one.share.low))
    });
    let mut best: Vec<Strength> = Vec::with_capacity(MOST);
    for strength in found {
        let new = best.iter().all(|other| other.check.check().dimension != strength.check.check().dimension);
        if new && best.len() < MOST {
            best.push(strength);
        }
    }
    best
}
