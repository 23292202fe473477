//! Whole portals, for what is said once of a scan or of many contacts together.

use aggregator::{Facts, Sample};
use jiff::{SignedDuration, Timestamp};
use schemas::check::CheckId;
use schemas::contact::Property::{self, *};
use schemas::id::PortalId;

use crate::draft::{Draft, Mail, id};
use crate::fault::note_neighbours;
use crate::person::{World, now};

/// A portal, and whether a check of the scan as a whole must find something there.
pub(crate) struct Whole {
    pub(crate) name: &'static str,
    pub(crate) drafts: Vec<Draft>,
    pub(crate) check: CheckId,
    pub(crate) hits: bool,
}

/// What is told of the scan as a whole.
pub(crate) fn told(sample: &Sample, check: CheckId) -> bool {
    let report = sample.report(&Facts { portal: PortalId(1), portal_total: None, generated_at: now() });
    report.issues.iter().any(|issue| issue.check == check)
}

/// So many clean contacts, two at each firm.
fn people(world: &mut World, size: usize) -> Vec<Draft> {
    let firms: Vec<_> = (0..size.div_ceil(2)).map(|_| world.firm(None)).collect();
    firms.iter().flat_map(|firm| [firm, firm]).take(size).map(|firm| world.person(firm)).collect()
}

/// Gives some of the contacts one property within so many seconds of a moment.
fn within(drafts: &mut [Draft], share: f64, property: Property, from: &str, seconds: i64) {
    let n_moved = (drafts.len() as f64 * share).round() as i64;
    let from: Timestamp = from.parse().expect("the text is a time");
    for (place, draft) in (0..n_moved).zip(drafts) {
        let then = from + SignedDuration::from_secs(place * seconds / n_moved);
        draft.set(property, then.to_string());
        let days = u32::try_from((now().as_second() - then.as_second()) / 86_400).expect("the moment is past");
        draft.days[usize::from(property == LastModifiedDate)] = days;
        draft.leave_open("F02 K17");
    }
}

/// A portal of clean contacts with one thing done to it.
fn portal(name: &'static str, check: &str, hits: bool, size: usize, change: impl FnOnce(&mut Vec<Draft>)) -> Whole {
    let mut drafts = people(&mut World::new(size as u64), size);
    change(&mut drafts);
    note_neighbours(&mut drafts);
    Whole { name, drafts, check: id(check), hits }
}

/// All of them.
pub(crate) fn all() -> Vec<Whole> {
    let burst = "2026-07-08T11:27:00Z";
    // Over the bound between two windows of ten minutes, and between two hours.
    let across = "2026-07-08T11:55:30Z";
    let empty = |share: f64, property: Property| {
        move |drafts: &mut Vec<Draft>| {
            let n_emptied = (drafts.len() as f64 * share) as usize;
            drafts.iter_mut().take(n_emptied).for_each(|draft| draft.set(property, ""));
        }
    };
    let changed = |share: f64, from: &'static str, seconds: i64| {
        move |drafts: &mut Vec<Draft>| within(drafts, share, LastModifiedDate, from, seconds)
    };
    let created = |share: f64, from: &'static str, seconds: i64| {
        move |drafts: &mut Vec<Draft>| within(drafts, share, CreateDate, from, seconds)
    };
    vec![
        portal("clean", "C15", false, 60, |_| {}),
        portal("no departments", "C15", true, 60, |drafts| {
            for draft in drafts {
                draft.set(Department, "");
                draft.lacks_department = true;
            }
        }),
        accents(),
        portal("some age", "F03", true, 60, |_| {}),
        portal("changed today", "F03", false, 60, changed(1.0, "2026-11-24T02:00:00Z", 20_000)),
        portal("one change for many", "F04", true, 90, changed(0.4, burst, 300)),
        portal("one change across a bound", "F04", true, 90, changed(0.36, across, 540)),
        portal("one change for some", "F04", false, 90, changed(0.25, burst, 300)),
        portal("one change in a small portal", "F04", false, 40, changed(0.6, burst, 300)),
        portal("changes over a day", "F04", false, 90, changed(0.6, burst, 80_000)),
        portal("all changed lately", "F05", true, 70, changed(0.95, "2026-11-22T20:00:00Z", 100_000)),
        portal("most changed lately", "F05", false, 70, changed(0.8, "2026-11-22T20:00:00Z", 100_000)),
        portal("an import", "F10", true, 80, created(0.3, burst, 1_500)),
        portal("an import across a bound", "F10", true, 80, created(0.24, across, 3_000)),
        portal("a small import", "F10", false, 80, created(0.15, burst, 1_500)),
        portal("created over days", "F10", false, 80, created(0.6, burst, 500_000)),
        portal("ranks left behind", "K23", true, 70, empty(0.6, Seniority)),
        portal("ranks kept up", "K23", false, 70, empty(0.3, Seniority)),
        portal("gaps that can be closed", "E15", true, 60, empty(0.2, Seniority)),
        portal("no gaps", "E15", false, 60, |_| {}),
        portal("copies", "U15", true, 60, |drafts| {
            let mut copy = drafts[4].clone();
            copy.set(CreateDate, "2026-01-05T10:00:00Z");
            for one in [&mut drafts[4], &mut copy] {
                one.person = Some(4);
                one.expect("U01 U04 U05 U06 U07");
                one.leave_open("F02");
            }
            drafts.push(copy);
        }),
        portal("no copies", "U15", false, 60, |_| {}),
        portal("consumers", "V07", false, 80, |drafts| private(drafts, 0.7)),
        portal("some private addresses", "V07", true, 80, |drafts| private(drafts, 0.2)),
        portal("providers that firms use", "V07", false, 80, |drafts| {
            for (draft, domain) in drafts.iter_mut().zip(["qq.com", "163.com", "naver.com", "hanmail.net"]) {
                draft.set(Email, format!("{}@{domain}", draft.plain.join(".")));
                draft.mail = Mail::Useless;
            }
        }),
        portal("a batch with gaps", "C20", true, 90, |drafts| batch(drafts, 24, burst, 400)),
        portal("a batch across a bound", "C20", true, 90, |drafts| batch(drafts, 24, across, 540)),
        portal("a small batch", "C20", false, 90, |drafts| batch(drafts, 14, burst, 400)),
        portal("a batch over a day", "C20", false, 90, |drafts| batch(drafts, 24, burst, 80_000)),
        portal("a full batch", "C20", false, 90, |drafts| {
            within(drafts, 0.3, CreateDate, burst, 400);
        }),
        portal("swapped names", "A27", true, 60, |drafts| {
            let swapped = &mut drafts[0];
            let [first, last] = [FirstName, LastName].map(|property| swapped.text(property).to_owned());
            swapped.set(FirstName, last);
            swapped.set(LastName, first);
            swapped.expect("A27");
        }),
        near_firm(),
        one_country(),
    ]
}

