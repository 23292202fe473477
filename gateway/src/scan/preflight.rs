//! Whether a scan can go well, asked before a visitor's claim is spent.

use chassis::postgres;
use tracing::warn;

use crate::app::App;
use crate::problem::Problem;

pub(crate) async fn check(app: &App) -> Result<(), Problem> {
    let (database, scorer, fetcher, aggregator) = tokio::join!(
        postgres::ping(&app.pool),
        app.broker.probe("scorer"),
        app.broker.probe("fetcher"),
        app.broker.probe("aggregator"),
    );
    if let Err(error) = database {
        warn!(error = format!("{error:#}"), "database does not answer");
        return Err(Problem::DatabaseUnreachable);
    }
    for (service, answer, problem) in [
        ("scorer", scorer, Problem::ScorerUnreachable),
        ("fetcher", fetcher, Problem::PipelineUnreachable),
        ("aggregator", aggregator, Problem::PipelineUnreachable),
    ] {
        if let Err(error) = answer {
            warn!(service, %error, "service is not live");
            return Err(problem);
        }
    }
    Ok(())
}
