//! Faults of the broker that a test brings about: a stream that takes nothing, and a server that holds its breath.

use std::time::Duration;

use async_nats::jetstream::{self, Context};
use launcher::servers::OPERATOR;
use secrecy::ExposeSecret;
use tokio::time::{sleep, timeout};

use crate::signal::{freeze, thaw};
use crate::world::World;

const PATIENCE: Duration = Duration::from_secs(20);

/// A stream that refuses what is published, until it is opened again.
pub(crate) struct FullStream {
    context: Context,
    name: &'static str,
    max_bytes: i64,
}

impl FullStream {
    pub(crate) async fn close(world: &World, name: &'static str) -> Self {
        let mut full = Self { context: operator(world).await, name, max_bytes: 1 };
        full.max_bytes = full.limit(1).await;
        full
    }

    pub(crate) async fn open(self) {
        self.limit(self.max_bytes).await;
    }

    /// Sets the bytes that the stream takes. Those that it took before.
    async fn limit(&self, max_bytes: i64) -> i64 {
        let mut stream = self.context.get_stream(self.name).await.unwrap();
        let mut config = stream.info().await.unwrap().config.clone();
        let before = std::mem::replace(&mut config.max_bytes, max_bytes);
        self.context.update_stream(config).await.unwrap();
        before
    }
}

/// JetStream as one who may do all.
pub(crate) async fn operator(world: &World) -> Context {
    let password = world.nats.config(OPERATOR, 0).nats_password.unwrap().expose_secret().to_owned();
    let options = async_nats::ConnectOptions::with_user_and_password(OPERATOR.to_owned(), password);
    jetstream::new(options.connect(world.nats.url()).await.unwrap())
}

/// Stops the server where it stands: connections stay open, and nothing is answered.
pub(crate) async fn pause(world: &World) {
    freeze(world.nats.pid()).await;
}

pub(crate) fn resume(world: &World) {
    thaw(world.nats.pid());
}

/// Waits until an instance holds a message of a stream's consumer.
pub(crate) async fn until_held(world: &World, stream: &str, consumer: &str) {
    let stream = operator(world).await.get_stream(stream).await.unwrap();
    let held = timeout(PATIENCE, async {
        while stream.consumer_info(consumer).await.unwrap().num_ack_pending == 0 {
            sleep(Duration::from_millis(20)).await;
        }
    });
    held.await.unwrap();
}

/// Waits until something holds.
pub(crate) async fn until(holds: impl Fn() -> bool) {
    let waited = timeout(PATIENCE, async {
        while !holds() {
            sleep(Duration::from_millis(20)).await;
        }
    });
    waited.await.unwrap();
}
