use std::os::unix::fs::PermissionsExt;

use chassis::broker::Broker;
use nix::sys::signal::kill;

use super::*;
use crate::servers::process::pid;

async fn connects(config: &BrokerConfig) -> bool {
    match Broker::connect(config, "test").await {
        Ok(broker) => {
            broker.drain().await;
            true
        }
        Err(_) => false,
    }
}

fn is_gone(id: u32) -> bool {
    kill(pid(id), None).is_err()
}

#[tokio::test]
async fn a_server_carries_all_streams_and_is_gone_with_its_handle() {
    let dir = tempfile::tempdir().unwrap();
    let nats = Nats::start(&dir.path().join("nats")).await.unwrap();
    assert!(connects(&nats.config(30)).await);
    let id = nats.pid();
    drop(nats);
    assert!(is_gone(id));
}

#[tokio::test]
async fn without_the_password_nobody_gets_in() {
    let dir = tempfile::tempdir().unwrap();
    let nats = Nats::start(dir.path()).await.unwrap();
    let bare = BrokerConfig { nats_user: None, nats_password: None, ..nats.config(30) };
    let wrong = BrokerConfig { nats_password: Some("wrong".into()), ..nats.config(30) };
    let (bare, wrong) = tokio::join!(connects(&bare), connects(&wrong));
    assert!(!bare && !wrong);
    let mode = fs::metadata(dir.path().join("nats.conf")).unwrap().permissions().mode();
    assert_eq!(mode & 0o077, 0, "only the owner reads the password");
}

#[tokio::test]
async fn a_restarted_server_has_the_same_address() {
    let dir = tempfile::tempdir().unwrap();
    let mut nats = Nats::start(dir.path()).await.unwrap();
    let (config, id) = (nats.config(30), nats.pid());
    nats.restart().await.unwrap();
    assert_eq!(nats.url(), config.nats_url);
    assert!(is_gone(id));
    assert!(connects(&config).await);
    let id = nats.pid();
    nats.stop().await;
    assert!(is_gone(id));
}

#[tokio::test]
async fn a_server_left_behind_is_stopped() {
    let dir = tempfile::tempdir().unwrap();
    let Nats { process, folder, .. } = Nats::start(dir.path()).await.unwrap();
    let id = process.pid();
    std::mem::forget(process);
    drop(folder);
    let nats = Nats::start(dir.path()).await.unwrap();
    assert_ne!(nats.pid(), id);
    let command_line = fs::read(format!("/proc/{id}/cmdline")).unwrap_or_default();
    assert!(command_line.is_empty(), "it has ended, even if nobody waited for it");
}

#[tokio::test]
async fn a_folder_serves_one_server_at_a_time() {
    let dir = tempfile::tempdir().unwrap();
    let nats = Nats::start(dir.path()).await.unwrap();
    let error = Nats::start(dir.path()).await.unwrap_err().to_string();
    assert!(error.contains("another process runs a server"), "{error}");
    assert!(!is_gone(nats.pid()));
}

#[test]
fn the_port_is_read_from_the_file_that_the_server_writes() {
    assert_eq!(port_in(r#"{"nats":["nats://127.0.0.1:4711"],"monitoring":[]}"#), Some(4711));
    assert_eq!(port_in(r#"{"nats":[]"#), None);
}
