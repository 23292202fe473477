//! Share links: a capability in the address that opens a whole report for a colleague, until it is taken back. It tells
//! nothing of the report's own address, so who has it cannot delete the report.

mod remembered;

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::{ConnectInfo, Path, State};
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use chassis::clock;
use schemas::id::ReportId;
use schemas::report::Report;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::app::App;
use crate::blind::blind;
use crate::bounds::quota::Quota;
use crate::catalogue::Locale;
use crate::connect::session::random_hex;
use crate::problem::Problem;
use crate::report::unlock;
use crate::store::Shared;
use crate::{page, site};

const LONGEST_PASSWORD: usize = 200;
/// Passwords that one address may try at one link, and that all may.
const GUESSES: Quota = Quota { purpose: "gateway|share-guess", times: 10 };
const ALL_GUESSES: Quota = Quota { purpose: "gateway|share-guess-all", times: 100 };
const GUESS: &str = "gateway|share-password";

/// Makes a link, or a new one in the place of the old, for people.
pub(crate) async fn create(
    State(app): State<Arc<App>>,
    locale: Locale,
    Path((_, id)): Path<(String, String)>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    match make(&app, &id, &headers, &body).await {
        Ok(_) => back(locale, &id, "share-link"),
        Err(problem) => problem.page(locale),
    }
}

