//! The commands of `refine`.

use std::io;
use std::net::SocketAddr;

use anyhow::Context;
use chassis::config::listen_addr;
use chassis::lifecycle::Lifecycle;
use chassis::permission::{Permissions, SERVICES};
use schemas::check::{self, Check};
use serde_json::json;
use tokio::net::TcpListener;

use crate::audit::{self, AuditConfig};
use crate::leads::{self, LeadsConfig};
use crate::output::say;
use crate::resolve::{self, ResolveConfig};
use crate::sandbox::{SANDBOX_CLIENT_ID, Sandbox, SandboxConfig};
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
        #[arg(long, env = "SANDBOX_ADDR", default_value = "127.0.0.1:8181", value_parser = listen_addr)]
        addr: SocketAddr,
    },
    /// Score a file of contacts on this machine, without any server.
    Audit(AuditConfig),
    /// Tell what the engine makes of single values, one a line of standard input, as one JSON object a line.
    Resolve(ResolveConfig),
    /// Print what visitors typed into the form, with the portal, score and grade of their reports.
    Leads(LeadsConfig),
    /// Print the NATS users of the four services with what each may do, as nats-server reads them. Passwords are to be set.
    NatsUsers,
    /// Print the table of checks, one JSON object a line.
    Checks,
}

/// Does what was asked, to its end.
///
/// # Errors
/// Where an address is taken, a setting or file is wrong, or a server or service failed.
pub async fn run(refine: Refine, lifecycle: Lifecycle) -> anyhow::Result<()> {
    match command(refine.command, lifecycle).await {
        // Who reads has seen enough.
        Err(error) if is_broken_pipe(&error) => Ok(()),
        ended => ended,
    }
}

async fn command(command: Command, lifecycle: Lifecycle) -> anyhow::Result<()> {
    match command {
        Command::Up(config) => {
            lifecycle.stop_on_signals()?;
            up::run(*config, lifecycle).await
        }
        Command::Sandbox { portal, addr } => {
            lifecycle.stop_on_signals()?;
            let listener = TcpListener::bind(addr).await.with_context(|| format!("failed to listen on {addr}"))?;
            say(&format!("sandbox portal: http://{}, client id {SANDBOX_CLIENT_ID}", listener.local_addr()?))?;
            Sandbox::new(*portal)?.serve(listener, lifecycle.draining()).await
        }
        Command::Audit(config) => audit::run(&config),
        Command::Resolve(config) => resolve::run(config),
        Command::Leads(config) => leads::run(&config).await,
        Command::NatsUsers => say(&nats_users()?),
        Command::Checks => check::all().try_for_each(|check| say(&row(check)?)),
    }
}

/// A check's columns, and the points that a hit takes, which follow from them: none where they are not charged.
fn row(check: &Check) -> anyhow::Result<String> {
    let mut row = serde_json::to_value(check).context("failed to write a check")?;
    row["points"] = json!(if check.is_charged() { check.points() } else { 0.0 });
    Ok(row.to_string())
}

fn nats_users() -> anyhow::Result<String> {
    let users = SERVICES.map(|service| json!({ "user": service, "permissions": Permissions::of(service) }));
    serde_json::to_string_pretty(&json!({ "authorization": { "users": users } })).context("failed to write the users")
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let io = error.chain().find_map(|cause| cause.downcast_ref::<io::Error>());
    io.is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}
