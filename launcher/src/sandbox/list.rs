//! `GET /crm/v3/objects/contacts` and its dated twins: the pages of contacts.

use axum::extract::{Path, State};
use axum::http::header::HOST;
use axum::http::{HeaderMap, Uri};
use axum::response::Response;
use serde::Serialize;
use url::form_urlencoded;

use super::answer::answer;
use super::failure::Failure;
use super::fault::Place;
use super::record::{Paging, Record};
use super::server::Sandbox;

const DEFAULT_LIMIT: usize = 10;
const MAX_LIMIT: usize = 100;
/// The largest page when histories are asked for.
const MAX_LIMIT_WITH_HISTORY: usize = 50;
const MAX_QUERY_BYTES: usize = 16_000;

#[derive(Serialize)]
struct List<'a> {
    results: Vec<Record<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    paging: Option<Paging>,
}

/// Whether a path names the contacts, by name or by number.
pub(super) fn is_contacts(object_type: &str) -> bool {
    matches!(object_type, "contacts" | "contact" | "0-1")
}

pub(super) async fn page(
    State(sandbox): State<Sandbox>,
    Path(object_type): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let grant = sandbox.admit(&headers)?;
    sandbox.count(|counters| counters.page_requests += 1);
    let quota = sandbox.take_list(grant.portal_id)?;
    if !is_contacts(&object_type) {
        let message = format!("Unable to infer object type from: {object_type}");
        return Err(Failure::invalid(message).with_quota(quota));
    }
    let query = uri.query().unwrap_or_default();
    let request = Request::parse(query).map_err(|failure| failure.with_quota(quota))?;
    sandbox.delay().await;

    let page = sandbox.portal().page(request.after, request.limit);
    let link = |after| next_link(&headers, uri.path(), query, after);
    let list = match request.archived {
        true => List { results: Vec::new(), paging: None },
        false => List {
            results: page
                .contacts
                .iter()
                .map(|contact| Record::new(contact, &request.properties, grant.portal_id))
                .collect(),
            paging: page.next_after.map(|after| Paging::new(after, link(after))),
        },
    };
    let content = serde_json::to_vec(&list).expect("text, numbers and maps with text keys are JSON");
    match sandbox.take_fault(Place::Page(page.number)) {
        Some(fault) => sandbox.fail(fault, content, Some(grant.portal_id), Some(quota)).await,
        None => Ok(answer(content, Some(quota))),
    }
}

/// What the query asks for.
#[derive(Debug, PartialEq, Eq)]
struct Request {
    limit: usize,
    after: u64,
    properties: Vec<String>,
    archived: bool,
}

impl Request {
    /// Lists may be repeated or comma-separated: the official clients do either.
    fn parse(query: &str) -> Result<Self, Failure> {
        if query.len() > MAX_QUERY_BYTES {
            return Err(Failure::invalid("URI too long"));
        }
        let mut request = Self { limit: DEFAULT_LIMIT, after: 0, properties: Vec::new(), archived: false };
        let mut max_limit = MAX_LIMIT;
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            match &*name {
                "limit" => {
                    let limit = value.parse().ok().filter(|limit| *limit > 0);
                    request.limit = limit.ok_or_else(|| Failure::invalid(format!("Invalid limit: {value}")))?;
                }
                "after" if value.is_empty() => {}
                "after" => {
                    let after = value.parse();
                    request.after = after.map_err(|_| Failure::invalid(format!("Invalid after: {value}")))?;
                }
                "properties" => {
                    let names = value.split(',').map(str::trim).filter(|name| !name.is_empty());
                    request.properties.extend(names.map(str::to_owned));
                }
                "propertiesWithHistory" if !value.is_empty() => max_limit = MAX_LIMIT_WITH_HISTORY,
                "archived" => request.archived = value.eq_ignore_ascii_case("true"),
                _ => {}
            }
        }
        if request.limit > max_limit {
            let message = format!("Invalid limit: {}. The largest page holds {max_limit} records.", request.limit);
            return Err(Failure::invalid(message));
        }
        Ok(request)
    }
}

/// The same question with the next cursor, at the host that the caller used.
fn next_link(headers: &HeaderMap, path: &str, query: &str, after: u64) -> Option<String> {
    let host = headers.get(HOST)?.to_str().ok()?;
    let kept = form_urlencoded::parse(query.as_bytes()).filter(|(name, _)| name != "after");
    let query = form_urlencoded::Serializer::new(String::new())
        .extend_pairs(kept)
        .append_pair("after", &after.to_string())
        .finish();
    Some(format!("http://{host}{path}?{query}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn properties_come_repeated_or_comma_separated() {
        let expected = ["firstname", "email", "phone"].map(str::to_owned);
        for query in [
            "properties=firstname%2Cemail,phone",
            "properties=firstname&properties=email&properties=phone&archived=False",
        ] {
            assert_eq!(Request::parse(query).unwrap().properties, expected, "{query}");
        }
    }

    #[test]
    fn limits_are_checked() {
        assert_eq!(Request::parse("").unwrap().limit, 10);
        assert_eq!(Request::parse("limit=100").unwrap().limit, 100);
        for query in
            ["limit=101", "limit=0", "limit=-1", "limit=many", "after=x", "limit=51&propertiesWithHistory=email"]
        {
            assert!(Request::parse(query).is_err(), "{query}");
        }
    }

    #[test]
    fn the_next_link_repeats_the_question() {
        let mut headers = HeaderMap::new();
        headers.insert(HOST, "127.0.0.1:9".parse().unwrap());
        let link = next_link(&headers, "/crm/v3/objects/contacts", "limit=2&after=1&properties=a%2Cb", 52);
        assert_eq!(link.unwrap(), "http://127.0.0.1:9/crm/v3/objects/contacts?limit=2&properties=a%2Cb&after=52");
    }
}
