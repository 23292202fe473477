//! The one policy for cookies: httpOnly, SameSite=Lax, and where the site is https Secure and named so that no other host,
//! not even one below or beside it, can have set them.

use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};
use axum_extra::extract::cookie::Cookie;
use schemas::seal::KeyRing;

/// A browser takes a cookie of such a name from the host itself alone, over https.
const HOST: &str = "__Host-";

/// Binds an OAuth state to the browser that began.
pub const NONCE: &str = "refine_nonce";
/// Holds the sealed session.
pub const SESSION: &str = "refine_session";

/// The cookies of one browser: what it sent, and what it is told to keep.
#[derive(Clone, Copy)]
pub struct Jar<'a> {
    sent: &'a HeaderMap,
    /// Seal what a browser must not read or change.
    pub(crate) keys: &'a KeyRing,
    /// Whether the site is https.
    secure: bool,
}

impl<'a> Jar<'a> {
    /// The cookies of the browser that sent these headers.
    pub fn new(sent: &'a HeaderMap, keys: &'a KeyRing, secure: bool) -> Self {
        Self { sent, keys, secure }
    }

    /// A cookie's value, where the browser sent it: over https from a cookie that no other host can have set.
    pub fn read(self, name: &str) -> Option<String> {
        self.all().find(|(sent, _)| sent == name).map(|(_, value)| value)
    }

    /// The names of the cookies that begin like this, the oldest first, as browsers send them.
    pub(crate) fn beginning(self, prefix: &str) -> Vec<String> {
        self.all().map(|(name, _)| name).filter(|name| name.starts_with(prefix)).collect()
    }

    /// The header that sets a cookie for so many seconds.
    pub fn set(self, name: &str, value: &str, max_age_s: u64) -> HeaderValue {
        let (host, marked) = if self.secure { (HOST, "; Secure") } else { ("", "") };
        let text = format!("{host}{name}={value}; Path=/; Max-Age={max_age_s}; HttpOnly; SameSite=Lax{marked}");
        HeaderValue::try_from(text).expect("values are hex digits or URL-safe base64")
    }

    pub(crate) fn clear(self, name: &str) -> HeaderValue {
        self.set(name, "", 0)
    }

    /// Names and values of the cookies that this site has set. Those of others on the same domain may hold bytes that are no
    /// text.
    fn all(self) -> impl Iterator<Item = (String, String)> {
        let host = if self.secure { HOST } else { "" };
        let sent = self.sent.get_all(COOKIE).into_iter().flat_map(|value| value.as_bytes().split(|byte| *byte == b';'));
        let cookies = sent.filter_map(|cookie| Cookie::parse(str::from_utf8(cookie).ok()?).ok());
        cookies
            .filter_map(move |cookie| Some((cookie.name().strip_prefix(host)?.to_owned(), cookie.value().to_owned())))
    }
}

/// What a browser sends that was told to keep these.
#[cfg(test)]
pub(crate) fn sent<'a>(cookies: impl IntoIterator<Item = &'a HeaderValue>) -> HeaderMap {
    let pair = |cookie: &HeaderValue| cookie.to_str().unwrap().split(';').next().unwrap().to_owned();
    let pairs: Vec<_> = cookies.into_iter().map(pair).collect();
    HeaderMap::from_iter([(COOKIE, pairs.join("; ").parse().unwrap())])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cookies: impl AsRef<[u8]>, name: &str, secure: bool) -> Option<String> {
        let sent = HeaderMap::from_iter([(COOKIE, HeaderValue::from_bytes(cookies.as_ref()).unwrap())]);
        Jar::new(&sent, &keys(), secure).read(name)
    }

    fn set(name: &str, secure: bool) -> HeaderValue {
        Jar::new(&HeaderMap::new(), &keys(), secure).set(name, "a", 9)
    }

    fn keys() -> KeyRing {
        KeyRing::parse(&KeyRing::random_text("a")).unwrap()
    }

    #[test]
    fn over_https_a_cookie_that_another_host_planted_is_not_read() {
        assert_eq!(set(SESSION, true), "__Host-refine_session=a; Path=/; Max-Age=9; HttpOnly; SameSite=Lax; Secure");
        assert_eq!(read("refine_session=planted; __Host-refine_session=own", SESSION, true).as_deref(), Some("own"));
        assert_eq!(read("refine_session=planted", SESSION, true), None);
    }

    #[test]
    fn on_this_machine_a_cookie_has_its_plain_name() {
        assert_eq!(set(NONCE, false), "refine_nonce=a; Path=/; Max-Age=9; HttpOnly; SameSite=Lax");
        assert_eq!(read("a=b; refine_nonce=own", NONCE, false).as_deref(), Some("own"));
    }

    #[test]
    fn cookies_of_others_that_are_no_text_or_no_cookie_hide_none_of_ours() {
        for others in [&b"name=Zo\xc3\xab"[..], b"\xff", b"=", b"", b"a"] {
            let cookies = [others, b"; refine_nonce=own; ", others].concat();
            assert_eq!(read(cookies, NONCE, false).as_deref(), Some("own"), "{others:?}");
        }
    }
}
