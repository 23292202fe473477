//! What goes wrong, in the words that a visitor is told: RFC 9457 for programs, a page for people.

use axum::Json;
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use chassis::clock;
use serde_json::json;
use tracing::{error, warn};

use crate::catalogue::Locale;
use crate::report::lead::Wrong;
use crate::{page, site};

/// Why a request is not answered as asked.
#[derive(Debug)]
#[cfg_attr(test, derive(strum::EnumCount))]
pub(crate) enum Problem {
    AuthenticationFailed,
    HubspotUnavailable,
    TooManyScans { seconds_left: u64 },
    TooManyConnects { seconds_left: u64 },
    TooManyLeads { seconds_left: u64 },
    TooManyGuesses { seconds_left: u64 },
    ScorerUnreachable,
    DatabaseUnreachable,
    PipelineUnreachable,
    TooManyWatchers,
    TooManyLooks { seconds_left: u64 },
    CrossSite,
    NotFound,
    LinkGone,
    Locked,
    InvalidLead { wrong: Vec<Wrong> },
    Malformed,
    TooLarge,
    MethodNotAllowed,
    TimedOut,
    Internal(anyhow::Error),
}

impl Problem {
    /// The problem behind a status that the layers around our own code answer with, without words.
    pub(crate) fn of_status(status: StatusCode) -> Option<Self> {
        match status {
            StatusCode::BAD_REQUEST => Some(Self::Malformed),
            StatusCode::PAYLOAD_TOO_LARGE => Some(Self::TooLarge),
            StatusCode::METHOD_NOT_ALLOWED => Some(Self::MethodNotAllowed),
            StatusCode::GATEWAY_TIMEOUT => Some(Self::TimedOut),
            _ => None,
        }
    }

    /// The broker did not take a claim, be it out of reach or full.
    pub(crate) fn unclaimed(error: anyhow::Error) -> Self {
        warn!(error = format!("{error:#}"), "claim not taken");
        Self::PipelineUnreachable
    }

