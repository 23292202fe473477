//! Records of one person in pairs, each with the checks that link them, and pairs that are two people.

use jiff::{SignedDuration, Timestamp};
use schemas::contact::Property::{self, *};

use crate::draft::{Draft, Mail};
use crate::fault::note_neighbours;
use crate::person::{Firm, World};

const N_FIRMS: usize = 150;
const N_PAIRS: usize = 5;
/// First names of one person, in lower case.
const NICKNAMES: [[&str; 2]; 5] =
    [["Robert", "Bob"], ["William", "Bill"], ["Elizabeth", "Liz"], ["Michael", "Mike"], ["Katherine", "Kate"]];
/// First names, each with a slip of the pen.
const SLIPS: [[&str; 2]; 5] = [
    ["Jonathan", "Jonathn"],
    ["Patricia", "Patrcia"],
    ["Gabriel", "Gabriell"],
    ["Dominic", "Domminic"],
    ["Valerie", "Valeri"],
];
/// First names of two people that are nearly the same.
const NEIGHBOURS: [[&str; 2]; 5] =
    [["Jan", "Jana"], ["Erik", "Erika"], ["Ana", "Ann"], ["Paul", "Paula"], ["Ivan", "Ivana"]];

/// A pair by what it is, with what links both records and what is found in the second alone.
struct Kind {
    name: &'static str,
    links: &'static str,
    make: fn(&mut World, &mut Draft, &mut Draft, usize),
}

