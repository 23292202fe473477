//! Messages whose every holder died. The server does not deliver them again, so their failure is published from here.

use std::sync::Arc;

use anyhow::{Context, anyhow};
use futures::StreamExt;
use metrics::counter;
use schemas::event::Event;
use serde::Deserialize;
use tracing::{Instrument, error, info_span};

use super::{EXHAUSTED, HandleError, Stage};
use crate::broker::Broker;

/// What the server tells of such a message.
#[derive(Deserialize)]
struct Advisory {
    stream_seq: u64,
}

/// Watches for as long as the service lives. One of all its instances is told of each message.
pub(super) async fn watch<S: Stage>(broker: Broker, stage: Arc<S>) -> anyhow::Result<()> {
    let mut advisories = broker.exhausted(S::CONSUMER).await?;
    while let Some(advisory) = advisories.next().await {
        counter!(EXHAUSTED, "event" => S::Event::NAME).increment(1);
        if let Err(error) = settle(&broker, &*stage, &advisory.payload).await {
            error!(
                event = S::Event::NAME,
                error = format!("{error:#}"),
                "failed to give up a message that nobody survived"
            );
        }
    }
    Ok(())
}

async fn settle<S: Stage>(broker: &Broker, stage: &S, advisory: &[u8]) -> anyhow::Result<()> {
    let Advisory { stream_seq } = serde_json::from_slice(advisory).context("failed to read the advisory")?;
    let payload = broker.stored(S::CONSUMER.stream(), stream_seq).await?;
    let event: S::Event = serde_json::from_slice(&payload).map_err(|_| anyhow!("the message is unreadable"))?;
    let span = info_span!("message", event = S::Event::NAME, scan = %event.scan());
    span.in_scope(|| error!("giving up a message that nobody survived"));
    let error = HandleError::Reject(anyhow!("every holder of the message died"));
    stage.give_up(event, &error).instrument(span).await
}
