//! HubSpot's token endpoint: a code becomes an access token, and the refresh token is revoked.

use std::time::Duration;

use anyhow::{Context, anyhow, ensure};
use axum::http::header::RETRY_AFTER;
use chassis::http::{ClientLimits, client};
use reqwest::{Response, StatusCode};
use schemas::id::PortalId;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use tokio::time::sleep;
use tracing::warn;
use url::Url;
use zeroize::Zeroizing;

use crate::config::Config;

/// Three attempts and the waits between them stay below the bound of a request.
const LIMITS: ClientLimits = ClientLimits { connect: Duration::from_secs(3), total: Duration::from_secs(6) };
const ATTEMPTS: u32 = 3;
const FIRST_BACKOFF: Duration = Duration::from_millis(400);
/// A visitor looks at an empty page meanwhile.
const LONGEST_WAIT: Duration = Duration::from_secs(3);
const LARGEST_ANSWER: usize = 64 * 1024;
const SCOPE: &str = "oauth crm.objects.contacts.read";

pub(crate) struct HubSpot {
    client: reqwest::Client,
    client_id: String,
    client_secret: SecretString,
    authorize_url: Url,
    token_url: Url,
    revoke_url: String,
}

/// What HubSpot gives for a code. It has no `Debug`, because it holds tokens.
#[derive(Deserialize)]
pub(crate) struct Grant {
    pub(crate) access_token: Zeroizing<String>,
    pub(crate) refresh_token: Zeroizing<String>,
    pub(crate) hub_id: PortalId,
}

/// Why a code did not become a token.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ExchangeError {
    /// HubSpot does not take the code, or does not take us. `word` is its own name for why.
    #[error("the token endpoint refused with {status} {word}")]
    Refused { status: u16, word: String },
    /// HubSpot does not answer, or not in a form that can be read.
    #[error("the token endpoint is unavailable")]
    Unavailable {
        #[source]
        cause: anyhow::Error,
        /// How long HubSpot asks us to wait.
        wait: Option<Duration>,
    },
}

impl HubSpot {
    pub(crate) fn new(config: Config) -> Self {
        Self {
            client: client(LIMITS),
            revoke_url: format!("{}/revoke", config.hubspot_token_url.as_str().trim_end_matches('/')),
            client_id: config.hubspot_client_id,
            client_secret: config.hubspot_client_secret,
            authorize_url: config.hubspot_authorize_url,
            token_url: config.hubspot_token_url,
        }
    }

    pub(crate) fn authorize(&self, callback: &str, state: &str) -> Url {
        let mut url = self.authorize_url.clone();
        url.query_pairs_mut()
            .append_pair("client_id", &self.client_id)
            .append_pair("redirect_uri", callback)
            .append_pair("scope", SCOPE)
            .append_pair("state", state);
        url
    }

    /// The token for a code. What HubSpot refuses is refused at once; where it cannot be reached, it is asked again.
    pub(crate) async fn exchange(&self, code: &str, callback: &str) -> Result<Grant, ExchangeError> {
        let mut backoff = FIRST_BACKOFF;
        let mut attempt = 1;
        loop {
            match self.try_exchange(code, callback).await {
                Err(ExchangeError::Unavailable { cause, wait }) if attempt < ATTEMPTS => {
                    let wait = wait.unwrap_or_else(|| backoff.mul_f64(0.5 + fastrand::f64())).min(LONGEST_WAIT);
                    warn!(attempt, error = format!("{cause:#}"), "code exchange failed, trying again");
                    sleep(wait).await;
                    backoff *= 2;
                    attempt += 1;
                }
                outcome => return outcome,
            }
        }
    }

    async fn try_exchange(&self, code: &str, callback: &str) -> Result<Grant, ExchangeError> {
        let form = [
            ("grant_type", "authorization_code"),
            ("client_id", &self.client_id),
            ("client_secret", self.client_secret.expose_secret()),
            ("redirect_uri", callback),
            ("code", code),
        ];
        let asked = self.client.post(self.token_url.clone()).form(&form).send().await;
        let answer = asked.map_err(reqwest::Error::without_url).context("failed to reach the token endpoint")?;
        let (status, wait) = (answer.status(), retry_after(&answer));
        let body = body(answer).await;
        if status == StatusCode::TOO_MANY_REQUESTS || !(status.is_success() || status.is_client_error()) {
            let cause = anyhow!("the token endpoint answered {}", status.as_u16());
            return Err(ExchangeError::Unavailable { cause, wait });
        }
        if status.is_client_error() {
            let word = body.ok().and_then(|body| refusal(&body)).unwrap_or_default();
            return Err(ExchangeError::Refused { status: status.as_u16(), word });
        }
        // The reader's own words could repeat a value.
        Ok(serde_json::from_slice(&body?).map_err(|_| anyhow!("the token endpoint's answer is malformed"))?)
    }

    /// Asks again until it is done, as often as for a token.
    pub(crate) async fn revoke(&self, refresh_token: &str) -> anyhow::Result<()> {
        let mut backoff = FIRST_BACKOFF;
        for _ in 1..ATTEMPTS {
            if self.try_revoke(refresh_token).await.is_ok() {
                return Ok(());
            }
            sleep(backoff.mul_f64(0.5 + fastrand::f64())).await;
            backoff *= 2;
        }
        self.try_revoke(refresh_token).await
    }

    async fn try_revoke(&self, refresh_token: &str) -> anyhow::Result<()> {
        let form = [
            ("client_id", self.client_id.as_str()),
            ("client_secret", self.client_secret.expose_secret()),
            ("token", refresh_token),
            ("token_type_hint", "refresh_token"),
        ];
        let asked = self.client.post(&self.revoke_url).form(&form).send().await;
        let answer = asked.map_err(reqwest::Error::without_url).context("failed to reach the revoke endpoint")?;
        ensure!(answer.status().is_success(), "the revoke endpoint answered {}", answer.status().as_u16());
        Ok(())
    }
}

impl From<anyhow::Error> for ExchangeError {
    fn from(cause: anyhow::Error) -> Self {
        Self::Unavailable { cause, wait: None }
    }
}

async fn body(mut answer: Response) -> anyhow::Result<Zeroizing<Vec<u8>>> {
    let mut body = Zeroizing::new(Vec::with_capacity(4096));
    while let Some(chunk) = answer.chunk().await.map_err(reqwest::Error::without_url).context("failed to read")? {
        ensure!(body.len() + chunk.len() <= LARGEST_ANSWER, "the token endpoint's answer is too large");
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

fn retry_after(answer: &Response) -> Option<Duration> {
    answer.headers().get(RETRY_AFTER)?.to_str().ok()?.parse().ok().map(Duration::from_secs)
}

/// HubSpot's word for a refusal, such as `BAD_AUTH_CODE`; nothing that is not of this form is taken.
fn refusal(body: &[u8]) -> Option<String> {
    #[derive(Deserialize)]
    struct Refusal {
        status: String,
    }
    let Refusal { status } = serde_json::from_slice(body).ok()?;
    let is_word = status.len() <= 40 && status.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_');
    is_word.then_some(status)
}

#[cfg(test)]
mod tests;