fn private(drafts: &mut [Draft], share: f64) {
    let n_private = (drafts.len() as f64 * share) as usize;
    for draft in drafts.iter_mut().take(n_private) {
        let [first, last] = draft.plain.clone();
        draft.set(Email, format!("{first}.{last}@gmail.com"));
        draft.mail = Mail::Free;
        if share > 0.5 {
            // Private addresses are usual there.
            draft.leave_open("V07");
        }
    }
}

/// Imports the first contacts without phone, city, profile and department.
fn batch(drafts: &mut [Draft], size: usize, from: &str, seconds: i64) {
    let is_batch = size >= 20 && seconds <= 600;
    let imported = &mut drafts[..size];
    within(imported, 1.0, CreateDate, from, seconds);
    for draft in imported {
        [Phone, City, State, LinkedinUrl, Department].into_iter().for_each(|property| draft.set(property, ""));
        if is_batch {
            draft.expect("C20");
        }
    }
}

/// Somebody in three records, of which one is without accents.
fn accents() -> Whole {
    let mut world = World::new(8);
    let mut drafts = people(&mut world, 60);
    let firm = world.firm(Some("ES"));
    drafts.push(world.person(&firm));
    let mut marked = world.person(&firm);
    marked.person = Some(0);
    marked.expect("U05 U06");
    marked.set(FirstName, "Ramón");
    marked.set(LastName, "Núñez");
    for (first, last, local, plain) in
        [("Ramón", "Núñez", "ramon.nunez", ""), ("Ramón", "Núñez", "rnunez", ""), ("Ramon", "Nunez", "ramon", "K21")]
    {
        let mut draft = marked.clone();
        let (created, changed) = (world.rng.u32(200..900), world.rng.u32(3..170));
        world.date(&mut draft, created, changed);
        draft.set(FirstName, first);
        draft.set(LastName, last);
        draft.set(Email, format!("{local}@{}", firm.domain));
        draft.set(LinkedinUrl, "");
        let phone = world.number(draft.home);
        draft.set(Phone, phone);
        draft.expect(plain);
        drafts.push(draft);
    }
    note_neighbours(&mut drafts);
    Whole { name: "accents", drafts, check: id("C15"), hits: false }
}

/// A firm that one of its people misspells: the same firm, and no other.
fn near_firm() -> Whole {
    let mut world = World::new(9);
    let mut drafts = people(&mut world, 60);
    let firm = world.firm(Some("GB"));
    let mut people: Vec<Draft> = (0..8).map(|_| world.person(&firm)).collect();
    people.iter_mut().for_each(|draft| draft.set(Company, "Brightwater Instruments"));
    people[0].set(Company, "Brightwatter Instruments");
    people[0].expect("K08");
    people.iter_mut().for_each(|draft| draft.leave_open("A13"));
    drafts.extend(people);
    note_neighbours(&mut drafts);
    Whole { name: "a misspelt firm", drafts, check: id("C15"), hits: false }
}

/// Where nearly all are in one country, national numbers tell enough.
fn one_country() -> Whole {
    let mut world = World::new(7);
    let firms: Vec<_> = (0..40).map(|_| world.firm(Some("FR"))).collect();
    let mut drafts: Vec<Draft> = firms.iter().flat_map(|firm| [firm, firm]).map(|firm| world.person(firm)).collect();
    for draft in drafts.iter_mut().take(8) {
        let national = format!("0{}", &draft.text(Phone)[3..]);
        draft.set(Phone, national);
        draft.set(Country, "");
        draft.expect("K03");
    }
    note_neighbours(&mut drafts);
    Whole { name: "one country", drafts, check: id("V13"), hits: false }
}
