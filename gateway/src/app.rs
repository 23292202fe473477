//! What every request can reach.

use std::sync::Arc;
use std::time::Duration;

use chassis::broker::Broker;
use chassis::lifecycle::Lifecycle;
use deadpool_postgres::Pool;
use ipnet::IpNet;
use schemas::seal::KeyRing;
use tokio::sync::Semaphore;

use crate::config::Config;
use crate::site::Site;
use crate::store::Store;
use crate::token::HubSpot;

/// Streams of events that one gateway serves at a time.
const WATCHERS: usize = 4096;

pub(crate) struct App {
    pub(crate) site: Site,
    pub(crate) hubspot: HubSpot,
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
}
