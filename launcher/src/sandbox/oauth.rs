//! The token endpoints: exchange, renewal, introspection, revocation.

use std::collections::HashMap;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::json;
use url::form_urlencoded;

use super::account::{Access, Issued, Refusal, SANDBOX_APP_ID, SANDBOX_CLIENT_ID, SANDBOX_CLIENT_SECRET};
use super::answer::answer;
use super::failure::Failure;
use super::fault::Place;
use super::server::Sandbox;

/// The made-up person who installed the app.
const USER_ID: u64 = 60_221_408;
const USER: &str = "admin@sandbox.example";
const HUB_DOMAIN: &str = "sandbox.example";

/// `POST /oauth/{version}/token`: a code or a refresh token for an access token.
pub(super) async fn token(
    State(sandbox): State<Sandbox>,
    Path(version): Path<String>,
    body: String,
) -> Result<Response, Failure> {
    check_version(&version, &["v1", "v3", "2026-03", "2026-09"])?;
    let form = Form::parse(&body);
    let grant_type = form.get("grant_type");
    if !matches!(grant_type, "authorization_code" | "refresh_token") {
        return Err(Failure::token("BAD_GRANT_TYPE", "missing or unknown grant type", "unsupported_grant_type"));
    }
    form.check_client()?;
    if let Some(fault) = sandbox.take_fault(Place::Token) {
        return sandbox.fail(fault, b"{\"token_type\":\"bearer\",\"access_token\":\"".to_vec(), None, None).await;
    }

    let (lifetime, now) = (sandbox.token_lifetime(), chassis::clock::now());
    let issued = if grant_type == "authorization_code" {
        let (code, redirect_url) = (form.get("code"), form.get("redirect_uri"));
        let issued = sandbox.account(|account| account.exchange(code, redirect_url, lifetime, now)).map_err(refuse)?;
        sandbox.count(|counters| counters.token_exchanges += 1);
        issued
    } else {
        let token = form.get("refresh_token");
        let issued = sandbox.account(|account| account.refresh(token, lifetime, now)).map_err(refuse)?;
        sandbox.count(|counters| counters.token_refreshes += 1);
        issued
    };
    Ok(answer(issued_json(&issued, sandbox.config().token_seconds), None))
}

/// `POST /oauth/{version}/token/introspect`: what a token is worth.
pub(super) async fn introspect(
    State(sandbox): State<Sandbox>,
    Path(version): Path<String>,
    body: String,
) -> Result<Response, Failure> {
    let form = token_form(&version, &body)?;
    let (token, now) = (form.get("token"), chassis::clock::now());
    let (access, refresh) =
        sandbox.account(|account| (account.access(token, now), account.refresh_grant(token).cloned()));
    let (grant, token_use, expires_in) = match (access, refresh) {
        (Access::Valid { grant, expires_at }, _) => {
            (grant, "access_token", Some(expires_at.duration_since(now).as_secs()))
        }
        (_, Some(grant)) => (grant, "refresh_token", None),
        _ => return Ok(answer(b"{\"active\":false}".to_vec(), None)),
    };
    let content = json!({
        "active": true,
        "token": token,
        "hub_id": grant.portal_id,
        "user_id": USER_ID,
        "client_id": SANDBOX_CLIENT_ID,
        "app_id": SANDBOX_APP_ID,
        "user": USER,
        "hub_domain": HUB_DOMAIN,
        "scopes": grant.scopes,
        "expires_in": expires_in,
        "is_private_distribution": false,
        "token_use": token_use,
        "token_type": "Bearer",
    });
    Ok(answer(content.to_string().into_bytes(), None))
}

/// `POST /oauth/{version}/token/revoke`: forgets a token; an unknown one is no error.
pub(super) async fn revoke(
    State(sandbox): State<Sandbox>,
    Path(version): Path<String>,
    body: String,
) -> Result<Response, Failure> {
    let form = token_form(&version, &body)?;
    if let Some(fault) = sandbox.take_fault(Place::Revoke) {
        return sandbox.fail(fault, b"{}".to_vec(), None, None).await;
    }
    let token = form.get("token");
    if sandbox.account(|account| account.revoke_refresh(token)) {
        sandbox.count(|counters| counters.revoked_refresh_tokens += 1);
    } else {
        sandbox.account(|account| account.revoke_access(token));
    }
    Ok(StatusCode::OK.into_response())
}

/// `DELETE /oauth/v1/refresh-tokens/{token}`: the older way to revoke.
pub(super) async fn delete_refresh_token(
    State(sandbox): State<Sandbox>,
    Path(token): Path<String>,
) -> Result<Response, Failure> {
    if let Some(fault) = sandbox.take_fault(Place::Revoke) {
        return sandbox.fail(fault, b"{}".to_vec(), None, None).await;
    }
    if !sandbox.account(|account| account.revoke_refresh(&token)) {
        return Err(Failure::not_found());
    }
    sandbox.count(|counters| counters.revoked_refresh_tokens += 1);
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// The fields of a form; of a repeated one the last counts.
struct Form(HashMap<String, String>);

impl Form {
    fn parse(body: &str) -> Self {
        Self(form_urlencoded::parse(body.as_bytes()).into_owned().collect())
    }

    /// A field, empty where it is missing.
    fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    fn check_client(&self) -> Result<(), Failure> {
        if self.get("client_id") != SANDBOX_CLIENT_ID {
            return Err(Failure::token("BAD_CLIENT_ID", "missing or unknown client id", "invalid_client"));
        }
        if self.get("client_secret") != SANDBOX_CLIENT_SECRET {
            return Err(Failure::token("BAD_CLIENT_SECRET", "missing or unknown client secret", "invalid_client"));
        }
        Ok(())
    }
}

/// What the app asks about one of its tokens.
fn token_form(version: &str, body: &str) -> Result<Form, Failure> {
    check_version(version, &["v3", "2026-03", "2026-09"])?;
    let form = Form::parse(body);
    form.check_client()?;
    Ok(form)
}

fn check_version(version: &str, known: &[&str]) -> Result<(), Failure> {
    if known.contains(&version) { Ok(()) } else { Err(Failure::not_found()) }
}

fn refuse(refusal: Refusal) -> Failure {
    let (status, message) = match refusal {
        Refusal::Code => ("BAD_AUTH_CODE", "missing or unknown auth code"),
        Refusal::RedirectUrl => ("BAD_REDIRECT_URI", "redirect uri does not match the one of the auth code"),
        Refusal::RefreshToken => ("BAD_REFRESH_TOKEN", "refresh token is invalid, expired or revoked"),
    };
    Failure::token(status, message, "invalid_grant")
}

fn issued_json(issued: &Issued, expires_in: u32) -> Vec<u8> {
    let content = json!({
        "token_type": "bearer",
        "access_token": issued.access_token,
        "refresh_token": issued.refresh_token,
        "hub_id": issued.grant.portal_id,
        "scopes": issued.grant.scopes,
        "token_use": "access_token",
        "expires_in": expires_in,
    });
    content.to_string().into_bytes()
}
