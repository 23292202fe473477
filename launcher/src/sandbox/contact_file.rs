//! Reads contacts from a file: one JSON object of properties on each line.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;

use anyhow::{Context, bail, ensure};
use jiff::Timestamp;
use serde_json::Value;

use super::contact::Contact;

/// The first id given to a record that brings none, and the step to the next.
const FIRST_ID: u64 = 501;
const ID_STEP: u64 = 50;

/// Reads the contacts of `path`; a line that is not understood is an error that names it.
pub(super) fn read(path: &Path, now: Timestamp) -> anyhow::Result<Vec<Contact>> {
    let text =
        std::fs::read_to_string(path).with_context(|| format!("failed to read contacts from {}", path.display()))?;
    parse(&text, now).with_context(|| format!("failed to read contacts from {}", path.display()))
}

fn parse(text: &str, now: Timestamp) -> anyhow::Result<Vec<Contact>> {
    let mut contacts = Vec::new();
    let mut ids = HashSet::new();
    let mut next_id = FIRST_ID;
    for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let contact = parse_line(line, next_id, now).with_context(|| format!("line {}", index + 1))?;
        ensure!(ids.insert(contact.id), "line {}: record id {} is used twice", index + 1, contact.id);
        next_id = next_id.max(contact.id.saturating_add(ID_STEP));
        contacts.push(contact);
    }
    contacts.sort_by_key(|contact| contact.id);
    Ok(contacts)
}

fn parse_line(line: &str, next_id: u64, now: Timestamp) -> anyhow::Result<Contact> {
    let line = line.trim_start_matches('\u{feff}');
    let Value::Object(fields) = serde_json::from_str(line).context("not JSON")? else {
        bail!("not a JSON object of properties");
    };
    let mut properties = BTreeMap::new();
    for (name, value) in fields {
        let value = match value {
            Value::Null => None,
            Value::String(text) => Some(text),
            _ => bail!("property `{name}` is neither text nor null"),
        };
        properties.insert(name, value);
    }
    let id = match properties.get("hs_object_id") {
        Some(Some(id)) => {
            id.parse().ok().filter(|id| (1..u64::MAX).contains(id)).context("`hs_object_id` is no record id")?
        }
        _ => next_id,
    };
    properties.insert("hs_object_id".to_owned(), Some(id.to_string()));
    let time = |name: &str| properties.get(name).cloned().flatten().and_then(|text| text.parse().ok());
    let created_at = time("createdate").unwrap_or(now);
    let updated_at = time("lastmodifieddate").unwrap_or(created_at);
    Ok(Contact { id, created_at, updated_at, properties })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn missing_null_and_empty_stay_apart() {
        let contacts =
            parse("{\"email\":null,\"city\":\"\"}\n\n{\"firstname\":\"Jo\"}\n", Timestamp::UNIX_EPOCH).unwrap();
        assert_eq!(contacts.len(), 2);
        assert_eq!(contacts[0].id, 501);
        assert_eq!(contacts[0].properties["email"], None);
        assert_eq!(contacts[0].properties["city"].as_deref(), Some(""));
        assert!(!contacts[0].properties.contains_key("firstname"));
        assert_eq!(contacts[1].id, 551);
    }

    #[test]
    fn records_are_ordered_by_the_ids_they_bring() {
        let contacts = parse("{\"hs_object_id\":\"90\"}\n{\"hs_object_id\":\"7\"}\n", Timestamp::UNIX_EPOCH).unwrap();
        assert_eq!(contacts.iter().map(|contact| contact.id).collect::<Vec<_>>(), [7, 90]);
    }

    #[test]
    fn a_bad_line_is_named() {
        let cases = [
            ("{}\n{\"a\":", "line 2: not JSON"),
            ("[]", "line 1: not a JSON object"),
            ("{\"phone\":5}", "line 1: property `phone` is neither text nor null"),
            ("{\"hs_object_id\":\"x\"}", "line 1: `hs_object_id` is no record id"),
            ("{\"hs_object_id\":\"1\"}\n{\"hs_object_id\":\"1\"}", "line 2: record id 1 is used twice"),
        ];
        for (text, expected) in cases {
            let error = format!("{:#}", parse(text, Timestamp::UNIX_EPOCH).unwrap_err());
            assert!(error.starts_with(expected), "{error}");
        }
    }
}
