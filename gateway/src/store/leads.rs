//! Leads, for those who follow up on them.

use anyhow::Context;
use deadpool_postgres::Pool;
use schemas::seal::{KeyRing, Sealed};
use serde_json::{Map, Value};

use super::ask;

/// All leads, the oldest first: what each visitor typed, and when (`created_at`, RFC 3339). A lead leaves with its report.
///
/// # Errors
/// Where the database does not answer, or a lead was sealed with a key that is not in the ring.
pub async fn leads(pool: &Pool, keys: &KeyRing) -> anyhow::Result<Vec<Map<String, Value>>> {
    let sql =
        "select id, report_id, sealed_body, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')
               from leads order by created_at, id";
    let rows = ask::rows(pool, sql, &[]).await.context("failed to read the leads")?;
    let lead = |row: &tokio_postgres::Row| {
        let (id, report, created_at): (String, String, String) = (row.get(0), row.get(1), row.get(3));
        let plain =
            keys.open(&binding(&id, &report), &Sealed::from_text(row.get(2))).context("failed to open a lead")?;
        let mut lead: Map<String, Value> = serde_json::from_slice(&plain).context("failed to read a lead")?;
        lead.insert("created_at".to_owned(), created_at.into());
        Ok(lead)
    };
    rows.iter().map(lead).collect()
}

/// What binds a sealed lead to its row.
pub(super) fn binding(id: &str, report: &str) -> String {
    format!("lead|{id}|{report}")
}
