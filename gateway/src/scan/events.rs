//! A scan as server-sent events. The event's id is its sequence, so a browser goes on where it was, at any gateway.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::{ConnectInfo, Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::sse::{Event as Sent, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use chassis::broker::{FollowError, Followed, Replay};
use futures::{Stream, StreamExt};
use schemas::event::{Event, FailureCause, ScanFailed, ScanProgressed, Step};
use schemas::id::ScanId;
use serde::Serialize;
use tokio::time::{Instant, sleep_until};

use crate::app::App;
use crate::problem::Problem;
use crate::scan::glance::{self, Glance};

const HEARTBEAT: Duration = Duration::from_secs(10);

pub(crate) async fn follow(
    State(app): State<Arc<App>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    Path(scan): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let scan: ScanId = scan.parse().map_err(|_| Problem::NotFound)?;
    let seat = app.seats.take(app.looker(peer, &headers)?)?;
    let after: Option<u64> = headers.get("last-event-id").and_then(|value| value.to_str().ok()?.parse().ok());
    if after.is_none() && !glance::is_known(&app.broker, scan).await? {
        return Err(Problem::NotFound);
    }
    let Replay { told, at, coming } = glance::replay(&app.broker, scan).await?;
    let patience = match told.first() {
        Some(first) => glance::patience(first, at, app.scan_deadline),
        // It was there, and the broker forgot it.
        None => Duration::ZERO,
    };
    let glance = seen(&told, after);
    // A browser does not come again after this status.
    let Some(unseen) = unseen(told, after) else { return Ok(StatusCode::NO_CONTENT.into_response()) };
    let events = futures::stream::iter(unseen.into_iter().map(Ok)).chain(coming);
    let events = until_the_end(events, scan, glance, Instant::now() + patience).take_until(app.lifecycle.draining());
    let held = events.map(move |sent| {
        let _ = &seat;
        Ok::<_, Infallible>(sent)
    });
    let headers = [("cache-control", "no-store"), ("x-accel-buffering", "no")];
    Ok((headers, Sse::new(held).keep_alive(KeepAlive::new().interval(HEARTBEAT))).into_response())
}

/// Where the scan stood when a browser had its last event.
fn seen(told: &[Followed], after: Option<u64>) -> Glance {
    let mut glance = Glance::default();
    told.iter().filter(|event| Some(event.sequence) <= after).for_each(|event| glance.fold(event));
    glance
}

/// What a browser does not have of all that was told; nothing where it has the end.
fn unseen(mut told: Vec<Followed>, after: Option<u64>) -> Option<Vec<Followed>> {
    let Some(after) = after else { return Some(told) };
    let is_end = |event: &Followed| glance::end(event).is_some();
    if told.iter().any(|event| event.sequence == after && is_end(event)) {
        return None;
    }
    // An end that stands before what a browser has is of a stream that began anew.
    told.retain(|event| event.sequence > after || is_end(event));
    Some(told)
}

/// The events up to the one that ends the scan; where that does not come, an end of our own.
fn until_the_end(
    events: impl Stream<Item = Result<Followed, FollowError>> + Send + 'static,
    scan: ScanId,
    glance: Glance,
    deadline: Instant,
) -> impl Stream<Item = Sent> + Send {
    let begun = Some((Box::pin(events), glance));
    futures::stream::unfold(begun, move |rest| async move {
        let (mut rest, mut glance) = rest?;
        let next = tokio::select! {
            biased;
            next = rest.next() => next,
            () = sleep_until(deadline) => None,
        };
        match next {
            Some(Ok(event)) => {
                glance.fold(&event);
                Some((sent(&event, &glance), glance.end().is_none().then_some((rest, glance))))
            }
            Some(Err(_)) | None => Some((interrupted(scan), None)),
        }
    })
}

/// A step, with how much of the scan is done by then.
#[derive(Serialize)]
struct Progressed {
    scan: ScanId,
    attempt: u32,
    step: Step,
    percent: Option<u64>,
}

fn sent(event: &Followed, glance: &Glance) -> Sent {
    let name = event.subject.rsplit_once('.').map_or(event.subject.as_str(), |(name, _)| name);
    let data = match event.read::<ScanProgressed>() {
        Some(Ok(ScanProgressed { scan, attempt, step })) => {
            json(&Progressed { scan, attempt, step, percent: glance.percent() })
        }
        _ => String::from_utf8_lossy(&event.payload).into_owned(),
    };
    Sent::default().id(event.sequence.to_string()).event(name).data(data)
}

fn interrupted(scan: ScanId) -> Sent {
    let failed = ScanFailed { scan, cause: FailureCause::Interrupted };
    Sent::default().event(ScanFailed::NAME).data(json(&failed))
}

fn json(data: &impl Serialize) -> String {
    serde_json::to_string(data).expect("plain fields are JSON")
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use schemas::event::ScanCompleted;

    use super::*;

    fn scan() -> ScanId {
        "0".repeat(32).parse().unwrap()
    }

    fn told(with_end: bool) -> Vec<Followed> {
        let step = |attempt| ScanProgressed { scan: scan(), attempt, step: Step::Started };
        let mut told: Vec<_> = [(7, step(0)), (9, step(1))]
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
            told.push(Followed { sequence: 12, told_at: Timestamp::UNIX_EPOCH, subject: end.subject(), payload });
        }
        told
    }

    fn events(with_end: bool) -> impl Stream<Item = Result<Followed, FollowError>> + Send {
        futures::stream::iter(told(with_end).into_iter().map(Ok)).chain(futures::stream::pending())
    }

    #[test]
    fn a_watcher_gets_what_it_does_not_have() {
        let sequences = |with_end, after| -> Option<Vec<u64>> {
            Some(unseen(told(with_end), after)?.iter().map(|event| event.sequence).collect())
        };
        assert_eq!(sequences(true, None), Some(vec![7, 9, 12]));
        assert_eq!(sequences(true, Some(7)), Some(vec![9, 12]));
        assert_eq!(sequences(true, Some(8)), Some(vec![9, 12]));
        assert_eq!(sequences(false, Some(9)), Some(vec![]), "it waits for what comes");
        assert_eq!(sequences(true, Some(12)), None, "it has all");
        assert_eq!(sequences(true, Some(400)), Some(vec![12]), "the broker began anew");
    }

    #[test]
    fn who_comes_back_is_told_how_much_of_the_whole_is_done() {
        let read = |page| {
            let step = Step::PageRead { page, pages: Some(5), contacts: page * 100 };
            let event = ScanProgressed { scan: scan(), attempt: 1, step };
            let payload = serde_json::to_vec(&event).unwrap().into();
            Followed { sequence: page.into(), told_at: Timestamp::UNIX_EPOCH, subject: event.subject(), payload }
        };
        let told = [read(1), read(2), read(3)];
        assert_eq!([None, Some(2), Some(400)].map(|after| seen(&told, after).percent()), [None, Some(16), Some(24)]);
    }

    #[tokio::test(start_paused = true)]
    async fn a_stream_ends_with_the_end_or_with_one_of_our_own() {
        let deadline = Instant::now() + Duration::from_secs(60);
        assert_eq!(until_the_end(events(true), scan(), Glance::default(), deadline).count().await, 3);
        let lost = futures::stream::iter([Err(FollowError::Lost)]);
        assert_eq!(until_the_end(lost, scan(), Glance::default(), deadline).count().await, 1);
        assert_eq!(until_the_end(events(false), scan(), Glance::default(), deadline).count().await, 3);
    }
}
