//! The aggregator's SQL: reports are written once, and deleted when their time is over.

use std::time::Duration;

use anyhow::Context;
use chassis::postgres::ask;
use deadpool_postgres::{Object, Pool};
use schemas::id::ReportId;
use schemas::report::Report;
use schemas::seal::KeyRing;

/// For the answer that a report is saved.
const SAVE: Duration = Duration::from_secs(4);
/// For the answer whether a report is saved.
const LOOK: Duration = Duration::from_secs(2);
/// Reports that one sweep deletes at most: as many as are done in time, however many are due.
pub(crate) const BATCH: u32 = 1_000;
/// For one sweep. Below the time that the server gives a statement.
const SWEEP: Duration = Duration::from_secs(8);
/// The advisory lock of the sweep: any number that nobody else in the database uses.
const SWEEP_LOCK: i64 = 0x0053_5745_4550;

/// Saves reports, sealed.
#[derive(Clone)]
pub(crate) struct Store {
    pool: Pool,
    keys: KeyRing,
}

impl Store {
    pub(crate) fn new(pool: Pool, keys: KeyRing) -> Self {
        Self { pool, keys }
    }

    /// Saves a report for 12 months, where the database answers within `left`. Saving twice is saving once: what is there stays as
    /// it is.
    pub(crate) async fn save(&self, id: ReportId, report: &Report, left: Duration) -> anyhow::Result<()> {
        let body = serde_json::to_vec(report).context("failed to encode the report")?;
        let sealed = self.keys.seal(&Report::binding(id), &body);
        let portal = self.keys.blind("portal", &report.portal.to_string());
        let portal_index = portal.first().context("there is no key for the portal's index")?.as_slice();
        // The time goes as microseconds: the driver knows no type of ours for it.
        let sql = "insert into reports (id, portal_index, sealed_body, created_at, expires_at)
                   select $1, $2, $3, created_at, created_at + interval '12 months'
                   from (select to_timestamp($4::int8 / 1e6) as created_at) as now
                   on conflict (id) do nothing";
        let created = report.generated_at.as_microsecond();
        let (id, sealed) = (id.to_string(), sealed.as_str());
        let bound = SAVE.min(left);
        let saved =
            ask(&self.pool, bound, async |client| client.execute(sql, &[&id, &portal_index, &sealed, &created]).await);
        saved.await.context("failed to save the report")?;
        Ok(())
    }

    /// Whether a report is there.
    pub(crate) async fn is_saved(&self, id: ReportId) -> anyhow::Result<bool> {
        let sql = "select exists (select from reports where id = $1)";
        let found = ask(&self.pool, LOOK, async |client| client.query_one(sql, &[&id.to_string()]).await);
        Ok(found.await.context("failed to look for the report")?.get(0))
    }

    /// Deletes a batch of reports whose time is over, and their leads. How many; none where another instance is at it.
    pub(crate) async fn sweep(&self) -> anyhow::Result<Option<u64>> {
        ask(&self.pool, SWEEP, sweep).await
    }
}

async fn sweep(client: &mut Object) -> anyhow::Result<Option<u64>> {
    let transaction = client.transaction().await.context("failed to begin the sweep")?;
    let sql = "select pg_try_advisory_xact_lock($1)";
    let mine: bool = transaction.query_one(sql, &[&SWEEP_LOCK]).await.context("failed to lock the sweep")?.get(0);
    if !mine {
        return Ok(None);
    }
    let sql = "delete from reports where id in (select id from reports where expires_at <= now() limit $1)";
    let swept = transaction.execute(sql, &[&i64::from(BATCH)]).await;
    let swept = swept.context("failed to delete expired reports")?;
    transaction.commit().await.context("failed to end the sweep")?;
    Ok(Some(swept))
}
