//! What the fetcher does with a scan request.

use std::time::Duration;

use anyhow::{Context, anyhow};
use chassis::broker::Broker;
use chassis::stage::{Consumer, Delivery, HandleError, Stage};
use metrics::counter;
use schemas::event::{FailureCause, FetchEnded, FetchOutcome, ScanRequested};
use schemas::seal::KeyRing;
use secrecy::SecretString;
use tokio::sync::Mutex;
use tokio::time::Instant;
use tracing::{info, warn};

use crate::bucket::Buckets;
use crate::config::Config;
use crate::fetch::{self, Fetch};
use crate::hubspot::{Authorization, HubSpot};

/// How long before a scan's deadline its reading ends, so that the end can be published in time.
const MARGIN: Duration = Duration::from_secs(2);
/// The attempt number with which a request is given up: higher than any other.
const LAST_ATTEMPT: u32 = u32::MAX;

/// Reads a portal for each scan request.
#[derive(Debug)]
pub(crate) struct Fetcher {
    broker: Broker,
    hubspot: HubSpot,
    buckets: Buckets,
    token_keys: KeyRing,
    page_keys: KeyRing,
    max_contacts: u32,
    scan_deadline: Duration,
}

impl Fetcher {
    /// A fetcher with these settings.
    ///
    /// # Errors
    /// Where a key or an address is malformed.
    pub(crate) fn try_new(config: Config, broker: Broker) -> anyhow::Result<Self> {
        for outcome in fetch::OUTCOMES {
            counter!(fetch::REQUESTS, "outcome" => outcome).increment(0);
        }
        counter!(fetch::CONTACTS).increment(0);
        let read = config.read;
        Ok(Self {
            broker,
            hubspot: HubSpot::try_new(&read.hubspot_api_url, &read.hubspot_contacts_path, read.hubspot_timeout())?,
            buckets: Buckets::new(read.rate_limit),
            token_keys: config.token.ring()?,
            page_keys: config.page.ring()?,
            max_contacts: config.scan.max_contacts,
            scan_deadline: config.broker.scan_deadline(),
        })
    }

    fn authorization(&self, request: &ScanRequested) -> anyhow::Result<Authorization> {
        let binding = ScanRequested::token_binding(request.scan);
        let opened = self.token_keys.open(&binding, &request.token).context("failed to open the token")?;
        let token = std::str::from_utf8(&opened).map_err(|_| anyhow!("the token is no text"))?;
        Authorization::try_new(&SecretString::from(token))
    }

    async fn end(&self, ended: FetchEnded) -> anyhow::Result<()> {
        self.broker.publish(&ended).await.context("failed to publish the end of the fetch")?;
        Ok(())
    }
}

impl Stage for Fetcher {
    type Event = ScanRequested;
    const CONSUMER: Consumer = Consumer::Fetcher;

    async fn handle(&self, delivery: Delivery<ScanRequested>) -> Result<(), HandleError> {
        let started = Instant::now();
        let deadline = started + self.scan_deadline.saturating_sub(MARGIN + delivery.age());
        let Delivery { event: request, attempt, .. } = delivery;
        let scan = request.scan;
        if deadline <= started {
            // HubSpot was not even asked.
            warn!("no time left to read the portal");
            let outcome = FetchOutcome::Failed { cause: FailureCause::Interrupted };
            return self.end(FetchEnded { scan, attempt, outcome }).await.map_err(HandleError::Retry);
        }
        let fetch = Fetch {
            broker: &self.broker,
            hubspot: &self.hubspot,
            keys: &self.page_keys,
            bucket: self.buckets.of(request.portal),
            authorization: self.authorization(&request).map_err(HandleError::Reject)?,
            scan,
            attempt,
            max_contacts: self.max_contacts,
            deadline,
            publishing: Mutex::default(),
        };
        info!(portal = %request.portal, "fetch started");
        let outcome = fetch.run().await.map_err(|error| HandleError::Retry(error.into()))?;
        if let FetchOutcome::Complete { pages, .. } = &outcome {
            let contacts: u32 = pages.iter().sum();
            let elapsed_ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
            info!(pages = pages.len(), contacts, elapsed_ms, "fetch finished");
        }
        self.end(FetchEnded { scan, attempt, outcome }).await.map_err(HandleError::Retry)
    }

    async fn give_up(&self, request: ScanRequested, _: &HandleError) -> anyhow::Result<()> {
        let outcome = FetchOutcome::Failed { cause: FailureCause::Interrupted };
        self.end(FetchEnded { scan: request.scan, attempt: LAST_ATTEMPT, outcome }).await
    }
}
