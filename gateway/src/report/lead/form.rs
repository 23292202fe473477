//! What is typed into the form, and what is wrong with it.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use url::form_urlencoded;

use crate::catalogue::Locale;

/// Characters of a value.
pub const LONGEST: usize = 200;

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The visitor's first name.
    FirstName,
    /// The visitor's last name.
    LastName,
    /// Where the visitor is reached.
    Email,
    /// Whom the visitor works for.
    Company,
}

/// What was typed, as it was typed. It has no `Debug`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    first_name: String,
    last_name: String,
    email: String,
    company: String,
    /// A field that only a machine fills in.
    #[serde(rename = "website")]
    pub(crate) trap: String,
    pub(crate) locale: String,
}

/// A form without fault, trimmed. It has no `Debug`.
#[derive(Serialize)]
pub struct Lead<'a> {
    first_name: &'a str,
    last_name: &'a str,
    email: &'a str,
    company: &'a str,
}

/// One thing that is wrong with a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// Where it is wrong.
    pub field: Field,
    fault: Fault,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    Missing,
    TooLong,
    Malformed,
}

impl Field {
    /// All, in the order of the form.
    pub const ALL: [Self; 4] = [Self::FirstName, Self::LastName, Self::Email, Self::Company];

    /// As in JSON and in the form.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::FirstName => "first_name",
            Self::LastName => "last_name",
            Self::Email => "email",
            Self::Company => "company",
        }
    }

    /// What a browser may fill in by itself.
    pub(crate) const fn autocomplete(self) -> &'static str {
        match self {
            Self::FirstName => "given-name",
            Self::LastName => "family-name",
            Self::Email => "email",
            Self::Company => "organization",
        }
    }
}

impl Typed {
    /// What a program sent.
    pub fn from_json(body: &[u8]) -> Option<Self> {
        serde_json::from_slice(body).ok()
    }

    /// What a browser sent. Of a repeated field the last counts, and one that is missing is empty.
    #[must_use]
    pub fn from_form(body: &[u8]) -> Self {
        let mut typed = Self::default();
        for (name, value) in form_urlencoded::parse(body) {
            let value = value.into_owned();
            match &*name {
                "first_name" => typed.first_name = value,
                "last_name" => typed.last_name = value,
                "email" => typed.email = value,
                "company" => typed.company = value,
                "website" => typed.trap = value,
                "locale" => typed.locale = value,
                _ => {}
            }
        }
        typed
    }

    /// What was typed into a field.
    #[must_use]
    pub fn value(&self, field: Field) -> &str {
        match field {
            Field::FirstName => &self.first_name,
            Field::LastName => &self.last_name,
            Field::Email => &self.email,
            Field::Company => &self.company,
        }
    }

    /// The lead.
    ///
    /// # Errors
    /// All that is wrong, one thing a field.
    pub fn check(&self) -> Result<Lead<'_>, Vec<Wrong>> {
        let fault = |field| fault(field, self.value(field)).map(|fault| Wrong { field, fault });
        let wrong: Vec<_> = Field::ALL.into_iter().filter_map(fault).collect();
        if !wrong.is_empty() {
            return Err(wrong);
        }
        let text = |field| self.value(field).trim();
        Ok(Lead {
            first_name: text(Field::FirstName),
            last_name: text(Field::LastName),
            email: text(Field::Email),
            company: text(Field::Company),
        })
    }
}

impl Wrong {
    pub(crate) fn missing(field: Field) -> Self {
        Self { field, fault: Fault::Missing }
    }

    /// Helpful words.
    #[must_use]
    pub fn words(self, l: Locale) -> String {
        match self.fault {
            Fault::Missing => l.t(&format!("lead-missing-{}", self.field.name())),
            Fault::Malformed if self.field == Field::Email => l.t("lead-malformed-email"),
            Fault::Malformed => l.t("lead-malformed"),
            Fault::TooLong => l.with("lead-too_long", &[("longest", &LONGEST.to_string())]),
        }
    }

    pub(crate) fn to_json(self, l: Locale) -> Value {
        let code = match self.fault {
            Fault::Missing => "missing",
            Fault::TooLong => "too_long",
            Fault::Malformed => "malformed",
        };
        json!({ "field": self.field.name(), "code": code, "detail": self.words(l) })
    }
}

fn fault(field: Field, value: &str) -> Option<Fault> {
    let value = value.trim();
    if value.is_empty() {
        return Some(Fault::Missing);
    }
    if value.chars().count() > LONGEST {
        return Some(Fault::TooLong);
    }
    let is_malformed = value.chars().any(char::is_control) || (field == Field::Email && !is_email(value));
    is_malformed.then_some(Fault::Malformed)
}

/// Whether a text is like `name@company.com`.
pub(crate) fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    let label =
        |label: &str| !label.is_empty() && label.len() <= 63 && !label.starts_with('-') && !label.ends_with('-');
    let odd = |symbol: char| symbol.is_whitespace() || matches!(symbol, '@' | ',' | ';');
    !local.is_empty()
        && local.len() <= 64
        && !local.contains(odd)
        && !domain.contains(odd)
        && domain.contains('.')
        && domain.split('.').all(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(email: &str, company: &str) -> Typed {
        Typed::from_form(format!("first_name=+Ada+&last_name=L&email={email}&company={company}").as_bytes())
    }

    fn wrong(typed: &Typed) -> Vec<Wrong> {
        typed.check().err().unwrap_or_default()
    }

    #[test]
    fn a_lead_is_trimmed_and_complete() {
        let typed = form("ada@example.com", "Engines");
        assert_eq!(typed.check().ok().unwrap().first_name, "Ada");
        assert_eq!(typed.value(Field::FirstName), " Ada ");
        assert_eq!(wrong(&form("ada@example.com", "+")), [Wrong::missing(Field::Company)]);
    }

    #[test]
    fn everything_that_is_wrong_is_told_at_once_with_words_of_its_own() {
        let all = wrong(&Typed::default());
        assert_eq!(all.iter().map(|one| one.field).collect::<Vec<_>>(), Field::ALL);
        let long = form(&format!("a@{}.com", "b".repeat(300)), &"c".repeat(300));
        let odd =
            Typed::from_json(br#"{"first_name":"a\u0000b","last_name":"L","email":"ada","company":"E"}"#).unwrap();
        for one in all.into_iter().chain(wrong(&long)).chain(wrong(&odd)) {
            assert!(!one.words(Locale::En).is_empty(), "{one:?}");
        }
        assert_eq!(wrong(&odd).len(), 2);
    }

    #[test]
    fn an_address_has_a_mailbox_and_a_domain() {
        for bad in ["ada", "ada@", "@example.com", "ada@example", "a da@example.com", "a@b@c.de", "a@.de", "a@-b.de"] {
            assert_eq!(wrong(&form(bad, "Engines")).len(), 1, "{bad}");
        }
        for good in ["ada@example.com", "a.b%2Bc@mail.example.co.uk", "o'neil@example.museum"] {
            assert_eq!(wrong(&form(good, "Engines")), [], "{good}");
        }
    }

    #[test]
    fn a_form_and_json_say_the_same() {
        let json = br#"{"first_name":"Ada","last_name":"L","email":"ada@example.com","company":"E","website":"x"}"#;
        let (json, form) = (Typed::from_json(json).unwrap(), Typed::from_form(b"website=x&email=ada%40example.com"));
        assert_eq!((json.trap.as_str(), json.value(Field::Email)), (form.trap.as_str(), form.value(Field::Email)));
        assert!(Typed::from_json(b"[").is_none());
    }
}
