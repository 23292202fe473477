//! Starting a scan.

pub(crate) mod events;
pub(crate) mod glance;
pub(crate) mod preflight;
pub(crate) mod watch;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Json;
use axum::body::Bytes;
use axum::extract::{ConnectInfo, State};
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use chassis::broker::{Claim, LONGEST_CLAIM};
use chassis::clock;
use schemas::event::{Event, ScanProgressed, ScanRequested, Step};
use schemas::id::{ReportId, ScanId};
use serde_json::json;
use tokio::time::timeout;
use tracing::{info, warn};
use url::form_urlencoded;

use crate::app::App;
use crate::blind::blind;
use crate::browser::cookie::SESSION;
use crate::catalogue::Locale;
use crate::connect::session::Session;
use crate::problem::Problem;
use crate::site;
use crate::work::whole;
use glance::{End, look};

/// Between two scans from one address.
const PAUSE: Duration = Duration::from_secs(60);
/// How long the broker may take for one event of a start.
const PUBLISH: Duration = Duration::from_secs(5);

/// Starts the one scan that a session is for. A repeated click comes to the same scan.
pub(crate) async fn start(
    State(app): State<Arc<App>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let asked =
        form_urlencoded::parse(&body).find_map(|(name, value)| Locale::parse(&value).filter(|_| name == "locale"));
    let wants_json = site::wants_json(&headers);
    match request(&app, peer, &headers).await {
        Ok(Session { scan, locale, .. }) => {
            let cleared = [(SET_COOKIE, app.jar(&headers).clear(SESSION))];
            let code = asked.map_or(&*locale, |asked| asked.code());
            let url = format!("/{code}/audit/scan/{scan}");
            match wants_json {
                true => (StatusCode::ACCEPTED, cleared, Json(json!({ "scan": scan, "url": url }))).into_response(),
                false => (cleared, Redirect::to(&url)).into_response(),
            }
        }
        Err(problem) if site::wants_page(&headers) && !wants_json => {
            problem.see_other(asked.unwrap_or_else(|| site::preferred(&headers)))
        }
        Err(problem) => problem.into_response(),
    }
}

async fn request(app: &Arc<App>, peer: SocketAddr, headers: &HeaderMap) -> Result<Session, Problem> {
    let cookie = app.jar(headers).read(SESSION).ok_or(Problem::AuthenticationFailed)?;
    let session = Session::open(&cookie, &app.session_keys, clock::now()).ok_or(Problem::AuthenticationFailed)?;
    let ip = app.visitor(peer, headers);
    app.claims.spend(ip).map_err(|seconds_left| Problem::TooManyScans { seconds_left })?;
    preflight::check(app).await?;
    let by_ip = blind(&app.session_keys, "gateway|scan-per-ip", &ip.to_string());
    let work = begin(Arc::clone(app), session, by_ip);
    whole(&app.lifecycle, "start", work).await
}

/// Claims and requests the scan. Whatever was cut before goes on with the next click, at any gateway.
async fn begin(app: Arc<App>, session: Session, by_ip: String) -> Result<Session, Problem> {
    pause(&app, &by_ip, session.scan).await?;
    let once = session.claim(&app.session_keys);
    match app.broker.claim(&once, &by_ip, LONGEST_CLAIM).await.map_err(Problem::unclaimed)? {
        Claim::Granted => metrics::counter!("gateway_scans_started_total").increment(1),
        // A repeated publish counts once for as long as the request can wait; what a fetcher took is not asked for again.
        Claim::Held { by, .. } if by == by_ip => {
            if is_under_way(&app, session.scan).await? {
                return Ok(session);
            }
        }
        Claim::Held { .. } => return Err(Problem::AuthenticationFailed),
    }
    let scan = session.scan;
    // Attempt 0 comes before any fetcher's. With it the scan is known to every gateway before its address is.
    publish(&app, &ScanProgressed { scan, attempt: 0, step: Step::Started }).await?;
    let requested = ScanRequested {
        scan,
        report: ReportId::random(),
        portal: session.portal,
        token: app.token_keys.seal(&ScanRequested::token_binding(scan), session.token.as_bytes()),
    };
    publish(&app, &requested).await?;
    info!(%scan, "scan requested");
    Ok(session)
}

/// Claims the pause of an address for a scan, and takes it over from one that failed: whose scan failed may start another at
/// once.
async fn pause(app: &App, by_ip: &str, scan: ScanId) -> Result<(), Problem> {
    let own = scan.to_string();
    let mut claim = app.broker.claim(by_ip, &own, PAUSE).await.map_err(Problem::unclaimed)?;
    if let Claim::Held { by, .. } = &claim
        && *by != own
        && has_failed(app, by).await
    {
        claim = app.broker.take_over(by_ip, by, &own, PAUSE).await.map_err(Problem::unclaimed)?;
    }
    match claim {
        Claim::Granted => Ok(()),
        Claim::Held { by, .. } if by == own => Ok(()),
        Claim::Held { seconds_left, .. } => Err(Problem::TooManyScans { seconds_left }),
    }
}

/// Whether a scan is known to have failed.
async fn has_failed(app: &App, scan: &str) -> bool {
    let Ok(scan) = scan.parse() else { return false };
    look(app, scan).await.is_ok_and(|glance| matches!(glance.end(), Some(End::Failed(_))))
}

/// Whether somebody works on a scan, or has.
async fn is_under_way(app: &App, scan: ScanId) -> Result<bool, Problem> {
    match look(app, scan).await {
        Ok(glance) => Ok(glance.attempt > 0 || glance.end().is_some()),
        Err(Problem::NotFound) => Ok(false),
        Err(problem) => Err(problem),
    }
}

/// Publishes for a visitor who waits. What a click leaves open, the next one repeats, and it counts once.
async fn publish<E: Event>(app: &App, event: &E) -> Result<(), Problem> {
    let error = match timeout(PUBLISH, app.broker.publish(event)).await {
        Ok(Ok(_)) => return Ok(()),
        Ok(Err(error)) => anyhow::Error::from(error),
        Err(elapsed) => elapsed.into(),
    };
    warn!(event = E::NAME, error = format!("{error:#}"), "scan not requested");
    Err(Problem::PipelineUnreachable)
}
