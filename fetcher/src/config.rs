//! The settings of a fetcher.

use std::time::Duration;

use chassis::config::{AdminConfig, BrokerConfig, PageKey, ScanConfig, TokenKey};
use chassis::host::private_url;
use clap::Args;
use url::Url;

/// The settings of a fetcher.
#[derive(Args, Clone, Debug)]
pub struct Config {
    /// How much is read.
    #[command(flatten)]
    pub scan: ScanConfig,
    /// Where it is read.
    #[command(flatten)]
    pub read: ReadConfig,
    /// The broker.
    #[command(flatten)]
    pub broker: BrokerConfig,
    /// The port for operators.
    #[command(flatten)]
    pub admin: AdminConfig,
    /// Opens the access token.
    #[command(flatten)]
    pub token: TokenKey,
    /// Seals the pages.
    #[command(flatten)]
    pub page: PageKey,
}

/// Where contacts are read, and how fast.
#[derive(Args, Clone, Debug)]
pub struct ReadConfig {
    /// Where HubSpot's API is: https, or http on this machine itself.
    #[arg(long, env = "HUBSPOT_API_URL", default_value = "https://api.hubapi.com", hide_env_values = true, value_parser = private_url)]
    pub hubspot_api_url: Url,
    /// Path of the contacts below it; HubSpot names its versions here.
    #[arg(long, env = "HUBSPOT_CONTACTS_PATH", default_value = "/crm/v3/objects/contacts", value_parser = contacts_path)]
    pub hubspot_contacts_path: String,
    /// Seconds that one request to HubSpot may take.
    #[arg(long, env = "HUBSPOT_TIMEOUT_SECONDS", default_value_t = 15, value_parser = clap::value_parser!(u32).range(1..=120))]
    pub hubspot_timeout_seconds: u32,
    /// Scans that are read at the same time.
    #[arg(long = "fetcher-concurrency", env = "FETCHER_CONCURRENCY", value_name = "FETCHER_CONCURRENCY", default_value_t = 8, value_parser = clap::value_parser!(u16).range(1..=1000))]
    pub concurrency: u16,
    /// Requests to one portal in ten seconds by this fetcher; each counts its own.
    #[arg(long = "fetcher-rate-limit", env = "FETCHER_RATE_LIMIT", value_name = "FETCHER_RATE_LIMIT", default_value_t = 110, value_parser = clap::value_parser!(u32).range(1..=190))]
    pub rate_limit: u32,
}

impl ReadConfig {
    /// How long one request to HubSpot may take.
    pub(crate) fn hubspot_timeout(&self) -> Duration {
        Duration::from_secs(u64::from(self.hubspot_timeout_seconds))
    }
}

/// A path below which contacts are.
fn contacts_path(text: &str) -> Result<String, String> {
    let is_path = text.starts_with('/') && !text.trim_matches('/').is_empty() && !text.contains(['?', '#', ' ']);
    if is_path { Ok(text.to_owned()) } else { Err("must be a path, as /crm/v3/objects/contacts".to_owned()) }
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

    #[test]
    fn tokens_cross_no_network_in_the_clear() {
        let parse = |api: &str| {
            let api = format!("--hubspot-api-url={api}");
            Cli::try_parse_from(["fetcher", "--token-keys=a:b", "--page-keys=a:b", &api])
                .map(|cli| cli.config.read.hubspot_api_url)
                .map_err(|error| error.to_string())
        };
        assert_eq!(parse("http://127.0.0.1:1").unwrap().as_str(), "http://127.0.0.1:1/");
        assert!(parse("http://10.0.0.1").unwrap_err().contains("HUBSPOT_API_URL"));
    }

    #[test]
    fn contacts_are_below_a_path() {
        assert_eq!(contacts_path("/crm/v3/objects/contacts/").as_deref(), Ok("/crm/v3/objects/contacts/"));
        for wrong in ["", " ", "/", "crm", "/crm?limit=1", "/crm#a"] {
            assert!(contacts_path(wrong).is_err(), "{wrong}");
        }
    }
}
