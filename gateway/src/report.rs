//! A report as JSON and CSV, and its end. Before the lead form it holds the scores, the largest issue with its fix, and the
//! count of the others.

pub(crate) mod cell;
pub(crate) mod lead;
pub(crate) mod share;
pub(crate) mod trend;
pub(crate) mod unlock;

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use schemas::id::ReportId;
use schemas::report::Report;
use serde::Deserialize;
use serde_json::{Value, json};
use url::form_urlencoded;

use crate::app::App;
use crate::catalogue::Locale;
use crate::problem::Problem;
use crate::store::Share;
use crate::{page, site};
use lead::Typed;

/// The earlier report that a visitor wants a comparison with: its address or id.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Since {
    since: String,
}

/// The language that a file is asked for in.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Language {
    locale: String,
}

/// The report page.
pub(crate) async fn view(
    State(app): State<Arc<App>>,
    locale: Locale,
    Path((_, id)): Path<(String, String)>,
    Query(Since { since }): Query<Since>,
    headers: HeaderMap,
) -> Response {
    let (report_id, report) = match find(&app, &id).await {
        Ok(found) => found,
        Err(problem) => return problem.page(locale),
    };
    let access = match unlock::is_unlocked(app.jar(&headers), report_id) {
        true => open(&app, locale, &headers, (&id, report_id, &report), &since).await,
        false => Ok(page::Access::Locked { id: &id, typed: &Typed::default(), wrong: &[] }),
    };
    match access {
        Ok(access) => {
            let place = place(&id, &since);
            Html(page::report(locale, page::ReportView { report: &report, access, place })).into_response()
        }
        Err(error) => Problem::Internal(error).page(locale),
    }
}

/// What there is to see and do in the browser that opened a report.
async fn open<'a>(
    app: &App,
    locale: Locale,
    headers: &HeaderMap,
    (id, report_id, report): (&'a str, ReportId, &Report),
    since: &str,
) -> anyhow::Result<page::Access<'a>> {
    let share = app
        .store
        .share(report_id)
        .await?
        .map(|Share { token, has_password }| page::Link { url: share::link(app, locale, &token), has_password });
    let trend = trend::before(app, headers, report, since).await?;
    Ok(page::Access::Open { id, share, trend })
}

fn place(id: &str, since: &str) -> page::Place {
    let since = match since {
        "" => String::new(),
        since => format!("?since={}", form_urlencoded::byte_serialize(since.as_bytes()).collect::<String>()),
    };
    page::Place::of(format!("/report/{id}{since}"))
}

/// The report as JSON.
pub(crate) async fn show(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Json<Value>, Problem> {
    let (id, report) = find(&app, &id).await?;
    Ok(Json(match unlock::is_unlocked(app.jar(&headers), id) {
        true => json!({ "unlocked": true, "report": report }),
        false => locked(report),
    }))
}

/// The report as a JSON file to keep.
pub(crate) async fn json_file(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let report = opened(&app, &id, &headers).await?;
    let text = serde_json::to_string_pretty(&report).expect("a report is JSON");
    Ok(file("application/json", &report, "json", text))
}

/// The report as a table to work with.
pub(crate) async fn csv_file(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    Query(Language { locale }): Query<Language>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let report = opened(&app, &id, &headers).await?;
    let locale = Locale::parse(&locale).unwrap_or_else(|| site::preferred(&headers));
    Ok(file("text/csv; charset=utf-8", &report, "csv", page::csv(locale, &report)))
}

/// Deletes a report and its lead, for programs.
pub(crate) async fn delete(State(app): State<Arc<App>>, Path(id): Path<String>) -> Result<StatusCode, Problem> {
    remove(&app, &id).await.map(|()| StatusCode::NO_CONTENT)
}

/// Asks a person before it is deleted.
pub(crate) async fn confirm(
    State(app): State<Arc<App>>,
    locale: Locale,
    Path((_, id)): Path<(String, String)>,
) -> Response {
    match find(&app, &id).await {
        Ok(_) => Html(page::confirm_delete(locale, &id)).into_response(),
        Err(problem) => problem.page(locale),
    }
}

/// Deletes a report and its lead, for people.
pub(crate) async fn delete_confirmed(
    State(app): State<Arc<App>>,
    locale: Locale,
    Path((_, id)): Path<(String, String)>,
) -> Response {
    match remove(&app, &id).await {
        Ok(()) => Redirect::to(&format!("/{}/audit/deleted", locale.code())).into_response(),
        Err(problem) => problem.page(locale),
    }
}

async fn find(app: &App, id: &str) -> Result<(ReportId, Report), Problem> {
    let id: ReportId = id.parse().map_err(|_| Problem::NotFound)?;
    let report = app.store.report(id).await.map_err(Problem::Internal)?.ok_or(Problem::NotFound)?;
    Ok((id, report))
}

async fn opened(app: &App, id: &str, headers: &HeaderMap) -> Result<Report, Problem> {
    let (id, report) = find(app, id).await?;
    match unlock::is_unlocked(app.jar(headers), id) {
        true => Ok(report),
        false => Err(Problem::Locked),
    }
}

async fn remove(app: &App, id: &str) -> Result<(), Problem> {
    let id: ReportId = id.parse().map_err(|_| Problem::NotFound)?;
    match app.store.delete(id).await.map_err(Problem::Internal)? {
        true => Ok(()),
        false => Err(Problem::NotFound),
    }
}

/// A file whose name tells the portal and the day.
fn file(kind: &'static str, report: &Report, ending: &str, content: String) -> Response {
    let day = report.generated_at.strftime("%F");
    let disposition = format!("attachment; filename=\"refine-{}-{day}.{ending}\"", report.portal);
    let about = [(CONTENT_TYPE, kind.to_owned()), (CONTENT_DISPOSITION, disposition)];
    (about, content).into_response()
}

/// What is told before the form is filled in.
fn locked(mut report: Report) -> Value {
    let mut further: BTreeMap<&str, u32> = BTreeMap::new();
    for issue in report.issues.iter().skip(1) {
        *further.entry(issue.severity.name()).or_default() += 1;
    }
    report.issues.truncate(1);
    let largest = report.issues.first().map(|issue| issue.check);
    report.recommendations.retain(|todo| largest.is_some_and(|check| todo.checks.contains(&check)));
    report.recommendations.truncate(1);
    let mut shown = json!(report);
    for hidden in ["strengths", "score_after_top_three", "what_if", "duplicates"] {
        shown.as_object_mut().expect("a report is an object").remove(hidden);
    }
    // The ledger names the checks that the form stands before.
    for dimension in shown["dimensions"].as_array_mut().into_iter().flatten() {
        dimension.as_object_mut().expect("a dimension is an object").remove("lost");
    }
    json!({ "unlocked": false, "report": shown, "further_issues": further })
}
