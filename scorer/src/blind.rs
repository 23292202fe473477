//! Blinded keys: keyed hashes (SipHash-2-4) of parts of a contact, equal within one scan and meaningless elsewhere.

use std::borrow::Cow;
use std::fmt;
use std::hash::Hasher;

use jiff::Timestamp;
use schemas::contact::Property::{self, *};
use schemas::keys::{Key, KeyKind};
use siphasher::sip::SipHasher24;
use unicode_normalization::char::is_combining_mark;

use crate::encode::tail;
use crate::linkedin::Target;
use crate::naming::{Naming, stem};
use crate::pairs::Pairs;
use crate::record::Record;
use crate::sound::sound;
use crate::variant::{city, department, term};
use crate::{nickname, provider, title};

/// Letters at either end of a mailbox under which others that are nearly the same are looked for.
const EDGE: usize = 4;
/// First letters of a name under which others are looked for.
const NAME_EDGE: usize = 3;
/// Shorter local parts are nobody's own.
const SHORTEST_HANDLE: usize = 5;

/// Hashes parts of contacts with a key of the scan. `Debug` shows no key.
pub struct Blinder {
    hasher: SipHasher24,
    pub(crate) pairs: Pairs,
}

impl fmt::Debug for Blinder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Blinder")
    }
}

impl Blinder {
    /// A blinder with this key.
    #[must_use]
    pub fn new(key: &[u8; 32]) -> Self {
        let half = key.first_chunk::<16>().expect("32 bytes begin with 16");
        let hasher = SipHasher24::new_with_key(half);
        Self { hasher, pairs: Pairs::new(hasher) }
    }

    fn key(&self, kind: KeyKind, parts: &[&str]) -> Key {
        let mut bytes = [0; 256];
        let (mut length, n_bytes) = (1, 1 + parts.iter().map(|part| part.len() + 1).sum::<usize>());
        bytes[0] = kind as u8;
        let hash = if n_bytes <= bytes.len() {
            for part in parts {
                bytes[length..length + part.len()].copy_from_slice(part.as_bytes());
                bytes[length + part.len()] = PART_END;
                length += part.len() + 1;
            }
            self.hasher.hash(&bytes[..length])
        } else {
            let mut hasher = self.hasher;
            hasher.write_u8(kind as u8);
            for part in parts {
                hasher.write(part.as_bytes());
                hasher.write_u8(PART_END);
            }
            hasher.finish()
        };
        Key { kind, hash }
    }
}

/// No text has this byte.
const PART_END: u8 = 0xff;

/// The keys of one contact, as they are made.
struct Keys<'a> {
    blinder: &'a Blinder,
    made: Vec<Key>,
}

impl Keys<'_> {
    /// Adds a key; parts that are empty make none.
    fn add(&mut self, kind: KeyKind, parts: &[&str]) {
        if parts.iter().all(|part| !part.is_empty()) {
            self.made.push(self.blinder.key(kind, parts));
        }
    }

    /// Adds a key of a time and some bits.
    fn add_numbers(&mut self, kind: KeyKind, time: i64, bits: u16) {
        let mut bytes = [kind as u8; 11];
        bytes[1..9].copy_from_slice(&time.to_le_bytes());
        bytes[9..].copy_from_slice(&bits.to_le_bytes());
        self.made.push(Key { kind, hash: self.blinder.hasher.hash(&bytes) });
    }
}

/// The keys of one contact, by its name and by its name as far as the mailbox completes it. Each stands once.
pub(crate) fn keys(record: &Record<'_>, naming: &Naming<'_>, completed: &Naming<'_>, blinder: &Blinder) -> Vec<Key> {
    let mut keys = Keys { blinder, made: Vec::with_capacity(64) };
    let domain = email_keys(&mut keys, record, naming);
    let company = if record.told(Company) { record.company.as_str() } else { "" };
    keys.add(KeyKind::Company, &[company]);
    if !company.is_empty() {
        keys.add(KeyKind::CompanyForm, &[record.text(Company)]);
    }
    link_keys(&mut keys, completed);
    name_keys(&mut keys, record, naming, company, domain);
    phone_keys(&mut keys, record, naming);
    profile_keys(&mut keys, record);
    place_keys(&mut keys, record);
    term_keys(&mut keys, record);
    time_keys(&mut keys, record);
    keys.made
}

