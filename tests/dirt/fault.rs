//! Faults and traps as data: each line of `faults.tsv` and `further.tsv` is put into one clean contact.

use std::collections::{BTreeMap, BTreeSet};

use schemas::contact::Property::{self, *};

use crate::draft::{Draft, Mail, id};
use crate::home::{HOMES, Home};
use crate::person::{Firm, TITLES, World};

/// What cannot be told either way of a title whose rank the line does not state.
const RANK_UNKNOWN: &str = "E02 E07 F08";

/// Lines whose contacts are one portal.
const LINES_OF_PORTAL: usize = 700;

/// Portals with a contact for each line, and one or more clean colleagues.
pub(crate) fn portals(seed: u64) -> Vec<Vec<Draft>> {
    let files = [include_str!("faults.tsv"), include_str!("further.tsv")];
    let lines: Vec<&str> = files.into_iter().flat_map(str::lines).filter(|line| !line.starts_with('#')).collect();
    let portal = |(place, lines): (usize, &[&'static str])| {
        let mut world = World::new(seed + place as u64);
        let mut drafts = lines.iter().flat_map(|line| Line::read(line).people(&mut world)).collect::<Vec<_>>();
        note_neighbours(&mut drafts);
        drafts
    };
    lines.chunks(LINES_OF_PORTAL).enumerate().map(portal).collect()
}

struct Line {
    text: &'static str,
    checks: &'static str,
    values: Vec<(&'static str, &'static str)>,
}

impl Line {
    fn read(text: &'static str) -> Self {
        let mut columns = text.split('\t');
        let checks = columns.next().unwrap_or_default();
        let values = columns.map(|column| column.split_once('=').expect("a column is a name and a value")).collect();
        Self { text, checks, values }
    }

    fn value(&self, name: &str) -> Option<&'static str> {
        self.values.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
    }

    fn people(&self, world: &mut World) -> Vec<Draft> {
        let firm = world.firm(self.value("home"));
        let n_colleagues = match self.value("firm") {
            Some(size) => size.parse::<usize>().expect("a firm has a size") - 1,
            // What is written in another way needs a usual way.
            None if self.values.iter().any(|(name, _)| *name == "company") => 2,
            None => 1,
        };
        let mut people: Vec<Draft> = (0..n_colleagues).map(|_| world.person(&firm)).collect();
        let mut draft = world.person(&firm);
        self.put(world, &firm, &mut draft);
        people.push(draft);
        people
    }

    fn put(&self, world: &mut World, firm: &Firm, draft: &mut Draft) {
        draft.origin = self.text.to_owned();
        draft.expect(&self.checks.split(' ').filter(|id| !id.starts_with('-')).collect::<Vec<_>>().join(" "));
        if let Some(names) = self.value("as") {
            let clean = draft.clone();
            let names = filled(names, &clean, None, world, firm);
            let (first, last) = names.split_once(' ').expect("a first and a last name");
            draft.plain = [first.to_owned(), last.to_owned()];
            draft.set(Email, format!("{first}.{last}@{}", draft.domain));
            draft.set(LinkedinUrl, format!("https://www.linkedin.com/in/{first}-{last}"));
        }
        for (name, value) in &self.values {
            self.know(name, value, draft);
        }
        let clean = draft.clone();
        for (name, value) in &self.values {
            if let Some(property) = property(name) {
                let text = filled(value, &clean, Some(property), world, firm);
                draft.set(property, text);
            }
        }
        if self.value("email").is_some() {
            self.note_mail(draft);
        }
        if self.value("title").is_some() && self.value("rank").is_none() {
            (draft.rank, draft.has_function) = (None, self.value("function") == Some("yes"));
        }
    }

    /// Notes what an expert knows.
    fn know(&self, name: &str, value: &'static str, draft: &mut Draft) {
        let like = |draft: &mut Draft, found: &dyn Fn(&&(&'static str, &'static str, &'static str)) -> bool| {
            let (title, rank, department) = TITLES.iter().find(found).expect("the test has such a title");
            draft.set(JobTitle, *title);
            draft.set(Seniority, *rank);
            draft.set(Department, *department);
            (draft.rank, draft.has_function) = (Some(*rank), true);
        };
        match (name, value.split_once(':')) {
            ("rank", Some(("like", title))) => like(draft, &|one| one.0 == title),
            ("rank", Some(("likedep", department))) => like(draft, &|one| one.2 == department),
            ("rank", Some(("likesen", rank))) => like(draft, &|one| one.1 == rank),
            ("rank", _) => {
                draft.rank = Some(value).filter(|rank| *rank != "any");
                draft.has_function = self.value("function") == Some("yes");
                if value == "any" {
                    draft.leave_open(RANK_UNKNOWN);
                }
                if self.value("function") != Some("yes") {
                    draft.leave_open("E03");
                }
            }
            ("seniority", _) if value == "any" => draft.leave_open("A19"),
            ("rings", _) => draft.rings = value != "no",
            ("may", _) => draft.leave_open(value),
            ("plain", _) => value.clone_into(&mut draft.plain[0]),
            ("plain2", _) => value.clone_into(&mut draft.plain[1]),
            ("age", _) => draft.redate(value.parse().expect("days")),
            _ => {}
        }
    }

    fn note_mail(&self, draft: &mut Draft) {
        draft.mail = match self.value("mail") {
            Some("firm") => Mail::Firm,
            Some("free") => Mail::Free,
            Some("any") => {
                draft.leave_open("V07 E08 E13");
                Mail::Useless
            }
            _ => Mail::Useless,
        };
        let address = draft.text(Email).to_lowercase();
        draft.domain = address.rsplit_once('@').map(|(_, domain)| domain.trim().to_owned()).unwrap_or_default();
    }
}

fn property(name: &str) -> Option<Property> {
    Some(match name {
        "first" => FirstName,
        "last" => LastName,
        "email" => Email,
        "phone" => Phone,
        "title" => JobTitle,
        "company" => Company,
        "city" => City,
        "state" => State,
        "country" => Country,
        "linkedin" => LinkedinUrl,
        "seniority" => Seniority,
        "department" => Department,
        "created" => CreateDate,
        "changed" => LastModifiedDate,
        _ => return None,
    })
}

/// The value with what the clean contact had in its place.
fn filled(value: &str, clean: &Draft, own: Option<Property>, world: &mut World, firm: &Firm) -> String {
    if own == Some(Seniority) && value == "any" {
        return clean.text(Seniority).to_owned();
    }
    let mut text = unescaped(value);
    let is_template = text.contains("{{");
    let Home { firsts, lasts, .. } = &HOMES[firm.home];
    let [first, last] = [clean.text(FirstName).to_owned(), clean.text(LastName).to_owned()];
    let [plain_first, plain_last] = clean.plain.clone();
    let company = clean.text(Company).to_owned();
    let words: Vec<&str> = company.split(' ').collect();
    let bare = words[..2].join(" ");
    let own = own.map(|property| clean.text(property).to_owned()).unwrap_or_default();
    let (one, two) =
        own.split_once(' ').map(|(one, two)| (one.to_owned(), two.to_owned())).unwrap_or_else(|| halves(&own));
    let (left, right) = halves(&own);
    let other = |names: &[crate::home::Name], not: &str| {
        names
            .iter()
            .map(|name| name.native)
            .find(|name| *name != not && name.chars().count() >= 2)
            .unwrap_or_default()
            .to_owned()
    };
    let stem = firm.domain.split('.').next().unwrap_or_default().to_owned();
    let national = clean.text(Phone).get(3..).unwrap_or_default().to_owned();
    let initial = |name: &str| name.chars().take(1).collect::<String>();
    let capital = |name: &str| initial(name).to_uppercase() + &name.chars().skip(1).collect::<String>();
    let number = if text.contains("{phone2}") { world.number(clean.home) } else { String::new() };
    let parts = [
        ("{first}", first.clone()),
        ("{last}", last.clone()),
        ("{FIRST}", first.to_uppercase()),
        ("{LAST}", last.to_uppercase()),
        ("{first_}", first.to_lowercase()),
        ("{last_}", last.to_lowercase()),
        ("{alt}", other(firsts, &first)),
        ("{altlast}", other(lasts, &last)),
        ("{i1}", initial(&plain_first)),
        ("{i2}", initial(&plain_last)),
        ("{P1}", capital(&plain_first)),
        ("{P2}", capital(&plain_last)),
        ("{p1}", plain_first),
        ("{p2}", plain_last),
        ("{email}", clean.text(Email).to_owned()),
        ("{EMAIL}", clean.text(Email).to_uppercase()),
        ("{DOMAIN}", firm.domain.to_uppercase()),
        ("{domain}", firm.domain.clone()),
        ("{stem}", stem),
        ("{phone}", clean.text(Phone).to_owned()),
        ("{phone2}", number),
        ("{nat}", national),
        ("{title}", clean.text(JobTitle).to_owned()),
        ("{COMPANY}", company.to_uppercase()),
        ("{company_}", company.to_lowercase()),
        ("{form}", words[2..].join(" ")),
        ("{slip}", doubled(&company)),
        ("{company}", company.clone()),
        ("{bare}", bare),
        ("{CITY}", clean.text(City).to_uppercase()),
        ("{country}", clean.text(Country).to_owned()),
        ("{linkedin}", clean.text(LinkedinUrl).to_owned()),
        ("{seniority}", clean.text(Seniority).to_owned()),
        ("{x}", own.clone()),
        ("{x1}", one),
        ("{x2}", two),
        ("{m1}", left),
        ("{m2}", right),
    ];
    if !is_template {
        for (mark, part) in parts {
            text = text.replace(mark, &part);
        }
    }
    let rng = &mut world.rng;
    text.chars().map(|c| if c == '~' { rng.char('2'..='9') } else { c }).collect()
}

fn halves(text: &str) -> (String, String) {
    let half = text.chars().count() / 2;
    (text.chars().take(half).collect(), text.chars().skip(half).collect())
}

/// The text with its third letter twice.
fn doubled(text: &str) -> String {
    text.chars().enumerate().flat_map(|(place, c)| std::iter::repeat_n(c, if place == 2 { 2 } else { 1 })).collect()
}

/// The text with `\n`, `\t`, `\r` and `\u{..}` as the characters that they stand for.
fn unescaped(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        plain.push_str(before);
        let (c, after) = match after.strip_prefix("u{").and_then(|code| code.split_once('}')) {
            Some((code, after)) => {
                let code = u32::from_str_radix(code, 16).expect("a code point in hexadecimal");
                (char::from_u32(code).expect("a character"), after)
            }
            None => {
                let known = [("n", '\n'), ("t", '\t'), ("r", '\r')];
                let escape = known.into_iter().find(|(letter, _)| after.starts_with(letter));
                let (_, c) = escape.expect("an escape that the test knows");
                (c, &after[1..])
            }
        };
        plain.push(c);
        rest = after;
    }
    plain + rest
}

