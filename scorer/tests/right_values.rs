//! The engine against values of the real world, written down by hand with what is right about them: no check of class D or
//! H hits a right value, and what is told of a value is what is written there. Precision and recall are printed.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a test may panic, and tells its figures")]

use std::collections::BTreeMap;

use schemas::check::Class;
use schemas::contact::Contact;
use schemas::rubric::Dimension;
use scorer::{Blinder, Context, resolve, score_contact};

/// The rows of a file under `tests/data`, without its head.
fn rows(name: &str) -> Vec<Vec<String>> {
    let path = format!("{}/../tests/data/{name}.tsv", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap();
    text.lines().skip(1).map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}

/// Answers that are right, wrong and missing.
#[derive(Default)]
struct Tally {
    right: usize,
    wrong: usize,
    missing: usize,
    misses: Vec<String>,
}

impl Tally {
    /// Counts an answer against what is expected; `-` expects none.
    fn count(&mut self, value: &str, answer: Option<&str>, expected: &str) {
        let expected = Some(expected).filter(|expected| *expected != "-");
        match (answer, expected) {
            (None, None) => return,
            (Some(answer), Some(expected)) if answer == expected => {
                self.right += 1;
                return;
            }
            (None, Some(_)) => self.missing += 1,
            (Some(_), _) => {
                self.wrong += 1;
                self.missing += usize::from(expected.is_some());
            }
        }
        self.misses.push(format!("{value:?}: {answer:?}, not {expected:?}"));
    }

    fn precision(&self) -> f64 {
        self.right as f64 / (self.right + self.wrong).max(1) as f64
    }

    fn recall(&self) -> f64 {
        self.right as f64 / (self.right + self.missing).max(1) as f64
    }

    /// Prints the figures, and asks for no less than these.
    #[track_caller]
    fn check(&self, name: &str, precision: f64, recall: f64) {
        let n_asked = self.right + self.missing;
        println!("{name:<28} precision {:.4}  recall {:.4}  of {n_asked}", self.precision(), self.recall());
        for miss in &self.misses {
            println!("    {miss}");
        }
        assert!(self.precision() >= precision, "{name}: precision {:.4}", self.precision());
        assert!(self.recall() >= recall, "{name}: recall {:.4}", self.recall());
    }
}

#[test]
fn right_names_are_left_alone_and_spoiled_ones_found() {
    let mut right_names = 0;
    let mut flagged = Vec::new();
    let mut by_check: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let (mut spoiled, mut found, mut missed) = (0, 0, Vec::new());
    for row in rows("names") {
        let (first, last, expected) = (row[0].replace("\\t", "\t"), &row[1], &row[2]);
        let findings: Vec<String> = resolve::name(&first, last).findings.iter().map(ToString::to_string).collect();
        if expected == "-" {
            right_names += 1;
            if !findings.is_empty() {
                flagged.push(format!("{first} {last}: {findings:?}"));
            }
            continue;
        }
        spoiled += 1;
        found += usize::from(!findings.is_empty());
        let counts = by_check.entry(expected.clone()).or_default();
        counts.1 += 1;
        if findings.contains(expected) {
            counts.0 += 1;
        } else {
            missed.push(format!("{first:?} {last:?}: {findings:?}, not {expected}"));
        }
    }
    println!("names: {} of {right_names} right ones flagged, {found} of {spoiled} spoiled ones found", flagged.len());
    for (check, (found, all)) in &by_check {
        println!("    {check} recall {found} of {all}");
    }
    for line in flagged.iter().chain(&missed) {
        println!("    {line}");
    }
    assert!(flagged.is_empty(), "{flagged:#?}");
    assert!(found * 100 >= spoiled * 95, "{found} of {spoiled}");
}

/// The checks of class D and H of accuracy, validity and consistency that hit.
fn hits(contact: &Contact<'_>) -> Vec<String> {
    let context = Context { now: "2026-06-01T00:00:00Z".parse().unwrap(), blinder: Blinder::new(&[7; 32]) };
    let judged = [Dimension::Accuracy, Dimension::Validity, Dimension::Consistency];
    let hit = score_contact(contact, &context).findings.hit;
    let sure = hit
        .iter()
        .map(|id| id.check())
        .filter(|check| judged.contains(&check.dimension) && matches!(check.class, Class::Deterministic | Class::High));
    sure.map(|check| check.id.to_string()).collect()
}

#[test]
fn right_contacts_have_no_fault_and_wrong_ones_the_one_that_is_theirs() {
    let mut by_check: BTreeMap<String, Tally> = BTreeMap::new();
    let mut right = 0;
    for row in rows("contacts") {
        let contact: Contact<'_> = serde_json::from_str(&row[0]).unwrap();
        let hits = hits(&contact);
        right += usize::from(row[1] == "-");
        for hit in hits.iter().filter(|hit| **hit != row[1]) {
            by_check.entry(hit.clone()).or_default().count(&row[0], Some(hit), "-");
        }
        if row[1] != "-" {
            let found = hits.contains(&row[1]).then_some(row[1].as_str());
            by_check.entry(row[1].clone()).or_default().count(&row[0], found, &row[1]);
        }
    }
    println!("contacts: {right} right ones, {} checks", by_check.len());
    for (check, tally) in &by_check {
        tally.check(check, 1.0, 0.9);
    }
}

#[test]
fn addresses_are_judged_as_they_are() {
    let mut tallies: [Tally; 5] = Default::default();
    for row in rows("emails") {
        let email = resolve::email(&row[0]);
        let truth = |flag: bool| flag.then_some("true");
        let flag = |text: &str| if text == "true" { "true" } else { "-" }.to_owned();
        tallies[0].count(&row[0], truth(email.valid), &flag(&row[1]));
        tallies[1].count(&row[0], truth(email.disposable), &flag(&row[2]));
        tallies[2].count(&row[0], truth(email.free), &flag(&row[3]));
        tallies[3].count(&row[0], truth(email.role), &flag(&row[4]));
        tallies[4].count(&row[0], email.suggestion.as_deref(), &row[5]);
    }
    let [valid, disposable, free, role, suggestion] = tallies;
    valid.check("email valid", 1.0, 0.99);
    disposable.check("email disposable", 1.0, 0.95);
    free.check("email free", 1.0, 0.98);
    role.check("email role", 1.0, 0.98);
    suggestion.check("email typo to provider", 0.99, 0.93);
}

#[test]
fn numbers_of_every_region_are_read() {
    let mut tallies: [Tally; 4] = Default::default();
    for row in rows("phones") {
        let phone = resolve::phone(&row[0], &row[1]);
        let truth = |flag: bool| flag.then_some("true");
        let flag = |text: &str| if text == "true" { "true" } else { "-" }.to_owned();
        let value = format!("{} {}", row[0], row[1]);
        tallies[0].count(&value, truth(phone.possible), &flag(&row[2]));
        tallies[1].count(&value, truth(phone.valid), &flag(&row[3]));
        tallies[2].count(&value, phone.region.as_deref(), &row[4]);
        tallies[3].count(&value, phone.e164.as_deref(), &row[5]);
    }
    for (tally, name) in tallies.iter().zip(["possible", "valid", "region", "e164"]) {
        tally.check(&format!("phone {name}"), 0.99, 0.99);
    }
}

#[test]
fn countries_are_known_in_many_languages() {
    let mut tally = Tally::default();
    let mut none = Tally::default();
    for row in rows("countries") {
        let code = resolve::country(&row[0]).code;
        if row[2] == "none" {
            none.count(&row[0], code, &row[1]);
        } else {
            tally.count(&row[0], code, &row[1]);
        }
    }
    tally.check("country", 0.999, 0.98);
    println!("{:<28} wrong {}", "no country", none.wrong);
    assert_eq!(none.wrong, 0, "{:?}", none.misses);
}

#[test]
fn states_are_known_within_their_country() {
    let mut tally = Tally::default();
    for row in rows("states") {
        tally.count(&format!("{} {}", row[0], row[1]), resolve::state(&row[0], &row[1]).code, &row[2]);
    }
    tally.check("state", 0.995, 0.98);
}

#[test]
fn titles_tell_their_rank_in_many_languages() {
    let mut tally = Tally::default();
    for row in rows("titles") {
        tally.count(&row[0], resolve::title(&row[0]).seniority, &row[1]);
    }
    tally.check("seniority", 0.97, 0.95);
}

#[test]
fn titles_tell_their_function_in_many_languages() {
    let mut tally = Tally::default();
    for row in rows("functions") {
        tally.count(&row[0], resolve::title(&row[0]).function, &row[1]);
    }
    tally.check("function", 0.97, 0.95);
}

#[test]
fn spellings_of_one_company_meet_and_other_companies_do_not() {
    let rows: Vec<(String, String)> =
        rows("companies").into_iter().map(|row| (resolve::company(&row[0]).key, row[1].clone())).collect();
    let mut tally = Tally::default();
    for (index, (key, group)) in rows.iter().enumerate() {
        for (other_key, other) in &rows[index + 1..] {
            let answer = (key == other_key).then_some("one");
            tally.count(&format!("{key} / {other_key}"), answer, if group == other { "one" } else { "-" });
        }
    }
    tally.check("company spellings", 1.0, 0.97);
}
