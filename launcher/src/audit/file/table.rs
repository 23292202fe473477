//! Contacts as CSV, one a row under a header.

use std::borrow::Cow;
use std::io::Read;

use anyhow::{Context, ensure};
use schemas::contact::{Property, Value};

use super::label::{self, Column};
use super::{File, Owned};

/// A row behind the last, which a quote that is never closed takes in.
const END: &str = "\nend\n";

pub(super) fn parse(text: &str) -> anyhow::Result<File> {
    let header = text.lines().next().unwrap_or_default();
    let count = |delimiter: u8| header.bytes().filter(|byte| *byte == delimiter).count();
    let delimiter = [b',', b';', b'\t'].into_iter().max_by_key(|delimiter| (count(*delimiter), *delimiter == b','));
    let text = text.trim_end_matches(['\r', '\n']);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter.unwrap_or(b','))
        .flexible(true)
        .from_reader(text.as_bytes().chain(END.as_bytes()));
    let header = reader.headers().context("the header cannot be read")?.clone();
    let mut file = File::default();
    let columns = columns(&header, &mut file);
    let (mut ragged, mut n_ragged) = (None, 0);
    let (mut line, mut is_whole) = (1, false);
    for record in reader.records() {
        let row = file.contacts.len() + 1;
        let record = record.with_context(|| format!("row {row}"))?;
        let start = record.position().context("a row without a place")?;
        if start.byte() > text.len() as u64 {
            is_whole = true;
            break;
        }
        line = start.line();
        if record.len() != header.len() {
            ragged = ragged.or(Some(row));
            n_ragged += 1;
        }
        let mut contact = Owned::default();
        let mut id = None;
        for (place, column) in &columns {
            let text = record.get(*place).unwrap_or_default();
            match column {
                Column::Record => id = Some(text.to_owned()).filter(|id| !id.is_empty()),
                Column::Property(property) if text.is_empty() => contact.set(*property, Value::Null),
                Column::Property(property) => {
                    contact.set(*property, Value::Text(Cow::Owned(exported(*property, text))));
                }
            }
        }
        file.contacts.push(Some(contact));
        file.records.push(id);
    }
    ensure!(is_whole, "a quote is opened and never closed in the row that starts on line {line}");
    if let Some(row) = ragged {
        file.notes.push(format!(
            "Rows with more or fewer values than the header has columns: {n_ragged}, of which row {row} is the first."
        ));
    }
    Ok(file)
}

/// The places that are read, as what; of two columns of one property the first.
fn columns(header: &csv::StringRecord, file: &mut File) -> Vec<(usize, Column)> {
    let mut columns: Vec<(usize, Column)> = Vec::new();
    for (place, label) in header.iter().enumerate() {
        match label::column(label) {
            Some(column) if columns.iter().any(|(_, other)| *other == column) => {
                file.columns.ignored.push(label.to_owned());
                file.notes.push(format!("Column {} {label:?} is ignored: an earlier one is the same.", place + 1));
            }
            Some(column) => {
                if let Column::Property(property) = column {
                    file.columns.read.push((label.to_owned(), property));
                }
                columns.push((place, column));
            }
            None => file.columns.ignored.push(label.to_owned()),
        }
    }
    columns
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

    fn read(text: &str) -> File {
        parse(text).ok().unwrap()
    }

    fn csv(text: &str) -> Owned {
        read(text).contacts[0].clone().unwrap()
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
    fn what_is_read_and_what_not_is_told() {
        let file = read("Datensatz-ID;Vorname;E-Mail;Kontaktinhaber\n501;Ana;a@b.io;Bo\n");
        let told = file.columns.told();
        assert_eq!(told[0].1, "\"Vorname\" as firstname, \"E-Mail\" as email");
        assert_eq!(told[1].1, "\"Kontaktinhaber\"");
        assert!(told[2].1.starts_with("lastname, phone"), "{told:?}");
        assert_eq!(file.records, [Some("501".to_owned())]);
    }

    #[test]
    fn of_a_doubled_column_the_first_is_read_and_told() {
        let file = read("Email,E-mail\na@b.io,\n");
        assert_eq!(file.contacts[0].as_ref().unwrap().text(Property::Email), "a@b.io");
        assert_eq!(file.notes, ["Column 2 \"E-mail\" is ignored: an earlier one is the same."]);
    }

    #[test]
    fn a_quote_that_is_never_closed_is_found_where_it_opens() {
        for text in ["Email,City\na@b.io,Rome\nb@b.io,\"Paris\nc@b.io,Oslo\n", "Email,City\na@b.io,Rome\nb@b.io,\"\n"] {
            let error = parse(text).err().unwrap().to_string();
            assert!(error.contains("on line 3"), "{error}");
        }
        assert_eq!(read("Email,City\na@b.io,\"Rome\n\"\"X\"\"\"").contacts.len(), 1);
        assert!(parse("Email,\"City\na@b.io,Rome\n").err().unwrap().to_string().contains("on line 1"));
    }

    #[test]
    fn rows_of_another_width_are_told() {
        let file = read("Email,City\na@b.io\nb@b.io,Rome\nc@b.io,Rome,Italy\n");
        assert_eq!(file.contacts.len(), 3);
        assert!(file.notes[0].contains("columns: 2, of which row 1"), "{:?}", file.notes);
    }
}
