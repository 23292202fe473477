use proptest::prelude::*;
use schemas::check::{CheckId, CheckSet, Class};
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
    check(r#"{"firstname":"{{first}}"}"#, &["V26"]);
    check(r#"{"firstname":"JOHANNA"}"#, &["K04"]);
    check(r#"{"city":"Paris"}"#, &["K20"]);
    check(r#"{"company":"n/a"}"#, &["A01"]);
}

#[test]
fn a_double_first_name_in_a_mailbox_is_no_whole_name() {
    for (first, local, whole) in [
        ("Gregor Alderton", "gregor.alderton", true),
        ("Ana García", "anagarcia", true),
        ("Mary Ann", "maryann", false),
        ("Jean Pierre", "jean.pierre", false),
        ("Maria del Carmen", "mcarmen.ruiz", false),
    ] {
        let json = format!(r#"{{"firstname":"{first}","email":"{local}@acme.com"}}"#);
        let hit = score_contact(&contact(&json), &context()).findings.hit.contains(CheckId::of("C05"));
        assert_eq!(hit, whole, "{json}");
    }
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
fn wrong_values_of_further_kinds_are_found() {
    check(r#"{"firstname":"Ana","lastname":"Lima","email":"a.lima@acme.io","phone":"2127365000"}"#, &["V13"]);
    check(r#"{"phone":"0049 30 901820","country":"France"}"#, &["A14"]);
    check(r#"{"phone":"+49 30 12","country":"Germany"}"#, &["V11"]);
    check(r#"{"phone":"+49 1","country":"Germany"}"#, &["V11"]);
    check(r#"{"phone":"(212) 736-500","country":"US"}"#, &["V14"]);
    check(r#"{"phone":"030 901820 / 030 901821","country":"Germany"}"#, &["V15"]);
    check(r#"{"phone":"call Bob","country":"US"}"#, &["V12"]);
    check(r#"{"phone":"+49 30 901820 Zentrale","country":"Germany"}"#, &["V12"]);
    check(r#"{"phone":"+49 30 901820 (mobile)","country":"Germany"}"#, &[]);
    check(r#"{"phone":"1-800-GO-FEDEX","country":"US"}"#, &[]);
    check(r#"{"email":"test@test.com"}"#, &["A03"]);
    check(r#"{"city":"10115 Berlin","country":"Germany"}"#, &["A18"]);
    check(r#"{"state":"Île-de-France","country":"US"}"#, &["A16"]);
    check(r#"{"lastname":"Lima *bounced*"}"#, &["A21"]);
    check(r#"{"state":"Bavarya","country":"Germany"}"#, &["V18"]);
    check(r#"{"state":"Ontario","country":"France"}"#, &["A16"]);
    check(r#"{"country":"Texas"}"#, &["A17"]);
    check(r#"{"country":"Berlin"}"#, &["A17"]);
    check(r#"{"city":"Austin, TX","country":"USA"}"#, &["A18"]);
    check(r#"{"city":"10115","country":"Germany"}"#, &["V19"]);
    check(r#"{"jobtitle":"ana@acme.io"}"#, &["V30"]);
    check(r#"{"jobtitle":"https://acme.io"}"#, &["A23"]);
    check(r#"{"jobtitle":"Acme","company":"Acme"}"#, &["A23"]);
    check(r#"{"city":"+49 30 901820","country":"Germany"}"#, &["V30"]);
    check(r#"{"jobtitle":"CEO","hs_seniority":"entry"}"#, &["A19"]);
    check(r#"{"jobtitle":"CFO","department":"Marketing"}"#, &["A20"]);
    check(r#"{"jobtitle":"Sales; Marketing"}"#, &["K22"]);
    check(r#"{"company":"Ana Lima","firstname":"Ana","lastname":"Lima"}"#, &["A10"]);
    check(r#"{"company":"Zebra Foods","email":"ana@northwind.io"}"#, &["A13"]);
    check(r#"{"firstname":"Ana","lastname":"Lima","email":"bob.smith@acme.io"}"#, &["A11"]);
    check(r#"{"firstname":"Jane","lastname":"Doe"}"#, &["A05"]);
    check(r#"{"country":"n/a","state":"-"}"#, &["A01"]);
}

#[test]
fn whole_contacts_that_are_right_have_no_fault() {
    for json in [
        r#"{"firstname":"Grace","lastname":"Okafor","email":"grace.okafor@acmefoods.com","phone":"+1 (212) 736-5000","jobtitle":"VP of Sales","company":"Acme Foods, Inc.","city":"New York","state":"NY","country":"United States","hs_linkedin_url":"https://www.linkedin.com/in/grace-okafor/","hs_seniority":"vp","department":"Sales"}"#,
        r#"{"firstname":"Jürgen","lastname":"Groß","email":"j.gross@mueller-maschinenbau.de","phone":"0711 2300-0","jobtitle":"Geschäftsführer","company":"Müller Maschinenbau GmbH & Co. KG","city":"Stuttgart","state":"Baden-Württemberg","country":"Deutschland","hs_linkedin_url":"linkedin.com/in/jürgen-groß","hs_seniority":"executive"}"#,
        r#"{"firstname":"Anaïs","lastname":"d'Aubigné","email":"adaubigne@sncf.fr","phone":"01 42 68 53 00","jobtitle":"Cheffe de projet","company":"SNCF","city":"Paris 8e","country":"France","hs_seniority":"manager","department":"Informatique"}"#,
        r#"{"firstname":"太郎","lastname":"山田","email":"t-yamada@toyota.co.jp","phone":"03-3211-1234","jobtitle":"部長","company":"トヨタ自動車株式会社","city":"東京","country":"日本"}"#,
        r#"{"firstname":"Thiago","lastname":"de Sá","email":"thiago@padariacentral.com.br","phone":"(11) 3251-1234","jobtitle":"Sócio-proprietário","company":"Padaria Central Ltda","city":"São Paulo","state":"SP","country":"Brasil","hs_seniority":"owner"}"#,
        r#"{"firstname":"Priya","lastname":"S","email":"priya.s@tcs.com","phone":"+91 22 6778 9595","jobtitle":"Sr. Software Engineer","company":"Tata Consultancy Services","city":"Mumbai","state":"Maharashtra","country":"India","hs_seniority":"senior","department":"Engineering"}"#,
        r#"{"firstname":"Seán","lastname":"Ó Súilleabháin","email":"sean@osullivan.ie","phone":"+353 1 679 5666","jobtitle":"Owner","company":"O'Sullivan & Sons","city":"Dublin","country":"Ireland"}"#,
        r#"{"firstname":"محمد","lastname":"العلي","email":"m.alali@gmail.com","phone":"+971 4 366 8888","jobtitle":"المدير العام","company":"شركة الإمارات","city":"دبي","country":"الإمارات"}"#,
        r#"{"firstname":"Giorgi","lastname":"Beridze","email":"g.beridze@tbcbank.ge","phone":"+995 32 227 2727","jobtitle":"Head of IT","company":"TBC Bank","city":"Tbilisi","country":"Georgia","department":"IT"}"#,
        r#"{"firstname":"Wei","lastname":"Ng","email":"wei@ng.sg","phone":"6338 8888","jobtitle":"Partner","company":"Ng & Partners LLP","city":"Singapore","country":"Singapore","hs_seniority":"partner"}"#,
        r#"{"firstname":"Ana","lastname":"García Márquez","email":"ana.garcia@bimbo.com.mx","phone":"55 5268 6600","jobtitle":"Gerente de Compras","company":"Grupo Bimbo, S.A. de C.V.","city":"Ciudad de México","state":"CDMX","country":"México","hs_seniority":"manager"}"#,
        r#"{"firstname":"Pat","lastname":"Null","email":"pat@abc.com","phone":"1-800-FLOWERS","jobtitle":"Executive Assistant to the CEO","company":"ABC","city":"Washington, D.C.","state":"DC","country":"USA","hs_seniority":"employee"}"#,
        r#"{"firstname":"Md","lastname":"Rahman","email":"rahman@grameen.com.bd","phone":"+880 2 9021234","jobtitle":"Engineer","company":"Grameen","city":"Dhaka","country":"Bangladesh"}"#,
        r#"{"firstname":"Nils","lastname":"af Klint","email":"nils.afklint@volvo.se","phone":"031-66 00 00","jobtitle":"VD","company":"AB Volvo","city":"Göteborg","country":"Sverige","hs_seniority":"executive"}"#,
        r#"{"firstname":"Noor","lastname":"Khan","email":"noor@nestle.ch","phone":"+33 1 60 53 00 00","jobtitle":"Marketing Manager","company":"Nestlé","city":"Genève","state":"GE","country":"FR"}"#,
    ] {
        check(json, &[]);
    }
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

/// The checks of a step's name: "A21 A24-A26".
fn checks(name: &str) -> Vec<CheckId> {
    let all: Vec<CheckId> = schemas::check::all().map(|check| check.id).collect();
    let place = |id: &str| all.iter().position(|known| known.to_string() == id).unwrap();
    let range = |(first, last): (&str, &str)| all[place(first)..=place(last)].to_vec();
    name.split(' ').flat_map(|part| range(part.split_once('-').unwrap_or((part, part)))).collect()
}

#[test]
fn each_step_judges_the_checks_that_its_name_tells() {
    let jsons = [
        r#"{"firstname":"Ana","lastname":"Lima","email":"ana.lima@acme.io","phone":"+1 212 736 5000","jobtitle":"VP Sales",
            "company":"Acme","city":"Berlin","state":"Texas","country":"US","createdate":"2024-01-01T00:00:00Z",
            "lastmodifieddate":"2025-01-01T00:00:00Z","hs_linkedin_url":"https://linkedin.com/in/ana-lima",
            "hs_seniority":"vp","department":"Sales"}"#,
        r#"{"firstname":"Ana","email":"ana","country":"Germany","department":null}"#,
        r#"{"email":"ana@acme.de","country":"France","state":"Texas"}"#,
        r#"{"phone":"030 901820","jobtitle":"SDR"}"#,
    ];
    for step in STEPS.into_iter().flatten() {
        let named = CheckSet::from_iter(checks(step.checks));
        let mut judged = CheckSet::default();
        for json in jsons {
            let contact = contact(json);
            let forms = Forms::of(&[&contact]);
            let mut record = Record::read(&forms, context().now, &mut |_| {}).pop().unwrap();
            (step.judge)(&mut record);
            judged = judged.union(record.findings.applied).union(record.findings.could_not_run);
        }
        assert_eq!(judged.iter().collect::<Vec<_>>(), named.iter().collect::<Vec<_>>(), "{}", step.checks);
    }
}
