//! NATS and PostgreSQL: those that are named, or our own.

use std::future::pending;

use anyhow::Context;
use chassis::config::{BrokerConfig, PostgresConfig};

use super::config::BackendConfig;
use super::state::State;
use crate::servers::{Durability, Nats, Postgres};

/// The servers, and how services reach them.
pub(super) struct Backend {
    pub(super) database: PostgresConfig,
    /// The broker where it is named, the same for all services.
    named_broker: Option<BrokerConfig>,
    scan_deadline_seconds: u32,
    nats: Option<Nats>,
    postgres: Option<Postgres>,
}

impl Backend {
    /// Starts what is not named. Its files stand in the state folder.
    pub(super) async fn start(config: &BackendConfig, state: &State) -> anyhow::Result<Self> {
        let nats = async {
            match config.nats_url {
                Some(_) => Ok(None),
                None => Nats::start(&state.join("nats")).await.map(Some).context("failed to start nats-server"),
            }
        };
        let postgres = async {
            match config.database_url {
                Some(_) => Ok(None),
                None => Postgres::start(&state.join("postgres"), Durability::Kept)
                    .await
                    .map(Some)
                    .context("failed to start PostgreSQL"),
            }
        };
        let (nats, postgres) = tokio::try_join!(nats, postgres)?;
        let named_broker = match &nats {
            Some(_) => None,
            None => Some(config.broker()?),
        };
        let database = match &postgres {
            Some(postgres) => postgres.config(config.database_pool_size),
            None => config.database()?,
        };
        Ok(Self { database, named_broker, scan_deadline_seconds: config.scan_deadline_seconds, nats, postgres })
    }

    /// How a service reaches the broker.
    pub(super) fn broker(&self, service: &str) -> BrokerConfig {
        match (&self.named_broker, &self.nats) {
            (Some(broker), _) => broker.clone(),
            (None, nats) => {
                let nats = nats.as_ref().expect("what is not named was started");
                nats.config(service, self.scan_deadline_seconds)
            }
        }
    }

    /// Resolves if a server that we started ends by itself, with the reason.
    pub(super) async fn ended(&mut self) -> anyhow::Error {
        let nats = async {
            match &mut self.nats {
                Some(nats) => nats.ended().await,
                None => pending().await,
            }
        };
        let postgres = async {
            match &mut self.postgres {
                Some(postgres) => postgres.ended().await,
                None => pending().await,
            }
        };
        tokio::select! {
            error = nats => error,
            error = postgres => error,
        }
    }

    /// Stops what was started, the database last.
    pub(super) async fn stop(mut self) {
        if let Some(nats) = &mut self.nats {
            nats.stop().await;
        }
        if let Some(postgres) = &mut self.postgres {
            postgres.stop().await;
        }
    }
}
