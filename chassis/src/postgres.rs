//! PostgreSQL: a pool in which every wait is bounded, and migrations that only one runs at a time.

use std::iter;
use std::str::FromStr;
use std::time::Duration;

use anyhow::{Context, anyhow, bail};
use deadpool_postgres::{Manager, ManagerConfig, Object, Pool, RecyclingMethod, Runtime};
use secrecy::ExposeSecret;
use tokio::time::timeout;
use tokio_postgres::NoTls;
use tokio_postgres::config::{Host, SslMode};
use tokio_postgres_rustls::MakeRustlsConnect;
use tracing::{info, warn};

use crate::config::PostgresConfig;
use crate::host::is_this_machine;
use crate::patience::patiently;
use crate::tls;

/// For a connection, be it a new one or a free one.
const CONNECT: Duration = Duration::from_secs(3);
/// For the answer to [`ping`].
const PING: Duration = Duration::from_secs(2);
/// For all migrations, the wait for another migrator included.
const MIGRATE: Duration = Duration::from_secs(60);
/// For one statement, kept by the server.
const STATEMENT_MS: u32 = 10_000;
/// The advisory lock of the migrations: any number that nobody else in the database uses.
const MIGRATION_LOCK: i64 = 0x5245_4649_4e45;

/// Where PostgreSQL listens, unless another port is named.
const PORT: u16 = 5432;

const MALFORMED: &str =
    "DATABASE_URL is not of the form postgres://user:password@host:port/database, with ?sslmode=require for TLS";

mod embedded {
    refinery::embed_migrations!("../migrations");
}

/// Opens a pool for a service that starts: gives the database a few seconds to come up, and brings its tables up to date.
///
/// # Errors
/// As [`pool`] and [`migrate`].
pub async fn open(config: &PostgresConfig) -> anyhow::Result<Pool> {
    let (pool, unusable) = unproven(config)?;
    patiently(|| ping(&pool)).await.context(unusable)?;
    migrate(&pool).await?;
    Ok(pool)
}

/// Opens a pool and makes sure that the database answers.
///
/// # Errors
/// Where the URL is malformed, or the database does not answer within a few seconds. Neither shows the password.
pub async fn pool(config: &PostgresConfig) -> anyhow::Result<Pool> {
    let (pool, unusable) = unproven(config)?;
    ping(&pool).await.context(unusable)?;
    Ok(pool)
}

/// A pool whose database has not been asked anything yet, and the words for a database that does not answer.
fn unproven(config: &PostgresConfig) -> anyhow::Result<(Pool, String)> {
    let parsed = tokio_postgres::Config::from_str(config.database_url.expose_secret());
    // The text of the cause can hold the password, so it is not told.
    let mut postgres = parsed.ok().filter(names_a_host).context(MALFORMED)?;
    postgres.connect_timeout(CONNECT).tcp_user_timeout(CONNECT).application_name("refine");
    // Of two settings of one name the server keeps the last, so an operator may set another bound.
    let asked = postgres.get_options().unwrap_or_default();
    postgres.options(format!("-c statement_timeout={STATEMENT_MS} {asked}"));
    if is_exposed(&postgres) {
        warn!("the database is on another machine and reached in the clear: DATABASE_URL should say sslmode=require");
    }
    let unusable = format!("failed to use PostgreSQL at {}, as DATABASE_URL says", hosts(&postgres));
    let pool = Pool::builder(manager(postgres)?)
        .max_size(usize::from(config.database_pool_size))
        .wait_timeout(Some(CONNECT))
        .create_timeout(Some(CONNECT))
        .recycle_timeout(Some(CONNECT))
        .runtime(Runtime::Tokio1)
        .build()
        .context("failed to make the database pool")?;
    Ok((pool, unusable))
}

/// The hosts with their ports, without user and password.
fn hosts(postgres: &tokio_postgres::Config) -> String {
    let name = |host: &Host| match host {
        Host::Tcp(name) => name.clone(),
        Host::Unix(folder) => folder.display().to_string(),
    };
    let names: Vec<_> = match postgres.get_hosts() {
        [] => postgres.get_hostaddrs().iter().map(ToString::to_string).collect(),
        hosts => hosts.iter().map(name).collect(),
    };
    // One port counts for all hosts.
    let ports = postgres.get_ports().iter().chain(iter::repeat(postgres.get_ports().last().unwrap_or(&PORT)));
    let hosts = names.iter().zip(ports).map(|(name, port)| format!("{name}:{port}"));
    hosts.collect::<Vec<_>>().join(", ")
}

fn names_a_host(postgres: &tokio_postgres::Config) -> bool {
    !(postgres.get_hosts().is_empty() && postgres.get_hostaddrs().is_empty())
}

