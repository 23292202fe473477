//! One service as a process.

use std::fs::File;
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use tokio::process::{Child, Command};
use tokio::time::{sleep, timeout};

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
    /// Starts a service and waits until it is ready.
    pub(crate) async fn start(name: &'static str, addr: SocketAddr, env: &[(&str, String)], folder: &Path) -> Self {
        let admin = free_address();
        let log = folder.join(format!("{name}-{}.log", admin.port()));
        let output = File::create(&log).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_service"));
        command
            .arg0(name)
            .env_clear()
            .envs(env.iter().map(|(name, value)| (*name, value.as_str())))
            .env("ADMIN_ADDR", admin.to_string())
            .env("GATEWAY_ADDR", addr.to_string())
            .env("LOG_FILTER", "debug")
            .stdin(Stdio::null())
            .stdout(output.try_clone().unwrap())
            .stderr(output)
            .kill_on_drop(true);
        let child = command.spawn().unwrap();
        let service = Self { name, addr, admin, log, command, child };
        service.until_ready().await;
        service
    }

    /// Starts it again where it was, after its end.
    pub(crate) async fn restart(&mut self) {
        self.child = self.command.spawn().unwrap();
        self.until_ready().await;
    }

    async fn until_ready(&self) {
        let ready = timeout(START, async {
            while self.operator("/readyz").await.is_none_or(|(status, _)| status != 200) {
                sleep(Duration::from_millis(20)).await;
            }
        });
        let log = || std::fs::read_to_string(&self.log).unwrap();
        assert!(ready.await.is_ok(), "{} is not ready:\n{}", self.name, log());
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
        timeout(STOP, self.child.wait()).await.unwrap().unwrap().success()
    }
}

/// A loopback address that nobody listens at.
pub(crate) fn free_address() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}
