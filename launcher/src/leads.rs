//! `refine leads`: what visitors typed into the form, for those who follow up on it.

use std::fs;

use anyhow::Context;
use chassis::config::{PostgresConfig, ReportKey};
use chassis::postgres;
use clap::{Args, ValueEnum};
use gateway::{no_formula, public_url};
use secrecy::SecretString;
use serde_json::{Map, Value};
use url::Url;

use crate::output::say;
use crate::servers::Postgres;
use crate::up::{self, StateConfig};

/// Where the leads are, the keys that open them, and how they are told.
#[derive(Args, Clone, Debug)]
pub struct LeadsConfig {
    /// Form of the output; in a table nothing that a visitor typed is a formula.
    #[arg(long, value_enum, default_value_t = Format::Json)]
    format: Format,
    #[command(flatten)]
    state: StateConfig,
    /// PostgreSQL, as `postgres://user:password@host:port/database` [default: the one that `refine up` runs].
    #[arg(long, env = "DATABASE_URL", hide_env_values = true)]
    database_url: Option<SecretString>,
    /// Keys of saved reports and leads [default: those in the state folder].
    #[arg(long, env = "REPORT_KEYS", hide_env_values = true)]
    report_keys: Option<SecretString>,
    /// Address that visitors see, for links to reports [default: that of the last `refine up`, or http://127.0.0.1:8080].
    #[arg(long, env = "PUBLIC_URL", hide_env_values = true, value_parser = public_url)]
    public_url: Option<Url>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// One JSON object a line.
    Json,
    /// A table with a header.
    Csv,
}

/// The columns of a table.
const COLUMNS: [&str; 9] =
    ["created_at", "first_name", "last_name", "email", "company", "portal", "score", "grade", "report"];

/// Prints every lead, the oldest first.
///
/// # Errors
/// Where the database does not answer, a lead does not open with these keys, or standard output is closed.
pub async fn run(config: &LeadsConfig) -> anyhow::Result<()> {
    let folder = up::folder(&config.state)?;
    let database = match &config.database_url {
        Some(url) => PostgresConfig { database_url: url.clone(), database_pool_size: 1 },
        None => Postgres::running(&folder.join("postgres"), 1)
            .context("failed to find the leads: start `refine up`, or set DATABASE_URL")?,
    };
    let keys = match &config.report_keys {
        Some(keys) => keys.clone(),
        None => {
            let path = folder.join("report.key");
            fs::read_to_string(&path).with_context(|| format!("failed to read {}", path.display()))?.into()
        }
    };
    let keys = ReportKey::new(keys).ring()?;
    let public_url = match &config.public_url {
        Some(url) => url.clone(),
        None => up::last_url(&folder)?,
    };
    let mut leads = gateway::leads(&postgres::pool(&database).await?, &keys).await?;
    for lead in &mut leads {
        let path = format!("/en/audit/report/{}", lead["report"].as_str().unwrap_or_default());
        let link = public_url.join(&path).context("failed to make a link to a report")?;
        lead.insert("report".to_owned(), link.as_str().into());
    }
    match config.format {
        Format::Json => {
            leads.iter().try_for_each(|lead| say(&serde_json::to_string(lead).context("failed to write a lead")?))
        }
        Format::Csv => say(table(&leads)?.trim_end()),
    }
}

fn table(leads: &[Map<String, Value>]) -> anyhow::Result<String> {
    // A spreadsheet knows by the mark at its beginning that it is UTF-8.
    let mark = "\u{feff}".as_bytes().to_vec();
    let mut table = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(mark);
    table.write_record(COLUMNS)?;
    for lead in leads {
        table.write_record(COLUMNS.map(|column| cell(lead.get(column).unwrap_or(&Value::Null))))?;
    }
    String::from_utf8(table.into_inner()?).context("failed to write a table")
}

/// A value as a cell.
fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => no_formula(text),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_table_has_no_formula() {
        let lead = json!({ "first_name": "=HYPERLINK(\"x\")", "company": "A;=1, B", "email": "a@b.io", "score": 71 });
        let told = table(&[lead.as_object().unwrap().clone()]).unwrap();
        let row = told.lines().nth(1).unwrap();
        assert_eq!(row, ",\"'=HYPERLINK(\"\"x\"\")\",,a@b.io,\"A;'=1, B\",,71,,");
        assert_eq!(told.lines().next().unwrap(), format!("\u{feff}{}", COLUMNS.join(",")));
    }
}
