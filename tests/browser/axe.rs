//! Barriers for people, as axe-core finds them.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use fantoccini::Client;
use serde_json::{Value, json};
use tokio::process::Command;
use tokio::sync::OnceCell;
use tokio::time::timeout;

/// Fetching may take a while on a fresh machine.
const PATIENCE: Duration = Duration::from_secs(120);

const RUN: &str = "const done = arguments[arguments.length - 1];
    axe.run(document, { resultTypes: ['violations'] }).then((found) => done(found.violations), (error) => done(String(error)));";

static SOURCE: OnceCell<String> = OnceCell::const_new();

/// Everything serious or critical on the page.
pub(crate) async fn barriers(client: &Client) -> Vec<String> {
    let source = SOURCE.get_or_init(fetch).await;
    if client.execute("return typeof axe", Vec::new()).await.unwrap() != json!("object") {
        client.execute(source, Vec::new()).await.unwrap();
    }
    let found = client.execute_async(RUN, Vec::new()).await.unwrap();
    assert!(found.is_array(), "{found}");
    let violations = found.as_array().into_iter().flatten();
    violations.filter(|one| ["serious", "critical"].contains(&one["impact"].as_str().unwrap())).map(tell).collect()
}

fn tell(violation: &Value) -> String {
    let nodes = violation["nodes"].as_array().unwrap();
    let places: Vec<String> =
        nodes.iter().map(|node| format!("{} {}", node["target"], node["failureSummary"])).collect();
    format!("{}: {}", violation["id"].as_str().unwrap(), places.join("; "))
}

/// The script in the version that package-lock.json pins, installed below the target folder.
async fn fetch() -> String {
    let pinned = Path::new(env!("CARGO_MANIFEST_DIR")).join("browser");
    let lock = std::fs::read_to_string(pinned.join("package-lock.json")).unwrap();
    let version: Value = serde_json::from_str(&lock).unwrap();
    let version = version["packages"]["node_modules/axe-core"]["version"].as_str().unwrap().to_owned();
    let target = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let folder = target.join(format!("axe-core-{version}"));
    let script = |folder: &Path| folder.join("node_modules/axe-core/axe.min.js");
    if !script(&folder).exists() {
        let fresh = tempfile::tempdir_in(target).unwrap();
        for name in ["package.json", "package-lock.json"] {
            std::fs::copy(pinned.join(name), fresh.path().join(name)).unwrap();
        }
        install(fresh.path()).await;
        assert!(script(fresh.path()).exists());
        // Another process may have been quicker.
        let _ = std::fs::rename(fresh.path(), &folder);
    }
    let script: PathBuf = script(&folder);
    std::fs::read_to_string(script).unwrap()
}

async fn install(folder: &Path) {
    let mut npm = Command::new("npm");
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(folder).stdin(Stdio::null());
    let output = timeout(PATIENCE, npm.kill_on_drop(true).output()).await.unwrap().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
