//! Who sees a whole report: the browser in which its form was filled in, by a sealed cookie bound to that report.

use std::time::Duration;

use axum::http::{HeaderMap, HeaderValue};
use schemas::id::ReportId;
use schemas::seal::KeyRing;

use crate::pass::Pass;

/// A report is kept for a year, and so is the cookie.
const OPEN: Pass =
    Pass { purpose: "gateway|unlocked", prefix: "refine_open", lifetime: Duration::from_secs(365 * 24 * 3600) };

/// Reports that one browser has open: each request carries the cookies of all.
const MOST: usize = 20;

/// Whether this browser filled in the form of this report.
pub(crate) fn is_unlocked(headers: &HeaderMap, keys: &KeyRing, report: ReportId, secure: bool) -> bool {
    OPEN.is_held(headers, keys, &report.to_string(), secure)
}

/// The cookie that shows a browser the whole report, behind those that give way to it.
pub(crate) fn cookies(headers: &HeaderMap, keys: &KeyRing, report: ReportId, secure: bool) -> Vec<HeaderValue> {
    let report = report.to_string();
    let mut cookies = OPEN.clear_oldest(headers, keys, &report, MOST, secure);
    cookies.push(OPEN.cookie(keys, &report, &[], secure));
    cookies
}

#[cfg(test)]
mod tests {
    use axum::http::header::COOKIE;

    use super::*;

    fn keys(id: &str) -> String {
        KeyRing::random_text(id).to_string()
    }

    fn cookie(keys: &KeyRing, report: ReportId, secure: bool) -> HeaderValue {
        cookies(&HeaderMap::new(), keys, report, secure).pop().unwrap()
    }

    fn sent(cookie: &HeaderValue) -> HeaderMap {
        let pair = cookie.to_str().unwrap().split(';').next().unwrap();
        HeaderMap::from_iter([(COOKIE, pair.parse().unwrap())])
    }

    #[test]
    fn a_cookie_opens_its_own_report_alone() {
        let keys = KeyRing::parse(&keys("a")).unwrap();
        let (one, other) = (ReportId::random(), ReportId::random());
        let headers = sent(&cookie(&keys, one, true));
        assert!(is_unlocked(&headers, &keys, one, true));
        assert!(!is_unlocked(&headers, &keys, other, true));
        assert!(!is_unlocked(&HeaderMap::new(), &keys, one, true));
    }

    #[test]
    fn a_cookie_of_another_report_under_this_ones_name_opens_nothing() {
        let keys = KeyRing::parse(&keys("a")).unwrap();
        let (one, other) = (ReportId::random(), ReportId::random());
        let (ours, theirs) = (cookie(&keys, one, true), cookie(&keys, other, true));
        let name = ours.to_str().unwrap().split('=').next().unwrap();
        let value = theirs.to_str().unwrap().split(['=', ';']).nth(1).unwrap();
        assert!(!is_unlocked(&sent(&format!("{name}={value}").parse().unwrap()), &keys, one, true));
    }

    #[test]
    fn a_cookie_outlives_a_rotation_of_keys() {
        let (old, new) = (keys("a"), keys("b"));
        let report = ReportId::random();
        let headers = sent(&cookie(&KeyRing::parse(&old).unwrap(), report, false));
        assert!(is_unlocked(&headers, &KeyRing::parse(&format!("{new},{old}")).unwrap(), report, false));
        assert!(!is_unlocked(&headers, &KeyRing::parse(&new).unwrap(), report, false));
    }

    #[test]
    fn a_browser_keeps_the_newest_reports_open() {
        let keys = KeyRing::parse(&keys("a")).unwrap();
        let reports: Vec<_> = (0..MOST).map(|_| ReportId::random()).collect();
        let pairs =
            reports.iter().map(|report| sent(&cookie(&keys, *report, true))[COOKIE].to_str().unwrap().to_owned());
        let held = pairs.collect::<Vec<_>>();
        let browser =
            |held: &[String]| HeaderMap::from_iter([(COOKIE, format!("a=b; {}", held.join("; ")).parse().unwrap())]);
        assert_eq!(cookies(&browser(&held[1..]), &keys, ReportId::random(), true).len(), 1, "there is room");
        assert_eq!(cookies(&browser(&held), &keys, reports[7], true).len(), 1, "it is open already");
        let set = cookies(&browser(&held), &keys, ReportId::random(), true);
        let (oldest, _) = held[0].split_once('=').unwrap();
        assert_eq!(set.len(), 2);
        assert!(set[0].to_str().unwrap().starts_with(&format!("{oldest}=; Path=/; Max-Age=0;")), "{set:?}");
        assert!(is_unlocked(&browser(&held), &keys, reports[0], true), "until then it is open");
    }
}
