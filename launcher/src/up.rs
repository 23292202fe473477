//! All of Refine on one machine: servers found or started, keys made, a portal to scan, and the four services in this process.

mod backend;
mod config;
mod fleet;
mod keys;
mod port;
mod portal;
mod ready;
mod state;

use std::future::pending;
use std::net::SocketAddr;

use anyhow::Context;
use chassis::lifecycle::Lifecycle;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use url::Url;

use self::backend::Backend;
pub(crate) use self::config::StateConfig;
pub use self::config::UpConfig;
use self::fleet::Fleet;
use self::keys::Keys;
use self::portal::Portal;
use self::state::State;
pub(crate) use self::state::{folder, last_url};
use crate::output::say;

/// Runs everything until the life drains, and stops what it started: first the services, then the servers.
///
/// # Errors
/// Where a setting is wrong, a server or a service does not come up, or one of them failed.
pub async fn run(config: UpConfig, lifecycle: Lifecycle) -> anyhow::Result<()> {
    drain_on_hangup(&lifecycle)?;
    let state = State::open(&config.state)?;
    let keys = Keys::open(config.keys.clone(), &state)?;
    let mut backend = tokio::select! {
        started = Backend::start(&config.backend, &state) => started?,
        // What has started by now is killed with its handle.
        () = lifecycle.draining() => return lifecycle.run().await,
    };
    let ended = serve(config, &keys, &mut backend, &state, lifecycle).await;
    backend.stop().await;
    ended
}

async fn serve(
    config: UpConfig,
    keys: &Keys,
    backend: &mut Backend,
    state: &State,
    lifecycle: Lifecycle,
) -> anyhow::Result<()> {
    let gateway_addr = port::gateway(config.site.gateway_addr)?;
    let public_url = match &config.site.public_url {
        Some(url) => url.clone(),
        None => port::url(gateway_addr, None)?,
    };
    state.note_url(&public_url)?;
    let portal = open_portal(&config, &public_url, &lifecycle).await?;
    let summary = summary(&public_url, &portal, state);
    let fleet = Fleet::start(config, keys, backend, portal, (gateway_addr, public_url), &lifecycle)?;
    let (scoring, draining) = (fleet.scoring(), lifecycle.draining());
    lifecycle.spawn("start", async move {
        tokio::select! {
            ready = ready::wait(fleet.admin_ports()) => ready?,
            () = draining => return Ok(()),
        }
        say(&format!("{summary}  admin ports      {fleet}\n\nCtrl-C stops everything."))
    });
    let cause = tokio::select! {
        () = lifecycle.draining() => Ok(()),
        () = scoring.draining() => Ok(()),
        error = backend.ended() => {
            // Without its servers nothing that runs can end well.
            lifecycle.stop_now();
            scoring.stop_now();
            Err(error)
        }
    };
    // What takes in scans ends first, together with the scans that run; then what these needed.
    lifecycle.drain();
    let others = lifecycle.run().await;
    scoring.drain();
    let scorers = scoring.run().await;
    cause.and(scorers).and(others)
}

/// HubSpot where its app is configured, otherwise a sandbox portal that is served until all else has ended.
async fn open_portal(config: &UpConfig, public_url: &Url, lifecycle: &Lifecycle) -> anyhow::Result<Portal> {
    if let Some(hubspot) = Portal::hubspot(&config.hubspot)? {
        return Ok(hubspot);
    }
    let addr = config.sandbox_addr;
    let listener =
        TcpListener::bind(addr).await.with_context(|| format!("failed to open the sandbox portal on {addr}"))?;
    let addr = listener.local_addr().context("failed to tell the address of the sandbox portal")?;
    let (portal, sandbox) = Portal::sandbox(config.sandbox.clone(), addr, public_url)?;
    lifecycle.spawn_background("sandbox portal", sandbox.serve(listener, pending()));
    Ok(portal)
}

fn summary(public_url: &Url, portal: &Portal, state: &State) -> String {
    let origin = public_url.origin().ascii_serialization();
    format!(
        "Refine is up.\n\n  open             {origin}\n  portal           {portal}\n  kept in          {}\n",
        state.path().display()
    )
}

/// A terminal that closes is a reason to stop, too.
fn drain_on_hangup(lifecycle: &Lifecycle) -> anyhow::Result<()> {
    let mut hangup = signal(SignalKind::hangup()).context("failed to listen for SIGHUP")?;
    let life = lifecycle.clone();
    lifecycle.spawn_background("hangup", async move {
        while hangup.recv().await.is_some() {
            life.drain();
        }
        Ok(())
    });
    Ok(())
}

/// Where browsers reach the gateway: the address it listens on, and the one they are told.
type Site = (SocketAddr, Url);
