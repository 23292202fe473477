//! What every request can reach.

use std::sync::Arc;
use std::time::Duration;

use anyhow::anyhow;
use chassis::broker::Broker;
use chassis::lifecycle::Lifecycle;
use deadpool_postgres::Pool;
use ipnet::IpNet;
use schemas::seal::KeyRing;
use tokio::sync::{Semaphore, oneshot};
use tokio::time::timeout;

use crate::config::Config;
use crate::operator::OperatorConfig;
use crate::problem::Problem;
use crate::site::Site;
use crate::store::Store;
use crate::token::HubSpot;

/// Streams of events that one gateway serves at a time.
const WATCHERS: usize = 4096;
/// How long a visitor waits for work that is done as a whole.
const LONGEST_WAIT: Duration = Duration::from_secs(25);

pub(crate) struct App {
    pub(crate) site: Site,
    pub(crate) hubspot: HubSpot,
    pub(crate) operator: Arc<OperatorConfig>,
    pub(crate) trusted_proxies: Vec<IpNet>,
    pub(crate) session_keys: KeyRing,
    pub(crate) token_keys: KeyRing,
    pub(crate) pool: Pool,
    pub(crate) store: Store,
    pub(crate) broker: Broker,
    pub(crate) scan_deadline: Duration,
    pub(crate) watchers: Arc<Semaphore>,
    pub(crate) lifecycle: Lifecycle,
}

impl App {
    pub(crate) fn try_new(config: Config, broker: Broker, pool: Pool, lifecycle: Lifecycle) -> anyhow::Result<Self> {
        let store = Store::new(pool.clone(), config.report_key.ring()?);
        let site = Site::new(&config.public_url, &config.hubspot_authorize_url);
        Ok(Self {
            session_keys: config.session_key.ring()?,
            token_keys: config.token_key.ring()?,
            scan_deadline: config.broker.scan_deadline(),
            operator: Arc::new(config.operator.clone()),
            trusted_proxies: config.trusted_proxies.clone(),
            hubspot: HubSpot::new(config),
            watchers: Arc::new(Semaphore::new(WATCHERS)),
            site,
            store,
            pool,
            broker,
            lifecycle,
        })
    }

    /// Does work that must not stop half-way: a browser that leaves takes its request along, and not the work.
    pub(crate) async fn whole<T: Send + 'static>(
        &self,
        name: &'static str,
        work: impl Future<Output = Result<T, Problem>> + Send + 'static,
    ) -> Result<T, Problem> {
        let (done, outcome) = oneshot::channel();
        self.lifecycle.spawn(name, async move {
            // Nobody waits any more where the browser has left.
            let _ = done.send(work.await);
            Ok(())
        });
        match timeout(LONGEST_WAIT, outcome).await {
            Ok(Ok(outcome)) => outcome,
            Ok(Err(_)) => Err(Problem::Internal(anyhow!("the gateway stopped"))),
            Err(_) => Err(Problem::TimedOut),
        }
    }
}
