//! The two parts of an e-mail address, and the lists about them.

use std::sync::LazyLock;

use crate::list::{Table, table};

static FREE: LazyLock<Table> = LazyLock::new(|| table(include_str!("data/free_mail.txt")));
static DISPOSABLE: LazyLock<Table> = LazyLock::new(|| table(include_str!("data/disposable.txt")));
static ROLES: LazyLock<Table> = LazyLock::new(|| table(include_str!("data/roles.txt")));
static TYPOS: LazyLock<Table> = LazyLock::new(|| table(include_str!("data/provider_typos.txt")));

/// A well-formed address in lower case.
#[derive(Clone)]
pub(crate) struct Email {
    pub(crate) local: String,
    pub(crate) domain: String,
}

impl Email {
    /// The parts of an address that is well-formed.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (local, domain) = text.split_once('@')?;
        (is_local(local) && is_domain(domain)).then(|| Self { local: local.to_owned(), domain: domain.to_owned() })
    }

    pub(crate) fn is_free(&self) -> bool {
        FREE.contains_key(self.domain.as_str())
    }

    pub(crate) fn is_disposable(&self) -> bool {
        DISPOSABLE.contains_key(self.domain.as_str())
    }

    pub(crate) fn is_role(&self) -> bool {
        ROLES.contains_key(self.local.as_str())
    }

    /// The provider that the domain is a known typo of.
    pub(crate) fn repaired_domain(&self) -> Option<&'static str> {
        TYPOS.get(self.domain.as_str()).copied()
    }

    /// Whether the domain is reserved for tests and examples (RFC 2606).
    pub(crate) fn is_reserved(&self) -> bool {
        let within =
            |name: &str| self.domain.strip_suffix(name).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
        ["example.com", "example.net", "example.org", "test", "invalid", "localhost", "example"].into_iter().any(within)
    }

    /// The local part up to its tag.
    pub(crate) fn untagged(&self) -> &str {
        self.local.split_once('+').map_or(self.local.as_str(), |(mailbox, _)| mailbox)
    }

    pub(crate) fn is_system(&self) -> bool {
        matches!(
            self.untagged(),
            "noreply"
                | "no-reply"
                | "no_reply"
                | "no.reply"
                | "donotreply"
                | "do-not-reply"
                | "do_not_reply"
                | "mailer-daemon"
                | "postmaster"
                | "abuse"
                | "bounce"
                | "bounces"
        )
    }
}

fn is_local(local: &str) -> bool {
    let allowed =
        |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c) || (!c.is_ascii() && !c.is_control());
    let dots = local.starts_with('.') || local.ends_with('.') || local.contains("..");
    !local.is_empty() && local.len() <= 64 && !dots && local.chars().all(allowed)
}

fn is_domain(domain: &str) -> bool {
    let Ok(ascii) = idna::domain_to_ascii(domain) else { return false };
    let labels: Vec<&str> = ascii.split('.').collect();
    let label = |label: &&str| {
        let allowed = label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        !label.is_empty() && label.len() <= 63 && allowed && !label.starts_with('-') && !label.ends_with('-')
    };
    let top = labels.last().is_some_and(|top| {
        top.starts_with("xn--") || (top.len() >= 2 && top.bytes().all(|byte| byte.is_ascii_alphabetic()))
    });
    ascii.len() <= 253 && labels.len() >= 2 && labels.iter().all(label) && top
}
