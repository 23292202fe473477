//! Sealing: AES-256-GCM with a random nonce, a key id, and associated data that binds a ciphertext to its place.

use std::fmt;

use aes_gcm::aead::{Aead, Generate, Payload};
use aes_gcm::{Aes256Gcm, KeyInit, Nonce};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use zeroize::Zeroizing;

const KEY_BYTES: usize = 32;
const NONCE_BYTES: usize = 12;

/// Keys for one purpose: the first seals, all open, so a key can be rotated without a pause.
#[derive(Clone)]
pub struct KeyRing {
    keys: Vec<NamedKey>,
}

#[derive(Clone)]
struct NamedKey {
    id: String,
    secret: Zeroizing<[u8; KEY_BYTES]>,
    cipher: Aes256Gcm,
}

/// A sealed text: key id, a dot, and nonce with ciphertext in URL-safe base64. `Debug` shows its length only.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Sealed(String);

/// Why key material was refused. Says nothing of its content.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum KeyError {
    /// There is no key.
    #[error("there is no key: give id:base64 of 32 bytes, several separated by commas")]
    Empty,
    /// An entry is not `id:base64`.
    #[error("a key is written id:base64, its id 1 to 16 letters, digits, - or _")]
    Form,
    /// The material is not 32 bytes of base64.
    #[error("a key is 32 bytes in base64")]
    Length,
    /// Two keys share an id.
    #[error("two keys have the same id")]
    SameId,
}

/// Why a sealed text did not open.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum OpenError {
    /// It is not of the form of a sealed text.
    #[error("the sealed text is malformed")]
    Malformed,
    /// Its key is not on the ring.
    #[error("the sealed text names a key that is not on the ring")]
    UnknownKey,
    /// It was changed, or belongs to another place or key.
    #[error("the sealed text was changed or belongs elsewhere")]
    Tampered,
}

impl KeyRing {
    /// Reads `id:base64[,id:base64...]`, each 32 bytes.
    ///
    /// # Errors
    /// Where there is no entry, one is malformed, or two share an id.
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let entries = text.split(',').map(str::trim).filter(|entry| !entry.is_empty());
        let keys = entries.map(NamedKey::parse).collect::<Result<Vec<_>, _>>()?;
        if keys.is_empty() {
            return Err(KeyError::Empty);
        }
        for (index, key) in keys.iter().enumerate() {
            if keys[..index].iter().any(|earlier| earlier.id == key.id) {
                return Err(KeyError::SameId);
            }
        }
        Ok(Self { keys })
    }

    /// The text of a fresh random key with this id, in the form that [`KeyRing::parse`] reads where the id is one: 1-16
    /// letters, digits, `-` or `_`.
    #[must_use]
    pub fn random_text(id: &str) -> Zeroizing<String> {
        let mut secret = Zeroizing::new([0; KEY_BYTES]);
        getrandom::fill(&mut *secret).expect("the operating system gives random bytes");
        Zeroizing::new(format!("{id}:{}", STANDARD.encode(*secret)))
    }

    /// Seals `plain` so that it opens only with the same `binding`.
    #[must_use]
    pub fn seal(&self, binding: &str, plain: &[u8]) -> Sealed {
        let key = &self.keys[0];
        let nonce = Nonce::generate();
        let cipher = key
            .cipher
            .encrypt(&nonce, Payload { msg: plain, aad: binding.as_bytes() })
            .expect("a text in memory is far below the cipher's limit of 64 GiB");
        let mut bytes = Vec::with_capacity(NONCE_BYTES + cipher.len());
        bytes.extend_from_slice(&nonce);
        bytes.extend_from_slice(&cipher);
        Sealed(format!("{}.{}", key.id, URL_SAFE_NO_PAD.encode(bytes)))
    }

    /// Opens what was sealed with the same `binding`.
    ///
    /// # Errors
    /// Where the text is malformed, its key is not on the ring, or it was changed or bound elsewhere.
    pub fn open(&self, binding: &str, sealed: &Sealed) -> Result<Zeroizing<Vec<u8>>, OpenError> {
        let (key, body) = self.split(sealed)?;
        let bytes = URL_SAFE_NO_PAD.decode(body).map_err(|_| OpenError::Malformed)?;
        let (nonce, cipher) = bytes.split_at_checked(NONCE_BYTES).ok_or(OpenError::Malformed)?;
        let nonce = Nonce::try_from(nonce).map_err(|_| OpenError::Malformed)?;
        let payload = Payload { msg: cipher, aad: binding.as_bytes() };
        key.cipher.decrypt(&nonce, payload).map(Zeroizing::new).map_err(|_| OpenError::Tampered)
    }

    /// A key for `purpose`, derived (HKDF-SHA-256) from the key that sealed `sealed`. All who can open it derive the same.
    ///
    /// # Errors
    /// Where the text is malformed or its key is not on the ring.
    pub fn derive(&self, sealed: &Sealed, purpose: &str) -> Result<Zeroizing<[u8; KEY_BYTES]>, OpenError> {
        let mut derived = Zeroizing::new([0; KEY_BYTES]);
        let (key, _) = self.split(sealed)?;
        Hkdf::<Sha256>::new(None, &*key.secret)
            .expand(purpose.as_bytes(), &mut *derived)
            .expect("32 bytes are within what HKDF gives");
        Ok(derived)
    }

    /// Keyed hashes (HMAC-SHA-256) of `value`, one for each key, the sealing key's first: an index in which a value can be
    /// looked up, and from which none can be read.
    #[must_use]
    pub fn blind(&self, purpose: &str, value: &str) -> Vec<[u8; 32]> {
        self.keys
            .iter()
            .map(|key| {
                let mut mac = Hmac::<Sha256>::new_from_slice(&*key.secret).expect("HMAC takes a key of any length");
                mac.update(purpose.as_bytes());
                mac.update(&[0]);
                mac.update(value.as_bytes());
                mac.finalize().into_bytes().into()
            })
            .collect()
    }

    /// The key of a sealed text, and what is sealed with it.
    fn split<'a>(&self, sealed: &'a Sealed) -> Result<(&NamedKey, &'a str), OpenError> {
        let (id, body) = sealed.0.split_once('.').ok_or(OpenError::Malformed)?;
        let key = self.keys.iter().find(|key| key.id == id).ok_or(OpenError::UnknownKey)?;
        Ok((key, body))
    }
}

