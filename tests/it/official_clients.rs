//! HubSpot's own clients read the sandbox portal as they would read HubSpot. What they accept is what it must be like.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use launcher::sandbox::{Sandbox, SandboxConfig};
use tokio::net::TcpListener;
use tokio::process::Command;
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;

use crate::npm;

/// Installing the client may take a while on a fresh machine.
const PATIENCE: Duration = Duration::from_secs(300);

#[tokio::test]
async fn the_official_python_client_exchanges_a_code_and_pages_all_contacts() {
    let scripts = scripts();
    let mut client = Command::new(python_with(&scripts.join("requirements.txt")).await);
    reads_the_sandbox(client.arg(scripts.join("python_client.py"))).await;
}

#[tokio::test]
async fn the_official_node_client_exchanges_a_code_and_pages_all_contacts() {
    let scripts = scripts();
    // A script finds packages beside itself.
    let script = npm::installed(&scripts).await.join("node_client.mjs");
    std::fs::copy(scripts.join("node_client.mjs"), &script).unwrap();
    reads_the_sandbox(Command::new("node").arg(script)).await;
}

fn scripts() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("official_clients")
}

/// Runs a client that is told where the sandbox is, and how many contacts it has.
async fn reads_the_sandbox(client: &mut Command) {
    let portal = SandboxConfig { size: 1_234, ..SandboxConfig::default() };
    let size = portal.size.to_string();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let sandbox = Sandbox::new(portal).unwrap();
    let stop = CancellationToken::new();
    let serve = sandbox.clone().serve(listener, stop.clone().cancelled_owned());
    let check = async {
        run(client.args([&base, &size])).await;
        stop.cancel();
    };
    let (served, ()) = tokio::join!(serve, check);
    served.unwrap();
    assert!(sandbox.counters().token_exchanges >= 1);
}

/// A Python that has what `requirements` pins, in an environment of its own below the target folder.
async fn python_with(requirements: &Path) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("python-client");
    let python = folder.join("bin/python");
    if !python.exists() {
        run(Command::new("python3").args(["-m", "venv"]).arg(&folder)).await;
    }
    run(Command::new(&python).args(["-m", "pip", "install", "--quiet", "--requirement"]).arg(requirements)).await;
    python
}

/// Runs `command` to its end, and fails with what it printed where it fails.
async fn run(command: &mut Command) {
    let output = command.stdin(Stdio::null()).kill_on_drop(true).output();
    let output = timeout(PATIENCE, output).await.unwrap().unwrap();
    let printed = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(output.status.success(), "{}\n{}", printed(&output.stdout), printed(&output.stderr));
}
