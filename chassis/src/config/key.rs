//! One group for each key, so that a service names the keys it may have and no other. A value is
//! `id:base64[,id:base64..]`: the first key seals, all open.

use anyhow::Context;
use clap::Args;
use schemas::seal::KeyRing;
use secrecy::{ExposeSecret, SecretString};

/// Seals the OAuth state and the session cookie.
#[derive(Args, Clone, Debug)]
pub struct SessionKey {
    /// Keys of the session cookie and the OAuth state.
    #[arg(long, env = "SESSION_KEYS", hide_env_values = true)]
    session_keys: SecretString,
}

/// Seals the access token on its way to the fetcher.
#[derive(Args, Clone, Debug)]
pub struct TokenKey {
    /// Keys of the access token on its way.
    #[arg(long, env = "TOKEN_KEYS", hide_env_values = true)]
    token_keys: SecretString,
}

/// Seals pages of contacts on their way to a scorer.
#[derive(Args, Clone, Debug)]
pub struct PageKey {
    /// Keys of contact pages on their way.
    #[arg(long, env = "PAGE_KEYS", hide_env_values = true)]
    page_keys: SecretString,
}

/// Seals what PostgreSQL keeps.
#[derive(Args, Clone, Debug)]
pub struct ReportKey {
    /// Keys of saved reports and leads.
    #[arg(long, env = "REPORT_KEYS", hide_env_values = true)]
    report_keys: SecretString,
}

/// The refusal names the variable and says nothing of its value.
fn parse(variable: &'static str, keys: &SecretString) -> anyhow::Result<KeyRing> {
    KeyRing::parse(keys.expose_secret()).with_context(|| format!("failed to read {variable}"))
}

impl SessionKey {
    /// A group made in code, as the launcher does.
    #[must_use]
    pub fn new(keys: SecretString) -> Self {
        Self { session_keys: keys }
    }

    /// The keys.
    ///
    /// # Errors
    /// Where they are malformed.
    pub fn ring(&self) -> anyhow::Result<KeyRing> {
        parse("SESSION_KEYS", &self.session_keys)
    }
}

impl TokenKey {
    /// A group made in code, as the launcher does.
    #[must_use]
    pub fn new(keys: SecretString) -> Self {
        Self { token_keys: keys }
    }

    /// The keys.
    ///
    /// # Errors
    /// Where they are malformed.
    pub fn ring(&self) -> anyhow::Result<KeyRing> {
        parse("TOKEN_KEYS", &self.token_keys)
    }
}

impl PageKey {
    /// A group made in code, as the launcher does.
    #[must_use]
    pub fn new(keys: SecretString) -> Self {
        Self { page_keys: keys }
    }

    /// The keys.
    ///
    /// # Errors
    /// Where they are malformed.
    pub fn ring(&self) -> anyhow::Result<KeyRing> {
        parse("PAGE_KEYS", &self.page_keys)
    }
}

impl ReportKey {
    /// A group made in code, as the launcher does.
    #[must_use]
    pub fn new(keys: SecretString) -> Self {
        Self { report_keys: keys }
    }

    /// The keys.
    ///
    /// # Errors
    /// Where they are malformed.
    pub fn ring(&self) -> anyhow::Result<KeyRing> {
        parse("REPORT_KEYS", &self.report_keys)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refused_key_is_named_and_not_shown() {
        let error = TokenKey::new("a:c2VjcmV0".into()).ring().unwrap_err();
        let text = format!("{error:#}");
        assert!(text.contains("TOKEN_KEYS"), "{text}");
        assert!(!text.contains("c2VjcmV0"), "{text}");
    }
}
