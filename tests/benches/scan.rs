//! How much a whole scan takes on top of reading the pages: 500 contacts from a portal that takes 100 ms for a page. Prints
//! one line a round and the median of the ratios; asserts nothing.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark that is run by hand")]

#[path = "../it/service.rs"]
#[expect(dead_code, reason = "the tests use more of it")]
mod service;
#[path = "../it/visitor.rs"]
#[expect(dead_code, reason = "the tests use more of it")]
mod visitor;
#[path = "../it/world.rs"]
#[expect(dead_code, reason = "the tests use more of it")]
mod world;

use std::time::{Duration, Instant};

use launcher::sandbox::{SANDBOX_SCOPES, SandboxConfig};
use serde_json::{Value, json};

use visitor::client;
use world::{Setup, World};

const ROUNDS: usize = 15;

#[tokio::main]
async fn main() {
    let sandbox = SandboxConfig { latency_ms: 100, ..SandboxConfig::default() };
    let fleet = vec!["fetcher", "scorer", "scorer", "aggregator", "gateway"];
    let world = World::start(Setup { sandbox, fleet, ..Setup::default() }).await;
    let mut ratios = Vec::new();
    for round in 0..=ROUNDS {
        let reads = read_pages(&world).await;
        let scan = scan(&world).await;
        let ratio = scan.as_secs_f64() / reads.as_secs_f64();
        // The first round warms up connections and tables.
        if round > 0 {
            println!("round {round:>2}: five page reads {reads:>7.1?}, whole scan {scan:>7.1?}, ratio {ratio:.3}");
            ratios.push(ratio);
        }
    }
    ratios.sort_by(f64::total_cmp);
    println!("median ratio {:.3}, at most {:.3}", ratios[ROUNDS / 2], ratios[ROUNDS - 1]);
}

/// The pages alone, one after the other on one connection, as anybody must read them.
async fn read_pages(world: &World) -> Duration {
    let (client, token) = (client(), world.sandbox.issue_access_token(&SANDBOX_SCOPES));
    let consent = world.visitor().consent().await;
    let portal = consent.split_once("/oauth/").unwrap().0;
    let url = format!("{portal}/crm/v3/objects/contacts?limit=100");
    let mut after = String::new();
    let started = Instant::now();
    loop {
        let response = client.get(format!("{url}{after}")).bearer_auth(&token).send().await.unwrap();
        let page: Value = response.json().await.unwrap();
        match page["paging"]["next"]["after"].as_str() {
            Some(next) => after = format!("&after={next}"),
            None => return started.elapsed(),
        }
    }
}

/// From the click on the start button to the news of the saved report.
async fn scan(world: &World) -> Duration {
    let mut visitor = world.visitor();
    visitor.connect().await;
    let started = Instant::now();
    let scan = visitor.post_json("/api/scans", &json!({})).await.json::<Value>().await.unwrap();
    let events = visitor.watch(scan["scan"].as_str().unwrap()).await;
    events.last().unwrap().report();
    started.elapsed()
}
