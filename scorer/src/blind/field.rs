//! The keys of the other fields: what they mean, and how they are written.

use schemas::contact::Property::{self, *};
use schemas::keys::KeyKind;

use super::Keys;
use crate::encode::tail;
use crate::linkedin::Target;
use crate::naming::Naming;
use crate::record::Record;
use crate::title;
use crate::variant::{city, department, term};

pub(super) fn phone_keys(keys: &mut Keys<'_>, record: &Record<'_>, naming: &Naming<'_>) {
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

pub(super) fn profile_keys(keys: &mut Keys<'_>, record: &Record<'_>) {
    let url = record.lower(LinkedinUrl);
    let Target::Person(slug) = Target::read(url) else { return };
    keys.add(KeyKind::Profile, &[slug]);
    let scheme = url.split_once("://").map_or("-", |(scheme, _)| scheme);
    let www = if url.contains("www.") { "www" } else { "bare" };
    let slash = if url.ends_with('/') { "slash" } else { "plain" };
    let query = if url.contains('?') { "query" } else { "none" };
    keys.add(KeyKind::LinkedinForm, &[scheme, www, slash, query]);
}

pub(super) fn place_keys(keys: &mut Keys<'_>, record: &Record<'_>) {
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

pub(super) fn term_keys(keys: &mut Keys<'_>, record: &Record<'_>) {
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
        let vocabulary = match (own, label) {
            (true, _) => "own",
            (false, true) => "label",
            (false, false) => "other",
        };
        keys.add(KeyKind::SeniorityForm, &[vocabulary]);
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
