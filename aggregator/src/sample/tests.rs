use schemas::check::CheckId;
use schemas::code::Codes;
use schemas::contact::Property;
use schemas::finding::Outcome;
use schemas::keys::{Key, KeyKind};

use super::*;

/// A contact with these keys; equal words are equal hashes.
fn contact(keys: &[(KeyKind, &str)]) -> ScoredContact {
    let hash = |word: &str| word.bytes().fold(7_u64, |hash, byte| hash.wrapping_mul(31).wrapping_add(u64::from(byte)));
    let keys = keys.iter().map(|(kind, word)| Key { kind: *kind, hash: hash(word) }).collect();
    let findings = Findings { present: PropertySet::ALL, filled: PropertySet::ALL, ..Findings::default() };
    ScoredContact { findings, scores: Scores::default(), keys, codes: Codes::default() }
}

fn judge(contacts: Vec<ScoredContact>) -> Sample {
    Sample::judge(contacts.into_iter().map(Some).collect())
}

fn outcome(sample: &Sample, place: usize, check: &str) -> Outcome {
    sample.contacts[place].as_ref().unwrap().findings.outcome(CheckId::of(check))
}

fn tiers(sample: &Sample) -> Vec<Option<Tier>> {
    sample.scored().map(|judged| judged.cluster.map(|membership| membership.tier)).collect()
}

fn person(mailbox: &str, name: &str, domain: &str) -> ScoredContact {
    let at = format!("{name}@{domain}");
    contact(&[
        (KeyKind::Email, mailbox),
        (KeyKind::Mailbox, mailbox),
        (KeyKind::Name, name),
        (KeyKind::NameAndDomain, &at),
        (KeyKind::Domain, domain),
    ])
}

#[test]
fn one_mailbox_is_one_person_and_three_records_are_two_in_excess() {
    let sample = judge(vec![
        person("ana@acme", "ana", "acme"),
        person("bob@acme", "bob", "acme"),
        person("ana@acme", "ana", "acme"),
        person("ana@acme", "ana", "acme"),
    ]);
    assert_eq!(tiers(&sample), [Some(Tier::Certain), None, Some(Tier::Certain), Some(Tier::Certain)]);
    let summary = sample.duplicates[0];
    assert_eq!((summary.clusters, summary.records, summary.excess, summary.largest), (1, 3, 2, 3));
    let uniqueness: Vec<f64> = sample.scored().map(|judged| judged.around.uniqueness).collect();
    assert!(
        uniqueness.iter().zip([1.0 / 3.0, 1.0, 1.0 / 3.0, 1.0 / 3.0]).all(|(one, other)| (one - other).abs() < 1e-9)
    );
    assert_eq!(outcome(&sample, 0, "U01"), Outcome::Hit);
    assert_eq!(outcome(&sample, 1, "U01"), Outcome::Miss);
    assert_eq!(outcome(&sample, 0, "U02"), Outcome::Miss, "the stronger finding is told alone");
}

#[test]
fn a_name_alone_is_never_a_duplicate() {
    let sample = judge(vec![person("ana@acme", "ana", "acme"), person("ana@globex", "ana", "globex")]);
    assert_eq!(tiers(&sample), [None, None]);
    assert_eq!(outcome(&sample, 0, "U13"), Outcome::Hit);
}

#[test]
fn a_name_on_one_domain_is_probable_and_counts_by_its_confidence() {
    let sample = judge(vec![person("ana@acme", "ana", "acme"), person("a.diaz@acme", "ana", "acme")]);
    assert_eq!(tiers(&sample), [Some(Tier::Probable); 2]);
    assert!(sample.scored().all(|judged| (judged.around.uniqueness - 0.6).abs() < 1e-9));
    assert_eq!(outcome(&sample, 0, "U05"), Outcome::Hit);
}

#[test]
fn a_family_on_one_phone_is_two_people() {
    let member = |name: &str| {
        contact(&[(KeyKind::Name, name), (KeyKind::Phone, "555"), (KeyKind::PhoneAndLastName, "555-diaz")])
    };
    let sample = judge(vec![member("ana diaz"), member("bob diaz")]);
    assert_eq!(tiers(&sample), [None, None]);
    assert_eq!(outcome(&sample, 0, "U08"), Outcome::Hit);
    assert_eq!(outcome(&sample, 0, "U07"), Outcome::Miss);
}

