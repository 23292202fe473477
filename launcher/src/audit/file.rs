//! Reads contacts from a file: CSV under HubSpot's labels or property names, or a JSON object of properties on each line.

use std::borrow::Cow;
use std::io::Read;
use std::path::Path;

use anyhow::{Context, ensure};
use schemas::contact::{Contact, Property, Value};

/// A contact with its own texts.
pub type Owned = Contact<'static>;

/// Reads all contacts of a file; `-` is standard input. A line that is no object, which HubSpot never sends, is none.
pub(super) fn read(path: &Path) -> anyhow::Result<Vec<Option<Owned>>> {
    let mut bytes = Vec::new();
    if path.as_os_str() == "-" {
        std::io::stdin().lock().read_to_end(&mut bytes)?;
    } else {
        bytes = std::fs::read(path)?;
    }
    parse(&bytes)
}

/// Reads all contacts of a file's bytes, as [`AuditConfig`](super::AuditConfig) tells.
///
/// # Errors
/// Where they hold no contact, or no property that Refine reads.
pub fn parse(bytes: &[u8]) -> anyhow::Result<Vec<Option<Owned>>> {
    // What is not UTF-8 is a finding, not an error.
    let text = String::from_utf8_lossy(bytes);
    let text = text.trim_start_matches('\u{feff}');
    let contacts = if text.trim_start().starts_with(['{', '[']) { parse_lines(text)? } else { parse_csv(text)? };
    ensure!(!contacts.is_empty(), "it holds no contact");
    Ok(contacts)
}

fn parse_lines(text: &str) -> anyhow::Result<Vec<Option<Owned>>> {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let contacts: Vec<_> =
        lines.map(|line| serde_json::from_str::<Contact<'_>>(line).ok().map(|contact| owned(&contact))).collect();
    ensure!(contacts.iter().any(Option::is_some), "it has no line that is one JSON object of properties");
    Ok(contacts)
}

fn owned(contact: &Contact<'_>) -> Owned {
    let mut copy = Owned::default();
    for property in Property::ALL {
        copy.set(
            property,
            match contact.value(property) {
                Value::Absent => Value::Absent,
                Value::Null => Value::Null,
                Value::Text(text) => Value::Text(Cow::Owned(text.clone().into_owned())),
            },
        );
    }
    copy
}

fn parse_csv(text: &str) -> anyhow::Result<Vec<Option<Owned>>> {
    let header = text.lines().next().unwrap_or_default();
    let count = |delimiter: u8| header.bytes().filter(|byte| *byte == delimiter).count();
    let delimiter = [b',', b';', b'\t'].into_iter().max_by_key(|delimiter| (count(*delimiter), *delimiter == b','));
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter.unwrap_or(b',')).flexible(true).from_reader(text.as_bytes());
    let columns: Vec<Option<Property>> =
        reader.headers().context("the header cannot be read")?.iter().map(property).collect();
    ensure!(columns.iter().any(Option::is_some), "no column of its header is a property that Refine reads");
    let mut contacts = Vec::new();
    for record in reader.records() {
        let record = record.with_context(|| format!("row {}", contacts.len() + 1))?;
        let mut contact = Owned::default();
        for (place, property) in columns.iter().enumerate() {
            let Some(property) = *property else { continue };
            let text = record.get(place).unwrap_or_default();
            let value = if text.is_empty() { Value::Null } else { Value::Text(Cow::Owned(exported(property, text))) };
            contact.set(property, value);
        }
        contacts.push(Some(contact));
    }
    Ok(contacts)
}

/// The property of a column: under its name, or the label that HubSpot's export gives it.
fn property(header: &str) -> Option<Property> {
    let label: String = header.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    Some(match label.as_str() {
        "firstname" => Property::FirstName,
        "lastname" => Property::LastName,
        "email" | "emailaddress" => Property::Email,
        "phone" | "phonenumber" => Property::Phone,
        "jobtitle" => Property::JobTitle,
        "company" | "companyname" => Property::Company,
        "city" => Property::City,
        "state" | "stateregion" => Property::State,
        "country" | "countryregion" => Property::Country,
        "createdate" => Property::CreateDate,
        "lastmodifieddate" => Property::LastModifiedDate,
        "hslinkedinurl" | "linkedinurl" => Property::LinkedinUrl,
        "hsseniority" | "seniority" | "employmentseniority" => Property::Seniority,
        "department" => Property::Department,
        _ => return None,
    })
}

/// A value as the API would send it: an export writes times as `2026-01-31 14:05`, here taken as UTC.
fn exported(property: Property, text: &str) -> String {
    let is_time = matches!(property, Property::CreateDate | Property::LastModifiedDate);
    match text.parse::<jiff::civil::DateTime>() {
        Ok(time) if is_time && !text.ends_with('Z') => format!("{time}Z"),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn csv(text: &str) -> Owned {
        parse_csv(text).unwrap()[0].clone().unwrap()
    }

    #[test]
    fn labels_and_names_are_columns_and_an_export_writes_times_in_its_own_way() {
        for header in ["First Name,Country/Region,Create Date", "firstname,country,createdate"] {
            let contact = csv(&format!("{header}\nAna,,2026-01-31 14:05\n"));
            assert_eq!(contact.text(Property::FirstName), "Ana");
            assert_eq!(*contact.value(Property::Country), Value::Null);
            assert_eq!(*contact.value(Property::City), Value::Absent);
            assert_eq!(contact.text(Property::CreateDate), "2026-01-31T14:05:00Z");
        }
        assert_eq!(csv("Email;City\na@b.io;\"Rome; Italy\"\n").text(Property::City), "Rome; Italy");
    }

    #[test]
    fn a_file_of_something_else_is_refused() {
        assert!(parse_lines("[{\"email\":\"a@b.io\"}]").is_err());
        assert!(parse_csv("Deal Name,Amount\nBig,1\n").unwrap_err().to_string().contains("no column"));
    }

    #[test]
    fn a_line_that_is_no_object_is_a_contact_that_cannot_be_scored() {
        let contacts = parse_lines("{\"email\":\"a@b.io\"}\n[1]\n\n{\"email\":null}\n").unwrap();
        assert_eq!(contacts.iter().map(Option::is_some).collect::<Vec<_>>(), [true, false, true]);
    }
}
