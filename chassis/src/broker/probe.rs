//! Signs of life: any live instance of a service answers a probe, and where there is none the answer comes at once.

use std::time::Duration;

use anyhow::Context;
use async_nats::client::RequestErrorKind;
use bytes::Bytes;
use futures::StreamExt;
use tokio::time::timeout;
use tracing::debug;

use super::Broker;
use crate::lifecycle::Lifecycle;

/// For an answer.
const BOUND: Duration = Duration::from_secs(1);

/// Why a service counts as not live.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
pub enum ProbeError {
    /// No instance is there.
    #[error("nobody answers")]
    Nobody,
    /// An instance is there and does not answer, or the broker does not.
    #[error("no answer in time")]
    Silent,
}

impl Broker {
    /// Asks all instances of a service for a sign of life and takes the first, so that one that hangs hides no other.
    ///
    /// # Errors
    /// Where there is no instance, at once; where none answers, within a second.
    pub async fn probe(&self, service: &str) -> Result<(), ProbeError> {
        let asked = self.shared.client.request(probe_subject(service), Bytes::new());
        match timeout(BOUND, asked).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) if error.kind() == RequestErrorKind::NoResponders => Err(ProbeError::Nobody),
            Ok(Err(_)) | Err(_) => Err(ProbeError::Silent),
        }
    }

    /// Answers probes of `service` until it drains.
    ///
    /// # Errors
    /// Where the subscription fails.
    pub async fn answer_probes(&self, lifecycle: &Lifecycle, service: &'static str) -> anyhow::Result<()> {
        let client = self.shared.client.clone();
        let mut probes = client
            .subscribe(probe_subject(service))
            .await
            .with_context(|| format!("failed to subscribe to probes of {service}"))?;
        let mut draining = Box::pin(lifecycle.draining());
        lifecycle.spawn("probes", async move {
            loop {
                let probe = tokio::select! {
                    biased;
                    () = &mut draining => break,
                    probe = probes.next() => probe,
                };
                let Some(reply) = probe.context("the subscription to probes ended")?.reply else {
                    continue;
                };
                if let Err(error) = client.publish(reply, Bytes::new()).await {
                    debug!(%error, "failed to answer a probe");
                }
            }
            probes.unsubscribe().await.context("failed to stop answering probes")
        });
        // An answer on this connection shows that the server knows of the subscription.
        self.probe(service).await.with_context(|| format!("failed to announce {service}"))
    }
}

/// Where probes of a service go.
pub(crate) fn probe_subject(service: &str) -> String {
    format!("probe.{service}")
}
