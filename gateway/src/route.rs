//! Every path of the gateway, and what surrounds them all.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, MatchedPath, Path, Query, Request, State};
use axum::http::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, get, post};
use chassis::clock;
use serde::Deserialize;
use tower_http::compression::CompressionLayer;
use tower_http::timeout::TimeoutLayer;
use tracing::debug;

use crate::app::App;
use crate::catalogue::Locale;
use crate::problem::Problem;
use crate::report::{lead, share};
use crate::scan::{events, watch};
use crate::site::Site;
use crate::{connect, page, report, scan, security, site};

/// Longer than a visitor waits for work that is done as a whole, and than the three questions that a report page may ask the
/// database: 3 seconds for a connection and 12 for the answer, each.
const TIMEOUT: Duration = Duration::from_secs(60);
const LARGEST_BODY: usize = 16 * 1024;

pub(crate) fn router(app: Arc<App>) -> Router {
    let answered = Router::new()
        .route("/", get(home))
        .route("/{locale}/audit", get_listed(page::landing))
        .route("/{locale}/audit/method", get_listed(page::method))
        .route("/{locale}/audit/sample", get_listed(page::sample))
        .route("/{locale}/audit/privacy", get_listed(page::privacy))
        .route("/{locale}/audit/connect", get(connect::connect))
        .route("/{locale}/audit/declined", get_public(page::declined))
        .route("/{locale}/audit/scan", get_public(page::start))
        .route("/{locale}/audit/scan/{id}", get(watch::progress))
        .route("/{locale}/audit/empty", get_public(page::empty))
        .route("/{locale}/audit/deleted", get_public(page::deleted))
        .route("/{locale}/audit/failed/{code}", get(failed))
        .route("/{locale}/audit/report/{id}", get(report::view))
        .route("/{locale}/audit/report/{id}/delete", get(report::confirm).post(report::delete_confirmed))
        .route("/{locale}/audit/report/{id}/share", post(share::create))
        .route("/{locale}/audit/report/{id}/share/revoke", post(share::revoke))
        .route("/{locale}/audit/shared/{token}", get(share::view).post(share::open))
        .route("/oauth/callback", get(connect::callback))
        .route("/api/scans", post(scan::start))
        .route("/api/scans/{id}", get(watch::summary))
        .route("/api/reports/{id}", get(report::show).delete(report::delete))
        .route("/api/reports/{id}/report.json", get(report::json_file))
        .route("/api/reports/{id}/report.csv", get(report::csv_file))
        .route("/api/reports/{id}/lead", post(lead::submit).get(lead::back))
        .route("/api/reports/{id}/share", post(share::create_for_program).delete(share::revoke_for_program))
        .route("/openapi.json", get(openapi))
        .route("/static/{*path}", get(asset))
        .route("/favicon.ico", get(root_asset))
        .route("/robots.txt", get(root_asset))
        .layer(CompressionLayer::new())
        .layer(TimeoutLayer::with_status_code(StatusCode::GATEWAY_TIMEOUT, TIMEOUT));
    answered
        .route("/api/scans/{id}/events", get(events::follow))
        .fallback(async |uri: Uri, headers: HeaderMap| {
            Problem::NotFound.answer_in(site::language(uri.path(), &headers), &headers)
        })
        .layer(from_fn(forgive))
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
        .layer(from_fn_with_state(Arc::clone(&app), surround))
        .with_state(app)
}

/// Leads to the page that an address misses by little.
async fn forgive(request: Request, next: Next) -> Response {
    let uri = request.uri();
    match site::near_miss(uri.path()) {
        Some(page) if request.method().is_safe() => {
            let query = uri.query().map_or_else(String::new, |query| format!("?{query}"));
            Redirect::permanent(&(page + &query)).into_response()
        }
        _ => next.run(request).await,
    }
}

/// Headers, no orders from other sites, and a count by route: the path itself can be a capability and is never logged.
async fn surround(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().map_or("other", MatchedPath::as_str).to_owned();
    let method = request.method().clone();
    let headers = request.headers().clone();
    let locale = site::language(request.uri().path(), &headers);
    let answer = async {
        match !method.is_safe() && security::is_foreign(&headers, &app.site.origin) {
            true => Problem::CrossSite.answer_in(locale, &headers),
            false => in_words(next.run(request).await, locale, &headers),
        }
    };
    let mut response = page::run_by(Arc::clone(&app.operator), answer).await;
    response.headers_mut().extend(security::headers(&app.site));
    response.headers_mut().entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    let status = response.status().as_u16();
    debug!(%method, route, status, "request");
    metrics::counter!("gateway_requests_total", "route" => route, "status" => status.to_string()).increment(1);
    response
}

