//! HubSpot's token endpoint: a code becomes an access token, and the refresh token is revoked.

mod answer;

use std::time::Duration;

use anyhow::{Context, anyhow, ensure};
use chassis::http::{ClientLimits, client, retry_after};
use reqwest::{Response, StatusCode};
use schemas::id::PortalId;
use secrecy::{ExposeSecret, SecretString};
use tokio::time::sleep;
use tracing::warn;
use url::Url;
use zeroize::Zeroizing;

use crate::config::Config;
pub(crate) use answer::Answer;
use answer::{Introspected, body, refusal};

/// Three attempts and the waits between them take 24 seconds at most. With the claim before and a question for the portal behind
/// they stay below what a visitor waits for work that is done as a whole.
const LIMITS: ClientLimits = ClientLimits { connect: Duration::from_secs(3), total: Duration::from_secs(6) };
const ATTEMPTS: u32 = 3;
const FIRST_BACKOFF: Duration = Duration::from_millis(400);
/// A visitor looks at an empty page meanwhile.
const LONGEST_WAIT: Duration = Duration::from_secs(3);
const SCOPE: &str = "oauth crm.objects.contacts.read";

pub(crate) struct HubSpot {
    client: reqwest::Client,
    client_id: String,
    client_secret: SecretString,
    authorize_url: Url,
    token_url: Url,
    revoke_url: String,
    introspect_url: String,
}

/// What a code is worth. It has no `Debug`, because it holds the access token.
pub(crate) struct Grant {
    pub(crate) access_token: Zeroizing<String>,
    pub(crate) portal: PortalId,
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
    /// HubSpot took the code, and what it said cannot be read. Asked again, it would only refuse a code that is used.
    #[error("the token endpoint's answer cannot be used")]
    Unreadable(#[source] anyhow::Error),
}

impl HubSpot {
    /// # Errors
    /// Where what names the proxy on the way to HubSpot is malformed.
    pub(crate) fn try_new(config: Config) -> anyhow::Result<Self> {
        let below = |name| format!("{}/{name}", config.oauth.hubspot_token_url.as_str().trim_end_matches('/'));
        Ok(Self {
            client: client(LIMITS)?,
            revoke_url: below("revoke"),
            introspect_url: below("introspect"),
            client_id: config.hubspot_client_id,
            client_secret: config.hubspot_client_secret,
            authorize_url: config.oauth.hubspot_authorize_url,
            token_url: config.oauth.hubspot_token_url,
        })
    }

    pub(crate) fn authorize(&self, callback: &str, state: &str) -> Url {
        let mut url = self.authorize_url.clone();
        url.query_pairs_mut()
            .append_pair("client_id", &self.client_id)
            .append_pair("redirect_uri", callback)
            .append_pair("scope", SCOPE)
            .append_pair("state", state);
        // Each `+` stands for a space, which HubSpot's own clients write as this.
        let query = url.query().unwrap_or_default().replace('+', "%20");
        url.set_query(Some(&query));
        url
    }

    /// What HubSpot says to a code. What it refuses is refused at once; where it cannot be reached, it is asked again.
    pub(crate) async fn exchange(&self, code: &str, callback: &str) -> Result<Answer, ExchangeError> {
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

    async fn try_exchange(&self, code: &str, callback: &str) -> Result<Answer, ExchangeError> {
        let form = [("grant_type", "authorization_code"), ("redirect_uri", callback), ("code", code)];
        let answer = self.ask(self.token_url.as_str(), &form).await?;
        let (status, wait) = (answer.status(), retry_after(answer.headers()));
        let body = body(answer).await;
        if status.is_success() {
            return body.map(Answer).map_err(ExchangeError::Unreadable);
        }
        if status == StatusCode::TOO_MANY_REQUESTS || !status.is_client_error() {
            let cause = anyhow!("the token endpoint answered {}", status.as_u16());
            return Err(ExchangeError::Unavailable { cause, wait });
        }
        let word = body.ok().and_then(|body| refusal(&body)).unwrap_or_default();
        Err(ExchangeError::Refused { status: status.as_u16(), word })
    }

    /// What an answer grants. Where it does not say which portal, HubSpot is asked once.
    pub(crate) async fn grant(&self, answer: &Answer) -> Result<Grant, ExchangeError> {
        let access_token = answer.access_token().map_err(ExchangeError::Unreadable)?;
        let portal = match answer.portal() {
            Some(portal) => portal,
            None => self.introspect(&access_token).await.map_err(ExchangeError::Unreadable)?,
        };
        Ok(Grant { access_token, portal })
    }

    /// The portal that an access token is for.
    async fn introspect(&self, access_token: &str) -> anyhow::Result<PortalId> {
        let form = [("token", access_token), ("token_type_hint", "access_token")];
        let answer = self.ask(&self.introspect_url, &form).await?;
        ensure!(answer.status().is_success(), "the introspection endpoint answered {}", answer.status().as_u16());
        let Introspected { hub_id } = answer::read(&body(answer).await?)?;
        Ok(hub_id)
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
        let form = [("token", refresh_token), ("token_type_hint", "refresh_token")];
        let answer = self.ask(&self.revoke_url, &form).await?;
        ensure!(answer.status().is_success(), "the revoke endpoint answered {}", answer.status().as_u16());
        Ok(())
    }

    /// Sends a form with our own name and secret.
    async fn ask(&self, url: &str, form: &[(&str, &str)]) -> anyhow::Result<Response> {
        let ours = [("client_id", self.client_id.as_str()), ("client_secret", self.client_secret.expose_secret())];
        let form: Vec<_> = ours.iter().chain(form).collect();
        let asked = self.client.post(url).form(&form).send().await;
        asked.map_err(reqwest::Error::without_url).context("failed to reach the token endpoint")
    }
}

impl From<anyhow::Error> for ExchangeError {
    fn from(cause: anyhow::Error) -> Self {
        Self::Unavailable { cause, wait: None }
    }
}

#[cfg(test)]
mod tests;
