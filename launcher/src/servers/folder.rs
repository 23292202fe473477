//! The folder of a server, which one process at a time may use.

use std::fs::{self, DirBuilder, File, TryLockError};
use std::io::{self, ErrorKind};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use nix::fcntl::OFlag;

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
        let mut options = File::options();
        options.create(true).truncate(false).write(true).custom_flags(OFlag::O_NOFOLLOW.bits());
        let lock = options.open(path.join("lock")).with_context(failed)?;
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

/// Makes a file that only its owner may read, in the place of whatever is there. If we are root, the folder belongs to the user
/// of the server, who might have put a link there to a file that only root may write.
pub(super) fn fresh_file(path: &Path) -> io::Result<File> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    File::options().create_new(true).write(true).mode(0o600).open(path)
}

/// Reads a file of the folder, and follows no link, for the same reason.
pub(super) fn read(path: &Path) -> io::Result<String> {
    io::read_to_string(File::options().read(true).custom_flags(OFlag::O_NOFOLLOW.bits()).open(path)?)
}
