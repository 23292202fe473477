//! A visitor with a browser's cookies, who approves.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::time::Duration;

use chassis::http::{ClientLimits, client};
use reqwest::header::{COOKIE, LOCATION, ORIGIN, SET_COOKIE};
use reqwest::{Client, RequestBuilder, Response};
use tokio::time::{Instant, sleep, timeout};
use url::Url;

const LIMITS: ClientLimits = ClientLimits { connect: Duration::from_secs(5), total: Duration::from_secs(30) };
const BOUND: Duration = Duration::from_secs(60);
const POLL: Duration = Duration::from_millis(50);

pub(crate) struct Visitor {
    origin: Url,
    client: Client,
    cookies: RefCell<BTreeMap<String, String>>,
}

impl Visitor {
    pub(crate) fn new(origin: Url) -> Self {
        Self { origin, client: client(LIMITS).unwrap(), cookies: RefCell::default() }
    }

    /// Connects the portal, approves, and starts a scan. Gives its id.
    pub(crate) async fn start_scan(&self) -> String {
        let to_hubspot = location(&self.send(self.client.get(self.url("/en/audit/connect"))).await);
        let mut answer: Vec<(String, String)> = to_hubspot.query_pairs().into_owned().collect();
        answer.push(("decision".to_owned(), "approve".to_owned()));
        let mut consent = to_hubspot;
        consent.set_query(None);
        let back = location(&self.client.post(consent).form(&answer).send().await.unwrap());
        let response = self.send(self.client.get(back)).await;
        assert!(response.status().is_redirection(), "{}", response.status());
        let origin = self.origin.origin().ascii_serialization();
        let started = self.send(self.client.post(self.url("/api/scans")).header(ORIGIN, origin)).await;
        let scan = location(&started).path().to_owned();
        scan.rsplit('/').next().unwrap().to_owned()
    }

    /// Waits for the end of a scan and gives the id of its report.
    pub(crate) async fn report_of(&self, scan: &str) -> String {
        let deadline = Instant::now() + BOUND;
        loop {
            let body = self.get(&format!("/api/scans/{scan}")).await;
            let state: serde_json::Value = serde_json::from_str(&body).unwrap();
            if let Some(report) = state["report"].as_str() {
                return report.to_owned();
            }
            assert!(state["state"] != "failed" && Instant::now() < deadline, "{body}");
            sleep(POLL).await;
        }
    }

    /// Waits until the first page of a scan is scored: all services then have it in hand.
    pub(crate) async fn scan_runs(&self, scan: &str) {
        let mut events = self.send(self.client.get(self.url(&format!("/api/scans/{scan}/events")))).await;
        let mut told = String::new();
        while !told.contains("page_scored") {
            let piece = timeout(BOUND, events.chunk()).await.unwrap().unwrap();
            told.push_str(&String::from_utf8_lossy(&piece.unwrap()));
        }
    }

    /// Sends in the form before the full report.
    pub(crate) async fn send_form(&self, report: &str) {
        let form = [("first_name", "=1+1"), ("last_name", "L"), ("email", "lea@leadcanary.io"), ("company", "E")];
        let origin = self.origin.origin().ascii_serialization();
        let request = self.client.post(self.url(&format!("/api/reports/{report}/lead"))).header(ORIGIN, origin);
        let response = self.send(request.form(&form)).await;
        assert!(response.status().is_redirection(), "{}", response.status());
    }

    pub(crate) async fn get(&self, path: &str) -> String {
        self.send(self.client.get(self.url(path))).await.text().await.unwrap()
    }

    async fn send(&self, request: RequestBuilder) -> Response {
        let held: Vec<_> = self.cookies.borrow().iter().map(|(name, value)| format!("{name}={value}")).collect();
        let response = request.header(COOKIE, held.join("; ")).send().await.unwrap();
        for cookie in response.headers().get_all(SET_COOKIE) {
            let (name, rest) = cookie.to_str().unwrap().split_once('=').unwrap();
            let value = rest.split(';').next().unwrap();
            self.cookies.borrow_mut().insert(name.to_owned(), value.to_owned());
        }
        response
    }

    fn url(&self, path: &str) -> Url {
        self.origin.join(path).unwrap()
    }
}

fn location(response: &Response) -> Url {
    assert!(response.status().is_redirection(), "{}", response.status());
    let to = response.headers()[LOCATION].to_str().unwrap();
    response.url().join(to).unwrap()
}
