//! The users of a server of ours: one for each service, who may do what that service does, and one who may do all.

use chassis::permission::{Permissions, SERVICES};
use secrecy::{ExposeSecret, SecretString};
use serde_json::{Value, json};

use crate::servers::secret;

/// Who may do all. No service is told the password.
pub const OPERATOR: &str = "operator";

/// A random password for each service, and for the operator.
#[derive(Debug)]
pub(super) struct Users {
    services: [(&'static str, SecretString); SERVICES.len()],
    operator: SecretString,
}

impl Users {
    pub(super) fn random() -> Self {
        Self { services: SERVICES.map(|service| (service, secret::random())), operator: secret::random() }
    }

    pub(super) fn password(&self, user: &str) -> &SecretString {
        let found = self.services.iter().find(|(name, _)| *name == user).map(|(_, password)| password);
        found.or_else(|| (user == OPERATOR).then_some(&self.operator)).expect("it is a service, or the operator")
    }

    /// As nats-server reads them.
    pub(super) fn settings(&self) -> Value {
        let services = self.services.iter().map(|(service, password)| {
            json!({
                "user": service,
                "password": password.expose_secret(),
                "permissions": Permissions::of(service),
            })
        });
        let operator = json!({ "user": OPERATOR, "password": self.operator.expose_secret() });
        services.chain([operator]).collect()
    }
}
