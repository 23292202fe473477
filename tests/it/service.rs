//! One service as a process.

use std::fs::File;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use launcher::servers::free_addresses;
use tokio::process::{Child, Command};
use tokio::time::{Instant, sleep, timeout};

const START: Duration = Duration::from_secs(30);
const STOP: Duration = Duration::from_secs(30);

pub(crate) struct Service {
    pub(crate) name: &'static str,
    /// Where a gateway is reached.
    pub(crate) addr: SocketAddr,
    /// The port for operators.
    pub(crate) admin: SocketAddr,
    pub(crate) log: PathBuf,
    command: Command,
    child: Child,
}

impl Service {
    /// Starts a service and waits until it is ready. None where it ended before, as it does where another process has taken one
    /// of its ports.
    pub(crate) async fn start(
        name: &'static str,
        addr: SocketAddr,
        env: &[(&str, String)],
        folder: &Path,
    ) -> Option<Self> {
        let mut service = Self::spawn(name, addr, env, folder);
        service.until_ready().await.then_some(service)
    }

    /// Starts a service and waits for nothing.
    pub(crate) fn spawn(name: &'static str, addr: SocketAddr, env: &[(&str, String)], folder: &Path) -> Self {
        let admin = free_address();
        let log = folder.join(format!("{name}-{}.log", admin.port()));
        let output = File::create(&log).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_service"));
        command
            .arg0(name)
            .env_clear()
            .env("ADMIN_ADDR", admin.to_string())
            .env("GATEWAY_ADDR", addr.to_string())
            .env("LOG_FILTER", "debug")
            .envs(env.iter().map(|(name, value)| (*name, value.as_str())))
            .stdin(Stdio::null())
            .stdout(output.try_clone().unwrap())
            .stderr(output)
            .kill_on_drop(true);
        let child = command.spawn().unwrap();
        Self { name, addr, admin, log, command, child }
    }

    /// Starts it again where it was, after its end.
    pub(crate) async fn restart(&mut self) {
        self.child = self.command.spawn().unwrap();
        assert!(self.until_ready().await, "{} ended:\n{}", self.name, self.logged());
    }

    /// Waits until it is ready, or has ended. Whether it is ready.
    pub(crate) async fn until_ready(&mut self) -> bool {
        let deadline = Instant::now() + START;
        while self.operator("/readyz").await.is_none_or(|(status, _)| status != 200) {
            if self.child.try_wait().unwrap().is_some() {
                return false;
            }
            assert!(Instant::now() < deadline, "{} is not ready:\n{}", self.name, self.logged());
            sleep(Duration::from_millis(20)).await;
        }
        // Who answers may be another process, on a port that it has taken.
        self.child.try_wait().unwrap().is_none()
    }

    /// What it has logged so far.
    pub(crate) fn logged(&self) -> String {
        std::fs::read_to_string(&self.log).unwrap()
    }

    pub(crate) fn pid(&self) -> u32 {
        self.child.id().unwrap()
    }

    /// What the port for operators answers: status and body.
    pub(crate) async fn operator(&self, path: &str) -> Option<(u16, String)> {
        let response = super::visitor::client().get(format!("http://{}{path}", self.admin)).send().await.ok()?;
        Some((response.status().as_u16(), response.text().await.ok()?))
    }

    /// `kill -9`.
    pub(crate) async fn kill(&mut self) {
        self.child.kill().await.unwrap();
    }

    /// Ends it as an operator would, with SIGTERM. Whether it ended well.
    pub(crate) async fn terminate(&mut self) -> bool {
        let pid = self.child.id().unwrap().to_string();
        assert!(Command::new("kill").args(["-TERM", &pid]).status().await.unwrap().success());
        self.ended().await.success()
    }

    /// Waits for its end, however it comes.
    pub(crate) async fn ended(&mut self) -> ExitStatus {
        timeout(STOP, self.child.wait()).await.unwrap().unwrap()
    }
}

/// A loopback address that nobody listens at.
pub(crate) fn free_address() -> SocketAddr {
    free_addresses(1).unwrap()[0]
}
