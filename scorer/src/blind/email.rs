//! The keys of an e-mail.

use std::borrow::Cow;

use schemas::contact::Property::Email;
use schemas::keys::KeyKind;

use super::Keys;
use super::name::head;
use crate::naming::Naming;
use crate::record::Record;
use crate::{nickname, provider};

/// Letters at either end of a mailbox under which others that are nearly the same are looked for.
const EDGE: usize = 4;
/// Shorter local parts are nobody's own.
const SHORTEST_HANDLE: usize = 5;

/// Adds the keys of the e-mail, and tells its domain where it is a firm's.
pub(super) fn email_keys<'r>(keys: &mut Keys<'_>, record: &'r Record<'_>, naming: &Naming<'_>) -> &'r str {
    let Some(email) = &record.email else { return "" };
    keys.add(KeyKind::Email, &[record.lower(Email)]);
    let (local, domain) = mailbox(email.untagged(), &email.domain);
    keys.add(KeyKind::Mailbox, &[&local, domain]);
    // Only a typo and the addresses that it may mean: the others have no twin.
    let repaired = email.suggestion.as_deref();
    if repaired.is_some() || provider::is_target(&email.domain) {
        let (local, domain) = mailbox(email.untagged(), repaired.unwrap_or(&email.domain));
        keys.add(KeyKind::RepairedMailbox, &[&local, domain]);
    }
    let domain = if email.is_business() { email.domain.as_str() } else { "" };
    keys.add(KeyKind::Domain, &[domain]);
    if email.is_role() {
        keys.add(KeyKind::RoleDomain, &[domain]);
        keys.add(KeyKind::RoleMailbox, &["role"]);
    } else {
        mailbox_keys(keys, email.untagged(), &email.domain, naming);
    }
    domain
}

/// Adds what tells of a mailbox that is nearly the same as another.
fn mailbox_keys(keys: &mut Keys<'_>, local: &str, domain: &str, naming: &Naming<'_>) {
    let name = naming.in_mailbox();
    match name.pattern(local) {
        Some(pattern) => keys.add(KeyKind::MailboxPattern, &[pattern, domain]),
        None if local.chars().count() >= SHORTEST_HANDLE && !nickname::is_known(local) => {
            keys.add(KeyKind::Handle, &[local]);
        }
        None => {}
    }
    if name.is_in(local) {
        keys.add(KeyKind::NamedMailbox, &["named"]);
    }
    let domain = head(domain, EDGE);
    let tail = local.char_indices().nth_back(EDGE - 1).map_or(local, |(at, _)| &local[at..]);
    keys.add(KeyKind::MailboxHead, &[head(local, EDGE), domain]);
    keys.add(KeyKind::MailboxTail, &[tail, domain]);
}

/// Gmail passes over dots, and has two names.
fn mailbox<'e>(local: &'e str, domain: &'e str) -> (Cow<'e, str>, &'e str) {
    match domain {
        "gmail.com" | "googlemail.com" => (local.replace('.', "").into(), "gmail.com"),
        _ => (local.into(), domain),
    }
}
