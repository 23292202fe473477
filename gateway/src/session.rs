//! The sealed values that a browser carries: the OAuth state and the session.

use jiff::{SignedDuration, Timestamp};
use schemas::id::PortalId;
use schemas::seal::{KeyRing, Sealed};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

/// How long a state or a session lives.
pub(crate) const LIFETIME_S: i64 = 600;

const STATE: &str = "gateway|oauth-state";
const SESSION: &str = "gateway|session";

/// What goes to HubSpot and back.
#[derive(Serialize, Deserialize)]
pub(crate) struct OAuthState {
    nonce: String,
    pub(crate) locale: String,
    expires_at: Timestamp,
}

/// What a visitor has after HubSpot's approval. It has no `Debug`, because it holds the access token.
#[derive(Serialize, Deserialize)]
pub(crate) struct Session {
    pub(crate) token: Zeroizing<String>,
    pub(crate) portal: PortalId,
    pub(crate) locale: String,
    expires_at: Timestamp,
}

/// 128 random bits as hex digits.
pub(crate) fn nonce() -> String {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    format!("{:032x}", u128::from_be_bytes(bytes))
}

impl OAuthState {
    pub(crate) fn new(nonce: String, locale: &str, now: Timestamp) -> Self {
        Self { nonce, locale: locale.to_owned(), expires_at: expiry(now) }
    }

    pub(crate) fn seal(&self, keys: &KeyRing) -> Sealed {
        seal(self, STATE, keys)
    }

    /// The state, where it is ours, fresh, and began in the browser with this nonce.
    pub(crate) fn open(text: &str, nonce: &str, keys: &KeyRing, now: Timestamp) -> Option<Self> {
        let state: Self = open(text, STATE, keys)?;
        let same = bool::from(state.nonce.as_bytes().ct_eq(nonce.as_bytes()));
        (same && now < state.expires_at).then_some(state)
    }

    /// The key under which it is used once.
    pub(crate) fn claim(&self, keys: &KeyRing) -> String {
        blind(keys, STATE, &self.nonce)
    }
}

impl Session {
    pub(crate) fn new(token: Zeroizing<String>, portal: PortalId, locale: String, now: Timestamp) -> Self {
        Self { token, portal, locale, expires_at: expiry(now) }
    }

    pub(crate) fn seal(&self, keys: &KeyRing) -> Sealed {
        seal(self, SESSION, keys)
    }

    /// The session, where it is ours and fresh.
    pub(crate) fn open(text: &str, keys: &KeyRing, now: Timestamp) -> Option<Self> {
        open(text, SESSION, keys).filter(|session: &Self| now < session.expires_at)
    }
}

/// A keyed hash as hex digits, fit for the key of a claim.
pub(crate) fn blind(keys: &KeyRing, purpose: &str, value: &str) -> String {
    let hash = keys.blind(purpose, value)[0];
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn expiry(now: Timestamp) -> Timestamp {
    now.checked_add(SignedDuration::from_secs(LIFETIME_S)).expect("the clock is ten minutes before the end of time")
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
        let late = now + SignedDuration::from_secs(LIFETIME_S);
        assert!(OAuthState::open(&text, "n", &keys, now).is_some());
        assert!(OAuthState::open(&text, "m", &keys, now).is_none());
        assert!(OAuthState::open(&text, "n", &keys, late).is_none());
        assert!(OAuthState::open(&text, "n", &self::keys(), now).is_none());
        let tampered = format!("{}AAAA", &text[..text.len() - 4]);
        assert!(OAuthState::open(&tampered, "n", &keys, now).is_none());
    }

    #[test]
    fn a_session_is_no_state_and_ends() {
        let (keys, now) = (keys(), Timestamp::UNIX_EPOCH);
        let session = Session::new(Zeroizing::new("t".into()), PortalId(7), "en".into(), now);
        let text = session.seal(&keys).as_str().to_owned();
        assert!(Session::open(&text, &keys, now).is_some());
        assert!(Session::open(&text, &keys, now + SignedDuration::from_secs(LIFETIME_S)).is_none());
        assert!(OAuthState::open(&text, "", &keys, now).is_none());
    }
}
