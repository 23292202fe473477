//! Packages of npm, in the versions that a package-lock.json pins.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use tokio::process::Command;
use tokio::time::timeout;

/// Fetching may take a while on a fresh machine.
const PATIENCE: Duration = Duration::from_secs(120);

/// A folder below the target folder in which the packages are installed that the folder `pinned` names. No script of theirs is run.
pub(crate) async fn installed(pinned: &Path) -> PathBuf {
    let lock = std::fs::read(pinned.join("package-lock.json")).unwrap();
    let mut hasher = DefaultHasher::new();
    lock.hash(&mut hasher);
    let target = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let folder = target.join(format!("npm-{:016x}", hasher.finish()));
    if !folder.exists() {
        let fresh = tempfile::tempdir_in(target).unwrap();
        for name in ["package.json", "package-lock.json"] {
            std::fs::copy(pinned.join(name), fresh.path().join(name)).unwrap();
        }
        install(fresh.path()).await;
        // Another process may have been quicker.
        let _ = std::fs::rename(fresh.path(), &folder);
    }
    folder
}

async fn install(folder: &Path) {
    let mut npm = Command::new("npm");
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(folder).stdin(Stdio::null());
    let output = timeout(PATIENCE, npm.kill_on_drop(true).output()).await.unwrap().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
