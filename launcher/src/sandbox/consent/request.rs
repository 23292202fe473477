//! What an app asks for, checked before anybody is asked or redirected.

use std::collections::HashMap;

use axum::extract::Path;
use chassis::host::is_this_machine;
use url::{Url, form_urlencoded};

use crate::sandbox::account::{SANDBOX_CLIENT_ID, SANDBOX_SCOPES};
use crate::sandbox::server::Sandbox;

/// Scopes that an app may ask for, and what each allows.
pub(super) const SCOPES: [(&str, &str); 4] = [
    ("oauth", "Know which account is connected"),
    ("crm.objects.contacts.read", "View properties of contacts"),
    ("crm.objects.companies.read", "View properties of companies"),
    ("crm.schemas.contacts.read", "View which properties contacts have"),
];

/// An authorize request that may be answered by a redirect.
pub(super) struct Request {
    pub(super) portal_id: u64,
    pub(super) redirect_url: Url,
    /// As it was written: the exchange must repeat it to the letter.
    pub(super) redirect_text: String,
    pub(super) scopes: Vec<String>,
    pub(super) fields: Vec<(String, String)>,
    pub(super) state: Option<String>,
}

/// A request that gets an error page and no redirect.
pub(super) struct Refusal(pub(super) String);

impl Request {
    /// Reads and checks the fields of a query or a form.
    pub(super) fn parse(query: &str, path: Option<Path<String>>, sandbox: &Sandbox) -> Result<Self, Refusal> {
        let fields: Vec<(String, String)> =
            form_urlencoded::parse(query.as_bytes()).into_owned().filter(|(name, _)| name != "decision").collect();
        let by_name: HashMap<&str, &str> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let get = |name: &str| by_name.get(name).copied().filter(|value| !value.is_empty());

        let portal_id = match path {
            None => sandbox.config().portal_id,
            Some(Path(text)) => text.parse().map_err(|_| Refusal("The account in the address is no number.".into()))?,
        };
        if get("client_id") != Some(SANDBOX_CLIENT_ID) {
            return Err(Refusal("The client_id is missing, or no app is known by it.".into()));
        }
        if get("response_type").is_some_and(|response_type| response_type != "code") {
            return Err(Refusal("The response_type, if there is one, must be code.".into()));
        }
        let redirect_text = get("redirect_uri").ok_or_else(|| Refusal("The redirect_uri is missing.".into()))?;
        let redirect_url = parse_redirect(redirect_text, &sandbox.config().redirect_urls)?;
        let scopes = parse_scopes(get("scope").unwrap_or_default(), get("optional_scope").unwrap_or_default())?;
        Ok(Self {
            portal_id,
            redirect_url,
            redirect_text: redirect_text.to_owned(),
            scopes,
            state: by_name.get("state").map(|state| (*state).to_owned()),
            fields,
        })
    }
}

/// Accepts what is registered, and any plain loopback address for work on one machine.
fn parse_redirect(text: &str, registered: &[String]) -> Result<Url, Refusal> {
    let url = Url::parse(text).map_err(|_| Refusal("The redirect_uri is no address.".into()))?;
    if !matches!(url.scheme(), "http" | "https") || url.fragment().is_some() {
        return Err(Refusal("The redirect_uri must be a web address without a fragment.".into()));
    }
    let is_loopback = url.host_str().is_some_and(is_this_machine);
    if registered.iter().any(|known| known == text) || (url.scheme() == "http" && is_loopback) {
        Ok(url)
    } else {
        Err(Refusal("The redirect_uri is not one that the app has registered.".into()))
    }
}

/// Every required scope must be asked for, and nothing unknown. Optional ones that are unknown are dropped.
fn parse_scopes(scope: &str, optional: &str) -> Result<Vec<String>, Refusal> {
    let known = |scope: &&str| SCOPES.iter().any(|(name, _)| name == scope);
    let mut scopes: Vec<String> = Vec::new();
    for scope in scope.split_whitespace() {
        if !known(&scope) {
            return Err(Refusal(format!("The scope {scope} does not exist in the sandbox.")));
        }
        if !scopes.iter().any(|seen| seen == scope) {
            scopes.push(scope.to_owned());
        }
    }
    if let Some(missing) = SANDBOX_SCOPES.iter().find(|required| !scopes.iter().any(|scope| scope == *required)) {
        return Err(Refusal(format!("The app requires the scope {missing}, which the address does not ask for.")));
    }
    for scope in optional.split_whitespace().filter(known) {
        if !scopes.iter().any(|seen| seen == scope) {
            scopes.push(scope.to_owned());
        }
    }
    Ok(scopes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn loopback_and_registered_addresses_are_accepted_only() {
        let registered = vec!["https://refine.example/oauth/callback".to_owned()];
        for text in [
            "http://localhost:8080/oauth/callback",
            "http://127.0.0.1:1/x?y=z",
            "http://[::1]:80/",
            "https://refine.example/oauth/callback",
        ] {
            assert!(parse_redirect(text, &registered).is_ok(), "{text}");
        }
        for text in [
            "https://refine.example/oauth/callback/other",
            "https://localhost/callback",
            "http://localhost.example/",
            "http://localhost/#x",
            "javascript:alert(1)",
            "nonsense",
        ] {
            assert!(parse_redirect(text, &registered).is_err(), "{text}");
        }
    }

    #[test]
    fn required_scopes_must_all_be_asked_for() {
        assert_eq!(parse_scopes("oauth crm.objects.contacts.read", "").ok().unwrap(), SANDBOX_SCOPES);
        assert!(parse_scopes("oauth", "crm.objects.contacts.read").is_err());
        assert!(parse_scopes("oauth crm.objects.contacts.read launch.rockets", "").is_err());
        let scopes = parse_scopes("oauth crm.objects.contacts.read", "launch.rockets crm.objects.companies.read");
        assert_eq!(scopes.ok().unwrap().len(), 3);
    }
}
