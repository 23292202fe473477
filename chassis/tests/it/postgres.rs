//! The pool and the migrations.

use std::time::Duration;

use chassis::config::PostgresConfig;
use chassis::postgres::{migrate, ping, pool};
use futures::future::join_all;
use secrecy::ExposeSecret;
use tokio::time::Instant;

use crate::servers::{Postgres, SilentPort};

#[tokio::test]
async fn many_may_migrate_at_once_and_again() {
    let postgres = Postgres::start().await;
    let pools = join_all((0..4).map(async |_| pool(&postgres.config()).await.unwrap())).await;
    let migrated = join_all(pools.iter().map(migrate)).await;
    assert!(migrated.iter().all(Result::is_ok), "{migrated:?}");
    migrate(&pools[0]).await.unwrap();
    ping(&pools[0]).await.unwrap();
    let client = pools[0].get().await.unwrap();
    let count = client.query_one("select count(*) from reports", &[]).await.unwrap();
    assert_eq!(count.get::<_, i64>(0), 0);
    let applied = client.query_one("select count(*) from refinery_schema_history", &[]).await.unwrap();
    assert!(applied.get::<_, i64>(0) >= 1);
}

#[tokio::test]
async fn a_statement_is_bounded_beside_other_options() {
    let postgres = Postgres::start().await;
    for (options, bound) in
        [("", "10s"), ("?options=-c%20work_mem%3D1MB", "10s"), ("?options=-c%20statement_timeout%3D7s", "7s")]
    {
        let PostgresConfig { database_url, .. } = postgres.config();
        let database_url = format!("{}{options}", database_url.expose_secret()).into();
        let pool = pool(&PostgresConfig { database_url, database_pool_size: 1 }).await.unwrap();
        let shown = pool.get().await.unwrap().query_one("show statement_timeout", &[]).await.unwrap();
        assert_eq!(shown.get::<_, String>(0), bound, "{options}");
    }
}

#[tokio::test]
async fn a_process_starts_beside_a_newer_one_that_has_migrated() {
    let postgres = Postgres::start().await;
    let pool = pool(&postgres.config()).await.unwrap();
    migrate(&pool).await.unwrap();
    let client = pool.get().await.unwrap();
    let newer = "insert into refinery_schema_history values (9999, 'newer', '2026-11-24T10:00:00Z', '1')";
    client.batch_execute(newer).await.unwrap();
    migrate(&pool).await.unwrap();
}

#[tokio::test]
async fn a_database_that_is_not_there_is_told_within_seconds_and_without_its_password() {
    let silent = SilentPort::held();
    let url = format!("postgres://refine:secret@127.0.0.1:{}/postgres", silent.port());
    for url in [url.as_str(), "nonsense:secret"] {
        let started = Instant::now();
        let config = PostgresConfig { database_url: url.into(), database_pool_size: 1 };
        let error = format!("{:#}", pool(&config).await.unwrap_err());
        assert!(started.elapsed() < Duration::from_secs(5), "{:?}", started.elapsed());
        assert!(error.contains("PostgreSQL at 127.0.0.1:") || error.contains("DATABASE_URL"), "{error}");
        assert!(!error.contains("secret"), "{error}");
    }
}