/// Whether what is sent to the database crosses a network in the clear.
fn is_exposed(postgres: &tokio_postgres::Config) -> bool {
    // An address, where one is set, counts in the place of the name.
    let addresses = postgres.get_hostaddrs();
    let is_elsewhere = |host: &Host| matches!(host, Host::Tcp(name) if !is_this_machine(name));
    let elsewhere = match addresses {
        [] => postgres.get_hosts().iter().any(is_elsewhere),
        _ => addresses.iter().any(|address| !address.is_loopback()),
    };
    elsewhere && postgres.get_ssl_mode() != SslMode::Require
}

/// Connections over TLS where the URL says `sslmode=require`: the server's certificate is then checked against those of the
/// system, or of `SSL_CERT_FILE`. Otherwise in the clear, as on one machine.
fn manager(postgres: tokio_postgres::Config) -> anyhow::Result<Manager> {
    let pooled = ManagerConfig { recycling_method: RecyclingMethod::Fast };
    if postgres.get_ssl_mode() != SslMode::Require {
        return Ok(Manager::from_config(postgres, NoTls, pooled));
    }
    tls::use_ring();
    let (tls, _) = MakeRustlsConnect::with_native_certs()
        .map_err(|_| anyhow!("the system has no certificates by which to check that of the database"))?;
    Ok(Manager::from_config(postgres, tls, pooled))
}

/// Asks the database for a sign of life.
///
/// # Errors
/// Where none comes within a few seconds.
pub async fn ping(pool: &Pool) -> anyhow::Result<()> {
    ask(pool, PING, async |client| client.simple_query("select 1").await)
        .await
        .context("failed to query the database")?;
    Ok(())
}

/// Works with a connection of the pool, for `bound` at most.
///
/// # Errors
/// Where the database cannot be reached, the work fails, or it does not end in time.
pub async fn ask<T, E>(
    pool: &Pool,
    bound: Duration,
    work: impl AsyncFnOnce(&mut Object) -> Result<T, E>,
) -> anyhow::Result<T>
where
    E: Into<anyhow::Error>,
{
    let mut client = connection(pool).await?;
    let Ok(outcome) = timeout(bound, work(&mut client)).await else {
        // If it went back into the pool, the next question would wait behind this one.
        drop(Object::take(client));
        bail!("no answer within {bound:?}");
    };
    outcome.map_err(Into::into)
}

/// Brings the tables up to date. Any number of processes may call this at once: one works, the others wait for it.
///
/// # Errors
/// Where a migration fails, or the whole takes longer than a minute.
pub async fn migrate(pool: &Pool) -> anyhow::Result<()> {
    let mut client = connection(pool).await?;
    let outcome = timeout(MIGRATE, locked_migrations(&mut client)).await;
    // The lock and the settings are the session's: closing the connection gives back both, whatever happened.
    drop(Object::take(client));
    let applied = outcome.context("the migrations took too long")?.context("failed to migrate the database")?;
    info!(applied, "database is up to date");
    Ok(())
}

async fn locked_migrations(client: &mut Object) -> anyhow::Result<usize> {
    client.batch_execute("set statement_timeout = 0").await?;
    client.execute("select pg_advisory_lock($1)", &[&MIGRATION_LOCK]).await?;
    // A migration that only a newer process knows keeps no older one from starting, so that a rollout may go step by step.
    let runner = embedded::migrations::runner().set_abort_missing(false);
    let report = runner.run_async(&mut ***client).await?;
    Ok(report.applied_migrations().len())
}

async fn connection(pool: &Pool) -> anyhow::Result<Object> {
    pool.get().await.context("failed to reach the database")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_are_named_without_their_password() {
        for (url, expected) in [
            ("postgres://user:secret@db/x", "db:5432"),
            ("postgres://user:secret@db:1,other:2/x", "db:1, other:2"),
            ("host=db,other port=7 password=secret", "db:7, other:7"),
            ("hostaddr=10.0.0.1", "10.0.0.1:5432"),
            ("postgres://%2Fvar%2Frun%2Fpostgresql/x", "/var/run/postgresql:5432"),
        ] {
            assert_eq!(hosts(&url.parse().unwrap()), expected, "{url}");
        }
    }

    #[test]
    fn only_another_machine_without_tls_is_exposed() {
        let exposed = |url: &str| is_exposed(&url.parse().unwrap());
        for url in
            ["postgres://db/x", "postgres://10.0.0.1/x?sslmode=prefer", "postgres://localhost/x?hostaddr=10.0.0.1"]
        {
            assert!(exposed(url), "{url}");
        }
        for url in [
            "postgres://127.0.0.1/x",
            "postgres://localhost/x?sslmode=disable",
            "postgres://%2Fvar%2Frun%2Fpostgresql/x",
            "postgres://db/x?sslmode=require",
            "postgres://db/x?hostaddr=127.0.0.1",
        ] {
            assert!(!exposed(url), "{url}");
        }
    }
}
