//! Which shared reports a browser has opened lately, by a sealed cookie for each: it need not type the password again.

use std::time::Duration;

use axum::http::{HeaderMap, HeaderValue};
use jiff::Timestamp;
use schemas::seal::{KeyRing, Sealed};

use crate::blind;
use crate::cookie::Name;

const LIFETIME: Duration = Duration::from_secs(24 * 3600);
const PURPOSE: &str = "gateway|shared";

/// Whether this browser gave the password of this link within the lifetime.
pub(crate) fn is_remembered(headers: &HeaderMap, keys: &KeyRing, token: &str, now: Timestamp) -> bool {
    // The name comes from the sealing key, so after a rotation the older keys' names are looked for as well.
    keys.blind(PURPOSE, token).iter().any(|hash| {
        let value = Name { name: &name(hash), path: "/" }.read(headers);
        value.is_some_and(|value| is_fresh(value, keys, token, now))
    })
}

/// The cookie of a link whose password was given now.
pub(crate) fn cookie(keys: &KeyRing, token: &str, now: Timestamp, secure: bool) -> HeaderValue {
    let hash = keys.blind(PURPOSE, token)[0];
    let end = now.checked_add(LIFETIME).expect("the clock is a day before the end of time");
    let sealed = keys.seal(&binding(token), end.to_string().as_bytes());
    Name { name: &name(&hash), path: "/" }.set(sealed.as_str(), LIFETIME.as_secs(), secure)
}

fn is_fresh(value: String, keys: &KeyRing, token: &str, now: Timestamp) -> bool {
    let Ok(plain) = keys.open(&binding(token), &Sealed::from_text(value)) else { return false };
    let end = str::from_utf8(&plain).ok().and_then(|text| text.parse::<Timestamp>().ok());
    end.is_some_and(|end| now < end)
}

fn binding(token: &str) -> String {
    format!("{PURPOSE}|{token}")
}

/// One cookie a link; its name does not tell which.
fn name(hash: &[u8; 32]) -> String {
    format!("refine_shared_{}", &blind::hex(hash)[..12])
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
        assert!(is_remembered(&headers, &keys, "one", now));
        assert!(is_remembered(&headers, &ring(&format!("{new},{old}")), "one", now));
        assert!(!is_remembered(&headers, &keys, "one", now + LIFETIME));
        assert!(!is_remembered(&headers, &keys, "other", now));
        assert!(!is_remembered(&headers, &ring(&new), "one", now));
    }
}
