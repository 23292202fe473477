//! Made-up people and the records that portals have of them. Who is who is known, so links can be measured.

use fastrand::Rng;

/// One record: what a portal knows, and whose it is.
#[derive(Clone, Debug, Default)]
pub(crate) struct Record {
    pub(crate) person: usize,
    pub(crate) first: String,
    pub(crate) last: String,
    pub(crate) email: String,
    pub(crate) phone: String,
    pub(crate) title: String,
    pub(crate) company: String,
    pub(crate) city: String,
    pub(crate) state: String,
    pub(crate) country: String,
    pub(crate) linkedin: String,
}

/// A firm that people work for.
#[derive(Clone, Debug)]
pub(crate) struct Firm {
    pub(crate) name: String,
    pub(crate) domain: String,
    pub(crate) switchboard: String,
    pub(crate) city: &'static str,
    pub(crate) state: &'static str,
    /// How its addresses are made of names.
    pub(crate) pattern: u8,
}

pub(crate) const FIRSTS: [&str; 96] = [
    "James",
    "Mary",
    "Robert",
    "Patricia",
    "Michael",
    "Jennifer",
    "William",
    "Elizabeth",
    "Richard",
    "Susan",
    "Thomas",
    "Margaret",
    "Daniel",
    "Rebecca",
    "Matthew",
    "Deborah",
    "Andrew",
    "Samantha",
    "Joshua",
    "Victoria",
    "Benjamin",
    "Abigail",
    "Nicholas",
    "Emily",
    "Edward",
    "Alexandra",
    "Timothy",
    "Jessica",
    "Gregory",
    "Amanda",
    "Steven",
    "Olivia",
    "Jan",
    "Jana",
    "Erik",
    "Erika",
    "Lukas",
    "Lucas",
    "Sofia",
    "Sophie",
    "Mateo",
    "Matej",
    "Chiara",
    "Clara",
    "Hans",
    "Hanna",
    "Björn",
    "Birgit",
    "Łukasz",
    "Zofia",
    "Piotr",
    "Petra",
    "Anaïs",
    "Anna",
    "Hannah",
    "Noël",
    "Aarav",
    "Ananya",
    "Wei",
    "Yuki",
    "Kwame",
    "Amara",
    "Ifeoma",
    "Tunde",
    "Omar",
    "Amira",
    "Layla",
    "Yusuf",
    "Mehmet",
    "Zeynep",
    "Ravi",
    "Priya",
    "Thiago",
    "Beatriz",
    "Inês",
    "João",
    "Camille",
    "Julien",
    "Océane",
    "Rémi",
    "Giulia",
    "Marco",
    "Mario",
    "Maria",
    "Ingrid",
    "Astrid",
    "Oskar",
    "Oliver",
    "Freya",
    "Finn",
    "Siobhan",
    "Declan",
    "Marta",
    "Marie",
    "Jon",
    "John",
];
pub(crate) const LASTS: [&str; 60] = [
    "Smith",
    "Johnson",
    "Williams",
    "Brown",
    "Jones",
    "Miller",
    "Davis",
    "Wilson",
    "Anderson",
    "Andersen",
    "Taylor",
    "Moore",
    "Martin",
    "Lee",
    "Thompson",
    "White",
    "Harris",
    "Clark",
    "Lewis",
    "Walker",
    "Young",
    "Hall",
    "O'Brien",
    "McDonald",
    "Müller",
    "Schmidt",
    "Schmitt",
    "Meyer",
    "Maier",
    "Schneider",
    "Fischer",
    "Weber",
    "Novák",
    "Nováková",
    "Kowalski",
    "Kowalczyk",
    "Nowak",
    "Rossi",
    "Russo",
    "Bianchi",
    "García",
    "Garcia López",
    "Fernández",
    "Silva",
    "Santos",
    "Dubois",
    "Dupont",
    "Lefèvre",
    "Hansen",
    "Jansen",
    "Janssen",
    "De Vries",
    "Nguyen",
    "Tran",
    "Kim",
    "Park",
    "Chen",
    "Singh",
    "Patel",
    "Okafor",
];
const SYLLABLES: [&str; 40] = [
    "bar", "ben", "bor", "cal", "dan", "del", "dor", "fal", "fen", "gar", "gil", "hal", "har", "hol", "kel", "kor",
    "lan", "lin", "mar", "mel", "mor", "nor", "pel", "por", "quin", "ral", "ren", "ros", "sal", "ser", "stan", "tal",
    "tor", "ul", "van", "ver", "wal", "wen", "yor", "zim",
];
const ENDS: [&str; 20] = [
    "son", "sen", "ski", "ez", "berg", "mann", "ton", "ley", "field", "wood", "ova", "ini", "ard", "eau", "stein",
    "well", "dottir", "ov", "ak", "ham",
];
const NICKNAMES: [(&str, &str); 16] = [
    ("Robert", "Bob"),
    ("William", "Bill"),
    ("Richard", "Rick"),
    ("Elizabeth", "Liz"),
    ("Michael", "Mike"),
    ("Margaret", "Peggy"),
    ("Jennifer", "Jen"),
    ("Thomas", "Tom"),
    ("Daniel", "Dan"),
    ("Rebecca", "Becky"),
    ("Matthew", "Matt"),
    ("Andrew", "Andy"),
    ("Benjamin", "Ben"),
    ("Nicholas", "Nick"),
    ("Edward", "Ted"),
    ("Timothy", "Tim"),
];
const CITIES: [(&str, &str); 24] = [
    ("New York", "New York"),
    ("Chicago", "Illinois"),
    ("Boston", "Massachusetts"),
    ("Denver", "Colorado"),
    ("Seattle", "Washington"),
    ("Austin", "Texas"),
    ("Houston", "Texas"),
    ("Atlanta", "Georgia"),
    ("Miami", "Florida"),
    ("Portland", "Oregon"),
    ("Phoenix", "Arizona"),
    ("Detroit", "Michigan"),
    ("Columbus", "Ohio"),
    ("Nashville", "Tennessee"),
    ("San Diego", "California"),
    ("San Jose", "California"),
    ("Oakland", "California"),
    ("Tampa", "Florida"),
    ("Omaha", "Nebraska"),
    ("Tulsa", "Oklahoma"),
    ("Reno", "Nevada"),
    ("Boise", "Idaho"),
    ("Madison", "Wisconsin"),
    ("Albany", "New York"),
];
const TITLES: [&str; 16] = [
    "CEO",
    "Marketing Manager",
    "Sales Manager",
    "Account Executive",
    "Software Engineer",
    "Head of Operations",
    "HR Manager",
    "Product Manager",
    "Controller",
    "Buyer",
    "Office Manager",
    "Consultant",
    "Designer",
    "Data Analyst",
    "Director of Sales",
    "CTO",
];
const TRADES: [&str; 12] = [
    "Logistics",
    "Foods",
    "Software",
    "Energy",
    "Design",
    "Partners",
    "Foundry",
    "Systems",
    "Media",
    "Health",
    "Textiles",
    "Labs",
];
const FORMS: [&str; 6] = ["", "", " Inc.", " LLC", " Ltd", " GmbH"];
const PROVIDERS: [&str; 6] = ["gmail.com", "yahoo.com", "outlook.com", "hotmail.com", "web.de", "icloud.com"];

