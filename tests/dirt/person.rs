//! Clean contacts: people of many countries at firms of their own, with nothing to find.

use std::collections::BTreeSet;

use fastrand::Rng;
use jiff::{SignedDuration, Timestamp};
use schemas::contact::Property::*;

use crate::draft::{Draft, Mail};
use crate::home::{HOMES, Home, Name};

/// Titles, the rank that they state as HubSpot names it, and the department whose function they name.
pub(crate) const TITLES: [(&str, &str, &str); 24] = [
    ("Chief Financial Officer", "executive", "Finance"),
    ("Chief Marketing Officer", "executive", "Marketing"),
    ("Chief Technology Officer", "executive", "Engineering"),
    ("VP Sales", "vp", "Sales"),
    ("Vice President of Engineering", "vp", "Engineering"),
    ("VP Human Resources", "vp", "Human Resources"),
    ("Sales Director", "director", "Sales"),
    ("Director of Procurement", "director", "Purchasing"),
    ("Marketing Director", "director", "Marketing"),
    ("Director of Operations", "director", "Operations"),
    ("Marketing Manager", "manager", "Marketing"),
    ("Regional Sales Manager", "manager", "Sales"),
    ("HR Manager", "manager", "Human Resources"),
    ("Logistics Manager", "manager", "Logistics"),
    ("Finance Manager", "manager", "Finance"),
    ("Product Manager", "manager", "Product"),
    ("Senior Software Engineer", "senior", "Engineering"),
    ("Senior Accountant", "senior", "Finance"),
    ("Senior Legal Counsel", "senior", "Legal"),
    ("Senior UX Designer", "senior", "Design"),
    ("Junior Developer", "entry", "Engineering"),
    ("Junior Buyer", "entry", "Purchasing"),
    ("Junior Copywriter", "entry", "Marketing"),
    ("Senior Financial Analyst", "senior", "Finance"),
];

const STEMS: [&str; 48] = [
    "Alder",
    "Brackwell",
    "Corvane",
    "Dunmere",
    "Elvaris",
    "Fenwick",
    "Galdora",
    "Hestia",
    "Ilmaren",
    "Jorvik",
    "Kestrel",
    "Lumora",
    "Marisco",
    "Nordhavn",
    "Ostrava",
    "Pelagia",
    "Quarto",
    "Rivanna",
    "Solveig",
    "Tavora",
    "Umbria",
    "Valdera",
    "Westmark",
    "Xanthor",
    "Yarrow",
    "Zephyra",
    "Arcadel",
    "Brontis",
    "Caldera",
    "Domira",
    "Estrella",
    "Fjordane",
    "Granvia",
    "Helvora",
    "Indira",
    "Jasmund",
    "Kobalt",
    "Lindero",
    "Montara",
    "Navarro",
    "Orbiton",
    "Piranha",
    "Rosmarin",
    "Sandviken",
    "Terranova",
    "Ultrapar",
    "Vistamar",
    "Wolfsberg",
];
const TRADES: [&str; 46] = [
    "Logistics",
    "Foods",
    "Textiles",
    "Pharma",
    "Energy",
    "Robotics",
    "Optics",
    "Ceramics",
    "Timber",
    "Shipping",
    "Bearings",
    "Plastics",
    "Software",
    "Analytics",
    "Insurance",
    "Ventures",
    "Aviation",
    "Printing",
    "Packaging",
    "Steel",
    "Farms",
    "Breweries",
    "Instruments",
    "Mining",
    "Paper",
    "Marine",
    "Media",
    "Biotech",
    "Turbines",
    "Furniture",
    "Carpets",
    "Cables",
    "Pumps",
    "Valves",
    "Glass",
    "Chemicals",
    "Travel",
    "Leasing",
    "Motors",
    "Sensors",
    "Seeds",
    "Toys",
    "Boats",
    "Pianos",
    "Lighting",
    "Elevators",
];

/// The moment of the test.
pub(crate) fn now() -> Timestamp {
    "2026-11-24T10:00:00Z".parse().expect("the text is a time")
}

/// Makes people who share no name, number or firm but the one that they are made for.
pub(crate) struct World {
    pub(crate) rng: Rng,
    n_firms: usize,
    /// Names that are left, by home.
    names: Vec<Vec<(Name, Name)>>,
    numbers: BTreeSet<String>,
}

/// A firm with the home of its people.
#[derive(Clone)]
pub(crate) struct Firm {
    pub(crate) home: usize,
    name: String,
    pub(crate) domain: String,
    place: usize,
}