impl NamedKey {
    fn parse(entry: &str) -> Result<Self, KeyError> {
        let (id, secret) = entry.split_once(':').ok_or(KeyError::Form)?;
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        if id.is_empty() || id.len() > 16 || !id.bytes().all(allowed) {
            return Err(KeyError::Form);
        }
        let bytes = Zeroizing::new(STANDARD.decode(secret).map_err(|_| KeyError::Length)?);
        let secret = Zeroizing::new(<[u8; KEY_BYTES]>::try_from(bytes.as_slice()).map_err(|_| KeyError::Length)?);
        Ok(Self { id: id.to_owned(), cipher: Aes256Gcm::new(&(*secret).into()), secret })
    }
}

impl fmt::Debug for KeyRing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.keys.iter().map(|key| &key.id)).finish()
    }
}

impl Sealed {
    /// Takes a text that came from outside, such as a cookie. It is checked when it is opened.
    #[must_use]
    pub fn from_text(text: String) -> Self {
        Self(text)
    }

    /// The text, fit for a cookie, a URL or JSON.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Sealed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sealed({} bytes)", self.0.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring(ids: &[&str]) -> KeyRing {
        let texts: Vec<_> = ids.iter().map(|id| KeyRing::random_text(id).to_string()).collect();
        KeyRing::parse(&texts.join(",")).unwrap()
    }

    #[test]
    fn what_is_sealed_opens_in_its_place_only() {
        let keys = ring(&["a"]);
        let sealed = keys.seal("token|scan-1", b"secret");
        assert_eq!(keys.open("token|scan-1", &sealed).unwrap().as_slice(), b"secret");
        assert_eq!(keys.open("token|scan-2", &sealed), Err(OpenError::Tampered));
        assert_eq!(ring(&["a"]).open("token|scan-1", &sealed), Err(OpenError::Tampered));
        assert_eq!(ring(&["b"]).open("token|scan-1", &sealed), Err(OpenError::UnknownKey));
    }

    #[test]
    fn a_rotated_ring_opens_what_the_old_key_sealed() {
        let (old, new) = (KeyRing::random_text("1"), KeyRing::random_text("2"));
        let before = KeyRing::parse(&old).unwrap();
        let after = KeyRing::parse(&format!("{},{}", *new, *old)).unwrap();
        let sealed = before.seal("x", b"old");
        assert_eq!(after.open("x", &sealed).unwrap().as_slice(), b"old");
        assert!(after.seal("x", b"new").as_str().starts_with("2."));
        assert_eq!(*after.derive(&sealed, "p").unwrap(), *before.derive(&sealed, "p").unwrap());
        assert!(after.blind("portal", "7").contains(&before.blind("portal", "7")[0]));
    }

    #[test]
    fn damage_is_an_error_and_never_a_panic() {
        let keys = ring(&["a"]);
        for text in ["", "a", "a.", "a.!", "a.AAAA", "b.AAAA", ".", "a.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"] {
            assert!(keys.open("x", &Sealed::from_text(text.into())).is_err(), "{text}");
        }
    }

    #[test]
    fn malformed_keys_are_refused() {
        let key = KeyRing::random_text("a");
        let error = |text: &str| KeyRing::parse(text).unwrap_err();
        assert_eq!(error(""), KeyError::Empty);
        assert_eq!(error("a"), KeyError::Form);
        assert_eq!(error("a:AAAA"), KeyError::Length);
        assert_eq!(error(&format!("{},{}", *key, *key)), KeyError::SameId);
    }

    #[test]
    fn debug_shows_no_secret() {
        let keys = ring(&["a", "b"]);
        assert_eq!(format!("{keys:?}"), r#"["a", "b"]"#);
        assert!(format!("{:?}", keys.seal("x", b"y")).starts_with("Sealed("));
    }
}
