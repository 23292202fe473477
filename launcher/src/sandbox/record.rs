//! How a contact looks on the wire.

use std::collections::BTreeMap;

use serde::Serialize;

use super::contact::{Contact, time_text};

/// Properties that come back whatever is asked.
const ALWAYS: [&str; 3] = ["createdate", "hs_object_id", "lastmodifieddate"];
/// Properties that come back when nothing is asked.
const BY_DEFAULT: [&str; 3] = ["email", "firstname", "lastname"];

/// One record of a list or a search.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Record<'a> {
    id: String,
    properties: BTreeMap<&'a str, Option<&'a str>>,
    created_at: String,
    updated_at: String,
    archived: bool,
    url: String,
}

impl<'a> Record<'a> {
    /// Shows the asked properties of a contact: null where empty, absent where not defined.
    pub(super) fn new(contact: &'a Contact, asked: &[String], portal_id: u64) -> Self {
        let asked = asked.iter().map(String::as_str);
        let by_default = BY_DEFAULT.into_iter().filter(|_| asked.len() == 0);
        let names = asked.clone().chain(by_default).chain(ALWAYS);
        let properties = names.filter_map(|name| contact.properties.get_key_value(name));
        Self {
            id: contact.id.to_string(),
            properties: properties.map(|(name, value)| (name.as_str(), value.as_deref())).collect(),
            created_at: time_text(contact.created_at),
            updated_at: time_text(contact.updated_at),
            archived: false,
            url: format!("https://app.hubspot.com/contacts/{portal_id}/record/0-1/{}", contact.id),
        }
    }
}

/// Where the next page is.
#[derive(Serialize)]
pub(super) struct Paging {
    next: Next,
}

#[derive(Serialize)]
struct Next {
    after: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    link: Option<String>,
}

impl Paging {
    pub(super) fn new(after: u64, link: Option<String>) -> Self {
        Self { next: Next { after: after.to_string(), link } }
    }
}