#[test]
fn a_record_between_two_people_does_not_make_them_one() {
    let bridge = contact(&[
        (KeyKind::NameAndCompany, "ana at acme"),
        (KeyKind::NicknameAndCompany, "bob at acme"),
        (KeyKind::City, "rome"),
        (KeyKind::Title, "ceo"),
    ]);
    let ana =
        contact(&[(KeyKind::Mailbox, "ana@acme"), (KeyKind::Name, "ana"), (KeyKind::NameAndCompany, "ana at acme")]);
    let bob = contact(&[
        (KeyKind::Mailbox, "bob@acme"),
        (KeyKind::Name, "bob"),
        (KeyKind::NicknameAndCompany, "bob at acme"),
        (KeyKind::City, "rome"),
        (KeyKind::Title, "ceo"),
    ]);
    let sample = judge(vec![ana, bridge, bob]);
    let clusters: Vec<_> = sample.scored().map(|judged| judged.cluster.map(|one| one.cluster)).collect();
    assert_ne!(clusters[0], clusters[2]);
    assert!(clusters[1].is_some());
}

#[test]
fn the_order_of_contacts_changes_no_finding() {
    let contacts = || {
        let mut all =
            vec![person("ana@acme", "ana", "acme"), person("a@acme", "ana", "acme"), person("b@acme", "bob", "acme")];
        all.push(contact(&[(KeyKind::Country, "es"), (KeyKind::CountryForm, "Spain")]));
        all.push(contact(&[(KeyKind::Country, "es"), (KeyKind::CountryForm, "España")]));
        all.push(contact(&[(KeyKind::Country, "es"), (KeyKind::CountryForm, "Spain")]));
        all
    };
    let straight: Vec<Findings> = judge(contacts()).scored().map(|judged| judged.findings.clone()).collect();
    let mut turned: Vec<Findings> =
        judge(contacts().into_iter().rev().collect()).scored().map(|judged| judged.findings.clone()).collect();
    turned.reverse();
    assert_eq!(straight, turned);
    assert_eq!(straight.iter().filter(|one| one.hit.contains(CheckId::of("K01"))).count(), 1);
}

#[test]
fn who_names_another_company_than_the_colleagues_disagrees_and_who_names_none_could_be_filled() {
    let colleague = |company: &str| contact(&[(KeyKind::Domain, "acme.io"), (KeyKind::Company, company)]);
    let mut contacts: Vec<ScoredContact> = (0..6).map(|_| colleague("acme")).collect();
    contacts.push(colleague("globex"));
    let mut silent = contact(&[(KeyKind::Domain, "acme.io")]);
    silent.findings.filled = PropertySet::from_iter([Property::Email]);
    contacts.push(silent);
    let sample = judge(contacts);
    assert_eq!([0, 6].map(|place| outcome(&sample, place, "A12")), [Outcome::Miss, Outcome::Hit]);
    assert_eq!(outcome(&sample, 7, "E04"), Outcome::Hit);
    assert_eq!(outcome(&sample, 7, "E13"), Outcome::Miss);
}

#[test]
fn in_a_portal_of_one_country_a_number_needs_none() {
    let portal = |abroad: usize| {
        let mut contacts: Vec<ScoredContact> =
            (0..20).map(|place| contact(&[(KeyKind::Country, if place < abroad { "fr" } else { "es" })])).collect();
        let mut bare = contact(&[]);
        bare.findings.record(CheckId::of("V13"), Outcome::Hit);
        contacts.push(bare);
        outcome(&judge(contacts), 20, "V13")
    };
    assert_eq!((portal(2), portal(3)), (Outcome::Miss, Outcome::Hit));
}

#[test]
fn a_contact_that_failed_keeps_its_place() {
    let sample = Sample::judge(vec![None, Some(contact(&[])), None]);
    assert_eq!(sample.contacts.iter().map(Option::is_some).collect::<Vec<_>>(), [false, true, false]);
}
