//! A process that stands still: it holds what it has, and does and answers nothing.

use std::fs;
use std::time::Duration;

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use tokio::time::{sleep, timeout};

/// How long a signal may take to reach each thread.
const PATIENCE: Duration = Duration::from_secs(20);

/// Stops a process where it stands, and waits until it does.
pub(crate) async fn freeze(pid: u32) {
    send(pid, Signal::SIGSTOP);
    let frozen = timeout(PATIENCE, async {
        while !is_frozen(pid) {
            sleep(Duration::from_millis(5)).await;
        }
    });
    frozen.await.unwrap();
}

/// Lets a process go on.
pub(crate) fn thaw(pid: u32) {
    send(pid, Signal::SIGCONT);
}

/// Whether each thread stands still: the signal reaches one after another. Where that cannot be seen, it counts as so.
fn is_frozen(pid: u32) -> bool {
    let threads = fs::read_dir(format!("/proc/{pid}/task")).into_iter().flatten().flatten();
    // The state follows the name, which stands in brackets.
    let state = |stat: String| stat.rsplit(") ").next().and_then(|rest| rest.chars().next());
    let mut states = threads.filter_map(|thread| state(fs::read_to_string(thread.path().join("stat")).ok()?));
    states.all(|state| state == 'T')
}

fn send(pid: u32, signal: Signal) {
    kill(Pid::from_raw(pid.cast_signed()), signal).unwrap();
}
