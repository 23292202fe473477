//! Which shared reports a browser has opened lately, by a sealed cookie for each: it need not type the password again.

use std::time::Duration;

use axum::http::{HeaderMap, HeaderValue};
use jiff::Timestamp;
use schemas::seal::KeyRing;

use crate::pass::Pass;

const LIFETIME: Duration = Duration::from_secs(24 * 3600);
const REMEMBERED: Pass = Pass { purpose: "gateway|shared", prefix: "refine_shared", lifetime: LIFETIME };

/// Whether this browser gave the password of this link within the lifetime.
pub(crate) fn is_remembered(headers: &HeaderMap, keys: &KeyRing, token: &str, now: Timestamp, secure: bool) -> bool {
    REMEMBERED.is_fresh(headers, keys, token, now, secure)
}

/// The cookie of a link whose password was given now.
pub(crate) fn cookie(keys: &KeyRing, token: &str, now: Timestamp, secure: bool) -> HeaderValue {
    REMEMBERED.ending_cookie(keys, token, now, secure)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_remembered_for_its_link_for_a_day_and_over_a_rotation_of_keys() {
        let [old, new] = ["a", "b"].map(|id| KeyRing::random_text(id).to_string());
        let ring = |text: &str| KeyRing::parse(text).unwrap();
        let (keys, now) = (ring(&old), Timestamp::UNIX_EPOCH);
        let cookie = cookie(&keys, "one", now, true);
        let pair = cookie.to_str().unwrap().split(';').next().unwrap();
        let headers = HeaderMap::from_iter([(axum::http::header::COOKIE, pair.parse().unwrap())]);
        assert!(is_remembered(&headers, &keys, "one", now, true));
        assert!(is_remembered(&headers, &ring(&format!("{new},{old}")), "one", now, true));
        assert!(!is_remembered(&headers, &keys, "one", now + LIFETIME, true));
        assert!(!is_remembered(&headers, &keys, "other", now, true));
        assert!(!is_remembered(&headers, &ring(&new), "one", now, true));
    }
}
