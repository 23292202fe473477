//! A private PostgreSQL.

mod cluster;
mod ready;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use chassis::config::PostgresConfig;
use nix::sys::signal::Signal;
use secrecy::{ExposeSecret, SecretString};
use tokio::time::{Instant, sleep};

use super::folder::Folder;
use super::leftover;
use super::port::free_addresses;
use super::process::Process;
use super::program;
use cluster::{Cluster, USER};

/// How long closing the connections and writing the last pages may take.
const STOP: Duration = Duration::from_secs(15);
/// How long starting is tried: the port may be taken between its choice and its use, and a killed server may hold its memory for
/// a moment longer.
const RETRIED: Duration = Duration::from_secs(5);
const PAUSE: Duration = Duration::from_millis(300);
const DATABASE: &str = "refine";

/// Whether the data must survive the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// What is committed is on the disk.
    Kept,
    /// What is committed survives the server, and perhaps not the machine: faster, for data that is thrown away.
    Throwaway,
}

/// A running PostgreSQL on a loopback port, which only those who have its URL can use. Dropping it kills it; its folder stays,
/// and can be started again with the same password.
#[derive(Debug)]
pub struct Postgres {
    // The process ends before the lock of its folder is lifted.
    process: Process,
    port: u16,
    cluster: Cluster,
}

impl Postgres {
    /// Starts a server on the data in `dir`, or on fresh data where `dir` is missing or empty, and waits until it takes
    /// connections.
    ///
    /// PostgreSQL refuses to run as root. Where we are root, the server runs as the owner of `dir`, or, where that is root too,
    /// as user `postgres` or `nobody`, to whom `dir` is then given. That user must be able to reach `dir`: a folder below
    /// one that only root may enter, such as root's home, will not do; `/var/lib` or a folder for temporary files will.
    ///
    /// # Errors
    /// Where a program is missing, the folder is in use or cannot be reached, or the server does not come up within 30 seconds.
    pub async fn start(dir: &Path, durability: Durability) -> anyhow::Result<Self> {
        let bin = program::postgres_bin()?;
        let cluster = Cluster::open(Folder::open(dir)?, bin, durability).await?;
        leftover::stop(&cluster.pid_file(), &cluster.data(), Signal::SIGINT).await?;
        let (process, port) = launch(&cluster, || Ok(free_addresses(1)?[0].port())).await?;
        Ok(Self { process, port, cluster })
    }

    /// Its address, with user, password and database.
    #[must_use]
    pub fn url(&self) -> SecretString {
        url(self.cluster.password(), self.port, DATABASE)
    }

    /// How a service reaches it.
    #[must_use]
    pub fn config(&self, database_pool_size: u16) -> PostgresConfig {
        PostgresConfig { database_url: self.url(), database_pool_size }
    }

    /// How a server is reached that another process runs on the data in `dir`.
    ///
    /// # Errors
    /// Where none runs there, or its files cannot be read.
    pub fn running(dir: &Path, database_pool_size: u16) -> anyhow::Result<PostgresConfig> {
        let (port, password) = cluster::running(dir)?;
        Ok(PostgresConfig { database_url: url(&password, port, DATABASE), database_pool_size })
    }

    /// The folder with its data.
    #[must_use]
    pub fn data_dir(&self) -> PathBuf {
        self.cluster.data()
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

    /// Closes all connections and lets the server end in order.
    pub async fn stop(&mut self) {
        self.process.stop(Signal::SIGINT, STOP).await;
    }

    /// Kills the server.
    pub fn kill(&mut self) {
        self.process.kill();
    }

    /// Kills the server, if it still runs, and starts it again on the same data, under the same URL.
    ///
    /// # Errors
    /// Where it does not come up again.
    pub async fn restart(&mut self) -> anyhow::Result<()> {
        self.kill();
        let port = self.port;
        (self.process, self.port) = launch(&self.cluster, || Ok(port)).await?;
        Ok(())
    }
}

async fn launch(cluster: &Cluster, choose: impl Fn() -> anyhow::Result<u16>) -> anyhow::Result<(Process, u16)> {
    let deadline = Instant::now() + RETRIED;
    loop {
        let port = choose()?;
        match launch_once(cluster, port).await {
            Ok(process) => return Ok((process, port)),
            Err(_) if Instant::now() < deadline => sleep(PAUSE).await,
            Err(error) => return Err(error),
        }
    }
}

async fn launch_once(cluster: &Cluster, port: u16) -> anyhow::Result<Process> {
    let mut command = Command::new(cluster.program("postgres"));
    command.arg("-D").arg(cluster.data()).args(["-p", &port.to_string()]);
    command.args(["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="]);
    if cluster.durability() == Durability::Throwaway {
        command.args(["-c", "fsync=off", "-c", "full_page_writes=off"]);
    }
    let mut process = Process::spawn("PostgreSQL", cluster.as_owner(&mut command), &cluster.log("server.log"))?;
    ready::wait(&mut process, &url(cluster.password(), port, "postgres"), DATABASE).await?;
    Ok(process)
}

fn url(password: &SecretString, port: u16, database: &str) -> SecretString {
    format!("postgres://{USER}:{}@127.0.0.1:{port}/{database}", password.expose_secret()).into()
}

#[cfg(test)]
mod tests;
