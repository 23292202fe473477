//! A report as JSON. Before the form it holds the scores, the largest issue with its fix, and the count of the others.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use schemas::id::ReportId;
use schemas::report::Report;
use serde_json::{Value, json};

use crate::app::App;
use crate::problem::Problem;

pub(crate) async fn show(State(app): State<Arc<App>>, Path(id): Path<String>) -> Result<Json<Value>, Problem> {
    let id: ReportId = id.parse().map_err(|_| Problem::NotFound)?;
    let saved = app.store.report(id).await.map_err(Problem::Internal)?.ok_or(Problem::NotFound)?;
    Ok(Json(match saved.unlocked {
        true => json!({ "unlocked": true, "report": saved.report }),
        false => locked(saved.report),
    }))
}

pub(crate) async fn delete(State(app): State<Arc<App>>, Path(id): Path<String>) -> Result<StatusCode, Problem> {
    let id: ReportId = id.parse().map_err(|_| Problem::NotFound)?;
    match app.store.delete(id).await.map_err(Problem::Internal)? {
        true => Ok(StatusCode::NO_CONTENT),
        false => Err(Problem::NotFound),
    }
}

fn locked(report: Report) -> Value {
    let mut report = report;
    let mut further: BTreeMap<String, u32> = BTreeMap::new();
    for issue in report.issues.iter().skip(1) {
        let severity = json!(issue.severity);
        *further.entry(severity.as_str().unwrap_or("other").to_owned()).or_default() += 1;
    }
    report.issues.truncate(1);
    let largest = report.issues.first().map(|issue| issue.check);
    report.recommendations.retain(|todo| largest.is_some_and(|check| todo.checks.contains(&check)));
    report.recommendations.truncate(1);
    let mut shown = json!(report);
    for hidden in ["strengths", "score_after_top_three", "duplicates"] {
        shown.as_object_mut().expect("a report is an object").remove(hidden);
    }
    json!({ "unlocked": false, "report": shown, "further_issues": further })
}
