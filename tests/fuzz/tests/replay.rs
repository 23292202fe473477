//! All that was kept of fuzzing is judged again.

use std::fs;
use std::path::{Path, PathBuf};

use fuzz::Target;

fn kept(folder: &str, target: Target) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder).join(target.name);
    let Ok(files) = fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = files.map(|file| file.expect("a folder can be listed").path()).collect();
    files.sort();
    files
}

#[test]
fn no_seed_and_no_finding_fails() {
    for target in Target::ALL {
        let seeds = kept("seeds", target);
        assert!(!seeds.is_empty(), "{} has no seeds", target.name);
        for file in seeds.into_iter().chain(kept("findings", target)) {
            let bytes = fs::read(&file).unwrap();
            let held = std::panic::catch_unwind(|| (target.judge)(&bytes));
            assert!(held.is_ok(), "{} fails on {}", target.name, file.display());
        }
    }
}

#[test]
fn what_is_kept_belongs_to_a_target() {
    for folder in ["seeds", "findings"] {
        for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap() {
            let name = entry.unwrap().file_name();
            assert!(Target::named(&name.to_string_lossy()).is_some(), "{folder} has {name:?}, which is no target");
        }
    }
}
