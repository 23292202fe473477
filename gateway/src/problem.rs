//! What goes wrong, in the words that a visitor is told: RFC 9457 for programs, a page for people.

use axum::Json;
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use serde_json::json;
use tracing::error;

use crate::catalogue::Locale;
use crate::page;

/// Why a request is not answered as asked.
#[derive(Debug)]
pub(crate) enum Problem {
    AuthenticationFailed,
    TooSoon { seconds_left: u64 },
    ScorerUnreachable,
    DatabaseUnavailable,
    PipelineUnreachable,
    TooManyWatchers,
    CrossSite,
    NotFound,
    InvalidLead { field: &'static str },
    Malformed,
    Internal(anyhow::Error),
}

impl Problem {
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::AuthenticationFailed => "authentication_failed",
            Self::TooSoon { .. } => "too_many_scans",
            Self::ScorerUnreachable => "scorer_unreachable",
            Self::DatabaseUnavailable => "database_unreachable",
            Self::PipelineUnreachable => "pipeline_unreachable",
            Self::TooManyWatchers => "too_many_watchers",
            Self::CrossSite => "cross_site",
            Self::NotFound => "not_found",
            Self::InvalidLead { .. } => "invalid_lead",
            Self::Malformed => "malformed",
            Self::Internal(_) => "internal",
        }
    }

    fn status(&self) -> StatusCode {
        match self {
            Self::AuthenticationFailed => StatusCode::UNAUTHORIZED,
            Self::TooSoon { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::ScorerUnreachable | Self::DatabaseUnavailable | Self::PipelineUnreachable | Self::TooManyWatchers => {
                StatusCode::SERVICE_UNAVAILABLE
            }
            Self::CrossSite => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::InvalidLead { .. } => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Malformed => StatusCode::BAD_REQUEST,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn title(&self) -> &'static str {
        match self {
            Self::AuthenticationFailed => "HubSpot authentication failed. Please reconnect.",
            Self::TooSoon { .. } => "One scan per minute",
            Self::ScorerUnreachable => "Scoring service is unreachable",
            Self::DatabaseUnavailable => "Database is not configured",
            Self::PipelineUnreachable | Self::TooManyWatchers | Self::Internal(_) => "Something went wrong",
            Self::CrossSite => "The request came from another site",
            Self::NotFound => "Not found",
            Self::InvalidLead { .. } => "Please check the form",
            Self::Malformed => "The request could not be read",
        }
    }

    fn detail(&self) -> Option<String> {
        match self {
            Self::TooSoon { seconds_left } => {
                Some(format!("Only one scan per minute can be started. Try again in {seconds_left} seconds."))
            }
            Self::InvalidLead { field } => Some(format!("The field {field} is missing or not valid.")),
            _ => None,
        }
    }

    fn log(&self) {
        if let Self::Internal(error) = self {
            error!(error = format!("{error:#}"), "request failed");
        }
    }

    fn with_wait(&self, mut response: Response) -> Response {
        *response.status_mut() = self.status();
        if let Self::TooSoon { seconds_left } = self {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(*seconds_left));
        }
        response
    }

    /// For a person.
    pub(crate) fn page(self, locale: Locale) -> Response {
        self.log();
        self.with_wait(Html(page::failed(locale, self.code())).into_response())
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        self.log();
        let mut body = json!({
            "type": "about:blank",
            "title": self.title(),
            "status": self.status().as_u16(),
            "code": self.code(),
        });
        if let Some(detail) = self.detail() {
            body["detail"] = detail.into();
        }
        let mut response = Json(body).into_response();
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        self.with_wait(response)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_the_promised_ones() {
        for (problem, words) in [
            (Problem::AuthenticationFailed, "HubSpot authentication failed. Please reconnect."),
            (Problem::ScorerUnreachable, "Scoring service is unreachable"),
            (Problem::DatabaseUnavailable, "Database is not configured"),
            (Problem::Internal(anyhow::anyhow!("secret")), "Something went wrong"),
        ] {
            assert_eq!(problem.title(), words);
        }
    }

    #[test]
    fn too_soon_says_how_long() {
        let response = Problem::TooSoon { seconds_left: 7 }.into_response();
        assert_eq!(response.status(), 429);
        assert_eq!(response.headers()["retry-after"], "7");
    }
}
