//! The life of a process: tasks that belong to it, a soft stop that lets work end, and a hard stop that drops it.

use std::future::pending;
use std::panic::AssertUnwindSafe;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context, anyhow};
use futures::FutureExt;
use tokio::signal::unix::{SignalKind, signal};
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tracing::{Instrument, debug, error, info, warn};

/// How long tasks have after the hard stop to hand back what they hold, before they are dropped.
const HAND_BACK: Duration = Duration::from_secs(1);

/// All tasks of a service. Clones are the same life; [`Lifecycle::child`] is a life within it.
#[derive(Clone, Debug)]
pub struct Lifecycle {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    /// Take no new work.
    soft: CancellationToken,
    /// Hand back the work that runs.
    hard: CancellationToken,
    /// Be gone.
    dropped: CancellationToken,
    /// Whether the start has ended.
    started: AtomicBool,
    tasks: TaskTracker,
    background: TaskTracker,
    grace: Duration,
    failure: Mutex<Option<anyhow::Error>>,
}

impl Lifecycle {
    /// A life whose work may take `grace` to end once it drains.
    #[must_use]
    pub fn new(grace: Duration) -> Self {
        let token = CancellationToken::new;
        Self::with_tokens(token(), token(), token(), grace)
    }

    /// A life of its own for one of several services in one process. The parent's stop reaches it; its failure does not
    /// reach the parent, except as the error of [`Lifecycle::run`].
    #[must_use]
    pub fn child(&self) -> Self {
        let Shared { soft, hard, dropped, grace, .. } = &*self.shared;
        Self::with_tokens(soft.child_token(), hard.child_token(), dropped.child_token(), *grace)
    }

    fn with_tokens(
        soft: CancellationToken,
        hard: CancellationToken,
        dropped: CancellationToken,
        grace: Duration,
    ) -> Self {
        let (tasks, background) = (TaskTracker::new(), TaskTracker::new());
        let (started, failure) = (AtomicBool::new(false), Mutex::default());
        Self { shared: Arc::new(Shared { soft, hard, dropped, started, tasks, background, grace, failure }) }
    }

    /// Begins the soft stop.
    pub fn drain(&self) {
        self.shared.soft.cancel();
    }

    /// Resolves when the soft stop begins.
    pub fn draining(&self) -> impl Future<Output = ()> + Send + use<> {
        self.shared.soft.clone().cancelled_owned()
    }

    /// Whether the soft stop has begun.
    #[must_use]
    pub fn is_draining(&self) -> bool {
        self.shared.soft.is_cancelled()
    }

    /// Begins the hard stop: what runs hands back its work and is dropped soon after.
    pub fn stop_now(&self) {
        self.shared.soft.cancel();
        self.shared.hard.cancel();
    }

    /// Cancelled at the hard stop, for work that can hand back what it holds.
    #[must_use]
    pub fn hard(&self) -> CancellationToken {
        self.shared.hard.clone()
    }

    /// Starts a task that the drain waits for. Its error or panic drains the whole life and makes [`Lifecycle::run`] fail.
    pub fn spawn(&self, name: &'static str, task: impl Future<Output = anyhow::Result<()>> + Send + 'static) {
        self.shared.tasks.spawn(self.guard(name, task));
    }

    /// Starts a task that goes on until all others have ended, such as the admin port. Its error or panic drains too.
    pub fn spawn_background(
        &self,
        name: &'static str,
        task: impl Future<Output = anyhow::Result<()>> + Send + 'static,
    ) {
        self.shared.background.spawn(self.guard(name, task));
    }

    fn guard<T>(&self, name: &'static str, task: T) -> impl Future<Output = ()> + Send + use<T>
    where
        T: Future<Output = anyhow::Result<()>> + Send + 'static,
    {
        let this = self.clone();
        let guarded = async move {
            let ended = tokio::select! {
                ended = AssertUnwindSafe(task).catch_unwind() => ended,
                () = this.shared.dropped.cancelled() => return debug!(task = name, "task dropped"),
            };
            match ended {
                Ok(Ok(())) => debug!(task = name, "task ended"),
                Ok(Err(error)) => this.fail(name, error),
                Err(_) => this.fail(name, anyhow!("panicked")),
            }
        };
        guarded.in_current_span()
    }

    fn fail(&self, name: &'static str, error: anyhow::Error) {
        error!(task = name, error = format!("{error:#}"), "task failed");
        let mut failure = self.shared.failure.lock().unwrap_or_else(PoisonError::into_inner);
        failure.get_or_insert(error.context(format!("{name} failed")));
        drop(failure);
        self.drain();
    }

    /// Lets the first SIGTERM or SIGINT drain, and the second stop at once.
    ///
    /// # Errors
    /// Where the signals cannot be listened for.
    pub fn stop_on_signals(&self) -> anyhow::Result<()> {
        let mut terminate = signal(SignalKind::terminate()).context("failed to listen for SIGTERM")?;
        let mut interrupt = signal(SignalKind::interrupt()).context("failed to listen for SIGINT")?;
        let this = self.clone();
        self.spawn_background("signals", async move {
            loop {
                tokio::select! {
                    _ = terminate.recv() => {}
                    _ = interrupt.recv() => {}
                }
                if this.is_draining() {
                    warn!("second signal, dropping what runs");
                    this.stop_now();
                } else {
                    info!("signal received, draining");
                    this.drain();
                }
            }
        });
        Ok(())
    }

    /// Runs a service in this life. A drain that comes while it is still starting cuts the start short: until then a service only
    /// waits for others and holds no work.
    ///
    /// # Errors
    /// What the service fails with, or the first failure of a task.
    pub async fn host<S>(self, service: impl FnOnce(Self) -> S) -> anyhow::Result<()>
    where
        S: Future<Output = anyhow::Result<()>>,
    {
        tokio::select! {
            biased;
            ended = service(self.clone()) => return ended,
            () = self.cut() => info!("start cut short"),
        }
        self.run().await
    }

    /// Resolves when a drain begins before the start has ended; never where it began later.
    async fn cut(&self) {
        self.draining().await;
        if self.shared.started.load(Ordering::Relaxed) {
            pending().await
        }
    }

    /// Lives until drained, lets the tasks end within the grace, and drops what is left.
    ///
    /// # Errors
    /// The first failure of a task.
    pub async fn run(self) -> anyhow::Result<()> {
        let Shared { soft, hard, dropped, started, tasks, background, grace, failure } = &*self.shared;
        started.store(true, Ordering::Relaxed);
        soft.cancelled().await;
        tasks.close();
        background.close();
        let in_grace = tokio::select! {
            () = tasks.wait() => true,
            () = tokio::time::sleep(*grace) => false,
            () = hard.cancelled() => false,
        };
        if !in_grace {
            warn!(tasks = tasks.len(), "work did not end within its grace, dropping it");
            hard.cancel();
            // Whether or not all is handed back in time, the next step ends it.
            let _ = timeout(HAND_BACK, tasks.wait()).await;
        }
        dropped.cancel();
        let gone = async {
            tasks.wait().await;
            background.wait().await;
        };
        if timeout(HAND_BACK, gone).await.is_err() {
            warn!("a task holds its thread and was left behind");
        }
        match failure.lock().unwrap_or_else(PoisonError::into_inner).take() {
            Some(error) => Err(error),
            None => Ok(()),
        }
    }
}
