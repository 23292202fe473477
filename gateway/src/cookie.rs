//! The one policy for cookies: httpOnly, SameSite=Lax, and where the site is https Secure and named so that no other host,
//! not even one below or beside it, can have set them.

use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};
use axum_extra::extract::cookie::Cookie;

/// A browser takes a cookie of such a name from the host itself alone, over https.
const HOST: &str = "__Host-";

/// The name of a cookie of ours.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Name<'a>(pub(crate) &'a str);

/// Binds an OAuth state to the browser that began.
pub(crate) const NONCE: Name<'_> = Name("refine_nonce");
/// Holds the sealed session.
pub(crate) const SESSION: Name<'_> = Name("refine_session");

impl Name<'_> {
    pub(crate) fn read(self, headers: &HeaderMap, secure: bool) -> Option<String> {
        let name = self.full(secure);
        all(headers).find(|cookie| cookie.name() == name).map(|cookie| cookie.value().to_owned())
    }

    pub(crate) fn set(self, value: &str, max_age_s: u64, secure: bool) -> HeaderValue {
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

fn all(headers: &HeaderMap) -> impl Iterator<Item = Cookie<'_>> {
    let sent = headers.get_all(COOKIE).into_iter().filter_map(|value| value.to_str().ok());
    sent.flat_map(Cookie::split_parse).filter_map(Result::ok)
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
}