/// Checks that hold between contacts of the portal, whatever was put into them.
pub(crate) fn note_neighbours(drafts: &mut [Draft]) {
    let groups = |drafts: &[Draft], key: &dyn Fn(&Draft) -> Option<String>| {
        let mut groups: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (place, draft) in drafts.iter().enumerate() {
            if let Some(key) = key(draft) {
                groups.entry(key).or_default().push(place);
            }
        }
        groups.into_values().collect::<Vec<_>>()
    };
    let domains = groups(drafts, &|one| (one.mail == Mail::Firm && one.has(Email)).then(|| one.domain.clone()));
    for alone in domains.iter().filter(|group| group.len() == 1) {
        drafts[alone[0]].faults.insert(id("E13"));
    }
    let names = groups(drafts, &|one| {
        (one.has(FirstName) && one.has(LastName)).then(|| {
            format!("{}/{}", one.text(FirstName).trim().to_lowercase(), one.text(LastName).trim().to_lowercase())
        })
    });
    for group in names {
        let people: BTreeSet<(bool, usize)> =
            group.iter().map(|place| drafts[*place].person.map_or((false, *place), |person| (true, person))).collect();
        if people.len() > 1 {
            group.into_iter().for_each(|place| {
                drafts[place].faults.insert(id("U13"));
            });
        }
    }
}
