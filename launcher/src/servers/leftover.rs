//! A server that an earlier process left running, because it was killed before it could stop it.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context, bail};
use nix::errno::Errno;
use nix::sys::signal::{Signal, kill};
use tokio::time::{Instant, sleep};
use tracing::info;

use super::process::pid;

const STOP: Duration = Duration::from_secs(10);
const POLL: Duration = Duration::from_millis(20);

/// Stops the process that `pid_file` names, if its command line has `marker` in it, which is a path of our own. If it names any
/// other process, or none that lives, the file is removed. The caller holds the lock of the folder, so nobody else uses the server.
pub(super) async fn stop(pid_file: &Path, marker: &Path, signal: Signal) -> anyhow::Result<()> {
    let Ok(text) = fs::read_to_string(pid_file) else { return Ok(()) };
    let Some(id) = text.lines().next().and_then(|line| line.trim().parse().ok()).filter(|id| *id > 1) else {
        return remove(pid_file);
    };
    if !runs(id, marker) {
        return remove(pid_file);
    }
    info!(pid = id, "stopping a server that an earlier run left behind");
    for signal in [signal, Signal::SIGKILL] {
        match kill(pid(id), signal) {
            Ok(()) | Err(Errno::ESRCH) => {}
            Err(error) => bail!("process {id} is a server that was left behind, and cannot be stopped: {error}"),
        }
        let deadline = Instant::now() + STOP;
        while Instant::now() < deadline {
            if !runs(id, marker) {
                return Ok(());
            }
            sleep(POLL).await;
        }
    }
    bail!("process {id} is a server that was left behind, and it does not end")
}

fn remove(pid_file: &Path) -> anyhow::Result<()> {
    fs::remove_file(pid_file).with_context(|| format!("failed to remove {}", pid_file.display()))
}

/// Whether the process lives and has `marker` on its command line.
fn runs(id: u32, marker: &Path) -> bool {
    let marker = marker.as_os_str().as_encoded_bytes();
    command_line(id).windows(marker.len()).any(|part| part == marker)
}

fn command_line(id: u32) -> Vec<u8> {
    if let Ok(line) = fs::read(format!("/proc/{id}/cmdline")) {
        return line;
    }
    let asked = Command::new("ps").args(["-o", "command=", "-p", &id.to_string()]).stdin(Stdio::null()).output();
    asked.map(|answer| answer.stdout).unwrap_or_default()
}
