//! The consent page: checks what an app asks for, and sends the visitor back with a code or a refusal.

mod request;

use axum::extract::{Path, RawQuery, State};
use axum::http::header::{CACHE_CONTROL, LOCATION};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use url::form_urlencoded;

use self::request::{Refusal, Request, SCOPES};
use super::account::Grant;
use super::server::Sandbox;

const PAGE: &str = include_str!("consent/page.html");
const ERROR: &str = include_str!("consent/error.html");
const STYLE: &str = include_str!("consent/style.css");

/// `GET /oauth/authorize`: asks the visitor.
pub(super) async fn show(
    State(sandbox): State<Sandbox>,
    path: Option<Path<String>>,
    RawQuery(query): RawQuery,
) -> Response {
    let query = query.unwrap_or_default();
    match Request::parse(&query, path, &sandbox) {
        Ok(request) => html(StatusCode::OK, request.page(&sandbox)),
        Err(refusal) => refusal.into_response(),
    }
}

/// `POST /oauth/authorize`: what the visitor chose. The form repeats the request, which is checked again.
pub(super) async fn decide(State(sandbox): State<Sandbox>, path: Option<Path<String>>, body: String) -> Response {
    let request = match Request::parse(&body, path, &sandbox) {
        Ok(request) => request,
        Err(refusal) => return refusal.into_response(),
    };
    let decision = form_urlencoded::parse(body.as_bytes()).find(|(name, _)| name == "decision");
    match decision.as_ref().map(|(_, decision)| &**decision) {
        Some("approve") => request.approve(&sandbox),
        Some("decline") => request.decline(&sandbox),
        _ => Refusal("The form says neither approve nor decline.".to_owned()).into_response(),
    }
}

impl Request {
    fn page(&self, sandbox: &Sandbox) -> String {
        let scope = |scope: &String| {
            let means = SCOPES.iter().find(|(name, _)| name == scope).map_or("", |(_, means)| means);
            format!("<li><span>{}</span><code>{}</code></li>", escape(means), escape(scope))
        };
        let field = |(name, value): &(String, String)| {
            format!("<input type=\"hidden\" name=\"{}\" value=\"{}\">", escape(name), escape(value))
        };
        fill(
            PAGE,
            &[
                ("style", STYLE.to_owned()),
                ("scopes", self.scopes.iter().map(scope).collect()),
                ("fields", self.fields.iter().map(field).collect()),
                ("portal", self.portal_id.to_string()),
                ("contacts", sandbox.n_contacts().to_string()),
                ("host", escape(self.redirect_url.host_str().unwrap_or_default())),
            ],
        )
    }

    fn approve(self, sandbox: &Sandbox) -> Response {
        let grant = Grant { portal_id: self.portal_id, scopes: self.scopes.clone() };
        let now = chassis::clock::now();
        let code = sandbox.account(|account| account.approve(grant, &self.redirect_text, now));
        sandbox.count(|counters| counters.approvals += 1);
        self.redirect(&[("code", &code)])
    }

    fn decline(self, sandbox: &Sandbox) -> Response {
        sandbox.count(|counters| counters.declines += 1);
        self.redirect(&[("error", "access_denied"), ("error_description", "The user declined to connect the app")])
    }

    fn redirect(mut self, answer: &[(&str, &str)]) -> Response {
        self.redirect_url.query_pairs_mut().extend_pairs(answer);
        if let Some(state) = &self.state {
            self.redirect_url.query_pairs_mut().append_pair("state", state);
        }
        let location = HeaderValue::from_str(self.redirect_url.as_str()).expect("a URL is visible ASCII");
        (StatusCode::FOUND, [(LOCATION, location), (CACHE_CONTROL, HeaderValue::from_static("no-store"))])
            .into_response()
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let page = fill(ERROR, &[("style", STYLE.to_owned()), ("reason", escape(&self.0))]);
        html(StatusCode::BAD_REQUEST, page)
    }
}

fn html(status: StatusCode, page: String) -> Response {
    (status, [(CACHE_CONTROL, "no-store")], Html(page)).into_response()
}

/// Puts each value in the place of `{{name}}`, in one pass, so that no value is read as a place.
fn fill(template: &str, values: &[(&str, String)]) -> String {
    let mut page = String::with_capacity(template.len());
    let mut parts = template.split("{{");
    page.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (name, text) = part.split_once("}}").unwrap_or((part, ""));
        let value = values.iter().find(|(known, _)| *known == name);
        page.push_str(value.map_or("", |(_, value)| value));
        page.push_str(text);
    }
    page
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_escaped_and_never_read_as_places() {
        let page = fill("<p>{{a}} {{b}}</p>", &[("a", escape("{{b}}<i>")), ("b", "x".into())]);
        assert_eq!(page, "<p>{{b}}&lt;i&gt; x</p>");
    }
}
