//! The sandbox over real HTTP.

mod faults;
mod oauth;
mod pages;

use std::future::pending;
use std::time::Duration;

use chassis::http::{ClientLimits, client};
use reqwest::header::{AUTHORIZATION, HeaderMap, LOCATION};
use reqwest::{Response, StatusCode};
use serde_json::Value;
use tokio::net::TcpListener;

use super::{SANDBOX_CLIENT_ID, SANDBOX_CLIENT_SECRET, SANDBOX_SCOPES, Sandbox, SandboxConfig};

const REDIRECT: &str = "http://localhost:9/oauth/callback";

/// A sandbox on a free port and somebody who talks to it.
struct Caller {
    sandbox: Sandbox,
    base: String,
    http: reqwest::Client,
    token: String,
    server: tokio::task::JoinHandle<anyhow::Result<()>>,
}

impl Caller {
    async fn start(config: SandboxConfig) -> Self {
        let sandbox = Sandbox::new(config).unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        #[expect(clippy::disallowed_methods, reason = "the test is the owner of this task")]
        let server = tokio::spawn(sandbox.clone().serve(listener, pending()));
        let token = sandbox.issue_access_token(&SANDBOX_SCOPES);
        let limits = ClientLimits { connect: Duration::from_secs(2), total: Duration::from_secs(5) };
        Self { sandbox, base, http: client(limits).unwrap(), token, server }
    }

    async fn with_faults(faults: &str) -> Self {
        Self::start(SandboxConfig { faults: faults.parse().unwrap(), ..SandboxConfig::default() }).await
    }

    async fn get(&self, path: &str) -> Response {
        let bearer = format!("Bearer {}", self.token);
        self.http.get(format!("{}{path}", self.base)).header(AUTHORIZATION, bearer).send().await.unwrap()
    }

    async fn search(&self) -> Response {
        let url = format!("{}/crm/v3/objects/contacts/search", self.base);
        let bearer = format!("Bearer {}", self.token);
        self.http.post(url).header(AUTHORIZATION, bearer).body("{\"limit\":1}").send().await.unwrap()
    }

    /// Sends the consent form and returns where it leads.
    async fn decide(&self, decision: &str, changes: &[(&str, &str)]) -> Response {
        let mut form = vec![
            ("client_id", SANDBOX_CLIENT_ID),
            ("redirect_uri", REDIRECT),
            ("scope", "oauth crm.objects.contacts.read"),
            ("state", "s&t=1"),
            ("decision", decision),
        ];
        for (name, value) in changes {
            form.retain(|(known, _)| known != name);
            form.push((name, value));
        }
        self.http.post(format!("{}/oauth/authorize", self.base)).form(&form).send().await.unwrap()
    }

    async fn code(&self) -> String {
        landing(&self.decide("approve", &[]).await).remove("code").unwrap()
    }

    async fn token_call(&self, path: &str, form: &[(&str, &str)]) -> Response {
        let client = [("client_id", SANDBOX_CLIENT_ID), ("client_secret", SANDBOX_CLIENT_SECRET)];
        let form: Vec<_> =
            client.iter().filter(|(name, _)| !form.iter().any(|field| field.0 == *name)).chain(form).collect();
        self.http.post(format!("{}{path}", self.base)).form(&form).send().await.unwrap()
    }

    async fn exchange(&self, code: &str) -> Response {
        let form = [("grant_type", "authorization_code"), ("code", code), ("redirect_uri", REDIRECT)];
        self.token_call("/oauth/2026-09/token", &form).await
    }
}

impl Drop for Caller {
    fn drop(&mut self) {
        self.server.abort();
    }
}

fn landing(response: &Response) -> std::collections::HashMap<String, String> {
    assert_eq!(response.status(), StatusCode::FOUND);
    let url = url::Url::parse(response.headers()[LOCATION].to_str().unwrap()).unwrap();
    assert!(url.as_str().starts_with(REDIRECT));
    url.query_pairs().into_owned().collect()
}

async fn json(response: Response) -> Value {
    response.json().await.unwrap()
}

fn header(headers: &HeaderMap, name: &str) -> String {
    headers.get(name).map_or_else(String::new, |value| value.to_str().unwrap().to_owned())
}
