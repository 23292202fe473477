//! The error answers, with the words and fields that HubSpot's own carry.

use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use serde_json::{Value, json};

use super::account::{CONTACTS_SCOPE, SANDBOX_APP_ID};
use super::contact::time_text;
use super::meter::Quota;

/// The content type of every JSON answer.
pub(super) const JSON: HeaderValue = HeaderValue::from_static("application/json;charset=utf-8");
/// The header that carries what the body calls `correlationId`.
pub(super) const CORRELATION_ID: &str = "x-hubspot-correlation-id";

/// An error answer in the making.
#[derive(Debug)]
pub(super) struct Failure {
    status: StatusCode,
    content: Content,
    quota: Option<Quota>,
    retry_after_seconds: Option<u32>,
}

#[derive(Debug)]
enum Content {
    Json(Value),
    /// What the proxies before HubSpot send.
    Html(&'static str),
}

impl Failure {
    pub(super) fn no_credentials() -> Self {
        let message = "Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find \
                       more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview";
        Self::category(StatusCode::UNAUTHORIZED, message, "INVALID_AUTHENTICATION")
    }

    pub(super) fn expired(expired_at: Timestamp, now: Timestamp) -> Self {
        let seconds = now.duration_since(expired_at).as_secs();
        let age =
            if seconds < 86_400 { format!("{seconds} second(s)") } else { format!("{} day(s)", seconds / 86_400) };
        let content = json!({
            "status": "error",
            "message": format!("The OAuth token used to make this call expired {age} ago."),
            "category": "EXPIRED_AUTHENTICATION",
            "context": {"expire time": [time_text(expired_at)]},
        });
        Self::json(StatusCode::UNAUTHORIZED, content)
    }

    pub(super) fn missing_scope() -> Self {
        let content = json!({
            "status": "error",
            "message": "This app hasn't been granted all required scopes to make this call. Read more about required \
                        scopes here: https://developers.hubspot.com/scopes.",
            "errors": [{
                "message": "One or more of the following scopes are required.",
                "context": {"requiredGranularScopes": [CONTACTS_SCOPE]},
            }],
            "links": {"scopes": "https://developers.hubspot.com/scopes"},
            "category": "MISSING_SCOPES",
        });
        Self::json(StatusCode::FORBIDDEN, content)
    }

    pub(super) fn not_found() -> Self {
        Self::json(StatusCode::NOT_FOUND, json!({"status": "error", "message": "resource not found"}))
    }

    pub(super) fn invalid(message: impl Into<String>) -> Self {
        Self::category(StatusCode::BAD_REQUEST, &message.into(), "VALIDATION_ERROR")
    }

    pub(super) fn ten_secondly(portal_id: u64) -> Self {
        let content = json!({
            "status": "error",
            "message": "You have reached your ten_secondly_rolling limit.",
            "errorType": "RATE_LIMIT",
            "policyName": "TEN_SECONDLY_ROLLING",
            "groupName": format!("publicapi:oauth-api-calls-ten-secondly:{SANDBOX_APP_ID}:{portal_id}"),
        });
        Self::json(StatusCode::TOO_MANY_REQUESTS, content)
    }

    pub(super) fn secondly(portal_id: u64) -> Self {
        let content = json!({
            "status": "error",
            "message": "You have reached your secondly limit.",
            "errorType": "RATE_LIMIT",
            "policyName": "SECONDLY",
            "groupName": format!("publicapi:crm:search:oauth:{SANDBOX_APP_ID}:{portal_id}"),
        });
        Self::json(StatusCode::TOO_MANY_REQUESTS, content)
    }

    /// An error of the token endpoint: the older fields and those of RFC 6749.
    pub(super) fn token(status: &str, message: &str, error: &str) -> Self {
        let content = json!({"status": status, "message": message, "error": error, "error_description": message});
        Self::json(StatusCode::BAD_REQUEST, content)
    }

    /// What a scripted status looks like for a call on behalf of `portal_id`, or at the token endpoint.
    pub(super) fn scripted(status: u16, portal_id: Option<u64>, now: Timestamp) -> Self {
        match (status, portal_id) {
            (400, None) => Self::token("BAD_AUTH_CODE", "missing or unknown auth code", "invalid_grant"),
            (429, None) => {
                Self::category(StatusCode::TOO_MANY_REQUESTS, "You have reached your rate limit.", "RATE_LIMITS")
            }
            (400, Some(_)) => Self::invalid("There was a problem with the request."),
            (401, _) => Self::expired(now, now),
            (403, _) => Self::missing_scope(),
            (404, _) => Self::not_found(),
            (429, Some(portal_id)) => Self::ten_secondly(portal_id),
            (500, _) => {
                let message = "There was an error processing the request.";
                Self::category(StatusCode::INTERNAL_SERVER_ERROR, message, "INTERNAL_ERROR")
            }
            _ => Self {
                status: StatusCode::from_u16(status).expect("a fault script holds known statuses only"),
                content: Content::Html(
                    "<html><head><title>error</title></head><body><center>cloudflare</center></body></html>\n",
                ),
                quota: None,
                retry_after_seconds: None,
            },
        }
    }

    pub(super) fn with_quota(self, quota: Quota) -> Self {
        Self { quota: Some(quota), ..self }
    }

    pub(super) fn with_retry_after(self, retry_after_seconds: Option<u32>) -> Self {
        Self { retry_after_seconds, ..self }
    }

    fn category(status: StatusCode, message: &str, category: &str) -> Self {
        Self::json(status, json!({"status": "error", "message": message, "category": category}))
    }

    fn json(status: StatusCode, content: Value) -> Self {
        Self { status, content: Content::Json(content), quota: None, retry_after_seconds: None }
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let correlation_id = correlation_id();
        let mut response = match self.content {
            Content::Json(mut content) => {
                content["correlationId"] = Value::String(correlation_id.clone());
                let mut response = Response::new(Body::from(content.to_string()));
                response.headers_mut().insert(CONTENT_TYPE, JSON);
                response
            }
            Content::Html(text) => {
                let mut response = Response::new(Body::from(text));
                response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/html"));
                response
            }
        };
        *response.status_mut() = self.status;
        let headers = response.headers_mut();
        headers.insert(CORRELATION_ID, HeaderValue::from_str(&correlation_id).expect("hex digits and dashes"));
        if let Some(seconds) = self.retry_after_seconds {
            headers.insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        if self.status == StatusCode::UNAUTHORIZED {
            headers.insert("x-hubspot-auth-failure", HeaderValue::from_static("401 Unauthorized"));
        } else if let Some(quota) = self.quota {
            quota.write(headers);
        }
        response
    }
}

/// A fresh id in the form of a UUID.
pub(super) fn correlation_id() -> String {
    let hex = format!("{:032x}", fastrand::u128(..));
    format!("{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}
