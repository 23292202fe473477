//! How a scan stands, for those who ask now and then. Who follows it live has its events.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Json;
use axum::extract::{ConnectInfo, Path, State};
use axum::http::HeaderMap;
use axum::http::header::REFRESH;
use axum::response::{Html, IntoResponse, Redirect, Response};
use schemas::id::ScanId;
use serde_json::{Value, json};

use crate::app::App;
use crate::catalogue::Locale;
use crate::page;
use crate::problem::Problem;
use crate::scan::glance::{End, Glance, look};

/// After how many seconds a page that could not look at the scan looks again by itself.
const LOOK_AGAIN: &str = "5";

/// The state of a scan, for programs.
pub(crate) async fn summary(
    State(app): State<Arc<App>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    Path(scan): Path<String>,
    headers: HeaderMap,
) -> Result<Json<Value>, Problem> {
    let scan: ScanId = scan.parse().map_err(|_| Problem::NotFound)?;
    app.looker(peer, &headers)?;
    Ok(Json(look(&app, scan).await?.to_json(scan)))
}

/// The state of a scan, for people: a page that follows it live, or looks again every few seconds without a script.
pub(crate) async fn progress(
    State(app): State<Arc<App>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    locale: Locale,
    Path((_, scan)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    let Ok(scan) = scan.parse::<ScanId>() else { return Problem::NotFound.page(locale) };
    let glance = match app.looker(peer, &headers) {
        Ok(_) => look(&app, scan).await,
        Err(problem) => Err(problem),
    };
    let glance = match glance {
        Ok(glance) => glance,
        Err(problem @ (Problem::PipelineUnreachable | Problem::TooManyLooks { .. })) => {
            return ([(REFRESH, LOOK_AGAIN)], problem.page(locale)).into_response();
        }
        Err(problem) => return problem.page(locale),
    };
    let code = locale.code();
    match glance.end() {
        None => Html(page::progress(locale, &scan.to_string(), &glance, glance.elapsed)).into_response(),
        Some(End::Completed(Some(report))) => Redirect::to(&format!("/{code}/audit/report/{report}")).into_response(),
        Some(End::Completed(None)) => Redirect::to(&format!("/{code}/audit/empty")).into_response(),
        Some(End::Failed(cause)) => {
            let place = page::Place::of(format!("/scan/{scan}"));
            Html(page::failed(locale, cause.code(), None, Some(place))).into_response()
        }
    }
}

impl Glance {
    fn to_json(&self, scan: ScanId) -> Value {
        match self.end() {
            Some(End::Completed(report)) => json!({ "scan": scan, "state": "completed", "report": report }),
            Some(End::Failed(cause)) => json!({ "scan": scan, "state": "failed", "cause": cause }),
            None => json!({
                "scan": scan,
                "state": "running",
                "attempt": self.attempt,
                "pages": self.read.and_then(|read| read.pages),
                "pages_read": self.read.map_or(0, |read| read.page),
                "contacts_read": self.read.map_or(0, |read| read.contacts),
                "pages_scored": self.scored.map_or(0, |scored| scored.pages),
                "contacts_scored": self.scored.map_or(0, |scored| scored.contacts),
                "contacts_failed": self.scored.map_or(0, |scored| scored.failed),
                "score": self.scored.and_then(|scored| scored.score),
                "grade": self.scored.and_then(|scored| scored.grade),
                "distribution": self.scored.map_or([0; 5], |scored| scored.distribution),
                "waits": self.waits,
                "saving": self.is_saving,
                "percent": self.percent(),
            }),
        }
    }
}
