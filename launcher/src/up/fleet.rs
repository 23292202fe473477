//! The four services in this process.
//!
//! The scorers have a life of their own, which ends last: while the rest drains, a running scan still needs its pages scored.

use std::fmt;
use std::net::SocketAddr;
use std::time::Duration;

use chassis::config::AdminConfig;
use chassis::lifecycle::Lifecycle;
use fetcher::ReadConfig;

use super::Site;
use super::backend::Backend;
use super::config::UpConfig;
use super::keys::Keys;
use super::portal::Portal;
use crate::servers::free_addresses;

/// How long a scorer may take to end once it drains. It then has at most a page in hand for each of its tasks.
const SCORER_GRACE: Duration = Duration::from_secs(5);

/// What was started. `Display` tells each admin port.
pub(super) struct Fleet {
    scoring: Lifecycle,
    started: Vec<(&'static str, SocketAddr)>,
}

impl Fleet {
    /// Starts all services, the scorers in [`Fleet::scoring`] and the others in `lifecycle`.
    pub(super) fn start(
        config: UpConfig,
        keys: &Keys,
        backend: &Backend,
        portal: Portal,
        (gateway_addr, public_url): Site,
        lifecycle: &Lifecycle,
    ) -> anyhow::Result<Self> {
        let UpConfig { site, hubspot, .. } = config;
        let mut free = free_addresses(3 + usize::from(site.scorers))?.into_iter();
        let mut started = Vec::new();
        let mut admin = |service| {
            let admin_addr = free.next().expect("there is a free port for each service");
            started.push((service, admin_addr));
            AdminConfig { admin_addr }
        };

        let gateway = gateway::Config {
            gateway_addr,
            public_url,
            hubspot_client_id: portal.client_id,
            hubspot_client_secret: portal.client_secret,
            oauth: portal.oauth,
            scan: site.scan,
            trusted_proxies: site.trusted_proxies,
            operator: site.operator,
            session_key: keys.session.clone(),
            token_key: keys.token.clone(),
            report_key: keys.report.clone(),
            postgres: backend.database.clone(),
            broker: backend.broker("gateway"),
            admin: admin("gateway"),
        };
        let fetcher = fetcher::Config {
            scan: site.scan,
            read: ReadConfig { hubspot_api_url: portal.api_url, ..hubspot.read },
            broker: backend.broker("fetcher"),
            admin: admin("fetcher"),
            token: keys.token.clone(),
            page: keys.page.clone(),
        };
        let aggregator = aggregator::Config {
            broker: backend.broker("aggregator"),
            admin: admin("aggregator"),
            postgres: backend.database.clone(),
            report_key: keys.report.clone(),
            aggregator_concurrency: site.aggregator_concurrency,
        };
        lifecycle.spawn("gateway", lifecycle.child().host(|life| gateway::run(gateway, life)));
        lifecycle.spawn("fetcher", lifecycle.child().host(|life| fetcher::run(fetcher, life)));
        lifecycle.spawn("aggregator", lifecycle.child().host(|life| aggregator::run(aggregator, life)));
        let scoring = Lifecycle::new(SCORER_GRACE);
        for _ in 0..site.scorers {
            let scorer = scorer::Config {
                broker: backend.broker("scorer"),
                admin: admin("scorer"),
                page_key: keys.page.clone(),
                scorer_concurrency: site.scorer_concurrency,
            };
            scoring.spawn("scorer", scoring.child().host(|life| scorer::run(scorer, life)));
        }
        Ok(Self { scoring, started })
    }

    /// The life of the scorers. It drains when one of them fails.
    pub(super) fn scoring(&self) -> Lifecycle {
        self.scoring.clone()
    }

    pub(super) fn admin_ports(&self) -> &[(&'static str, SocketAddr)] {
        &self.started
    }
}

impl fmt::Display for Fleet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, (service, addr)) in self.started.iter().enumerate() {
            let separator = if index == 0 { "" } else { ", " };
            write!(f, "{separator}{service} {}", addr.port())?;
        }
        Ok(())
    }
}
