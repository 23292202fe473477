//! A contact as the comparison sees it: blinded values, each with what sharing it is worth.

use std::num::NonZeroU32;

use schemas::keys::Key;
use schemas::keys::KeyKind::{self, *};

use crate::sample::index::{Index, Signature};

/// A blinded value. It is kept small, since comparing is a matter of reaching memory.
#[derive(Clone, Copy, Debug)]
pub(super) struct Value {
    pub(super) hash: u64,
    /// How many people have it.
    pub(super) count: NonZeroU32,
    bits: f32,
}

impl Value {
    /// What sharing it is worth, in bits: the logarithm of how seldom two people share it.
    pub(super) fn bits(self) -> f64 {
        f64::from(self.bits)
    }

    /// What it is worth that two have values which are nearly the same: as much as the more common one.
    pub(super) fn bits_with(self, other: Self) -> f64 {
        f64::from(self.bits.min(other.bits))
    }
}

/// What is known of one contact.
#[derive(Debug)]
pub(super) struct Person<'a> {
    pub(super) first: Option<Value>,
    pub(super) last: Option<Value>,
    /// First and last name together: some pairs are more common than their parts are.
    pub(super) name: Option<Value>,
    pub(super) stem: Option<u64>,
    pub(super) has_known_first: bool,
    pub(super) has_several_firsts: bool,
    /// What somebody with several first names may be called instead.
    pub(super) other_firsts: &'a [Key],
    pub(super) has_several_lasts: bool,
    pub(super) nicknames: &'a [Key],
    /// Last name and first letter of the first name, and of those that it is short for.
    pub(super) initials: &'a [Key],
    pub(super) middle: Option<u64>,
    pub(super) generation: Option<u64>,
    pub(super) mailbox: Option<u64>,
    pub(super) repaired: Option<u64>,
    pub(super) is_role: bool,
    /// The mailbox has the name, or a part of it, in it.
    pub(super) is_named: bool,
    /// The mailbox is made of the name, with the first name as it is written, or with the last one.
    pub(super) spells_first: bool,
    pub(super) spells_last: bool,
    pub(super) handle: Option<Value>,
    pub(super) pattern: Option<u64>,
    pub(super) number: Option<u64>,
    pub(super) domain: Option<Value>,
    pub(super) company: Option<Value>,
    pub(super) phone: Option<Value>,
    pub(super) profile: Option<u64>,
    pub(super) city: Option<Value>,
    /// City and state together.
    pub(super) place: Option<Value>,
    pub(super) state: Option<Value>,
    pub(super) country: Option<u64>,
    pub(super) title: Option<Value>,
    pub(super) department: Option<Value>,
    pub(super) signature: Signature,
}

impl Person<'_> {
    /// Whether a first name is known, or its initial.
    pub(super) fn is_called(&self) -> bool {
        !self.initials.is_empty()
    }

    /// The phone number, where no more than two have it.
    pub(super) fn own_phone(&self) -> Option<u64> {
        self.phone.filter(|phone| phone.count.get() <= 2).map(|phone| phone.hash)
    }
}

/// How often two people share a value of a kind where the scan is too small to tell. A first name, for example, is one of some
/// hundreds that are common in a country. From [`TRUST`] contacts on, the scan itself outweighs this.
fn usual_share(kind: KeyKind) -> f64 {
    match kind {
        FirstName => 1.0 / 300.0,
        LastName | Company | Domain => 1.0 / 1_500.0,
        City => 1.0 / 200.0,
        State => 1.0 / 40.0,
        Title => 1.0 / 60.0,
        Department => 1.0 / 10.0,
        Handle => 1e-5,
        _ => 1e-6,
    }
}

const TRUST: f64 = 200.0;

