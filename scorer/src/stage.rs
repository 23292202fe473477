//! The consume stage: a sealed page in, a scored page out.

use anyhow::Context as _;
use chassis::broker::Broker;
use chassis::clock;
use chassis::stage::{Consumer, Delivery, HandleError, Stage};
use metrics::counter;
use schemas::contact::Page;
use schemas::event::{PageFetched, PageScored};
use schemas::finding::ScoredContact;
use schemas::seal::KeyRing;
use tracing::debug;

use crate::engine::{Context, score_page};
use crate::linkage::blind::Blinder;

/// Contacts, by outcome.
const CONTACTS: &str = "scorer_contacts_total";

pub(crate) struct Scorer {
    keys: KeyRing,
    broker: Broker,
}

impl Scorer {
    pub(crate) fn new(keys: KeyRing, broker: Broker) -> Self {
        for outcome in ["scored", "failed"] {
            counter!(CONTACTS, "outcome" => outcome).increment(0);
        }
        Self { keys, broker }
    }

    async fn publish(&self, event: &PageFetched, contacts: Vec<Option<ScoredContact>>) -> anyhow::Result<()> {
        let scored = contacts.iter().flatten().count();
        let failed = contacts.len() - scored;
        let message = PageScored { scan: event.scan, attempt: event.attempt, page: event.page, contacts };
        self.broker.publish(&message).await.context("failed to publish the scored page")?;
        counter!(CONTACTS, "outcome" => "scored").increment(scored as u64);
        counter!(CONTACTS, "outcome" => "failed").increment(failed as u64);
        debug!(scan = %event.scan, page = event.page, scored, failed, "page scored");
        Ok(())
    }
}

impl Stage for Scorer {
    type Event = PageFetched;
    const CONSUMER: Consumer = Consumer::Scorer;

    async fn handle(&self, delivery: Delivery<PageFetched>) -> Result<(), HandleError> {
        let event = delivery.event;
        let contacts = open_and_score(&self.keys, &event, clock::now()).map_err(HandleError::Reject)?;
        self.publish(&event, contacts).await.map_err(HandleError::Retry)
    }

    async fn give_up(&self, event: PageFetched, _error: &HandleError) -> anyhow::Result<()> {
        let contacts = (0..event.contacts).map(|_| None).collect();
        self.publish(&event, contacts).await
    }
}

/// Opens a page and scores its contacts.
fn open_and_score(
    keys: &KeyRing,
    event: &PageFetched,
    now: jiff::Timestamp,
) -> anyhow::Result<Vec<Option<ScoredContact>>> {
    let binding = PageFetched::page_binding(event.scan, event.attempt, event.page);
    let plain = keys.open(&binding, &event.sealed).context("failed to open the page")?;
    let page = Page::from_bytes(&plain)?;
    let purpose = PageFetched::blinding_purpose(event.scan);
    let blinder = Blinder::new(&*keys.derive(&event.sealed, &purpose).context("failed to derive the blinding key")?);
    Ok(score_page(&page.contacts, &Context { now, blinder }))
}

#[cfg(test)]
mod tests {
    use schemas::contact::{Contact, Property, Value};
    use schemas::id::ScanId;

    use super::*;

    fn fetched(keys: &KeyRing, page: &[u8]) -> PageFetched {
        let scan = ScanId::random();
        let sealed = keys.seal(&PageFetched::page_binding(scan, 1, 1), page);
        PageFetched { scan, attempt: 1, page: 1, contacts: 2, sealed }
    }

    #[test]
    fn what_is_no_contact_fails_alone_and_a_broken_page_is_refused_without_its_text() {
        let keys = KeyRing::parse(&KeyRing::random_text("a")).unwrap();
        let now = "2026-01-01T00:00:00Z".parse().unwrap();
        let mut contact = Contact::default();
        contact.set(Property::Email, Value::Text("ana@acme.io".into()));
        let event = fetched(&keys, &Page { contacts: vec![None, Some(contact)] }.to_bytes());
        let contacts = open_and_score(&keys, &event, now).unwrap();
        assert!(contacts[0].is_none());
        assert_eq!(contacts[1].as_ref().unwrap().findings.filled.len(), 1);
        let error = open_and_score(&keys, &fetched(&keys, b"canary"), now).unwrap_err();
        assert!(!format!("{error:#}").contains("canary"));
        let mut moved = event;
        moved.page = 2;
        assert!(open_and_score(&keys, &moved, now).is_err());
    }
}
