//! Private servers, gone with their handle.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::chown;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use chassis::broker::Broker;
use chassis::config::{BrokerConfig, PostgresConfig};
use nix::unistd::{Uid, User};
use tempfile::TempDir;
use tokio::net::TcpSocket;
use tokio::time::{Instant, sleep};

const READY: Duration = Duration::from_secs(20);
/// How often PostgreSQL is started: a free port can be taken by another process before it is used.
const STARTS: u32 = 3;

/// A nats-server.
pub(crate) struct Nats {
    child: Child,
    pub(crate) port: u16,
    dir: TempDir,
}

impl Nats {
    pub(crate) async fn start() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let child = spawn_nats(dir.path(), "-1");
        let ports = dir.path().join(format!("nats-server_{}.ports", child.id()));
        let mut nats = Self { child, port: 0, dir };
        let deadline = Instant::now() + READY;
        while nats.port == 0 {
            assert!(Instant::now() < deadline, "nats-server did not start");
            sleep(Duration::from_millis(5)).await;
            nats.port = fs::read_to_string(&ports).ok().and_then(|text| port_in(&text)).unwrap_or_default();
        }
        nats
    }

    /// Kills the server and starts another on the same port: what was in memory is gone.
    pub(crate) async fn restart(&mut self) {
        self.stop();
        self.child = spawn_nats(self.dir.path(), &self.port.to_string());
        let deadline = Instant::now() + READY;
        while std::net::TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            assert!(Instant::now() < deadline, "nats-server did not start again");
            sleep(Duration::from_millis(5)).await;
        }
    }

    pub(crate) fn stop(&mut self) {
        // It may be dead already.
        let _ = self.child.kill();
        self.child.wait().unwrap();
    }

    pub(crate) fn config(&self) -> BrokerConfig {
        config(self.port)
    }

    pub(crate) async fn broker(&self) -> Broker {
        Broker::connect(&self.config(), "test").await.unwrap()
    }

    /// A plain client, for what no service does.
    pub(crate) async fn client(&self) -> async_nats::Client {
        async_nats::connect(format!("127.0.0.1:{}", self.port)).await.unwrap()
    }
}

impl Drop for Nats {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Settings for a broker on a local port.
pub(crate) fn config(port: u16) -> BrokerConfig {
    BrokerConfig {
        nats_url: format!("nats://127.0.0.1:{port}").into(),
        nats_user: None,
        nats_password: None,
        replicas: 1,
        scan_deadline_seconds: 120,
    }
}

fn spawn_nats(dir: &Path, port: &str) -> Child {
    let dir = dir.to_str().unwrap();
    let flags = ["-a", "127.0.0.1", "-p", port, "--ports_file_dir", dir, "-js", "-sd", dir];
    Command::new("nats-server")
        .args(flags)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("nats-server is installed")
}

fn port_in(ports_file: &str) -> Option<u16> {
    let ports: serde_json::Value = serde_json::from_str(ports_file).ok()?;
    ports["nats"][0].as_str()?.rsplit(':').next()?.parse().ok()
}

/// A port that nobody listens on for as long as this is held: other tests start servers meanwhile, and none of them gets it.
pub(crate) struct SilentPort(TcpSocket);

impl SilentPort {
    pub(crate) fn held() -> Self {
        let socket = TcpSocket::new_v4().unwrap();
        socket.bind(([127, 0, 0, 1], 0).into()).unwrap();
        Self(socket)
    }

    pub(crate) fn port(&self) -> u16 {
        self.0.local_addr().unwrap().port()
    }
}

/// A port that nobody listens on at the moment.
fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port()
}

/// A PostgreSQL server.
pub(crate) struct Postgres {
    child: Child,
    port: u16,
    _dir: Arc<TempDir>,
}

impl Postgres {
    pub(crate) async fn start() -> Self {
        let bin = postgres_bin();
        let dir = Arc::new(tempfile::tempdir().unwrap());
        let data = dir.path().join("data");
        fs::create_dir(&data).unwrap();
        // The server refuses to run as root, so root runs it as somebody else, who must own the folder.
        let user = Uid::effective().is_root().then(|| User::from_name("nobody").unwrap().unwrap());
        let as_user = |command: &mut Command| {
            if let Some(user) = &user {
                command.uid(user.uid.as_raw()).gid(user.gid.as_raw());
            }
            command.current_dir("/").stdout(Stdio::null()).stderr(Stdio::null());
        };
        if let Some(user) = &user {
            for path in [dir.path(), &data] {
                chown(path, Some(user.uid.as_raw()), Some(user.gid.as_raw())).unwrap();
            }
        }
        let mut init = Command::new(bin.join("initdb"));
        init.args(["--no-sync", "-A", "trust", "-U", "refine", "-D"]).arg(&data);
        as_user(&mut init);
        assert!(init.status().unwrap().success(), "initdb failed");
        let mut starts = 0..STARTS;
        loop {
            assert!(starts.next().is_some(), "postgres ends at once");
            let port = free_port();
            let mut server = Command::new(bin.join("postgres"));
            server.args(["-F", "-c", "listen_addresses=127.0.0.1", "-p", &port.to_string(), "-k", ""]);
            as_user(server.arg("-D").arg(&data));
            let mut postgres = Self { child: server.spawn().unwrap(), port, _dir: Arc::clone(&dir) };
            if postgres.until_ready().await {
                return postgres;
            }
        }
    }

    /// Waits until the server takes connections, or has ended. Whether it takes them.
    async fn until_ready(&mut self) -> bool {
        let deadline = Instant::now() + READY;
        while self.child.try_wait().unwrap().is_none() {
            if chassis::postgres::pool(&self.config()).await.is_ok() {
                return true;
            }
            assert!(Instant::now() < deadline, "postgres did not start");
            sleep(Duration::from_millis(50)).await;
        }
        false
    }

    pub(crate) fn config(&self) -> PostgresConfig {
        let url = format!("postgres://refine@127.0.0.1:{}/postgres", self.port);
        PostgresConfig { database_url: url.into(), database_pool_size: 4 }
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        // It may be dead already.
        let _ = self.child.kill();
        self.child.wait().unwrap();
    }
}

/// PostgreSQL's own folder of programs, the newest where there are several.
fn postgres_bin() -> PathBuf {
    let installed =
        fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten().map(|entry| entry.path().join("bin"));
    let newest = installed.filter(|bin| bin.join("initdb").exists()).max();
    newest
        .or_else(|| {
            let asked = Command::new("pg_config").arg("--bindir").output().ok()?;
            Some(PathBuf::from(String::from_utf8(asked.stdout).ok()?.trim()))
        })
        .expect("PostgreSQL is installed")
}
