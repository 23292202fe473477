//! A machine of its own: a state folder, and at most one `refine up` on it.

use std::fs::{self, File, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::Duration;

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use tempfile::TempDir;
use tokio::time::{Instant, sleep};
use tokio_postgres::NoTls;
use url::Url;

const BOUND: Duration = Duration::from_secs(60);
const POLL: Duration = Duration::from_millis(20);

pub(crate) struct Machine {
    refine: Option<Child>,
    dir: TempDir,
}

impl Machine {
    pub(crate) fn new() -> Self {
        // Where we are root, PostgreSQL's user has to pass through.
        let dir = tempfile::Builder::new().permissions(Permissions::from_mode(0o711)).tempdir().unwrap();
        Self { refine: None, dir }
    }

    /// Starts `refine up` and gives the address that it tells to open.
    pub(crate) async fn up(&mut self, flags: &[&str]) -> Url {
        self.launch(flags);
        let deadline = Instant::now() + BOUND;
        loop {
            let told = self.read("stdout");
            if told.contains("Ctrl-C stops everything.") {
                let open = told.lines().find_map(|line| line.trim().strip_prefix("open ")).unwrap();
                return open.trim().parse().unwrap();
            }
            let ended = self.refine.as_mut().unwrap().try_wait().unwrap();
            assert!(ended.is_none() && Instant::now() < deadline, "refine did not come up: {}", self.log());
            sleep(POLL).await;
        }
    }

    pub(crate) fn launch(&mut self, flags: &[&str]) {
        let file = |name| File::create(self.dir.path().join(name)).unwrap();
        let refine = Command::new(env!("CARGO_BIN_EXE_refine"))
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap())
            // Nobody answers there: what runs on this machine is reached without a proxy.
            .env("HTTP_PROXY", "http://127.0.0.1:9")
            .env("ALL_PROXY", "http://127.0.0.1:9")
            .args(["up", "--gateway-addr=127.0.0.1:0", "--log-filter=info", "--state-dir"])
            .arg(self.state())
            .args(flags)
            .stdin(Stdio::null())
            .stdout(file("stdout"))
            .stderr(file("stderr"))
            .spawn();
        self.refine = Some(refine.unwrap());
    }

    /// Waits until the first server is being started.
    pub(crate) async fn begun(&self) {
        let deadline = Instant::now() + BOUND;
        while !self.state().join("postgres/initdb.log").exists() {
            assert!(Instant::now() < deadline, "no server was started");
            sleep(POLL).await;
        }
    }

    pub(crate) fn signal(&self, signal: Signal) {
        send(self.refine.as_ref().unwrap().id(), signal);
    }

    pub(crate) async fn stop(&mut self, signal: Signal) -> ExitStatus {
        self.signal(signal);
        self.ended().await
    }

    /// Waits until refine has ended.
    pub(crate) async fn ended(&mut self) -> ExitStatus {
        let deadline = Instant::now() + BOUND;
        loop {
            if let Some(status) = self.refine.as_mut().unwrap().try_wait().unwrap() {
                self.refine = None;
                return status;
            }
            assert!(Instant::now() < deadline, "refine did not end");
            sleep(POLL).await;
        }
    }

    pub(crate) fn log(&self) -> String {
        self.read("stderr")
    }

    /// Waits until its log holds `text`.
    pub(crate) async fn logged(&self, text: &str) {
        let deadline = Instant::now() + BOUND;
        while !self.log().contains(text) {
            assert!(Instant::now() < deadline, "never logged {text}: {}", self.log());
            sleep(POLL).await;
        }
    }

    pub(crate) fn kill_nats(&self) {
        send(first_line(&self.nats_pid()).unwrap(), Signal::SIGKILL);
    }

    /// How many of its servers still live.
    pub(crate) fn servers_left(&self) -> usize {
        let named = [self.nats_pid(), self.postgres_pid()];
        named.iter().filter_map(|path| first_line(path)).filter(|id| kill(pid(*id), None).is_ok()).count()
    }

    /// What `refine leads` tells of it.
    pub(crate) fn leads(&self, flags: &[&str]) -> String {
        let mut command = Command::new(env!("CARGO_BIN_EXE_refine"));
        let output =
            command.env_clear().arg("leads").arg("--state-dir").arg(self.state()).args(flags).output().unwrap();
        String::from_utf8([output.stdout, output.stderr].concat()).unwrap()
    }

    /// How many reports its database holds.
    pub(crate) async fn n_reports(&self) -> i64 {
        let password = fs::read_to_string(self.state().join("postgres/password")).unwrap();
        let running = fs::read_to_string(self.postgres_pid()).unwrap();
        let port = running.lines().nth(3).unwrap();
        let url = format!("postgres://refine:{password}@127.0.0.1:{port}/refine");
        let (client, connection) = tokio_postgres::connect(&url, NoTls).await.unwrap();
        let count = async move { client.query_one("select count(*) from reports", &[]).await.unwrap().get(0) };
        tokio::join!(count, connection).0
    }

    fn postgres_pid(&self) -> PathBuf {
        self.state().join("postgres/data/postmaster.pid")
    }

    fn nats_pid(&self) -> PathBuf {
        self.state().join("nats/nats.pid")
    }

    fn state(&self) -> PathBuf {
        self.dir.path().join("state")
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.dir.path().join(name)).unwrap()
    }
}

impl Drop for Machine {
    fn drop(&mut self) {
        let Some(mut refine) = self.refine.take() else { return };
        // A failed test: it may end in order yet.
        let _ = kill(pid(refine.id()), Signal::SIGTERM);
        for _ in 0..500 {
            if matches!(refine.try_wait(), Ok(Some(_))) {
                return;
            }
            std::thread::sleep(POLL);
        }
        let _ = refine.kill();
        let _ = refine.wait();
    }
}

fn first_line(path: &Path) -> Option<u32> {
    fs::read_to_string(path).ok()?.lines().next()?.trim().parse().ok()
}

fn send(id: u32, signal: Signal) {
    kill(pid(id), signal).unwrap();
}

fn pid(id: u32) -> Pid {
    Pid::from_raw(i32::try_from(id).unwrap())
}
