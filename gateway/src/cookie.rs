//! The one policy for cookies: httpOnly, SameSite=Lax, and where the site is https Secure and named so that no other host,
//! not even one below or beside it, can have set them.

use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};
use axum_extra::extract::cookie::Cookie;

/// A browser takes a cookie of such a name from the host itself alone, over https.
const HOST: &str = "__Host-";

/// The name of a cookie of ours.
#[derive(Clone, Copy, Debug)]
pub struct Name<'a>(pub(crate) &'a str);

/// Binds an OAuth state to the browser that began.
pub const NONCE: Name<'_> = Name("refine_nonce");
/// Holds the sealed session.
pub const SESSION: Name<'_> = Name("refine_session");

impl Name<'_> {
    /// Its value, where a browser sent it: over https from a cookie that no other host can have set.
    pub fn read(self, headers: &HeaderMap, secure: bool) -> Option<String> {
        let name = self.full(secure);
        all(headers).find(|cookie| cookie.name() == name).map(|cookie| cookie.value().to_owned())
    }

    /// The header that sets it for so many seconds.
    pub fn set(self, value: &str, max_age_s: u64, secure: bool) -> HeaderValue {
        let (name, marked) = (self.full(secure), if secure { "; Secure" } else { "" });
        let text = format!("{name}={value}; Path=/; Max-Age={max_age_s}; HttpOnly; SameSite=Lax{marked}");
        HeaderValue::try_from(text).expect("values are hex digits or URL-safe base64")
    }

    pub(crate) fn clear(self, secure: bool) -> HeaderValue {
        self.set("", 0, secure)
    }

    fn full(self, secure: bool) -> String {
        format!("{}{}", if secure { HOST } else { "" }, self.0)
    }
}

/// The names of the browser's cookies that begin like this, the oldest first, as browsers send them.
pub(crate) fn beginning(headers: &HeaderMap, prefix: &str, secure: bool) -> Vec<String> {
    let host = if secure { HOST } else { "" };
    let names = all(headers).filter_map(|cookie| cookie.name().strip_prefix(host).map(str::to_owned));
    names.filter(|name| name.starts_with(prefix)).collect()
}

/// Each cookie that a browser sent. Those of others on the same domain may hold bytes that are no text.
fn all(headers: &HeaderMap) -> impl Iterator<Item = Cookie<'_>> {
    let sent = headers.get_all(COOKIE).into_iter().flat_map(|value| value.as_bytes().split(|byte| *byte == b';'));
    sent.filter_map(|cookie| Cookie::parse(str::from_utf8(cookie).ok()?).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(cookies: &str) -> HeaderMap {
        HeaderMap::from_iter([(COOKIE, cookies.parse().unwrap())])
    }

    #[test]
    fn over_https_a_cookie_that_another_host_planted_is_not_read() {
        assert_eq!(
            SESSION.set("a", 9, true),
            "__Host-refine_session=a; Path=/; Max-Age=9; HttpOnly; SameSite=Lax; Secure"
        );
        let headers = sent("refine_session=planted; __Host-refine_session=own");
        assert_eq!(SESSION.read(&headers, true).as_deref(), Some("own"));
        assert_eq!(SESSION.read(&sent("refine_session=planted"), true), None);
    }

    #[test]
    fn on_this_machine_a_cookie_has_its_plain_name() {
        assert_eq!(NONCE.set("a", 9, false), "refine_nonce=a; Path=/; Max-Age=9; HttpOnly; SameSite=Lax");
        assert_eq!(NONCE.read(&sent("a=b; refine_nonce=own"), false).as_deref(), Some("own"));
    }

    #[test]
    fn cookies_of_others_that_are_no_text_or_no_cookie_hide_none_of_ours() {
        for others in [&b"name=Zo\xc3\xab"[..], b"\xff", b"=", b"", b"a"] {
            let cookies = [others, b"; refine_nonce=own; ", others].concat();
            let headers = HeaderMap::from_iter([(COOKIE, HeaderValue::from_bytes(&cookies).unwrap())]);
            assert_eq!(NONCE.read(&headers, false).as_deref(), Some("own"), "{others:?}");
        }
    }
}