/// Adds the keys of the e-mail, and tells its domain where it is a firm's.
fn email_keys<'r>(keys: &mut Keys<'_>, record: &'r Record<'_>, naming: &Naming<'_>) -> &'r str {
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

fn name_keys(keys: &mut Keys<'_>, record: &Record<'_>, naming: &Naming<'_>, company: &str, domain: &str) {
    let Naming { first, last, generation } = naming;
    keys.add(KeyKind::Generation, &[generation]);
    let groups = naming.called().map_or(&[][..], nickname::groups);
    if first.is_empty() || last.is_empty() {
        return;
    }
    let [one, other] = sorted(first, last);
    keys.add(KeyKind::Name, &[one, other]);
    keys.add(KeyKind::NameForm, &[&marked(record.lower(FirstName)), &marked(record.lower(LastName))]);
    keys.add(KeyKind::NameAndDomain, &[first, last, domain]);
    keys.add(KeyKind::NameAndCompany, &[first, last, company]);
    // The kind of place is a part, so that a firm named as a domain meets no domain.
    keys.add(KeyKind::SwappedName, &[one, other, "company", company]);
    keys.add(KeyKind::SwappedName, &[one, other, "domain", domain]);
    for group in groups {
        keys.add(KeyKind::NicknameAndCompany, &[group, last, company]);
        keys.add(KeyKind::NicknameAndDomain, &[group, last, domain]);
    }
}

/// Adds the keys by which names are compared part by part, with what the mailbox tells where a part is missing.
fn link_keys(keys: &mut Keys<'_>, naming: &Naming<'_>) {
    let called = naming.called().unwrap_or_default();
    let last = &*naming.last;
    keys.add(KeyKind::FirstName, &[called]);
    // One letter is an initial.
    let full = if last.len() > 1 { last } else { "" };
    keys.add(KeyKind::LastName, &[full]);
    keys.add(KeyKind::FirstNameStem, &[stem(called)]);
    if nickname::is_known(called) {
        keys.add(KeyKind::KnownFirstName, &["known"]);
    }
    keys.add(KeyKind::LastNameAndInitial, &[last, naming.initial().unwrap_or_default()]);
    let mut initials = naming.initial().unwrap_or_default().to_owned();
    for group in nickname::groups(called) {
        keys.add(KeyKind::Nickname, &[group]);
        let initial = group.get(..1).unwrap_or_default();
        if !initials.contains(initial) {
            keys.add(KeyKind::LastNameAndInitial, &[last, initial]);
            initials.push_str(initial);
        }
    }
    let (one, other) = (sound(called), sound(last));
    keys.add(KeyKind::SoundingName, &sorted(&one, &other));
    keys.add(KeyKind::NameHead, &sorted(head(called, NAME_EDGE), head(last, NAME_EDGE)));
}

/// The first letters of a text, at most so many.
fn head(text: &str, n_letters: usize) -> &str {
    text.char_indices().nth(n_letters).map_or(text, |(end, _)| &text[..end])
}

fn sorted<'t>(one: &'t str, other: &'t str) -> [&'t str; 2] {
    if one <= other { [one, other] } else { [other, one] }
}

/// The letters of a name with their accents.
fn marked(lower: &str) -> Cow<'_, str> {
    if lower.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Cow::Borrowed(lower);
    }
    lower.chars().filter(|c| c.is_alphanumeric() || is_combining_mark(*c)).collect::<String>().into()
}

fn phone_keys(keys: &mut Keys<'_>, record: &Record<'_>, naming: &Naming<'_>) {
    if record.digits.len() < 7 {
        return;
    }
    // A number that can be read counts by its calling code, however it was written; another by its digits alone.
    let (area, number) = match record.phone.as_ref().filter(|number| number.possible) {
        Some(number) => (number.calling_digits(), number.national()),
        None => ("-", record.digits.as_str()),
    };
    let end = &number[number.len().saturating_sub(9)..];
    keys.add(KeyKind::Phone, &[area, end]);
    keys.add(KeyKind::PhoneTail, &[tail(number)]);
    keys.add(KeyKind::PhoneAndLastName, &[area, end, &naming.last]);
    keys.add(KeyKind::PhoneForm, &[phone_form(record.text(Phone))]);
}

