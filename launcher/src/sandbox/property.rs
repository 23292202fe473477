//! `GET /crm/v3/properties/contacts/{name}`: whether a property is defined.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use serde_json::json;

use super::answer::answer;
use super::failure::Failure;
use super::list::is_contacts;
use super::server::Sandbox;

/// The values HubSpot defines for `hs_seniority`.
const SENIORITIES: [&str; 9] =
    ["vp", "director", "entry", "executive", "manager", "owner", "partner", "senior", "employee"];

pub(super) async fn show(
    State(sandbox): State<Sandbox>,
    Path((object_type, name)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let grant = sandbox.admit(&headers)?;
    let quota = sandbox.take_list(grant.portal_id)?;
    if !is_contacts(&object_type) || !sandbox.portal().defines(&name) {
        return Err(Failure::not_found().with_quota(quota));
    }
    let (value_type, field_type) = match name.as_str() {
        "createdate" | "lastmodifieddate" => ("datetime", "date"),
        "hs_seniority" => ("enumeration", "select"),
        "hs_object_id" => ("number", "number"),
        "phone" => ("string", "phonenumber"),
        _ => ("string", "text"),
    };
    let values = if name == "hs_seniority" { &SENIORITIES[..] } else { &[] };
    let options: Vec<_> = values.iter().map(|value| json!({"label": value, "value": value, "hidden": false})).collect();
    let content = json!({
        "name": name,
        "label": name,
        "type": value_type,
        "fieldType": field_type,
        "groupName": "contactinformation",
        "description": "",
        "hubspotDefined": name != "department",
        "options": options,
    });
    Ok(answer(content.to_string().into_bytes(), Some(quota)))
}
