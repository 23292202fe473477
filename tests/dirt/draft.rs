//! A contact of the test with what an expert would say of it.

use std::borrow::Cow;
use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};
use schemas::check::CheckId;
use schemas::contact::Property::{self, *};
use schemas::contact::{Contact, Value};

use crate::home::Home;

/// The fields that hold text.
pub(crate) const FIELDS: [Property; 12] =
    [FirstName, LastName, Email, Phone, JobTitle, Company, City, State, Country, LinkedinUrl, Seniority, Department];

/// What its email is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mail {
    Firm,
    Free,
    /// It reaches nobody, or belongs to no firm.
    Useless,
}

/// A contact, and the truth about it.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub(crate) texts: [String; 14],
    pub(crate) home: &'static Home,
    pub(crate) mail: Mail,
    /// Whether the number can ring.
    pub(crate) rings: bool,
    /// First and last name as the email has them.
    pub(crate) plain: [String; 2],
    pub(crate) domain: String,
    /// The rank that the title states.
    pub(crate) rank: Option<&'static str>,
    /// Whether the title names one function.
    pub(crate) has_function: bool,
    /// Whether it is a role that people leave soon.
    pub(crate) fleeting: bool,
    /// Whole days since it was created, and since it changed.
    pub(crate) days: [u32; 2],
    /// What must be found besides what follows from empty fields and dates.
    pub(crate) faults: BTreeSet<CheckId>,
    /// What may be said either way.
    pub(crate) open: BTreeSet<CheckId>,
    /// Whether its portal has no department.
    pub(crate) lacks_department: bool,
    /// The person, where several records are one person's.
    pub(crate) person: Option<usize>,
    /// Where it comes from, for a failed test.
    pub(crate) origin: String,
}

impl Draft {
    pub(crate) fn text(&self, property: Property) -> &str {
        &self.texts[property as usize]
    }

    pub(crate) fn set(&mut self, property: Property, text: impl Into<String>) {
        self.texts[property as usize] = text.into();
    }

    pub(crate) fn has(&self, property: Property) -> bool {
        self.text(property).chars().any(|c| !c.is_whitespace() && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{feff}'))
    }

    pub(crate) fn expect(&mut self, checks: &str) {
        self.faults.extend(checks.split(' ').filter(|id| !id.is_empty()).map(id));
    }

    pub(crate) fn leave_open(&mut self, checks: &str) {
        self.open.extend(checks.split(' ').filter(|id| !id.is_empty()).map(id));
    }

    /// Makes it created and changed so many days earlier.
    pub(crate) fn redate(&mut self, days: u32) {
        let shift = SignedDuration::from_hours(24 * i64::from(days));
        for property in [CreateDate, LastModifiedDate] {
            let then: Timestamp = self.text(property).parse().expect("a clean contact has dates");
            self.set(property, (then - shift).to_string());
        }
        self.days = self.days.map(|old| old + days);
    }

    pub(crate) fn contact(&self) -> Contact<'_> {
        let mut contact = Contact::default();
        for property in Property::ALL {
            let text = self.text(property);
            if property == Department && self.lacks_department {
                continue;
            }
            contact.set(property, if text.is_empty() { Value::Null } else { Value::Text(Cow::Borrowed(text)) });
        }
        contact
    }

    /// All that must be found in it.
    pub(crate) fn expected(&self) -> BTreeSet<CheckId> {
        self.faults.union(&self.due()).filter(|id| !self.open.contains(id)).copied().collect()
    }

    /// What follows from the fields that are empty and from the dates, by the words of the catalogue.
    fn due(&self) -> BTreeSet<CheckId> {
        let empty = |property: Property| !self.has(property);
        let all = |properties: &[Property]| properties.iter().all(|one| self.has(*one));
        let states = matches!(self.home.code, "US" | "CA" | "AU" | "BR" | "IN" | "MX" | "MY") && self.has(Country);
        let firm = self.mail == Mail::Firm && self.has(Email);
        let named = all(&[FirstName, LastName, Company]);
        let decides = matches!(self.rank, Some("executive" | "vp" | "owner" | "partner")) && self.has(JobTitle)
            || matches!(self.text(Seniority), "executive" | "vp" | "owner" | "partner");
        let [created, changed] = self.days;
        let n_enriched = [LinkedinUrl, Seniority, Department].into_iter().filter(|one| self.has(*one)).count();
        let old = changed > 365;
        let departments = !self.lacks_department;
        let rules = [
            ("C01", empty(Email)),
            ("C02", (empty(Email) || self.mail == Mail::Useless) && (empty(Phone) || !self.rings)),
            ("C03", empty(FirstName)),
            ("C04", empty(LastName)),
            ("C06", empty(Company)),
            ("C07", empty(JobTitle)),
            ("C08", empty(Phone)),
            ("C09", empty(Country)),
            ("C10", states && empty(State)),
            ("C11", empty(City)),
            ("C12", empty(LinkedinUrl)),
            ("C13", empty(Seniority)),
            ("C14", empty(Department) && departments),
            ("C17", FIELDS.into_iter().filter(|one| self.has(*one)).count() <= 3),
            ("C18", !all(&[Email, FirstName, Company, JobTitle, Country])),
            ("C19", !all(&[Country, Company, JobTitle]) || (states && empty(State))),
            ("E01", named && empty(LinkedinUrl)),
            ("E02", empty(Seniority) && self.rank.is_some() && self.has(JobTitle)),
            ("E03", departments && empty(Department) && self.has_function && self.has(JobTitle)),
            ("E04", empty(Company) && firm),
            ("E05", empty(Country) && self.tells_country()),
            ("E06", (empty(FirstName) || empty(LastName)) && firm && self.has_named_mailbox()),
            ("E07", decides && empty(Phone)),
            ("E08", (empty(Email) || self.mail == Mail::Free) && empty(LinkedinUrl) && !named),
            ("E09", !all(&[JobTitle, Seniority, Company, Country]) || (departments && empty(Department))),
            ("E10", departments && (n_enriched == 1 || n_enriched == 2)),
            ("E11", old && (self.has(Seniority) || self.has(Department))),
            ("E12", self.has(Seniority) && empty(JobTitle)),
            ("F01", changed > 180),
            ("F02", created > 180 && created.abs_diff(changed) == 0),
            ("F06", self.fleeting && old && self.has(JobTitle)),
            ("F07", self.has(Email) && changed > 730 && empty(LinkedinUrl) && empty(Seniority)),
            ("F08", decides && old),
            ("K19", self.has(State) && empty(Country)),
            ("K20", self.has(City) && empty(Country)),
            ("V07", self.mail == Mail::Free && self.has(Email)),
        ];
        rules.into_iter().filter(|(_, due)| *due).map(|(name, _)| id(name)).collect()
    }

    /// By a calling code of one region, a state of North America or a national domain.
    fn tells_country(&self) -> bool {
        let phone = self.rings
            && self.text(Phone).starts_with('+')
            && !matches!(self.home.code, "US" | "CA" | "GB" | "IT" | "AU" | "RU");
        let state = self.has(State) && matches!(self.home.code, "US" | "CA");
        let mail = self.has(Email) && self.mail == Mail::Firm && !self.domain.ends_with(".com");
        phone || state || mail
    }

    fn has_named_mailbox(&self) -> bool {
        let [first, last] = &self.plain;
        self.text(Email).starts_with(&format!("{first}.{last}@")) && first.len() >= 2 && last.len() >= 2
    }
}

pub(crate) fn id(name: &str) -> CheckId {
    name.parse().expect("the test names checks of the catalogue")
}
