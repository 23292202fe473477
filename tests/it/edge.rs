//! What surrounds every route of a gateway: other sites, large bodies, many requests, silent connections.

use std::time::Duration;

use launcher::sandbox::SandboxConfig;
use reqwest::{Method, RequestBuilder, StatusCode};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::{Instant, sleep, timeout};

use crate::visitor::{Visitor, client};
use crate::world::{Setup, World};

const ID: &str = "0123456789abcdef0123456789abcdef";
/// Streams of one address.
const STREAMS: usize = 32;

async fn gateway() -> World {
    World::start(Setup { fleet: vec!["gateway"], ..Setup::default() }).await
}

async fn problem(request: RequestBuilder) -> (StatusCode, Value) {
    let response = request.header("accept", "application/json").send().await.unwrap();
    (response.status(), response.json().await.unwrap())
}

#[tokio::test]
async fn an_order_from_a_page_of_another_site_is_refused_on_every_kind_of_route() {
    let world = gateway().await;
    let own = format!("http://{}", world.gateway(0));
    let orders = [
        (Method::POST, "/api/scans".to_owned()),
        (Method::POST, format!("/api/reports/{ID}/lead")),
        (Method::POST, format!("/api/reports/{ID}/share")),
        (Method::POST, format!("/en/audit/report/{ID}/delete")),
        (Method::DELETE, format!("/api/reports/{ID}")),
    ];
    for (method, path) in orders {
        let order = || client().request(method.clone(), format!("{own}{path}"));
        for (header, foreign) in [("sec-fetch-site", "cross-site"), ("origin", "https://other.example")] {
            let (status, body) = problem(order().header(header, foreign)).await;
            assert_eq!((status, &body["code"]), (StatusCode::FORBIDDEN, &json!("cross_site")), "{method} {path}");
        }
        let response = order().header("origin", &own).header("accept", "application/json").send().await.unwrap();
        assert!(!response.text().await.unwrap().contains("cross_site"), "{method} {path}");
    }
}

#[tokio::test]
async fn a_start_that_fails_leads_a_browser_to_a_page_and_tells_a_program() {
    let world = gateway().await;
    let start = format!("http://{}/api/scans", world.gateway(0));
    for accept in ["text/html,*/*;q=0.8", "*/*", "application/json"] {
        let response = client().post(&start).header("accept", accept).send().await.unwrap();
        let is_page = accept.starts_with("text/html");
        let expected = if is_page { StatusCode::SEE_OTHER } else { StatusCode::UNAUTHORIZED };
        assert_eq!(response.status(), expected, "{accept}");
    }
}

#[tokio::test]
async fn a_body_of_more_than_16_kib_is_refused_in_words() {
    let world = gateway().await;
    let lead = format!("http://{}/api/reports/{ID}/lead", world.gateway(0));
    let send =
        |n_bytes: usize| client().post(&lead).header("content-type", "application/json").body("a".repeat(n_bytes));
    assert_eq!(problem(send(16 * 1024)).await.1["code"], "malformed");
    let (status, body) = problem(send(16 * 1024 + 1)).await;
    assert_eq!((status, &body["code"]), (StatusCode::PAYLOAD_TOO_LARGE, &json!("too_large")));
    assert_eq!(body["title"], "The request is too large");
}

#[tokio::test]
async fn one_address_cannot_look_at_scans_without_end() {
    let world = gateway().await;
    let mut greedy = world.visitor();
    let path = format!("/api/scans/{ID}");
    let mut n_looks = 0;
    // Looks come back one by one, so that on a busy machine the next one may be allowed again.
    let refused = loop {
        match greedy.get_json(&path).await {
            (StatusCode::NOT_FOUND, _) => n_looks += 1,
            (_, refused) => break refused,
        }
        assert!(n_looks < 1_000, "nothing bounds the looks");
    };
    assert!(n_looks >= 60, "{n_looks}");
    assert_eq!((&refused["code"], &refused["seconds_left"]), (&json!("too_many_looks"), &json!(1)));
    let page = loop {
        let page = greedy.get(&format!("/en/audit/scan/{ID}")).await;
        if page.status() != StatusCode::NOT_FOUND {
            break page;
        }
        n_looks += 1;
        assert!(n_looks < 1_000, "nothing bounds the pages");
    };
    assert_eq!((page.status(), &page.headers()["refresh"]), (StatusCode::TOO_MANY_REQUESTS, &"5".parse().unwrap()));
    assert_eq!(world.visitor().get_json(&path).await.0, StatusCode::NOT_FOUND, "another address");
}

#[tokio::test]
async fn a_proxy_that_is_not_named_is_told_of_once() {
    let mut world = World::without_services().await;
    world.add_with("gateway", &[("TRUSTED_PROXIES", "10.0.0.0/8")]).await;
    for _ in 0..2 {
        world.visitor().get_json(&format!("/api/scans/{ID}")).await;
    }
    assert_eq!(world.log("gateway").matches("peer that TRUSTED_PROXIES does not name").count(), 1);
}

#[tokio::test]
async fn one_address_has_so_many_streams_and_neither_they_nor_half_a_request_hold_up_the_drain() {
    let sandbox = SandboxConfig { latency_ms: 1_900, ..SandboxConfig::default() };
    let mut world = World::start(Setup { sandbox, ..Setup::default() }).await;
    let mut visitor = world.visitor();
    let scan = visitor.scan().await;
    let mut streams = Vec::new();
    for _ in 0..STREAMS {
        streams.push(visitor.follow(&scan, None).await);
    }
    let path = format!("/api/scans/{scan}/events");
    assert_eq!(visitor.get(&path).await.status(), StatusCode::TOO_MANY_REQUESTS);
    let (_, metrics) = world.service("gateway").operator("/metrics").await.unwrap();
    assert!(metrics.contains(&format!("gateway_streams {STREAMS}\n")), "{metrics}");
    assert!(metrics.contains("gateway_turned_away_total 0\n"), "{metrics}");
    let mut other = Visitor::new(world.gateway(0));
    let mut stream = other.follow(&scan, None).await;
    assert!(stream.next().await.is_some());
    drop(streams);
    let free = async {
        while visitor.get(&path).await.status() != StatusCode::OK {
            sleep(Duration::from_millis(100)).await;
        }
    };
    timeout(Duration::from_secs(10), free).await.expect("a stream that was left is free again");

    let mut half = TcpStream::connect(world.gateway(0)).await.unwrap();
    half.write_all(b"GET / H").await.unwrap();
    let started = Instant::now();
    assert!(world.service("gateway").terminate().await);
    assert!(started.elapsed() < Duration::from_secs(5), "{:?}", started.elapsed());
    let last = stream.rest().await.pop();
    assert!(last.is_none_or(|event| event.name == "scan.progressed"), "the stream ended and was not cut");
    assert_eq!(half.read(&mut [0; 64]).await.unwrap_or(0), 0);
}
