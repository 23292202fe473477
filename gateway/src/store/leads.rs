//! Leads, for those who follow up on them.

use anyhow::Context;
use deadpool_postgres::Pool;
use deadpool_postgres::tokio_postgres::Row;
use schemas::rubric::shown;
use schemas::seal::{KeyRing, Sealed};
use serde_json::{Map, Value, json};

use super::{ask, open};

/// All leads, the oldest first: what each visitor typed, and when (`created_at`, RFC 3339), with the id of its `report` and
/// what that says: `portal`, `score` and `grade`, which are null where it cannot be opened. A lead leaves with its report.
///
/// # Errors
/// Where the database does not answer, or a lead was sealed with a key that is not in the ring.
pub async fn leads(pool: &Pool, keys: &KeyRing) -> anyhow::Result<Vec<Map<String, Value>>> {
    let sql =
        "select id, report_id, sealed_body, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')
               from leads order by created_at, id";
    let mut leads = Vec::new();
    for row in ask::rows(pool, sql, &[]).await.context("failed to read the leads")? {
        leads.push(lead(&row, pool, keys).await?);
    }
    Ok(leads)
}

async fn lead(row: &Row, pool: &Pool, keys: &KeyRing) -> anyhow::Result<Map<String, Value>> {
    let (id, report_id): (&str, &str) = (row.get(0), row.get(1));
    let plain = keys.open(&binding(id, report_id), &Sealed::from_text(row.get(2))).context("failed to open a lead")?;
    let mut lead: Map<String, Value> = serde_json::from_slice(&plain).context("failed to read a lead")?;
    // A report is large, so they are read one by one.
    let found = ask::row(pool, "select sealed_body from reports where id = $1", &[&report_id]).await;
    let found = found.context("failed to read a lead's report")?;
    let report = found.and_then(|row| open(report_id.parse().ok()?, row.get(0), keys).ok());
    let told = [
        ("created_at", json!(row.get::<_, &str>(3))),
        ("report", json!(report_id)),
        ("portal", json!(report.as_ref().map(|report| report.portal))),
        ("score", json!(report.as_ref().map(|report| shown(report.score)))),
        ("grade", json!(report.as_ref().map(|report| report.grade))),
    ];
    lead.extend(told.map(|(key, value)| (key.to_owned(), value)));
    Ok(lead)
}

/// What binds a sealed lead to its row.
pub(super) fn binding(id: &str, report: &str) -> String {
    format!("lead|{id}|{report}")
}
