//! What the gateway is told at start.

use std::net::SocketAddr;

use chassis::config::{AdminConfig, BrokerConfig, PostgresConfig, ReportKey, SessionKey, TokenKey};
use clap::Args;
use ipnet::IpNet;
use secrecy::SecretString;
use url::Url;

use crate::operator::OperatorConfig;

/// Settings of the gateway.
#[derive(Args, Clone, Debug)]
pub struct Config {
    /// Address that browsers, or the proxy in front, connect to.
    #[arg(long, env = "GATEWAY_ADDR", default_value = "127.0.0.1:8080")]
    pub gateway_addr: SocketAddr,
    /// Address that visitors see. Cookies are marked Secure when it is https.
    #[arg(long, env = "PUBLIC_URL", default_value = "http://127.0.0.1:8080")]
    pub public_url: Url,
    /// Client id of the HubSpot app.
    #[arg(long, env = "HUBSPOT_CLIENT_ID")]
    pub hubspot_client_id: String,
    /// Client secret of the HubSpot app.
    #[arg(long, env = "HUBSPOT_CLIENT_SECRET", hide_env_values = true)]
    pub hubspot_client_secret: SecretString,
    /// HubSpot's page on which a visitor approves access.
    #[arg(long, env = "HUBSPOT_AUTHORIZE_URL", default_value = "https://app.hubspot.com/oauth/authorize")]
    pub hubspot_authorize_url: Url,
    /// HubSpot's token endpoint; `/revoke` below it revokes.
    #[arg(long, env = "HUBSPOT_TOKEN_URL", default_value = "https://api.hubapi.com/oauth/2026-03/token")]
    pub hubspot_token_url: Url,
    /// Networks of proxies whose X-Forwarded-For is believed, separated by commas.
    #[arg(long, env = "TRUSTED_PROXIES", value_delimiter = ',')]
    pub trusted_proxies: Vec<IpNet>,
    /// Who runs the site.
    #[command(flatten)]
    pub operator: OperatorConfig,
    /// Keys of cookies and the OAuth state.
    #[command(flatten)]
    pub session_key: SessionKey,
    /// Keys of the access token.
    #[command(flatten)]
    pub token_key: TokenKey,
    /// Keys of reports and leads.
    #[command(flatten)]
    pub report_key: ReportKey,
    /// The database.
    #[command(flatten)]
    pub postgres: PostgresConfig,
    /// The broker.
    #[command(flatten)]
    pub broker: BrokerConfig,
    /// The port for operators.
    #[command(flatten)]
    pub admin: AdminConfig,
}
