//! The keys of an e-mail.

use schemas::keys::KeyKind;

use super::name::head;
use super::{Hashed, Keys};
use crate::email::Email as Address;
use crate::naming::{Naming, letters};
use crate::record::Record;
use crate::{nickname, provider};

/// Letters at either end of a mailbox under which others that are nearly the same are looked for.
const EDGE: usize = 4;
/// Shorter local parts are nobody's own.
const SHORTEST_HANDLE: usize = 5;

/// Adds the keys of the e-mail, and tells its domain where it is a firm's.
pub(super) fn email_keys(keys: &mut Keys<'_>, record: &Record<'_>, naming: &Naming<'_>) -> Hashed {
    let email = record.email.as_ref()?;
    let domain = keys.hash(&email.domain);
    keys.add(KeyKind::Email, [keys.hash(&email.local), domain]);
    keys.add(KeyKind::Mailbox, mailbox(keys, email.untagged(), &email.domain));
    // Only a typo and the addresses that it may mean: the others have no twin.
    let repaired = email.suggestion.as_deref();
    if repaired.is_some() || provider::is_target(&email.domain) {
        let repaired = repaired.unwrap_or(&email.domain);
        keys.add(KeyKind::RepairedMailbox, mailbox(keys, email.untagged(), repaired));
    }
    let business = domain.filter(|_| email.is_business());
    keys.add(KeyKind::Domain, [business]);
    if email.is_role() {
        keys.add(KeyKind::RoleDomain, [business]);
        keys.add_mark(KeyKind::RoleMailbox);
    } else {
        mailbox_keys(keys, email, domain, naming);
    }
    business
}

/// Adds what tells of a mailbox that is nearly the same as another.
fn mailbox_keys(keys: &mut Keys<'_>, email: &Address, domain: Hashed, naming: &Naming<'_>) {
    let local = email.untagged();
    let (name, letters) = (naming.in_mailbox(), letters(local));
    match name.pattern(&letters) {
        Some(pattern) => keys.add(KeyKind::MailboxPattern, [keys.hash(pattern), domain]),
        None if local.chars().count() >= SHORTEST_HANDLE && !nickname::is_known(local) => {
            keys.add(KeyKind::Handle, [keys.hash(local)]);
        }
        None => {}
    }
    if name.is_in(&letters) {
        keys.add_mark(KeyKind::NamedMailbox);
    }
    let domain = keys.hash(head(&email.domain, EDGE));
    let tail = local.char_indices().nth_back(EDGE - 1).map_or(local, |(at, _)| &local[at..]);
    keys.add(KeyKind::MailboxHead, [keys.hash(head(local, EDGE)), domain]);
    keys.add(KeyKind::MailboxTail, [keys.hash(tail), domain]);
}

/// The mailbox of a local part without its tag. Gmail passes over dots, and has two names.
fn mailbox(keys: &Keys<'_>, local: &str, domain: &str) -> [Hashed; 2] {
    match domain {
        "gmail.com" | "googlemail.com" => [keys.hash(&local.replace('.', "")), keys.hash("gmail.com")],
        _ => [keys.hash(local), keys.hash(domain)],
    }
}
