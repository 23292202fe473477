use schemas::contact::Contact;

use super::*;
use crate::text::texts::Forms;

fn keys_of(record: &Record<'_>) -> Vec<Key> {
    let naming = Naming::of(record);
    let (completed, blinder) = (naming.completed(record), Blinder::new(&[7; 32]));
    let mut keys = Keys::of(record, &naming, &completed, &blinder);
    MAKERS.iter().for_each(|(_, make)| make(&mut keys));
    keys.made
}

fn record_of<'c>(forms: &'c Forms<'c>) -> Record<'c> {
    Record::read(forms, "2026-06-01T00:00:00Z".parse().unwrap(), &mut |_| {}).pop().unwrap()
}

fn hashes(json: &str, kind: KeyKind) -> Vec<u64> {
    let contact: Contact<'_> = serde_json::from_str(json).unwrap();
    let forms = Forms::of(&[&contact]);
    let record = record_of(&forms);
    keys_of(&record).iter().filter(|key| key.kind == kind).map(|key| key.hash).collect()
}

/// Whether two contacts share a key of this kind.
fn meet(kind: KeyKind, one: &str, other: &str) -> bool {
    let others = hashes(other, kind);
    hashes(one, kind).iter().any(|hash| others.contains(hash))
}

#[test]
fn a_typo_meets_the_address_that_it_means_and_others_have_no_repaired_mailbox() {
    let typo = r#"{"email":"a.na+x@gmial.com"}"#;
    assert!(meet(KeyKind::RepairedMailbox, typo, r#"{"email":"ana@gmail.com"}"#));
    assert!(meet(KeyKind::RepairedMailbox, typo, r#"{"email":"A.N.A@googlemail.com"}"#));
    assert!(!meet(KeyKind::Mailbox, typo, r#"{"email":"ana@gmail.com"}"#));
    assert!(hashes(r#"{"email":"ana@acme.io"}"#, KeyKind::RepairedMailbox).is_empty());
}

#[test]
fn a_phone_meets_itself_however_it_is_written() {
    let kind = KeyKind::Phone;
    let number = r#"{"phone":"+49 30 901820","country":"France"}"#;
    for other in [
        r#"{"phone":"030/901820","country":"Germany"}"#,
        r#"{"phone":"0049 30 901820"}"#,
        r#"{"phone":"+4930901820 ext. 3","country":"US"}"#,
    ] {
        assert!(meet(kind, number, other), "{other}");
    }
    assert!(!meet(kind, number, r#"{"phone":"030 901820","country":"Italy"}"#));
}

#[test]
fn a_nickname_meets_the_name_that_it_is_short_for() {
    let bob = r#"{"firstname":"Bob","lastname":"Smith"}"#;
    assert!(meet(KeyKind::Nickname, bob, r#"{"firstname":"Robert","lastname":"Jones"}"#));
    assert!(!meet(KeyKind::Nickname, bob, r#"{"firstname":"Rita","lastname":"Smith"}"#));
}

#[test]
fn swapped_names_meet() {
    let [one, swapped] = [r#"{"firstname":"Wei","lastname":"Chen"}"#, r#"{"firstname":"Chen","lastname":"Wei"}"#];
    assert!(meet(KeyKind::Name, one, swapped) && !meet(KeyKind::FullName, one, swapped));
}

#[test]
fn a_name_meets_itself_in_another_spelling_and_spread_otherwise() {
    let name = |first: &str, last: &str| format!(r#"{{"firstname":"{first}","lastname":"{last}"}}"#);
    let hoa = name("Thị Hoa", "Nguyễn");
    for other in [name("Hoa", "Nguyen Thi"), name("Nguyễn", "Thị Hoa"), name("NGUYEN THI HOA", "")] {
        assert!(meet(KeyKind::FullName, &hoa, &other) && meet(KeyKind::MiddleName, &hoa, &other), "{other}");
    }
    assert!(meet(KeyKind::FullName, &hoa, &name("Hoa", "Nguyễn")));
    assert!(!meet(KeyKind::FirstName, &hoa, &name("Thị Lan", "Nguyễn")));
    assert!(meet(KeyKind::FullName, &name("Ahmad", "Al-Maktoum"), &name("Ahmed", "AlMaktoum")));
    assert!(meet(KeyKind::FullName, &name("Khalid", "Hasan"), &name("Khaled", "Hassan")));
    assert!(meet(KeyKind::FullName, &name("Ha-bin", "Jeong"), &name("Ha-bin", "Chung")));
    assert!(!meet(KeyKind::MiddleName, &name("Ann B.", "Smith"), &name("Ann C.", "Smith")));
}

#[test]
fn a_mailbox_tells_which_part_of_the_name_it_spells() {
    let spelled = |local: &str| {
        let json = format!(r#"{{"firstname":"Bern","lastname":"Koch","email":"{local}@acme.io"}}"#);
        [KeyKind::SpelledFirstName, KeyKind::SpelledLastName].map(|kind| !hashes(&json, kind).is_empty())
    };
    assert_eq!(spelled("bern.koch"), [true, true]);
    assert_eq!(spelled("bkoch"), [false, true]);
    assert_eq!(spelled("bern"), [true, false]);
    assert_eq!(spelled("bernd.koch"), [false, false]);
}

#[test]
fn written_out_terms_and_resolved_places_meet() {
    let title = |title: &str, country: &str| format!(r#"{{"jobtitle":"{title}","country":"{country}"}}"#);
    assert!(meet(KeyKind::Title, &title("VP of Sales", "US"), &title("Sales Vice President", "France")));
    assert!(meet(KeyKind::Title, &title("Sr. Mgr Marketing", "US"), &title("Senior Manager, Marketing", "US")));
    assert!(!meet(KeyKind::Title, &title("VP of Sales", "US"), &title("VP, Sales Ops", "US")));
    let state = |state: &str| format!(r#"{{"state":"{state}","country":"USA"}}"#);
    assert!(
        meet(KeyKind::State, &state("Calif."), &state("California"))
            && meet(KeyKind::State, &state("CA"), &state("US-CA"))
    );
    assert!(meet(KeyKind::Company, r#"{"company":"Acme, Inc."}"#, r#"{"company":"The ACME Corporation"}"#));
}

#[test]
fn a_placeholder_makes_no_key() {
    let json =
        r#"{"firstname":"test","lastname":"test","company":"n/a","city":"-","state":"unknown","jobtitle":"none"}"#;
    let contact: Contact<'_> = serde_json::from_str(json).unwrap();
    let forms = Forms::of(&[&contact]);
    let mut record = record_of(&forms);
    crate::dimension::accuracy::find_placeholders(&mut record);
    assert_eq!(keys_of(&record), []);
}
