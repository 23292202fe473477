//! The sealed values that a browser carries: the OAuth state and the session.

use std::time::Duration;

use chassis::broker::LONGEST_CLAIM;
use jiff::Timestamp;
use schemas::id::{PortalId, ScanId};
use schemas::seal::{KeyRing, Sealed};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::blind::blind;

/// How long a state or a session lives. Each is used once, so as long as it lives its claim must be held.
pub(crate) const LIFETIME: Duration = LONGEST_CLAIM;

const STATE: &str = "gateway|oauth-state";
const SESSION: &str = "gateway|session";

/// What goes to HubSpot and back.
#[derive(Serialize, Deserialize)]
pub struct OAuthState {
    /// It is used once.
    id: String,
    /// The browser's, in whose tabs several states may be under way.
    nonce: String,
    /// The language in which the visitor began.
    pub locale: String,
    expires_at: Timestamp,
}

/// What a visitor has after HubSpot's approval: the right to one scan. It has no `Debug`, because it holds the access
/// token.
#[derive(Serialize, Deserialize)]
pub struct Session {
    /// The scan it is for.
    pub(crate) scan: ScanId,
    pub(crate) token: Zeroizing<String>,
    /// The portal it is for.
    pub portal: PortalId,
    /// The language in which the visitor began.
    pub locale: String,
    expires_at: Timestamp,
}

/// 128 random bits as hex digits.
pub(crate) fn random_hex() -> String {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    format!("{:032x}", u128::from_be_bytes(bytes))
}

/// Whether a text is of the form of such bits.
pub(crate) fn is_random_hex(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

impl OAuthState {
    pub(crate) fn new(nonce: String, locale: &str, now: Timestamp) -> Self {
        Self { id: random_hex(), nonce, locale: locale.to_owned(), expires_at: expiry(now) }
    }

    pub(crate) fn seal(&self, keys: &KeyRing) -> Sealed {
        seal(self, STATE, keys)
    }

    /// In which language a state of ours began, whatever else is wrong with it.
    pub(crate) fn locale(text: &str, keys: &KeyRing) -> Option<String> {
        open(text, STATE, keys).map(|state: Self| state.locale)
    }

    /// The state, where it is ours, fresh, and began in the browser with this nonce.
    pub(crate) fn open(text: &str, nonce: &str, keys: &KeyRing, now: Timestamp) -> Option<Self> {
        let state: Self = open(text, STATE, keys)?;
        let same = bool::from(state.nonce.as_bytes().ct_eq(nonce.as_bytes()));
        (same && now < state.expires_at).then_some(state)
    }

    /// The key under which it is used once.
    pub(crate) fn claim(&self, keys: &KeyRing) -> String {
        blind(keys, STATE, &self.id)
    }
}

impl Session {
    pub(crate) fn new(token: Zeroizing<String>, portal: PortalId, locale: String, now: Timestamp) -> Self {
        Self { scan: ScanId::random(), token, portal, locale, expires_at: expiry(now) }
    }

    pub(crate) fn seal(&self, keys: &KeyRing) -> Sealed {
        seal(self, SESSION, keys)
    }

    /// The session, where it is ours and fresh.
    pub fn open(text: &str, keys: &KeyRing, now: Timestamp) -> Option<Self> {
        open(text, SESSION, keys).filter(|session: &Self| now < session.expires_at)
    }

    /// The key under which it is used once.
    pub(crate) fn claim(&self, keys: &KeyRing) -> String {
        blind(keys, SESSION, &self.scan.to_string())
    }
}

fn expiry(now: Timestamp) -> Timestamp {
    now.checked_add(LIFETIME).expect("the clock is ten minutes before the end of time")
}

fn seal(value: &impl Serialize, binding: &str, keys: &KeyRing) -> Sealed {
    let plain = Zeroizing::new(serde_json::to_vec(value).expect("plain fields are JSON"));
    keys.seal(binding, &plain)
}

fn open<T: DeserializeOwned>(text: &str, binding: &str, keys: &KeyRing) -> Option<T> {
    let plain = keys.open(binding, &Sealed::from_text(text.to_owned())).ok()?;
    serde_json::from_slice(&plain).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys() -> KeyRing {
        KeyRing::parse(&KeyRing::random_text("a")).unwrap()
    }

    #[test]
    fn a_state_opens_fresh_untouched_and_in_its_browser_only() {
        let (keys, now) = (keys(), Timestamp::UNIX_EPOCH);
        let text = OAuthState::new("n".into(), "en", now).seal(&keys).as_str().to_owned();
        let late = now + LIFETIME;
        assert!(OAuthState::open(&text, "n", &keys, now).is_some());
        assert!(OAuthState::open(&text, "m", &keys, now).is_none());
        assert!(OAuthState::open(&text, "n", &keys, late).is_none());
        assert!(OAuthState::open(&text, "n", &self::keys(), now).is_none());
        let tampered = format!("{}AAAA", &text[..text.len() - 4]);
        assert!(OAuthState::open(&tampered, "n", &keys, now).is_none());
    }

    #[test]
    fn each_state_of_a_browser_is_used_once() {
        let (keys, now) = (keys(), Timestamp::UNIX_EPOCH);
        let [one, other] = ["en", "de"].map(|locale| OAuthState::new("n".into(), locale, now).claim(&keys));
        assert_ne!(one, other);
        assert!(is_random_hex(&random_hex()) && !is_random_hex("n") && !is_random_hex(&"é".repeat(16)));
    }

    #[test]
    fn a_session_is_no_state_and_ends() {
        let (keys, now) = (keys(), Timestamp::UNIX_EPOCH);
        let session = Session::new(Zeroizing::new("t".into()), PortalId(7), "en".into(), now);
        let text = session.seal(&keys).as_str().to_owned();
        assert!(Session::open(&text, &keys, now).is_some());
        assert!(Session::open(&text, &keys, now + LIFETIME).is_none());
        assert!(OAuthState::open(&text, "", &keys, now).is_none());
    }
}
