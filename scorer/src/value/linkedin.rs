//! LinkedIn URLs: what they lead to.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

/// What a text in the LinkedIn field is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Target<'a> {
    /// A person's profile, by its slug, decoded and in lower case.
    Person(Cow<'a, str>),
    /// A company, school, group or search page.
    Page,
    /// Something else on LinkedIn.
    Other,
    /// Not on LinkedIn.
    #[default]
    Elsewhere,
}

impl<'a> Target<'a> {
    /// Reads a URL in lower case; the scheme may be missing.
    pub(crate) fn read(lower: &'a str) -> Self {
        let bare =
            ["https://", "http://", "//"].into_iter().find_map(|scheme| lower.strip_prefix(scheme)).unwrap_or(lower);
        let end = bare.bytes().position(|byte| matches!(byte, b'/' | b'?'));
        let (host, path) = end.map_or((bare, ""), |end| (&bare[..end], &bare[end + 1..]));
        let host = host.strip_suffix(":443").unwrap_or(host);
        if host != "linkedin.com" && !host.ends_with(".linkedin.com") {
            return Self::Elsewhere;
        }
        let path = path.trim_start_matches('/');
        let path = path.strip_prefix("mwlite/").unwrap_or(path);
        let begins = |names: &[&str]| names.iter().any(|name| path.starts_with(name));
        if begins(&["pub/dir/"]) {
            return Self::Page;
        }
        let end = path.bytes().position(|byte| matches!(byte, b'?' | b'#')).unwrap_or(path.len());
        let path = path[..end].trim_end_matches('/');
        let part = |place: usize| path.split('/').filter(|part| !part.is_empty()).nth(place);
        // People of one name share the first part of an old public profile: what follows tells them apart.
        let slug = match path.strip_prefix("pub/") {
            None if begins(&["in/"]) => part(1),
            None if begins(&["sales/lead/", "sales/people/", "talent/profile/"]) => part(2),
            public => public,
        };
        if let Some(slug) = slug {
            return Self::Person(decoded(slug));
        }
        let page = begins(&[
            "company",
            "school/",
            "edu/",
            "search",
            "feed",
            "groups/",
            "showcase/",
            "jobs",
            "posts/",
            "pulse/",
        ]);
        if page { Self::Page } else { Self::Other }
    }
}

/// The slug as people read it; as it stands, where it is not encoded or badly.
fn decoded(slug: &str) -> Cow<'_, str> {
    if !slug.contains('%') {
        return slug.into();
    }
    percent_decode_str(slug).decode_utf8().map_or(slug.into(), |slug| slug.to_lowercase().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_leads_to_a_person_a_page_or_elsewhere() {
        for (url, target) in [
            ("https://www.linkedin.com/in/ana-lima/", Target::Person("ana-lima".into())),
            ("//www.linkedin.com/in/ana", Target::Person("ana".into())),
            ("linkedin.com/in/ana?x=1", Target::Person("ana".into())),
            ("http://de.linkedin.com/pub/ana/1/2/3", Target::Person("ana/1/2/3".into())),
            ("linkedin.com/pub/dir/ana/lima", Target::Page),
            ("linkedin.com/pub/", Target::Other),
            ("linkedin.com/in/j%c3%9crgen-gro%c3%9f", Target::Person("jürgen-groß".into())),
            ("linkedin.com/in/ana%ff", Target::Person("ana%ff".into())),
            ("https://www.linkedin.com/sales/lead/abc,def", Target::Person("abc,def".into())),
            ("https://www.linkedin.com/company/acme", Target::Page),
            ("https://www.linkedin.com/in/", Target::Other),
            ("https://www.linkedin.com", Target::Other),
            ("https://linkedin.com.evil.io/in/ana", Target::Elsewhere),
            ("ana-lima", Target::Elsewhere),
        ] {
            assert_eq!(Target::read(url), target, "{url}");
        }
    }
}