fn profile_keys(keys: &mut Keys<'_>, record: &Record<'_>) {
    let url = record.lower(LinkedinUrl);
    let Target::Person(slug) = Target::read(url) else { return };
    keys.add(KeyKind::Profile, &[slug]);
    let scheme = url.split_once("://").map_or("-", |(scheme, _)| scheme);
    let www = if url.contains("www.") { "www" } else { "bare" };
    let slash = if url.ends_with('/') { "slash" } else { "plain" };
    let query = if url.contains('?') { "query" } else { "none" };
    keys.add(KeyKind::LinkedinForm, &[scheme, www, slash, query]);
}

fn place_keys(keys: &mut Keys<'_>, record: &Record<'_>) {
    let country = record.country.unwrap_or("-");
    if let Some(code) = record.country {
        keys.add(KeyKind::Country, &[code]);
        keys.add(KeyKind::CountryForm, &[record.text(Country)]);
    }
    if record.told(State) {
        keys.add(KeyKind::State, &[country, record.state.unwrap_or(record.folded(State))]);
        keys.add(KeyKind::StateForm, &[country, record.text(State)]);
    }
    if record.told(City) {
        keys.add(KeyKind::City, &[country, &city(record.folded(City))]);
        keys.add(KeyKind::CityForm, &[country, record.text(City)]);
    }
}

fn term_keys(keys: &mut Keys<'_>, record: &Record<'_>) {
    let mut variants = |plain: KeyKind, form: KeyKind, property: Property, written_out: fn(&str) -> String| {
        if record.told(property) {
            keys.add(plain, &[&written_out(record.folded(property))]);
            keys.add(form, &[record.text(property)]);
        }
    };
    variants(KeyKind::Title, KeyKind::TitleForm, JobTitle, term);
    variants(KeyKind::Department, KeyKind::DepartmentForm, Department, department);
    if record.filled(Seniority) {
        let text = record.text(Seniority);
        let own = title::level(text).is_some() && !text.starts_with('c');
        let label = title::level(&text.to_lowercase()).is_some();
        keys.add(
            KeyKind::SeniorityForm,
            &[if own {
                "own"
            } else if label {
                "label"
            } else {
                "other"
            }],
        );
    }
}

fn time_keys(keys: &mut Keys<'_>, record: &Record<'_>) {
    if let Some(modified) = record.modified {
        for window in windows(modified, 600) {
            keys.add_numbers(KeyKind::ChangedWindow, window, 0);
        }
    }
    if let Some(created) = record.created {
        for window in windows(created, 3600) {
            keys.add_numbers(KeyKind::CreatedHour, window, 0);
        }
        let filled = record.findings.filled.iter().fold(0, |filled, property| filled | 1 << property as u16);
        for window in windows(created, 600) {
            keys.add_numbers(KeyKind::CreatedGaps, window, filled);
        }
    }
}

/// The two windows of so many seconds that hold the moment, half a window apart: what happens within half a window is in
/// one of them as a whole.
fn windows(moment: Timestamp, seconds: i64) -> [i64; 2] {
    let half = moment.as_second().div_euclid(seconds / 2);
    [half, half + 1]
}

/// Gmail passes over dots, and has two names.
fn mailbox<'e>(local: &'e str, domain: &'e str) -> (Cow<'e, str>, &'e str) {
    match domain {
        "gmail.com" | "googlemail.com" => (local.replace('.', "").into(), "gmail.com"),
        _ => (local.into(), domain),
    }
}

fn phone_form(text: &str) -> &'static str {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    match text.strip_prefix('+') {
        Some(rest) if digits(rest) => "e164",
        Some(_) => "international",
        None if text.starts_with("00") => "prefixed",
        None => "national",
    }
}

#[cfg(test)]
mod tests;
