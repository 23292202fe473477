//! What the gateway is told at start.

mod address;

use std::net::SocketAddr;

use chassis::config::{
    AdminConfig, BrokerConfig, PostgresConfig, ReportKey, ScanConfig, SessionKey, TokenKey, listen_addr,
};
use chassis::host::private_url;
use clap::Args;
use ipnet::IpNet;
use secrecy::SecretString;
use url::Url;

use crate::operator::OperatorConfig;
pub use address::{proxies, public_url};

/// Settings of the gateway.
#[derive(Args, Clone, Debug)]
pub struct Config {
    /// Address that browsers, or the proxy in front, connect to.
    #[arg(long, env = "GATEWAY_ADDR", default_value = "127.0.0.1:8080", value_parser = listen_addr)]
    pub gateway_addr: SocketAddr,
    /// Address that visitors see, without a path: https, unless it is this machine itself. Cookies are Secure when it is https.
    #[arg(long, env = "PUBLIC_URL", default_value = "http://127.0.0.1:8080", hide_env_values = true, value_parser = public_url)]
    pub public_url: Url,
    /// Client id of the HubSpot app.
    #[arg(long, env = "HUBSPOT_CLIENT_ID", value_parser = not_blank::<String>)]
    pub hubspot_client_id: String,
    /// Client secret of the HubSpot app.
    #[arg(long, env = "HUBSPOT_CLIENT_SECRET", hide_env_values = true, value_parser = not_blank::<SecretString>)]
    pub hubspot_client_secret: SecretString,
    /// HubSpot's side of the consent.
    #[command(flatten)]
    pub oauth: OAuthConfig,
    /// How much a scan reads.
    #[command(flatten)]
    pub scan: ScanConfig,
    /// Proxies whose X-Forwarded-For is believed, or networks of them, separated by commas.
    #[arg(long, env = "TRUSTED_PROXIES", value_delimiter = ',', value_parser = proxies)]
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

/// Where HubSpot asks for consent, and gives tokens for it.
#[derive(Args, Clone, Debug)]
pub struct OAuthConfig {
    /// HubSpot's page on which a visitor approves access.
    #[arg(long, env = "HUBSPOT_AUTHORIZE_URL", default_value = "https://app.hubspot.com/oauth/authorize", hide_env_values = true, value_parser = private_url)]
    pub hubspot_authorize_url: Url,
    /// HubSpot's token endpoint; `/revoke` and `/introspect` stand below it.
    #[arg(long, env = "HUBSPOT_TOKEN_URL", default_value = "https://api.hubapi.com/oauth/2026-03/token", hide_env_values = true, value_parser = private_url)]
    pub hubspot_token_url: Url,
}

/// What HubSpot gave for the app.
fn not_blank<T: for<'a> From<&'a str>>(text: &str) -> Result<T, String> {
    if text.trim().is_empty() { Err("must not be empty".to_owned()) } else { Ok(text.into()) }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    struct Cli {
        #[command(flatten)]
        config: Config,
    }

    fn parse(more: &[&str]) -> Result<Config, clap::Error> {
        let keys = ["--session-keys=a:b", "--token-keys=a:b", "--report-keys=a:b", "--database-url=postgres://a"];
        let app = ["gateway", "--hubspot-client-id=a", "--hubspot-client-secret=b"];
        let name = |flag: &str| flag.split('=').next().map(str::to_owned);
        let is_replaced = |flag: &&&str| more.iter().any(|other| name(other) == name(flag));
        let rest = app.iter().chain(&keys).filter(|flag| !is_replaced(flag));
        Cli::try_parse_from(rest.chain(more)).map(|cli| cli.config)
    }

    #[test]
    fn an_app_without_id_or_secret_is_refused() {
        for (flag, name) in
            [("--hubspot-client-id=", "HUBSPOT_CLIENT_ID"), ("--hubspot-client-secret= ", "HUBSPOT_CLIENT_SECRET")]
        {
            let error = parse(&[flag]).unwrap_err().to_string();
            assert!(error.contains(name) && error.contains("must not be empty"), "{error}");
        }
    }

    #[test]
    fn an_address_that_would_give_secrets_away_is_refused_by_its_name() {
        assert!(parse(&[]).unwrap().oauth.hubspot_token_url.scheme() == "https");
        for (flag, name) in [
            ("--public-url=http://public.host", "PUBLIC_URL"),
            ("--public-url=https://public.host/app", "PUBLIC_URL"),
            ("--hubspot-token-url=http://public.host", "HUBSPOT_TOKEN_URL"),
            ("--hubspot-authorize-url=http://public.host", "HUBSPOT_AUTHORIZE_URL"),
        ] {
            let error = parse(&[flag]).unwrap_err().to_string();
            assert!(error.contains(name), "{error}");
        }
        assert!(parse(&["--public-url=http://localhost:9"]).is_ok());
    }
}
