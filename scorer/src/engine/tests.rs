use proptest::prelude::*;
use schemas::check::{CheckId, Class};
use schemas::contact::{Contact, Property};
use schemas::rubric::Dimension;

use super::*;

fn context() -> Context {
    Context { now: "2026-06-01T00:00:00Z".parse().unwrap(), blinder: Blinder::new(&[7; 32]) }
}

fn contact(json: &str) -> Contact<'_> {
    serde_json::from_str(json).unwrap()
}

/// The hits of a contact in accuracy, validity and consistency.
fn check(json: &str, expected: &[&str]) {
    let findings = score_contact(&contact(json), &context()).findings;
    let judged = [Dimension::Accuracy, Dimension::Validity, Dimension::Consistency];
    let hits: Vec<String> = findings
        .hit
        .iter()
        .filter(|id| judged.contains(&id.check().dimension) && id.check().class != Class::Low)
        .map(|id| id.to_string())
        .collect();
    assert_eq!(hits, expected, "{json}");
}

#[test]
fn wrong_values_are_found_each_by_its_owner() {
    check(r#"{"email":"ana"}"#, &["V01"]);
    check(r#"{"email":"ana@gmial.com"}"#, &["V03"]);
    check(r#"{"email":"ana@mailinator.com"}"#, &["V04"]);
    check(r#"{"email":"info@acme.com"}"#, &["V05"]);
    check(r#"{"email":"noreply@acme.com"}"#, &["V06"]);
    check(r#"{"email":"mailto:ana@acme.com"}"#, &["V08"]);
    check(r#"{"email":"ana@acme.com; bo@acme.com"}"#, &["V09"]);
    check(r#"{"email":"ana@intranet"}"#, &["V10"]);
    check(r#"{"email":"ana@example.com"}"#, &["A02"]);
    check(r#"{"phone":"12345"}"#, &["V11"]);
    check(r#"{"phone":"1.23E+10"}"#, &["V16"]);
    check(r#"{"country":"Atlantis"}"#, &["V17"]);
    check(r#"{"phone":"+49 30 901820","country":"France"}"#, &["A14"]);
    check(r#"{"state":"Texas","country":"Canada"}"#, &["A16"]);
    check(r#"{"hs_linkedin_url":"https://www.linkedin.com/company/acme"}"#, &["V21"]);
    check(r#"{"firstname":"{{first}}"}"#, &["V26", "K05"]);
    check(r#"{"firstname":"JOHANNA"}"#, &["K04"]);
    check(r#"{"city":"Paris"}"#, &["K20"]);
    check(r#"{"company":"n/a"}"#, &["A01"]);
}

#[test]
fn right_values_of_many_cultures_are_left_alone() {
    check(
        r#"{"firstname":"Krzysztof","lastname":"Brzęczyszczykiewicz","email":"k.brz@firma.pl","phone":"+48 22 694 00 00","country":"Polska"}"#,
        &[],
    );
    check(r#"{"firstname":"山田","lastname":"太郎","country":"日本"}"#, &[]);
    check(r#"{"firstname":"محمد","lastname":"العلي","country":"UAE"}"#, &[]);
    check(r#"{"firstname":"Seán","lastname":"O'Brien","email":"sean.o'brien@acme.ie","country":"Éire"}"#, &[]);
    check(
        r#"{"firstname":"Jean-Pierre","lastname":"DUPONT","city":"Paris","country":"France","phone":"01 42 68 53 00"}"#,
        &[],
    );
    check(r#"{"firstname":"Ng","lastname":"Null","company":"3M","jobtitle":"VP","country":"Côte d'Ivoire"}"#, &[]);
    check(r#"{"firstname":"Anne","state":"Georgia","country":"USA","phone":"(212) 736-5000"}"#, &[]);
}

#[test]
fn a_title_is_read_by_whole_words() {
    let hit = |title: &str| {
        let json = format!(r#"{{"jobtitle":"{title}"}}"#);
        score_contact(&contact(&json), &context()).findings.hit.contains(CheckId::of("E07"))
    };
    assert!(hit("Chief Technology Officer") && hit("VP Sales") && hit("CEO"));
    assert!(!hit("Director") && !hit("Account Executive") && !hit("Assistant to the CEO"));
}

proptest! {
    #[test]
    fn any_text_is_judged_the_same_each_time(texts in prop::collection::vec("\\PC{0,40}|[\\x00-\\x7f]{0,40}", 14)) {
        let mut contact = Contact::default();
        for (property, text) in Property::ALL.into_iter().zip(&texts) {
            contact.set(property, schemas::contact::Value::Text(text.as_str().into()));
        }
        prop_assert_eq!(score_contact(&contact, &context()), score_contact(&contact, &context()));
    }
}
