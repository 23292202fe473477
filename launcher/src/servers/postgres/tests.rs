use std::fs;
use std::os::unix::fs::{MetadataExt, symlink};

use nix::sys::signal::kill;
use tokio_postgres::NoTls;

use super::*;
use crate::servers::process::pid;

/// Runs statements on a connection of their own and gives the first value of the last.
async fn query(url: &SecretString, statements: &str) -> anyhow::Result<String> {
    let (client, connection) = tokio_postgres::connect(url.expose_secret(), NoTls).await?;
    let work = async move {
        let rows = client.simple_query(statements).await?;
        let values = rows.iter().filter_map(|message| match message {
            tokio_postgres::SimpleQueryMessage::Row(row) => row.get(0).map(str::to_owned),
            _ => None,
        });
        Ok(values.last().unwrap_or_default())
    };
    let (value, _) = tokio::join!(work, connection);
    value
}

fn is_gone(id: u32) -> bool {
    kill(pid(id), None).is_err()
}

#[tokio::test]
async fn a_kept_folder_opens_again_with_its_data_and_password() {
    let dir = tempfile::tempdir().unwrap();
    let mut postgres = Postgres::start(dir.path(), Durability::Throwaway).await.unwrap();
    assert_eq!(query(&postgres.url(), "select current_database()").await.unwrap(), "refine");
    query(&postgres.url(), "create table kept (n int); insert into kept values (42)").await.unwrap();

    let (url, id) = (postgres.url(), postgres.pid());
    postgres.restart().await.unwrap();
    assert!(is_gone(id));
    assert_eq!(postgres.url().expose_secret(), url.expose_secret(), "the port stays");
    assert_eq!(query(&url, "select n from kept").await.unwrap(), "42");

    let id = postgres.pid();
    postgres.stop().await;
    assert!(is_gone(id));
    drop(postgres);
    let postgres = Postgres::start(dir.path(), Durability::Kept).await.unwrap();
    let password = |url: &SecretString| url.expose_secret().split('@').next().unwrap().to_owned();
    assert_eq!(password(&postgres.url()), password(&url));
    assert_eq!(query(&postgres.url(), "select n from kept").await.unwrap(), "42");
    let id = postgres.pid();
    drop(postgres);
    assert!(is_gone(id));
}

#[tokio::test]
async fn without_the_password_nobody_gets_in() {
    let dir = tempfile::tempdir().unwrap();
    let postgres = Postgres::start(dir.path(), Durability::Throwaway).await.unwrap();
    for user in ["refine", "refine:wrong", "postgres"] {
        let url = format!("postgres://{user}@127.0.0.1:{}/refine", postgres.port);
        assert!(query(&url.into(), "select 1").await.is_err(), "{user}");
    }
}

#[tokio::test]
async fn a_server_that_is_slow_to_answer_is_waited_for() {
    let dir = tempfile::tempdir().unwrap();
    let mut postgres = Postgres::start(dir.path(), Durability::Throwaway).await.unwrap();
    let (url, id) = (postgres.url(), pid(postgres.pid()));
    kill(id, Signal::SIGSTOP).unwrap();
    let waited = ready::wait(&mut postgres.process, &url, DATABASE);
    let answers_late = async {
        sleep(Duration::from_secs(7)).await;
        kill(id, Signal::SIGCONT).unwrap();
    };
    tokio::join!(waited, answers_late).0.unwrap();
}

#[tokio::test]
async fn a_server_left_behind_is_stopped() {
    let dir = tempfile::tempdir().unwrap();
    let Postgres { process, cluster, .. } = Postgres::start(dir.path(), Durability::Throwaway).await.unwrap();
    let id = process.pid();
    std::mem::forget(process);
    drop(cluster);
    let postgres = Postgres::start(dir.path(), Durability::Throwaway).await.unwrap();
    assert_ne!(postgres.pid(), id);
    assert_eq!(query(&postgres.url(), "select 1").await.unwrap(), "1");
}

#[tokio::test]
async fn the_process_id_of_somebody_else_is_left_alone() {
    let dir = tempfile::tempdir().unwrap();
    let mut postgres = Postgres::start(dir.path(), Durability::Throwaway).await.unwrap();
    postgres.stop().await;
    let pid_file = postgres.cluster.pid_file();
    drop(postgres);
    let ours = std::process::id();
    fs::write(&pid_file, format!("{ours}\n")).unwrap();
    let postgres = Postgres::start(dir.path(), Durability::Throwaway).await.unwrap();
    assert_eq!(query(&postgres.url(), "select 1").await.unwrap(), "1");
}

#[tokio::test]
async fn what_was_begun_and_not_ended_is_made_anew() {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("unfinished")).unwrap();
    fs::write(dir.path().join("unfinished/PG_VERSION"), "15").unwrap();
    fs::write(dir.path().join("password"), "of nothing").unwrap();
    let postgres = Postgres::start(dir.path(), Durability::Throwaway).await.unwrap();
    assert_eq!(query(&postgres.url(), "select 1").await.unwrap(), "1");
}

#[tokio::test]
async fn data_without_its_password_is_refused_with_the_reason() {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("data")).unwrap();
    let error = Postgres::start(dir.path(), Durability::Kept).await.unwrap_err().to_string();
    assert!(error.contains("password is missing"), "{error}");
}

#[tokio::test]
async fn links_in_the_folder_of_a_server_lead_nowhere() {
    let dir = tempfile::tempdir().unwrap();
    let victim = tempfile::NamedTempFile::new().unwrap();
    fs::write(victim.path(), "kept").unwrap();
    let owner = fs::metadata(victim.path()).unwrap().uid();
    for name in ["server.log", "initdb.log", "password"] {
        symlink(victim.path(), dir.path().join(name)).unwrap();
    }
    let mut postgres = Postgres::start(dir.path(), Durability::Throwaway).await.unwrap();
    postgres.stop().await;
    drop(postgres);
    assert_eq!(fs::read_to_string(victim.path()).unwrap(), "kept");
    assert_eq!(fs::metadata(victim.path()).unwrap().uid(), owner);

    for name in ["password", "lock"] {
        let path = dir.path().join(name);
        fs::remove_file(&path).unwrap();
        symlink(victim.path(), &path).unwrap();
        assert!(Postgres::start(dir.path(), Durability::Throwaway).await.is_err(), "{name} is followed");
    }
}
