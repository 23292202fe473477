//! What lists tell of a mailbox and its domain: free, disposable, a role, a system's.

use crate::email::Email;
use crate::list::{DISPOSABLE, FREE_MAIL, MAIL_ALLOWED, ROLES};

/// Whether a local part, without hyphens, dots and underscores, is a system's.
fn is_system_name(plain: &str) -> bool {
    matches!(
        plain,
        "noreply"
            | "donotreply"
            | "dontreply"
            | "nepasrepondre"
            | "noresponder"
            | "naoresponda"
            | "nonrispondere"
            | "keineantwort"
            | "nichtantworten"
            | "mailerdaemon"
            | "postmaster"
            | "abuse"
            | "bounce"
            | "bounces"
            | "autoreply"
    )
}

/// What lists tell of a mailbox and its domain.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MailboxKind {
    free: bool,
    disposable: bool,
    role: bool,
    system: bool,
}

impl MailboxKind {
    /// The kind of a mailbox without tag at a domain, which may be a typo of a provider's.
    pub(crate) fn of(mailbox: &str, domain: &str, typo: bool) -> Self {
        let free = FREE_MAIL.contains(domain);
        Self {
            free,
            // Typos of providers are sold to services of disposable mail, yet their writers meant the provider.
            disposable: !typo && !free && is_disposable(domain),
            // "info2".
            role: ROLES.contains(mailbox.trim_end_matches(|c: char| c.is_ascii_digit())),
            system: is_system(mailbox),
        }
    }
}

impl Email {
    /// Whether its provider gives addresses to private people.
    pub(crate) fn is_free(&self) -> bool {
        self.kind.free
    }

    /// Whether its domain, or one above it, is of disposable mail.
    pub(crate) fn is_disposable(&self) -> bool {
        self.kind.disposable
    }

    /// Whether the mailbox is a role's, not a person's.
    pub(crate) fn is_role(&self) -> bool {
        self.kind.role
    }

    /// Whether a system sends from it and nobody reads it.
    pub(crate) fn is_system(&self) -> bool {
        self.kind.system
    }

    /// Whether its domain is a firm's: neither free nor disposable nor a typo of a provider.
    pub(crate) fn is_business(&self) -> bool {
        !self.is_free() && !self.is_disposable() && !self.is_example() && self.suggestion.is_none()
    }
}

fn is_disposable(mut domain: &str) -> bool {
    loop {
        if MAIL_ALLOWED.contains(domain) {
            return false;
        }
        if DISPOSABLE.contains(domain) {
            return true;
        }
        match domain.split_once('.') {
            Some((_, above)) if above.contains('.') => domain = above,
            _ => return false,
        }
    }
}

fn is_system(mailbox: &str) -> bool {
    let joint = |c: char| matches!(c, '-' | '.' | '_');
    match mailbox.bytes().any(|byte| joint(char::from(byte))) {
        true => is_system_name(&mailbox.replace(joint, "")),
        false => is_system_name(mailbox),
    }
}

/// Whether a domain is known to be right.
pub(crate) fn is_known(domain: &str) -> bool {
    FREE_MAIL.contains(domain) || MAIL_ALLOWED.contains(domain)
}
