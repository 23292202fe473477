//! The gateway's SQL: reports are read and deleted, leads are written, share links come and go.

mod ask;
mod history;
mod leads;
mod share;

use anyhow::Context;
use deadpool_postgres::Pool;
use schemas::id::ReportId;
use schemas::report::Report;
use schemas::seal::{KeyRing, Sealed};

use crate::connect::session::random_hex;

pub use leads::leads;
pub(crate) use share::{Share, Shared};

pub(crate) struct Store {
    pool: Pool,
    keys: KeyRing,
}

impl Store {
    pub(crate) fn new(pool: Pool, keys: KeyRing) -> Self {
        Self { pool, keys }
    }

    /// The report of this id that has not expired.
    pub(crate) async fn report(&self, id: ReportId) -> anyhow::Result<Option<Report>> {
        let sql = "select sealed_body from reports where id = $1 and expires_at > now()";
        let row = ask::row(&self.pool, sql, &[&id.to_string()]).await.context("failed to read a report")?;
        row.map(|row| open(id, row.get(0), &self.keys)).transpose()
    }

    /// Deletes a report and its lead. Whether there was one.
    pub(crate) async fn delete(&self, id: ReportId) -> anyhow::Result<bool> {
        let deleted = ask::changed(&self.pool, "delete from reports where id = $1", &[&id.to_string()]).await;
        Ok(deleted.context("failed to delete a report")? > 0)
    }

    /// Saves a lead, the first of its report alone. Whether there is such a report.
    pub(crate) async fn save_lead(&self, report: ReportId, lead: &[u8]) -> anyhow::Result<bool> {
        let (id, report_id) = (random_hex(), report.to_string());
        let sealed = self.keys.seal(&leads::binding(&id, &report_id), lead);
        let sql = "insert into leads (id, report_id, sealed_body)
                   select $1, id, $3 from reports where id = $2 and expires_at > now()
                   on conflict (report_id) do nothing";
        let inserted = ask::changed(&self.pool, sql, &[&id, &report_id, &sealed.as_str()]).await;
        if inserted.context("failed to save a lead")? > 0 {
            return Ok(true);
        }
        let sql = "select from leads where report_id = $1";
        let found = ask::row(&self.pool, sql, &[&report_id]).await.context("failed to look for a lead")?;
        Ok(found.is_some())
    }
}

/// The report in a sealed body.
fn open(id: ReportId, sealed: String, keys: &KeyRing) -> anyhow::Result<Report> {
    let plain = keys.open(&Report::binding(id), &Sealed::from_text(sealed)).context("failed to open a report")?;
    serde_json::from_slice(&plain).context("failed to read a report's body")
}
