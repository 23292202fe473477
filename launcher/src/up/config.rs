//! The settings of `refine up`. Their names and meanings are those of the services.

use std::net::SocketAddr;
use std::path::PathBuf;

use anyhow::Context;
use chassis::config::{BrokerConfig, PostgresConfig, ScanConfig, listen_addr};
use clap::Args;
use fetcher::ReadConfig;
use gateway::{OAuthConfig, OperatorConfig, proxies, public_url};
use ipnet::IpNet;
use secrecy::SecretString;
use url::Url;

use crate::sandbox::SandboxConfig;

/// The settings of `refine up`; every one has a default.
#[derive(Args, Clone, Debug)]
pub struct UpConfig {
    #[command(flatten)]
    pub(super) site: SiteConfig,
    #[command(flatten)]
    pub(super) state: StateConfig,
    #[command(flatten)]
    pub(super) backend: BackendConfig,
    #[command(flatten)]
    pub(super) keys: KeysConfig,
    #[command(flatten)]
    pub(super) hubspot: HubSpotConfig,
    /// Where the sandbox portal listens, where there is one: a loopback address, or 0.0.0.0 for all. Port 0 is a free one.
    #[arg(long, env = "SANDBOX_ADDR", default_value = "127.0.0.1:0", value_parser = loopback_too, help_heading = "Sandbox portal")]
    pub(super) sandbox_addr: SocketAddr,
    #[command(flatten)]
    pub(super) sandbox: SandboxConfig,
}

/// How visitors come in, how much a scan reads, and how much is done at a time.
#[derive(Args, Clone, Debug)]
pub(super) struct SiteConfig {
    /// Address that browsers connect to [default: 127.0.0.1:8080, or a free port where that is taken].
    #[arg(long, env = "GATEWAY_ADDR", value_parser = listen_addr)]
    pub(super) gateway_addr: Option<SocketAddr>,
    /// Address that visitors see, without a path: https, unless it is this machine itself [default: that of the gateway].
    #[arg(long, env = "PUBLIC_URL", hide_env_values = true, value_parser = public_url)]
    pub(super) public_url: Option<Url>,
    /// Proxies whose X-Forwarded-For is believed, or networks of them, separated by commas.
    #[arg(long, env = "TRUSTED_PROXIES", value_delimiter = ',', value_parser = proxies)]
    pub(super) trusted_proxies: Vec<IpNet>,
    #[command(flatten)]
    pub(super) operator: OperatorConfig,
    #[command(flatten)]
    pub(super) scan: ScanConfig,
    /// How many scorers run.
    #[arg(long, env = "SCORERS", default_value_t = 2, value_parser = clap::value_parser!(u16).range(1..=64))]
    pub(super) scorers: u16,
    /// How many pages one scorer scores at a time.
    #[arg(long, env = "SCORER_CONCURRENCY", default_value_t = 2, value_parser = clap::value_parser!(u16).range(1..=64))]
    pub(super) scorer_concurrency: u16,
    /// Scans that are aggregated at the same time.
    #[arg(long, env = "AGGREGATOR_CONCURRENCY", default_value_t = 64, value_parser = clap::value_parser!(u16).range(1..=1000))]
    pub(super) aggregator_concurrency: u16,
}

/// What is kept between runs.
#[derive(Args, Clone, Debug)]
pub(crate) struct StateConfig {
    /// Folder for the database, the key of its reports, and the servers' own files
    /// [default: ~/.local/state/refine; /var/lib/refine for root].
    #[arg(long, env = "REFINE_STATE_DIR", value_name = "REFINE_STATE_DIR")]
    pub(super) state_dir: Option<PathBuf>,
    /// Where state is kept by the user's own rule.
    #[arg(long, env = "XDG_STATE_HOME", hide = true)]
    pub(super) xdg_state_home: Option<PathBuf>,
}

/// Servers that run already.
#[derive(Args, Clone, Debug)]
#[command(next_help_heading = "Servers")]
pub(super) struct BackendConfig {
    /// NATS server to use, or several separated by commas [default: one is started].
    #[arg(long, env = "NATS_URL", hide_env_values = true)]
    pub(super) nats_url: Option<SecretString>,
    /// NATS user, where the server asks for one.
    #[arg(long, env = "NATS_USER", requires = "nats_password")]
    pub(super) nats_user: Option<String>,
    /// Password of the NATS user.
    #[arg(long, env = "NATS_PASSWORD", hide_env_values = true, requires = "nats_user")]
    pub(super) nats_password: Option<SecretString>,
    /// Copies of each stream: 1, or 3 in a cluster.
    #[arg(long, env = "NATS_REPLICAS", default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=5))]
    pub(super) nats_replicas: u8,
    /// Seconds after which a scan has ended, one way or the other.
    #[arg(long, env = "SCAN_DEADLINE_SECONDS", default_value_t = 120, value_parser = clap::value_parser!(u32).range(10..=3600))]
    pub(super) scan_deadline_seconds: u32,
    /// PostgreSQL to use, as `postgres://user:password@host:port/database` [default: one is started].
    #[arg(long, env = "DATABASE_URL", hide_env_values = true)]
    pub(super) database_url: Option<SecretString>,
    /// Connections of one service to PostgreSQL at most.
    #[arg(long, env = "DATABASE_POOL_SIZE", default_value_t = 8, value_parser = clap::value_parser!(u16).range(1..=200))]
    pub(super) database_pool_size: u16,
}

