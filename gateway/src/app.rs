//! What every request can reach.

use std::net::{IpAddr, SocketAddr};
use std::num::NonZeroU32;
use std::sync::{Arc, Once};
use std::time::Duration;

use axum::http::HeaderMap;
use chassis::broker::{Broker, LONGEST_CLAIM};
use chassis::lifecycle::Lifecycle;
use deadpool_postgres::Pool;
use ipnet::IpNet;
use schemas::seal::KeyRing;
use tokio::time::sleep;
use tracing::warn;

use crate::bounds::client_ip::{FORWARDED, client_ip, is_trusted};
use crate::bounds::pace::Pace;
use crate::bounds::seats::Seats;
use crate::browser::cookie::Jar;
use crate::config::Config;
use crate::connect::token::HubSpot;
use crate::operator::OperatorConfig;
use crate::problem::Problem;
use crate::site::Site;
use crate::store::Store;

/// How many times one address may look at scans at once, and again within the time below. A page without a script looks every 3
/// seconds.
const LOOKS: NonZeroU32 = NonZeroU32::new(60).expect("it is not zero");
const LOOKS_WITHIN: Duration = Duration::from_secs(12);
/// How many claims one address may make. It is a bit more than its quotas add up to, so it only limits an owner of many networks.
const CLAIMS: NonZeroU32 = NonZeroU32::new(64).expect("it is not zero");
/// An address is forgotten within the time of the longest claim, as the privacy page promises.
const CLAIMS_WITHIN: Duration = LONGEST_CLAIM.saturating_sub(FORGET.saturating_mul(2));
/// How often it is forgotten who has looked and claimed.
const FORGET: Duration = Duration::from_secs(60);

pub(crate) struct App {
    pub(crate) site: Site,
    pub(crate) hubspot: HubSpot,
    pub(crate) operator: Arc<OperatorConfig>,
    trusted_proxies: Vec<IpNet>,
    /// Tells once of a proxy that is not among them.
    unnamed_proxy: Once,
    pub(crate) session_keys: KeyRing,
    pub(crate) token_keys: KeyRing,
    pub(crate) pool: Pool,
    pub(crate) store: Store,
    pub(crate) broker: Broker,
    pub(crate) scan_deadline: Duration,
    pub(crate) seats: Seats,
    pub(crate) claims: Pace,
    looks: Pace,
    pub(crate) lifecycle: Lifecycle,
}

impl App {
    /// Sets the gateway up for `room` connections, half of which may be streams, so that the others are left for pages and forms.
    ///
    /// # Errors
    /// Where keys are malformed.
    pub(crate) fn try_new(
        config: Config,
        broker: Broker,
        pool: Pool,
        lifecycle: Lifecycle,
        room: usize,
    ) -> anyhow::Result<Self> {
        let store = Store::new(pool.clone(), config.report_key.ring()?);
        let site = Site::new(&config.public_url, &config.oauth.hubspot_authorize_url, config.scan.max_contacts);
        Ok(Self {
            session_keys: config.session_key.ring()?,
            token_keys: config.token_key.ring()?,
            scan_deadline: config.broker.scan_deadline(),
            operator: Arc::new(config.operator.clone()),
            trusted_proxies: config.trusted_proxies.clone(),
            unnamed_proxy: Once::new(),
            hubspot: HubSpot::try_new(config)?,
            seats: Seats::new(room / 2),
            claims: Pace::new(CLAIMS, CLAIMS_WITHIN),
            looks: Pace::new(LOOKS, LOOKS_WITHIN),
            site,
            store,
            pool,
            broker,
            lifecycle,
        })
    }

    /// The cookies of the browser that sent these headers.
    pub(crate) fn jar<'a>(&'a self, headers: &'a HeaderMap) -> Jar<'a> {
        Jar::new(headers, &self.session_keys, self.site.secure)
    }

    /// The visitor's address for bounds and quotas.
    pub(crate) fn visitor(&self, peer: SocketAddr, headers: &HeaderMap) -> IpAddr {
        if headers.contains_key(FORWARDED) && !is_trusted(peer.ip().to_canonical(), &self.trusted_proxies) {
            self.unnamed_proxy.call_once(|| {
                warn!("X-Forwarded-For came from a peer that TRUSTED_PROXIES does not name: where it is a proxy, its visitors count as one");
            });
        }
        client_ip(peer.ip(), headers, &self.trusted_proxies)
    }

    /// The visitor's address, if it may look at a scan once more: for each look the broker keeps a follower for a while.
    ///
    /// # Errors
    /// Where it has looked too often.
    pub(crate) fn looker(&self, peer: SocketAddr, headers: &HeaderMap) -> Result<IpAddr, Problem> {
        let ip = self.visitor(peer, headers);
        self.looks.spend(ip).map(|()| ip).map_err(|seconds_left| Problem::TooManyLooks { seconds_left })
    }

    /// Keeps forgetting addresses that need not be known any more. Never ends.
    pub(crate) async fn forget(self: Arc<Self>) -> anyhow::Result<()> {
        loop {
            sleep(FORGET).await;
            self.claims.forget();
            self.looks.forget();
        }
    }
}
