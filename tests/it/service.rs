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
    child: Child,
}

impl Service {
    /// Starts a service and waits until it is ready.
    pub(crate) async fn start(name: &'static str, env: &[(&str, String)], folder: &Path) -> Self {
        let (addr, admin) = (free_address(), free_address());
        let log = folder.join(format!("{name}-{}.log", admin.port()));
        let output = File::create(&log).unwrap();
        let child = Command::new(env!("CARGO_BIN_EXE_service"))
            .arg0(name)
            .env_clear()
            .envs(env.iter().map(|(name, value)| (*name, value.as_str())))
            .env("ADMIN_ADDR", admin.to_string())
            .env("GATEWAY_ADDR", addr.to_string())
            .env("LOG_FILTER", "debug")
            .stdin(Stdio::null())
            .stdout(output.try_clone().unwrap())
            .stderr(output)
            .kill_on_drop(true)
            .spawn()
            .unwrap();
        let service = Self { name, addr, admin, log, child };
        let ready = timeout(START, async {
            while service.operator("/readyz").await.is_none_or(|(status, _)| status != 200) {
                sleep(Duration::from_millis(20)).await;
            }
        });
        assert!(ready.await.is_ok(), "{name} is not ready:\n{}", std::fs::read_to_string(&service.log).unwrap());
        service
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

fn free_address() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}
