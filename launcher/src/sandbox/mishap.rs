//! Delays, and answers that go wrong on request.

use std::time::Duration;

use axum::response::Response;

use super::answer::{answer, cut, first_half};
use super::failure::Failure;
use super::fault::{Fault, Place};
use super::meter::Quota;
use super::server::Sandbox;

/// How long a hanging answer keeps its connection.
const HANG: Duration = Duration::from_secs(120);

impl Sandbox {
    pub(super) fn take_fault(&self, place: Place) -> Option<Fault> {
        let mut state = self.state();
        let fault = state.faults.take(place)?;
        state.counters.faults += 1;
        tracing::debug!(%fault, ?place, "sandbox fault");
        Some(fault)
    }

    /// Takes the time that a page takes, unless the server closes first.
    pub(super) async fn delay(&self) {
        let latency = Duration::from_millis(self.config().latency_ms);
        if !latency.is_zero() {
            self.wait(latency).await;
        }
    }

    /// Answers with a fault instead of `content`; the token endpoint acts for no portal.
    pub(super) async fn fail(
        &self,
        fault: Fault,
        content: Vec<u8>,
        portal_id: Option<u64>,
        quota: Option<Quota>,
    ) -> Result<Response, Failure> {
        match fault {
            Fault::Status { status, retry_after_seconds } => {
                let failure = Failure::scripted(status, portal_id, chassis::clock::now());
                let failure = failure.with_retry_after(retry_after_seconds);
                Err(quota.into_iter().fold(failure, Failure::with_quota))
            }
            Fault::Hang => {
                self.wait(HANG).await;
                Ok(cut(Vec::new()))
            }
            Fault::Cut => Ok(cut(first_half(content))),
            Fault::Garbage => Ok(answer(first_half(content), quota)),
        }
    }

    async fn wait(&self, time: Duration) {
        tokio::select! {
            () = tokio::time::sleep(time) => {}
            () = self.closing() => {}
        }
    }
}
