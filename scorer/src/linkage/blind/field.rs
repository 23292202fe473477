//! The keys of the other fields: what they mean, and how they are written.

use schemas::check::CheckId;
use schemas::contact::Property::*;
use schemas::keys::KeyKind;

use super::{Keys, word};
use crate::dimension::validity::is_left_by_program;
use crate::linkage::encode::tail;
use crate::linkage::variant::{city, department_words, title_words};
use crate::value::linkedin::Target;
use crate::value::{company, title};

const NO_SENIORITY: CheckId = CheckId::of("V23");

pub(super) fn company_keys(keys: &mut Keys<'_>) {
    let record = keys.record;
    if record.told(Company) && !record.company.is_empty() {
        keys.add(KeyKind::Company, [keys.hash_joined(company::parts(&company::key(&record.company)))]);
        keys.add(KeyKind::CompanyForm, [keys.hash(record.text(Company))]);
    }
}

pub(super) fn phone_keys(keys: &mut Keys<'_>) {
    let record = keys.record;
    if record.digits.len() < 7 {
        return;
    }
    // A number that can be read counts by its calling code, however it was written; another by its digits alone.
    let (area, number) = match record.phone.as_ref().filter(|number| number.possible) {
        Some(number) => (number.calling_code(), number.national()),
        None => (0, record.digits.as_str()),
    };
    let tail = tail(number);
    // Nine digits count: those of the tail and the one before it.
    let before = number[..number.len() - tail.len()].bytes().next_back().unwrap_or_default();
    let end = keys.hash(tail);
    keys.add(KeyKind::Phone, [Some(u64::from(area)), Some(u64::from(before)), end]);
    keys.add(KeyKind::PhoneTail, [end]);
    keys.add(KeyKind::PhoneForm, [word(phone_form(record.text(Phone)))]);
}

pub(super) fn profile_keys(keys: &mut Keys<'_>) {
    let record = keys.record;
    let Target::Person(slug) = &record.linkedin else { return };
    let url = record.lower(LinkedinUrl);
    keys.add(KeyKind::Profile, [keys.hash(slug)]);
    let form = [
        url.starts_with("https://"),
        url.starts_with("http://"),
        url.contains("//www.") || url.starts_with("www."),
        url.ends_with('/'),
        url.contains('?'),
    ];
    keys.add(KeyKind::LinkedinForm, [Some(form.into_iter().fold(0, |all, is| all << 1 | u64::from(is)))]);
}

pub(super) fn place_keys(keys: &mut Keys<'_>) {
    let record = keys.record;
    if let Some(country) = record.country {
        keys.add(KeyKind::Country, [word(country)]);
        keys.add(KeyKind::CountryForm, [keys.hash(record.text(Country))]);
    }
    // Without the country: many records lack it.
    if record.told(State) {
        keys.add(KeyKind::State, [keys.hash(record.state.unwrap_or(record.folded(State)))]);
        keys.add(KeyKind::StateForm, [keys.hash(record.text(State))]);
    }
    if record.told(City) {
        keys.add(KeyKind::City, [keys.hash(&city(record.folded(City)))]);
        keys.add(KeyKind::CityForm, [keys.hash(record.text(City))]);
    }
}

pub(super) fn term_keys(keys: &mut Keys<'_>) {
    let record = keys.record;
    if record.told(JobTitle) {
        keys.add(KeyKind::Title, [keys.hash_all(title_words(record.folded(JobTitle)))]);
        keys.add(KeyKind::TitleForm, [keys.hash(record.text(JobTitle))]);
    }
    if record.told(Department) {
        keys.add(KeyKind::Department, [keys.hash_all(department_words(record.folded(Department)))]);
        keys.add(KeyKind::DepartmentForm, [keys.hash(record.text(Department))]);
    }
    // What is no seniority at all is charged to validity.
    if record.told(Seniority) && !record.has(NO_SENIORITY) && !is_left_by_program(record, Seniority) {
        let text = record.text(Seniority);
        let own = title::is_offered(text);
        let label = title::level(record.lower(Seniority)).is_some();
        let vocabulary = match (own, label) {
            (true, _) => "own",
            (false, true) => "label",
            (false, false) => "other",
        };
        keys.add(KeyKind::SeniorityForm, [word(vocabulary)]);
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
