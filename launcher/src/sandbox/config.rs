//! What can be set about the sandbox portal, by flag or by environment.

use std::path::PathBuf;

use super::fault::FaultScript;

/// The settings of the sandbox portal; every one has a default.
#[derive(Clone, Debug, clap::Args)]
#[command(next_help_heading = "Sandbox portal")]
pub struct SandboxConfig {
    /// How many contacts the portal holds.
    #[arg(
        id = "sandbox-size",
        long = "sandbox-size",
        env = "SANDBOX_SIZE",
        default_value_t = Self::SIZE,
        value_parser = clap::value_parser!(u32).range(0..=i64::from(Self::MAX_SIZE))
    )]
    pub size: u32,

    /// The seed of the made-up contacts: the same seed gives the same people.
    #[arg(id = "sandbox-seed", long = "sandbox-seed", env = "SANDBOX_SEED", default_value_t = Self::SEED)]
    pub seed: u64,

    /// How long each page of contacts takes, in milliseconds.
    #[arg(
        id = "sandbox-latency-ms",
        long = "sandbox-latency-ms",
        env = "SANDBOX_LATENCY_MS",
        default_value_t = 0,
        value_parser = clap::value_parser!(u64).range(0..=60_000)
    )]
    pub latency_ms: u64,

    /// A file of contacts to serve instead: one JSON object of properties on each line.
    #[arg(
        id = "sandbox-contacts",
        long = "sandbox-contacts",
        visible_alias = "contacts",
        env = "SANDBOX_CONTACTS",
        value_name = "FILE"
    )]
    pub contacts: Option<PathBuf>,

    /// Whether the made-up portal defines the property `department`, which HubSpot itself does not.
    #[arg(id = "sandbox-department", long = "sandbox-department", env = "SANDBOX_DEPARTMENT")]
    pub department: bool,

    /// How many requests one portal may make in ten seconds.
    #[arg(
        id = "sandbox-rate-limit",
        long = "sandbox-rate-limit",
        env = "SANDBOX_RATE_LIMIT",
        default_value_t = Self::RATE_LIMIT,
        value_parser = clap::value_parser!(u32).range(1..=100_000)
    )]
    pub rate_limit: u32,

    /// How long an access token lives, in seconds.
    #[arg(
        id = "sandbox-token-seconds",
        long = "sandbox-token-seconds",
        env = "SANDBOX_TOKEN_SECONDS",
        default_value_t = Self::TOKEN_SECONDS,
        value_parser = clap::value_parser!(u32).range(0..=86_400)
    )]
    pub token_seconds: u32,

    /// Faults to answer with, such as `429/2@2x3,hang@3,500@token`: a kind, at a page (or at
    /// `token`, `search`, `revoke`), a number of times.
    #[arg(id = "sandbox-faults", long = "sandbox-faults", env = "SANDBOX_FAULTS", default_value = "")]
    pub faults: FaultScript,

    /// The portal that approves, unless the authorize address names another.
    #[arg(
        id = "sandbox-portal-id",
        long = "sandbox-portal-id",
        env = "SANDBOX_PORTAL_ID",
        default_value_t = Self::PORTAL_ID
    )]
    pub portal_id: u64,

    /// Redirect addresses registered with the app; any loopback address is accepted besides.
    #[arg(
        id = "sandbox-redirect-urls",
        long = "sandbox-redirect-urls",
        env = "SANDBOX_REDIRECT_URLS",
        value_delimiter = ','
    )]
    pub redirect_urls: Vec<String>,
}

impl SandboxConfig {
    const SIZE: u32 = 500;
    const MAX_SIZE: u32 = 1_000_000;
    const SEED: u64 = 7;
    const RATE_LIMIT: u32 = 110;
    const TOKEN_SECONDS: u32 = 1_800;
    const PORTAL_ID: u64 = 48_213_377;
}

impl Default for SandboxConfig {
    fn default() -> Self {
        Self {
            size: Self::SIZE,
            seed: Self::SEED,
            latency_ms: 0,
            contacts: None,
            department: false,
            rate_limit: Self::RATE_LIMIT,
            token_seconds: Self::TOKEN_SECONDS,
            faults: FaultScript::default(),
            portal_id: Self::PORTAL_ID,
            redirect_urls: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        sandbox: SandboxConfig,
    }

    #[test]
    fn no_flags_give_the_default() {
        let line = Line::try_parse_from(["refine"]).unwrap();
        assert_eq!(format!("{:?}", line.sandbox), format!("{:?}", SandboxConfig::default()));
    }

    #[test]
    fn flags_are_read() {
        let line = Line::try_parse_from([
            "refine",
            "--sandbox-size=3",
            "--contacts=some.ndjson",
            "--sandbox-faults=429@2",
            "--sandbox-department",
        ])
        .unwrap();
        assert_eq!(line.sandbox.size, 3);
        assert_eq!(line.sandbox.contacts, Some(PathBuf::from("some.ndjson")));
        assert_eq!(line.sandbox.faults, "429@2".parse().unwrap());
        assert!(line.sandbox.department);
    }

    #[test]
    fn an_unknown_fault_is_named_on_the_command_line() {
        let error = Line::try_parse_from(["refine", "--sandbox-faults=explode@2"]).map(|_| ()).unwrap_err();
        assert!(error.to_string().contains("explode"), "{error}");
    }
}
