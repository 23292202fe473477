//! The process between a test and its Chromium. Both are in one process group and end with it.

use std::process::Stdio;
use std::time::Duration;

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use nix::sys::signal::{Signal, killpg};
use nix::unistd::Pid;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};
use tokio::time::timeout;

const START: Duration = Duration::from_secs(30);
/// All of a long report is looked over within this on a machine that does other work too.
const SCRIPT_MS: u64 = 120_000;
const TRIES: u32 = 5;
const WINDOW: &str = "--window-size=1280,900";

/// Whether pages may run scripts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scripts {
    Run,
    Blocked,
}

pub(crate) struct Chromedriver {
    url: String,
    group: Pid,
    _child: Child,
    // Last, so that the browser is gone before its files.
    profile: TempDir,
}

impl Chromedriver {
    pub(crate) async fn start() -> Self {
        for _ in 1..TRIES {
            if let Some(started) = Self::try_start().await {
                return started;
            }
        }
        Self::try_start().await.unwrap()
    }

    /// None where it ended at once: it takes one free port twice, and the second can be somebody else's by then.
    async fn try_start() -> Option<Self> {
        let profile = tempfile::Builder::new().prefix("refine-browser-").tempdir().unwrap();
        let mut child = Command::new("chromedriver")
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .unwrap();
        let group = Pid::from_raw(i32::try_from(child.id().unwrap()).unwrap());
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let port = timeout(START, async {
            loop {
                let line = lines.next_line().await.unwrap()?;
                if let Some((_, port)) = line.split_once("started successfully on port ") {
                    return port.trim_end_matches('.').parse::<u16>().ok();
                }
            }
        });
        let url = format!("http://127.0.0.1:{}", port.await.unwrap()?);
        Some(Self { url, group, _child: child, profile })
    }

    /// Opens a browser with a profile of its own.
    pub(crate) async fn open(&self, scripts: Scripts) -> Client {
        let profile = format!("--user-data-dir={}", self.profile.path().display());
        let blocked = 2;
        let prefs = match scripts {
            Scripts::Run => json!({}),
            Scripts::Blocked => json!({ "profile.managed_default_content_settings.javascript": blocked }),
        };
        let capabilities = json!({
            "goog:chromeOptions": {
                // Tests run as root in containers, and the pages are our own.
                "args": ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", WINDOW, profile],
                "prefs": prefs,
            },
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
            "timeouts": { "script": SCRIPT_MS },
        });
        let Value::Object(capabilities) = capabilities else { unreachable!() };
        let opened = ClientBuilder::new(HttpConnector::new()).capabilities(capabilities).connect(&self.url).await;
        opened.unwrap()
    }
}

impl Drop for Chromedriver {
    fn drop(&mut self) {
        // It is gone already where it crashed.
        let _ = killpg(self.group, Signal::SIGKILL);
    }
}
