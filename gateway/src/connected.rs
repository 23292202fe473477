//! Which portals a browser has connected lately, by a sealed cookie for each: it may see how their scores changed.

use std::time::Duration;

use axum::http::{HeaderMap, HeaderValue};
use jiff::Timestamp;
use schemas::id::PortalId;
use schemas::seal::KeyRing;

use crate::pass::Pass;

/// Long enough to watch a scan, fill in the form and read the report; short enough for a shared computer.
const LIFETIME: Duration = Duration::from_secs(3600);
const CONNECTED: Pass = Pass { purpose: "gateway|connected", prefix: "refine_portal", lifetime: LIFETIME };

/// Whether this browser has connected this portal within the lifetime.
pub(crate) fn is_connected(
    headers: &HeaderMap,
    keys: &KeyRing,
    portal: PortalId,
    now: Timestamp,
    secure: bool,
) -> bool {
    CONNECTED.is_fresh(headers, keys, &portal.to_string(), now, secure)
}

/// The cookie of a portal that was connected now.
pub(crate) fn cookie(keys: &KeyRing, portal: PortalId, now: Timestamp, secure: bool) -> HeaderValue {
    CONNECTED.ending_cookie(keys, &portal.to_string(), now, secure)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys() -> KeyRing {
        KeyRing::parse(&KeyRing::random_text("a")).unwrap()
    }

    fn sent(name: &str, value: &str) -> HeaderMap {
        HeaderMap::from_iter([(axum::http::header::COOKIE, format!("{name}={value}").parse().unwrap())])
    }

    fn parts(cookie: &HeaderValue) -> (String, String) {
        let pair = cookie.to_str().unwrap().split(';').next().unwrap();
        let (name, value) = pair.split_once('=').unwrap();
        (name.to_owned(), value.to_owned())
    }

    #[test]
    fn a_portal_is_connected_in_its_own_browser_for_an_hour() {
        let (keys, now) = (keys(), Timestamp::UNIX_EPOCH);
        let (name, value) = parts(&cookie(&keys, PortalId(7), now, true));
        let headers = sent(&name, &value);
        assert!(is_connected(&headers, &keys, PortalId(7), now, true));
        assert!(!is_connected(&headers, &keys, PortalId(7), now + LIFETIME, true));
        assert!(!is_connected(&headers, &keys, PortalId(8), now, true));
        assert!(!is_connected(&headers, &self::keys(), PortalId(7), now, true));
        assert!(!is_connected(&HeaderMap::new(), &keys, PortalId(7), now, true));
    }

    #[test]
    fn a_cookie_of_one_portal_under_the_name_of_another_connects_neither() {
        let (keys, now) = (keys(), Timestamp::UNIX_EPOCH);
        let (name, _) = parts(&cookie(&keys, PortalId(7), now, true));
        let (_, value) = parts(&cookie(&keys, PortalId(8), now, true));
        let headers = sent(&name, &value);
        assert!(
            !is_connected(&headers, &keys, PortalId(7), now, true)
                && !is_connected(&headers, &keys, PortalId(8), now, true)
        );
    }
}
