//! The wait until PostgreSQL takes connections.

use std::time::Duration;

use anyhow::Context;
use secrecy::{ExposeSecret, SecretString};
use tokio::time::{Instant, sleep, timeout};
use tokio_postgres::error::SqlState;
use tokio_postgres::{Client, NoTls};

use crate::servers::process::Process;

const READY: Duration = Duration::from_secs(30);
const ATTEMPT: Duration = Duration::from_secs(5);
const POLL: Duration = Duration::from_millis(20);

/// Waits until the server answers, and makes the database where it is missing. A busy machine may need several attempts. Where
/// another server has the port and never answers, ours has ended.
pub(super) async fn wait(process: &mut Process, url: &SecretString, database: &str) -> anyhow::Result<()> {
    let deadline = Instant::now() + READY;
    loop {
        let attempt = async { anyhow::Ok(timeout(ATTEMPT, create(url, database)).await??) }.await;
        process.check()?;
        match attempt {
            Ok(()) => return Ok(()),
            Err(error) if Instant::now() >= deadline => {
                return Err(error).with_context(|| format!("PostgreSQL did not come up within {READY:?}"));
            }
            Err(_) => sleep(POLL).await,
        }
    }
}

async fn create(url: &SecretString, database: &str) -> Result<(), tokio_postgres::Error> {
    let (client, connection) = tokio_postgres::connect(url.expose_secret(), NoTls).await?;
    // The connection ends once the client is gone; how it ended is known from the answer.
    let (created, _) = tokio::join!(create_on(client, database), connection);
    created
}

async fn create_on(client: Client, database: &str) -> Result<(), tokio_postgres::Error> {
    match client.batch_execute(&format!("create database {database}")).await {
        Err(error) if error.code() == Some(&SqlState::DUPLICATE_DATABASE) => Ok(()),
        created => created,
    }
}
