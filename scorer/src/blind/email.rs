//! The keys of an e-mail.

use schemas::keys::KeyKind;

use super::name::head;
use super::{Hashed, Keys, word};
use crate::email::Email as Address;
use crate::naming::letters;
use crate::nickname;

/// Letters at either end of a mailbox under which others that are nearly the same are looked for.
const EDGE: usize = 4;
/// Shorter local parts are nobody's own.
const SHORTEST_HANDLE: usize = 5;

pub(super) fn email_keys(keys: &mut Keys<'_>) {
    let Some(email) = keys.record.email.as_ref() else { return };
    let [local, domain] = [&email.local, &email.domain].map(|text| (text.as_str(), keys.hash(text)));
    let untagged = (email.untagged(), keys.hash_like(email.untagged(), local));
    keys.add(KeyKind::Email, [local.1, domain.1]);
    keys.add(KeyKind::Mailbox, mailbox(keys, untagged, domain));
    // Only a typo and the addresses that it may mean: the others have no twin.
    let repaired = email.suggestion.as_deref();
    if repaired.is_some() || email.is_target {
        let repaired = repaired.unwrap_or(&email.domain);
        keys.add(KeyKind::RepairedMailbox, mailbox(keys, untagged, (repaired, keys.hash_like(repaired, domain))));
    }
    let business = domain.1.filter(|_| email.is_business());
    keys.add(KeyKind::Domain, [business]);
    if email.is_role() {
        keys.add(KeyKind::RoleDomain, [business]);
        keys.add_mark(KeyKind::RoleMailbox);
    } else {
        mailbox_keys(keys, email, untagged, domain.1);
    }
}

/// Adds what tells of a mailbox that is nearly the same as another.
fn mailbox_keys(keys: &mut Keys<'_>, email: &Address, (local, hash): (&str, Hashed), domain: Hashed) {
    let (name, letters) = (keys.naming.in_mailbox(), letters(local));
    match name.pattern(&letters) {
        Some(pattern) => keys.add(KeyKind::MailboxPattern, [word(pattern), domain]),
        None if local.chars().count() >= SHORTEST_HANDLE && !nickname::is_known(local) => {
            keys.add(KeyKind::Handle, [hash]);
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
fn mailbox(keys: &Keys<'_>, local: (&str, Hashed), domain: (&str, Hashed)) -> [Hashed; 2] {
    match domain.0 {
        "gmail.com" | "googlemail.com" => {
            [keys.hash_like(&local.0.replace('.', ""), local), keys.hash_like("gmail.com", domain)]
        }
        _ => [local.1, domain.1],
    }
}
