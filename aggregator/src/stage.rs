//! What the aggregator does with a scan request: holds it for the life of the scan, and publishes the scan's one end.

use std::pin::pin;
use std::time::Duration;

use anyhow::{Context, anyhow};
use chassis::broker::{Broker, Feed, FollowError, Followed};
use chassis::clock;
use chassis::stage::{Consumer, Delivery, HandleError, Stage};
use futures::StreamExt;
use metrics::{counter, histogram};
use schemas::event::{
    Event, FailureCause, FetchEnded, PageScored, ScanCompleted, ScanFailed, ScanProgressed, ScanRequested, Step,
};
use schemas::id::ScanId;
use schemas::report::Report;
use schemas::rubric::Grade;
use tokio::time::{Instant, sleep, timeout_at};
use tracing::{info, warn};

use crate::report::Facts;
use crate::sample::Sample;
use crate::store::Store;
use crate::tally::{Contacts, Counts, State, Tally};

/// Scans, by how they ended.
const SCANS: &str = "aggregator_scans_total";
/// From the visitor's request to the end of the scan.
const SCAN_SECONDS: &str = "aggregator_scan_seconds";
/// From the last page to the saved report.
const REPORT_SECONDS: &str = "aggregator_report_seconds";

/// How long before a scan's deadline its pages must be in, so that there is time to save the report.
const MARGIN: Duration = Duration::from_secs(1);
/// How many times saving a report is tried.
const SAVES: u32 = 3;
/// How long all these tries may take together: watchers of the scan are told that it failed when its end does not come in time.
const SAVE: Duration = Duration::from_secs(10);
/// The pause after the first failed try. Each further one is four times as long.
const SAVE_PAUSE: Duration = Duration::from_millis(200);

/// Folds scans into reports.
pub(crate) struct Aggregator {
    broker: Broker,
    store: Store,
    scan_deadline: Duration,
}

/// How a scan ended.
enum End {
    Completed,
    Empty,
    Failed(FailureCause),
}

impl Aggregator {
    pub(crate) fn new(broker: Broker, store: Store, scan_deadline: Duration) -> Self {
        let codes = FailureCause::ALL.map(FailureCause::code);
        for outcome in codes.into_iter().chain(["completed", "empty"]) {
            counter!(SCANS, "outcome" => outcome).increment(0);
        }
        Self { broker, store, scan_deadline }
    }

    /// Follows the scan to its end and saves the report.
    async fn settle(&self, request: &ScanRequested, deadline: Instant) -> anyhow::Result<End> {
        info!(portal = %request.portal, "scan taken");
        let tally = match self.fold(request.scan, deadline).await {
            Ok(tally) => tally,
            Err(cause) => return Ok(End::Failed(cause)),
        };
        let attempt = tally.counts().attempt;
        let Some(Contacts { contacts, portal_total }) = tally.into_contacts() else {
            return Ok(End::Failed(FailureCause::Interrupted));
        };
        if contacts.is_empty() {
            return Ok(End::Empty);
        }
        let failed = contacts.iter().filter(|contact| contact.is_none()).count();
        if 2 * failed >= contacts.len() {
            return Ok(End::Failed(FailureCause::ScoringFailed));
        }
        self.broker.tell(&ScanProgressed { scan: request.scan, attempt, step: Step::Saving }).await;
        let started = Instant::now();
        let facts = Facts { portal: request.portal, portal_total, generated_at: clock::now() };
        let made = tokio::task::spawn_blocking(move || Sample::judge(contacts).report(&facts)).await;
        // The text of a panic may hold a value, so it is not told.
        let report = made.map_err(|_| anyhow!("the report's computation ended early"))?;
        let saved = self.save(request, &report).await;
        histogram!(REPORT_SECONDS).record(started.elapsed());
        Ok(if saved { End::Completed } else { End::Failed(FailureCause::ReportNotSaved) })
    }

    /// Folds the scan's events until nothing is missing, or the deadline has come.
    async fn fold(&self, scan: ScanId, deadline: Instant) -> Result<Tally, FailureCause> {
        let mut tally = Tally::default();
        let mut events = pin!(self.broker.follow(Feed::Scores, scan));
        loop {
            match tally.state() {
                State::Open => {}
                State::Complete => return Ok(tally),
                State::Failed(cause) => return Err(cause),
            }
            match timeout_at(deadline, events.next()).await {
                Ok(Some(Ok(event))) => {
                    if take(&mut tally, &event) {
                        self.broker.tell(&progress(scan, &tally.counts())).await;
                    }
                }
                Ok(Some(Err(FollowError::Lost | FollowError::Unreachable)) | None) => {
                    return Err(FailureCause::Interrupted);
                }
                Err(_) => {
                    warn!("deadline passed, what is missing counts as failed");
                    return Ok(tally);
                }
            }
        }
    }

