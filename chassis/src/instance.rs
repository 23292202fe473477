//! One instance of a service: what all services have in common from their start to their end.

use std::sync::Arc;

use crate::admin::{self, Admin};
use crate::broker::Broker;
use crate::config::{AdminConfig, BrokerConfig};
use crate::lifecycle::Lifecycle;
use crate::stage::{Stage, consume};

/// An instance that has its admin port and its broker, and takes no work yet.
#[derive(Debug)]
pub struct Instance {
    /// The broker.
    pub broker: Broker,
    /// Its life.
    pub lifecycle: Lifecycle,
    service: &'static str,
    admin: Admin,
}

impl Instance {
    /// Opens the admin port, which says that the instance is not ready, and connects to the broker.
    ///
    /// # Errors
    /// Where the port is taken, or the broker cannot be reached.
    pub async fn connect(
        service: &'static str,
        broker: &BrokerConfig,
        admin: &AdminConfig,
        lifecycle: Lifecycle,
    ) -> anyhow::Result<Self> {
        let admin = admin::serve(admin, service, &lifecycle).await?;
        let broker = Broker::connect(broker, service).await?;
        Ok(Self { broker, lifecycle, service, admin })
    }

    /// Starts to take the messages of a stage, at most `concurrency` at a time.
    pub fn consume<S: Stage>(&self, stage: S, concurrency: u16) {
        let (broker, lifecycle) = (self.broker.clone(), self.lifecycle.clone());
        self.lifecycle.spawn("consume", consume(broker, lifecycle, Arc::new(stage), usize::from(concurrency)));
    }

    /// Shows signs of life and is ready, until the life drains; then leaves the broker without losing a message.
    ///
    /// # Errors
    /// The first failure of a task.
    pub async fn run(self) -> anyhow::Result<()> {
        self.broker.answer_probes(&self.lifecycle, self.service).await?;
        let broker = self.broker.clone();
        self.admin.readiness.ready(move || broker.check());
        let ended = self.lifecycle.run().await;
        self.broker.drain().await;
        ended
    }
}
