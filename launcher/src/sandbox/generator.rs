//! Makes up the contacts of a portal: lifelike, and as dirty as a real one. The same recipe at the
//! same moment gives the same contacts.

mod company;
mod dirt;
mod draft;
mod duplicate;
mod history;
mod person;
mod world;

use std::collections::{BTreeMap, HashSet};

use fastrand::Rng;
use jiff::Timestamp;

use self::company::Company;
use self::draft::Draft;
use self::history::History;
use self::world::World;
use super::contact::{Contact, time_text};

/// What to make.
#[derive(Clone, Copy, Debug)]
pub struct Recipe {
    /// How many contacts.
    pub size: u32,
    /// Which ones: the same seed gives the same people.
    pub seed: u64,
    /// Whether the portal defines `department`.
    pub department: bool,
}

/// The properties of every made-up contact, `department` apart.
const PROPERTIES: [&str; 11] = [
    "city",
    "company",
    "country",
    "email",
    "firstname",
    "hs_linkedin_url",
    "hs_seniority",
    "jobtitle",
    "lastname",
    "phone",
    "state",
];

/// The share of contacts that are another record of somebody already there.
const DUPLICATES: f64 = 0.07;
/// How many contacts one company has, on average.
const CONTACTS_PER_COMPANY: usize = 4;

/// Makes contacts whose dates lie before `now`, in ascending order of record id and of creation.
pub fn generate(recipe: Recipe, now: Timestamp) -> Vec<Contact> {
    let mut rng = Rng::with_seed(recipe.seed);
    let world = World::load();
    let size = recipe.size as usize;
    let n_duplicates = (size as f64 * DUPLICATES) as usize;
    let companies: Vec<Company<'_>> =
        (0..size / CONTACTS_PER_COMPANY + 1).map(|_| Company::make(&world, &mut rng)).collect();
    let history = History::make(now, &mut rng);

    let mut drafts: Vec<Draft<'_>> = Vec::with_capacity(size);
    for _ in 0..size - n_duplicates {
        let company = company::pick_one(&companies, &mut rng);
        drafts.push(person::make(company, &world, &history, &mut rng));
    }
    for _ in 0..n_duplicates {
        let original = &drafts[rng.usize(..size - n_duplicates)];
        let company = company::pick_one(&companies, &mut rng);
        let copy = duplicate::make(original, company, &world, &history, &mut rng);
        drafts.push(copy);
    }
    for draft in &mut drafts {
        dirt::soil(draft, &mut rng);
    }
    drafts.sort_by_key(|draft| draft.created_at);
    keep_emails_unique(&mut drafts);

    let mut id = 1;
    let mut contacts = Vec::with_capacity(size);
    for (index, draft) in drafts.into_iter().enumerate() {
        contacts.push(record(id, draft, recipe.department, &mut rng));
        id = next_id(id, index, size, &mut rng);
    }
    contacts
}