/// An answer of the layers around our own code, with words.
fn in_words(response: Response, locale: Locale, headers: &HeaderMap) -> Response {
    let has_words =
        response.headers().get(CONTENT_TYPE).is_some_and(|kind| !kind.as_bytes().starts_with(b"text/plain"));
    match Problem::of_status(response.status()) {
        Some(problem) if !has_words => {
            let mut answer = problem.answer_in(locale, headers);
            if let Some(allowed) = response.headers().get(ALLOW) {
                answer.headers_mut().insert(ALLOW, allowed.clone());
            }
            answer
        }
        _ => response,
    }
}

async fn home(headers: HeaderMap) -> Response {
    let start = format!("/{}/audit", site::preferred(&headers).code());
    ([(VARY, "accept-language")], Redirect::to(&start)).into_response()
}

/// A page that is the same for everybody.
fn get_public(page: fn(Locale) -> String) -> MethodRouter<Arc<App>> {
    get(async move |locale: Locale| public(page(locale)))
}

/// The same for a page that search engines may list, and that tells of the site.
fn get_listed(page: fn(Locale, &Site) -> String) -> MethodRouter<Arc<App>> {
    get(async move |State(app): State<Arc<App>>, locale: Locale| public(page(locale, &app.site)))
}

fn public(page: String) -> Response {
    ([(CACHE_CONTROL, "public, max-age=300")], Html(page)).into_response()
}

#[derive(Deserialize)]
struct Until {
    until: Option<i64>,
}

/// The words for a failure that came at an address of no language, in the language of this one.
async fn failed(
    locale: Locale,
    Path((_, code)): Path<(String, String)>,
    Query(Until { until }): Query<Until>,
) -> Response {
    if !page::is_failure(&code) {
        return Problem::NotFound.page(locale);
    }
    let wait = until.map(|until| page::Wait::until(until, clock::now()));
    Html(page::failed(locale, &code, wait, None)).into_response()
}

async fn openapi() -> Response {
    ([(CONTENT_TYPE, "application/json")], include_str!("openapi.json")).into_response()
}

#[derive(Deserialize)]
struct Version {
    v: Option<String>,
}

/// A static file that is asked for without having read a page.
async fn root_asset(uri: Uri, headers: HeaderMap) -> Response {
    asset(Path(uri.path().trim_start_matches('/').to_owned()), Query(Version { v: None }), headers).await
}

async fn asset(Path(path): Path<String>, Query(asked): Query<Version>, headers: HeaderMap) -> Response {
    let Some(page::Asset { content_type: kind, bytes, version }) = page::asset(&path) else {
        return Problem::NotFound.answer(&headers);
    };
    // An address with the content's version never changes its content.
    let keep = match asked.v.as_deref() == Some(version.as_str()) {
        true => "public, max-age=31536000, immutable",
        false => "public, max-age=300",
    };
    let about = [(ETAG, format!("\"{version}\"")), (CACHE_CONTROL, keep.to_owned())];
    if headers.get(IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == about[0].1.as_bytes()) {
        return (StatusCode::NOT_MODIFIED, about).into_response();
    }
    (about, [(CONTENT_TYPE, kind)], bytes).into_response()
}

#[cfg(test)]
mod tests {
    use axum::body::to_bytes;
    use axum::http::header::ACCEPT;

    use super::*;

    async fn told(response: Response, accept: &'static str) -> (StatusCode, HeaderMap, String) {
        let headers = HeaderMap::from_iter([(ACCEPT, HeaderValue::from_static(accept))]);
        let (parts, body) = in_words(response, Locale::De, &headers).into_parts();
        let body = to_bytes(body, 1 << 20).await.unwrap();
        (parts.status, parts.headers, String::from_utf8(body.to_vec()).unwrap())
    }

    #[tokio::test]
    async fn what_the_layers_refuse_is_told_in_words() {
        for (status, code) in [
            (StatusCode::GATEWAY_TIMEOUT, "timed_out"),
            (StatusCode::PAYLOAD_TOO_LARGE, "too_large"),
            (StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed"),
            (StatusCode::BAD_REQUEST, "malformed"),
        ] {
            for bare in [status.into_response(), (status, "words of a layer").into_response()] {
                let (told_status, _, body) = told(bare, "text/html").await;
                let words = page::words(Locale::De, code, "text", None);
                assert!(told_status == status && body.contains(&words.replace('\'', "&#39;")), "{code} {body}");
            }
            let (_, headers, body) = told(status.into_response(), "application/json").await;
            assert_eq!(headers[CONTENT_TYPE], "application/problem+json");
            let body: serde_json::Value = serde_json::from_str(&body).unwrap();
            assert_eq!(body["code"], code);
        }
    }

    #[tokio::test]
    async fn what_has_words_keeps_them_and_what_is_allowed_is_told() {
        let own = (StatusCode::BAD_REQUEST, Html("our own")).into_response();
        assert_eq!(told(own, "text/html").await.2, "our own");
        let (_, headers, _) = told((StatusCode::METHOD_NOT_ALLOWED, [(ALLOW, "GET")]).into_response(), "*/*").await;
        assert_eq!(headers[ALLOW], "GET");
    }
}
