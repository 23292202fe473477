//! The keys of an email.

use schemas::keys::KeyKind;

use super::name::head;
use super::{Hashed, Keys, Text, word};
use crate::linkage::nickname;
use crate::text::umlaut::joined;
use crate::text::words::{without_signs, words};
use crate::value::email::Email as Address;

/// Letters at either end of a mailbox under which others that are nearly the same are looked for.
const EDGE: usize = 4;
/// Shorter local parts are nobody's own.
const SHORTEST_HANDLE: usize = 5;

pub(super) fn email_keys(keys: &mut Keys<'_>) {
    let Some(email) = keys.record.email.as_ref() else { return };
    let [local, domain] = [&email.local, &email.domain].map(|text| keys.text(text));
    let untagged = keys.text_like(email.untagged(), local);
    keys.add(KeyKind::Email, [local.hash, domain.hash]);
    keys.add(KeyKind::Mailbox, mailbox(keys, untagged, domain));
    // Only a typo and the addresses that it may mean: the others have no twin.
    let repaired = email.suggestion.as_deref();
    if repaired.is_some() || email.is_target {
        let repaired = keys.text_like(repaired.unwrap_or(&email.domain), domain);
        keys.add(KeyKind::RepairedMailbox, mailbox(keys, untagged, repaired));
    }
    let business = domain.hash.filter(|_| email.is_business());
    keys.add(KeyKind::Domain, [business]);
    if email.is_used_by_firms() {
        keys.add_mark(KeyKind::FirmsProvider);
    }
    if email.is_role() {
        keys.add(KeyKind::RoleDomain, [business]);
        keys.add_mark(KeyKind::RoleMailbox);
    } else {
        mailbox_keys(keys, email, untagged, domain.hash);
    }
}

/// Adds what tells of a mailbox that is nearly the same as another.
fn mailbox_keys(keys: &mut Keys<'_>, email: &Address<'_>, untagged: Text<'_>, domain: Hashed) {
    let local = untagged.text;
    let (name, letters) = (keys.naming.in_mailbox(), joined(without_signs(local)));
    // At work a number tells the second of a name from the first.
    let named = if email.is_business() { letters.trim_end_matches(|c: char| c.is_ascii_digit()) } else { &letters };
    match name.pattern(named) {
        Some(pattern) => {
            keys.add(KeyKind::MailboxPattern, [word(pattern), domain]);
            keys.add(KeyKind::MailboxNumber, [keys.hash(&letters[named.len()..])]);
            if pattern == "last first" {
                keys.add_mark(KeyKind::LastNameFirst);
                if nickname::is_known(&keys.naming.last) {
                    keys.add_mark(KeyKind::FirstNameLast);
                }
            }
            for part in words(pattern) {
                match part {
                    "first" => keys.add_mark(KeyKind::SpelledFirstName),
                    "last" => keys.add_mark(KeyKind::SpelledLastName),
                    _ => {}
                }
            }
        }
        None => {
            if local.chars().count() >= SHORTEST_HANDLE && !nickname::is_known(local) {
                keys.add(KeyKind::Handle, [untagged.hash]);
            }
            if name.is_in(&letters) {
                keys.add_mark(KeyKind::NamedMailbox);
            }
        }
    }
    let domain = keys.hash(head(&email.domain, EDGE));
    let tail = local.char_indices().nth_back(EDGE - 1).map_or(local, |(at, _)| &local[at..]);
    keys.add(KeyKind::MailboxHead, [keys.hash(head(local, EDGE)), domain]);
    keys.add(KeyKind::MailboxTail, [keys.hash(tail), domain]);
}

/// The mailbox of a local part without its tag. Gmail passes over dots, and has two names.
fn mailbox(keys: &Keys<'_>, local: Text<'_>, domain: Text<'_>) -> [Hashed; 2] {
    match domain.text {
        "gmail.com" | "googlemail.com" => {
            [keys.hash_like(&local.text.replace('.', ""), local), keys.hash_like("gmail.com", domain)]
        }
        _ => [local.hash, domain.hash],
    }
}
