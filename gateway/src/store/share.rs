//! Share links in the database.

use anyhow::Context;
use schemas::id::ReportId;
use schemas::seal::Sealed;

use super::{Store, ask};

const TOKEN: &str = "share|token";
const PASSWORD: &str = "share|password";

/// The link of a report, for who made it.
pub(crate) struct Share {
    pub(crate) token: String,
    pub(crate) has_password: bool,
}

/// What a link leads to.
pub(crate) struct Shared {
    pub(crate) report: ReportId,
    password_index: Option<Vec<u8>>,
}

impl Store {
    /// The link of a report, where it has one.
    pub(crate) async fn share(&self, report: ReportId) -> anyhow::Result<Option<Share>> {
        let sql = "select sealed_token, password_index is not null from shares where report_id = $1";
        let row = ask::row(&self.pool, sql, &[&report.to_string()]).await.context("failed to look for a share")?;
        let Some(row) = row else { return Ok(None) };
        let token =
            self.keys.open(&binding(report), &Sealed::from_text(row.get(0))).context("failed to open a share")?;
        let token = String::from_utf8(token.to_vec()).context("failed to read a share")?;
        Ok(Some(Share { token, has_password: row.get(1) }))
    }

    /// Gives a report a link in the place of the one it had. Whether there is such a report.
    pub(crate) async fn save_share(
        &self,
        report: ReportId,
        token: &str,
        password: Option<&str>,
    ) -> anyhow::Result<bool> {
        let sealed = self.keys.seal(&binding(report), token.as_bytes());
        let index = self.keys.blind(TOKEN, token)[0].to_vec();
        let password = password.map(|password| self.keys.blind(PASSWORD, &salted(report, password))[0].to_vec());
        let sql = "insert into shares (report_id, token_index, sealed_token, password_index)
                   select id, $2, $3, $4 from reports where id = $1 and expires_at > now()
                   on conflict (report_id) do update set token_index = excluded.token_index,
                   sealed_token = excluded.sealed_token, password_index = excluded.password_index, created_at = now()";
        let saved = ask::changed(&self.pool, sql, &[&report.to_string(), &index, &sealed.as_str(), &password]).await;
        Ok(saved.context("failed to save a share")? > 0)
    }

    /// Takes a report's link back. Whether there was one.
    pub(crate) async fn revoke_share(&self, report: ReportId) -> anyhow::Result<bool> {
        let deleted = ask::changed(&self.pool, "delete from shares where report_id = $1", &[&report.to_string()]).await;
        Ok(deleted.context("failed to delete a share")? > 0)
    }

    /// What a link leads to, where it was not revoked and its report has not expired.
    pub(crate) async fn shared(&self, token: &str) -> anyhow::Result<Option<Shared>> {
        let indices: Vec<Vec<u8>> = self.keys.blind(TOKEN, token).iter().map(|index| index.to_vec()).collect();
        let sql = "select report_id, password_index from shares join reports on reports.id = report_id
                   where token_index = any($1) and expires_at > now()";
        let row = ask::row(&self.pool, sql, &[&indices]).await.context("failed to look for a shared report")?;
        let Some(row) = row else { return Ok(None) };
        let report = row.get::<_, &str>(0).parse().context("failed to read the id of a shared report")?;
        Ok(Some(Shared { report, password_index: row.get(1) }))
    }

    /// Whether this password opens it. The index is keyed: without our key nothing can be guessed from the database.
    pub(crate) fn opens(&self, shared: &Shared, password: &str) -> bool {
        use subtle::ConstantTimeEq;
        let Some(expected) = &shared.password_index else { return true };
        let given = self.keys.blind(PASSWORD, &salted(shared.report, password));
        given.iter().any(|index| bool::from(index.as_slice().ct_eq(expected.as_slice())))
    }
}

impl Shared {
    pub(crate) fn has_password(&self) -> bool {
        self.password_index.is_some()
    }
}

fn binding(report: ReportId) -> String {
    format!("{TOKEN}|{report}")
}

fn salted(report: ReportId, password: &str) -> String {
    format!("{report}|{password}")
}
