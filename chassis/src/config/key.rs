//! One group for each key, so that a service names the keys it may have and no other. A value is
//! `id:base64[,id:base64..]`: the first key seals, all open.

use anyhow::Context;
use clap::Args;
use schemas::seal::KeyRing;
use secrecy::{ExposeSecret, SecretString};

/// A group with one key.
macro_rules! group {
    ($(#[$about:meta])* $name:ident, $(#[$help:meta])* $field:ident, $variable:literal) => {
        $(#[$about])*
        #[derive(Args, Clone, Debug)]
        pub struct $name {
            $(#[$help])*
            #[arg(long, env = $variable, hide_env_values = true)]
            $field: SecretString,
        }

        impl $name {
            /// A group made in code, as the launcher does.
            #[must_use]
            pub fn new(keys: SecretString) -> Self {
                Self { $field: keys }
            }

            /// The keys.
            ///
            /// # Errors
            /// Where they are malformed. The refusal names the variable and says nothing of its value.
            pub fn ring(&self) -> anyhow::Result<KeyRing> {
                KeyRing::parse(self.$field.expose_secret()).context(concat!("failed to read ", $variable))
            }
        }
    };
}

group! {
    /// Seals the OAuth state and the session cookie.
    SessionKey,
    /// Keys of the session cookie and the OAuth state.
    session_keys, "SESSION_KEYS"
}

group! {
    /// Seals the access token on its way to the fetcher.
    TokenKey,
    /// Keys of the access token on its way.
    token_keys, "TOKEN_KEYS"
}

group! {
    /// Seals pages of contacts on their way to a scorer.
    PageKey,
    /// Keys of contact pages on their way.
    page_keys, "PAGE_KEYS"
}

group! {
    /// Seals what PostgreSQL keeps.
    ReportKey,
    /// Keys of saved reports and leads.
    report_keys, "REPORT_KEYS"
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
