//! What the headers of HubSpot's answers tell of its count of requests.

use std::time::Duration;

use reqwest::header::HeaderMap;

use crate::bucket::Quota;

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
