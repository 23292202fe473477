//! Blinded keys: keyed hashes (SipHash-2-4) of parts of a contact, equal within one scan and meaningless elsewhere.

use std::fmt;
use std::hash::Hasher;

use schemas::contact::Property::{self, *};
use schemas::keys::{Key, KeyKind};
use siphasher::sip::SipHasher24;

use crate::phone;
use crate::record::Record;

/// Hashes parts of contacts with a key of the scan. `Debug` shows no key.
#[derive(Clone)]
pub struct Blinder {
    hasher: SipHasher24,
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
        Self { hasher: SipHasher24::new_with_key(half) }
    }

    fn key(&self, kind: KeyKind, parts: &[&str]) -> Key {
        let mut hasher = self.hasher;
        hasher.write_u8(kind as u8);
        for part in parts {
            hasher.write(part.as_bytes());
            hasher.write_u8(0xff);
        }
        Key { kind, hash: hasher.finish() }
    }
}

/// The keys of one contact.
pub(crate) fn keys(record: &Record<'_>, blinder: &Blinder) -> Vec<Key> {
    let mut keys = Vec::new();
    let mut add = |kind, parts: &[&str]| {
        if parts.iter().all(|part| !part.is_empty()) {
            keys.push(blinder.key(kind, parts));
        }
    };
    let (first, last) = (record.lower(FirstName), record.lower(LastName));
    let company = fingerprint(record.lower(Company));
    let mut domain = "";
    if let Some(email) = &record.email {
        add(KeyKind::Email, &[record.lower(Email)]);
        let box_of = |domain: &str| mailbox(email.untagged(), domain);
        add(KeyKind::Mailbox, &[&box_of(&email.domain)]);
        add(KeyKind::RepairedMailbox, &[&box_of(email.repaired_domain().unwrap_or(&email.domain))]);
        if !email.is_free() && !email.is_disposable() && email.repaired_domain().is_none() {
            domain = &email.domain;
        }
        if email.is_role() {
            add(KeyKind::RoleDomain, &[domain]);
        }
    }
    add(KeyKind::Domain, &[domain]);
    let mut sorted = [first, last];
    sorted.sort_unstable();
    if !first.is_empty() && !last.is_empty() {
        add(KeyKind::Name, &sorted);
        add(KeyKind::NameAndDomain, &[first, last, domain]);
        add(KeyKind::NameAndCompany, &[first, last, &company]);
        let place = if company.is_empty() { domain } else { &company };
        add(KeyKind::SwappedName, &[sorted[0], sorted[1], place]);
    }
    let digits = phone::digits(record.text(Phone));
    if digits.len() >= 7 {
        let tail = &digits[digits.len().saturating_sub(9)..];
        let country = record.country.unwrap_or("-");
        add(KeyKind::Phone, &[country, tail]);
        add(KeyKind::PhoneAndLastName, &[country, tail, last]);
        add(KeyKind::PhoneForm, &[phone_form(record.text(Phone))]);
    }
    let url = record.lower(LinkedinUrl);
    let slug =
        url.split_once("linkedin.com/in/").map_or("", |(_, rest)| rest.split(['/', '?', '#']).next().unwrap_or(""));
    add(KeyKind::Profile, &[slug]);
    if !slug.is_empty() {
        let www = if url.contains("www.") { "www" } else { "bare" };
        add(KeyKind::LinkedinForm, &[url.split_once("://").map_or("-", |(scheme, _)| scheme), www]);
    }
    let country = record.country.unwrap_or("-");
    add(KeyKind::Country, &[record.country.unwrap_or("")]);
    if record.country.is_some() {
        add(KeyKind::CountryForm, &[record.text(Country)]);
    }
    add(KeyKind::Company, &[&company]);
    add(KeyKind::CompanyForm, &[record.text(Company)]);
    let mut variants = |plain: KeyKind, form: KeyKind, property: Property| {
        let folded = fingerprint(record.lower(property));
        if !folded.is_empty() {
            add(plain, &[country, &folded]);
            add(form, &[country, record.text(property)]);
        }
    };
    variants(KeyKind::State, KeyKind::StateForm, State);
    variants(KeyKind::City, KeyKind::CityForm, City);
    variants(KeyKind::Title, KeyKind::TitleForm, JobTitle);
    variants(KeyKind::Department, KeyKind::DepartmentForm, Department);
    if record.filled(Seniority) {
        let own = ["entry", "employee", "manager", "senior", "director", "vp", "executive", "owner", "partner"];
        let known = if own.contains(&record.text(Seniority)) { "own" } else { "other" };
        add(KeyKind::SeniorityForm, &[known]);
    }
    if let Some(modified) = record.modified {
        add(KeyKind::ChangedWindow, &[&(modified.as_second() / 600).to_string()]);
    }
    if let Some(created) = record.created {
        add(KeyKind::CreatedHour, &[&(created.as_second() / 3600).to_string()]);
        let filled: String = Property::ALL.map(|p| if record.filled(p) { '1' } else { '0' }).into_iter().collect();
        add(KeyKind::CreatedGaps, &[&(created.as_second() / 600).to_string(), &filled]);
    }
    keys
}

/// Gmail passes over dots, and has two names.
fn mailbox(local: &str, domain: &str) -> String {
    match domain {
        "gmail.com" | "googlemail.com" => format!("{}@gmail.com", local.replace('.', "")),
        _ => format!("{local}@{domain}"),
    }
}

/// Words without case, punctuation and a legal form at the end.
fn fingerprint(lower: &str) -> String {
    let kept: String = lower.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let mut words: Vec<&str> = kept.split_whitespace().collect();
    let forms = [
        "inc",
        "llc",
        "ltd",
        "limited",
        "gmbh",
        "ag",
        "corp",
        "corporation",
        "co",
        "sa",
        "sas",
        "srl",
        "bv",
        "plc",
        "ab",
        "oy",
    ];
    if words.len() > 1 && words.last().is_some_and(|word| forms.contains(word)) {
        words.pop();
    }
    words.join(" ")
}

fn phone_form(text: &str) -> &'static str {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    match text.strip_prefix('+') {
        Some(rest) if digits(rest) => "e164",
        Some(_) => "international",
        None => "national",
    }
}