    /// Its stable code. The words for it stand in the catalogue under `failed-<code>-`.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::AuthenticationFailed => "authentication_failed",
            Self::HubspotUnavailable => "hubspot_unavailable",
            Self::TooManyScans { .. } => "too_many_scans",
            Self::TooManyConnects { .. } => "too_many_connects",
            Self::TooManyLeads { .. } => "too_many_leads",
            Self::TooManyGuesses { .. } => "too_many_guesses",
            Self::ScorerUnreachable => "scorer_unreachable",
            Self::DatabaseUnreachable => "database_unreachable",
            Self::PipelineUnreachable => "pipeline_unreachable",
            Self::TooManyWatchers => "too_many_watchers",
            Self::TooManyLooks { .. } => "too_many_looks",
            Self::CrossSite => "cross_site",
            Self::NotFound => "not_found",
            Self::LinkGone => "link_gone",
            Self::Locked => "locked",
            Self::InvalidLead { .. } => "invalid_lead",
            Self::Malformed => "malformed",
            Self::TooLarge => "too_large",
            Self::MethodNotAllowed => "method_not_allowed",
            Self::TimedOut => "timed_out",
            Self::Internal(_) => "internal",
        }
    }

    fn status(&self) -> StatusCode {
        match self {
            Self::AuthenticationFailed => StatusCode::UNAUTHORIZED,
            Self::HubspotUnavailable => StatusCode::BAD_GATEWAY,
            Self::TooManyScans { .. }
            | Self::TooManyConnects { .. }
            | Self::TooManyLeads { .. }
            | Self::TooManyGuesses { .. }
            | Self::TooManyLooks { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::ScorerUnreachable | Self::DatabaseUnreachable | Self::PipelineUnreachable | Self::TooManyWatchers => {
                StatusCode::SERVICE_UNAVAILABLE
            }
            Self::CrossSite | Self::Locked => StatusCode::FORBIDDEN,
            Self::NotFound | Self::LinkGone => StatusCode::NOT_FOUND,
            Self::InvalidLead { .. } => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Malformed => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::TimedOut => StatusCode::GATEWAY_TIMEOUT,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn seconds_left(&self) -> Option<u64> {
        match self {
            Self::TooManyScans { seconds_left }
            | Self::TooManyConnects { seconds_left }
            | Self::TooManyLeads { seconds_left }
            | Self::TooManyGuesses { seconds_left }
            | Self::TooManyLooks { seconds_left } => Some(*seconds_left),
            _ => None,
        }
    }

    fn wait(&self) -> Option<page::Wait> {
        self.seconds_left().map(|seconds_left| page::Wait::new(seconds_left, clock::now()))
    }

    fn log(&self) {
        if let Self::Internal(error) = self {
            error!(error = format!("{error:#}"), "request failed");
        }
    }

    fn with_status(&self, mut response: Response) -> Response {
        *response.status_mut() = self.status();
        if let Some(seconds_left) = self.seconds_left() {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds_left));
        }
        response
    }

    /// For a person.
    pub(crate) fn page(self, locale: Locale) -> Response {
        self.log();
        self.with_status(Html(page::failed(locale, self.code(), self.wait(), None)).into_response())
    }

    /// For a person who sent a form: leads to a page of its own, to which a browser can come back without sending the form again.
    pub(crate) fn see_other(self, locale: Locale) -> Response {
        self.log();
        Redirect::to(&page::failure_path(locale, self.code(), self.wait())).into_response()
    }

    /// For a person where the request comes from a browser that shows a page, else for a program.
    pub(crate) fn answer(self, headers: &HeaderMap) -> Response {
        self.answer_in(site::preferred(headers), headers)
    }

    /// The same, where a page has this language.
    pub(crate) fn answer_in(self, locale: Locale, headers: &HeaderMap) -> Response {
        if site::wants_page(headers) { self.page(locale) } else { self.into_response() }
    }

    /// For a program whose people read this language.
    pub(crate) fn json(self, locale: Locale) -> Response {
        self.log();
        let words = |part| page::words(locale, self.code(), part, self.seconds_left());
        let mut body = json!({
            "type": "about:blank",
            "title": words("title"),
            "detail": words("text"),
            "status": self.status().as_u16(),
            "code": self.code(),
        });
        if let Some(seconds_left) = self.seconds_left() {
            body["seconds_left"] = seconds_left.into();
        }
        if let Self::InvalidLead { wrong } = &self {
            body["errors"] = wrong.iter().map(|one| one.to_json(locale)).collect();
        }
        let mut response = Json(body).into_response();
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        self.with_status(response)
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        self.json(Locale::En)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use axum::body::to_bytes;
    use strum::EnumCount;

    use super::*;

    fn all() -> Vec<Problem> {
        vec![
            Problem::AuthenticationFailed,
            Problem::HubspotUnavailable,
            Problem::TooManyScans { seconds_left: 7 },
            Problem::TooManyConnects { seconds_left: 7 },
            Problem::TooManyLeads { seconds_left: 7 },
            Problem::TooManyGuesses { seconds_left: 7 },
            Problem::ScorerUnreachable,
            Problem::DatabaseUnreachable,
            Problem::PipelineUnreachable,
            Problem::TooManyWatchers,
            Problem::TooManyLooks { seconds_left: 7 },
            Problem::CrossSite,
            Problem::NotFound,
            Problem::LinkGone,
            Problem::Locked,
            Problem::InvalidLead { wrong: vec![] },
            Problem::Malformed,
            Problem::TooLarge,
            Problem::MethodNotAllowed,
            Problem::TimedOut,
            Problem::Internal(anyhow::anyhow!("a secret cause")),
        ]
    }

    #[test]
    fn all_problems_are_tested() {
        let codes: BTreeSet<_> = all().iter().map(Problem::code).collect();
        assert_eq!(codes.len(), Problem::COUNT);
    }

    async fn text(response: Response) -> String {
        String::from_utf8(to_bytes(response.into_body(), 1 << 20).await.unwrap().to_vec()).unwrap()
    }

    #[tokio::test]
    async fn every_problem_has_words_of_its_own_for_people_and_for_programs() {
        for problem in all() {
            let code = problem.code();
            for part in ["title", "text", "action"] {
                assert!(Locale::En.has(&format!("failed-{code}-{part}")), "{code} {part}");
            }
        }
        for (for_people, for_programs) in all().into_iter().zip(all()) {
            let code = for_people.code();
            let words = page::words(Locale::En, code, "text", Some(7));
            let page = text(for_people.page(Locale::En)).await;
            assert!(page.contains(&words.replace('\'', "&#39;")) && !page.contains("secret"), "{code}");
            let body: serde_json::Value = serde_json::from_str(&text(for_programs.into_response()).await).unwrap();
            assert_eq!((&body["code"], &body["detail"]), (&code.into(), &words.into()));
        }
    }

    #[test]
    fn the_words_are_the_promised_ones() {
        for (code, words) in [
            ("authentication_failed", "HubSpot authentication failed. Please reconnect."),
            ("scorer_unreachable", "Scoring service is unreachable"),
            ("database_unreachable", "Database is not configured"),
            ("scoring_failed", "Data quality scoring failed"),
            ("hubspot_unavailable", "Something went wrong"),
            ("report_not_saved", "Something went wrong"),
            ("internal", "Something went wrong"),
        ] {
            assert_eq!(page::words(Locale::En, code, "title", None), words);
        }
    }

    #[tokio::test]
    async fn a_second_scan_within_a_minute_is_told_the_seconds_left_on_both_ways() {
        let too_soon = || Problem::TooManyScans { seconds_left: 7 };
        let location = too_soon().see_other(Locale::De).headers()["location"].to_str().unwrap().to_owned();
        assert!(location.starts_with("/de/audit/failed/too_many_scans?until="), "{location}");
        for response in [too_soon().page(Locale::En), too_soon().into_response()] {
            assert_eq!(response.status(), 429);
            assert_eq!(response.headers()["retry-after"], "7");
            assert!(text(response).await.contains("7 seconds"));
        }
    }
}
