//! Who sees a whole report: the browser in which its form was filled in, by a sealed cookie bound to that report.

use axum::http::{HeaderMap, HeaderValue};
use schemas::id::ReportId;
use schemas::seal::{KeyRing, Sealed};

use crate::blind;
use crate::cookie::Name;

/// A report is kept for a year, and so is the cookie.
const LIFETIME_S: u64 = 365 * 24 * 3600;
const PURPOSE: &str = "gateway|unlocked";

/// Whether this browser filled in the form of this report.
pub(crate) fn is_unlocked(headers: &HeaderMap, keys: &KeyRing, report: ReportId) -> bool {
    // The name comes from the sealing key, so after a rotation the older keys' names are looked for as well.
    let names = keys.blind(PURPOSE, &report.to_string());
    names.iter().any(|hash| {
        let value = Name { name: &name(hash), path: "/" }.read(headers);
        value.is_some_and(|value| keys.open(&binding(report), &Sealed::from_text(value)).is_ok())
    })
}

/// The cookie that shows a browser the whole report.
pub(crate) fn cookie(keys: &KeyRing, report: ReportId, secure: bool) -> HeaderValue {
    let hash = keys.blind(PURPOSE, &report.to_string())[0];
    let sealed = keys.seal(&binding(report), &[]);
    Name { name: &name(&hash), path: "/" }.set(sealed.as_str(), LIFETIME_S, secure)
}

fn binding(report: ReportId) -> String {
    format!("{PURPOSE}|{report}")
}

/// One cookie a report; its name does not tell the report's id.
fn name(hash: &[u8; 32]) -> String {
    format!("refine_open_{}", &blind::hex(hash)[..12])
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
