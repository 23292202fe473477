//! What the engine makes of single values: the same code as the checks, for operators and for measuring.

use clap::ValueEnum;
use serde::Serialize;

mod name;

use crate::dimension::validity::email_fault;
use crate::text::prepare::prepare;
use crate::value::company as companies;
use crate::value::country as countries;
use crate::value::email::{Email as Address, EmailFault};
use crate::value::phone::Number;
use crate::value::provider::suggest;
use crate::value::state as states;
use crate::value::title as titles;

pub use name::{Name, name};

/// A kind of value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    /// An email address.
    Email,
    /// A phone number, a tab, and its country, which may be empty.
    Phone,
    /// A country.
    Country,
    /// A state, a tab, and its country.
    State,
    /// A job title.
    Title,
    /// A first name, a tab, and a last name.
    Name,
    /// A company.
    Company,
}

/// An email address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Email {
    /// Whether it is well-formed and its domain may get mail.
    pub valid: bool,
    /// Why it is not.
    pub reason: Option<EmailFault>,
    /// Whether its domain is of disposable mail.
    pub disposable: bool,
    /// Whether its provider gives addresses to private people.
    pub free: bool,
    /// Whether the mailbox is a role's or a system's, and no person's.
    pub role: bool,
    /// The domain that was meant, where this one is a typo of a large provider's.
    pub suggestion: Option<String>,
}

/// A phone number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Phone {
    /// Whether a number of this length can exist.
    pub possible: bool,
    /// Whether it lies in a range that is given out.
    pub valid: bool,
    /// The region of that range, ISO 3166-1.
    pub region: Option<String>,
    /// The number with its calling code, where it is possible.
    pub e164: Option<String>,
}

/// A country or state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    /// Its code, ISO 3166-1 or 3166-2.
    pub code: Option<&'static str>,
}

/// A job title.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Title {
    /// A value of HubSpot's `hs_seniority`.
    pub seniority: Option<&'static str>,
    /// The one function that it names.
    pub function: Option<&'static str>,
}

/// A company.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Company {
    /// Equal for spellings of one name.
    pub key: String,
}

/// Reads one line of values of this kind and tells what the engine makes of them, as one line of JSON.
#[must_use]
pub fn line(kind: Kind, line: &str) -> String {
    let (first, second) = line.split_once('\t').unwrap_or((line, ""));
    let json = match kind {
        Kind::Email => serde_json::to_string(&email(line)),
        Kind::Phone => serde_json::to_string(&phone(first, second)),
        Kind::Country => serde_json::to_string(&country(line)),
        Kind::State => serde_json::to_string(&state(first, second)),
        Kind::Title => serde_json::to_string(&title(line)),
        Kind::Name => serde_json::to_string(&name(first, second)),
        Kind::Company => serde_json::to_string(&company(line)),
    };
    json.expect("texts and truths are JSON")
}

/// Resolves an email address. It is taken as it stands: a space at its end is a fault.
#[must_use]
pub fn email(text: &str) -> Email {
    let reason = email_fault(text);
    let address = Address::parse(text).ok();
    let address = address.as_ref();
    Email {
        valid: reason.is_none(),
        reason,
        disposable: address.is_some_and(Address::is_disposable),
        free: address.is_some_and(Address::is_free),
        role: address.is_some_and(Address::is_role) || address.is_some_and(Address::is_system),
        // What stands after the at sign may be a typo that is no domain at all: gmail,com.
        suggestion: text.rsplit_once('@').and_then(|(_, domain)| suggest(&domain.trim().to_lowercase())),
    }
}

/// Resolves a phone number of a country, told by a name or an ISO code, or a region of phones by its code; it may be empty.
#[must_use]
pub fn phone(text: &str, country: &str) -> Phone {
    // A region of phones that is no country of its own, such as Ascension, is told by its code.
    let country = countries::resolve(country).or(Some(country));
    let Some(number) = Number::parse(&prepare(text), country) else { return Phone::default() };
    let valid = number.is_valid();
    Phone { possible: number.possible, valid, region: number.region(), e164: number.possible.then(|| number.e164()) }
}

/// Resolves a country.
#[must_use]
pub fn country(text: &str) -> Place {
    Place { code: countries::resolve(&prepare(text)) }
}

/// Resolves a state of a country.
#[must_use]
pub fn state(text: &str, country: &str) -> Place {
    let named = !country.trim().is_empty();
    let code = countries::resolve(&prepare(country));
    // A state of a country that is not known is not known.
    Place { code: if named && code.is_none() { None } else { states::resolve(&prepare(text), code) } }
}

/// Resolves a job title.
#[must_use]
pub fn title(text: &str) -> Title {
    let titles::Title { seniority, function } = titles::Title::read(&prepare(text));
    Title { seniority, function }
}

/// Resolves a company.
#[must_use]
pub fn company(text: &str) -> Company {
    Company { key: companies::fingerprint(&prepare(text)) }
}
