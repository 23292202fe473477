//! A Refine of its own for one test: servers, sandbox portal and services on free loopback ports, gone when it is dropped.

use std::fs::Permissions;
use std::net::SocketAddr;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use launcher::sandbox::{SANDBOX_CLIENT_ID, SANDBOX_CLIENT_SECRET, Sandbox, SandboxConfig};
use launcher::servers::{Durability, Nats, Postgres};
use schemas::seal::KeyRing;
use secrecy::ExposeSecret;
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio_postgres::Client;
use tokio_util::sync::{CancellationToken, DropGuard};

use crate::service::{Service, free_address};
use crate::visitor::Visitor;

/// One of each.
pub(crate) const ALL: [&str; 4] = ["fetcher", "scorer", "aggregator", "gateway"];

/// How often a service is started: a free port can be taken by another process before it is used.
const STARTS: u32 = 3;

/// How a test's world differs from the usual.
pub(crate) struct Setup {
    pub(crate) sandbox: SandboxConfig,
    /// The services that are started, in this order.
    pub(crate) fleet: Vec<&'static str>,
    /// Seconds after which a scan has ended.
    pub(crate) deadline_seconds: u32,
}

impl Default for Setup {
    fn default() -> Self {
        Self { sandbox: SandboxConfig::default(), fleet: ALL.to_vec(), deadline_seconds: 60 }
    }
}

pub(crate) struct World {
    pub(crate) services: Vec<Service>,
    pub(crate) sandbox: Sandbox,
    pub(crate) nats: Nats,
    pub(crate) postgres: Postgres,
    /// The sandbox portal's origin.
    pub(crate) portal: String,
    env: Vec<(&'static str, String)>,
    _stop_sandbox: DropGuard,
    // Last, so that the processes are gone before their files.
    folder: TempDir,
}

impl World {
    /// The servers alone, without a service.
    pub(crate) async fn without_services() -> Self {
        Self::start(Setup { fleet: vec![], ..Setup::default() }).await
    }

    pub(crate) async fn start(setup: Setup) -> Self {
        // The database runs as another user where the tests run as root.
        let reachable = Permissions::from_mode(0o755);
        let folder = tempfile::Builder::new().prefix("refine-test-").permissions(reachable).tempdir().unwrap();
        let [nats, postgres] = ["nats", "postgres"].map(|name| folder.path().join(name));
        let servers = tokio::try_join!(Nats::start(&nats), Postgres::start(&postgres, Durability::Throwaway));
        let (nats, postgres) = servers.unwrap();

        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let portal = format!("http://{}", listener.local_addr().unwrap());
        let sandbox = Sandbox::new(setup.sandbox).unwrap();
        let stop = CancellationToken::new();
        let serve = sandbox.clone().serve(listener, stop.clone().cancelled_owned());
        #[expect(clippy::disallowed_methods, reason = "the test's own task, which its drop guard ends")]
        tokio::spawn(async move { serve.await.unwrap() });

        let key = || KeyRing::random_text("t").to_string();
        let env = vec![
            ("NATS_URL", nats.url()),
            ("DATABASE_URL", postgres.url().expose_secret().to_owned()),
            ("SCAN_DEADLINE_SECONDS", setup.deadline_seconds.to_string()),
            ("SESSION_KEYS", key()),
            ("TOKEN_KEYS", key()),
            ("PAGE_KEYS", key()),
            ("REPORT_KEYS", key()),
            ("HUBSPOT_CLIENT_ID", SANDBOX_CLIENT_ID.to_owned()),
            ("HUBSPOT_CLIENT_SECRET", SANDBOX_CLIENT_SECRET.to_owned()),
            ("HUBSPOT_AUTHORIZE_URL", format!("{portal}/oauth/authorize")),
            ("HUBSPOT_TOKEN_URL", format!("{portal}/oauth/2026-03/token")),
            ("HUBSPOT_API_URL", portal.clone()),
            ("HUBSPOT_TIMEOUT_SECONDS", "2".to_owned()),
            ("TRUSTED_PROXIES", "127.0.0.0/8".to_owned()),
            ("LOG_FORMAT", "json".to_owned()),
        ];
        let services = Vec::new();
        let mut world =
            Self { services, sandbox, nats, postgres, portal, env, _stop_sandbox: stop.drop_guard(), folder };
        for name in setup.fleet {
            world.add(name).await;
        }
        world
    }

    /// Starts one more service.
    pub(crate) async fn add(&mut self, name: &'static str) {
        self.add_with(name, &[]).await;
    }

