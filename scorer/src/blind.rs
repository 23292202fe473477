//! Blinded keys: keyed hashes (SipHash-2-4) of parts of a contact, equal within one scan and meaningless elsewhere.

use std::fmt;
use std::hash::Hasher;

use schemas::contact::Property::{self, *};
use schemas::keys::{Key, KeyKind};
use siphasher::sip::SipHasher24;

use crate::company::fingerprint;
use crate::fold::fold;
use crate::linkedin::Target;
use crate::record::Record;
use crate::{nickname, phone, provider, title};

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

/// The keys of one contact, as they are made.
struct Keys<'a> {
    blinder: &'a Blinder,
    made: Vec<Key>,
}

impl Keys<'_> {
    /// Adds a key; parts that are empty make none.
    fn add(&mut self, kind: KeyKind, parts: &[&str]) {
        if parts.iter().all(|part| !part.is_empty()) {
            let key = self.blinder.key(kind, parts);
            if !self.made.contains(&key) {
                self.made.push(key);
            }
        }
    }
}

/// The keys of one contact.
pub(crate) fn keys(record: &Record<'_>, blinder: &Blinder) -> Vec<Key> {
    let mut keys = Keys { blinder, made: Vec::with_capacity(40) };
    let domain = email_keys(&mut keys, record);
    let company = if record.told(Company) { fingerprint(record.text(Company)) } else { String::new() };
    keys.add(KeyKind::Company, &[&company]);
    if !company.is_empty() {
        keys.add(KeyKind::CompanyForm, &[record.text(Company)]);
    }
    name_keys(&mut keys, record, &company, &domain);
    phone_keys(&mut keys, record);
    profile_keys(&mut keys, record);
    place_keys(&mut keys, record);
    term_keys(&mut keys, record);
    time_keys(&mut keys, record);
    keys.made
}

/// Adds the keys of the e-mail, and tells its domain where it is a firm's.
fn email_keys(keys: &mut Keys<'_>, record: &Record<'_>) -> String {
    let Some(email) = &record.email else { return String::new() };
    keys.add(KeyKind::Email, &[record.lower(Email)]);
    keys.add(KeyKind::Mailbox, &[&mailbox(email.untagged(), &email.domain)]);
    // Only a typo and the addresses that it may mean: the others have no twin.
    let repaired = email.suggestion.as_deref();
    if repaired.is_some() || provider::is_target(&email.domain) {
        keys.add(KeyKind::RepairedMailbox, &[&mailbox(email.untagged(), repaired.unwrap_or(&email.domain))]);
    }
    let domain = if email.is_business() { email.domain.clone() } else { String::new() };
    keys.add(KeyKind::Domain, &[&domain]);
    if email.is_role() {
        keys.add(KeyKind::RoleDomain, &[&domain]);
    }
    domain
}

fn name_keys(keys: &mut Keys<'_>, record: &Record<'_>, company: &str, domain: &str) {
    if !record.told(FirstName) || !record.told(LastName) {
        return;
    }
    let (first, last) = (fold(record.text(FirstName)), fold(record.text(LastName)));
    if first.is_empty() || last.is_empty() {
        return;
    }
    let (one, other) = if first <= last { (&first, &last) } else { (&last, &first) };
    keys.add(KeyKind::Name, &[one, other]);
    keys.add(KeyKind::NameAndDomain, &[&first, &last, domain]);
    keys.add(KeyKind::NameAndCompany, &[&first, &last, company]);
    // The kind of place is a part, so that a firm named as a domain meets no domain.
    keys.add(KeyKind::SwappedName, &[one, other, "company", company]);
    keys.add(KeyKind::SwappedName, &[one, other, "domain", domain]);
    let called = first.split(' ').next().unwrap_or(&first);
    for group in nickname::groups(called) {
        keys.add(KeyKind::NicknameAndCompany, &[group, &last, company]);
        keys.add(KeyKind::NicknameAndDomain, &[group, &last, domain]);
    }
}

