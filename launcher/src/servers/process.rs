//! A child process that never outlives its handle.

use std::io::ErrorKind;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::Duration;

use anyhow::{Context, anyhow, bail};
use nix::sys::signal::{Signal, kill, killpg};
use nix::unistd::Pid;
use tokio::time::{Instant, sleep};
use tracing::warn;

use super::folder::fresh_file;

const POLL: Duration = Duration::from_millis(10);
const WATCH: Duration = Duration::from_millis(500);
/// Lines of the log that an error shows.
const LOG_LINES: usize = 8;

/// A running program. It has a process group of its own, so that a Ctrl-C in the terminal reaches only this process, which
/// then stops its children in order.
#[derive(Debug)]
pub(super) struct Process {
    name: &'static str,
    child: Child,
    log: PathBuf,
}

impl Process {
    /// Starts a program whose output goes to the file `log`, which is made anew.
    pub(super) fn spawn(name: &'static str, command: &mut Command, log: &Path) -> anyhow::Result<Self> {
        let failed = || format!("failed to start {name}");
        let output = fresh_file(log).with_context(|| format!("failed to write {}", log.display()))?;
        let child = command
            .current_dir("/")
            .stdin(Stdio::null())
            .stdout(output.try_clone().with_context(failed)?)
            .stderr(output)
            .process_group(0)
            .spawn()
            .with_context(failed)?;
        Ok(Self { name, child, log: log.to_owned() })
    }

    pub(super) fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Makes sure that the process still runs.
    ///
    /// # Errors
    /// How it ended, with the end of its log.
    pub(super) fn check(&mut self) -> anyhow::Result<()> {
        match self.exited() {
            None => Ok(()),
            Some(status) => Err(anyhow!("{} ended ({status}): {}", self.name, log_end(&self.log))),
        }
    }

    /// Resolves when the process has ended by itself, with the reason.
    pub(super) async fn ended(&mut self) -> anyhow::Error {
        loop {
            if let Err(error) = self.check() {
                return error;
            }
            sleep(WATCH).await;
        }
    }

    /// Waits until a program that ends by itself has ended well.
    pub(super) async fn succeed(&mut self, bound: Duration) -> anyhow::Result<()> {
        let Some(status) = self.wait(bound).await else { bail!("{} took longer than {bound:?}", self.name) };
        if !status.success() {
            bail!("{} failed ({status}): {}", self.name, log_end(&self.log));
        }
        Ok(())
    }

    /// Asks the process to end, and kills it if it does not within `grace`.
    pub(super) async fn stop(&mut self, signal: Signal, grace: Duration) {
        if self.exited().is_some() {
            return;
        }
        // It may end at this very moment.
        let _ = kill(pid(self.child.id()), signal);
        if self.wait(grace).await.is_none() {
            warn!(server = self.name, "did not stop in time, killing it");
            self.kill();
        }
    }

    /// Kills the process, with what it started and left in its group.
    pub(super) fn kill(&mut self) {
        if self.exited().is_some() {
            return;
        }
        // It may end at this very moment.
        let _ = killpg(pid(self.child.id()), Signal::SIGKILL);
        // A killed child of ours can be waited for, and its end is a matter of moments.
        let _ = self.child.wait();
    }

    async fn wait(&mut self, bound: Duration) -> Option<ExitStatus> {
        let deadline = Instant::now() + bound;
        loop {
            let exited = self.exited();
            if exited.is_some() || Instant::now() >= deadline {
                return exited;
            }
            sleep(POLL).await;
        }
    }

    fn exited(&mut self) -> Option<ExitStatus> {
        self.child.try_wait().expect("a child of ours can be asked for its status")
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.kill();
    }
}

/// A process id as signals take it.
pub(super) fn pid(id: u32) -> Pid {
    Pid::from_raw(i32::try_from(id).expect("a process id is a small positive number"))
}

fn log_end(path: &Path) -> String {
    let bytes = match std::fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
        Err(error) => return format!("its log {} cannot be read: {error}", path.display()),
    };
    let text = String::from_utf8_lossy(&bytes);
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    lines[lines.len().saturating_sub(LOG_LINES)..].join("\n")
}
