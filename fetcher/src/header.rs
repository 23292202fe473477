//! What the headers of HubSpot's answers tell.

use std::time::Duration;

use reqwest::header::{HeaderMap, RETRY_AFTER};

use crate::bucket::Quota;

/// How long HubSpot asks to wait, in whole seconds. It sends no dates.
pub(crate) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    number(headers, RETRY_AFTER.as_str()).map(|seconds| Duration::from_secs(seconds.into()))
}

/// What HubSpot tells of its own count.
pub(crate) fn quota(headers: &HeaderMap) -> Quota {
    Quota {
        max: number(headers, "x-hubspot-ratelimit-max"),
        remaining: number(headers, "x-hubspot-ratelimit-remaining"),
        window: number(headers, "x-hubspot-ratelimit-interval-milliseconds")
            .map(|milliseconds| Duration::from_millis(milliseconds.into())),
    }
}

fn number(headers: &HeaderMap, name: &str) -> Option<u32> {
    headers.get(name)?.to_str().ok()?.trim().parse().ok()
}

#[cfg(test)]
pub(crate) mod tests {
    use reqwest::header::HeaderValue;

    use super::*;

    pub(crate) fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.parse().unwrap(), HeaderValue::from_static(value))).collect()
    }

    #[test]
    fn a_wait_is_told_in_whole_seconds() {
        let told = |value| retry_after(&headers(&[("retry-after", value)]));
        assert_eq!(told("3"), Some(Duration::from_secs(3)));
        for value in ["", "-1", "soon", "Wed, 21 Oct 2026 07:28:00 GMT"] {
            assert_eq!(told(value), None, "{value}");
        }
    }

    #[test]
    fn the_headers_tell_the_budget() {
        let told = quota(&headers(&[
            ("x-hubspot-ratelimit-max", "110"),
            ("x-hubspot-ratelimit-remaining", "109"),
            ("x-hubspot-ratelimit-interval-milliseconds", "10000"),
        ]));
        let expected = Quota { max: Some(110), remaining: Some(109), window: Some(Duration::from_secs(10)) };
        assert_eq!(told, expected);
        assert_eq!(quota(&HeaderMap::new()), Quota::default());
    }
}
