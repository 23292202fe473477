//! HubSpot's API: the list of contacts, and how many there are. Nothing is ever written.

use std::time::Duration;

use anyhow::Context;
use chassis::http::{self, ClientLimits, client};
use reqwest::header::{AUTHORIZATION, HeaderValue};
use reqwest::{RequestBuilder, StatusCode};
use schemas::contact::Property;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use url::Url;
use zeroize::Zeroizing;

use crate::bucket::Quota;
use crate::error::FetchError;
use crate::header::quota;
use crate::refusal::refusal;

/// Contacts in a page: the most that HubSpot gives.
pub(crate) const PAGE_SIZE: u32 = 100;
/// Until the connection stands.
const CONNECT: Duration = Duration::from_secs(5);
/// The largest body that is read.
const MAX_BODY_BYTES: usize = 8 * 1024 * 1024;

/// A client of HubSpot's API.
#[derive(Clone, Debug)]
pub(crate) struct HubSpot {
    client: reqwest::Client,
    contacts: Url,
    search: Url,
    properties: String,
}

/// What a request is authorised with. `Debug` does not show it.
#[derive(Clone, Debug)]
pub(crate) struct Authorization(HeaderValue);

/// The body of an answer, and what its headers tell of the budget.
pub(crate) struct Body {
    pub(crate) bytes: Zeroizing<Vec<u8>>,
    pub(crate) quota: Quota,
}

#[derive(Deserialize)]
struct Counted {
    total: u64,
}

impl Authorization {
    /// Authorises with an access token.
    ///
    /// # Errors
    /// Where the token holds what no header can.
    pub(crate) fn try_new(token: &SecretString) -> anyhow::Result<Self> {
        let bearer = format!("Bearer {}", token.expose_secret());
        let mut value = HeaderValue::try_from(bearer).context("the token fits in no header")?;
        value.set_sensitive(true);
        Ok(Self(value))
    }
}

impl HubSpot {
    /// A client of the API at `api`, whose contacts are at `contacts_path`.
    ///
    /// # Errors
    /// Where the two make no URL, or what names the proxy on the way is malformed.
    pub(crate) fn try_new(api: &Url, contacts_path: &str, timeout: Duration) -> anyhow::Result<Self> {
        let (base, path) = (api.as_str().trim_end_matches('/'), contacts_path.trim_matches('/'));
        let url = |text: String| {
            Url::parse(&text).context("failed to make a URL of HUBSPOT_API_URL and HUBSPOT_CONTACTS_PATH")
        };
        Ok(Self {
            client: client(ClientLimits { connect: CONNECT.min(timeout), total: timeout })?,
            contacts: url(format!("{base}/{path}"))?,
            search: url(format!("{base}/{path}/search"))?,
            properties: Property::ALL.map(Property::name).join(","),
        })
    }

    /// The page of contacts that starts after `after`.
    ///
    /// # Errors
    /// Where HubSpot gives none.
    pub(crate) async fn page(&self, authorization: &Authorization, after: Option<&str>) -> Result<Body, FetchError> {
        let request = self.client.get(self.contacts.clone()).query(&[
            ("limit", PAGE_SIZE.to_string().as_str()),
            ("properties", &self.properties),
            ("archived", "false"),
        ]);
        send(request.query(&after.map(|after| [("after", after)])), authorization).await
    }

    /// How many contacts the portal has.
    ///
    /// # Errors
    /// Where HubSpot does not tell.
    pub(crate) async fn total(&self, authorization: &Authorization) -> Result<u64, FetchError> {
        let request = self.client.post(self.search.clone()).json(&serde_json::json!({ "limit": 1 }));
        let body = send(request, authorization).await?;
        let counted: Counted =
            serde_json::from_slice(&body.bytes).map_err(|_| FetchError::Malformed("not a search result"))?;
        Ok(counted.total)
    }
}

async fn send(request: RequestBuilder, Authorization(bearer): &Authorization) -> Result<Body, FetchError> {
    let response = request.header(AUTHORIZATION, bearer.clone()).send().await.map_err(network)?;
    let (status, headers) = (response.status(), response.headers().clone());
    let bytes = http::body(response, MAX_BODY_BYTES).await.map_err(network);
    let bytes = bytes.and_then(|bytes| bytes.ok_or(FetchError::Malformed("larger than any page")));
    if status != StatusCode::OK {
        // The status alone says enough, should the rest not come.
        return Err(refusal(status, &headers, &bytes.unwrap_or_default()));
    }
    Ok(Body { bytes: bytes?, quota: quota(&headers) })
}

fn network(error: reqwest::Error) -> FetchError {
    // The URL holds a cursor, which is a contact's id.
    FetchError::Unavailable { wait: None, source: error.without_url().into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_below_the_api_keeps_the_prefix_of_a_proxy() {
        let api = Url::parse("http://127.0.0.1:1/prefix/").unwrap();
        let hubspot = HubSpot::try_new(&api, "/crm/v3/objects/contacts", Duration::from_secs(1)).unwrap();
        assert_eq!(hubspot.contacts.as_str(), "http://127.0.0.1:1/prefix/crm/v3/objects/contacts");
        assert_eq!(hubspot.search.as_str(), "http://127.0.0.1:1/prefix/crm/v3/objects/contacts/search");
    }

    #[test]
    fn a_token_is_not_shown_and_a_broken_one_is_refused() {
        let authorization = Authorization::try_new(&"canary".into()).unwrap();
        assert!(!format!("{authorization:?}").contains("canary"));
        let refused = format!("{:#}", Authorization::try_new(&"canary\nb".into()).unwrap_err());
        assert!(!refused.contains("canary"), "{refused}");
    }
}
