//! The commands of `refine`.

use std::net::SocketAddr;

use anyhow::Context;
use chassis::lifecycle::Lifecycle;
use schemas::check;
use tokio::net::TcpListener;

use crate::audit::{self, AuditConfig};
use crate::output::say;
use crate::sandbox::{self, SANDBOX_CLIENT_ID, SandboxConfig};
use crate::up::{self, UpConfig};

/// What `refine` is asked to do.
#[derive(Debug, clap::Args)]
pub struct Refine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Run all of Refine on this machine, until Ctrl-C: servers, sandbox portal and the four services.
    Up(Box<UpConfig>),
    /// Serve a sandbox portal that stands in for HubSpot, until Ctrl-C.
    Sandbox {
        #[command(flatten)]
        portal: Box<SandboxConfig>,
        /// Where it listens.
        #[arg(long, env = "SANDBOX_ADDR", default_value = "127.0.0.1:8181")]
        addr: SocketAddr,
    },
    /// Score a file of contacts on this machine, without any server.
    Audit(AuditConfig),
    /// Print the table of checks, one JSON object a line.
    Checks,
}

/// Does what was asked, to its end.
///
/// # Errors
/// Where an address is taken, a setting is wrong, a server or service failed, or standard output is closed.
pub async fn run(refine: Refine, lifecycle: Lifecycle) -> anyhow::Result<()> {
    match refine.command {
        Command::Up(config) => up::run(*config, lifecycle).await,
        Command::Sandbox { portal, addr } => {
            let listener = TcpListener::bind(addr).await.with_context(|| format!("failed to listen on {addr}"))?;
            say(&format!("sandbox portal: http://{}, client id {SANDBOX_CLIENT_ID}", listener.local_addr()?))?;
            sandbox::serve(*portal, listener, lifecycle.draining()).await
        }
        Command::Audit(config) => audit::run(&config),
        Command::Checks => {
            check::all().try_for_each(|check| say(&serde_json::to_string(check).context("failed to write a check")?))
        }
    }
}
