//! A scan as server-sent events. The event's id is its sequence, so a browser goes on where it was, at any gateway.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::sse::{Event as Sent, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use chassis::broker::{Feed, FollowError, Followed};
use futures::stream::BoxStream;
use futures::{Stream, StreamExt};
use schemas::event::{Event, FailureCause, ScanFailed};
use schemas::id::ScanId;
use tokio::time::{Instant, sleep_until, timeout};

use crate::app::App;
use crate::glance::{self, FIRST, IDLE};
use crate::problem::Problem;

const HEARTBEAT: Duration = Duration::from_secs(10);
/// How long after a scan's deadline its end may still come.
const GRACE: Duration = Duration::from_secs(15);
/// How long a scan may stay silent of which a browser knows something and the broker nothing.
const SILENCE: Duration = Duration::from_secs(15);

type Events = BoxStream<'static, Result<Followed, FollowError>>;

/// What is there of a scan at the moment somebody comes to watch.
enum Opening {
    /// It runs, or its end is yet to be told: what comes next, the first of it already here.
    Runs(Option<Followed>),
    /// Everything was told, the end too.
    Over,
    /// There is nothing.
    Unknown,
}

pub(crate) async fn follow(
    State(app): State<Arc<App>>,
    Path(scan): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let scan: ScanId = scan.parse().map_err(|_| Problem::NotFound)?;
    let permit = Arc::clone(&app.watchers).try_acquire_owned().map_err(|_| Problem::TooManyWatchers)?;
    let after: Option<u64> = headers.get("last-event-id").and_then(|value| value.to_str().ok()?.parse().ok());
    let mut events = app.broker.follow(Feed::Progress, scan, None).boxed();
    let (first, patience) = match open(&mut events, after).await {
        Opening::Runs(first) => (first, app.scan_deadline + GRACE),
        // A browser does not come again after this status.
        Opening::Over => return Ok(StatusCode::NO_CONTENT.into_response()),
        Opening::Unknown if after.is_none() => return Err(glance::unknown(&app.broker)),
        // It was there: either the broker is slow, or it lost its memory, and then following from that place ends soon.
        Opening::Unknown => {
            events = app.broker.follow(Feed::Progress, scan, after).boxed();
            (None, SILENCE)
        }
    };
    let events = futures::stream::iter(first.map(Ok)).chain(events);
    let events = until_the_end(events, scan, Instant::now() + patience).take_until(app.lifecycle.draining());
    let held = events.map(move |sent| {
        let _ = &permit;
        Ok::<_, Infallible>(sent)
    });
    let headers = [("cache-control", "no-store"), ("x-accel-buffering", "no")];
    Ok((headers, Sse::new(held).keep_alive(KeepAlive::new().interval(HEARTBEAT))).into_response())
}

/// Passes over what a browser already has, up to the first event that it has not.
async fn open(events: &mut Events, after: Option<u64>) -> Opening {
    let mut opening = Opening::Unknown;
    let mut wait = FIRST;
    while let Ok(Some(Ok(event))) = timeout(wait, events.next()).await {
        if after.is_none_or(|after| event.sequence > after) {
            return Opening::Runs(Some(event));
        }
        // A scan's end is its last event. One that stands before what a browser has is of a stream that began anew.
        if glance::end(&event).is_some() {
            return if after == Some(event.sequence) { Opening::Over } else { Opening::Runs(Some(event)) };
        }
        opening = Opening::Runs(None);
        wait = IDLE;
    }
    opening
}

/// The events up to the one that ends the scan; where that does not come, an end of our own.
fn until_the_end(
    events: impl Stream<Item = Result<Followed, FollowError>> + Send + 'static,
    scan: ScanId,
    deadline: Instant,
) -> impl Stream<Item = Sent> + Send {
    let begun = Some(Box::pin(events));
    futures::stream::unfold(begun, move |rest| async move {
        let mut rest = rest?;
        let next = tokio::select! {
            next = rest.next() => next,
            () = sleep_until(deadline) => None,
        };
        match next {
            Some(Ok(event)) => Some((sent(&event), glance::end(&event).is_none().then_some(rest))),
            Some(Err(_)) | None => Some((interrupted(scan), None)),
        }
    })
}

fn sent(event: &Followed) -> Sent {
    let name = event.subject.rsplit_once('.').map_or(event.subject.as_str(), |(name, _)| name);
    let data = String::from_utf8_lossy(&event.payload);
    Sent::default().id(event.sequence.to_string()).event(name).data(data)
}

fn interrupted(scan: ScanId) -> Sent {
    let failed = ScanFailed { scan, cause: FailureCause::Interrupted };
    let data = serde_json::to_string(&failed).expect("plain fields are JSON");
    Sent::default().event(ScanFailed::NAME).data(data)
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use schemas::event::{ScanCompleted, ScanProgressed, Step};

    use super::*;

    fn scan() -> ScanId {
        "0".repeat(32).parse().unwrap()
    }

    fn events(with_end: bool) -> Events {
        let step = |attempt| ScanProgressed { scan: scan(), attempt, step: Step::Started };
        let mut events: Vec<_> = [(7, step(0)), (9, step(1))]
            .map(|(sequence, event)| Followed {
                sequence,
                told_at: Timestamp::UNIX_EPOCH,
                subject: event.subject(),
                payload: serde_json::to_vec(&event).unwrap().into(),
            })
            .into();
        if with_end {
            let end = ScanCompleted { scan: scan(), report: None };
            let payload = serde_json::to_vec(&end).unwrap().into();
            events.push(Followed { sequence: 12, told_at: Timestamp::UNIX_EPOCH, subject: end.subject(), payload });
        }
        futures::stream::iter(events.into_iter().map(Ok)).chain(futures::stream::pending()).boxed()
    }

    #[tokio::test(start_paused = true)]
    async fn a_watcher_gets_the_first_event_it_does_not_have() {
        for (after, expected) in [(None, 7), (Some(7), 9), (Some(8), 9), (Some(9), 12)] {
            let opening = open(&mut events(true), after).await;
            assert!(matches!(opening, Opening::Runs(Some(event)) if event.sequence == expected), "{after:?}");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn who_has_all_of_a_running_scan_waits_and_of_an_ended_one_is_told_so() {
        assert!(matches!(open(&mut events(false), Some(9)).await, Opening::Runs(None)));
        assert!(matches!(open(&mut events(true), Some(12)).await, Opening::Over));
    }

    #[tokio::test(start_paused = true)]
    async fn the_end_of_a_scan_that_the_broker_forgot_is_told_whatever_its_place() {
        let opening = open(&mut events(true), Some(400)).await;
        assert!(matches!(opening, Opening::Runs(Some(event)) if event.sequence == 12));
    }

    #[tokio::test(start_paused = true)]
    async fn a_scan_without_an_event_is_unknown() {
        assert!(matches!(open(&mut futures::stream::pending().boxed(), None).await, Opening::Unknown));
    }

    #[tokio::test(start_paused = true)]
    async fn a_stream_ends_with_the_end_or_with_one_of_our_own() {
        let deadline = Instant::now() + Duration::from_secs(60);
        assert_eq!(until_the_end(events(true), scan(), deadline).count().await, 3);
        let lost = futures::stream::iter([Err(FollowError::Lost)]);
        assert_eq!(until_the_end(lost, scan(), deadline).count().await, 1);
        assert_eq!(until_the_end(events(false), scan(), deadline).count().await, 3);
    }
}
