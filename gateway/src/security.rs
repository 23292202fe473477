//! The headers of every answer: what a browser may do with it.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};

use crate::site::Site;

/// Whether a page of another site sent this. An old browser, or one without TLS, tells its page's origin alone, and `null`
/// where our own policy forbids it to tell; a program tells nothing.
pub(crate) fn is_foreign(headers: &HeaderMap, own_origin: &str) -> bool {
    let is_none_of = |value: &HeaderValue, known: [&str; 2]| known.iter().all(|known| value != known);
    match headers.get("sec-fetch-site") {
        Some(site) => is_none_of(site, ["same-origin", "none"]),
        None => headers.get(header::ORIGIN).is_some_and(|origin| is_none_of(origin, [own_origin, "null"])),
    }
}

pub(crate) fn headers(site: &Site) -> Vec<(HeaderName, HeaderValue)> {
    let policy = format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; \
         base-uri 'none'; frame-ancestors 'none'; form-action 'self' {}",
        site.authorize_origin
    );
    let policy = HeaderValue::try_from(policy).expect("an origin is ASCII");
    let mut headers = vec![
        (header::CONTENT_SECURITY_POLICY, policy),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
        (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
        (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
        (
            HeaderName::from_static("permissions-policy"),
            HeaderValue::from_static("camera=(), geolocation=(), microphone=(), payment=()"),
        ),
    ];
    if site.secure {
        headers.push((header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000")));
    }
    headers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_of_another_site_is_foreign_and_a_program_is_not() {
        for (name, value, expected) in [
            ("sec-fetch-site", "same-origin", false),
            ("sec-fetch-site", "none", false),
            ("sec-fetch-site", "same-site", true),
            ("sec-fetch-site", "cross-site", true),
            ("origin", "https://refine.example", false),
            ("origin", "null", false),
            ("origin", "https://other.example", true),
            ("accept", "*/*", false),
        ] {
            let name = HeaderName::from_static(name);
            let headers = HeaderMap::from_iter([(name, HeaderValue::from_static(value))]);
            assert_eq!(is_foreign(&headers, "https://refine.example"), expected, "{value}");
        }
    }
}
