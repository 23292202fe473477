//! The folder of a server, which one process at a time may use.

use std::fs::{DirBuilder, File, TryLockError};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};

/// A folder with a lock on it, which the operating system lifts when this process ends, however it ends.
#[derive(Debug)]
pub(super) struct Folder {
    path: PathBuf,
    _lock: File,
}

impl Folder {
    /// Makes the folder where there is none, and locks it.
    pub(super) fn open(path: &Path) -> anyhow::Result<Self> {
        let failed = || format!("failed to use the folder {}", path.display());
        DirBuilder::new().recursive(true).mode(0o700).create(path).with_context(failed)?;
        let path = path.canonicalize().with_context(failed)?;
        let lock =
            File::options().create(true).truncate(false).write(true).open(path.join("lock")).with_context(failed)?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { path, _lock: lock }),
            Err(TryLockError::WouldBlock) => {
                bail!("another process runs a server in {}: stop it, or choose another folder", path.display())
            }
            Err(TryLockError::Error(error)) => Err(error).with_context(failed),
        }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    pub(super) fn join(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }
}