pub(crate) fn pick<'a, T>(items: &'a [T], rng: &mut Rng) -> &'a T {
    &items[rng.usize(..items.len())]
}

/// A word that nobody knows, in capitals as a name.
fn word(rng: &mut Rng, end: &str) -> String {
    let text = format!("{}{}{end}", pick(&SYLLABLES, rng), if rng.f64() < 0.4 { *pick(&SYLLABLES, rng) } else { "" });
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A first name; the common ones more often.
pub(crate) fn first_name(rng: &mut Rng) -> String {
    let place = (rng.f64() * rng.f64() * FIRSTS.len() as f64) as usize;
    let end = *pick(&["a", "o", "in", "el", "is"], rng);
    if rng.f64() < 0.15 { word(rng, end) } else { FIRSTS[place].to_owned() }
}

/// A last name: a common one, or one of thousands.
pub(crate) fn last_name(rng: &mut Rng) -> String {
    let end = *pick(&ENDS, rng);
    if rng.f64() < 0.45 { (*pick(&LASTS, rng)).to_owned() } else { word(rng, end) }
}

pub(crate) fn nickname(first: &str) -> Option<&'static str> {
    NICKNAMES.iter().find(|(full, _)| *full == first).map(|(_, short)| *short)
}

/// Letters of an address.
pub(crate) fn plain(text: &str) -> String {
    text.to_lowercase()
        .chars()
        .filter_map(|letter| match letter {
            'á' | 'à' | 'ã' => Some('a'),
            'é' | 'è' | 'ê' => Some('e'),
            'í' | 'ï' => Some('i'),
            'ö' | 'ó' => Some('o'),
            'ü' => Some('u'),
            'ł' => Some('l'),
            'ë' => Some('e'),
            letter => letter.is_ascii_alphanumeric().then_some(letter),
        })
        .collect()
}

