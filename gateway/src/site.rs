//! The site as its visitors know it: its addresses, how much a scan reads, and the language of a visitor.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use axum::response::Response;
use url::Url;

use crate::catalogue::Locale;
use crate::problem::Problem;

pub(crate) struct Site {
    pub(crate) origin: String,
    pub(crate) authorize_origin: String,
    pub(crate) secure: bool,
    /// The most contacts that a scan reads.
    pub(crate) max_contacts: u32,
}

impl Site {
    pub(crate) fn new(public: &Url, authorize: &Url, max_contacts: u32) -> Self {
        Self {
            origin: public.origin().ascii_serialization(),
            authorize_origin: authorize.origin().ascii_serialization(),
            secure: public.scheme() == "https",
            max_contacts,
        }
    }

    pub(crate) fn callback(&self) -> String {
        format!("{}/oauth/callback", self.origin)
    }
}

/// Whether a program asks, and for JSON.
pub(crate) fn wants_json(headers: &HeaderMap) -> bool {
    accepts(headers, "json")
}

/// Whether a browser asks for a page to show.
pub(crate) fn wants_page(headers: &HeaderMap) -> bool {
    accepts(headers, "text/html")
}

fn accepts(headers: &HeaderMap, kind: &str) -> bool {
    headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).is_some_and(|accepted| accepted.contains(kind))
}

/// The address of a page that a path misses by little: by the case of its language, a slash at its end, or for want of a page.
pub(crate) fn near_miss(path: &str) -> Option<String> {
    let below = path.strip_prefix('/')?;
    let (language, rest) = below.split_once('/').unwrap_or((below, ""));
    let locale = Locale::parse(&language.to_ascii_lowercase())?;
    let rest = match rest.trim_end_matches('/') {
        "" => "audit",
        rest => rest,
    };
    let page = format!("/{}/{rest}", locale.code());
    (page != path).then_some(page)
}

/// The language that a path names, else the visitor's.
pub(crate) fn language(path: &str, headers: &HeaderMap) -> Locale {
    named(path).unwrap_or_else(|| preferred(headers))
}

fn named(path: &str) -> Option<Locale> {
    path.split('/').nth(1).and_then(Locale::parse)
}

/// The language of a page, by its path. There is no page in another one.
impl<S: Sync> FromRequestParts<S> for Locale {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Response> {
        named(parts.uri.path()).ok_or_else(|| Problem::NotFound.answer(&parts.headers))
    }
}

/// The first language of Accept-Language, by weight, that pages are written in.
pub fn preferred(headers: &HeaderMap) -> Locale {
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut best = (0.0, Locale::En);
    for entry in accepted.split(',').take(20) {
        let mut parts = entry.split(';');
        let language =
            parts.next().unwrap_or_default().trim().split('-').next().unwrap_or_default().to_ascii_lowercase();
        let weight = parts.find_map(|part| part.trim().strip_prefix("q=")?.parse::<f32>().ok()).unwrap_or(1.0);
        if let Some(known) = Locale::parse(&language)
            && weight > best.0
        {
            best = (weight, known);
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_known_language_wins() {
        for (accepted, expected) in [
            ("", "en"),
            ("en-GB,fr;q=0.8", "en"),
            ("fr, en;q=0.5", "fr"),
            ("en;q=0.5, de-AT;q=0.9, fr;q=0.8", "de"),
            ("it, ES-MX;q=0.3", "es"),
            ("de;q=0, *", "en"),
            ("xx;q=zz", "en"),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_LANGUAGE, accepted.parse().unwrap());
            assert_eq!(preferred(&headers).code(), expected, "{accepted}");
        }
    }

    #[test]
    fn a_path_that_misses_a_page_by_little_leads_to_it() {
        for (path, expected) in [
            ("/en", "/en/audit"),
            ("/en/", "/en/audit"),
            ("/en/audit/", "/en/audit"),
            ("/EN/audit", "/en/audit"),
            ("/De/audit/Method//", "/de/audit/Method"),
        ] {
            assert_eq!(near_miss(path).as_deref(), Some(expected), "{path}");
        }
        for path in ["", "/", "/en/audit", "/en/audit/report/0f", "/it", "/api/scans/", "/english", "//en"] {
            assert_eq!(near_miss(path), None, "{path}");
        }
    }

    #[test]
    fn a_path_names_its_language() {
        let headers = HeaderMap::from_iter([(header::ACCEPT_LANGUAGE, "fr".parse().unwrap())]);
        for (path, expected) in [("/de/nowhere", "de"), ("/es", "es"), ("/api/scans", "fr"), ("/", "fr"), ("", "fr")] {
            assert_eq!(language(path, &headers).code(), expected, "{path}");
        }
    }
}
