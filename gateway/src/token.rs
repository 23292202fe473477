//! HubSpot's token endpoint: a code becomes an access token, and the refresh token is revoked.

use std::time::Duration;

use anyhow::{Context, ensure};
use chassis::http::{ClientLimits, client};
use schemas::id::PortalId;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use url::Url;
use zeroize::Zeroizing;

use crate::config::Config;

const LIMITS: ClientLimits = ClientLimits { connect: Duration::from_secs(3), total: Duration::from_secs(10) };
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

    pub(crate) async fn exchange(&self, code: &str, callback: &str) -> anyhow::Result<Grant> {
        let form = [
            ("grant_type", "authorization_code"),
            ("client_id", &self.client_id),
            ("client_secret", self.client_secret.expose_secret()),
            ("redirect_uri", callback),
            ("code", code),
        ];
        let asked = self.client.post(self.token_url.clone()).form(&form).send().await;
        let mut answer = asked.map_err(reqwest::Error::without_url).context("failed to reach the token endpoint")?;
        ensure!(answer.status().is_success(), "the token endpoint answered {}", answer.status().as_u16());
        let mut body = Zeroizing::new(Vec::with_capacity(4096));
        while let Some(chunk) = answer.chunk().await.map_err(reqwest::Error::without_url)? {
            ensure!(body.len() + chunk.len() <= LARGEST_ANSWER, "the token endpoint's answer is too large");
            body.extend_from_slice(&chunk);
        }
        // The reader's own words could repeat a value.
        serde_json::from_slice(&body).map_err(|_| anyhow::anyhow!("the token endpoint's answer is malformed"))
    }

    pub(crate) async fn revoke(&self, refresh_token: &str) -> anyhow::Result<()> {
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
