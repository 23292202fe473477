//! Files of contacts.

use launcher::audit::file;

/// What reads as contacts, from CSV or JSON, is the same when it is written as one JSON object a line.
pub(crate) fn judge(bytes: &[u8]) {
    let Ok(contacts) = file::parse(bytes).map(|file| file.contacts) else { return };
    let lines: Vec<String> =
        contacts.iter().map(|contact| serde_json::to_string(contact).expect("texts are JSON")).collect();
    // Contacts that none of the lines before them starts a JSON file with.
    let start = contacts.iter().position(Option::is_some).expect("a file without a contact is refused");
    let again = file::parse(lines[start..].join("\n").as_bytes()).map(|file| file.contacts);
    let again = again.expect("what was written can be read");
    assert!(again == contacts[start..], "contacts read back as others");
}
