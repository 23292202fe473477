//! What a browser may see: a sealed cookie for each thing, whose name does not tell which thing, and whose value is bound to it.

use std::time::Duration;

use axum::http::HeaderValue;
use jiff::Timestamp;
use schemas::seal::Sealed;
use zeroize::Zeroizing;

use crate::blind;
use crate::browser::cookie::Jar;

/// One kind of such cookies.
pub(crate) struct Pass {
    /// What it is for; no other kind has the same.
    pub(crate) purpose: &'static str,
    /// How the cookie's name begins.
    pub(crate) prefix: &'static str,
    pub(crate) lifetime: Duration,
}

impl Pass {
    /// The cookie for `subject`, with `content` sealed in it.
    pub(crate) fn cookie(&self, jar: Jar<'_>, subject: &str, content: &[u8]) -> HeaderValue {
        let hash = jar.keys.blind(self.purpose, subject)[0];
        let sealed = jar.keys.seal(&self.binding(subject), content);
        jar.set(&self.name(&hash), sealed.as_str(), self.lifetime.as_secs())
    }

    /// The cookie for `subject` with its end sealed in it, so that it ends whatever the browser does.
    pub(crate) fn ending_cookie(&self, jar: Jar<'_>, subject: &str, now: Timestamp) -> HeaderValue {
        let end = now.checked_add(self.lifetime).expect("the clock is not that near the end of time");
        self.cookie(jar, subject, end.to_string().as_bytes())
    }

    /// Clears the oldest of the browser's cookies of this kind, so that with the one for `subject` there are no more than `most`.
    pub(crate) fn clear_oldest(&self, jar: Jar<'_>, subject: &str, most: usize) -> Vec<HeaderValue> {
        let own: Vec<_> = jar.keys.blind(self.purpose, subject).iter().map(|hash| self.name(hash)).collect();
        let mut held = jar.beginning(self.prefix);
        held.retain(|name| !own.contains(name));
        let n_too_many = (held.len() + 1).saturating_sub(most);
        held.iter().take(n_too_many).map(|name| jar.clear(name)).collect()
    }

    /// Whether the browser has a cookie for `subject`.
    pub(crate) fn is_held(&self, jar: Jar<'_>, subject: &str) -> bool {
        !self.contents(jar, subject).is_empty()
    }

    /// Whether the browser has a cookie for `subject` that has not ended.
    pub(crate) fn is_fresh(&self, jar: Jar<'_>, subject: &str, now: Timestamp) -> bool {
        let end = |content: &[u8]| str::from_utf8(content).ok().and_then(|text| text.parse::<Timestamp>().ok());
        self.contents(jar, subject).iter().any(|content| end(content).is_some_and(|end| now < end))
    }

    /// What is sealed in the browser's cookies for `subject`. The name comes from the sealing key, so after a rotation the older
    /// keys' names are looked for as well.
    fn contents(&self, jar: Jar<'_>, subject: &str) -> Vec<Zeroizing<Vec<u8>>> {
        let names = jar.keys.blind(self.purpose, subject);
        let values = names.iter().filter_map(|hash| jar.read(&self.name(hash)));
        values.filter_map(|value| jar.keys.open(&self.binding(subject), &Sealed::from_text(value)).ok()).collect()
    }

    fn binding(&self, subject: &str) -> String {
        format!("{}|{subject}", self.purpose)
    }

    fn name(&self, hash: &[u8; 32]) -> String {
        format!("{}_{}", self.prefix, &blind::hex(hash)[..12])
    }
}
