//! Where the programs of the servers are.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

use anyhow::Context;

const FOLDERS: [&str; 5] = ["/usr/sbin", "/usr/local/bin", "/usr/local/sbin", "/opt/homebrew/bin", "/usr/bin"];
/// Each holds a folder for each version of PostgreSQL, with its programs in `bin`.
const POSTGRES_HOMES: [(&str, &str); 3] =
    [("/usr/lib/postgresql", ""), ("/opt/homebrew/opt", "postgresql@"), ("/usr/local/opt", "postgresql@")];

/// The nats-server program.
pub(super) fn nats_server() -> anyhow::Result<PathBuf> {
    search_path().find_map(|folder| program(&folder, "nats-server")).context(
        "nats-server is not installed: install it (Debian and Ubuntu: apt install nats-server; macOS: brew install \
         nats-server), or name a running one in NATS_URL",
    )
}

/// The folder of PostgreSQL's programs.
pub(super) fn postgres_bin() -> anyhow::Result<PathBuf> {
    let mut folders = search_path().chain(asked()).chain(newest());
    folders.find(|folder| program(folder, "postgres").is_some() && program(folder, "initdb").is_some()).context(
        "PostgreSQL is not installed: install it (Debian and Ubuntu: apt install postgresql; macOS: brew install \
         postgresql@17), or name a running one in DATABASE_URL",
    )
}

fn search_path() -> impl Iterator<Item = PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<_> = env::split_paths(&path).filter(|folder| folder.is_absolute()).collect();
    folders.into_iter().chain(FOLDERS.map(PathBuf::from))
}

fn program(folder: &Path, name: &str) -> Option<PathBuf> {
    let path = folder.join(name);
    path.is_file().then_some(path)
}

/// The folder that PostgreSQL's own tool names.
fn asked() -> Option<PathBuf> {
    let answer = Command::new("pg_config").arg("--bindir").stdin(Stdio::null()).output().ok()?;
    Some(PathBuf::from(String::from_utf8(answer.stdout).ok()?.trim()))
}

/// The folders of all versions found, newest first.
fn newest() -> Vec<PathBuf> {
    let mut found: Vec<(u32, PathBuf)> = Vec::new();
    for (home, prefix) in POSTGRES_HOMES {
        for entry in fs::read_dir(home).into_iter().flatten().flatten() {
            let version = version(&entry.file_name(), prefix);
            found.extend(version.map(|version| (version, entry.path().join("bin"))));
        }
    }
    found.sort_by(|(one, _), (other, _)| other.cmp(one));
    found.into_iter().map(|(_, bin)| bin).collect()
}

fn version(name: &OsStr, prefix: &str) -> Option<u32> {
    name.to_str()?.strip_prefix(prefix)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_a_number_after_the_prefix() {
        assert_eq!(version(OsStr::new("15"), ""), Some(15));
        assert_eq!(version(OsStr::new("postgresql@9"), "postgresql@"), Some(9));
        assert_eq!(version(OsStr::new("postgresql"), "postgresql@"), None);
    }
}
