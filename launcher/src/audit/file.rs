//! Reads contacts from a file: CSV under HubSpot's labels or property names, or JSON objects of properties.

mod columns;
mod json;
mod label;
mod table;

use std::borrow::Cow;
use std::io::Read;
use std::path::Path;

use anyhow::{bail, ensure};
use encoding_rs::UTF_8;
use schemas::contact::{Contact, Property, Value};

use columns::Columns;

/// A contact with its own texts.
pub type Owned = Contact<'static>;

/// What a file holds. It has no `Debug`.
#[derive(Default)]
pub struct File {
    /// Its contacts. None is what is no object of properties, which HubSpot never sends.
    pub contacts: Vec<Option<Owned>>,
    /// The record id of each, where the file has one.
    pub(super) records: Vec<Option<String>>,
    columns: Columns,
    /// What limits the trust in all this, as sentences.
    notes: Vec<String>,
}

impl File {
    /// What was read and what not, as lines of a name and a text.
    pub(super) fn told(&self) -> Vec<(&'static str, String)> {
        let notes = self.notes.iter().map(|note| ("note", note.clone()));
        self.columns.told().into_iter().chain(notes).collect()
    }
}

/// Far more than all contacts that can be judged at once.
const MOST_BYTES: u64 = 1 << 30;
/// Of so many first bytes of a text fewer than one of ten is a zero. A few may have slipped into values, which is a finding.
const LOOK: usize = 8_000;
const ZEROS_PERCENT: usize = 10;
/// What files of other kinds start with, and what to do.
const FOREIGN: [(&[u8], &str); 4] = [
    (b"PK\x03\x04", "it is an Excel workbook or another zip file: save the sheet as CSV UTF-8"),
    (b"\xd0\xcf\x11\xe0", "it is an Excel workbook of an old kind: save the sheet as CSV UTF-8"),
    (b"\x1f\x8b", "it is packed by gzip: unpack it first"),
    (b"%PDF", "it is a PDF document, not a table"),
];

/// Reads all of a file; `-` is standard input.
pub(super) fn read(path: &Path) -> anyhow::Result<File> {
    let mut bytes = Vec::new();
    if path.as_os_str() == "-" {
        std::io::stdin().lock().take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    } else {
        std::fs::File::open(path)?.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    }
    ensure!(bytes.len() as u64 <= MOST_BYTES, "it is larger than {} MiB", MOST_BYTES >> 20);
    parse(&bytes)
}

/// Reads a file's bytes, as [`AuditConfig`](super::AuditConfig) tells.
///
/// # Errors
/// Where they hold no contact, or no property that Refine reads.
pub fn parse(bytes: &[u8]) -> anyhow::Result<File> {
    if let Some((_, advice)) = FOREIGN.into_iter().find(|(start, _)| bytes.starts_with(start)) {
        bail!(advice);
    }
    // What is not UTF-8 is a finding, not an error.
    let (text, _, is_damaged) = UTF_8.decode(bytes);
    let text = text.trim_start_matches('\u{feff}');
    let trimmed = text.trim_start();
    ensure!(!trimmed.is_empty(), "it is empty");
    let start = &text.as_bytes()[..text.len().min(LOOK)];
    let n_zeros = start.iter().filter(|byte| **byte == 0).count();
    let is_text = n_zeros * 100 < start.len() * ZEROS_PERCENT;
    ensure!(is_text, "it is no text in UTF-8, nor in UTF-16 with a byte order mark");
    let mut file = if trimmed.starts_with(['{', '[']) {
        json::parse(trimmed)?
    } else {
        // Empty lines alone: a tab in front of the first name is a column without one.
        let empty = &text[..text.len() - trimmed.len()];
        table::parse(&text[empty.rfind(['\r', '\n']).map_or(0, |end| end + 1)..])?
    };
    file.columns.check()?;
    ensure!(!file.contacts.is_empty(), "it holds no contact");
    if is_damaged {
        file.notes.push("Not all of it is UTF-8: what is not was read as �. Save it as CSV UTF-8.".to_owned());
    }
    Ok(file)
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

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(bytes: &[u8]) -> String {
        format!("{:#}", parse(bytes).err().unwrap())
    }

    #[test]
    fn a_file_of_something_else_is_refused_with_what_to_do() {
        assert_eq!(refused(b" \n"), "it is empty");
        assert!(refused(b"PK\x03\x04\x14\0[Content_Types].xml").contains("Excel"));
        assert!(refused(b"a,b\n\x01\0\x02").contains("no text"));
        for other in ["Deal Name,Amount\nBig,1\n", "{\"foo\":\"bar\"}\n{}\n"] {
            let told = refused(other.as_bytes());
            assert!(told.contains("firstname, lastname, email"), "{told}");
        }
        assert!(refused(b"Email,City\n").contains("no contact"));
    }

    #[test]
    fn what_excel_saves_as_unicode_text_reads_as_any_other() {
        let units = "\u{feff}First Name\tE-mail\r\nZo\u{eb}\tz@b.io\r\n".encode_utf16();
        let big: Vec<u8> = units.clone().flat_map(u16::to_be_bytes).collect();
        let little: Vec<u8> = units.flat_map(u16::to_le_bytes).collect();
        for bytes in [big, little] {
            let contacts = parse(&bytes).ok().unwrap().contacts;
            let contact = contacts[0].as_ref().unwrap();
            assert_eq!((contact.text(Property::FirstName), contact.text(Property::Email)), ("Zo\u{eb}", "z@b.io"));
        }
    }

    #[test]
    fn a_first_column_without_a_name_keeps_its_place() {
        for text in ["\tEmail\tCity\n0\ta@b.io\tRome\n", "\r\n \n ,Email,City\n0,a@b.io,Rome\n"] {
            let contacts = parse(text.as_bytes()).ok().unwrap().contacts;
            let contact = contacts[0].as_ref().unwrap();
            assert_eq!((contact.text(Property::Email), contact.text(Property::City)), ("a@b.io", "Rome"), "{text:?}");
        }
        assert_eq!(parse(b"\n \t{\"email\":\"a@b.io\"}\n").ok().unwrap().contacts.len(), 1);
    }

    #[test]
    fn a_zero_in_a_value_is_a_part_of_it() {
        let contacts = parse(b"Email,City\na@b.io,Ro\0me\nb@b.io,Oslo\n").ok().unwrap().contacts;
        assert_eq!(contacts[0].as_ref().unwrap().text(Property::City), "Ro\0me");
        let without_mark: Vec<u8> = "Email\r\na@b.io\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert!(refused(&without_mark).contains("no text"));
    }

    #[test]
    fn text_that_is_not_utf_8_is_read_and_told() {
        let file = parse(b"Email,City\na@b.io,K\xf6ln\n").ok().unwrap();
        assert_eq!(file.contacts[0].as_ref().unwrap().text(Property::City), "K\u{fffd}ln");
        assert!(file.notes[0].contains("UTF-8"));
    }
}
