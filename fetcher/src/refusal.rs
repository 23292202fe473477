//! What an answer other than a page says: whether to ask again, and when.

use std::time::Duration;

use anyhow::anyhow;
use chassis::http::retry_after;
use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use serde::Deserialize;

use crate::error::FetchError;
use crate::header::quota;

/// The window of a 429 that does not tell its own.
const TEN_SECONDS: Duration = Duration::from_secs(10);
/// The window of the policy `SECONDLY`.
const SECOND: Duration = Duration::from_secs(1);
/// How long a portal is locked (423) where HubSpot does not tell.
const LOCKED: Duration = Duration::from_secs(2);
/// HubSpot's own status for a portal that moves between its data centres.
const MIGRATING: u16 = 477;

/// The body of a 429: it names its policy, or it has a message alone.
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Limit {
    policy_name: String,
    message: String,
}

/// Why there is no page, by an answer with this status.
pub(crate) fn refusal(status: StatusCode, headers: &HeaderMap, body: &[u8]) -> FetchError {
    let unavailable = |wait| FetchError::Unavailable { wait, source: anyhow!("status {}", status.as_u16()) };
    match status {
        StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => FetchError::Unauthorized(status.as_u16()),
        StatusCode::TOO_MANY_REQUESTS => FetchError::RateLimited { wait: rate_limit(headers, body) },
        StatusCode::LOCKED => unavailable(Some(retry_after(headers).unwrap_or(LOCKED))),
        StatusCode::REQUEST_TIMEOUT => unavailable(retry_after(headers)),
        other if other.is_client_error() && other.as_u16() != MIGRATING => FetchError::Refused(other.as_u16()),
        _ => unavailable(retry_after(headers)),
    }
}

/// How long a 429 lasts; none where it is for the day.
fn rate_limit(headers: &HeaderMap, body: &[u8]) -> Option<Duration> {
    // A body that cannot be read names no policy.
    let Limit { policy_name, message } = serde_json::from_slice(body).unwrap_or_default();
    let policy = if policy_name.is_empty() { message } else { policy_name }.to_lowercase();
    if policy.contains("daily") {
        return None;
    }
    let window = || match policy.contains("secondly") && !policy.contains("ten_secondly") {
        true => SECOND,
        false => quota(headers).window.unwrap_or(TEN_SECONDS),
    };
    Some(retry_after(headers).unwrap_or_else(window))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::header::tests::headers;

    fn of(status: u16, pairs: &[(&'static str, &'static str)], body: &str) -> FetchError {
        refusal(StatusCode::from_u16(status).unwrap(), &headers(pairs), body.as_bytes())
    }

    fn wait(status: u16, pairs: &[(&'static str, &'static str)], body: &str) -> Option<Duration> {
        match of(status, pairs, body) {
            FetchError::RateLimited { wait } | FetchError::Unavailable { wait, .. } => wait,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_status_says_what_to_do() {
        for status in [401, 403] {
            assert!(matches!(of(status, &[], ""), FetchError::Unauthorized(same) if same == status), "{status}");
        }
        for status in [400, 404, 414, 422] {
            assert!(matches!(of(status, &[], ""), FetchError::Refused(same) if same == status), "{status}");
        }
        for status in [204, 302, 408, 423, 477, 500, 502, 503, 524] {
            assert!(matches!(of(status, &[], ""), FetchError::Unavailable { .. }), "{status}");
        }
    }

    #[test]
    fn a_fault_waits_as_long_as_it_asks_for() {
        for status in [423, 477, 503] {
            assert_eq!(wait(status, &[("retry-after", "7")], ""), Some(7 * SECOND), "{status}");
        }
        assert_eq!(wait(503, &[], ""), None);
        assert_eq!(wait(423, &[], ""), Some(LOCKED));
    }

    #[test]
    fn a_429_waits_as_long_as_it_asks_for_or_its_policy_lasts() {
        let interval = ("x-hubspot-ratelimit-interval-milliseconds", "4000");
        let ten = r#"{"status":"error","message":"You have reached your ten_secondly_rolling limit.","policyName":"TEN_SECONDLY_ROLLING"}"#;
        assert_eq!(wait(429, &[], ten), Some(TEN_SECONDS));
        assert_eq!(wait(429, &[interval], ten), Some(4 * SECOND));
        assert_eq!(wait(429, &[interval, ("retry-after", "3")], ten), Some(3 * SECOND));
        for secondly in [
            r#"{"message":"You have reached your secondly limit.","policyName":"SECONDLY"}"#,
            r#"{"status":"error","message":"You have reached your secondly limit.","category":"RATE_LIMITS"}"#,
        ] {
            assert_eq!(wait(429, &[interval], secondly), Some(SECOND), "{secondly}");
        }
        for unknown in ["", "<html>", "[]", r#"{"policyName":7}"#] {
            assert_eq!(wait(429, &[], unknown), Some(TEN_SECONDS), "{unknown}");
        }
    }

    #[test]
    fn a_daily_429_is_not_waited_out() {
        for daily in [r#"{"policyName":"DAILY"}"#, r#"{"message":"You have reached your daily limit."}"#] {
            assert_eq!(wait(429, &[], daily), None, "{daily}");
        }
        assert_eq!(wait(429, &[("retry-after", "1")], r#"{"policyName":"DAILY"}"#), None);
    }
}
