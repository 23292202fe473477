//! The data of a PostgreSQL server, and who may read it.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, bail};
use secrecy::{ExposeSecret, SecretString};

use super::Durability;
use crate::servers::folder::{Folder, fresh_file, read};
use crate::servers::owner::Owner;
use crate::servers::process::Process;
use crate::servers::secret;

/// The one user of the server.
pub(super) const USER: &str = "refine";
const INITDB: Duration = Duration::from_secs(60);

/// A folder with the data and, beside it, the password.
#[derive(Debug)]
pub(super) struct Cluster {
    folder: Folder,
    bin: PathBuf,
    owner: Owner,
    durability: Durability,
    password: SecretString,
}

impl Cluster {
    /// Opens what the folder holds, or makes it where it holds nothing.
    pub(super) async fn open(folder: Folder, bin: PathBuf, durability: Durability) -> anyhow::Result<Self> {
        let owner = Owner::of(folder.path())?;
        let is_new = !folder.join("data").exists();
        let password_file = folder.join("password");
        if is_new {
            write_password(&password_file, owner).context("failed to write the password of PostgreSQL")?;
        }
        let password = match read(&password_file) {
            Ok(password) => SecretString::from(password),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                bail!("{} is missing, so the data beside it cannot be opened", password_file.display())
            }
            Err(error) => return Err(error).with_context(|| format!("failed to read {}", password_file.display())),
        };
        let cluster = Self { folder, bin, owner, durability, password };
        if is_new {
            cluster.initialize(&password_file).await?;
        }
        Ok(cluster)
    }

    /// Makes the data beside its place and moves it there, so that what was begun and not ended never counts.
    async fn initialize(&self, password_file: &Path) -> anyhow::Result<()> {
        let unfinished = self.folder.join("unfinished");
        match fs::remove_dir_all(&unfinished) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                return Err(error).with_context(|| format!("failed to remove {}", unfinished.display()));
            }
            _ => {}
        }
        let mut command = Command::new(self.program("initdb"));
        command.args(["--encoding=UTF8", "--locale=C", "--auth=scram-sha-256", "--username", USER]);
        command.arg("--pwfile").arg(password_file).arg("--pgdata").arg(&unfinished);
        if self.durability == Durability::Throwaway {
            command.arg("--no-sync");
        }
        Process::spawn("initdb", self.as_owner(&mut command), &self.log("initdb.log"))?.succeed(INITDB).await?;
        fs::rename(&unfinished, self.data()).context("failed to move the fresh data of PostgreSQL to its place")
    }

    pub(super) fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    /// Where a running server says its process id.
    pub(super) fn pid_file(&self) -> PathBuf {
        self.data().join("postmaster.pid")
    }

    pub(super) fn log(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    pub(super) fn program(&self, name: &str) -> PathBuf {
        self.bin.join(name)
    }

    pub(super) fn as_owner<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        self.owner.run(command)
    }

    pub(super) fn durability(&self) -> Durability {
        self.durability
    }

    pub(super) fn password(&self) -> &SecretString {
        &self.password
    }
}

/// Port and password of the server that another process runs on the data in `folder`.
pub(super) fn running(folder: &Path) -> anyhow::Result<(u16, SecretString)> {
    let pid_file = folder.join("data/postmaster.pid");
    let text = read(&pid_file).map_err(|error| {
        let told = match error.kind() {
            ErrorKind::NotFound => format!("no PostgreSQL runs in {}", folder.display()),
            _ => format!("failed to read {}", pid_file.display()),
        };
        anyhow::Error::new(error).context(told)
    })?;
    // Its fourth line is the port.
    let port = text.lines().nth(3).and_then(|line| line.trim().parse().ok());
    let port = port.with_context(|| format!("{} names no port", pid_file.display()))?;
    let password = folder.join("password");
    let text = read(&password).with_context(|| format!("failed to read {}", password.display()))?;
    Ok((port, text.into()))
}

fn write_password(path: &Path, owner: Owner) -> anyhow::Result<()> {
    let password = secret::random();
    // Whatever stands there belongs to no data.
    let mut file = fresh_file(path)?;
    file.write_all(password.expose_secret().as_bytes())?;
    file.sync_all()?;
    owner.give(&file).context("failed to give it to the user that PostgreSQL runs as")
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn the_files_of_a_running_server_are_read_through_no_link() {
        let folder = tempfile::tempdir().unwrap();
        let told = || running(folder.path()).map(|(port, _)| port).map_err(|error| error.to_string());
        assert!(told().unwrap_err().contains("no PostgreSQL runs"));
        fs::create_dir(folder.path().join("data")).unwrap();
        let (pid_file, password) = (folder.path().join("data/postmaster.pid"), folder.path().join("password"));
        let (pids, secret) = (folder.path().join("pids"), folder.path().join("secret"));
        fs::write(&pids, "1\n/data\n0\n5432\n").unwrap();
        fs::write(&secret, "word").unwrap();
        symlink(&pids, &pid_file).unwrap();
        symlink(&secret, &password).unwrap();
        assert!(told().unwrap_err().contains("failed to read"));
        fs::rename(&pids, &pid_file).unwrap();
        assert!(told().unwrap_err().contains("failed to read"));
        fs::rename(&secret, &password).unwrap();
        assert_eq!(told(), Ok(5432));
    }
}
