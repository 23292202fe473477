//! Connecting: out to HubSpot with a sealed state, and back with a code.

use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::http::header::{LOCATION, SET_COOKIE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{AppendHeaders, IntoResponse, Response};
use chassis::broker::Claim;
use chassis::clock;
use serde::Deserialize;
use tracing::warn;

use crate::app::App;
use crate::cookie::{NONCE, SESSION};
use crate::problem::Problem;
use crate::session::{LIFETIME_S, OAuthState, Session, nonce};
use crate::site;

/// What HubSpot sends a browser back with. It has no `Debug`, because it holds the code.
#[derive(Deserialize)]
pub(crate) struct Callback {
    code: Option<String>,
    state: Option<String>,
    error: Option<String>,
}

pub(crate) async fn connect(State(app): State<Arc<App>>, Path(locale): Path<String>) -> Result<Response, Problem> {
    let locale = site::locale(&locale).ok_or(Problem::NotFound)?;
    let nonce = nonce();
    let state = OAuthState::new(nonce.clone(), locale.code(), clock::now()).seal(&app.session_keys);
    let url = app.hubspot.authorize(&app.site.callback(), state.as_str());
    let cookie = NONCE.set(&nonce, LIFETIME_S, app.site.secure);
    Ok((StatusCode::SEE_OTHER, [(SET_COOKIE, cookie)], [(LOCATION, url.to_string())]).into_response())
}

pub(crate) async fn callback(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    Query(callback): Query<Callback>,
) -> Response {
    let secure = app.site.secure;
    let locale = site::preferred(&headers);
    if callback.error.as_deref() == Some("access_denied") {
        let cleared = [(SET_COOKIE, NONCE.clear(secure))];
        return (StatusCode::SEE_OTHER, cleared, [(LOCATION, format!("/{}/audit", locale.code()))]).into_response();
    }
    match finish(&app, &headers, callback).await {
        Ok(session) => {
            let sealed = session.seal(&app.session_keys);
            let cookies = AppendHeaders([
                (SET_COOKIE, NONCE.clear(secure)),
                (SET_COOKIE, SESSION.set(sealed.as_str(), LIFETIME_S, secure)),
            ]);
            let next = [(LOCATION, format!("/{}/audit/scan", session.locale))];
            (StatusCode::SEE_OTHER, cookies, next).into_response()
        }
        Err(problem) => ([(SET_COOKIE, NONCE.clear(secure))], problem.page(locale)).into_response(),
    }
}

async fn finish(app: &Arc<App>, headers: &HeaderMap, callback: Callback) -> Result<Session, Problem> {
    let (Some(code), Some(state), Some(nonce)) = (callback.code, callback.state, NONCE.read(headers)) else {
        return Err(Problem::AuthenticationFailed);
    };
    let state = OAuthState::open(&state, &nonce, &app.session_keys, clock::now());
    let state = state.ok_or(Problem::AuthenticationFailed)?;
    // A claim lasts a minute and HubSpot's code is used up at its first use, so the two together bar a second use.
    match app.broker.claim(&state.claim(&app.session_keys)).await.map_err(Problem::Internal)? {
        Claim::Granted => {}
        Claim::Held { .. } => return Err(Problem::AuthenticationFailed),
    }
    let grant = app.hubspot.exchange(&code, &app.site.callback()).await.map_err(|error| {
        warn!(error = format!("{error:#}"), "code exchange failed");
        Problem::AuthenticationFailed
    })?;
    let revoker = Arc::clone(app);
    app.lifecycle.spawn("revoke", async move {
        if let Err(error) = revoker.hubspot.revoke(&grant.refresh_token).await {
            warn!(error = format!("{error:#}"), "refresh token not revoked");
        }
        Ok(())
    });
    Ok(Session::new(grant.access_token, grant.hub_id, state.locale, clock::now()))
}
