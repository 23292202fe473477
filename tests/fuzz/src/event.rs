//! Decoders of messages.

use std::fmt::Debug;

use schemas::event::Event;

/// What decodes is encoded as something that decodes to the same, and has a subject under its scan.
pub(crate) fn judge<E: Event + Debug + PartialEq>(bytes: &[u8]) {
    let Ok(event) = serde_json::from_slice::<E>(bytes) else { return };
    let json = serde_json::to_vec(&event).expect("a message is JSON");
    let again: E = serde_json::from_slice(&json).expect("what was written can be read");
    assert_eq!(again, event, "a message reads back as another");
    assert_eq!(event.subject(), format!("{}.{}", E::NAME, event.scan()));
    assert!(event.message_id().starts_with(&event.scan().to_string()), "a message id belongs to its scan");
}
