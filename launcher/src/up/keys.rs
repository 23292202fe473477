//! The keys of one machine: given, or made.

use chassis::config::{PageKey, ReportKey, SessionKey, TokenKey};
use schemas::seal::KeyRing;
use secrecy::SecretString;

use super::config::KeysConfig;
use super::state::State;

/// One group for each key, handed to the services that may have it.
pub(super) struct Keys {
    pub(super) session: SessionKey,
    pub(super) token: TokenKey,
    pub(super) page: PageKey,
    pub(super) report: ReportKey,
}

impl Keys {
    /// Takes what is given. What seals things on their way is otherwise fresh; what seals reports is kept with them.
    pub(super) fn open(config: KeysConfig, state: &State) -> anyhow::Result<Self> {
        let report = match config.report_keys {
            Some(keys) => keys,
            None => state.report_key()?,
        };
        Ok(Self {
            session: SessionKey::new(config.session_keys.unwrap_or_else(fresh)),
            token: TokenKey::new(config.token_keys.unwrap_or_else(fresh)),
            page: PageKey::new(config.page_keys.unwrap_or_else(fresh)),
            report: ReportKey::new(report),
        })
    }
}

fn fresh() -> SecretString {
    KeyRing::random_text("fresh").as_str().into()
}
