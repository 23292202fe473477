//! The gateway: OAuth, sessions, rate limit, pre-flight, pages, server-sent events, reports and leads. It never sees a
//! contact.

mod app;
pub mod catalogue;
mod client_ip;
mod config;
mod cookie;
mod events;
mod lead;
mod oauth;
pub mod page;
mod preflight;
mod problem;
mod report;
mod route;
mod scan;
mod security;
mod session;
mod site;
mod store;
mod token;

use std::net::SocketAddr;
use std::sync::Arc;

use anyhow::Context;
use chassis::broker::Broker;
use chassis::lifecycle::Lifecycle;
use chassis::postgres;
use tokio::net::TcpListener;
use tracing::info;

use app::App;
pub use config::Config;

/// The service's name.
const SERVICE: &str = "gateway";

/// Runs the gateway until its life drains.
///
/// # Errors
/// Where a setting is malformed, the broker or the database cannot be reached at start, or a task failed.
pub async fn run(config: Config, lifecycle: Lifecycle) -> anyhow::Result<()> {
    let admin = chassis::admin::serve(&config.admin, SERVICE, &lifecycle).await?;
    let broker = Broker::connect(&config.broker, SERVICE).await?;
    admin.readiness.require({
        let broker = broker.clone();
        move || broker.check()
    });
    let pool = postgres::pool(&config.postgres).await?;
    postgres::migrate(&pool).await?;
    let listener = TcpListener::bind(config.gateway_addr)
        .await
        .with_context(|| format!("failed to bind the gateway to {}", config.gateway_addr))?;
    info!(addr = %listener.local_addr().context("failed to tell the gateway's address")?, "gateway open");
    let app = App::try_new(config, broker.clone(), pool, lifecycle.clone()).context("failed to set up the gateway")?;
    let router = route::router(Arc::new(app)).into_make_service_with_connect_info::<SocketAddr>();
    let draining = lifecycle.draining();
    lifecycle.spawn("http", async move {
        axum::serve(listener, router).with_graceful_shutdown(draining).await.context("failed to serve")
    });
    admin.readiness.ready();
    let ended = lifecycle.run().await;
    broker.drain().await;
    ended
}
