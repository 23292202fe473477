//! TLS to the database and to the broker: a server that can show no certificate of the right authority is not talked to.

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::process::Command;

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use serde_json::{Value, json};

use crate::world::World;

/// What `openssl` makes a certificate by: one that is its own authority, of a server on this machine.
const REQUEST: &str = "[req]
distinguished_name = name
x509_extensions = own
prompt = no
[name]
CN = NAME
[own]
basicConstraints = critical,CA:FALSE
subjectAltName = IP:127.0.0.1
";

/// A certificate with its key, as files.
struct Certificate {
    cert: PathBuf,
    key: PathBuf,
}

impl Certificate {
    /// Made in a folder for whoever the folder belongs to, as PostgreSQL wants it.
    fn made_in(folder: &Path, name: &str) -> Self {
        let [request, cert, key] = ["conf", "pem", "key"].map(|kind| folder.join(format!("{name}.{kind}")));
        fs::write(&request, REQUEST.replace("NAME", name)).unwrap();
        let mut openssl = Command::new("openssl");
        openssl.args(["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-config"]).arg(&request);
        let made = openssl.arg("-out").arg(&cert).arg("-keyout").arg(&key).output().unwrap();
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let owner = fs::metadata(folder).unwrap();
        for path in [&cert, &key] {
            chown(path, Some(owner.uid()), Some(owner.gid())).unwrap();
            fs::set_permissions(path, Permissions::from_mode(0o600)).unwrap();
        }
        Self { cert, key }
    }

    /// The file by which it is checked.
    fn authority(&self) -> &str {
        self.cert.to_str().unwrap()
    }
}

/// Lets PostgreSQL take connections over TLS, from the next on.
async fn postgres_takes_tls(world: &World) -> Certificate {
    let made = Certificate::made_in(&world.postgres.data_dir(), "own");
    for (name, value) in
        [("ssl_cert_file", made.authority()), ("ssl_key_file", made.key.to_str().unwrap()), ("ssl", "on")]
    {
        world.execute(&format!("alter system set {name} = '{value}'")).await;
    }
    world.execute("select pg_reload_conf()").await;
    made
}

/// Lets nats-server take nothing but connections over TLS.
async fn nats_takes_tls(world: &World) -> Certificate {
    let made = Certificate::made_in(world.nats.dir(), "own");
    let path = world.nats.dir().join("nats.conf");
    let mut config: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    config["tls"] = json!({ "cert_file": made.cert, "key_file": made.key });
    fs::write(&path, config.to_string()).unwrap();
    kill(Pid::from_raw(world.nats.pid().cast_signed()), Signal::SIGHUP).unwrap();
    made
}

#[tokio::test]
async fn a_database_is_reached_over_tls_where_its_certificate_is_that_of_the_authority_alone() {
    let mut world = World::without_services().await;
    let url = format!("{}?sslmode=require", world.setting("DATABASE_URL"));
    let log = world.refused("gateway", &[("DATABASE_URL", &url)]).await;
    assert!(log.contains("server does not support TLS"), "{log}");

    let own = postgres_takes_tls(&world).await;
    let other = Certificate::made_in(world.folder(), "other");
    for name in ["gateway", "aggregator"] {
        let log = world.refused(name, &[("DATABASE_URL", &url), ("SSL_CERT_FILE", other.authority())]).await;
        assert!(log.contains("as DATABASE_URL says") && log.contains("UnknownIssuer"), "{log}");
        world.add_with(name, &[("DATABASE_URL", &url), ("SSL_CERT_FILE", own.authority())]).await;
    }
}

#[tokio::test]
async fn a_broker_is_reached_over_tls_where_its_certificate_is_that_of_the_authority_alone() {
    let mut world = World::without_services().await;
    let url = world.setting("NATS_URL").replace("nats://", "tls://");
    let log = world.refused("scorer", &[("NATS_URL", &url)]).await;
    assert!(log.contains("failed to use NATS at tls://127.0.0.1:"), "{log}");

    let own = nats_takes_tls(&world).await;
    let other = Certificate::made_in(world.folder(), "other");
    let log = world.refused("scorer", &[("NATS_URL", &url), ("SSL_CERT_FILE", other.authority())]).await;
    assert!(log.contains("failed to use NATS") && log.contains("UnknownIssuer"), "{log}");
    world.add_with("scorer", &[("NATS_URL", &url), ("SSL_CERT_FILE", own.authority())]).await;
}
