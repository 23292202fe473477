//! A visitor: a browser's cookies and redirects without the browser, so that a test sees each step.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::Duration;

use chassis::http::ClientLimits;
use reqwest::{Method, RequestBuilder, Response, StatusCode};
use serde_json::{Value, json};
use tokio::time::timeout;

/// Longer than any scan of a test may take.
const PATIENCE: Duration = Duration::from_secs(90);

static NEXT_ADDRESS: AtomicU16 = AtomicU16::new(1);

pub(crate) fn client() -> reqwest::Client {
    chassis::http::client(ClientLimits { connect: Duration::from_secs(5), total: PATIENCE }).unwrap()
}

pub(crate) struct Visitor {
    pub(crate) gateway: SocketAddr,
    /// The address as the proxy in front tells it.
    pub(crate) address: String,
    pub(crate) cookies: BTreeMap<String, String>,
    /// Every value that a cookie ever had.
    pub(crate) cookie_values: Vec<String>,
    client: reqwest::Client,
}

/// One server-sent event.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Sent {
    pub(crate) id: Option<u64>,
    pub(crate) name: String,
    pub(crate) data: Value,
}

/// A stream of server-sent events.
pub(crate) struct Events {
    response: Response,
    buffer: String,
}

impl Visitor {
    /// From an address that nobody else has.
    pub(crate) fn new(gateway: SocketAddr) -> Self {
        let [high, low] = NEXT_ADDRESS.fetch_add(1, Ordering::Relaxed).to_be_bytes();
        let address = format!("198.18.{high}.{low}");
        Self { gateway, address, cookies: BTreeMap::new(), cookie_values: Vec::new(), client: client() }
    }

    fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let url = if path.starts_with("http") { path.to_owned() } else { format!("http://{}{path}", self.gateway) };
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = self.client.request(method, url).header("x-forwarded-for", &self.address);
        if cookies.is_empty() { request } else { request.header("cookie", cookies.join("; ")) }
    }

    async fn send(&mut self, request: RequestBuilder) -> Response {
        let response = request.send().await.unwrap();
        for cookie in response.headers().get_all("set-cookie") {
            let (pair, attributes) = cookie.to_str().unwrap().split_once(';').unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            if attributes.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
                self.cookie_values.push(value.to_owned());
            }
        }
        response
    }

    pub(crate) async fn get(&mut self, path: &str) -> Response {
        self.send(self.request(Method::GET, path).header("accept", "text/html")).await
    }

    pub(crate) async fn get_json(&mut self, path: &str) -> (StatusCode, Value) {
        let response = self.send(self.request(Method::GET, path).header("accept", "application/json")).await;
        (response.status(), response.json().await.unwrap())
    }

    pub(crate) async fn post_json(&mut self, path: &str, body: &Value) -> Response {
        self.send(self.request(Method::POST, path).header("accept", "application/json").json(body)).await
    }

    pub(crate) async fn post_form(&mut self, path: &str, fields: &[(&str, &str)]) -> Response {
        self.send(self.request(Method::POST, path).header("accept", "text/html").form(fields)).await
    }

    pub(crate) async fn delete(&mut self, path: &str) -> Response {
        self.send(self.request(Method::DELETE, path).header("accept", "application/json")).await
    }

    /// Goes to HubSpot's consent page. Its address.
    pub(crate) async fn consent(&mut self) -> String {
        location(&self.get("/en/audit/connect").await)
    }

    /// Approves or declines there. The path with which the browser comes back.
    pub(crate) async fn decide(&mut self, consent: &str, decision: &str) -> String {
        // The form repeats the request in hidden fields.
        let (page, request) = consent.split_once('?').unwrap();
        let form = self.client.post(page).header("content-type", "application/x-www-form-urlencoded");
        let response = form.body(format!("{request}&decision={decision}")).send().await.unwrap();
        let back = location(&response);
        back[back.find("/oauth/callback").unwrap()..].to_owned()
    }

    /// Connects the sandbox portal, up to the page with the start button.
    pub(crate) async fn connect(&mut self) {
        let consent = self.consent().await;
        let back = self.decide(&consent, "approve").await;
        let response = self.get(&back).await;
        assert_eq!(location(&response), "/en/audit/scan");
        assert_eq!(self.get("/en/audit/scan").await.status(), StatusCode::OK);
    }

    /// Starts a scan: its id, or the problem.
    pub(crate) async fn start(&mut self) -> Result<String, (StatusCode, Value)> {
        let response = self.post_json("/api/scans", &json!({})).await;
        let status = response.status();
        let body: Value = response.json().await.unwrap();
        if status == StatusCode::ACCEPTED { Ok(body["scan"].as_str().unwrap().to_owned()) } else { Err((status, body)) }
    }

    /// Connects and starts.
    pub(crate) async fn scan(&mut self) -> String {
        self.connect().await;
        self.start().await.unwrap()
    }

    /// Follows a scan from its beginning, or behind an event.
    pub(crate) async fn follow(&mut self, scan: &str, after: Option<u64>) -> Events {
        let mut request = self.request(Method::GET, &format!("/api/scans/{scan}/events"));
        if let Some(after) = after {
            request = request.header("last-event-id", after.to_string());
        }
        let response = self.send(request).await;
        assert_eq!(response.status(), StatusCode::OK);
        Events { response, buffer: String::new() }
    }

    /// Follows a scan to its end.
    pub(crate) async fn watch(&mut self, scan: &str) -> Vec<Sent> {
        self.follow(scan, None).await.rest().await
    }

    /// Connects, scans and watches to the end, which is the last of the events.
    pub(crate) async fn scan_to_the_end(&mut self) -> Vec<Sent> {
        let scan = self.scan().await;
        self.watch(&scan).await
    }

    /// Fills in the lead form. The full report.
    pub(crate) async fn unlock(&mut self, report: &str) -> Value {
        let lead = json!({
            "first_name": "Lea", "last_name": "Leadcanary", "email": "lea@leadcanary.io", "company": "Leadcanary Ltd",
            "consent": true,
        });
        let response = self.post_json(&format!("/api/reports/{report}/lead"), &lead).await;
        assert_eq!(response.status(), StatusCode::OK, "{}", response.text().await.unwrap());
        let (status, body) = self.get_json(&format!("/api/reports/{report}")).await;
        assert_eq!((status, &body["unlocked"]), (StatusCode::OK, &json!(true)));
        body["report"].clone()
    }
}

