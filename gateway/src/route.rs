//! Every path of the gateway, and what surrounds them all.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, MatchedPath, Path, Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH, LOCATION};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use schemas::id::{ReportId, ScanId};
use tower_http::compression::CompressionLayer;
use tower_http::timeout::TimeoutLayer;
use tracing::debug;

use crate::app::App;
use crate::problem::Problem;
use crate::{events, lead, oauth, page, report, scan, security, site};

/// Longer than the longest wait inside a request.
const TIMEOUT: Duration = Duration::from_secs(30);
const LARGEST_BODY: usize = 16 * 1024;

pub(crate) fn router(app: Arc<App>) -> Router {
    let answered = Router::new()
        .route("/", get(home))
        .route("/{locale}/audit", get(landing))
        .route("/{locale}/audit/connect", get(oauth::connect))
        .route("/{locale}/audit/scan", get(begin))
        .route("/{locale}/audit/scan/{id}", get(progress))
        .route("/{locale}/audit/report/{id}", get(report_page))
        .route("/{locale}/audit/empty", get(empty))
        .route("/{locale}/audit/failed/{code}", get(failed))
        .route("/oauth/callback", get(oauth::callback))
        .route("/api/scans", post(scan::start))
        .route("/api/scans/{id}", get(scan::summary))
        .route("/api/reports/{id}", get(report::show).delete(report::delete))
        .route("/api/reports/{id}/lead", post(lead::submit))
        .route("/openapi.json", get(openapi))
        .route("/static/{*path}", get(asset))
        .layer(CompressionLayer::new())
        .layer(TimeoutLayer::with_status_code(StatusCode::GATEWAY_TIMEOUT, TIMEOUT));
    answered
        .route("/api/scans/{id}/events", get(events::follow))
        .fallback(async || Problem::NotFound)
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
        .layer(from_fn_with_state(Arc::clone(&app), surround))
        .with_state(app)
}

/// Headers, and a count by route: the path itself can be a capability and is never logged.
async fn surround(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().map_or("other", MatchedPath::as_str).to_owned();
    let method = request.method().clone();
    let mut response = next.run(request).await;
    response.headers_mut().extend(security::headers(&app.site));
    response.headers_mut().entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    let status = response.status().as_u16();
    debug!(%method, route, status, "request");
    metrics::counter!("gateway_requests_total", "route" => route, "status" => status.to_string()).increment(1);
    response
}

async fn home(headers: HeaderMap) -> Response {
    (StatusCode::SEE_OTHER, [(LOCATION, format!("/{}/audit", site::preferred(&headers).code()))]).into_response()
}

async fn landing(Path(locale): Path<String>) -> Result<Html<String>, Problem> {
    let locale = site::locale(&locale).ok_or(Problem::NotFound)?;
    Ok(Html(page::landing(locale)))
}

async fn begin(Path(locale): Path<String>) -> Result<Html<String>, Problem> {
    let locale = site::locale(&locale).ok_or(Problem::NotFound)?;
    Ok(Html(page::start(locale)))
}

async fn progress(Path((locale, id)): Path<(String, String)>) -> Result<Response, Problem> {
    let locale = site::locale(&locale).ok_or(Problem::NotFound)?;
    let Ok(scan) = id.parse::<ScanId>() else { return Ok(Problem::NotFound.page(locale)) };
    Ok(Html(page::progress(locale, &scan.to_string())).into_response())
}

async fn report_page(
    State(app): State<Arc<App>>,
    Path((locale, id)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let locale = site::locale(&locale).ok_or(Problem::NotFound)?;
    let Ok(report) = id.parse::<ReportId>() else { return Ok(Problem::NotFound.page(locale)) };
    Ok(match app.store.report(report).await {
        Ok(Some(saved)) => {
            let view = page::ReportView { report: &saved.report, report_id: &id, unlocked: saved.unlocked };
            Html(page::report(locale, &view)).into_response()
        }
        Ok(None) => Problem::NotFound.page(locale),
        Err(error) => Problem::Internal(error).page(locale),
    })
}

async fn empty(Path(locale): Path<String>) -> Result<Html<String>, Problem> {
    let locale = site::locale(&locale).ok_or(Problem::NotFound)?;
    Ok(Html(page::empty(locale)))
}

async fn failed(Path((locale, code)): Path<(String, String)>) -> Result<Html<String>, Problem> {
    let locale = site::locale(&locale).ok_or(Problem::NotFound)?;
    Ok(Html(page::failed(locale, &code)))
}

async fn openapi() -> Response {
    ([(CONTENT_TYPE, "application/json")], include_str!("openapi.json")).into_response()
}

async fn asset(Path(path): Path<String>, headers: HeaderMap) -> Result<Response, Problem> {
    let page::Asset { content_type: kind, bytes, etag } = page::asset(&path).ok_or(Problem::NotFound)?;
    let about = [(ETAG, etag), (CACHE_CONTROL, "public, max-age=3600".to_owned())];
    if headers.get(IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == about[0].1.as_bytes()) {
        return Ok((StatusCode::NOT_MODIFIED, about).into_response());
    }
    Ok((about, [(CONTENT_TYPE, kind)], bytes).into_response())
}