const KINDS: [Kind; 22] = [
    Kind { name: "copy", links: "U01 U04 U05 U06 U07", make: |_, _, _, _| {} },
    Kind {
        name: "copy of one import",
        links: "U01 U04 U05 U06 U07 U14",
        make: |_, one, other, turn| {
            copy(one, other, &[CreateDate]);
            // Some minutes later, over the bound between two hours too.
            let created: Timestamp = one.text(CreateDate).parse().expect("a clean contact has dates");
            other.set(CreateDate, (created + SignedDuration::from_mins(6 * turn as i64)).to_string());
        },
    },
    Kind {
        name: "copy with another title",
        links: "U01 U04 U05 U06 U07 U16",
        make: |_, one, other, _| {
            title(one, "Sales Director", "director", "Sales");
            title(other, "VP Sales", "vp", "Sales");
        },
    },
    Kind {
        name: "tag",
        links: "U02 U05 U06",
        make: |world, one, other, _| {
            apart(world, other, &[Phone, LinkedinUrl]);
            other.set(Email, one.text(Email).replace('@', "+news@"));
        },
    },
    Kind {
        name: "dots of Gmail",
        links: "U02 U06",
        make: |world, one, other, _| {
            apart(world, other, &[Phone, LinkedinUrl]);
            let [first, last] = one.plain.clone();
            private(one, &format!("{first}.{last}@gmail.com"));
            private(other, &format!("{first}{last}@googlemail.com"));
        },
    },
    Kind {
        name: "typo of a provider",
        links: "U03 U06",
        make: |world, one, other, _| {
            apart(world, other, &[Phone, LinkedinUrl]);
            let [first, last] = one.plain.clone();
            private(one, &format!("{first}.{last}@gmail.com"));
            other.set(Email, format!("{first}.{last}@gmial.com"));
            other.mail = Mail::Useless;
            other.expect("V03");
        },
    },
    Kind {
        name: "profile after a change of firm",
        links: "U04 U16",
        make: |world, one, other, _| {
            let firm = world.firm(Some(one.home.code));
            move_to(world, other, &firm);
        },
    },
    Kind {
        name: "name at one domain",
        links: "U05 U06",
        make: |world, one, other, _| {
            apart(world, other, &[Phone, LinkedinUrl]);
            let [first, last] = one.plain.clone();
            other.set(Email, format!("{}{last}@{}", &first[..1], one.domain));
        },
    },
    Kind {
        name: "name at one company",
        links: "U06",
        make: |world, one, other, _| {
            apart(world, other, &[Phone, LinkedinUrl, City]);
            let [first, last] = one.plain.clone();
            private(other, &format!("{first}.{last}77@yahoo.com"));
        },
    },
    Kind {
        name: "phone after a change of firm",
        links: "U07 U16",
        make: |world, one, other, _| {
            let firm = world.firm(Some(one.home.code));
            let phone = one.text(Phone).to_owned();
            move_to(world, other, &firm);
            other.set(Phone, phone);
            apart(world, other, &[LinkedinUrl]);
        },
    },
    Kind {
        name: "nickname",
        links: "U09",
        make: |world, one, other, turn| {
            apart(world, other, &[Phone, LinkedinUrl]);
            named(one, NICKNAMES[turn][0]);
            named(other, NICKNAMES[turn][1]);
        },
    },
    Kind {
        name: "near name",
        links: "U10",
        make: |world, one, other, turn| {
            let local = slip(world, one, other, turn);
            other.set(Email, format!("{local}@{}", one.domain));
        },
    },
    Kind {
        name: "near name in both mailboxes, with one phone",
        links: "U07 U10",
        make: |world, one, other, turn| {
            slip(world, one, other, turn);
            copy(one, other, &[Phone]);
            for record in [one, other] {
                let local = format!("{}.{}", record.text(FirstName).to_lowercase(), record.plain[1]);
                record.set(Email, format!("{local}@{}", record.domain));
            }
        },
    },
    Kind {
        name: "near name at one company",
        links: "U18",
        make: |world, one, other, turn| {
            let local = slip(world, one, other, turn);
            private(other, &format!("{local}77@yahoo.com"));
        },
    },
    Kind {
        name: "swapped",
        links: "U11",
        make: |world, one, other, _| {
            apart(world, other, &[Phone, LinkedinUrl]);
            let [first, last] = [one.text(FirstName).to_owned(), one.text(LastName).to_owned()];
            other.set(FirstName, last);
            other.set(LastName, first);
            other.set(Email, format!("{}@{}", one.plain[0], one.domain));
        },
    },
    Kind {
        name: "work and private",
        links: "U07 U12",
        make: |world, one, other, _| {
            apart(world, other, &[LinkedinUrl]);
            other.set(Company, "");
            let [first, last] = one.plain.clone();
            private(other, &format!("{first}{last}@outlook.com"));
        },
    },
    Kind {
        name: "work and private, by city",
        links: "U12",
        make: |world, one, other, _| {
            apart(world, other, &[Phone, LinkedinUrl]);
            other.set(Company, "");
            let [first, last] = one.plain.clone();
            private(other, &format!("{first}.{last}@icloud.com"));
        },
    },
    Kind {
        name: "role mailboxes",
        links: "V05 U17",
        make: |world, one, other, turn| {
            let firm = world.firm(Some(one.home.code));
            let at_firm = |world: &mut World| {
                let mut draft = world.person(&firm);
                "role".clone_into(&mut draft.origin);
                draft
            };
            (*one, *other) = (at_firm(world), at_firm(world));
            let [left, right] = [
                ["info", "sales"],
                ["support", "billing"],
                ["office", "hr"],
                ["kontakt", "vertrieb"],
                ["admin", "contact"],
            ][turn];
            one.set(Email, format!("{left}@{}", firm.domain));
            other.set(Email, format!("{right}@{}", firm.domain));
        },
    },
    Kind {
        name: "two people on one line",
        links: "U08",
        make: |world, one, other, _| {
            *other = beside(world, one);
        },
    },
    Kind {
        name: "two people of one name",
        links: "",
        make: |world, one, other, _| {
            let firm = world.firm(Some(one.home.code));
            move_to(world, other, &firm);
            apart(world, other, &[City, LinkedinUrl]);
            title(one, "Senior Accountant", "senior", "Finance");
            title(other, "Logistics Manager", "manager", "Logistics");
            let [first, last] = one.plain.clone();
            other.set(Email, format!("{}{last}@{}", &first[..1], firm.domain));
        },
    },
    Kind {
        name: "neighbours in the alphabet",
        links: "",
        make: |world, one, other, turn| {
            apart(world, other, &[Phone, LinkedinUrl]);
            named(one, NEIGHBOURS[turn][0]);
            named(other, NEIGHBOURS[turn][1]);
        },
    },
    Kind {
        name: "family",
        links: "U08",
        make: |world, one, other, _| {
            *other = beside(world, one);
            while other.plain[0] == one.plain[0] {
                *other = beside(world, one);
            }
            other.set(LastName, one.text(LastName));
            other.plain[1].clone_from(&one.plain[1]);
            let [first, last] = other.plain.clone();
            other.set(Email, format!("{first}.{last}@{}", other.domain));
            other.set(LinkedinUrl, format!("https://www.linkedin.com/in/{first}-{last}"));
        },
    },
];