/// HubSpot takes an address for one contact alone, in whatever case: who comes later with it is there without one.
fn keep_emails_unique(drafts: &mut [Draft<'_>]) {
    let mut taken = HashSet::new();
    for draft in drafts {
        let email = draft.get("email").trim().to_lowercase();
        if !email.is_empty() && !taken.insert(email) {
            draft.clear("email");
        }
    }
}

fn record(id: u64, draft: Draft<'_>, department: bool, rng: &mut Rng) -> Contact {
    let Draft { mut values, created_at, updated_at, .. } = draft;
    let mut properties = BTreeMap::new();
    let names = PROPERTIES.into_iter().chain(department.then_some("department"));
    for name in names {
        // A value that somebody cleared may come back as an empty text.
        let cleared = || (rng.f64() < 0.004).then(String::new);
        let value = values.remove(name).or_else(cleared);
        properties.insert(name.to_owned(), value);
    }
    properties.insert("createdate".to_owned(), Some(time_text(created_at)));
    properties.insert("lastmodifieddate".to_owned(), Some(time_text(updated_at)));
    properties.insert("hs_object_id".to_owned(), Some(id.to_string()));
    Contact { id, created_at, updated_at, properties }
}

/// Old records have small ids fifty apart, newer ones eleven or twelve digits with wide gaps.
fn next_id(id: u64, index: usize, size: usize, rng: &mut Rng) -> u64 {
    if index < size * 2 / 5 { id + 50 * rng.u64(1..=4) } else { id.max(9_800_000_000) + rng.u64(1..=40_000_000) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn recipe(seed: u64) -> Recipe {
        Recipe { size: 2_000, seed, department: false }
    }

    fn now() -> Timestamp {
        "2026-11-24T10:00:00Z".parse().unwrap()
    }

    fn share(contacts: &[Contact], name: &str, holds: impl Fn(&str) -> bool) -> f64 {
        let value = |contact: &&Contact| contact.properties[name].as_deref().is_some_and(&holds);
        contacts.iter().filter(value).count() as f64 / contacts.len() as f64
    }

    #[test]
    fn the_same_seed_gives_the_same_contacts() {
        assert!(generate(recipe(1), now()) == generate(recipe(1), now()));
        assert!(generate(recipe(1), now()) != generate(recipe(2), now()));
    }

    #[test]
    fn any_size_is_met_exactly() {
        for size in [0, 1, 2, 13, 100, 1_001] {
            let contacts = generate(Recipe { size, seed: 3, department: false }, now());
            assert_eq!(contacts.len(), size as usize);
        }
    }

    #[test]
    fn ids_ascend_and_dates_lie_in_the_past() {
        for seed in 0..5 {
            let contacts = generate(recipe(seed), now());
            assert!(contacts.windows(2).all(|pair| pair[0].id < pair[1].id));
            assert!(contacts.windows(2).all(|pair| pair[0].created_at <= pair[1].created_at));
            assert!(contacts.iter().all(|contact| contact.created_at <= now() && contact.updated_at <= now()));
            assert!(contacts.last().unwrap().id > u64::from(u32::MAX));
        }
    }

    #[test]
    fn no_address_is_there_twice() {
        for seed in 0..5 {
            let contacts = generate(recipe(seed), now());
            let emails = contacts.iter().filter_map(|contact| contact.properties["email"].as_deref());
            let mut emails: Vec<_> =
                emails.map(|email| email.trim().to_lowercase()).filter(|email| !email.is_empty()).collect();
            emails.sort_unstable();
            assert!(emails.len() > 1_500 && emails.windows(2).all(|pair| pair[0] != pair[1]));
        }
    }

    #[test]
    fn department_is_defined_only_on_request() {
        assert!(generate(recipe(1), now()).iter().all(|contact| !contact.properties.contains_key("department")));
        let contacts = generate(Recipe { department: true, ..recipe(1) }, now());
        assert!(contacts.iter().all(|contact| contact.properties.contains_key("department")));
        assert!(share(&contacts, "department", |value| !value.is_empty()) > 0.2);
    }

    #[test]
    fn the_portal_is_mostly_filled_and_never_clean() {
        let contacts = generate(recipe(11), now());
        for (name, low, high) in [
            ("email", 0.85, 0.99),
            ("firstname", 0.85, 0.995),
            ("company", 0.7, 0.97),
            ("phone", 0.45, 0.8),
            ("country", 0.6, 0.95),
            ("hs_linkedin_url", 0.2, 0.6),
            ("hs_seniority", 0.2, 0.6),
        ] {
            let filled = share(&contacts, name, |value| !value.trim().is_empty());
            assert!((low..high).contains(&filled), "{name}: {filled}");
        }
        let upper = |value: &str| value.len() > 3 && value.chars().all(|letter| letter.is_ascii_uppercase());
        assert!(share(&contacts, "lastname", upper) > 0.01);
        assert!(share(&contacts, "lastname", |value| !value.is_ascii()) > 0.05);
        assert!(share(&contacts, "email", |value| value.contains("gmial") || value.contains("hotmial")) > 0.0);
        let role = |value: &str| ["info@", "sales@", "office@"].iter().any(|role| value.starts_with(role));
        assert!(share(&contacts, "email", role) > 0.005);
        assert!(share(&contacts, "country", |value| value == "USA") > 0.01);
        assert!(share(&contacts, "firstname", |value| value.starts_with(' ') || value.ends_with(' ')) > 0.0);
    }
}