/// Takes the link back, for people.
pub(crate) async fn revoke(
    State(app): State<Arc<App>>,
    locale: Locale,
    Path((_, id)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    if id.parse::<ReportId>().is_err() {
        return Problem::NotFound.page(locale);
    }
    match take_back(&app, &id, &headers).await {
        // It is gone already.
        Ok(()) | Err(Problem::NotFound) => back(locale, &id, "keep"),
        Err(problem) => problem.page(locale),
    }
}

/// Makes a link, for programs.
pub(crate) async fn create_for_program(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<(StatusCode, Json<Value>), Problem> {
    let token = make(&app, &id, &headers, &body).await?;
    let url = link(&app, site::preferred(&headers), &token);
    Ok((StatusCode::CREATED, Json(json!({ "url": url }))))
}

/// Takes the link back, for programs.
pub(crate) async fn revoke_for_program(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<StatusCode, Problem> {
    take_back(&app, &id, &headers).await.map(|()| StatusCode::NO_CONTENT)
}

/// The shared report, or the question for its password.
pub(crate) async fn view(
    State(app): State<Arc<App>>,
    locale: Locale,
    Path((_, token)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    match find(&app, &token).await {
        Ok((shared, _))
            if shared.has_password() && !remembered::is_remembered(app.jar(&headers), &token, clock::now()) =>
        {
            Html(page::ask_password(locale, &token, false)).into_response()
        }
        Ok((_, report)) => {
            let place = page::Place::of(format!("/shared/{token}"));
            let view = page::ReportView { report: &report, access: page::Access::Shared, place };
            Html(page::report(locale, view)).into_response()
        }
        Err(problem) => problem.page(locale),
    }
}

/// Takes the password of a shared report.
pub(crate) async fn open(
    State(app): State<Arc<App>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    locale: Locale,
    Path((_, token)): Path<(String, String)>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    match try_open(&app, peer, &token, &headers, &body).await {
        Ok(true) => {
            let cookie = remembered::cookie(app.jar(&headers), &token, clock::now());
            let next = format!("/{}/audit/shared/{token}", locale.code());
            ([(SET_COOKIE, cookie)], Redirect::to(&next)).into_response()
        }
        Ok(false) => (StatusCode::FORBIDDEN, Html(page::ask_password(locale, &token, true))).into_response(),
        Err(problem) => problem.page(locale),
    }
}

/// A link's whole address.
pub(crate) fn link(app: &App, locale: Locale, token: &str) -> String {
    format!("{}/{}/audit/shared/{token}", app.site.origin, locale.code())
}

async fn make(app: &App, id: &str, headers: &HeaderMap, body: &[u8]) -> Result<String, Problem> {
    let report = owned(app, id, headers)?;
    let password = password(body).ok_or(Problem::Malformed)?;
    let (token, password) = (random_hex(), Some(password.as_str()).filter(|password| !password.is_empty()));
    match app.store.save_share(report, &token, password).await.map_err(Problem::Internal)? {
        true => Ok(token),
        false => Err(Problem::NotFound),
    }
}

async fn take_back(app: &App, id: &str, headers: &HeaderMap) -> Result<(), Problem> {
    let report = owned(app, id, headers)?;
    match app.store.revoke_share(report).await.map_err(Problem::Internal)? {
        true => Ok(()),
        false => Err(Problem::NotFound),
    }
}

/// The report of this id, where this browser has opened it.
fn owned(app: &App, id: &str, headers: &HeaderMap) -> Result<ReportId, Problem> {
    let report: ReportId = id.parse().map_err(|_| Problem::NotFound)?;
    match unlock::is_unlocked(app.jar(headers), report) {
        true => Ok(report),
        false => Err(Problem::Locked),
    }
}

async fn find(app: &App, token: &str) -> Result<(Shared, Report), Problem> {
    let shared = app.store.shared(token).await.map_err(Problem::Internal)?.ok_or(Problem::LinkGone)?;
    let report = app.store.report(shared.report).await.map_err(Problem::Internal)?.ok_or(Problem::LinkGone)?;
    Ok((shared, report))
}

async fn try_open(app: &App, peer: SocketAddr, token: &str, headers: &HeaderMap, body: &[u8]) -> Result<bool, Problem> {
    let password = password(body).ok_or(Problem::Malformed)?;
    let ip = app.visitor(peer, headers);
    app.claims.spend(ip).map_err(|seconds_left| Problem::TooManyGuesses { seconds_left })?;
    let (shared, _) = find(app, token).await?;
    // The same password again is no further guess, so all who know the right one come in.
    let guess = blind(&app.session_keys, GUESS, &format!("{token}|{password}"));
    for (quota, who) in [(GUESSES, format!("{token}|{ip}")), (ALL_GUESSES, token.to_owned())] {
        if let Err(seconds_left) = quota.spend_on(app, &who, &guess).await? {
            return Err(Problem::TooManyGuesses { seconds_left });
        }
    }
    Ok(app.store.opens(&shared, &password))
}

/// What may be sent.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    password: Option<String>,
}

/// The password of a form or of a JSON object; empty where there is none. Nothing where it is too long, or where there is
/// anything else: a password that is overlooked would leave the report open to all who have the link.
fn password(body: &[u8]) -> Option<String> {
    let asked: Asked = match body.trim_ascii_start().first() {
        Some(b'{') => serde_json::from_slice(body).ok()?,
        _ => serde_urlencoded::from_bytes(body).ok()?,
    };
    let password = asked.password.unwrap_or_default();
    (password.len() <= LONGEST_PASSWORD).then_some(password)
}

/// To a part of the report's page; a field there has the focus.
fn back(locale: Locale, id: &str, part: &str) -> Response {
    Redirect::to(&format!("/{}/audit/report/{id}#{part}", locale.code())).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_comes_from_a_form_or_from_json_and_has_a_bound() {
        assert_eq!(password(b"password=a+b%26").as_deref(), Some("a b&"));
        assert_eq!(password(br#"{"password":"a b"}"#).as_deref(), Some("a b"));
        for none in ["", "{}", r#" {"password":null}"#, "password="] {
            assert_eq!(password(none.as_bytes()).as_deref(), Some(""), "{none}");
        }
        assert_eq!(password(format!("password={}", "a".repeat(201)).as_bytes()), None);
    }

    #[test]
    fn a_password_that_is_not_understood_is_never_overlooked() {
        for body in [
            r#"{"password":1234}"#,
            r#"{"Password":"x"}"#,
            r#"{"password":"x","more":1}"#,
            r#"{"password":"x""#,
            r#"["x"]"#,
            r#""x""#,
            "Password=x",
            "password=x&password=y",
            "password=x&more=1",
        ] {
            assert_eq!(password(body.as_bytes()), None, "{body}");
        }
    }
}
