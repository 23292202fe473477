//! Who may ask, and how often.

use std::time::Instant;

use axum::http::HeaderMap;
use axum::http::header::AUTHORIZATION;

use super::account::{Access, CONTACTS_SCOPE, Grant};
use super::failure::Failure;
use super::meter::Quota;
use super::server::Sandbox;

impl Sandbox {
    /// Lets a caller in whose token is alive and may read contacts.
    pub(super) fn admit(&self, headers: &HeaderMap) -> Result<Grant, Failure> {
        let header = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let token = header.split_once(' ').filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"));
        let Some((_, token)) = token else {
            return Err(Failure::no_credentials());
        };
        let now = chassis::clock::now();
        match self.account(|account| account.access(token.trim(), now)) {
            Access::Unknown => Err(Failure::no_credentials()),
            Access::Expired { expired_at } => Err(Failure::expired(expired_at, now)),
            Access::Valid { grant, .. } if grant.scopes.iter().any(|scope| scope == CONTACTS_SCOPE) => Ok(grant),
            Access::Valid { .. } => Err(Failure::missing_scope()),
        }
    }

    pub(super) fn take_list(&self, portal_id: u64) -> Result<Quota, Failure> {
        let taken = self.state().meter.take_list(portal_id, Instant::now());
        taken.map_err(|quota| Failure::ten_secondly(portal_id).with_quota(quota))
    }

    pub(super) fn take_search(&self, portal_id: u64) -> Result<(), Failure> {
        let taken = self.state().meter.take_search(portal_id, Instant::now());
        taken.map(|_| ()).map_err(|_| Failure::secondly(portal_id))
    }
}
