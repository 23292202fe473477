//! The gateway: OAuth, sessions, rate limit, pre-flight, pages, server-sent events, reports and leads. It never sees a
//! contact.

mod app;
mod blind;
mod catalogue;
mod cell;
mod client_ip;
mod config;
mod connected;
mod cookie;
mod crowd;
mod events;
mod glance;
mod lead;
mod oauth;
mod operator;
mod pace;
mod page;
mod pass;
mod preflight;
mod problem;
mod quota;
mod report;
mod route;
mod scan;
mod seats;
mod security;
mod server;
mod session;
mod share;
mod site;
mod store;
mod token;
mod trend;
mod unlock;
mod watch;
mod work;

use std::sync::Arc;

use anyhow::Context;
use chassis::instance::Instance;
use chassis::lifecycle::Lifecycle;
use chassis::postgres;
use tokio::net::TcpListener;
use tracing::info;

use app::App;
pub use cell::no_formula;
pub use config::{Config, proxies, public_url};
pub use operator::OperatorConfig;
pub use store::leads;

/// What strangers send, as it is read: for tests that send anything.
pub mod untrusted {
    pub use crate::catalogue::Locale;
    pub use crate::client_ip::client_ip;
    pub use crate::cookie::{Jar, NONCE, SESSION};
    pub use crate::lead::{Field, LONGEST, Lead, Typed, Wrong};
    pub use crate::oauth::Callback;
    pub use crate::session::{OAuthState, Session};
    pub use crate::site::preferred;
}

/// Runs the gateway until its life drains.
///
/// # Errors
/// Where a setting is malformed, the broker or the database cannot be reached at start, or a task failed.
pub async fn run(config: Config, lifecycle: Lifecycle) -> anyhow::Result<()> {
    let instance = Instance::connect("gateway", &config.broker, &config.admin, lifecycle).await?;
    let pool = postgres::open(&config.postgres).await?;
    let listener = TcpListener::bind(config.gateway_addr)
        .await
        .with_context(|| format!("failed to bind the gateway to {}, as GATEWAY_ADDR says", config.gateway_addr))?;
    info!(addr = %listener.local_addr().context("failed to tell the gateway's address")?, "gateway open");
    let (broker, lifecycle) = (instance.broker.clone(), instance.lifecycle.clone());
    let room = server::room().context("failed to tell how many files may be open")?;
    let trusted = config.trusted_proxies.clone();
    let app = Arc::new(App::try_new(config, broker, pool, lifecycle, room).context("failed to set up the gateway")?);
    instance.lifecycle.spawn_background("forget", Arc::clone(&app).forget());
    let router = route::router(app);
    metrics::counter!(oauth::UNREVOKED).increment(0);
    instance.lifecycle.spawn("http", server::serve(listener, router, room, trusted, instance.lifecycle.clone()));
    instance.run().await
}
