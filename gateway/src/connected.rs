//! Which portals a browser has connected lately, by a sealed cookie for each: it may see how their scores changed.

use std::time::Duration;

use axum::http::{HeaderMap, HeaderValue};
use jiff::Timestamp;
use schemas::id::PortalId;
use schemas::seal::{KeyRing, Sealed};

use crate::blind;
use crate::cookie::Name;

/// Long enough to watch a scan, fill in the form and read the report; short enough for a shared computer.
const LIFETIME: Duration = Duration::from_secs(3600);
const PURPOSE: &str = "gateway|connected";

/// Whether this browser has connected this portal within the lifetime.
pub(crate) fn is_connected(headers: &HeaderMap, keys: &KeyRing, portal: PortalId, now: Timestamp) -> bool {
    // The name comes from the sealing key, so after a rotation the older keys' names are looked for as well.
    let names = keys.blind(PURPOSE, &portal.to_string());
    names.iter().any(|hash| {
        let value = Name { name: &name(hash), path: "/" }.read(headers);
        value.is_some_and(|value| is_fresh(&value, keys, portal, now))
    })
}

/// The cookie of a portal that was connected now.
pub(crate) fn cookie(keys: &KeyRing, portal: PortalId, now: Timestamp, secure: bool) -> HeaderValue {
    let hash = keys.blind(PURPOSE, &portal.to_string())[0];
    let end = now.checked_add(LIFETIME).expect("the clock is an hour before the end of time");
    let sealed = keys.seal(&binding(portal), end.to_string().as_bytes());
    Name { name: &name(&hash), path: "/" }.set(sealed.as_str(), LIFETIME.as_secs(), secure)
}

fn is_fresh(value: &str, keys: &KeyRing, portal: PortalId, now: Timestamp) -> bool {
    let Ok(plain) = keys.open(&binding(portal), &Sealed::from_text(value.to_owned())) else { return false };
    let end = str::from_utf8(&plain).ok().and_then(|text| text.parse::<Timestamp>().ok());
    end.is_some_and(|end| now < end)
}

fn binding(portal: PortalId) -> String {
    format!("{PURPOSE}|{portal}")
}

/// One cookie a portal; its name does not tell which.
fn name(hash: &[u8; 32]) -> String {
    format!("refine_portal_{}", &blind::hex(hash)[..12])
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
        assert!(is_connected(&headers, &keys, PortalId(7), now));
        assert!(!is_connected(&headers, &keys, PortalId(7), now + LIFETIME));
        assert!(!is_connected(&headers, &keys, PortalId(8), now));
        assert!(!is_connected(&headers, &self::keys(), PortalId(7), now));
        assert!(!is_connected(&HeaderMap::new(), &keys, PortalId(7), now));
    }

    #[test]
    fn a_cookie_of_one_portal_under_the_name_of_another_connects_neither() {
        let (keys, now) = (keys(), Timestamp::UNIX_EPOCH);
        let (name, _) = parts(&cookie(&keys, PortalId(7), now, true));
        let (_, value) = parts(&cookie(&keys, PortalId(8), now, true));
        let headers = sent(&name, &value);
        assert!(!is_connected(&headers, &keys, PortalId(7), now) && !is_connected(&headers, &keys, PortalId(8), now));
    }
}
