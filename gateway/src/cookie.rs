//! The one policy for cookies: httpOnly, SameSite=Lax, Secure where the site is https.

use axum::http::{HeaderMap, HeaderValue};
use axum_extra::extract::CookieJar;

/// A cookie of ours.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Name<'a> {
    pub(crate) name: &'a str,
    pub(crate) path: &'a str,
}

/// Binds an OAuth state to the browser that began.
pub(crate) const NONCE: Name<'_> = Name { name: "refine_nonce", path: "/oauth/callback" };
/// Holds the sealed session.
pub(crate) const SESSION: Name<'_> = Name { name: "refine_session", path: "/" };

impl Name<'_> {
    pub(crate) fn read(self, headers: &HeaderMap) -> Option<String> {
        CookieJar::from_headers(headers).get(self.name).map(|cookie| cookie.value().to_owned())
    }

    pub(crate) fn set(self, value: &str, max_age_s: u64, secure: bool) -> HeaderValue {
        let secure = if secure { "; Secure" } else { "" };
        let text =
            format!("{}={value}; Path={}; Max-Age={max_age_s}; HttpOnly; SameSite=Lax{secure}", self.name, self.path);
        HeaderValue::try_from(text).expect("values are hex digits or URL-safe base64")
    }

    pub(crate) fn clear(self, secure: bool) -> HeaderValue {
        self.set("", 0, secure)
    }
}