    /// Starts one more service, with other settings.
    pub(crate) async fn add_with(&mut self, name: &'static str, settings: &[(&'static str, &str)]) {
        let env = self.env_with(name, settings);
        // Visitors know the first gateway's address alone; another is as if behind the same proxy.
        let first = self.services.iter().find(|service| service.name == "gateway").map(|first| first.addr);
        let mut starts = 0..STARTS;
        loop {
            assert!(
                starts.next().is_some(),
                "{name} ends at once, as its log in {} says",
                self.folder.path().display()
            );
            let addr = free_address();
            let public = ("PUBLIC_URL", format!("http://{}", first.unwrap_or(addr)));
            let env: Vec<_> = env.iter().cloned().chain([public]).collect();
            if let Some(service) = Service::start(name, addr, &env, self.folder.path()).await {
                self.services.push(service);
                return;
            }
        }
    }

    /// Starts a service that cannot start as things are. What it has logged when it has failed.
    pub(crate) async fn refused(&self, name: &'static str, settings: &[(&'static str, &str)]) -> String {
        let mut service = self.begin(name, settings);
        let (status, log) = (service.ended().await, service.logged());
        // As any failure, or as clap where it refuses an argument.
        assert!(matches!(status.code(), Some(1 | 2)), "{status}: {log}");
        log
    }

    /// Starts a service, and waits for nothing.
    pub(crate) fn begin(&self, name: &'static str, settings: &[(&'static str, &str)]) -> Service {
        Service::spawn(name, free_address(), &self.env_with(name, settings), self.folder.path())
    }

    /// What a service is told.
    fn env_with(&self, name: &str, settings: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
        let mut env = self.env.clone();
        let password = self.nats.config(name, 0).nats_password.unwrap();
        env.extend([("NATS_USER", name.to_owned()), ("NATS_PASSWORD", password.expose_secret().to_owned())]);
        env.retain(|(name, _)| settings.iter().all(|(other, _)| other != name));
        env.extend(settings.iter().map(|(name, value)| (*name, (*value).to_owned())));
        env
    }

    /// What all services are told under a name.
    pub(crate) fn setting(&self, name: &str) -> &str {
        &self.env.iter().find(|(found, _)| *found == name).unwrap().1
    }

    /// The first service of this name.
    pub(crate) fn service(&mut self, name: &str) -> &mut Service {
        self.services.iter_mut().find(|service| service.name == name).unwrap()
    }

    /// Where the n-th gateway is, from 0.
    pub(crate) fn gateway(&self, place: usize) -> SocketAddr {
        self.services.iter().filter(|service| service.name == "gateway").nth(place).unwrap().addr
    }

    /// Somebody who comes to the first gateway, from an address of their own.
    pub(crate) fn visitor(&self) -> Visitor {
        Visitor::new(self.gateway(0))
    }

    /// The folder with all files of the servers and services.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// What a service has logged so far.
    pub(crate) fn log(&self, name: &str) -> String {
        let service = self.services.iter().find(|service| service.name == name).unwrap();
        service.logged()
    }

    /// Asks the database for one number.
    pub(crate) async fn count(&self, sql: &str) -> i64 {
        self.ask(async |client| client.query_one(sql, &[]).await.unwrap().get(0)).await
    }

    /// Lets the database do something.
    pub(crate) async fn execute(&self, sql: &str) {
        self.ask(async |client| client.batch_execute(sql).await.unwrap()).await;
    }

    async fn ask<T>(&self, work: impl AsyncFnOnce(&Client) -> T) -> T {
        let url = self.postgres.url();
        let (client, connection) = tokio_postgres::connect(url.expose_secret(), tokio_postgres::NoTls).await.unwrap();
        let asked = async {
            let answer = work(&client).await;
            drop(client);
            answer
        };
        tokio::join!(asked, async { connection.await.unwrap() }).0
    }
}

impl Drop for World {
    #[expect(clippy::print_stderr, reason = "a test that fails shows the services' logs")]
    fn drop(&mut self) {
        if std::thread::panicking() {
            for service in &self.services {
                let log = service.logged();
                let worth =
                    log.lines().filter(|line| ["WARN", "ERROR", "INFO"].iter().any(|level| line.contains(level)));
                eprintln!("{}\n{}", service.log.display(), worth.collect::<Vec<_>>().join("\n"));
            }
            return;
        }
        for service in &self.services {
            let log = service.logged();
            assert!(!log.contains("panicked"), "{} panicked:\n{log}", service.name);
        }
    }
}
