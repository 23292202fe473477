//! `refine up` as a process, on servers of its own.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod machine;
mod visitor;

use std::time::{Duration, Instant};

use machine::Machine;
use nix::sys::signal::Signal;
use visitor::Visitor;

#[tokio::test]
async fn a_visitor_scans_the_sandbox_and_the_report_outlives_a_restart() {
    let mut machine = Machine::new();
    let origin = machine.up(&["--sandbox-size=150"]).await;
    let visitor = Visitor::new(origin);
    let scan = visitor.start_scan().await;
    let report = visitor.report_of(&scan).await;
    let body = visitor.get(&format!("/api/reports/{report}")).await;
    assert_eq!(body.matches(r#""scored":150"#).count(), 1, "{body}");
    assert!(machine.stop(Signal::SIGINT).await.success());
    assert_eq!(machine.servers_left(), 0);

    let visitor = Visitor::new(machine.up(&["--sandbox-size=150"]).await);
    assert_eq!(visitor.get(&format!("/api/reports/{report}")).await, body, "the key is kept beside the database");
    assert!(machine.stop(Signal::SIGTERM).await.success());
    assert_eq!(machine.servers_left(), 0);
}

#[tokio::test]
async fn leads_are_told_with_their_reports_from_the_state_folder_alone() {
    let mut machine = Machine::new();
    let visitor = Visitor::new(machine.up(&["--sandbox-size=50"]).await);
    let report = visitor.report_of(&visitor.start_scan().await).await;
    visitor.send_form(&report).await;
    let told = machine.leads(&["--public-url=https://refine.test"]);
    let lead: serde_json::Value = serde_json::from_str(&told).unwrap();
    assert_eq!(lead["report"], format!("https://refine.test/en/audit/report/{report}"));
    assert!(lead["score"].as_u64() > Some(0) && lead["grade"].is_string() && lead["portal"].is_u64(), "{told}");
    assert!(machine.leads(&["--format=csv"]).contains(",'=1+1,L,lea@leadcanary.io,E,"));
    assert!(machine.stop(Signal::SIGINT).await.success());
    let told = machine.leads(&[]);
    assert!(told.starts_with("refine: failed to find the leads: start `refine up`"), "{told}");
}

#[tokio::test]
async fn a_scan_that_runs_is_ended_before_the_services_are() {
    let mut machine = Machine::new();
    let visitor = Visitor::new(machine.up(&["--sandbox-latency-ms=500"]).await);
    visitor.scan_runs(&visitor.start_scan().await).await;
    assert!(machine.stop(Signal::SIGINT).await.success());
    machine.up(&[]).await;
    assert_eq!(machine.n_reports().await, 1);
    assert!(machine.stop(Signal::SIGINT).await.success());
}

#[tokio::test]
async fn a_second_signal_does_not_wait_for_the_scan() {
    let mut machine = Machine::new();
    let visitor = Visitor::new(machine.up(&["--sandbox-faults=hang@1x9"]).await);
    visitor.start_scan().await;
    machine.signal(Signal::SIGINT);
    machine.logged("signal received, draining").await;
    assert!(machine.stop(Signal::SIGINT).await.success());
    assert!(machine.log().contains("second signal"), "{}", machine.log());
    assert_eq!(machine.servers_left(), 0);
}

#[tokio::test]
async fn a_run_that_was_killed_hinders_no_later_one() {
    let mut machine = Machine::new();
    machine.up(&[]).await;
    assert!(!machine.stop(Signal::SIGKILL).await.success());
    assert_eq!(machine.servers_left(), 2, "nobody could stop its servers");
    machine.up(&[]).await;
    assert_eq!(machine.servers_left(), 2, "they were replaced");
    assert!(machine.stop(Signal::SIGHUP).await.success());
    assert_eq!(machine.servers_left(), 0);
}

#[tokio::test]
async fn a_signal_while_servers_start_leaves_nothing_running() {
    let mut machine = Machine::new();
    machine.launch(&[]);
    machine.begun().await;
    assert!(machine.stop(Signal::SIGINT).await.success());
    assert_eq!(machine.servers_left(), 0);
    machine.up(&[]).await;
    assert!(machine.stop(Signal::SIGINT).await.success());
}

#[tokio::test]
async fn a_signal_while_services_wait_for_a_server_that_is_not_there_ends_the_wait() {
    let mut machine = Machine::new();
    machine.launch(&["--nats-url=nats://127.0.0.1:9"]);
    machine.logged("admin port open").await;
    let signalled = Instant::now();
    assert!(machine.stop(Signal::SIGINT).await.success());
    assert!(signalled.elapsed() < Duration::from_secs(4), "{:?}", signalled.elapsed());
    assert_eq!(machine.servers_left(), 0);
}

#[tokio::test]
async fn a_server_that_dies_ends_the_run_with_its_name() {
    let mut machine = Machine::new();
    machine.up(&[]).await;
    machine.kill_nats();
    assert!(!machine.ended().await.success());
    assert!(machine.log().contains("nats-server ended"), "{}", machine.log());
    assert_eq!(machine.servers_left(), 0);
}

#[tokio::test]
async fn an_app_without_its_secret_is_refused() {
    let mut machine = Machine::new();
    machine.launch(&["--hubspot-client-id=some"]);
    assert!(!machine.ended().await.success());
    assert!(machine.log().contains("HUBSPOT_CLIENT_SECRET"), "{}", machine.log());
    assert_eq!(machine.servers_left(), 0);
}
