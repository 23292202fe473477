//! The first connection, bounded: a service without its broker does not start.

use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::time::Duration;

use anyhow::{Context as _, bail};
use async_nats::jetstream::context::ContextBuilder;
use async_nats::{ConnectOptions, Event, ServerAddr};
use percent_encoding::percent_decode_str;
use secrecy::ExposeSecret;
use tokio::sync::{Mutex, watch};
use tokio::time::timeout;
use tracing::{debug, info, warn};

use super::{Broker, Shared};
use crate::config::BrokerConfig;
use crate::patience::patiently;

/// For one attempt to connect, and for one request.
const REQUEST: Duration = Duration::from_secs(1);
/// A connection whose other end vanished without a word is noticed after three of these.
const PING: Duration = Duration::from_secs(2);

impl Broker {
    /// Connects and creates the streams and durable consumers of the table. `service` names the connection.
    ///
    /// # Errors
    /// Where no server answers, or it refuses, within a few seconds.
    pub async fn connect(config: &BrokerConfig, service: &'static str) -> anyhow::Result<Self> {
        let servers = servers(config.nats_url.expose_secret())?;
        let connected = patiently(|| Self::start(config, service, &servers)).await;
        connected.with_context(|| format!("failed to use NATS at {}, as NATS_URL says", hosts(&servers)))
    }

    async fn start(config: &BrokerConfig, service: &'static str, servers: &[ServerAddr]) -> anyhow::Result<Self> {
        let (connected, connects) = watch::channel(0);
        let mut options = ConnectOptions::new()
            .name(service)
            .connection_timeout(REQUEST)
            .request_timeout(Some(REQUEST))
            .ping_interval(PING)
            .custom_inbox_prefix(format!("_INBOX.{service}"))
            .reconnect_delay_callback(|attempt| Duration::from_millis(50 << attempt.min(4)))
            .event_callback(move |event| {
                observe(service, &event, &connected);
                std::future::ready(())
            });
        if let Some((user, password)) = credentials(config, servers) {
            options = options.user_and_password(user, password);
        }
        let client = timeout(2 * REQUEST, options.connect(servers)).await.context("no answer in time")??;
        let context = ContextBuilder::new().timeout(REQUEST).build(client.clone());
        let (config, losses, ensured) = (config.clone(), AtomicU64::new(0), Mutex::new(None));
        let broker = Self { shared: Arc::new(Shared { client, context, config, connects, losses, ensured }) };
        broker.ensure().await?;
        Ok(broker)
    }
}

fn observe(service: &'static str, event: &Event, connected: &watch::Sender<u64>) {
    match event {
        Event::Connected => {
            connected.send_modify(|connects| *connects += 1);
            info!(service, "connected to NATS");
        }
        Event::Disconnected => warn!(service, "lost the connection to NATS"),
        // While there is no connection, each attempt to reconnect is such an error.
        Event::ClientError(error) => debug!(service, %error, "client error"),
        Event::Draining | Event::Closed => {}
        other => warn!(service, event = %other, "broker event"),
    }
}

fn servers(urls: &str) -> anyhow::Result<Vec<ServerAddr>> {
    let entries = urls.split(',').map(str::trim).filter(|url| !url.is_empty());
    // The text of the cause can hold the password, so it is not told.
    let server = |url: &str| url.parse().ok().filter(|server: &ServerAddr| !server.host().is_empty());
    let servers = entries.map(server).collect::<Option<Vec<_>>>();
    match servers {
        Some(servers) if !servers.is_empty() => Ok(servers),
        _ => bail!("NATS_URL is not of the form nats://host:port, several separated by commas"),
    }
}

/// User and password: those that are set, or those of an address, which the client itself passes over.
fn credentials(config: &BrokerConfig, servers: &[ServerAddr]) -> Option<(String, String)> {
    if let (Some(user), Some(password)) = (&config.nats_user, &config.nats_password) {
        return Some((user.clone(), password.expose_secret().to_owned()));
    }
    let decoded = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
    servers.iter().find_map(|server| Some((decoded(server.username()?), decoded(server.password()?))))
}

/// The servers without user and password.
fn hosts(servers: &[ServerAddr]) -> String {
    let scheme = |server: &ServerAddr| if server.tls_required() { "tls://" } else { "" };
    let host = |server: &ServerAddr| format!("{}{}:{}", scheme(server), server.host(), server.port());
    servers.iter().map(host).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn servers_are_named_without_their_passwords() {
        let servers = servers("nats://user:secret@a:1, tls://b").unwrap();
        assert_eq!(hosts(&servers), "a:1, tls://b:4222");
    }

    #[test]
    fn a_user_and_a_password_of_an_address_are_decoded_unless_others_are_set() {
        let servers = servers("nats://a, nats://a%3ab:p%40ss@b").unwrap();
        let mut config = BrokerConfig {
            nats_url: "".into(),
            nats_user: None,
            nats_password: None,
            replicas: 1,
            scan_deadline_seconds: 60,
        };
        assert_eq!(credentials(&config, &servers), Some(("a:b".to_owned(), "p@ss".to_owned())));
        (config.nats_user, config.nats_password) = (Some("u".to_owned()), Some("p%40".into()));
        assert_eq!(credentials(&config, &servers), Some(("u".to_owned(), "p%40".to_owned())));
    }

    #[test]
    fn a_malformed_address_is_refused_and_not_shown() {
        for text in ["", " , ", "nats://", "nats://user:secret@:x"] {
            let error = servers(text).unwrap_err().to_string();
            assert!(error.contains("NATS_URL") && !error.contains("secret"), "{error}");
        }
    }
}