fn phone_keys(keys: &mut Keys<'_>, record: &Record<'_>) {
    let digits = phone::digits(record.text(Phone));
    if digits.len() < 7 {
        return;
    }
    // A number that can be read counts by its calling code, however it was written; another by its digits alone.
    let (area, number) = match record.phone.as_ref().filter(|number| number.possible) {
        Some(number) => (number.calling_code().to_string(), number.national()),
        None => ("-".to_owned(), digits),
    };
    let tail = &number[number.len().saturating_sub(9)..];
    keys.add(KeyKind::Phone, &[&area, tail]);
    keys.add(KeyKind::PhoneAndLastName, &[&area, tail, &fold(record.text(LastName))]);
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
        let folded = fold(record.text(State));
        keys.add(KeyKind::State, &[country, record.state.unwrap_or(&folded)]);
        keys.add(KeyKind::StateForm, &[country, record.text(State)]);
    }
    if record.told(City) {
        keys.add(KeyKind::City, &[country, city(&fold(record.text(City)))]);
        keys.add(KeyKind::CityForm, &[country, record.text(City)]);
    }
}

/// Short forms of large cities.
fn city(folded: &str) -> &str {
    match folded {
        "nyc" | "ny" | "new york city" | "new york ny" => "new york",
        "la" | "l a" | "los angeles ca" => "los angeles",
        "sf" | "san fran" | "san francisco ca" => "san francisco",
        "washington dc" | "dc" | "washington d c" => "washington",
        "muenchen" | "munchen" => "munich",
        "koeln" | "koln" => "cologne",
        "wien" => "vienna",
        "zuerich" => "zurich",
        "frankfurt am main" | "frankfurt main" | "frankfurt a m" => "frankfurt",
        "praha" => "prague",
        "warszawa" => "warsaw",
        "milano" => "milan",
        "roma" => "rome",
        "lisboa" => "lisbon",
        "bangalore" => "bengaluru",
        "bombay" => "mumbai",
        "kiev" => "kyiv",
        _ => folded,
    }
}

fn term_keys(keys: &mut Keys<'_>, record: &Record<'_>) {
    let mut variants = |plain: KeyKind, form: KeyKind, property: Property| {
        if record.told(property) {
            keys.add(plain, &[&term(record.text(property))]);
            keys.add(form, &[record.text(property)]);
        }
    };
    variants(KeyKind::Title, KeyKind::TitleForm, JobTitle);
    variants(KeyKind::Department, KeyKind::DepartmentForm, Department);
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

/// A title or department with short forms written out, in sorted words.
fn term(text: &str) -> String {
    let folded = fold(text);
    let mut words: Vec<&str> =
        folded.split(' ').filter(|word| !matches!(*word, "of" | "for" | "de" | "und" | "et")).collect();
    for word in &mut words {
        *word = match *word {
            "sr" | "snr" => "senior",
            "jr" | "jnr" => "junior",
            "mgr" | "mngr" => "manager",
            "dir" => "director",
            "vp" => "vice president",
            "svp" => "president senior vice",
            "evp" => "executive president vice",
            "eng" | "engr" => "engineer",
            "dev" => "developer",
            "asst" => "assistant",
            "assoc" => "associate",
            "exec" => "executive",
            "rep" => "representative",
            "ops" => "operations",
            "mktg" | "mkt" | "mkting" => "marketing",
            "hr" => "human resources",
            "it" => "information technology",
            "admin" => "administration",
            "acct" => "account",
            "dept" => "department",
            "intl" => "international",
            "ceo" => "chief executive officer",
            "cfo" => "chief financial officer",
            "cto" => "chief technology officer",
            "coo" => "chief operating officer",
            "cmo" => "chief marketing officer",
            word => word,
        };
    }
    let mut words: Vec<&str> = words.iter().flat_map(|word| word.split(' ')).collect();
    words.sort_unstable();
    words.dedup();
    words.join(" ")
}

fn time_keys(keys: &mut Keys<'_>, record: &Record<'_>) {
    if let Some(modified) = record.modified {
        keys.add(KeyKind::ChangedWindow, &[&(modified.as_second() / 600).to_string()]);
    }
    if let Some(created) = record.created {
        keys.add(KeyKind::CreatedHour, &[&(created.as_second() / 3600).to_string()]);
        let filled: String = Property::ALL.map(|p| if record.filled(p) { '1' } else { '0' }).into_iter().collect();
        keys.add(KeyKind::CreatedGaps, &[&(created.as_second() / 600).to_string(), &filled]);
    }
}

/// Gmail passes over dots, and has two names.
fn mailbox(local: &str, domain: &str) -> String {
    match domain {
        "gmail.com" | "googlemail.com" => format!("{}@gmail.com", local.replace('.', "")),
        _ => format!("{local}@{domain}"),
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
