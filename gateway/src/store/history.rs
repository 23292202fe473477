//! The earlier reports of a portal.

use anyhow::Context;
use deadpool_postgres::tokio_postgres::Row;
use schemas::id::ReportId;
use schemas::report::Report;
use tracing::warn;

use super::{Store, ask, open};

/// As many as a chart shows well.
const MOST: i64 = 11;

impl Store {
    /// The reports of the same portal and rubric that were made before this one and have not expired, the oldest first; the
    /// newest of them where there are many.
    pub(crate) async fn earlier(&self, report: &Report) -> anyhow::Result<Vec<Report>> {
        let portal = report.portal.to_string();
        let indices: Vec<Vec<u8>> = self.keys.blind("portal", &portal).iter().map(|index| index.to_vec()).collect();
        let made = report.generated_at.as_microsecond();
        let sql = "select id, sealed_body from reports
                   where portal_index = any($1) and created_at < to_timestamp($2::int8 / 1e6) and expires_at > now()
                   order by created_at desc limit $3";
        let rows = ask::rows(&self.pool, sql, &[&indices, &made, &MOST])
            .await
            .context("failed to look for earlier reports")?;
        let mut earlier = Vec::with_capacity(rows.len());
        for row in rows.iter().rev() {
            match self.read_earlier(row) {
                Ok(one) if one.portal == report.portal && one.rubric == report.rubric => earlier.push(one),
                Ok(_) => {}
                // The report that somebody looks at is whole without it.
                Err(error) => warn!(error = format!("{error:#}"), "earlier report passed over"),
            }
        }
        Ok(earlier)
    }

    fn read_earlier(&self, row: &Row) -> anyhow::Result<Report> {
        let id: ReportId = row.get::<_, &str>(0).parse().context("failed to read the id of an earlier report")?;
        open(id, row.get(1), &self.keys)
    }
}
