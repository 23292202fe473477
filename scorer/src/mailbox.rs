//! What lists tell of a mailbox and its domain: free, disposable, a role, a system's.

use crate::email::Email;
use crate::list::{MAIL_DOMAINS, ROLES};
use crate::naming::without_signs;
use crate::words::cut;

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

/// What lists tell of a domain.
#[derive(Clone, Copy)]
pub(crate) struct Listed {
    free: bool,
    disposable: bool,
    /// It is right, whatever other lists say.
    allowed: bool,
}

impl Listed {
    pub(crate) fn of(domain: &str) -> Self {
        let lists = MAIL_DOMAINS.get(domain).unwrap_or_default().as_bytes();
        let [free, disposable, allowed] = [b'f', b'd', b'a'].map(|list| lists.contains(&list));
        Self { free, disposable, allowed }
    }

    /// Whether the domain is known to be right.
    pub(crate) fn is_right(self) -> bool {
        self.free || self.allowed
    }
}

impl MailboxKind {
    /// The kind of a mailbox without tag at a domain, which may be a typo of a provider's.
    pub(crate) fn of(mailbox: &str, domain: &str, listed: Listed, typo: bool) -> Self {
        Self {
            free: listed.free,
            // Typos of providers are sold to services of disposable mail, yet their writers meant the provider.
            disposable: !typo && !listed.free && is_disposable(domain, listed),
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

/// Whether a domain, or one above it, is of disposable mail.
fn is_disposable(domain: &str, listed: Listed) -> bool {
    if listed.allowed || listed.disposable {
        return !listed.allowed;
    }
    match cut(domain, b'.') {
        Some((_, above)) if above.contains('.') => is_disposable(above, Listed::of(above)),
        _ => false,
    }
}

fn is_system(mailbox: &str) -> bool {
    let joint = |c: char| matches!(c, '-' | '.' | '_');
    // Few mailboxes begin as one of theirs does.
    let name = mailbox.trim_start_matches(joint).trim_end_matches(|c: char| c.is_ascii_digit());
    name.starts_with(['n', 'd', 'k', 'm', 'p', 'a', 'b']) && is_system_name(&without_signs(name))
}
