//! Who runs the site, at hand for every page: a page of a failure is made where nothing but the failure is known.

use std::sync::Arc;

use tokio::task_local;

use crate::operator::OperatorConfig;

task_local! {
    static OPERATOR: Arc<OperatorConfig>;
}

/// Answers a request, with this operator on every page.
pub(crate) async fn run_by<T>(operator: Arc<OperatorConfig>, answer: impl Future<Output = T>) -> T {
    OPERATOR.scope(operator, answer).await
}

/// Who runs the site; nobody outside of [`run_by`].
pub(super) fn operator() -> Arc<OperatorConfig> {
    OPERATOR.try_with(Arc::clone).unwrap_or_default()
}