/// A portal of clean contacts and pairs of each kind.
pub(crate) fn portal(seed: u64) -> Vec<Draft> {
    let mut world = World::new(seed);
    let mut drafts = Vec::new();
    for _ in 0..N_FIRMS {
        let firm = world.firm(None);
        drafts.extend((0..2).map(|_| world.person(&firm)));
    }
    for kind in &KINDS {
        for turn in 0..N_PAIRS {
            let english =
                matches!(kind.name, "nickname" | "near name" | "neighbours in the alphabet" | "name at one domain");
            let firm = world.firm(english.then_some("GB"));
            drafts.push(world.person(&firm));
            let mut one = world.person(&firm);
            let mut other = one.clone();
            let [created, changed] = other.days;
            world.date(&mut other, created.saturating_sub(100).max(changed + 1), changed);
            (kind.make)(&mut world, &mut one, &mut other, turn);
            for draft in [&mut one, &mut other] {
                draft.origin = format!("{} {turn}", kind.name);
                draft.expect(kind.links);
                let linked =
                    kind.links.split(' ').any(|check| check.starts_with('U') && !matches!(check, "U08" | "U17"));
                draft.person = linked.then_some(drafts.len());
            }
            drafts.extend([one, other]);
        }
    }
    note_neighbours(&mut drafts);
    drafts
}

/// Somebody else at the same firm, place and phone.
fn beside(world: &mut World, one: &Draft) -> Draft {
    let mut other = world.person(&Firm::of(one));
    [Company, City, State, Phone].into_iter().for_each(|property| other.set(property, one.text(property)));
    other
}

fn copy(one: &Draft, other: &mut Draft, properties: &[Property]) {
    properties.iter().for_each(|property| other.set(*property, one.text(*property)));
    other.days[0] = one.days[0];
}

fn title(draft: &mut Draft, title: &str, rank: &'static str, department: &str) {
    draft.set(JobTitle, title);
    draft.set(Seniority, rank);
    draft.set(Department, department);
    (draft.rank, draft.has_function) = (Some(rank), true);
}

/// Gives a record values of its own, or none where there is nothing to link it by.
fn apart(world: &mut World, draft: &mut Draft, properties: &[Property]) {
    for property in properties {
        let text = match property {
            Phone => world.number(draft.home),
            City => {
                let other =
                    draft.home.cities.iter().find(|(city, _)| *city != draft.text(City)).expect("several cities");
                draft.set(State, other.1);
                other.0.to_owned()
            }
            _ => String::new(),
        };
        draft.set(*property, text);
    }
}

/// Makes the second record that of a slip in the first name, and nothing that could link them. The local part of a mailbox that
/// both could have.
fn slip(world: &mut World, one: &mut Draft, other: &mut Draft, turn: usize) -> String {
    apart(world, other, &[Phone, LinkedinUrl]);
    let [right, slip] = SLIPS[turn];
    named(one, right);
    other.set(FirstName, slip);
    format!("{}{}", right[..1].to_lowercase(), one.plain[1])
}

fn private(draft: &mut Draft, address: &str) {
    draft.set(Email, address);
    draft.mail = Mail::Free;
    draft.leave_open("A15");
}

fn named(draft: &mut Draft, first: &str) {
    draft.plain[0] = first.to_lowercase();
    let [plain, last] = draft.plain.clone();
    draft.set(FirstName, first);
    draft.set(Email, format!("{plain}.{last}@{}", draft.domain));
    if draft.has(LinkedinUrl) {
        draft.set(LinkedinUrl, format!("https://www.linkedin.com/in/{plain}-{last}"));
    }
}

/// Makes somebody work elsewhere, under an address of there.
fn move_to(world: &mut World, draft: &mut Draft, firm: &Firm) {
    let colleague = world.person(firm);
    let [first, last] = draft.plain.clone();
    draft.domain.clone_from(&colleague.domain);
    draft.set(Company, colleague.text(Company));
    draft.set(Phone, colleague.text(Phone));
    draft.set(Email, format!("{first}.{last}@{}", firm.domain));
}
