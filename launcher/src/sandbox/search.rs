//! `POST /crm/v3/objects/contacts/search`: how many contacts there are.

use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use serde::{Deserialize, Serialize};

use super::answer::answer;
use super::failure::Failure;
use super::fault::Place;
use super::list::is_contacts;
use super::record::{Paging, Record};
use super::server::Sandbox;

const DEFAULT_LIMIT: usize = 10;
const MAX_LIMIT: usize = 200;
/// How far into the results a search may reach.
const MAX_REACH: usize = 10_000;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Request {
    #[serde(default)]
    limit: Option<usize>,
    #[serde(default)]
    after: Option<String>,
    #[serde(default)]
    properties: Vec<String>,
    #[serde(default)]
    filter_groups: Vec<serde_json::Value>,
    #[serde(default)]
    query: Option<String>,
}

#[derive(Serialize)]
struct Found<'a> {
    total: usize,
    results: Vec<Record<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    paging: Option<Paging>,
}

pub(super) async fn search(
    State(sandbox): State<Sandbox>,
    Path(object_type): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Failure> {
    let grant = sandbox.admit(&headers)?;
    sandbox.count(|counters| counters.search_requests += 1);
    sandbox.take_search(grant.portal_id)?;
    if !is_contacts(&object_type) {
        return Err(Failure::invalid(format!("Unable to infer object type from: {object_type}")));
    }
    let request: Request =
        serde_json::from_slice(&body).map_err(|error| Failure::invalid(format!("Invalid input JSON: {error}")))?;
    if !request.filter_groups.is_empty() || request.query.is_some_and(|query| !query.is_empty()) {
        return Err(Failure::invalid("The sandbox searches all contacts: it knows no filters and no query"));
    }
    let limit = request.limit.unwrap_or(DEFAULT_LIMIT);
    if limit > MAX_LIMIT {
        return Err(Failure::invalid(format!("Invalid limit: {limit}")));
    }
    let start = request.after.filter(|after| !after.is_empty()).map_or(Ok(0), |after| after.parse::<usize>());
    let start = start.map_err(|_| Failure::invalid("Cannot deserialize value of type `int` for `after`"))?;
    if start.saturating_add(limit) > MAX_REACH {
        return Err(Failure::invalid("There was a problem with the request."));
    }

    let portal = sandbox.portal();
    let page = portal.slice(start, limit);
    let end = start + page.contacts.len();
    let found = Found {
        total: portal.len(),
        results: page
            .contacts
            .iter()
            .map(|contact| Record::new(contact, &request.properties, grant.portal_id))
            .collect(),
        paging: (end < portal.len()).then(|| Paging::new(end as u64, None)),
    };
    let content = serde_json::to_vec(&found).expect("text, numbers and maps with text keys are JSON");
    match sandbox.take_fault(Place::Search) {
        Some(fault) => sandbox.fail(fault, content, Some(grant.portal_id), None).await,
        None => Ok(answer(content, None)),
    }
}
