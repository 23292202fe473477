//! Who sees a whole report: the browser in which its form was filled in, by a sealed cookie bound to that report.

use std::time::Duration;

use axum::http::{HeaderMap, HeaderValue};
use schemas::id::ReportId;
use schemas::seal::KeyRing;

use crate::pass::Pass;

/// A report is kept for a year, and so is the cookie.
const OPEN: Pass =
    Pass { purpose: "gateway|unlocked", prefix: "refine_open", lifetime: Duration::from_secs(365 * 24 * 3600) };

/// Whether this browser filled in the form of this report.
pub(crate) fn is_unlocked(headers: &HeaderMap, keys: &KeyRing, report: ReportId) -> bool {
    OPEN.is_held(headers, keys, &report.to_string())
}

/// The cookie that shows a browser the whole report.
pub(crate) fn cookie(keys: &KeyRing, report: ReportId, secure: bool) -> HeaderValue {
    OPEN.cookie(keys, &report.to_string(), &[], secure)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(id: &str) -> String {
        KeyRing::random_text(id).to_string()
    }

    fn sent(cookie: &HeaderValue) -> HeaderMap {
        let pair = cookie.to_str().unwrap().split(';').next().unwrap();
        HeaderMap::from_iter([(axum::http::header::COOKIE, pair.parse().unwrap())])
    }

    #[test]
    fn a_cookie_opens_its_own_report_alone() {
        let keys = KeyRing::parse(&keys("a")).unwrap();
        let (one, other) = (ReportId::random(), ReportId::random());
        let headers = sent(&cookie(&keys, one, true));
        assert!(is_unlocked(&headers, &keys, one));
        assert!(!is_unlocked(&headers, &keys, other));
        assert!(!is_unlocked(&HeaderMap::new(), &keys, one));
    }

    #[test]
    fn a_cookie_of_another_report_under_this_ones_name_opens_nothing() {
        let keys = KeyRing::parse(&keys("a")).unwrap();
        let (one, other) = (ReportId::random(), ReportId::random());
        let (ours, theirs) = (cookie(&keys, one, true), cookie(&keys, other, true));
        let name = ours.to_str().unwrap().split('=').next().unwrap();
        let value = theirs.to_str().unwrap().split(['=', ';']).nth(1).unwrap();
        assert!(!is_unlocked(&sent(&format!("{name}={value}").parse().unwrap()), &keys, one));
    }

    #[test]
    fn a_cookie_outlives_a_rotation_of_keys() {
        let (old, new) = (keys("a"), keys("b"));
        let report = ReportId::random();
        let headers = sent(&cookie(&KeyRing::parse(&old).unwrap(), report, false));
        assert!(is_unlocked(&headers, &KeyRing::parse(&format!("{new},{old}")).unwrap(), report));
        assert!(!is_unlocked(&headers, &KeyRing::parse(&new).unwrap(), report));
    }
}
