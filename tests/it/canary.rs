//! What a contact holds is found nowhere after a scan: in no file of the servers, no log, no event, no metric, no report.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use launcher::sandbox::SandboxConfig;
use schemas::contact::Property;

use crate::world::{Setup, World};

/// Part of every value of every contact; no word of ours holds it.
const CANARY: &str = "zqxcanary";
/// What a visitor types into the form is sealed too.
const LEAD: &str = "leadcanary";

#[tokio::test]
async fn no_value_of_a_contact_is_left_behind() {
    let contacts = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(contacts.path(), planted(300)).unwrap();
    let sandbox = SandboxConfig { contacts: Some(contacts.path().to_owned()), ..SandboxConfig::default() };
    let mut world = World::start(Setup { sandbox, ..Setup::default() }).await;
    let mut visitor = world.visitor();
    let events = visitor.scan_to_the_end().await;
    let report_id = events.last().unwrap().report().to_owned();
    let report = visitor.unlock(&report_id).await;
    assert_eq!(report["contacts"]["scored"], 300);
    let page = visitor.get(&format!("/en/audit/report/{report_id}")).await.text().await.unwrap();

    let mut told: BTreeMap<String, String> = BTreeMap::new();
    told.insert("the events".into(), format!("{events:?}"));
    told.insert("the report".into(), report.to_string());
    told.insert("the report's page".into(), page);
    for service in &world.services {
        told.insert(format!("metrics of {}", service.name), service.operator("/metrics").await.unwrap().1);
    }
    for (place, text) in told {
        assert!(!text.to_lowercase().contains(CANARY), "a canary is in {place}");
    }

    for service in &mut world.services {
        service.terminate().await;
    }
    // All that PostgreSQL holds in memory goes to its files.
    world.postgres.stop().await;
    world.nats.stop().await;
    let mut n_files = 0;
    for file in files(world.folder()) {
        let bytes = std::fs::read(&file).unwrap().to_ascii_lowercase();
        for canary in [CANARY, LEAD] {
            let found = bytes.windows(canary.len()).any(|window| window == canary.as_bytes());
            assert!(!found, "{canary} is in {}", file.display());
        }
        n_files += 1;
    }
    assert!(n_files > 100, "the files of PostgreSQL are among the {n_files}");
}

/// Contacts as the sandbox serves them, one a line.
fn planted(n_contacts: usize) -> String {
    let mut lines = String::new();
    for contact in 0..n_contacts {
        let values = Property::ALL.map(|property| {
            let value = match property {
                Property::Email => format!("{CANARY}{contact}@{CANARY}.com"),
                Property::LinkedinUrl => format!("https://www.linkedin.com/in/{CANARY}{contact}"),
                Property::CreateDate | Property::LastModifiedDate => "2025-03-01T10:00:00Z".to_owned(),
                _ => format!("{CANARY} {contact}"),
            };
            format!("\"{}\":\"{value}\"", property.name())
        });
        writeln!(lines, "{{{}}}", values.join(",")).unwrap();
    }
    lines
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => found.extend(files(&path)),
            false => found.push(path),
        }
    }
    found
}
