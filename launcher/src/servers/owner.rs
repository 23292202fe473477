//! The user that PostgreSQL runs as, since it refuses to run as root.

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::{MetadataExt, fchown};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, bail};
use nix::unistd::{Uid, User};

const CANDIDATES: [&str; 2] = ["postgres", "nobody"];

/// The user of a server: whoever we are, or, where we are root, an ordinary user that owns the server's folder.
#[derive(Clone, Copy, Debug)]
pub(super) enum Owner {
    Ourselves,
    Other { uid: u32, gid: u32 },
}

impl Owner {
    /// Finds the owner of a folder, and gives the folder to one where it is root's.
    pub(super) fn of(folder: &Path) -> anyhow::Result<Self> {
        if !Uid::effective().is_root() {
            return Ok(Self::Ourselves);
        }
        let failed = || format!("failed to give {} to the user that PostgreSQL runs as", folder.display());
        let open = File::open(folder).with_context(failed)?;
        let found = open.metadata().with_context(failed)?;
        let owner =
            if found.uid() == 0 { Self::ordinary()? } else { Self::Other { uid: found.uid(), gid: found.gid() } };
        owner.give(&open).with_context(failed)?;
        owner.check_reach(folder)?;
        Ok(owner)
    }

    fn ordinary() -> anyhow::Result<Self> {
        let user = CANDIDATES.iter().find_map(|name| User::from_name(name).ok().flatten());
        let user =
            user.context("PostgreSQL refuses to run as root, and there is neither a user postgres nor nobody")?;
        Ok(Self::Other { uid: user.uid.as_raw(), gid: user.gid.as_raw() })
    }

    /// Makes the owner the owner of what is open, so that no link can stand in its place.
    pub(super) fn give(self, open: &File) -> io::Result<()> {
        match self {
            Self::Ourselves => Ok(()),
            Self::Other { uid, gid } => fchown(open, Some(uid), Some(gid)),
        }
    }

    /// Lets a program run as the owner.
    pub(super) fn run(self, command: &mut Command) -> &mut Command {
        match self {
            Self::Ourselves => command,
            Self::Other { uid, gid } => command.uid(uid).gid(gid),
        }
    }

    /// The owner must be able to walk through all folders above.
    fn check_reach(self, folder: &Path) -> anyhow::Result<()> {
        let Self::Other { uid, .. } = self else { return Ok(()) };
        for above in folder.ancestors().skip(1) {
            let found = fs::metadata(above).with_context(|| format!("failed to look at {}", above.display()))?;
            if found.uid() != uid && found.mode() & 0o001 == 0 {
                bail!(
                    "PostgreSQL refuses to run as root, and the ordinary user that it runs as cannot reach {} because {} \
                     is closed to it: choose another folder",
                    folder.display(),
                    above.display()
                );
            }
        }
        Ok(())
    }
}
