//! A private nats-server.

mod users;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, bail};
use chassis::config::BrokerConfig;
use nix::sys::signal::Signal;
use serde_json::json;
use tokio::time::{Instant, sleep};

use super::folder::{Folder, fresh_file};
use super::leftover;
use super::process::Process;
use super::program;
use users::Users;

pub use users::OPERATOR;

const READY: Duration = Duration::from_secs(20);
const STOP: Duration = Duration::from_secs(5);
const POLL: Duration = Duration::from_millis(5);
/// The streams set 416 MiB aside.
const MEMORY_BYTES: u64 = 1 << 30;
/// Nothing is meant to reach the disk.
const FILE_BYTES: u64 = 1 << 20;

/// A running nats-server with JetStream, on a loopback port, which asks each service for a password. Dropping it kills it.
#[derive(Debug)]
pub struct Nats {
    // The process ends before the lock of its folder is lifted.
    process: Process,
    port: u16,
    users: Users,
    program: PathBuf,
    folder: Folder,
}

impl Nats {
    /// Starts a server that keeps its files in `dir`, and waits until it takes connections.
    ///
    /// # Errors
    /// Where the program is missing, the folder is in use, or the server does not come up within 20 seconds.
    pub async fn start(dir: &Path) -> anyhow::Result<Self> {
        let program = program::nats_server()?;
        let folder = Folder::open(dir)?;
        leftover::stop(&pid_file(&folder), &config_file(&folder), Signal::SIGTERM).await?;
        let users = Users::random();
        let (process, port) = launch(&program, &folder, &users, None).await?;
        Ok(Self { process, port, users, program, folder })
    }

    /// Its address. Each service has a user of its own there, with a password.
    #[must_use]
    pub fn url(&self) -> String {
        format!("nats://127.0.0.1:{}", self.port)
    }

    /// How a service reaches it, as the user who may do what that service does and no more, or an [`OPERATOR`], who may do all.
    ///
    /// # Panics
    /// Where there is no such user.
    #[must_use]
    pub fn config(&self, user: &str, scan_deadline_seconds: u32) -> BrokerConfig {
        BrokerConfig {
            nats_url: self.url().into(),
            nats_user: Some(user.to_owned()),
            nats_password: Some(self.users.password(user).clone()),
            replicas: 1,
            scan_deadline_seconds,
        }
    }

    /// The folder with its files.
    #[must_use]
    pub fn dir(&self) -> &Path {
        self.folder.path()
    }

    /// The process of the server.
    #[must_use]
    pub fn pid(&self) -> u32 {
        self.process.pid()
    }

    /// Resolves if the server ends by itself, with the reason.
    pub async fn ended(&mut self) -> anyhow::Error {
        self.process.ended().await
    }

    /// Lets the server end in order.
    pub async fn stop(&mut self) {
        self.process.stop(Signal::SIGTERM, STOP).await;
    }

    /// Kills the server.
    pub fn kill(&mut self) {
        self.process.kill();
    }

    /// Kills the server, if it still runs, and starts it again under the same address and password: what was in its memory is gone.
    ///
    /// # Errors
    /// Where it does not come up again.
    pub async fn restart(&mut self) -> anyhow::Result<()> {
        self.kill();
        (self.process, self.port) = launch(&self.program, &self.folder, &self.users, Some(self.port)).await?;
        Ok(())
    }
}

async fn launch(program: &Path, folder: &Folder, users: &Users, port: Option<u16>) -> anyhow::Result<(Process, u16)> {
    remove_port_files(folder).context("failed to tidy the folder of nats-server")?;
    write_config(folder, users, port).context("failed to write the settings of nats-server")?;
    let mut command = Command::new(program);
    command.arg("--config").arg(config_file(folder));
    let mut process = Process::spawn("nats-server", &mut command, &folder.join("server.log"))?;
    // The server writes the file once it listens.
    let port_file = folder.join(&format!("nats-server_{}.ports", process.pid()));
    let deadline = Instant::now() + READY;
    loop {
        if let Some(port) = fs::read_to_string(&port_file).ok().and_then(|text| port_in(&text)) {
            return Ok((process, port));
        }
        process.check()?;
        if Instant::now() >= deadline {
            bail!("nats-server did not come up within {READY:?}");
        }
        sleep(POLL).await;
    }
}

fn write_config(folder: &Folder, users: &Users, port: Option<u16>) -> anyhow::Result<()> {
    // JSON is one way to write the settings.
    let config = json!({
        "host": "127.0.0.1",
        "port": port.map_or(-1, i32::from),
        "ports_file_dir": folder.path(),
        "pid_file": pid_file(folder),
        "authorization": { "users": users.settings() },
        "jetstream": {
            "store_dir": folder.join("store"),
            "max_memory_store": MEMORY_BYTES,
            "max_file_store": FILE_BYTES,
        },
    });
    fresh_file(&config_file(folder))?.write_all(config.to_string().as_bytes())?;
    Ok(())
}

/// A killed server leaves its file, and a later one may have the same process id.
fn remove_port_files(folder: &Folder) -> anyhow::Result<()> {
    for entry in fs::read_dir(folder.path())? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "ports") {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}

fn port_in(ports_file: &str) -> Option<u16> {
    let ports: serde_json::Value = serde_json::from_str(ports_file).ok()?;
    ports["nats"][0].as_str()?.rsplit(':').next()?.parse().ok()
}

fn config_file(folder: &Folder) -> PathBuf {
    folder.join("nats.conf")
}

fn pid_file(folder: &Folder) -> PathBuf {
    folder.join("nats.pid")
}

#[cfg(test)]
mod tests;
