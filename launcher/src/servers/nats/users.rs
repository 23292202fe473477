//! The users of a server of ours: one for each service, who may do what that service does.

use chassis::permission::{Permissions, SERVICES};
use secrecy::{ExposeSecret, SecretString};
use serde_json::{Value, json};

use crate::servers::secret;

/// A random password for each service.
#[derive(Debug)]
pub(super) struct Users {
    passwords: [(&'static str, SecretString); SERVICES.len()],
}

impl Users {
    pub(super) fn random() -> anyhow::Result<Self> {
        let mut passwords = SERVICES.map(|service| (service, SecretString::default()));
        for (_, password) in &mut passwords {
            *password = secret::random()?.into();
        }
        Ok(Self { passwords })
    }

    pub(super) fn password(&self, service: &str) -> &SecretString {
        let found = self.passwords.iter().find(|(name, _)| *name == service);
        &found.expect("it is one of the services").1
    }

    /// As nats-server reads them.
    pub(super) fn settings(&self) -> Value {
        let users = self.passwords.iter().map(|(service, password)| {
            json!({
                "user": service,
                "password": password.expose_secret(),
                "permissions": Permissions::of(service),
            })
        });
        users.collect()
    }
}
