//! Connecting: out to HubSpot with a sealed state, and back with a code.

pub(crate) mod session;
pub(crate) mod token;

use std::net::SocketAddr;
use std::sync::Arc;

use axum::extract::{ConnectInfo, Query, State};
use axum::http::HeaderMap;
use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use chassis::broker::{Claim, LONGEST_CLAIM};
use chassis::clock;
use jiff::Timestamp;
use serde::Deserialize;
use tracing::warn;

use crate::app::App;
use crate::bounds::quota::Quota;
use crate::browser::connected;
use crate::browser::cookie::{Jar, NONCE, SESSION};
use crate::catalogue::Locale;
use crate::problem::Problem;
use crate::site;
use crate::work::{aside, whole};
use session::{LIFETIME, OAuthState, Session, is_random_hex, random_hex};
use token::ExchangeError;

/// Codes that one address may bring: each costs an entry at the broker and a question to HubSpot.
const PER_ADDRESS: Quota = Quota { purpose: "gateway|connect-per-ip", times: 30 };
/// Refresh tokens that were not revoked.
pub(crate) const UNREVOKED: &str = "gateway_unrevoked_tokens_total";

/// What HubSpot sends a browser back with. It has no `Debug`, because it holds the code.
#[derive(Deserialize)]
pub struct Callback {
    code: Option<String>,
    state: Option<String>,
    error: Option<String>,
}

impl Callback {
    /// The state that the visitor left with, where it is ours, fresh, and began in this browser.
    pub fn state(&self, jar: Jar<'_>, now: Timestamp) -> Option<OAuthState> {
        OAuthState::open(self.state.as_deref()?, &jar.read(NONCE)?, jar.keys, now)
    }
}

pub(crate) async fn connect(State(app): State<Arc<App>>, locale: Locale, headers: HeaderMap) -> Response {
    let jar = app.jar(&headers);
    // Who connects in two tabs may approve in either.
    let nonce = jar.read(NONCE).filter(|nonce| is_random_hex(nonce)).unwrap_or_else(random_hex);
    let state = OAuthState::new(nonce.clone(), locale.code(), clock::now()).seal(&app.session_keys);
    let url = app.hubspot.authorize(&app.site.callback(), state.as_str());
    let cookie = jar.set(NONCE, &nonce, LIFETIME.as_secs());
    ([(SET_COOKIE, cookie)], Redirect::to(url.as_str())).into_response()
}

pub(crate) async fn callback(
    State(app): State<Arc<App>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    Query(callback): Query<Callback>,
) -> Response {
    let jar = app.jar(&headers);
    let began = callback.state.as_deref().and_then(|state| OAuthState::locale(state, &app.session_keys));
    let locale = began.and_then(|code| Locale::parse(&code)).unwrap_or_else(|| site::preferred(&headers));
    // HubSpot does not tell which word it uses for a visitor who declines, so any error is that.
    if callback.error.is_some() {
        return Redirect::to(&format!("/{}/audit/declined", locale.code())).into_response();
    }
    match finish(&app, peer, &headers, callback).await {
        Ok(session) => {
            let sealed = session.seal(&app.session_keys);
            let cookies = AppendHeaders([
                (SET_COOKIE, jar.set(SESSION, sealed.as_str(), LIFETIME.as_secs())),
                (SET_COOKIE, connected::cookie(jar, session.portal, clock::now())),
            ]);
            let next = format!("/{}/audit/scan", session.locale);
            (cookies, Redirect::to(&next)).into_response()
        }
        Err(problem) => problem.page(locale),
    }
}

async fn finish(app: &Arc<App>, peer: SocketAddr, headers: &HeaderMap, callback: Callback) -> Result<Session, Problem> {
    let state = callback.state(app.jar(headers), clock::now());
    let (Some(code), Some(state)) = (callback.code, state) else { return Err(Problem::AuthenticationFailed) };
    let ip = app.visitor(peer, headers);
    if let Err(seconds_left) = PER_ADDRESS.spend(app, ip).await? {
        return Err(Problem::TooManyConnects { seconds_left });
    }
    whole(&app.lifecycle, "callback", exchange(Arc::clone(app), code, state)).await
}

/// Turns a code into a session. It is done as a whole, so that a token that was given is never left unrevoked.
async fn exchange(app: Arc<App>, code: String, state: OAuthState) -> Result<Session, Problem> {
    match app.broker.claim(&state.claim(&app.session_keys), "", LONGEST_CLAIM).await.map_err(Problem::unclaimed)? {
        Claim::Granted => {}
        Claim::Held { .. } => return Err(Problem::AuthenticationFailed),
    }
    let answer = app.hubspot.exchange(&code, &app.site.callback()).await.map_err(|error| {
        if let ExchangeError::Unreadable(_) = error {
            count_unrevoked();
        }
        problem(error)
    })?;
    // Before anything else is asked of the answer.
    match answer.refresh_token() {
        Some(refresh_token) => {
            let revoker = Arc::clone(&app);
            aside(&app.lifecycle, "revoke", async move {
                if let Err(error) = revoker.hubspot.revoke(&refresh_token).await {
                    count_unrevoked();
                    warn!(error = format!("{error:#}"), "refresh token not revoked");
                }
            });
        }
        None => {
            count_unrevoked();
            warn!("the answer to a code tells no refresh token to revoke");
        }
    }
    let grant = app.hubspot.grant(&answer).await.map_err(problem)?;
    Ok(Session::new(grant.access_token, grant.portal, state.locale, clock::now()))
}

fn count_unrevoked() {
    metrics::counter!(UNREVOKED).increment(1);
}

fn problem(error: ExchangeError) -> Problem {
    let (problem, cause) = match error {
        ExchangeError::Refused { .. } => (Problem::AuthenticationFailed, error.into()),
        ExchangeError::Unavailable { cause, .. } | ExchangeError::Unreadable(cause) => {
            (Problem::HubspotUnavailable, cause)
        }
    };
    warn!(error = format!("{cause:#}"), "code exchange failed");
    problem
}
