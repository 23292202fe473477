//! A scan at a glance: its progress events folded into where it stands now.

use std::time::Duration;

use chassis::broker::{Broker, Feed, Followed, Replay};
use jiff::{SignedDuration, Timestamp};
use schemas::event::{FailureCause, ScanCompleted, ScanFailed, ScanProgressed, Step, WaitReason};
use schemas::id::{ReportId, ScanId};
use schemas::rubric::Grade;
use tokio::time::timeout;
use tracing::warn;

use crate::app::App;
use crate::problem::Problem;

/// How long the broker may take to tell all it has.
const WHOLE: Duration = Duration::from_secs(4);
/// How long after a scan's deadline its end may still come: the aggregator then computes the report, takes up to 10 seconds to
/// save it or to look for it, and tries for 15 to publish the end.
const GRACE: Duration = Duration::from_secs(45);

/// Where a scan stands.
#[derive(Debug, Default)]
pub(crate) struct Glance {
    pub(crate) attempt: u32,
    pub(crate) read: Option<Read>,
    pub(crate) scored: Option<Scored>,
    pub(crate) waits: Option<WaitReason>,
    pub(crate) is_saving: bool,
    /// How long it has been running.
    pub(crate) elapsed: Duration,
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
pub(crate) async fn look(app: &App, scan: ScanId) -> Result<Glance, Problem> {
    if !is_known(&app.broker, scan).await? {
        return Err(Problem::NotFound);
    }
    let Replay { told, at, .. } = replay(&app.broker, scan).await?;
    Glance::of(&told, at, app.scan_deadline).ok_or(Problem::NotFound)
}

/// Whether anything was told of a scan, within seconds. Its first event stands in the stream before anybody learns the scan's
/// id, so a scan without one is unknown, or long over.
pub(crate) async fn is_known(broker: &Broker, scan: ScanId) -> Result<bool, Problem> {
    answered(broker.is_known(Feed::Progress, scan)).await
}

/// All that was told of a scan, within seconds.
pub(crate) async fn replay(broker: &Broker, scan: ScanId) -> Result<Replay, Problem> {
    answered(broker.replay(Feed::Progress, scan)).await
}

/// What the broker answers, where it does in time.
async fn answered<T, E: Into<anyhow::Error>>(asked: impl Future<Output = Result<T, E>>) -> Result<T, Problem> {
    let error = match timeout(WHOLE, asked).await {
        Ok(Ok(answer)) => return Ok(answer),
        Ok(Err(error)) => error.into(),
        Err(elapsed) => elapsed.into(),
    };
    warn!(error = format!("{error:#}"), "broker tells nothing of a scan");
    Err(Problem::PipelineUnreachable)
}

/// How long a scan has been running whose first event was this.
fn elapsed(first: &Followed, now: Timestamp) -> Duration {
    now.duration_since(first.told_at).max(SignedDuration::ZERO).unsigned_abs()
}

/// How long the end of a scan may still take, from its first event on. Where nobody is left to tell one, it never comes.
pub(crate) fn patience(first: &Followed, now: Timestamp, scan_deadline: Duration) -> Duration {
    (scan_deadline + GRACE).saturating_sub(elapsed(first, now))
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
    /// How it ended; none while it is running.
    pub(crate) fn end(&self) -> Option<End> {
        self.end
    }

    /// How much of it is done, in percent, where that is known. Reading is less than half of the work, and the end comes after
    /// the last score.
    pub(crate) fn percent(&self) -> Option<u64> {
        let read = self.read?;
        let pages = u64::from(read.pages?.max(1));
        let n_scored = self.scored.map_or(0, |scored| scored.pages);
        Some((u64::from(read.page) * 40 / pages).max(u64::from(n_scored) * 90 / pages).min(100))
    }

    /// Folds what was told of a scan until now; none where nothing was.
    fn of(told: &[Followed], now: Timestamp, scan_deadline: Duration) -> Option<Self> {
        let first = told.first()?;
        let mut glance = Self::default();
        for event in told {
            glance.fold(event);
            if glance.end.is_some() {
                break;
            }
        }
        glance.elapsed = elapsed(first, now);
        if glance.end.is_none() && patience(first, now, scan_deadline).is_zero() {
            glance.end = Some(End::Failed(FailureCause::Interrupted));
        }
        Some(glance)
    }

    /// Takes in the next event.
    pub(crate) fn fold(&mut self, event: &Followed) {
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
            *self = Self { attempt: progressed.attempt, ..Self::default() };
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
    fn how_much_is_done_is_told_where_the_number_of_pages_is() {
        let scored = |pages| Scored { pages, contacts: 100, failed: 0, score: None, grade: None, distribution: [0; 5] };
        for (page, pages, n_scored, expected) in
            [(1, Some(5), 0, Some(8)), (5, Some(5), 4, Some(72)), (u32::MAX, Some(0), 1, Some(100)), (1, None, 1, None)]
        {
            let read = Some(Read { page, pages, contacts: 100 });
            let glance = Glance { read, scored: Some(scored(n_scored)), ..Glance::default() };
            assert_eq!(glance.percent(), expected, "{read:?}");
        }
        assert_eq!(Glance::default().percent(), None);
    }

    #[test]
    fn a_wait_is_over_with_the_next_step() {
        let mut glance = Glance::default();
        glance.fold(&progressed(1, Step::Waiting { reason: WaitReason::RateLimited, page: 1, retry: 1, wait_ms: 9 }));
        assert_eq!(glance.waits, Some(WaitReason::RateLimited));
        glance.fold(&progressed(1, read(1)));
        assert_eq!(glance.waits, None);
    }

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    const DEADLINE: Duration = Duration::from_secs(60);

    #[test]
    fn a_scan_runs_since_its_first_event_whatever_the_attempt() {
        let scan = "0".repeat(32).parse().unwrap();
        let told: Vec<_> = (0..3)
            .map(|attempt| followed(7 + u64::from(attempt), &ScanProgressed { scan, attempt, step: Step::Started }))
            .collect();
        let elapsed = |second| Glance::of(&told, at(second), DEADLINE).unwrap().elapsed;
        assert_eq!((elapsed(1019), elapsed(1000)), (Duration::from_secs(12), Duration::ZERO));
        assert!(Glance::of(&[], at(1019), DEADLINE).is_none());
    }

    #[test]
    fn a_scan_whose_end_never_came_is_over_soon_after_its_deadline() {
        let scan: ScanId = "0".repeat(32).parse().unwrap();
        let mut told = vec![followed(0, &ScanProgressed { scan, attempt: 0, step: Step::Started })];
        let end = |told: &[Followed], second| Glance::of(told, at(second), DEADLINE).unwrap().end();
        assert_eq!(end(&told, 1104), None);
        assert_eq!(end(&told, 1105), Some(End::Failed(FailureCause::Interrupted)));
        told.push(followed(1, &ScanCompleted { scan, report: None }));
        assert_eq!(end(&told, 1105), Some(End::Completed(None)));
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
