//! Which portals a browser has connected lately, by a sealed cookie for each: it may see how their scores changed.

use std::time::Duration;

use axum::http::HeaderValue;
use jiff::Timestamp;
use schemas::id::PortalId;

use crate::browser::cookie::Jar;
use crate::browser::pass::Pass;

/// Long enough to watch a scan, fill in the form and read the report; short enough for a shared computer.
const LIFETIME: Duration = Duration::from_secs(3600);
const CONNECTED: Pass = Pass { purpose: "gateway|connected", prefix: "refine_portal", lifetime: LIFETIME };

/// Whether this browser has connected this portal within the lifetime.
pub(crate) fn is_connected(jar: Jar<'_>, portal: PortalId, now: Timestamp) -> bool {
    CONNECTED.is_fresh(jar, &portal.to_string(), now)
}

/// The cookie of a portal that was connected now.
pub(crate) fn cookie(jar: Jar<'_>, portal: PortalId, now: Timestamp) -> HeaderValue {
    CONNECTED.ending_cookie(jar, &portal.to_string(), now)
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderMap;
    use schemas::seal::KeyRing;

    use super::*;
    use crate::browser::cookie::sent;

    fn keys() -> KeyRing {
        KeyRing::parse(&KeyRing::random_text("a")).unwrap()
    }

    #[test]
    fn a_portal_is_connected_in_its_own_browser_for_an_hour() {
        let (keys, others, now) = (keys(), keys(), Timestamp::UNIX_EPOCH);
        let nothing = HeaderMap::new();
        let headers = sent([&cookie(Jar::new(&nothing, &keys, true), PortalId(7), now)]);
        let jar = Jar::new(&headers, &keys, true);
        assert!(is_connected(jar, PortalId(7), now));
        assert!(!is_connected(jar, PortalId(7), now + LIFETIME));
        assert!(!is_connected(jar, PortalId(8), now));
        assert!(!is_connected(Jar::new(&headers, &others, true), PortalId(7), now));
        assert!(!is_connected(Jar::new(&nothing, &keys, true), PortalId(7), now));
    }

    #[test]
    fn a_cookie_of_one_portal_under_the_name_of_another_connects_neither() {
        let (keys, now, nothing) = (keys(), Timestamp::UNIX_EPOCH, HeaderMap::new());
        let [own, other] = [7, 8].map(|portal| cookie(Jar::new(&nothing, &keys, true), PortalId(portal), now));
        let (name, _) = own.to_str().unwrap().split_once('=').unwrap();
        let (_, value) = other.to_str().unwrap().split_once('=').unwrap();
        let headers = sent([&format!("{name}={value}").parse().unwrap()]);
        let jar = Jar::new(&headers, &keys, true);
        assert!(!is_connected(jar, PortalId(7), now) && !is_connected(jar, PortalId(8), now));
    }
}
