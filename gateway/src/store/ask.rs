//! Asking the database, with a bound on the wait.

use std::time::Duration;

use anyhow::{Context, bail};
use deadpool_postgres::{Object, Pool};
use tokio::time::error::Elapsed;
use tokio::time::timeout;
use tokio_postgres::types::ToSql;
use tokio_postgres::{Error, Row};

/// For one answer: a bit longer than the server itself lets a statement run.
const ANSWER: Duration = Duration::from_secs(12);

/// The rows of a query.
///
/// # Errors
/// Where the database cannot be reached, refuses the query, or does not answer in time.
pub(super) async fn rows(pool: &Pool, sql: &str, values: &[&(dyn ToSql + Sync)]) -> anyhow::Result<Vec<Row>> {
    let client = client(pool).await?;
    let answer = timeout(ANSWER, client.query(sql, values)).await;
    settle(client, answer)
}

/// The one row of a query, where there is one.
///
/// # Errors
/// As those of [`rows`].
pub(super) async fn row(pool: &Pool, sql: &str, values: &[&(dyn ToSql + Sync)]) -> anyhow::Result<Option<Row>> {
    Ok(rows(pool, sql, values).await?.pop())
}

/// How many rows a statement changed.
///
/// # Errors
/// As those of [`rows`].
pub(super) async fn changed(pool: &Pool, sql: &str, values: &[&(dyn ToSql + Sync)]) -> anyhow::Result<u64> {
    let client = client(pool).await?;
    let answer = timeout(ANSWER, client.execute(sql, values)).await;
    settle(client, answer)
}

async fn client(pool: &Pool) -> anyhow::Result<Object> {
    pool.get().await.context("failed to reach the database")
}

fn settle<T>(client: Object, answer: Result<Result<T, Error>, Elapsed>) -> anyhow::Result<T> {
    let Ok(answer) = answer else {
        // Back in the pool, the next question would wait behind this one.
        drop(Object::take(client));
        bail!("no answer within {ANSWER:?}");
    };
    Ok(answer?)
}

#[cfg(test)]
mod tests {
    use deadpool_postgres::{Manager, Runtime};
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::TcpListener;
    use tokio::time::Instant;
    use tokio_postgres::NoTls;

    use super::*;

    /// A server that lets everybody in and then says nothing.
    async fn silent() -> Pool {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("postgres://a@{}/a?sslmode=disable", listener.local_addr().unwrap());
        #[expect(clippy::disallowed_methods, reason = "a test's server ends with the test's runtime")]
        tokio::spawn(async move {
            let mut open = Vec::new();
            loop {
                let (mut stream, _) = listener.accept().await.unwrap();
                assert!(stream.read(&mut [0; 1024]).await.unwrap() > 0);
                // Authenticated, and ready for queries.
                stream.write_all(b"R\0\0\0\x08\0\0\0\0Z\0\0\0\x05I").await.unwrap();
                open.push(stream);
            }
        });
        let manager = Manager::new(url.parse().unwrap(), NoTls);
        Pool::builder(manager).max_size(1).runtime(Runtime::Tokio1).build().unwrap()
    }

    #[tokio::test]
    async fn a_database_that_does_not_answer_is_given_up_together_with_its_connection() {
        let pool = silent().await;
        drop(pool.get().await.unwrap());
        tokio::time::pause();
        let started = Instant::now();
        let error = rows(&pool, "select 1", &[]).await.unwrap_err();
        assert_eq!(error.to_string(), "no answer within 12s");
        assert!(started.elapsed() < ANSWER * 2, "{:?}", started.elapsed());
        assert_eq!(pool.status().size, 0, "the next question gets another connection");
        tokio::time::resume();
        drop(pool.get().await.unwrap());
        tokio::time::pause();
        assert!(changed(&pool, "delete from a", &[]).await.is_err());
        assert_eq!(pool.status().size, 0);
    }
}
