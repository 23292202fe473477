//! Starting a scan, and its state at a glance.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Json;
use axum::extract::{ConnectInfo, Path, State};
use axum::http::header::{ACCEPT, LOCATION, SET_COOKIE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use chassis::broker::{Claim, Feed};
use chassis::clock;
use futures::StreamExt;
use schemas::event::{ScanCompleted, ScanFailed, ScanProgressed, ScanRequested};
use schemas::id::{ReportId, ScanId};
use serde_json::{Value, json};
use tokio::time::{Instant, timeout, timeout_at};
use tracing::info;

use crate::app::App;
use crate::client_ip::client_ip;
use crate::cookie::SESSION;
use crate::preflight;
use crate::problem::Problem;
use crate::session::{Session, blind};
use crate::site;

/// For a replay of what is known of a scan: in all, for its first event, and for each further one.
const REPLAY: Duration = Duration::from_secs(3);
const FIRST: Duration = Duration::from_secs(2);
const IDLE: Duration = Duration::from_millis(200);

pub(crate) async fn start(
    State(app): State<Arc<App>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
) -> Response {
    let wants_json =
        headers.get(ACCEPT).and_then(|value| value.to_str().ok()).is_some_and(|accept| accept.contains("json"));
    match request(&app, peer, &headers).await {
        Ok((scan, locale)) => {
            let cleared = [(SET_COOKIE, SESSION.clear(app.site.secure))];
            let url = format!("/{locale}/audit/scan/{scan}");
            match wants_json {
                true => (StatusCode::ACCEPTED, cleared, Json(json!({ "scan": scan, "url": url }))).into_response(),
                false => (StatusCode::SEE_OTHER, cleared, [(LOCATION, url)]).into_response(),
            }
        }
        Err(problem) if wants_json => problem.into_response(),
        Err(problem) => problem.page(site::preferred(&headers)),
    }
}

async fn request(app: &App, peer: SocketAddr, headers: &HeaderMap) -> Result<(ScanId, String), Problem> {
    if headers.get("sec-fetch-site").is_some_and(|site| site == "cross-site") {
        return Err(Problem::CrossSite);
    }
    let cookie = SESSION.read(headers).ok_or(Problem::AuthenticationFailed)?;
    let session = Session::open(&cookie, &app.session_keys, clock::now()).ok_or(Problem::AuthenticationFailed)?;
    preflight::check(app).await?;
    let ip = client_ip(peer.ip(), headers, &app.trusted_proxies);
    let claim = blind(&app.session_keys, "gateway|scan-per-ip", &ip.to_string());
    match app.broker.claim(&claim).await.map_err(Problem::Internal)? {
        Claim::Granted => {}
        Claim::Held { seconds_left } => return Err(Problem::TooSoon { seconds_left }),
    }
    let scan = ScanId::random();
    let requested = ScanRequested {
        scan,
        report: ReportId::random(),
        portal: session.portal,
        token: app.token_keys.seal(&ScanRequested::token_binding(scan), session.token.as_bytes()),
        requested_at: clock::now(),
    };
    app.broker.publish(&requested).await.map_err(|error| Problem::Internal(error.into()))?;
    metrics::counter!("gateway_scans_started_total").increment(1);
    info!(%scan, "scan requested");
    Ok((scan, session.locale))
}

/// What the progress stream knows of a scan now.
pub(crate) async fn summary(State(app): State<Arc<App>>, Path(scan): Path<String>) -> Result<Json<Value>, Problem> {
    let scan: ScanId = scan.parse().map_err(|_| Problem::NotFound)?;
    let mut events = Box::pin(app.broker.follow(Feed::Progress, scan, None));
    let deadline = Instant::now() + REPLAY;
    let mut step = None;
    let mut wait = FIRST;
    while let Ok(Ok(Some(Ok(event)))) = timeout_at(deadline, timeout(wait, events.next())).await {
        wait = IDLE;
        if let Some(Ok(completed)) = event.read::<ScanCompleted>() {
            return Ok(Json(json!({ "scan": scan, "state": "completed", "report": completed.report })));
        }
        if let Some(Ok(failed)) = event.read::<ScanFailed>() {
            return Ok(Json(json!({ "scan": scan, "state": "failed", "cause": failed.cause })));
        }
        if let Some(Ok(progressed)) = event.read::<ScanProgressed>() {
            step = Some(progressed.step);
        }
    }
    let state = if step.is_some() { "running" } else { "unknown" };
    Ok(Json(json!({ "scan": scan, "state": state, "step": step })))
}
