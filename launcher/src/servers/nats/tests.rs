use std::os::unix::fs::PermissionsExt;

use chassis::broker::Broker;
use nix::sys::signal::kill;

use secrecy::ExposeSecret;

use super::*;
use crate::servers::process::pid;

async fn connects(config: &BrokerConfig) -> bool {
    match Broker::connect(config, "scorer").await {
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
    assert!(connects(&nats.config("scorer", 30)).await);
    let id = nats.pid();
    drop(nats);
    assert!(is_gone(id));
}

#[tokio::test]
async fn without_the_password_nobody_gets_in() {
    let dir = tempfile::tempdir().unwrap();
    let nats = Nats::start(dir.path()).await.unwrap();
    let bare = BrokerConfig { nats_user: None, nats_password: None, ..nats.config("scorer", 30) };
    let wrong = BrokerConfig { nats_password: Some("wrong".into()), ..nats.config("scorer", 30) };
    let (bare, wrong) = tokio::join!(connects(&bare), connects(&wrong));
    assert!(!bare && !wrong);
    let mode = fs::metadata(dir.path().join("nats.conf")).unwrap().permissions().mode();
    assert_eq!(mode & 0o077, 0, "only the owner reads the password");
}

#[tokio::test]
async fn a_restarted_server_has_the_same_address() {
    let dir = tempfile::tempdir().unwrap();
    let mut nats = Nats::start(dir.path()).await.unwrap();
    let (config, id) = (nats.config("scorer", 30), nats.pid());
    nats.restart().await.unwrap();
    assert_eq!(nats.url(), config.nats_url.expose_secret());
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

#[tokio::test]
async fn an_operator_changes_the_streams_and_no_service_does() {
    let dir = tempfile::tempdir().unwrap();
    let nats = Nats::start(dir.path()).await.unwrap();
    assert!(connects(&nats.config("scorer", 30)).await);
    let refusal = Broker::connect(&nats.config("scorer", 60), "scorer").await.unwrap_err();
    assert!(format!("{refusal:#}").contains("failed to change its settings"), "{refusal:#}");
    assert!(connects(&nats.config(OPERATOR, 60)).await);
    assert!(connects(&nats.config("scorer", 60)).await);
}

#[test]
fn the_port_is_read_from_the_file_that_the_server_writes() {
    assert_eq!(port_in(r#"{"nats":["nats://127.0.0.1:4711"],"monitoring":[]}"#), Some(4711));
    assert_eq!(port_in(r#"{"nats":[]"#), None);
}

/// What a user may not do, or may: subscribe to a subject, or publish to one.
#[derive(Clone, Copy)]
enum Act {
    Subscribe(&'static str),
    Publish(&'static str),
}

/// Whether the server refuses it.
async fn is_refused(nats: &Nats, service: &str, act: Act) -> bool {
    let (told, mut refusals) = tokio::sync::mpsc::channel(8);
    let config = nats.config(service, 30);
    let password = config.nats_password.unwrap().expose_secret().to_owned();
    let client = async_nats::ConnectOptions::with_user_and_password(service.to_owned(), password)
        .event_callback(move |event| {
            let told = told.clone();
            async move {
                if let async_nats::Event::ServerError(error) = event {
                    let _ = told.send(error.to_string()).await;
                }
            }
        })
        .connect(nats.url())
        .await
        .unwrap();
    let _held = match act {
        Act::Subscribe(subject) => Some(client.subscribe(subject).await.unwrap()),
        Act::Publish(subject) => {
            client.publish(subject, "".into()).await.unwrap();
            None
        }
    };
    // The refusal comes before the answer to what is sent after it.
    client.flush().await.unwrap();
    let told = tokio::time::timeout(Duration::from_millis(300), refusals.recv()).await;
    told.is_ok_and(|error| error.unwrap().to_lowercase().contains("permissions violation"))
}

#[tokio::test]
async fn a_service_reads_and_writes_what_is_its_own_and_nothing_else() {
    let dir = tempfile::tempdir().unwrap();
    let nats = Nats::start(dir.path()).await.unwrap();
    let refused = [
        ("scorer", Act::Subscribe("scan.requested.>")),
        ("scorer", Act::Publish("$JS.API.CONSUMER.MSG.NEXT.scans.fetcher")),
        ("scorer", Act::Publish("$JS.API.STREAM.MSG.GET.scans")),
        ("scorer", Act::Publish("progress.scan.completed.1")),
        ("gateway", Act::Subscribe("page.fetched.>")),
        ("gateway", Act::Publish("$JS.API.CONSUMER.MSG.NEXT.pages.scorer")),
        ("gateway", Act::Publish("$JS.API.STREAM.MSG.GET.pages")),
        ("gateway", Act::Publish("$JS.API.CONSUMER.CREATE.pages.mine.page.fetched.*")),
        ("aggregator", Act::Subscribe("page.fetched.>")),
        ("aggregator", Act::Publish("$JS.API.CONSUMER.MSG.NEXT.pages.scorer")),
        ("fetcher", Act::Publish("$JS.API.CONSUMER.MSG.NEXT.pages.scorer")),
        ("fetcher", Act::Publish("$JS.API.STREAM.DELETE.pages")),
        // By the settings of a stream each message can be sent on, or none be kept.
        ("gateway", Act::Publish("$JS.API.STREAM.UPDATE.pages")),
        ("scorer", Act::Publish("$JS.API.STREAM.UPDATE.scans")),
        ("aggregator", Act::Publish("$JS.API.STREAM.UPDATE.KV_claims")),
        ("fetcher", Act::Publish("$JS.API.STREAM.PURGE.scores")),
        ("aggregator", Act::Publish("$JS.API.STREAM.PURGE.progress")),
        ("fetcher", Act::Subscribe(">")),
        ("scorer", Act::Subscribe("_INBOX.>")),
    ];
    for (service, act) in refused {
        let (Act::Subscribe(subject) | Act::Publish(subject)) = act;
        assert!(is_refused(&nats, service, act).await, "{service} may use {subject}");
    }
    let allowed = [
        ("scorer", Act::Publish("$JS.API.CONSUMER.MSG.NEXT.pages.scorer")),
        ("gateway", Act::Publish("scan.requested.1")),
        ("aggregator", Act::Publish("progress.scan.completed.1")),
        ("aggregator", Act::Publish("$JS.API.STREAM.PURGE.scores")),
        (OPERATOR, Act::Publish("$JS.API.STREAM.UPDATE.pages")),
    ];
    for (service, act) in allowed {
        let (Act::Subscribe(subject) | Act::Publish(subject)) = act;
        assert!(!is_refused(&nats, service, act).await, "{service} may not use {subject}");
    }
}
