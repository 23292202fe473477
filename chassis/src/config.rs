//! Groups of settings, flattened into the `Config` of each service. A setting has the same name everywhere, and all are
//! read once, at start.

pub mod key;

use std::net::SocketAddr;
use std::time::Duration;

use clap::{Args, ValueEnum};
use secrecy::SecretString;

pub use key::{PageKey, ReportKey, SessionKey, TokenKey};

/// Where the broker is, and what its streams are like. Must be the same for all services.
#[derive(Args, Clone, Debug)]
pub struct BrokerConfig {
    /// NATS server, or several separated by commas.
    #[arg(long, env = "NATS_URL", default_value = "nats://127.0.0.1:4222", hide_env_values = true)]
    pub nats_url: SecretString,
    /// NATS user, where the server asks for one.
    #[arg(long, env = "NATS_USER", requires = "nats_password")]
    pub nats_user: Option<String>,
    /// Password of the NATS user.
    #[arg(long, env = "NATS_PASSWORD", hide_env_values = true, requires = "nats_user")]
    pub nats_password: Option<SecretString>,
    /// Copies of each stream: 1, or 3 in a cluster.
    #[arg(long = "nats-replicas", env = "NATS_REPLICAS", value_name = "NATS_REPLICAS", default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=5))]
    pub replicas: u8,
    /// Seconds after which a scan has ended, one way or the other.
    #[arg(long = "scan-deadline-seconds", env = "SCAN_DEADLINE_SECONDS", default_value_t = 120, value_parser = clap::value_parser!(u32).range(10..=3600))]
    pub scan_deadline_seconds: u32,
}

impl BrokerConfig {
    /// How long a scan may take.
    #[must_use]
    pub fn scan_deadline(&self) -> Duration {
        Duration::from_secs(u64::from(self.scan_deadline_seconds))
    }
}

/// How much a scan reads. Must be the same for fetchers, which keep to it, and for gateways, which tell visitors.
#[derive(Args, Clone, Copy, Debug)]
pub struct ScanConfig {
    /// Contacts that a scan reads at most.
    #[arg(long = "fetcher-max-contacts", env = "FETCHER_MAX_CONTACTS", value_name = "FETCHER_MAX_CONTACTS", default_value_t = 500, value_parser = clap::value_parser!(u32).range(1..=10_000))]
    pub max_contacts: u32,
}

/// Where PostgreSQL is.
#[derive(Args, Clone, Debug)]
pub struct PostgresConfig {
    /// PostgreSQL, as `postgres://user:password@host:port/database`.
    #[arg(long, env = "DATABASE_URL", hide_env_values = true)]
    pub database_url: SecretString,
    /// Connections at most.
    #[arg(long, env = "DATABASE_POOL_SIZE", default_value_t = 8, value_parser = clap::value_parser!(u16).range(1..=200))]
    pub database_pool_size: u16,
}

/// The port for operators.
#[derive(Args, Clone, Debug)]
pub struct AdminConfig {
    /// Address of `/livez`, `/readyz` and `/metrics`. Port 0 is a free one, which the log names.
    #[arg(long, env = "ADMIN_ADDR", default_value = "127.0.0.1:0", value_parser = listen_addr)]
    pub admin_addr: SocketAddr,
}

/// How the process logs.
#[derive(Args, Clone, Debug)]
pub struct TelemetryConfig {
    /// Form of the log.
    #[arg(long, env = "LOG_FORMAT", global = true, help_heading = "Process", value_enum, default_value_t = LogFormat::Auto)]
    pub log_format: LogFormat,
    /// What is logged, as `level` or `target=level` separated by commas.
    #[arg(long, env = "LOG_FILTER", global = true, help_heading = "Process", default_value = "info")]
    pub log_filter: String,
}

/// Form of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// Compact in a terminal, JSON elsewhere.
    Auto,
    /// One JSON object a line.
    Json,
    /// One line of text.
    Compact,
}

/// How the process ends.
#[derive(Args, Clone, Debug)]
pub struct LifecycleConfig {
    /// Seconds that running work may take to end after the first signal.
    #[arg(long, env = "SHUTDOWN_GRACE_SECONDS", global = true, help_heading = "Process", default_value_t = 20)]
    pub shutdown_grace_seconds: u32,
}

impl LifecycleConfig {
    /// How long running work may take to end.
    #[must_use]
    pub fn grace(&self) -> Duration {
        Duration::from_secs(u64::from(self.shutdown_grace_seconds))
    }
}

/// An address to listen on. It is a `value_parser` of clap.
///
/// # Errors
/// What it must be, to be read after its name.
pub fn listen_addr(text: &str) -> Result<SocketAddr, String> {
    text.parse().map_err(|_| "must be an IP address and a port, as 127.0.0.1:8080".to_owned())
}