pub(crate) fn phone(rng: &mut Rng) -> String {
    format!("+1{}{}{:07}", rng.u32(2..9), rng.u32(10..99), rng.u32(2_000_000..9_999_999))
}

pub(crate) fn city(rng: &mut Rng) -> (&'static str, &'static str) {
    CITIES[(rng.f64() * rng.f64() * CITIES.len() as f64) as usize]
}

impl Firm {
    pub(crate) fn make(rng: &mut Rng) -> Self {
        let base = word(rng, "");
        let trade = pick(&TRADES, rng);
        let (city, state) = city(rng);
        let domain = format!("{}{}.{}", plain(&base), plain(trade), pick(&["com", "com", "io", "net"], rng));
        let name = format!("{base} {trade}{}", pick(&FORMS, rng));
        Self { name, domain, switchboard: phone(rng), city, state, pattern: rng.u8(..4) }
    }

    pub(crate) fn address(&self, first: &str, last: &str) -> String {
        let (first, last) = (plain(first), plain(last));
        let local = match self.pattern {
            0 => format!("{first}.{last}"),
            1 => format!("{}{last}", &first[..1]),
            2 => first,
            _ => format!("{first}{last}"),
        };
        format!("{local}@{}", self.domain)
    }
}

/// An address at a provider: of the name with a number, or a word of one's own.
pub(crate) fn private_address(first: &str, last: &str, rng: &mut Rng) -> String {
    let local = match rng.u8(..4) {
        0 => format!("{}.{}", plain(first), plain(last)),
        1 => format!("{}{}{}", plain(first), plain(last), rng.u32(1..100)),
        2 => format!("{}{}", plain(first), rng.u32(1950..2008)),
        _ => format!("{}{}", plain(&word(rng, "")), rng.u32(1..1000)),
    };
    format!("{local}@{}", pick(&PROVIDERS, rng))
}

/// Somebody new who works for a firm.
pub(crate) fn make(person: usize, firm: &Firm, rng: &mut Rng) -> Record {
    let (first, last) = (first_name(rng), last_name(rng));
    let email = if rng.f64() < 0.75 { firm.address(&first, &last) } else { private_address(&first, &last, rng) };
    let (city, state) = if rng.f64() < 0.8 { (firm.city, firm.state) } else { city(rng) };
    let linkedin = format!("https://www.linkedin.com/in/{}-{}-{:x}", plain(&first), plain(&last), rng.u32(..));
    Record {
        person,
        email,
        phone: if rng.f64() < 0.25 { firm.switchboard.clone() } else { phone(rng) },
        title: (*pick(&TITLES, rng)).to_owned(),
        company: firm.name.clone(),
        city: city.to_owned(),
        state: state.to_owned(),
        country: "United States".to_owned(),
        linkedin: if rng.f64() < 0.35 { linkedin } else { String::new() },
        first,
        last,
    }
}