impl Events {
    /// The next event; none after the end of the stream.
    pub(crate) async fn next(&mut self) -> Option<Sent> {
        loop {
            if let Some((event, rest)) = self.buffer.split_once("\n\n") {
                let (event, rest) = (event.to_owned(), rest.to_owned());
                self.buffer = rest;
                if let Some(sent) = parse(&event) {
                    return Some(sent);
                }
                continue;
            }
            let chunk = timeout(PATIENCE, self.response.chunk()).await.unwrap().unwrap()?;
            self.buffer.push_str(std::str::from_utf8(&chunk).unwrap());
        }
    }

    /// All that is left.
    pub(crate) async fn rest(mut self) -> Vec<Sent> {
        let mut all = Vec::new();
        while let Some(event) = self.next().await {
            all.push(event);
        }
        all
    }

    /// Reads up to the first event of which `wanted` holds.
    pub(crate) async fn until(&mut self, wanted: impl Fn(&Sent) -> bool) -> Vec<Sent> {
        let mut all = Vec::new();
        loop {
            let event = self.next().await.unwrap();
            let found = wanted(&event);
            all.push(event);
            if found {
                return all;
            }
        }
    }
}

impl Sent {
    /// What kind of step it is.
    pub(crate) fn step(&self) -> &str {
        self.data["step"]["kind"].as_str().unwrap_or_default()
    }

    /// The report of a scan that ended well.
    pub(crate) fn report(&self) -> &str {
        assert_eq!(self.name, "scan.completed", "{self:?}");
        self.data["report"].as_str().unwrap()
    }

    /// The cause of a scan that failed.
    pub(crate) fn cause(&self) -> &str {
        assert_eq!(self.name, "scan.failed", "{self:?}");
        self.data["cause"].as_str().unwrap()
    }
}

/// None for a heartbeat.
fn parse(event: &str) -> Option<Sent> {
    let field = |name: &str| event.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
    let data = serde_json::from_str(field("data")?).unwrap();
    Some(Sent { id: field("id").map(|id| id.parse().unwrap()), name: field("event")?.to_owned(), data })
}

/// Where a redirect leads.
pub(crate) fn location(response: &Response) -> String {
    assert!(response.status().is_redirection(), "{response:?}");
    response.headers()["location"].to_str().unwrap().to_owned()
}
