//! Faults of the broker that a test brings about: a stream that takes nothing, and a server that holds its breath.

use std::fs;
use std::time::Duration;

use async_nats::jetstream::{self, Context};
use launcher::servers::OPERATOR;
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use secrecy::ExposeSecret;
use tokio::time::{sleep, timeout};

use crate::world::World;

const PATIENCE: Duration = Duration::from_secs(20);

/// A stream that refuses what is published, until it is opened again.
pub(crate) struct FullStream {
    context: Context,
    name: &'static str,
    max_bytes: i64,
}

impl FullStream {
    pub(crate) async fn close(world: &World, name: &'static str) -> Self {
        let mut full = Self { context: operator(world).await, name, max_bytes: 1 };
        full.max_bytes = full.limit(1).await;
        full
    }

    pub(crate) async fn open(self) {
        self.limit(self.max_bytes).await;
    }

    /// Sets the bytes that the stream takes. Those that it took before.
    async fn limit(&self, max_bytes: i64) -> i64 {
        let mut stream = self.context.get_stream(self.name).await.unwrap();
        let mut config = stream.info().await.unwrap().config.clone();
        let before = std::mem::replace(&mut config.max_bytes, max_bytes);
        self.context.update_stream(config).await.unwrap();
        before
    }
}

/// JetStream as one who may do all.
pub(crate) async fn operator(world: &World) -> Context {
    let password = world.nats.config(OPERATOR, 0).nats_password.unwrap().expose_secret().to_owned();
    let options = async_nats::ConnectOptions::with_user_and_password(OPERATOR.to_owned(), password);
    jetstream::new(options.connect(world.nats.url()).await.unwrap())
}

/// Stops the server where it stands: connections stay open, and nothing is answered.
pub(crate) async fn pause(world: &World) {
    signal(world, Signal::SIGSTOP);
    until(|| is_stopped(world.nats.pid())).await;
}

/// Whether each thread of a process stands still: the signal reaches one after another. Where that cannot be seen, it counts as so.
fn is_stopped(pid: u32) -> bool {
    let threads = fs::read_dir(format!("/proc/{pid}/task")).into_iter().flatten().flatten();
    // The state follows the name, which stands in brackets.
    let state = |stat: String| stat.rsplit(") ").next().and_then(|rest| rest.chars().next());
    let mut states = threads.filter_map(|thread| state(fs::read_to_string(thread.path().join("stat")).ok()?));
    states.all(|state| state == 'T')
}

pub(crate) fn resume(world: &World) {
    signal(world, Signal::SIGCONT);
}

fn signal(world: &World, signal: Signal) {
    kill(Pid::from_raw(world.nats.pid().cast_signed()), signal).unwrap();
}

/// Waits until something holds.
pub(crate) async fn until(holds: impl Fn() -> bool) {
    let waited = timeout(PATIENCE, async {
        while !holds() {
            sleep(Duration::from_millis(20)).await;
        }
    });
    waited.await.unwrap();
}
