//! The folder that is kept between runs.

use std::fs::{self, DirBuilder, File};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use anyhow::Context;
use nix::unistd::Uid;
use schemas::seal::KeyRing;
use secrecy::SecretString;
use url::Url;

use super::config::StateConfig;

/// Root's own home is closed to the user that PostgreSQL then runs as.
const OF_ROOT: &str = "/var/lib/refine";
const OF_USERS: &str = ".local/state/refine";

/// The file with the address of the last run, and the address where there is none.
const PUBLIC_URL: &str = "public.url";
const FIRST_URL: &str = "http://127.0.0.1:8080";

/// The folder, made where it was missing.
pub(super) struct State {
    path: PathBuf,
}

impl State {
    pub(super) fn open(config: &StateConfig) -> anyhow::Result<Self> {
        let is_root = Uid::effective().is_root();
        let path = place(config, is_root)?;
        // Others may pass through root's folder to one of their own in it, and see nothing.
        let mode = if is_root { 0o711 } else { 0o700 };
        DirBuilder::new().recursive(true).mode(mode).create(&path).with_context(|| {
            format!("failed to make the state folder {}: name another with --state-dir", path.display())
        })?;
        let path = path.canonicalize().with_context(|| format!("failed to use {}", path.display()))?;
        Ok(Self { path })
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    pub(super) fn join(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    /// Notes where visitors reach this run.
    pub(super) fn note_url(&self, url: &Url) -> anyhow::Result<()> {
        let path = self.join(PUBLIC_URL);
        fs::write(&path, url.as_str()).with_context(|| format!("failed to write {}", path.display()))
    }

    /// The key of the saved reports: what a run has sealed, later runs must open.
    pub(super) fn report_key(&self) -> anyhow::Result<SecretString> {
        let path = self.join("report.key");
        if !path.exists() {
            write_once(&path, &KeyRing::random_text("kept"))
                .with_context(|| format!("failed to write {}", path.display()))?;
        }
        let text = fs::read_to_string(&path).with_context(|| format!("failed to read {}", path.display()))?;
        KeyRing::parse(&text).with_context(|| format!("failed to use {}", path.display()))?;
        Ok(text.into())
    }
}

/// Where the folder is, whether it is there or not.
pub(crate) fn folder(config: &StateConfig) -> anyhow::Result<PathBuf> {
    place(config, Uid::effective().is_root())
}

/// Where visitors reached the last run that kept its state in this folder.
pub(crate) fn last_url(folder: &Path) -> anyhow::Result<Url> {
    let path = folder.join(PUBLIC_URL);
    let text = match fs::read_to_string(&path) {
        Err(error) if error.kind() == ErrorKind::NotFound => FIRST_URL.to_owned(),
        text => text.with_context(|| format!("failed to read {}", path.display()))?,
    };
    text.parse().with_context(|| format!("failed to use {}", path.display()))
}

fn place(config: &StateConfig, is_root: bool) -> anyhow::Result<PathBuf> {
    if let Some(path) = &config.state_dir {
        return Ok(path.clone());
    }
    if is_root {
        return Ok(PathBuf::from(OF_ROOT));
    }
    // A relative path there is to be ignored, by the rule that defines it.
    if let Some(base) = config.xdg_state_home.as_ref().filter(|base| base.is_absolute()) {
        return Ok(base.join("refine"));
    }
    let home = std::env::home_dir().filter(|home| home.is_absolute());
    Ok(home.context("there is no home folder to keep state in: name a folder with --state-dir")?.join(OF_USERS))
}

/// Writes a file that only its owner reads, whole or not at all, and never over one that another run has just made.
fn write_once(path: &Path, text: &str) -> anyhow::Result<()> {
    let unfinished = path.with_extension(format!("{}.unfinished", std::process::id()));
    let mut file = File::options().create(true).truncate(true).write(true).mode(0o600).open(&unfinished)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    let linked = fs::hard_link(&unfinished, path);
    fs::remove_file(&unfinished)?;
    match linked {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(error.into()),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use secrecy::ExposeSecret;

    use super::*;

    fn open(dir: &Path) -> State {
        State::open(&StateConfig { state_dir: Some(dir.join("deep/state")), xdg_state_home: None }).unwrap()
    }

    #[test]
    fn the_report_key_is_made_once_and_kept_for_its_owner() {
        let dir = tempfile::tempdir().unwrap();
        let made = open(dir.path()).report_key().unwrap();
        let kept = open(dir.path()).report_key().unwrap();
        assert_eq!(made.expose_secret(), kept.expose_secret());
        let mode = fs::metadata(open(dir.path()).join("report.key")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    #[test]
    fn a_broken_report_key_is_refused_by_its_place_alone() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(open(dir.path()).join("report.key"), "kept:c2VjcmV0").unwrap();
        let error = format!("{:#}", open(dir.path()).report_key().unwrap_err());
        assert!(error.contains("report.key") && !error.contains("c2VjcmV0"), "{error}");
    }

    #[test]
    fn the_address_of_the_last_run_is_found_again() {
        let dir = tempfile::tempdir().unwrap();
        let state = open(dir.path());
        assert_eq!(last_url(state.path()).unwrap().as_str(), "http://127.0.0.1:8080/");
        for port in [8081, 8082] {
            let url = format!("http://127.0.0.1:{port}/").parse().unwrap();
            state.note_url(&url).unwrap();
            assert_eq!(last_url(state.path()).unwrap(), url);
        }
    }

    #[test]
    fn the_users_own_rule_for_state_is_followed() {
        let config = StateConfig { state_dir: None, xdg_state_home: Some("/somewhere".into()) };
        assert_eq!(place(&config, false).unwrap(), Path::new("/somewhere/refine"));
        assert_eq!(place(&config, true).unwrap(), Path::new(OF_ROOT));
    }
}