impl Firm {
    /// The firm that somebody works at, for colleagues.
    pub(crate) fn of(draft: &Draft) -> Self {
        let home =
            HOMES.iter().position(|home| home.code == draft.home.code).expect("everybody has a home of the list");
        Self { home, name: draft.text(Company).to_owned(), domain: draft.domain.clone(), place: 0 }
    }
}

impl World {
    pub(crate) fn new(seed: u64) -> Self {
        let mut rng = Rng::with_seed(seed);
        let names = HOMES.iter().map(|home| {
            let pairs = home.firsts.iter().flat_map(|first| home.lasts.iter().map(move |last| (first, last)));
            let mut names: Vec<(Name, Name)> = pairs.map(|(first, last)| (first.clone(), last.clone())).collect();
            rng.shuffle(&mut names);
            names
        });
        let names = names.collect();
        Self { rng, n_firms: 0, names, numbers: BTreeSet::new() }
    }

    /// A firm nobody has seen, in the country of this code or in any.
    pub(crate) fn firm(&mut self, code: Option<&str>) -> Firm {
        let place = self.n_firms;
        self.n_firms += 1;
        let home = match code {
            Some(code) => HOMES.iter().position(|home| home.code == code).expect("the test has this home"),
            None => self.rng.usize(..HOMES.len()),
        };
        let (stem, trade) = (STEMS[place % STEMS.len()], TRADES[(place / STEMS.len() + place * 7) % TRADES.len()]);
        let lap = place / (STEMS.len() * TRADES.len());
        assert_eq!(lap, 0, "the test has more firms than names for them");
        let Home { forms, top, .. } = &HOMES[home];
        let form = forms[place % forms.len()];
        let name = if form == "PT" { format!("PT {stem} {trade}") } else { format!("{stem} {trade} {form}") };
        let top = if place.is_multiple_of(4) { "com" } else { top };
        let domain = format!("{}{}.{top}", stem.to_lowercase(), trade.to_lowercase());
        Firm { home, name, domain, place }
    }

    /// Somebody who works there.
    pub(crate) fn person(&mut self, firm: &Firm) -> Draft {
        let home = &HOMES[firm.home];
        let (first, last) = self.names[firm.home].pop().expect("the test has more people than names");
        let (title, rank, department) = TITLES[self.rng.usize(..TITLES.len())];
        let (city, state) = home.cities[firm.place % home.cities.len()];
        let plain = [first.plain, last.plain];
        let created = self.rng.u32(200..2_400);
        let changed = self.rng.u32(3..175);
        let mut draft = Draft {
            texts: Default::default(),
            home,
            mail: Mail::Firm,
            rings: true,
            domain: firm.domain.clone(),
            rank: Some(rank),
            has_function: true,
            fleeting: false,
            days: [0, 0],
            faults: BTreeSet::new(),
            open: BTreeSet::new(),
            lacks_department: false,
            person: None,
            origin: "clean".to_owned(),
            plain,
        };
        let [one, other] = draft.plain.clone();
        draft.set(FirstName, first.native);
        draft.set(LastName, last.native);
        draft.set(Email, format!("{one}.{other}@{}", firm.domain));
        draft.set(Phone, self.number(home));
        draft.set(JobTitle, title);
        draft.set(Company, &*firm.name);
        draft.set(City, city);
        draft.set(State, state);
        draft.set(Country, home.country);
        draft.set(LinkedinUrl, format!("https://www.linkedin.com/in/{one}-{other}"));
        draft.set(Seniority, rank);
        draft.set(Department, department);
        self.date(&mut draft, created, changed);
        draft
    }

    /// A number nobody else has.
    pub(crate) fn number(&mut self, home: &Home) -> String {
        loop {
            let pattern = home.numbers[self.rng.usize(..home.numbers.len())];
            let rng = &mut self.rng;
            let number: String = pattern.chars().map(|c| if c == '#' { rng.char('2'..='9') } else { c }).collect();
            if self.numbers.insert(number.clone()) && !number.contains("555") {
                return number;
            }
        }
    }

    /// Dates a contact so many days back; each at a second of its own.
    pub(crate) fn date(&mut self, draft: &mut Draft, created: u32, changed: u32) {
        let rng = &mut self.rng;
        let mut ago = |days: u32| {
            let seconds = i64::from(days) * 86_400 + 600 + rng.i64(0..85_000);
            now() - SignedDuration::from_secs(seconds)
        };
        let (first, last) = (ago(created), ago(changed));
        // Where both are of one day, the change is a minute later.
        let last = if created == changed { first + SignedDuration::from_secs(60) } else { last };
        draft.days = [created, changed];
        draft.set(CreateDate, first.to_string());
        draft.set(LastModifiedDate, last.to_string());
    }
}
