//! The streams and consumers of the table: created at the start, and again for each connection and each loss, because the
//! server on the other side may have been restarted with its memory gone.

use std::sync::atomic::Ordering;

use anyhow::{Context as _, bail, ensure};
use async_nats::jetstream::context::CreateStreamErrorKind;
use async_nats::jetstream::{ErrorCode, kv};
use tracing::info;

use super::{Broker, Shared};
use crate::streams::{self, Consumer, StreamId};

/// What was created, and for what.
#[derive(Clone, Debug)]
pub(super) struct Ensured {
    /// Number of the connection, and of the loss.
    epoch: (u64, u64),
    claims: kv::Store,
}

impl Broker {
    /// Makes sure that the streams and consumers exist on the server of this connection. Costs nothing while it stands.
    pub(crate) async fn ensure(&self) -> anyhow::Result<kv::Store> {
        let mut ensured = self.shared.ensured.lock().await;
        let epoch = self.epoch();
        if let Some(ensured) = &*ensured
            && ensured.epoch == epoch
        {
            return Ok(ensured.claims.clone());
        }
        // Without a connection each question would cost its time-out, for one caller after the other.
        self.check().map_err(anyhow::Error::msg)?;
        let claims = self.create_all().await?;
        *ensured = Some(Ensured { epoch, claims: claims.clone() });
        Ok(claims)
    }

    /// A stream or consumer was found missing: whoever comes next creates all anew.
    pub(crate) fn report_loss(&self) {
        self.shared.losses.fetch_add(1, Ordering::Relaxed);
    }

    fn epoch(&self) -> (u64, u64) {
        let connects = self.shared.client.statistics().connects.load(Ordering::Relaxed);
        (connects, self.shared.losses.load(Ordering::Relaxed))
    }

    async fn create_all(&self) -> anyhow::Result<kv::Store> {
        let Shared { context, config, .. } = &*self.shared;
        for stream in StreamId::ALL {
            self.create_stream(stream).await.with_context(|| {
                format!("failed to create the stream {}, NATS_REPLICAS={}", stream.name(), config.replicas)
            })?;
        }
        for consumer in Consumer::ALL {
            context
                .create_consumer_on_stream(consumer.config(config), consumer.stream().name())
                .await
                .with_context(|| format!("failed to create the consumer {}", consumer.name()))?;
        }
        context.get_key_value(streams::CLAIMS).await.context("failed to open the bucket of claims")
    }

    async fn create_stream(&self, stream: StreamId) -> anyhow::Result<()> {
        let Shared { context, config, .. } = &*self.shared;
        let wanted = stream.config(config);
        let Err(error) = context.create_stream(wanted.clone()).await else {
            return Ok(());
        };
        match error.kind() {
            CreateStreamErrorKind::JetStream(cause) if cause.error_code() == ErrorCode::STREAM_NAME_EXIST => {
                let found = context.get_stream(stream.name()).await?.cached_info().config.description.clone();
                ensure!(
                    found == wanted.description,
                    "it is that of another version of Refine ({}; this is {}): stop the services of that version, delete its \
                     streams, and start again",
                    found.as_deref().unwrap_or("unknown"),
                    wanted.description.as_deref().unwrap_or_default()
                );
                info!(stream = stream.name(), "stream has other settings, updating it");
                let updated = context.update_stream(wanted).await;
                updated.context("failed to change its settings, which the user of a service may not")?;
                Ok(())
            }
            _ => bail!(error),
        }
    }
}
