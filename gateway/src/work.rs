//! Work that goes on whether or not a browser waits for it. What goes wrong in one visitor's work ends that work alone.

use std::panic::AssertUnwindSafe;
use std::time::Duration;

use anyhow::anyhow;
use chassis::lifecycle::Lifecycle;
use futures::FutureExt;
use tokio::sync::oneshot;
use tokio::time::timeout;
use tracing::error;

use crate::problem::Problem;

/// How long a visitor waits for work that is done as a whole.
const LONGEST_WAIT: Duration = Duration::from_secs(40);

/// Does work that must not stop half-way: a browser that leaves ends its request, but not the work.
///
/// # Errors
/// As the work's; [`Problem::TimedOut`] where it takes longer than a visitor waits, and goes on; [`Problem::Internal`]
/// where it panicked or was dropped.
pub(crate) async fn whole<T: Send + 'static>(
    lifecycle: &Lifecycle,
    name: &'static str,
    work: impl Future<Output = Result<T, Problem>> + Send + 'static,
) -> Result<T, Problem> {
    let (done, outcome) = oneshot::channel();
    aside(lifecycle, name, async move {
        // Nobody waits any more where the browser has left.
        let _ = done.send(work.await);
    });
    match timeout(LONGEST_WAIT, outcome).await {
        Ok(Ok(outcome)) => outcome,
        Ok(Err(_)) => Err(Problem::Internal(anyhow!("{name} was cut"))),
        Err(_) => Err(Problem::TimedOut),
    }
}

/// Does work that nobody waits for.
pub(crate) fn aside(lifecycle: &Lifecycle, name: &'static str, work: impl Future<Output = ()> + Send + 'static) {
    lifecycle.spawn(name, async move {
        // A panic that reached the lifecycle would drain the whole gateway.
        if AssertUnwindSafe(work).catch_unwind().await.is_err() {
            error!(work = name, "work panicked");
        }
        Ok(())
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lifecycle() -> Lifecycle {
        Lifecycle::new(Duration::from_secs(1))
    }

    #[tokio::test]
    async fn a_panic_in_one_visitors_work_is_a_problem_of_that_visitor_alone() {
        let lifecycle = lifecycle();
        let outcome: Result<(), _> = whole(&lifecycle, "test", async { panic!("on purpose") }).await;
        assert!(matches!(outcome, Err(Problem::Internal(_))), "{outcome:?}");
        aside(&lifecycle, "test", async { panic!("on purpose") });
        assert!(matches!(whole(&lifecycle, "test", async { Ok(7) }).await, Ok(7)));
        assert!(!lifecycle.is_draining());
        lifecycle.drain();
        lifecycle.run().await.unwrap();
    }

    #[tokio::test]
    async fn work_goes_on_when_nobody_waits_any_more() {
        let lifecycle = lifecycle();
        let (done, outcome) = oneshot::channel();
        let (go, gone) = oneshot::channel::<()>();
        let work = whole(&lifecycle, "test", async move {
            let _ = gone.await;
            let _ = done.send(7);
            Ok(())
        });
        assert!(timeout(Duration::from_millis(10), work).await.is_err());
        go.send(()).unwrap();
        assert_eq!(outcome.await, Ok(7));
    }

    #[tokio::test(start_paused = true)]
    async fn a_visitor_does_not_wait_without_an_end() {
        let outcome: Result<(), _> = whole(&lifecycle(), "test", std::future::pending()).await;
        assert!(matches!(outcome, Err(Problem::TimedOut)), "{outcome:?}");
    }
}
