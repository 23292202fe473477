//! What a contact or a lead holds, and what opens a portal, is found nowhere after scans that end well and scans that fail: in no
//! file of the servers, no log, no event, no metric, no report.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use launcher::sandbox::{SANDBOX_CLIENT_SECRET, SandboxConfig};
use reqwest::StatusCode;
use schemas::contact::Property;

use crate::visitor::Visitor;
use crate::world::{Setup, World};

/// Part of every value of every contact; no word of ours holds it.
const CANARY: &str = "zqxcanary";
/// What a visitor types into the form is sealed too.
const LEAD: &str = "leadcanary";
/// The first exchange of a code fails twice, the second time for good; then one scan after the other, each in its own way.
const FAULTS: &str = "503@token,400@token,garbage@1x3,cut@2x3,401@3";
const CAUSES: [&str; 3] = ["hubspot_unavailable", "hubspot_unavailable", "authentication_failed"];

#[tokio::test]
async fn no_contact_and_no_secret_is_left_behind() {
    let contacts = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(contacts.path(), planted(300)).unwrap();
    let sandbox = SandboxConfig {
        contacts: Some(contacts.path().to_owned()),
        faults: FAULTS.parse().unwrap(),
        ..SandboxConfig::default()
    };
    let mut world = World::start(Setup { sandbox, ..Setup::default() }).await;
    let mut visitors: Vec<Visitor> = (0..=CAUSES.len()).map(|_| world.visitor()).collect();
    let mut secrets = vec![SANDBOX_CLIENT_SECRET.to_owned()];
    let mut told: BTreeMap<String, String> = BTreeMap::new();

    refused_code(&mut visitors[0], &mut secrets).await;
    for (visitor, cause) in visitors.iter_mut().zip(CAUSES) {
        let events = visitor.scan_to_the_end().await;
        assert_eq!(events.last().unwrap().cause(), cause);
        told.insert(format!("the events of {}", visitor.address), format!("{events:?}"));
    }
    let visitor = visitors.last_mut().unwrap();
    let events = visitor.scan_to_the_end().await;
    let report_id = events.last().unwrap().report().to_owned();
    let report = visitor.unlock(&report_id).await;
    assert_eq!(report["contacts"]["scored"], 300);
    let page = visitor.get(&format!("/en/audit/report/{report_id}")).await.text().await.unwrap();
    told.insert("the events".into(), format!("{events:?}"));
    told.insert("the report".into(), report.to_string());
    told.insert("the report's page".into(), page);
    for service in &world.services {
        let metrics = service.operator("/metrics").await.unwrap().1;
        assert!(!metrics.contains(&report_id), "a report's id is in metrics of {}", service.name);
        told.insert(format!("metrics of {}", service.name), metrics);
    }

    let issued = world.sandbox.issued();
    assert!(issued.len() > 12, "a code and two tokens a visitor: {}", issued.len());
    secrets.extend(issued);
    secrets.extend(visitors.into_iter().flat_map(|visitor| visitor.cookie_values));
    assert!(secrets.iter().all(|secret| secret.len() >= 16), "one is too short to be looked for");
    let canaries = [CANARY.to_owned(), LEAD.to_owned()].into_iter().chain(secrets);
    let canaries: Vec<String> = canaries.map(|canary| canary.to_ascii_lowercase()).collect();
    for (place, text) in told {
        check(&place, &text.to_ascii_lowercase(), &canaries);
    }

    for service in &mut world.services {
        service.terminate().await;
    }
    // All that PostgreSQL holds in memory goes to its files.
    world.postgres.stop().await;
    world.nats.stop().await;
    let mut n_files = 0;
    for file in files(world.folder()) {
        let text = String::from_utf8_lossy(&std::fs::read(&file).unwrap()).to_ascii_lowercase();
        check(&file.display().to_string(), &text, &canaries);
        if file.extension().is_some_and(|extension| extension == "log") {
            check(&file.display().to_string(), &text, &[report_id.to_ascii_lowercase()]);
        }
        n_files += 1;
    }
    assert!(n_files > 100, "the files of PostgreSQL are among the {n_files}");
}

/// Comes back with a code that is then refused. Adds the state of the request to the secrets.
async fn refused_code(visitor: &mut Visitor, secrets: &mut Vec<String>) {
    let consent = visitor.consent().await;
    let state = consent.split(['?', '&']).find_map(|part| part.strip_prefix("state=")).unwrap();
    secrets.push(state.to_owned());
    let back = visitor.decide(&consent, "approve").await;
    assert!(back.contains(state), "the state comes back as it was");
    assert_ne!(visitor.get(&back).await.status(), StatusCode::SEE_OTHER);
}

fn check(place: &str, text: &str, canaries: &[String]) {
    for canary in canaries {
        assert!(!text.contains(canary), "{canary} is in {place}");
    }
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
