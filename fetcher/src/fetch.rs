//! The reading of one scan: pages one after the other, each published while the next is read.

use std::collections::HashSet;
use std::pin::pin;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use anyhow::anyhow;
use chassis::broker::{Broker, PublishError};
use futures::future::try_join;
use metrics::{counter, histogram};
use schemas::event::{FetchOutcome, PageFetched, ScanProgressed, Step, WaitReason};
use schemas::id::ScanId;
use schemas::seal::KeyRing;
use tokio::sync::Mutex;
use tokio::time::{Instant, sleep, timeout, timeout_at};
use tracing::{debug, warn};

use crate::bucket::Bucket;
use crate::error::{Cut, FetchError};
use crate::hubspot::{Authorization, HubSpot, PAGE_SIZE};
use crate::page::{Answer, PlainPage};
use crate::retry::{Pause, Retries};

/// Requests for a page, by outcome.
pub(crate) const REQUESTS: &str = "fetcher_requests_total";
/// Time that a request for a page took.
pub(crate) const SECONDS: &str = "fetcher_request_seconds";
/// Contacts read and published.
pub(crate) const CONTACTS: &str = "fetcher_contacts_total";
/// Every outcome of a request.
pub(crate) const OUTCOMES: [&str; 6] = ["read", "unauthorized", "rate_limited", "unavailable", "refused", "malformed"];

/// How long the portal's total is asked for.
const TOTAL_PATIENCE: Duration = Duration::from_secs(3);
/// The shortest wait for the portal's own budget that a watcher is told of.
const NOTABLE: Duration = Duration::from_secs(1);
/// The shortest wait for a token.
const SHORTEST: Duration = Duration::from_millis(10);

/// One attempt to read a portal.
pub(crate) struct Fetch<'a> {
    pub(crate) broker: &'a Broker,
    pub(crate) hubspot: &'a HubSpot,
    pub(crate) keys: &'a KeyRing,
    pub(crate) bucket: Arc<Bucket>,
    pub(crate) authorization: Authorization,
    pub(crate) scan: ScanId,
    pub(crate) attempt: u32,
    pub(crate) max_contacts: u32,
    /// No request or wait goes beyond this.
    pub(crate) deadline: Instant,
    /// Held while pages are published, so that a wait for the next page is told after them.
    pub(crate) publishing: Mutex<()>,
}

/// What has been read so far.
#[derive(Default)]
struct Reading {
    /// Contacts of each page.
    pages: Vec<u32>,
    contacts: u32,
    /// Whether the portal has no more.
    whole: bool,
}

