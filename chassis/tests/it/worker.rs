//! A stage that keeps a record of what it was given, and its life.

use std::future::ready;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use anyhow::anyhow;
use chassis::broker::Broker;
use chassis::lifecycle::Lifecycle;
use chassis::stage::{Consumer, Delivery, HandleError, Stage, consume};
use futures::future::BoxFuture;

use crate::events::Page;
use crate::eventually;

type Behaviour = Box<dyn Fn(&Delivery<Page>) -> BoxFuture<'static, Result<(), HandleError>> + Send + Sync>;

/// What a worker was given: page numbers with attempts, in order of arrival.
pub(crate) struct Worker {
    behaviour: Behaviour,
    begun: Mutex<Vec<(u32, u32)>>,
    done: Mutex<Vec<u32>>,
    given_up: Mutex<Vec<u32>>,
}

impl Worker {
    pub(crate) fn new(
        behaviour: impl Fn(&Delivery<Page>) -> BoxFuture<'static, Result<(), HandleError>> + Send + Sync + 'static,
    ) -> Arc<Self> {
        let behaviour = Box::new(behaviour);
        Arc::new(Self { behaviour, begun: Mutex::default(), done: Mutex::default(), given_up: Mutex::default() })
    }

    /// Succeeds at once.
    pub(crate) fn quick() -> Arc<Self> {
        Self::new(|_| Box::pin(ready(Ok(()))))
    }

    /// Succeeds after a while.
    pub(crate) fn slow(time: Duration) -> Arc<Self> {
        Self::new(move |_| {
            Box::pin(async move {
                tokio::time::sleep(time).await;
                Ok(())
            })
        })
    }

    /// Never ends.
    pub(crate) fn hanging() -> Arc<Self> {
        Self::new(|_| Box::pin(std::future::pending()))
    }

    /// Fails each time.
    pub(crate) fn failing() -> Arc<Self> {
        Self::new(|_| Box::pin(ready(Err(HandleError::Retry(anyhow!("broken"))))))
    }

    /// Begins to consume with these many hands, as a life of its own.
    pub(crate) fn employ(self: &Arc<Self>, broker: &Broker, hands: usize) -> Lifecycle {
        let lifecycle = Lifecycle::new(Duration::from_secs(10));
        lifecycle.spawn("consume", consume(broker.clone(), lifecycle.clone(), Arc::clone(self), hands));
        lifecycle
    }

    pub(crate) fn begun(&self) -> Vec<(u32, u32)> {
        self.begun.lock().unwrap().clone()
    }

    pub(crate) fn done(&self) -> Vec<u32> {
        self.done.lock().unwrap().clone()
    }

    pub(crate) fn given_up(&self) -> Vec<u32> {
        self.given_up.lock().unwrap().clone()
    }

    pub(crate) async fn has_begun(&self, number: u32, within: Duration) {
        let begun = || self.begun().iter().any(|(begun, _)| *begun == number);
        eventually(&format!("page {number} is begun"), within, begun).await;
    }

    pub(crate) async fn has_done(&self, number: u32, within: Duration) {
        eventually(&format!("page {number} is done"), within, || self.done().contains(&number)).await;
    }
}

impl Stage for Worker {
    type Event = Page;
    const CONSUMER: Consumer = Consumer::Scorer;

    async fn handle(&self, delivery: Delivery<Page>) -> Result<(), HandleError> {
        self.begun.lock().unwrap().push((delivery.event.number, delivery.attempt));
        (self.behaviour)(&delivery).await?;
        self.done.lock().unwrap().push(delivery.event.number);
        Ok(())
    }

    async fn give_up(&self, event: Page, _error: &HandleError) -> anyhow::Result<()> {
        self.given_up.lock().unwrap().push(event.number);
        Ok(())
    }
}
