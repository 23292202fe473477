//! Who sees a whole report: the browser in which its form was filled in, by a sealed cookie bound to that report.

use std::time::Duration;

use axum::http::HeaderValue;
use schemas::id::ReportId;

use crate::browser::cookie::Jar;
use crate::browser::pass::Pass;

/// A report is kept for a year, and so is the cookie.
const OPEN: Pass =
    Pass { purpose: "gateway|unlocked", prefix: "refine_open", lifetime: Duration::from_secs(365 * 24 * 3600) };

/// Reports that one browser has open: each request carries the cookies of all.
const MOST: usize = 20;

/// Whether this browser filled in the form of this report.
pub(crate) fn is_unlocked(jar: Jar<'_>, report: ReportId) -> bool {
    OPEN.is_held(jar, &report.to_string())
}

/// The cookie that shows a browser the whole report, behind those that give way to it.
pub(crate) fn cookies(jar: Jar<'_>, report: ReportId) -> Vec<HeaderValue> {
    let report = report.to_string();
    let mut cookies = OPEN.clear_oldest(jar, &report, MOST);
    cookies.push(OPEN.cookie(jar, &report, &[]));
    cookies
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderMap;
    use schemas::seal::KeyRing;

    use super::*;
    use crate::browser::cookie::sent;

    fn ring(keys: &str) -> KeyRing {
        KeyRing::parse(keys).unwrap()
    }

    fn keys() -> KeyRing {
        ring(&KeyRing::random_text("a"))
    }

    fn cookie(keys: &KeyRing, report: ReportId) -> HeaderValue {
        cookies(Jar::new(&HeaderMap::new(), keys, true), report).pop().unwrap()
    }

    fn opens(headers: &HeaderMap, keys: &KeyRing, report: ReportId) -> bool {
        is_unlocked(Jar::new(headers, keys, true), report)
    }

    #[test]
    fn a_cookie_opens_its_own_report_alone() {
        let (keys, one, other) = (keys(), ReportId::random(), ReportId::random());
        let headers = sent([&cookie(&keys, one)]);
        assert!(opens(&headers, &keys, one));
        assert!(!opens(&headers, &keys, other));
        assert!(!opens(&HeaderMap::new(), &keys, one));
    }

    #[test]
    fn a_cookie_of_another_report_under_this_ones_name_opens_nothing() {
        let (keys, one, other) = (keys(), ReportId::random(), ReportId::random());
        let (ours, theirs) = (cookie(&keys, one), cookie(&keys, other));
        let (name, _) = ours.to_str().unwrap().split_once('=').unwrap();
        let (_, value) = theirs.to_str().unwrap().split_once('=').unwrap();
        assert!(!opens(&sent([&format!("{name}={value}").parse().unwrap()]), &keys, one));
    }

    #[test]
    fn a_cookie_outlives_a_rotation_of_keys() {
        let [old, new] = ["a", "b"].map(|id| KeyRing::random_text(id).to_string());
        let report = ReportId::random();
        let headers = sent([&cookie(&ring(&old), report)]);
        assert!(opens(&headers, &ring(&format!("{new},{old}")), report));
        assert!(!opens(&headers, &ring(&new), report));
    }

    #[test]
    fn a_browser_keeps_the_newest_reports_open() {
        let keys = keys();
        let reports: Vec<_> = (0..MOST).map(|_| ReportId::random()).collect();
        let held: Vec<_> = reports.iter().map(|report| cookie(&keys, *report)).collect();
        let foreign = HeaderValue::from_static("a=b");
        let told = |held: &[HeaderValue], report| {
            cookies(Jar::new(&sent([&foreign].into_iter().chain(held)), &keys, true), report)
        };
        assert_eq!(told(&held[1..], ReportId::random()).len(), 1, "there is room");
        assert_eq!(told(&held, reports[7]).len(), 1, "it is open already");
        let set = told(&held, ReportId::random());
        let (oldest, _) = held[0].to_str().unwrap().split_once('=').unwrap();
        assert_eq!(set.len(), 2);
        assert!(set[0].to_str().unwrap().starts_with(&format!("{oldest}=; Path=/; Max-Age=0;")), "{set:?}");
        assert!(opens(&sent(&held), &keys, reports[0]), "until then it is open");
    }
}
