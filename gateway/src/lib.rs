//! The gateway: a visitor connects (`connect`), starts a scan and watches it (`scan`), and reads its report (`report`), each
//! within `bounds`, and known again by what `browser` keeps. `route` names every path, `page` makes what is shown, `store` holds
//! the SQL. It never sees a contact.

mod app;
mod blind;
mod bounds;
mod browser;
mod catalogue;
mod config;
mod connect;
mod operator;
mod page;
mod problem;
mod report;
mod route;
mod scan;
mod security;
mod server;
mod site;
mod store;
mod work;

use std::sync::Arc;

use anyhow::Context;
use chassis::instance::Instance;
use chassis::lifecycle::Lifecycle;
use chassis::postgres;
use tokio::net::TcpListener;
use tracing::info;

use app::App;
pub use config::{Config, OAuthConfig, proxies, public_url};
pub use operator::OperatorConfig;
pub use report::cell::no_formula;
pub use store::leads;

/// What strangers send, as it is read: for tests that send anything.
pub mod untrusted {
    pub use crate::bounds::client_ip::client_ip;
    pub use crate::browser::cookie::{Jar, NONCE, SESSION};
    pub use crate::catalogue::Locale;
    pub use crate::connect::Callback;
    pub use crate::connect::session::{OAuthState, Session};
    pub use crate::report::lead::{Field, LONGEST, Lead, Typed, Wrong};
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
    metrics::counter!(connect::UNREVOKED).increment(0);
    instance.lifecycle.spawn("http", server::serve(listener, router, room, trusted, instance.lifecycle.clone()));
    instance.run().await
}