impl Fetch<'_> {
    /// Reads the portal to its end, or to the most that a scan reads. All pages are published when this returns.
    ///
    /// # Errors
    /// Where the broker does not take what was read.
    pub(crate) async fn run(&self) -> Result<FetchOutcome, PublishError> {
        self.tell(Step::Started).await;
        let total = OnceLock::new();
        let ask = async {
            if let Some(told) = self.total().await {
                total.get_or_init(|| told);
            }
        };
        let (mut reading, mut ask) = (pin!(self.read_all(&total)), pin!(ask));
        let read = tokio::select! {
            read = &mut reading => {
                // A list read to its end tells the total by itself.
                if read.as_ref().is_ok_and(|reading| !reading.whole) {
                    ask.await;
                }
                read
            }
            () = &mut ask => reading.await,
        };
        match read {
            Ok(reading) => {
                let read = u64::from(reading.contacts);
                // A list read to its end is exact; the search index lags.
                let portal_total = if reading.whole { Some(read) } else { total.get().map(|told| read.max(*told)) };
                Ok(FetchOutcome::Complete { pages: reading.pages, portal_total })
            }
            Err(Cut::HubSpot(error)) => {
                let cause = error.cause();
                let error = format!("{:#}", anyhow!(error));
                warn!(cause = cause.code(), error, "failed to read the portal");
                Ok(FetchOutcome::Failed { cause })
            }
            Err(Cut::Broker(error)) => Err(error),
        }
    }

    async fn read_all(&self, total: &OnceLock<u64>) -> Result<Reading, Cut> {
        let mut reading = Reading::default();
        let mut cursors = HashSet::new();
        let mut after: Option<String> = None;
        let mut unpublished: Vec<PlainPage> = Vec::new();
        loop {
            let first = page_number(&reading, unpublished.len());
            let room = self.max_contacts - reading.contacts - count(&unpublished);
            let publishing = self.publishing.lock().await;
            let read = async { Ok(self.read(after.as_deref(), first, room).await) };
            let published = async {
                self.publish(unpublished, &mut reading, total).await?;
                drop(publishing);
                Ok::<_, Cut>(())
            };
            let (answer, ()) = try_join(read, published).await?;
            let answer = answer?;

            let n_contacts = count(&answer.pages);
            unpublished = answer.pages;
            // An empty page ends the list even where it names a next one.
            reading.whole = !answer.trimmed && (n_contacts == 0 || answer.next.is_none());
            let full = reading.contacts + n_contacts >= self.max_contacts;
            if reading.whole || full {
                self.publish(unpublished, &mut reading, total).await?;
                return Ok(reading);
            }
            after = answer.next;
            if let Some(cursor) = &after
                && !cursors.insert(cursor.clone())
            {
                return Err(FetchError::Malformed("its cursor does not advance").into());
            }
        }
    }

    /// Asks for a page until it comes, the retries are used up, or the deadline is near.
    async fn read(&self, after: Option<&str>, page: u32, room: u32) -> Result<Answer, Cut> {
        let mut retries = Retries::default();
        loop {
            self.admit(page, &mut retries).await?;
            let started = Instant::now();
            let read = self.request(after, room).await;
            histogram!(SECONDS).record(started.elapsed());
            counter!(REQUESTS, "outcome" => read.as_ref().err().map_or("read", FetchError::label)).increment(1);
            let error = match read {
                Ok(answer) => return Ok(answer),
                Err(error) => error,
            };
            let Some(pause) = retries.after(&error) else {
                return Err(error.into());
            };
            if pause.reason == WaitReason::RateLimited {
                self.bucket.hold(pause.wait, Instant::now());
            }
            self.wait(page, pause, error).await?;
        }
    }

    async fn request(&self, after: Option<&str>, room: u32) -> Result<Answer, FetchError> {
        let body = timeout_at(self.deadline, self.hubspot.page(&self.authorization, after));
        let passed = |_| FetchError::Unavailable { wait: None, source: anyhow!("the scan's deadline passed") };
        let body = body.await.map_err(passed)??;
        self.bucket.follow(body.quota, Instant::now());
        Answer::parse(&body.bytes, room)
    }

    /// Waits for a token of the portal's budget.
    async fn admit(&self, page: u32, retries: &mut Retries) -> Result<(), Cut> {
        while let Err(wait) = self.bucket.take(Instant::now()) {
            let wait = wait.max(SHORTEST);
            let spent = FetchError::RateLimited { wait: Some(wait) };
            if wait >= NOTABLE {
                self.wait(page, retries.pause(WaitReason::RateLimited, wait), spent).await?;
            } else if Instant::now() + wait < self.deadline {
                sleep(wait).await;
            } else {
                return Err(spent.into());
            }
        }
        Ok(())
    }

    /// Tells of a wait and then waits, unless the deadline comes first: then `error` is the end.
    async fn wait(&self, page: u32, pause: Pause, error: FetchError) -> Result<(), Cut> {
        if Instant::now() + pause.wait >= self.deadline {
            return Err(error.into());
        }
        let Pause { reason, wait, number: retry } = pause;
        let wait_ms = u64::try_from(wait.as_millis()).unwrap_or(u64::MAX);
        warn!(page, retry, wait_ms, error = format!("{:#}", anyhow!(error)), "waiting for HubSpot");
        drop(self.publishing.lock().await);
        self.tell(Step::Waiting { reason, page, retry, wait_ms }).await;
        sleep(wait).await;
        Ok(())
    }

    /// Seals and publishes pages, and tells of each.
    async fn publish(
        &self,
        pages: Vec<PlainPage>,
        reading: &mut Reading,
        total: &OnceLock<u64>,
    ) -> Result<(), PublishError> {
        let (scan, attempt) = (self.scan, self.attempt);
        for PlainPage { contacts, bytes } in pages {
            let page = page_number(reading, 0);
            let sealed = self.keys.seal(&PageFetched::page_binding(scan, attempt, page), &bytes);
            self.broker.publish(&PageFetched { scan, attempt, page, contacts, sealed }).await?;
            reading.pages.push(contacts);
            reading.contacts += contacts;
            counter!(CONTACTS).increment(contacts.into());
            debug!(page, contacts, "page published");
            let pages = total.get().map(|total| self.pages_of(*total).max(page));
            self.tell(Step::PageRead { page, pages, contacts: reading.contacts }).await;
        }
        Ok(())
    }

    async fn tell(&self, step: Step) {
        self.broker.tell(&ScanProgressed { scan: self.scan, attempt: self.attempt, step }).await;
    }

    /// How many contacts the portal has, where HubSpot tells it soon enough. A scan can do without.
    async fn total(&self) -> Option<u64> {
        self.bucket.take(Instant::now()).ok()?;
        match timeout(TOTAL_PATIENCE, self.hubspot.total(&self.authorization)).await {
            Ok(Ok(total)) => Some(total),
            Ok(Err(error)) => {
                debug!(error = format!("{:#}", anyhow!(error)), "HubSpot does not tell the portal's total");
                None
            }
            Err(_) => None,
        }
    }

    /// How many pages a portal with `total` contacts makes.
    fn pages_of(&self, total: u64) -> u32 {
        let contacts = total.min(self.max_contacts.into());
        u32::try_from(contacts.div_ceil(PAGE_SIZE.into())).unwrap_or(u32::MAX)
    }
}

/// The number of the page that comes after those published and `n_unpublished` more.
fn page_number(reading: &Reading, n_unpublished: usize) -> u32 {
    u32::try_from(reading.pages.len() + n_unpublished + 1).unwrap_or(u32::MAX)
}

fn count(pages: &[PlainPage]) -> u32 {
    pages.iter().map(|page| page.contacts).sum()
}
