//! What lists tell of a mailbox and its domain: free, disposable, a role, a system's.

use std::sync::LazyLock;

use crate::email::Email;
use crate::list::{Table, table};

static FREE: LazyLock<Table> = LazyLock::new(|| table(include_str!("data/free_mail.txt")));
static ALLOWED: LazyLock<Table> = LazyLock::new(|| table(include_str!("data/mail_allowed.txt")));
static DISPOSABLE: LazyLock<Table> = LazyLock::new(|| table(include_str!("data/disposable.txt")));
static ROLES: LazyLock<Table> = LazyLock::new(|| table(include_str!("data/roles.txt")));

/// Local parts of systems, without hyphens, dots and underscores.
const SYSTEMS: [&str; 15] = [
    "noreply",
    "donotreply",
    "dontreply",
    "nepasrepondre",
    "noresponder",
    "naoresponda",
    "nonrispondere",
    "keineantwort",
    "nichtantworten",
    "mailerdaemon",
    "postmaster",
    "abuse",
    "bounce",
    "bounces",
    "autoreply",
];

impl Email {
    /// Whether its provider gives addresses to private people.
    pub(crate) fn is_free(&self) -> bool {
        FREE.contains_key(self.domain.as_str())
    }

    /// Whether its domain, or one above it, is of disposable mail.
    pub(crate) fn is_disposable(&self) -> bool {
        // Typos of providers are sold to such services, yet their writers meant the provider.
        if self.suggestion.is_some() {
            return false;
        }
        let mut domain = self.domain.as_str();
        loop {
            if ALLOWED.contains_key(domain) {
                return false;
            }
            if DISPOSABLE.contains_key(domain) {
                return true;
            }
            match domain.split_once('.') {
                Some((_, above)) if above.contains('.') => domain = above,
                _ => return false,
            }
        }
    }

    /// Whether the mailbox is a role's, not a person's.
    pub(crate) fn is_role(&self) -> bool {
        ROLES.contains_key(self.untagged())
    }

    /// Whether a system sends from it and nobody reads it.
    pub(crate) fn is_system(&self) -> bool {
        let plain: String = self.untagged().chars().filter(|c| !matches!(c, '-' | '.' | '_')).collect();
        SYSTEMS.contains(&plain.as_str())
    }

    /// Whether its domain is a firm's: neither free nor disposable nor a typo of a provider.
    pub(crate) fn is_business(&self) -> bool {
        !self.is_free() && !self.is_disposable() && !self.is_example() && self.suggestion.is_none()
    }
}

/// Whether a domain is known to be right.
pub(crate) fn is_known(domain: &str) -> bool {
    FREE.contains_key(domain) || ALLOWED.contains_key(domain)
}
