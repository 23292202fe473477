//! A scan as server-sent events. The event's id is its sequence, so a browser goes on where it was, at any gateway.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::IntoResponse;
use axum::response::sse::{Event as Sent, KeepAlive, Sse};
use chassis::broker::{FollowError, Followed};
use chassis::streams::Feed;
use futures::{Stream, StreamExt};
use schemas::event::{Event, FailureCause, ScanCompleted, ScanFailed};
use schemas::id::ScanId;
use tokio::time::{Instant, sleep_until};

use crate::app::App;
use crate::problem::Problem;

const HEARTBEAT: Duration = Duration::from_secs(10);
/// How long after a scan's deadline its end may still come.
const GRACE: Duration = Duration::from_secs(15);

pub(crate) async fn follow(
    State(app): State<Arc<App>>,
    Path(scan): Path<String>,
    headers: HeaderMap,
) -> Result<impl IntoResponse, Problem> {
    let scan: ScanId = scan.parse().map_err(|_| Problem::NotFound)?;
    let permit = Arc::clone(&app.watchers).try_acquire_owned().map_err(|_| Problem::TooManyWatchers)?;
    let after = headers.get("last-event-id").and_then(|value| value.to_str().ok()?.parse().ok());
    let followed = app.broker.follow(Feed::Progress, scan, after);
    let deadline = Instant::now() + app.scan_deadline + GRACE;
    let events = until_the_end(followed, scan, deadline).take_until(app.lifecycle.draining());
    let held = events.map(move |sent| {
        let _ = &permit;
        Ok::<_, Infallible>(sent)
    });
    let headers = [("cache-control", "no-store"), ("x-accel-buffering", "no")];
    Ok((headers, Sse::new(held).keep_alive(KeepAlive::new().interval(HEARTBEAT))))
}

/// The events up to the one that ends the scan; where that does not come, an end of our own.
fn until_the_end(
    followed: impl Stream<Item = Result<Followed, FollowError>> + Send + 'static,
    scan: ScanId,
    deadline: Instant,
) -> impl Stream<Item = Sent> + Send {
    let begun = Some(Box::pin(followed));
    futures::stream::unfold(begun, move |rest| async move {
        let mut rest = rest?;
        let next = tokio::select! {
            next = rest.next() => next,
            () = sleep_until(deadline) => None,
        };
        match next {
            Some(Ok(event)) => {
                let (sent, ends) = sent(&event);
                Some((sent, (!ends).then_some(rest)))
            }
            Some(Err(_)) | None => Some((interrupted(scan), None)),
        }
    })
}

fn sent(event: &Followed) -> (Sent, bool) {
    let name = event.subject.rsplit_once('.').map_or(event.subject.as_str(), |(name, _)| name);
    let ends = name == ScanCompleted::NAME || name == ScanFailed::NAME;
    let data = String::from_utf8_lossy(&event.payload);
    (Sent::default().id(event.sequence.to_string()).event(name).data(data), ends)
}

fn interrupted(scan: ScanId) -> Sent {
    let failed = ScanFailed { scan, cause: FailureCause::Interrupted };
    let data = serde_json::to_string(&failed).expect("plain fields are JSON");
    Sent::default().event(ScanFailed::NAME).data(data)
}
