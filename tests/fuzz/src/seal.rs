//! Sealed texts and keys, as cookies, messages and settings bring them.

use schemas::seal::{KeyRing, Sealed};

/// What the seeds were sealed with, bound to, and hold.
const KEYS: &str = "a:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=,b:AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";
const BINDING: &str = "seed";
const PLAIN: &[u8] = b"plain";

/// Any text is refused unless it was sealed here and for this place; what reads as keys seals and opens.
pub(crate) fn judge(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let ring = KeyRing::parse(KEYS).expect("two keys of 32 bytes");
    let sealed = Sealed::from_text(text.clone().into_owned());
    assert!(ring.open("elsewhere", &sealed).is_err(), "it opened at another place");
    if let Ok(plain) = ring.open(BINDING, &sealed) {
        assert_eq!(*plain, PLAIN, "a forged text opened");
        assert!(ring.derive(&sealed, "purpose").is_ok());
    }
    if let Ok(ring) = KeyRing::parse(&text) {
        let sealed = ring.seal(BINDING, bytes);
        assert_eq!(ring.open(BINDING, &sealed).ok().as_deref().map(Vec::as_slice), Some(bytes));
    }
}
