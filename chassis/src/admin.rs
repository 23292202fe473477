//! The port for operators: `/livez`, `/readyz` and `/metrics`.

use std::fmt;
use std::net::SocketAddr;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use anyhow::Context;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;
use metrics_exporter_prometheus::PrometheusHandle;
use tokio::net::TcpListener;
use tracing::info;

use crate::config::AdminConfig;
use crate::lifecycle::Lifecycle;
use crate::telemetry;

/// How often collected samples are folded, so that memory does not grow where nobody reads `/metrics`.
const UPKEEP: Duration = Duration::from_secs(5);

type Condition = Box<dyn Fn() -> Result<(), &'static str> + Send + Sync>;

/// Whether the service can take work: not before it has started, and not once it drains.
#[derive(Clone)]
pub struct Readiness {
    lifecycle: Lifecycle,
    /// What must hold; none while the service starts.
    condition: Arc<OnceLock<Condition>>,
}

/// A running admin port.
#[derive(Clone, Debug)]
pub struct Admin {
    /// The address it is bound to.
    pub addr: SocketAddr,
    /// What `/readyz` tells.
    pub readiness: Readiness,
}

impl Readiness {
    /// Tells that the service has started, and can take work as long as `condition` holds. It is asked at each `/readyz`, which
    /// shows its error as the reason. Only the first call counts.
    pub fn ready(&self, condition: impl Fn() -> Result<(), &'static str> + Send + Sync + 'static) {
        let _ = self.condition.set(Box::new(condition));
    }

    /// Whether the service can take work now.
    ///
    /// # Errors
    /// The reason why it cannot.
    pub fn check(&self) -> Result<(), &'static str> {
        if self.lifecycle.is_draining() {
            return Err("draining");
        }
        self.condition.get().ok_or("starting")?()
    }
}

impl fmt::Debug for Readiness {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Readiness").field(&self.check()).finish()
    }
}

/// Opens the admin port of a service. It answers until everything else of the service has ended.
///
/// # Errors
/// Where the address cannot be bound.
pub async fn serve(config: &AdminConfig, service: &'static str, lifecycle: &Lifecycle) -> anyhow::Result<Admin> {
    let recorder = telemetry::recorder()?;
    let listener = TcpListener::bind(config.admin_addr)
        .await
        .with_context(|| format!("failed to bind the admin port to {}, as ADMIN_ADDR says", config.admin_addr))?;
    let addr = listener.local_addr().context("failed to tell the admin port")?;
    let readiness = Readiness { lifecycle: lifecycle.clone(), condition: Arc::default() };
    let router = Router::new()
        .route("/livez", get(|| async { "live\n" }))
        .route("/readyz", get(readyz).with_state(readiness.clone()))
        .route("/metrics", get(move || async { render(recorder) }));
    lifecycle.spawn_background("admin port", async move {
        axum::serve(listener, router).await.context("failed to serve the admin port")
    });
    lifecycle.spawn_background("metrics upkeep", async move {
        loop {
            tokio::time::sleep(UPKEEP).await;
            recorder.run_upkeep();
        }
    });
    info!(service, %addr, "admin port open");
    Ok(Admin { addr, readiness })
}

fn render(recorder: &PrometheusHandle) -> ([(&'static str, &'static str); 1], String) {
    ([("content-type", "text/plain; version=0.0.4; charset=utf-8")], recorder.render())
}

async fn readyz(State(readiness): State<Readiness>) -> (StatusCode, String) {
    match readiness.check() {
        Ok(()) => (StatusCode::OK, "ready\n".to_owned()),
        Err(reason) => (StatusCode::SERVICE_UNAVAILABLE, format!("{reason}\n")),
    }
}
