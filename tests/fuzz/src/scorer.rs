//! The scorer, over contacts that are made of bytes.

use jiff::Timestamp;
use schemas::check::{CheckId, CheckSet};
use schemas::contact::{Contact, Property, Value};
use schemas::finding::ScoredContact;
use schemas::rubric::Dimension;
use schemas::score::{Surroundings, cured, losses, score};
use scorer::{Blinder, Context, score_contact};

/// Ends a value: a byte that no text has.
const END: u8 = 0xff;
/// Alone it stands for null: another such byte.
const NULL: &[u8] = &[0xfe];

/// A contact of 14 values in the order of [`Property::ALL`]; those that are missing are absent.
fn contact<'a>(values: &mut impl Iterator<Item = &'a [u8]>) -> Contact<'a> {
    let mut contact = Contact::default();
    for (property, bytes) in Property::ALL.into_iter().zip(values) {
        contact.set(property, if bytes == NULL { Value::Null } else { Value::Text(String::from_utf8_lossy(bytes)) });
    }
    contact
}

fn context() -> Context {
    Context { now: Timestamp::constant(1_780_000_000, 0), blinder: Blinder::new(&[7; 32]) }
}

/// At most so many contacts of these bytes, scored.
pub(crate) fn scored(bytes: &[u8], n_most: usize) -> Vec<ScoredContact> {
    let (context, mut values) = (context(), bytes.split(|byte| *byte == END).peekable());
    let mut scored = Vec::new();
    while scored.len() < n_most && values.peek().is_some() {
        scored.push(score_contact(&contact(&mut values), &context));
    }
    scored
}

/// Any contact is judged, the same each time, by checks that run, and its figures agree with each other.
pub(crate) fn judge(bytes: &[u8]) {
    let (contact, context) = (contact(&mut bytes.split(|byte| *byte == END)), context());
    let scored = score_contact(&contact, &context);
    assert_eq!(score_contact(&contact, &context), scored, "the same contact has the same findings");
    let findings = &scored.findings;
    assert_eq!(findings.present, contact.present());
    assert_eq!(findings.filled.union(findings.present), findings.present, "what is filled is present");
    assert_eq!(findings.applied.union(findings.hit), findings.applied, "what hits applies");
    assert!(findings.applied.union(findings.could_not_run).iter().all(|id| id.check().runs()));
    assert!(findings.applied.iter().all(|id| !findings.could_not_run.contains(id)), "what ran could run");
    let around = Surroundings { existing: findings.present, uniqueness: 1.0 };
    add_up(&scored, &around);
    for id in findings.hit.iter() {
        no_worse_without(id, &scored, &around);
    }
}

/// Points kept and points lost are 100 in each dimension.
fn add_up(scored: &ScoredContact, around: &Surroundings) {
    let mut lost = Vec::new();
    losses(&scored.findings, around, &scored.scores, |loss| lost.push(loss));
    for dimension in Dimension::ALL {
        let kept = scored.scores.get(dimension);
        assert!((0.0..=100.0).contains(&kept), "{dimension:?} is {kept}");
        let lost: f64 = lost.iter().filter(|lost| lost.dimension == dimension).map(|lost| lost.points).sum();
        assert!((kept + lost - 100.0).abs() < 1e-9, "{dimension:?}: {kept} kept, {lost} lost");
    }
}

/// To fix one thing lowers no score.
fn no_worse_without(id: CheckId, scored: &ScoredContact, around: &Surroundings) {
    let (findings, around) = cured(&scored.findings, around, &CheckSet::from_iter([id]));
    let after = score(&findings, &around);
    assert!(scored.scores.0.iter().zip(after.0).all(|(before, after)| *before <= after), "{id} fixed lowers a score");
}
