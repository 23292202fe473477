//! The form before the full report.

mod form;

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::{ConnectInfo, Path, State};
use axum::http::header::{CONTENT_TYPE, SET_COOKIE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{AppendHeaders, Html, IntoResponse, Redirect, Response};
use schemas::id::ReportId;
use serde_json::json;
use zeroize::Zeroizing;

use crate::app::App;
use crate::bounds::quota::Quota;
use crate::catalogue::Locale;
use crate::problem::Problem;
use crate::report::unlock;
use crate::{page, site};

pub(crate) use form::is_email;
pub use form::{Field, LONGEST, Lead, Typed, Wrong};

/// Forms that one address may send in: an office shares an address.
const PER_ADDRESS: Quota = Quota { purpose: "gateway|lead-per-ip", times: 20 };

pub(crate) async fn submit(
    State(app): State<Arc<App>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let is_json = header_is(&headers, "application/json");
    let for_program = is_json || site::wants_json(&headers);
    let typed = if is_json { Typed::from_json(&body) } else { Some(Typed::from_form(&body)) };
    let locale = typed.as_ref().and_then(|typed| Locale::parse(&typed.locale));
    let locale = locale.unwrap_or_else(|| site::preferred(&headers));
    match accept(&app, peer, &id, &headers, typed.as_ref()).await {
        Ok(report) => {
            let cookies = unlock::cookies(app.jar(&headers), report);
            let cookies = AppendHeaders(cookies.into_iter().map(|cookie| (SET_COOKIE, cookie)));
            if for_program {
                return (cookies, Json(json!({ "unlocked": true }))).into_response();
            }
            see_other(locale, &id, cookies)
        }
        Err(problem) if for_program => problem.json(locale),
        Err(Problem::InvalidLead { wrong }) => match typed {
            Some(typed) => again(&app, locale, &id, &typed, &wrong).await,
            None => Problem::Malformed.page(locale),
        },
        Err(problem) => problem.page(locale),
    }
}

/// To the report: a page with a refused form stands at the form's own address, and a browser may come back to it.
pub(crate) async fn back(Path(id): Path<String>, headers: HeaderMap) -> Response {
    match id.parse::<ReportId>() {
        Ok(id) => see_other(site::preferred(&headers), &id.to_string(), ()),
        Err(_) => Problem::NotFound.answer(&headers),
    }
}

/// Saves what was typed; a second time changes nothing.
async fn accept(
    app: &App,
    peer: SocketAddr,
    id: &str,
    headers: &HeaderMap,
    typed: Option<&Typed>,
) -> Result<ReportId, Problem> {
    let report: ReportId = id.parse().map_err(|_| Problem::NotFound)?;
    let typed = typed.ok_or(Problem::Malformed)?;
    // A person does not see the trap; of who falls into it nothing is kept.
    if !typed.trap.is_empty() {
        return Err(Problem::Malformed);
    }
    let lead = typed.check().map_err(|wrong| Problem::InvalidLead { wrong })?;
    if app.store.report(report).await.map_err(Problem::Internal)?.is_none() {
        return Err(Problem::NotFound);
    }
    let ip = app.visitor(peer, headers);
    if let Err(seconds_left) = PER_ADDRESS.spend(app, ip).await? {
        return Err(Problem::TooManyLeads { seconds_left });
    }
    let plain = Zeroizing::new(serde_json::to_vec(&lead).expect("plain fields are JSON"));
    match app.store.save_lead(report, &plain).await.map_err(Problem::Internal)? {
        true => Ok(report),
        false => Err(Problem::NotFound),
    }
}

/// The report page with what was typed and helpful words.
async fn again(app: &App, locale: Locale, id: &str, typed: &Typed, wrong: &[Wrong]) -> Response {
    let found = match id.parse() {
        Ok(report) => app.store.report(report).await,
        Err(_) => Ok(None),
    };
    match found {
        Ok(Some(report)) => {
            let place = page::Place::of(format!("/report/{id}"));
            let view = page::ReportView { report: &report, access: page::Access::Locked { id, typed, wrong }, place };
            (StatusCode::UNPROCESSABLE_ENTITY, Html(page::report(locale, view))).into_response()
        }
        Ok(None) => Problem::NotFound.page(locale),
        Err(error) => Problem::Internal(error).page(locale),
    }
}

fn see_other(locale: Locale, id: &str, headers: impl axum::response::IntoResponseParts) -> Response {
    let url = format!("/{}/audit/report/{id}", locale.code());
    (headers, Redirect::to(&url)).into_response()
}

fn header_is(headers: &HeaderMap, kind: &str) -> bool {
    headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).is_some_and(|value| value.starts_with(kind))
}
