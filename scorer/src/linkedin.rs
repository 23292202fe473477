//! LinkedIn URLs: what they lead to.

/// What a text in the LinkedIn field is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Target {
    /// A person's profile, by its slug.
    Person(String),
    /// A company, school, group or search page.
    Page,
    /// Something else on LinkedIn.
    Other,
    /// Not on LinkedIn.
    #[default]
    Elsewhere,
}

impl Target {
    /// Reads a URL in lower case; the scheme may be missing.
    pub(crate) fn read(lower: &str) -> Self {
        let bare = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://")).unwrap_or(lower);
        let end = bare.bytes().position(|byte| matches!(byte, b'/' | b'?'));
        let (host, path) = end.map_or((bare, ""), |end| (&bare[..end], &bare[end + 1..]));
        let host = host.strip_suffix(":443").unwrap_or(host);
        if host != "linkedin.com" && !host.ends_with(".linkedin.com") {
            return Self::Elsewhere;
        }
        let path = path.trim_start_matches('/');
        let path = path.strip_prefix("mwlite/").unwrap_or(path);
        let begins = |names: &[&str]| names.iter().any(|name| path.starts_with(name));
        if begins(&["in/", "pub/", "sales/lead/", "sales/people/", "talent/profile/"]) {
            let end = path.bytes().position(|byte| matches!(byte, b'?' | b'#')).unwrap_or(path.len());
            let slug = path[..end].split('/').filter(|part| !part.is_empty()).nth(if begins(&["sales/", "talent/"]) {
                2
            } else {
                1
            });
            return slug.map_or(Self::Other, |slug| Self::Person(slug.to_owned()));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_leads_to_a_person_a_page_or_elsewhere() {
        for (url, target) in [
            ("https://www.linkedin.com/in/ana-lima/", Target::Person("ana-lima".to_owned())),
            ("linkedin.com/in/ana?x=1", Target::Person("ana".to_owned())),
            ("http://de.linkedin.com/pub/ana/1/2/3", Target::Person("ana".to_owned())),
            ("https://www.linkedin.com/sales/lead/abc,def", Target::Person("abc,def".to_owned())),
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