    /// Whether the report is saved.
    async fn save(&self, request: &ScanRequested, report: &Report) -> bool {
        let (mut pause, deadline) = (SAVE_PAUSE, Instant::now() + SAVE);
        for attempt in 1..=SAVES {
            let left = deadline.saturating_duration_since(Instant::now());
            let Err(error) = self.store.save(request.report, report, left).await else { return true };
            warn!(attempt, error = format!("{error:#}"), "report not saved");
            if attempt < SAVES {
                sleep(pause).await;
                pause *= 4;
            }
        }
        false
    }

    /// Whether the scan's end was published already: its request then came again because its holder died before it was settled.
    async fn is_over(&self, scan: ScanId) -> anyhow::Result<bool> {
        Ok(self.broker.is_told::<ScanCompleted>(Feed::Progress, scan).await?
            || self.broker.is_told::<ScanFailed>(Feed::Progress, scan).await?)
    }

    async fn publish<E: Event>(&self, event: &E) -> anyhow::Result<()> {
        self.broker.publish(event).await.with_context(|| format!("failed to publish {}", E::NAME))?;
        Ok(())
    }

    /// The end as it really is: a scan that seems to have failed is completed if its report was saved, where the database's
    /// answer was lost or the holder died right after it.
    async fn mend(&self, request: &ScanRequested, end: End) -> End {
        let End::Failed(_) = end else { return end };
        match self.store.is_saved(request.report).await {
            Ok(true) => End::Completed,
            Ok(false) => end,
            Err(error) => {
                warn!(error = format!("{error:#}"), "not known whether the report is saved");
                end
            }
        }
    }

    /// Publishes the end of a scan. Tells its outcome.
    async fn publish_end(&self, request: &ScanRequested, end: End) -> anyhow::Result<&'static str> {
        let (scan, end) = (request.scan, self.mend(request, end).await);
        let outcome = match &end {
            End::Completed => "completed",
            End::Empty => "empty",
            End::Failed(cause) => cause.code(),
        };
        match end {
            End::Completed => self.publish(&ScanCompleted { scan, report: Some(request.report) }).await?,
            End::Empty => self.publish(&ScanCompleted { scan, report: None }).await?,
            End::Failed(cause) => self.publish(&ScanFailed { scan, cause }).await?,
        }
        counter!(SCANS, "outcome" => outcome).increment(1);
        Ok(outcome)
    }
}

impl Stage for Aggregator {
    type Event = ScanRequested;
    const CONSUMER: Consumer = Consumer::Aggregator;

    async fn handle(&self, delivery: Delivery<ScanRequested>) -> Result<(), HandleError> {
        let scan = delivery.event.scan;
        if delivery.attempt == 1 || !self.is_over(scan).await.map_err(HandleError::Retry)? {
            let deadline = Instant::now() + self.scan_deadline.saturating_sub(MARGIN + delivery.age());
            let end = self.settle(&delivery.event, deadline).await.map_err(HandleError::Retry)?;
            let outcome = self.publish_end(&delivery.event, end).await.map_err(HandleError::Retry)?;
            let elapsed = delivery.age();
            histogram!(SCAN_SECONDS).record(elapsed);
            let elapsed_ms = u64::try_from(elapsed.as_millis()).unwrap_or(u64::MAX);
            info!(portal = %delivery.event.portal, outcome, elapsed_ms, "scan ended");
        }
        self.broker.forget(Feed::Scores, scan).await;
        Ok(())
    }

    async fn give_up(&self, request: ScanRequested, _: &HandleError) -> anyhow::Result<()> {
        let outcome = self.publish_end(&request, End::Failed(FailureCause::Interrupted)).await?;
        info!(portal = %request.portal, outcome, "scan ended");
        self.broker.forget(Feed::Scores, request.scan).await;
        Ok(())
    }
}

/// Folds one event. Whether the counts have changed.
fn take(tally: &mut Tally, event: &Followed) -> bool {
    match (event.read::<PageScored>(), event.read::<FetchEnded>()) {
        (Some(Ok(page)), _) => return tally.add(page),
        (_, Some(Ok(ended))) => tally.end(ended),
        // A page that cannot be read is a page that never came.
        _ => warn!(event = event.subject.split('.').take(2).collect::<Vec<_>>().join("."), "event cannot be read"),
    }
    false
}

fn progress(scan: ScanId, counts: &Counts) -> ScanProgressed {
    let Counts { attempt, pages, scored, failed, score, distribution } = *counts;
    let step = Step::PageScored { pages, scored, failed, score, grade: score.map(Grade::of), distribution };
    ScanProgressed { scan, attempt, step }
}
