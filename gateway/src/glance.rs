//! A scan at a glance: its progress events folded into where it stands now.

use std::time::Duration;

use chassis::broker::{Broker, Feed, Followed};
use futures::StreamExt;
use jiff::{SignedDuration, Timestamp};
use schemas::event::{FailureCause, ScanCompleted, ScanFailed, ScanProgressed, Step, WaitReason};
use schemas::id::{ReportId, ScanId};
use schemas::rubric::Grade;
use tokio::time::{Instant, timeout, timeout_at};

use crate::problem::Problem;

/// How long the first event of a scan may take to arrive. It stands in the stream before anybody learns the scan's id, so
/// a scan without one is unknown, or long over.
pub(crate) const FIRST: Duration = Duration::from_secs(2);
/// Events that are already there come one right after the other.
pub(crate) const IDLE: Duration = Duration::from_millis(100);
const WHOLE: Duration = Duration::from_secs(4);

/// Where a scan stands.
#[derive(Debug, Default)]
pub(crate) struct Glance {
    pub(crate) attempt: u32,
    pub(crate) read: Option<Read>,
    pub(crate) scored: Option<Scored>,
    pub(crate) waits: Option<WaitReason>,
    pub(crate) is_saving: bool,
    /// When its first event was told.
    started_at: Option<Timestamp>,
    end: Option<End>,
}

/// What was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Read {
    pub(crate) page: u32,
    pub(crate) pages: Option<u32>,
    pub(crate) contacts: u32,
}

/// What was scored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Scored {
    pub(crate) pages: u32,
    pub(crate) contacts: u32,
    pub(crate) failed: u32,
    pub(crate) score: Option<u8>,
    pub(crate) grade: Option<Grade>,
    pub(crate) distribution: [u32; 5],
}

/// How a scan ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// With a report, unless the portal is empty.
    Completed(Option<ReportId>),
    Failed(FailureCause),
}

/// Looks at a scan, within seconds.
pub(crate) async fn look(broker: &Broker, scan: ScanId) -> Result<Glance, Problem> {
    let mut events = Box::pin(broker.follow(Feed::Progress, scan, None));
    let deadline = Instant::now() + WHOLE;
    let mut glance = None;
    let mut wait = FIRST;
    while let Ok(Ok(Some(Ok(event)))) = timeout_at(deadline, timeout(wait, events.next())).await {
        wait = IDLE;
        let glance: &mut Glance = glance.get_or_insert_default();
        glance.fold(&event);
        if glance.end.is_some() {
            break;
        }
    }
    match glance {
        Some(glance) => Ok(glance),
        None => Err(unknown(broker)),
    }
}

/// The problem of a scan of which no event comes.
pub(crate) fn unknown(broker: &Broker) -> Problem {
    if broker.check().is_ok() { Problem::NotFound } else { Problem::PipelineUnreachable }
}

/// How an event ends its scan, where it does.
pub(crate) fn end(event: &Followed) -> Option<End> {
    if let Some(Ok(completed)) = event.read::<ScanCompleted>() {
        return Some(End::Completed(completed.report));
    }
    let failed = event.read::<ScanFailed>()?.ok()?;
    Some(End::Failed(failed.cause))
}

impl Glance {
    /// How it ended; none while it runs.
    pub(crate) fn end(&self) -> Option<End> {
        self.end
    }

    /// How long it runs.
    pub(crate) fn elapsed(&self, now: Timestamp) -> Duration {
        self.started_at
            .map_or(Duration::ZERO, |start| now.duration_since(start).max(SignedDuration::ZERO).unsigned_abs())
    }

    fn fold(&mut self, event: &Followed) {
        self.started_at.get_or_insert(event.told_at);
        if let Some(Ok(progressed)) = event.read::<ScanProgressed>() {
            self.step(progressed);
        } else {
            self.end = end(event);
        }
    }

    fn step(&mut self, progressed: ScanProgressed) {
        if progressed.attempt < self.attempt {
            return;
        }
        if progressed.attempt > self.attempt {
            *self = Self { attempt: progressed.attempt, started_at: self.started_at, ..Self::default() };
        }
        self.waits = None;
        match progressed.step {
            Step::Started => {}
            Step::PageRead { page, pages, contacts } => self.read = Some(Read { page, pages, contacts }),
            Step::Waiting { reason, .. } => self.waits = Some(reason),
            Step::PageScored { pages, scored, failed, score, grade, distribution } => {
                self.scored = Some(Scored { pages, contacts: scored, failed, score, grade, distribution });
            }
            Step::Saving => self.is_saving = true,
        }
    }
}

#[cfg(test)]
mod tests {
    use schemas::event::Event;
    use serde_json::to_vec;

    use super::*;

    fn followed<E: Event>(sequence: u64, event: &E) -> Followed {
        let (subject, payload) = (event.subject(), to_vec(event).unwrap().into());
        Followed { sequence, told_at: Timestamp::from_second(1000 + sequence.cast_signed()).unwrap(), subject, payload }
    }

    fn progressed(attempt: u32, step: Step) -> Followed {
        followed(1, &ScanProgressed { scan: "0".repeat(32).parse().unwrap(), attempt, step })
    }

    fn read(page: u32) -> Step {
        Step::PageRead { page, pages: Some(5), contacts: page * 100 }
    }

    #[test]
    fn a_new_attempt_starts_the_counts_again_and_an_old_one_says_nothing() {
        let mut glance = Glance::default();
        for event in [progressed(0, Step::Started), progressed(1, read(1)), progressed(1, read(2))] {
            glance.fold(&event);
        }
        assert_eq!(glance.read.unwrap().contacts, 200);
        glance.fold(&progressed(2, Step::Started));
        glance.fold(&progressed(1, read(3)));
        assert_eq!((glance.attempt, glance.read), (2, None));
    }

    #[test]
    fn a_wait_is_over_with_the_next_step() {
        let mut glance = Glance::default();
        glance.fold(&progressed(1, Step::Waiting { reason: WaitReason::RateLimited, page: 1, retry: 1, wait_ms: 9 }));
        assert_eq!(glance.waits, Some(WaitReason::RateLimited));
        glance.fold(&progressed(1, read(1)));
        assert_eq!(glance.waits, None);
    }

    #[test]
    fn a_scan_runs_since_its_first_event_whatever_the_attempt() {
        let scan = "0".repeat(32).parse().unwrap();
        let mut glance = Glance::default();
        assert_eq!(glance.elapsed(Timestamp::UNIX_EPOCH), Duration::ZERO);
        for attempt in 0..3 {
            glance.fold(&followed(7 + u64::from(attempt), &ScanProgressed { scan, attempt, step: Step::Started }));
        }
        assert_eq!(glance.elapsed(Timestamp::from_second(1019).unwrap()), Duration::from_secs(12));
        assert_eq!(glance.elapsed(Timestamp::UNIX_EPOCH), Duration::ZERO);
    }

    #[test]
    fn the_end_is_told_with_its_cause_or_report() {
        let scan: ScanId = "0".repeat(32).parse().unwrap();
        let cause = FailureCause::RateLimited;
        let failed = followed(1, &ScanFailed { scan, cause });
        let report = Some(ReportId::random());
        let completed = followed(1, &ScanCompleted { scan, report });
        assert_eq!((end(&failed), end(&completed)), (Some(End::Failed(cause)), Some(End::Completed(report))));
        assert_eq!(end(&progressed(1, Step::Saving)), None);
    }
}