/// All contacts, as people. A value is as frequent as the people who have it; `owner` tells whose record each contact is, as far as
/// that is known.
pub(super) fn people<'a>(index: &Index<'a>, owner: &[usize]) -> Vec<Person<'a>> {
    let n_people = distinct(owner.to_vec());
    let rarity =
        |kind| rarities(index.len(), index.groups(kind), |group| Rarity::of(index, owner, n_people, kind, group));
    let [first, last, name, handle, domain] = [FirstName, LastName, Name, Handle, Domain].map(rarity);
    let [company, phone, city, state, title] = [Company, PhoneTail, City, State, Title].map(rarity);
    let department = rarity(Department);
    let places =
        rarities(index.len(), index.places(), |group| (group[0], Rarity::of(index, owner, n_people, City, group)));
    // All that is read of a contact is read at once.
    let person = |place: usize| {
        let of = |kind| index.hash(place, kind);
        let value = |kind, rarities: &[Option<Rarity>]| Some(rarities[place]?.of_value(of(kind)?));
        Person {
            first: value(FirstName, &first),
            last: value(LastName, &last),
            name: value(Name, &name),
            stem: of(FirstNameStem),
            has_known_first: index.has(place, KnownFirstName),
            has_several_firsts: index.has(place, SeveralFirstNames),
            other_firsts: index.keys(place, OtherFirstName),
            has_several_lasts: index.has(place, SeveralLastNames),
            nicknames: index.keys(place, Nickname),
            initials: index.keys(place, LastNameAndInitial),
            middle: of(MiddleName),
            generation: of(Generation),
            mailbox: of(Mailbox),
            repaired: of(RepairedMailbox),
            is_role: index.has(place, RoleMailbox),
            is_named: [NamedMailbox, SpelledFirstName, SpelledLastName].iter().any(|kind| index.has(place, *kind)),
            spells_first: index.has(place, SpelledFirstName),
            spells_last: index.has(place, SpelledLastName),
            handle: value(Handle, &handle),
            pattern: of(MailboxPattern),
            number: of(MailboxNumber),
            domain: value(Domain, &domain),
            company: value(Company, &company),
            phone: value(PhoneTail, &phone),
            profile: of(Profile),
            city: value(City, &city),
            place: places[place].map(|(first, rarity)| rarity.of_value(first as u64)),
            state: value(State, &state),
            country: of(Country),
            title: value(Title, &title),
            department: value(Department, &department),
            signature: index.signature(place),
        }
    };
    (0..index.len()).map(person).collect()
}

/// How rare a value is.
#[derive(Clone, Copy)]
struct Rarity {
    count: NonZeroU32,
    bits: f32,
}

impl Rarity {
    /// That of the value which the contacts of a group share.
    fn of(index: &Index<'_>, owner: &[usize], n_people: usize, kind: KeyKind, group: &[usize]) -> Self {
        let n_owners = n_owners(index, owner, kind, group);
        let count = u32::try_from(n_owners).ok().and_then(NonZeroU32::new).unwrap_or(NonZeroU32::MAX);
        Self { count, bits: bits(n_owners, usual_share(kind), n_people) as f32 }
    }

    fn of_value(self, hash: u64) -> Value {
        Value { hash, count: self.count, bits: self.bits }
    }
}

/// What `of` tells of each group, for each of its contacts.
fn rarities<'a, T: Copy>(
    n_contacts: usize,
    groups: impl Iterator<Item = &'a [usize]>,
    of: impl Fn(&[usize]) -> T,
) -> Vec<Option<T>> {
    let mut column = vec![None; n_contacts];
    for group in groups {
        let found = of(group);
        group.iter().for_each(|place| column[*place] = Some(found));
    }
    column
}

/// What it is worth to share a value that `count` people have.
fn bits(count: usize, usual_share: f64, n_people: usize) -> f64 {
    // The pair in question is left out, or every value that two share would be as frequent as they are.
    let others = count.saturating_sub(2) as f64;
    -((others + TRUST * usual_share) / (n_people as f64 + TRUST)).log2()
}

/// How many people have the value that the contacts of a group share.
fn n_owners(index: &Index<'_>, owner: &[usize], kind: KeyKind, group: &[usize]) -> usize {
    if group.len() == 1 {
        return 1;
    }
    let count = distinct(group.iter().map(|place| owner[*place]).collect());
    if kind != Name {
        return count;
    }
    // Records of one name are of several people where they have several addresses or numbers.
    let reached = |place: &usize| index.hash(*place, Mailbox).or_else(|| index.hash(*place, PhoneTail));
    count.min(distinct(group.iter().filter_map(reached).collect()))
}

fn distinct<T: Ord>(mut values: Vec<T>) -> usize {
    values.sort_unstable();
    values.dedup();
    values.len()
}