impl BackendConfig {
    /// The broker that is named.
    pub(super) fn broker(&self) -> anyhow::Result<BrokerConfig> {
        Ok(BrokerConfig {
            nats_url: self.nats_url.clone().context("NATS_URL is not set")?,
            nats_user: self.nats_user.clone(),
            nats_password: self.nats_password.clone(),
            replicas: self.nats_replicas,
            scan_deadline_seconds: self.scan_deadline_seconds,
        })
    }

    /// The database that is named.
    pub(super) fn database(&self) -> anyhow::Result<PostgresConfig> {
        Ok(PostgresConfig {
            database_url: self.database_url.clone().context("DATABASE_URL is not set")?,
            database_pool_size: self.database_pool_size,
        })
    }
}

/// Keys, each `id:base64` of 32 bytes.
#[derive(Args, Clone, Debug)]
#[command(next_help_heading = "Keys")]
pub(super) struct KeysConfig {
    /// Keys of the session cookie and the OAuth state [default: fresh].
    #[arg(long, env = "SESSION_KEYS", hide_env_values = true)]
    pub(super) session_keys: Option<SecretString>,
    /// Keys of the access token on its way [default: fresh].
    #[arg(long, env = "TOKEN_KEYS", hide_env_values = true)]
    pub(super) token_keys: Option<SecretString>,
    /// Keys of contact pages on their way [default: fresh].
    #[arg(long, env = "PAGE_KEYS", hide_env_values = true)]
    pub(super) page_keys: Option<SecretString>,
    /// Keys of saved reports and leads [default: made once and kept in the state folder].
    #[arg(long, env = "REPORT_KEYS", hide_env_values = true)]
    pub(super) report_keys: Option<SecretString>,
}

/// HubSpot, where an app is registered there.
#[derive(Args, Clone, Debug)]
#[command(next_help_heading = "HubSpot")]
pub(super) struct HubSpotConfig {
    /// Client id of the HubSpot app [default: a sandbox portal stands in for HubSpot].
    #[arg(long, env = "HUBSPOT_CLIENT_ID", requires = "hubspot_client_secret")]
    pub(super) hubspot_client_id: Option<String>,
    /// Client secret of the HubSpot app.
    #[arg(long, env = "HUBSPOT_CLIENT_SECRET", hide_env_values = true)]
    pub(super) hubspot_client_secret: Option<SecretString>,
    #[command(flatten)]
    pub(super) oauth: OAuthConfig,
    #[command(flatten)]
    pub(super) read: ReadConfig,
}

/// An address that takes connections over loopback, the only way on which the services reach the sandbox portal.
fn loopback_too(text: &str) -> Result<SocketAddr, String> {
    let addr = listen_addr(text)?;
    if addr.ip().is_loopback() || addr.ip().is_unspecified() {
        Ok(addr)
    } else {
        Err("must be a loopback address, or 0.0.0.0 for all addresses".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use clap::{Command, Parser};

    use super::*;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        config: UpConfig,
    }

    /// The settings of each service, and of this machine.
    fn groups() -> [Command; 5] {
        [
            gateway::Config::augment_args,
            fetcher::Config::augment_args,
            scorer::Config::augment_args,
            aggregator::Config::augment_args,
            UpConfig::augment_args,
        ]
        .map(|augment| augment(Command::new("all")))
    }

    #[test]
    fn what_is_refused_is_named_as_its_variable() {
        let [services @ .., _] = groups();
        for command in services {
            for argument in command.get_arguments() {
                if let (Some(variable), Some(names)) = (argument.get_env(), argument.get_value_names()) {
                    assert_eq!(names.iter().map(|name| name.as_str()).collect::<Vec<_>>(), [variable]);
                }
            }
        }
    }

    #[test]
    fn what_may_hold_a_secret_is_not_shown() {
        for command in groups() {
            for argument in command.get_arguments() {
                let variable = argument.get_env().and_then(|name| name.to_str()).unwrap_or_default();
                let may_hold_one = ["_KEYS", "_PASSWORD", "_SECRET", "_URL"].iter().any(|end| variable.ends_with(end));
                assert_eq!(argument.is_hide_env_values_set(), may_hold_one, "{variable}");
            }
        }
    }

    #[test]
    fn an_address_that_would_give_secrets_away_is_refused_by_its_name() {
        for (flag, name) in [
            ("--public-url=http://public.host", "PUBLIC_URL"),
            ("--public-url=https://public.host/app", "PUBLIC_URL"),
            ("--hubspot-authorize-url=http://public.host", "HUBSPOT_AUTHORIZE_URL"),
            ("--hubspot-token-url=http://10.0.0.9/token", "HUBSPOT_TOKEN_URL"),
            ("--hubspot-api-url=http://10.0.0.9", "HUBSPOT_API_URL"),
            ("--sandbox-addr=192.168.1.5:9000", "SANDBOX_ADDR"),
        ] {
            let error = Line::try_parse_from(["up", flag]).map(|_| ()).unwrap_err().to_string();
            assert!(error.contains(name), "{error}");
        }
        let line = Line::try_parse_from(["up", "--public-url=http://localhost:9"]).unwrap();
        assert_eq!(line.config.site.public_url.unwrap().as_str(), "http://localhost:9/");
        for good in ["--sandbox-addr=127.0.0.1:9000", "--sandbox-addr=[::1]:0", "--sandbox-addr=0.0.0.0:9000"] {
            assert!(Line::try_parse_from(["up", good]).is_ok(), "{good}");
        }
    }
}
