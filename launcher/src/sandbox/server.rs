//! The server itself: its state, its routes, and how it ends.

use std::convert::Infallible;
use std::future::Future;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use anyhow::Context;
use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use axum::routing::{delete, get, post};
use jiff::SignedDuration;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;
use tower_http::compression::CompressionLayer;

use super::account::{Account, Grant};
use super::config::SandboxConfig;
use super::counters::Counters;
use super::failure::Failure;
use super::fault::FaultScript;
use super::meter::Meter;
use super::portal::Portal;
use super::{consent, list, oauth, property, search};

/// Where objects and their properties are, in each version of the API.
const VERSIONS: [(&str, &str); 4] = [
    ("/crm/v3/objects", "/crm/v3/properties"),
    ("/crm/objects/2025-09", "/crm/properties/2025-09"),
    ("/crm/objects/2026-03", "/crm/properties/2026-03"),
    ("/crm/objects/2026-09", "/crm/properties/2026-09"),
];

/// How long open connections may last once the server closes.
const CLOSE_GRACE: Duration = Duration::from_secs(2);

/// A sandbox portal: clones share one state, so a test can keep one and watch the server's.
#[derive(Clone)]
pub struct Sandbox {
    shared: Arc<Shared>,
}

struct Shared {
    config: SandboxConfig,
    portal: Portal,
    state: Mutex<Changing>,
    closing: CancellationToken,
}

/// What requests change.
pub(super) struct Changing {
    pub(super) account: Account,
    pub(super) meter: Meter,
    pub(super) faults: FaultScript,
    pub(super) counters: Counters,
}

impl Sandbox {
    /// Makes the portal: generates its contacts, or reads them from the file that is named.
    pub fn new(config: SandboxConfig) -> anyhow::Result<Self> {
        let portal = Portal::open(&config, chassis::clock::now())?;
        let state = Mutex::new(Changing {
            account: Account::default(),
            meter: Meter::new(config.rate_limit),
            faults: config.faults.clone(),
            counters: Counters::default(),
        });
        Ok(Self { shared: Arc::new(Shared { config, portal, state, closing: CancellationToken::new() }) })
    }

    /// What happened so far.
    pub fn counters(&self) -> Counters {
        self.state().counters.clone()
    }

    /// The newest codes and tokens that were issued, a thousand at most, for whoever looks where they have got to.
    pub fn issued(&self) -> Vec<String> {
        self.state().account.issued().iter().cloned().collect()
    }

    /// How many contacts the portal holds.
    pub fn n_contacts(&self) -> usize {
        self.portal().len()
    }

    /// Issues an access token without a consent page, for a caller that tests the API alone.
    pub fn issue_access_token(&self, scopes: &[&str]) -> String {
        let scopes = scopes.iter().map(|scope| (*scope).to_owned()).collect();
        let grant = Grant { portal_id: self.shared.config.portal_id, scopes };
        self.state().account.issue(grant, self.token_lifetime(), chassis::clock::now()).access_token
    }

    /// Serves on `listener` until `shutdown` resolves, then closes within a bounded time.
    pub async fn serve(
        self,
        listener: TcpListener,
        shutdown: impl Future<Output = ()> + Send + 'static,
    ) -> anyhow::Result<()> {
        let closing = self.shared.closing.clone();
        let closed = closing.clone();
        let serving = axum::serve(listener, self.routes()).with_graceful_shutdown(async move {
            shutdown.await;
            closing.cancel();
        });
        let overdue = async {
            closed.cancelled().await;
            tokio::time::sleep(CLOSE_GRACE).await;
        };
        tokio::select! {
            served = serving.into_future() => served.context("failed to serve the sandbox portal"),
            () = overdue => Ok(()),
        }
    }

    fn routes(self) -> Router {
        let consent = get(consent::show).post(consent::decide);
        let mut router = Router::new()
            .route("/oauth/authorize", consent.clone())
            .route("/oauth/{portal_id}/authorize", consent)
            .route("/oauth/{version}/token", post(oauth::token))
            .route("/oauth/{version}/token/introspect", post(oauth::introspect))
            .route("/oauth/{version}/token/revoke", post(oauth::revoke))
            .route("/oauth/v1/refresh-tokens/{token}", delete(oauth::delete_refresh_token));
        for (objects, properties) in VERSIONS {
            router = router
                .route(&format!("{objects}/{{object_type}}"), get(list::page))
                .route(&format!("{objects}/{{object_type}}/search"), post(search::search))
                .route(&format!("{properties}/{{object_type}}/{{name}}"), get(property::show));
        }
        router
            .fallback(async || Failure::not_found())
            .layer(CompressionLayer::new().no_br())
            .layer(from_fn_with_state(self.clone(), count_status))
            .with_state(self)
    }

    /// Resolves when the server closes.
    pub(super) async fn closing(&self) {
        self.shared.closing.cancelled().await;
    }

    pub(super) fn config(&self) -> &SandboxConfig {
        &self.shared.config
    }

    pub(super) fn portal(&self) -> &Portal {
        &self.shared.portal
    }

    pub(super) fn token_lifetime(&self) -> SignedDuration {
        SignedDuration::from_secs(i64::from(self.shared.config.token_seconds))
    }

    /// Runs `f` on what the portal has issued.
    pub(super) fn account<T>(&self, f: impl FnOnce(&mut Account) -> T) -> T {
        f(&mut self.state().account)
    }

    pub(super) fn count(&self, f: impl FnOnce(&mut Counters)) {
        f(&mut self.state().counters);
    }

    /// What changes, for as long as the guard lives.
    pub(super) fn state(&self) -> MutexGuard<'_, Changing> {
        self.shared.state.lock().expect("nothing panics while it holds the state")
    }
}

async fn count_status(State(sandbox): State<Sandbox>, request: Request, next: Next) -> Result<Response, Infallible> {
    let response = next.run(request).await;
    sandbox.count(|counters| *counters.statuses.entry(response.status().as_u16()).or_default() += 1);
    Ok(response)
}
