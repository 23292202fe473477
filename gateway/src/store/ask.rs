//! Asking the database, with a bound on the wait.

use std::time::Duration;

use chassis::postgres::ask;
use deadpool_postgres::Pool;
use deadpool_postgres::tokio_postgres::Row;
use deadpool_postgres::tokio_postgres::types::ToSql;

/// For one answer: a bit longer than the server itself lets a statement run.
const ANSWER: Duration = Duration::from_secs(12);

/// The rows of a query.
///
/// # Errors
/// Where the database cannot be reached, refuses the query, or does not answer in time.
pub(super) async fn rows(pool: &Pool, sql: &str, values: &[&(dyn ToSql + Sync)]) -> anyhow::Result<Vec<Row>> {
    ask(pool, ANSWER, async |client| client.query(sql, values).await).await
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
    ask(pool, ANSWER, async |client| client.execute(sql, values).await).await
}

#[cfg(test)]
mod tests {
    use deadpool_postgres::tokio_postgres::NoTls;
    use deadpool_postgres::{Manager, Runtime};
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::TcpListener;
    use tokio::time::Instant;

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
