//! Which shared reports a browser has opened lately, by a sealed cookie for each: it need not type the password again.

use std::time::Duration;

use axum::http::HeaderValue;
use jiff::Timestamp;

use crate::browser::cookie::Jar;
use crate::browser::pass::Pass;

const LIFETIME: Duration = Duration::from_secs(24 * 3600);
const REMEMBERED: Pass = Pass { purpose: "gateway|shared", prefix: "refine_shared", lifetime: LIFETIME };

/// Whether this browser gave the password of this link within the lifetime.
pub(crate) fn is_remembered(jar: Jar<'_>, token: &str, now: Timestamp) -> bool {
    REMEMBERED.is_fresh(jar, token, now)
}

/// The cookie of a link whose password was given now.
pub(crate) fn cookie(jar: Jar<'_>, token: &str, now: Timestamp) -> HeaderValue {
    REMEMBERED.ending_cookie(jar, token, now)
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderMap;
    use schemas::seal::KeyRing;

    use super::*;
    use crate::browser::cookie::sent;

    #[test]
    fn a_password_is_remembered_for_its_link_for_a_day_and_over_a_rotation_of_keys() {
        let [old, new] = ["a", "b"].map(|id| KeyRing::random_text(id).to_string());
        let ring = |text: &str| KeyRing::parse(text).unwrap();
        let (keys, now) = (ring(&old), Timestamp::UNIX_EPOCH);
        let headers = sent([&cookie(Jar::new(&HeaderMap::new(), &keys, true), "one", now)]);
        let is_remembered = |keys: &KeyRing, token, now| is_remembered(Jar::new(&headers, keys, true), token, now);
        assert!(is_remembered(&keys, "one", now));
        assert!(is_remembered(&ring(&format!("{new},{old}")), "one", now));
        assert!(!is_remembered(&keys, "one", now + LIFETIME));
        assert!(!is_remembered(&keys, "other", now));
        assert!(!is_remembered(&ring(&new), "one", now));
    }
}
