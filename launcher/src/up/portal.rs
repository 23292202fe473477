//! The portal that is scanned: HubSpot's, or the sandbox.

use std::fmt;
use std::net::SocketAddr;

use anyhow::Context;
use gateway::OAuthConfig;
use secrecy::{ExposeSecret, SecretString};
use url::Url;

use super::config::HubSpotConfig;
use super::port;
use crate::sandbox::{SANDBOX_CLIENT_ID, SANDBOX_CLIENT_SECRET, Sandbox, SandboxConfig};

/// How the services reach a portal. `Display` tells a person which it is.
pub(super) struct Portal {
    pub(super) client_id: String,
    pub(super) client_secret: SecretString,
    pub(super) oauth: OAuthConfig,
    pub(super) api_url: Url,
    told: String,
}

impl Portal {
    /// HubSpot, where an app is configured.
    pub(super) fn hubspot(config: &HubSpotConfig) -> anyhow::Result<Option<Self>> {
        let Some(client_id) = config.hubspot_client_id.clone().filter(|id| !id.trim().is_empty()) else {
            return Ok(None);
        };
        let secret = config.hubspot_client_secret.clone().filter(|secret| !secret.expose_secret().trim().is_empty());
        Ok(Some(Self {
            client_id,
            client_secret: secret.context("HUBSPOT_CLIENT_ID is set, so HUBSPOT_CLIENT_SECRET has to be set too")?,
            oauth: config.oauth.clone(),
            api_url: config.read.hubspot_api_url.clone(),
            told: format!("HubSpot, at {}", config.read.hubspot_api_url.origin().ascii_serialization()),
        }))
    }

    /// A sandbox portal that listens on `addr`, and knows where the gateway wants its visitors back.
    pub(super) fn sandbox(
        mut config: SandboxConfig,
        addr: SocketAddr,
        public_url: &Url,
    ) -> anyhow::Result<(Self, Sandbox)> {
        config.redirect_urls.push(format!("{}/oauth/callback", public_url.origin().ascii_serialization()));
        let sandbox = Sandbox::new(config)?;
        let browsers = port::url(addr, public_url.host_str())?;
        let services = port::url(addr, None)?;
        let portal = Self {
            client_id: SANDBOX_CLIENT_ID.to_owned(),
            client_secret: SANDBOX_CLIENT_SECRET.into(),
            oauth: OAuthConfig {
                hubspot_authorize_url: below(&browsers, "/oauth/authorize")?,
                hubspot_token_url: below(&services, "/oauth/2026-03/token")?,
            },
            api_url: services.clone(),
            told: format!(
                "sandbox with {} made-up contacts, at {}",
                sandbox.n_contacts(),
                browsers.origin().ascii_serialization()
            ),
        };
        Ok((portal, sandbox))
    }
}

impl fmt::Display for Portal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.told)
    }
}

fn below(url: &Url, path: &str) -> anyhow::Result<Url> {
    url.join(path).with_context(|| format!("failed to make an address of {path}"))
}
