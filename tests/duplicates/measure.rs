//! Records judged by the engine, and how right its clusters are.

use std::borrow::Cow;
use std::collections::BTreeMap;

use aggregator::{Likeness, PartOf, Sample};
use jiff::Timestamp;
use schemas::check::Cure;
use schemas::code::Part;
use schemas::contact::{Contact, Property, Value};
use schemas::event::PageScored;
use schemas::finding::ScoredContact;
use schemas::id::ScanId;
use schemas::report::Tier;
use scorer::encode::{Parts, letter_pairs};
use scorer::{Blinder, Context, score_contact};

use crate::person::Record;

/// Pairs that were found, and how many of them are true.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Measure {
    pub(crate) n_true: usize,
    pub(crate) n_found: usize,
    pub(crate) n_right: usize,
}

impl std::ops::AddAssign for Measure {
    fn add_assign(&mut self, other: Self) {
        self.n_true += other.n_true;
        self.n_found += other.n_found;
        self.n_right += other.n_right;
    }
}

impl Measure {
    pub(crate) fn precision(self) -> f64 {
        if self.n_found == 0 { 1.0 } else { self.n_right as f64 / self.n_found as f64 }
    }

    pub(crate) fn recall(self) -> f64 {
        if self.n_true == 0 { 1.0 } else { self.n_right as f64 / self.n_true as f64 }
    }

    pub(crate) fn f1(self) -> f64 {
        let (precision, recall) = (self.precision(), self.recall());
        if precision + recall == 0.0 { 0.0 } else { 2.0 * precision * recall / (precision + recall) }
    }
}

/// By what likeness is told.
#[derive(Clone, Copy, Debug)]
pub(crate) enum By {
    Codes,
    PlainTexts,
}

/// When all records are judged.
pub(crate) fn now() -> Timestamp {
    "2026-11-24T10:00:00Z".parse().expect("the text is a time")
}

fn contact(record: &Record) -> Contact<'_> {
    let mut contact = Contact::default();
    for (property, text) in [
        (Property::FirstName, &record.first),
        (Property::LastName, &record.last),
        (Property::Email, &record.email),
        (Property::Phone, &record.phone),
        (Property::JobTitle, &record.title),
        (Property::Company, &record.company),
        (Property::City, &record.city),
        (Property::State, &record.state),
        (Property::Country, &record.country),
        (Property::LinkedinUrl, &record.linkedin),
    ] {
        let value = if text.is_empty() { Value::Null } else { Value::Text(Cow::Borrowed(text.as_str())) };
        contact.set(property, value);
    }
    contact
}

/// Records as they leave a scorer.
pub(crate) fn score(records: &[Record]) -> Vec<Option<ScoredContact>> {
    let context = Context { now: now(), blinder: Blinder::new(&[7; 32]) };
    records.iter().map(|record| Some(score_contact(&contact(record), &context))).collect()
}

/// The size of the event that carries a page of records.
pub(crate) fn page_bytes(records: &[Record]) -> usize {
    let page = PageScored { scan: ScanId::random(), attempt: 1, page: 1, contacts: score(records) };
    serde_json::to_vec(&page).expect("a page is JSON").len()
}

/// What the engine makes of records. Each loss of uniqueness is told by a check whose fix gives it back.
pub(crate) fn judge(records: &[Record], by: By) -> Sample {
    let sample = sample(records, by);
    for judged in sample.scored().filter(|judged| judged.around.uniqueness < 1.0) {
        assert!(judged.findings.hit.iter().any(|id| id.check().cure == Cure::Merges), "{:?}", judged.findings.hit);
    }
    sample
}

fn sample(records: &[Record], by: By) -> Sample {
    match by {
        By::Codes => Sample::judge(score(records)),
        By::PlainTexts => {
            let contacts: Vec<_> = records.iter().map(contact).collect();
            let parts = Parts::of_contacts(&contacts.iter().collect::<Vec<_>>(), now());
            Sample::judge_by(score(records), Some(&PlainTexts::new(parts)), &mut |_| {})
        }
    }
}

/// Likeness of the texts themselves, by their letter pairs in order.
struct PlainTexts(Vec<[Vec<[char; 2]>; 7]>);

impl PlainTexts {
    fn new(parts: Vec<Parts>) -> Self {
        let pairs = |part: &Parts| {
            Part::ALL.map(|one| {
                let mut pairs = letter_pairs(part.get(one));
                pairs.sort_unstable();
                pairs.dedup();
                pairs
            })
        };
        Self(parts.iter().map(pairs).collect())
    }
}

impl PlainTexts {
    /// The letter pairs of one, of the other, and those that both have.
    fn n_pairs(&self, one: PartOf, other: PartOf) -> [f64; 3] {
        let pairs = |(place, part): PartOf| &self.0[place][part as usize];
        let (one, other) = (pairs(one), pairs(other));
        let both = one.iter().filter(|pair| other.binary_search(pair).is_ok()).count();
        [one.len(), other.len(), both].map(|count| count as f64)
    }
}

impl Likeness for PlainTexts {
    fn dice(&self, one: PartOf, other: PartOf) -> Option<f64> {
        let [one, other, both] = self.n_pairs(one, other);
        (one > 0.0 && other > 0.0).then(|| 2.0 * both / (one + other))
    }

    fn contained(&self, one: PartOf, other: PartOf) -> f64 {
        let [one, other, both] = self.n_pairs(one, other);
        if one > 0.0 && other > 0.0 { both / one.min(other) } else { 0.0 }
    }
}

/// How right the clusters of some tiers are, by pairs.
pub(crate) fn measure(records: &[Record], sample: &Sample, tiers: &[Tier]) -> Measure {
    let mut people: BTreeMap<usize, usize> = BTreeMap::new();
    let mut clusters: BTreeMap<u32, BTreeMap<usize, usize>> = BTreeMap::new();
    for (record, judged) in records.iter().zip(&sample.contacts) {
        *people.entry(record.person).or_default() += 1;
        let membership = judged.as_ref().and_then(|judged| judged.cluster);
        if let Some(membership) = membership.filter(|one| tiers.contains(&one.tier)) {
            *clusters.entry(membership.cluster).or_default().entry(record.person).or_default() += 1;
        }
    }
    let pairs = |count: usize| count * count.saturating_sub(1) / 2;
    Measure {
        n_true: people.values().map(|count| pairs(*count)).sum(),
        n_found: clusters.values().map(|cluster| pairs(cluster.values().sum())).sum(),
        n_right: clusters.values().flat_map(BTreeMap::values).map(|count| pairs(*count)).sum(),
    }
}
