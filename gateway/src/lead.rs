//! The form before the full report.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::extract::{Path, State};
use axum::http::header::{CONTENT_TYPE, LOCATION};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::{Form, Json};
use schemas::id::ReportId;
use serde::{Deserialize, Serialize};
use serde_json::json;
use zeroize::Zeroizing;

use crate::app::App;
use crate::problem::Problem;
use crate::site;

const LONGEST: usize = 200;

/// What a visitor typed. It has no `Debug`.
#[derive(Serialize, Deserialize)]
struct Lead {
    first_name: String,
    last_name: String,
    email: String,
    company: String,
}

pub(crate) async fn submit(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Problem> {
    let id: ReportId = id.parse().map_err(|_| Problem::NotFound)?;
    let is_json = headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|kind| kind.starts_with("application/json"));
    let lead = match is_json {
        true => serde_json::from_slice(&body).map_err(|_| Problem::Malformed)?,
        false => from_form(&headers, body).await?,
    };
    let lead = Lead::check(lead)?;
    let plain = Zeroizing::new(serde_json::to_vec(&lead).expect("plain fields are JSON"));
    if !app.store.save_lead(id, &plain).await.map_err(Problem::Internal)? {
        return Err(Problem::NotFound);
    }
    if is_json {
        return Ok(Json(json!({ "unlocked": true })).into_response());
    }
    let url = format!("/{}/audit/report/{id}", site::preferred(&headers).code());
    Ok((StatusCode::SEE_OTHER, [(LOCATION, url)]).into_response())
}

async fn from_form(headers: &HeaderMap, body: Bytes) -> Result<Lead, Problem> {
    let mut request = Request::post("/").body(body.into()).expect("a path alone is a request");
    *request.headers_mut() = headers.clone();
    let Form(lead) = Form::from_request(request, &()).await.map_err(|_| Problem::Malformed)?;
    Ok(lead)
}

impl Lead {
    fn check(lead: Self) -> Result<Self, Problem> {
        let text = |value: String, field| {
            let value = value.trim().to_owned();
            let fits = !value.is_empty() && value.chars().count() <= LONGEST && !value.chars().any(char::is_control);
            if fits { Ok(value) } else { Err(Problem::InvalidLead { field }) }
        };
        let email = text(lead.email, "email")?;
        if !is_email(&email) {
            return Err(Problem::InvalidLead { field: "email" });
        }
        Ok(Self {
            first_name: text(lead.first_name, "first_name")?,
            last_name: text(lead.last_name, "last_name")?,
            email,
            company: text(lead.company, "company")?,
        })
    }
}

fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    let label =
        |label: &str| !label.is_empty() && label.len() <= 63 && !label.starts_with('-') && !label.ends_with('-');
    let odd = |symbol: char| symbol.is_whitespace() || symbol == '@' || symbol == ',' || symbol == ';';
    !local.is_empty()
        && local.len() <= 64
        && !text.replacen('@', "", 1).contains(odd)
        && domain.contains('.')
        && domain.split('.').all(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(email: &str, company: &str) -> Result<Lead, Problem> {
        Lead::check(Lead {
            first_name: " Ada ".into(),
            last_name: "L".into(),
            email: email.into(),
            company: company.into(),
        })
    }

    #[test]
    fn a_lead_is_trimmed_and_complete() {
        assert_eq!(check("ada@example.com", "Engines").ok().unwrap().first_name, "Ada");
        assert_eq!(check("ada@example.com", " ").err().unwrap().code(), "invalid_lead");
    }

    #[test]
    fn an_address_has_a_mailbox_and_a_domain() {
        for wrong in
            ["", "ada", "ada@", "@example.com", "ada@example", "a da@example.com", "a@b@c.de", "a@.de", "a@-b.de"]
        {
            assert!(check(wrong, "Engines").is_err(), "{wrong}");
        }
    }
}
