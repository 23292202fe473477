//! The entries of the data files, and how they are read.

pub(in crate::sandbox::generator) struct Country {
    pub(in crate::sandbox::generator) name: &'static str,
    pub(in crate::sandbox::generator) code: &'static str,
    pub(super) weight: u32,
    /// Other ways to write it.
    pub(in crate::sandbox::generator) forms: Vec<&'static str>,
    pub(super) cultures: Vec<(&'static str, u32)>,
    pub(in crate::sandbox::generator) domains: Vec<&'static str>,
    pub(in crate::sandbox::generator) calling: &'static str,
    /// What is dialled before a national number, `-` for nothing.
    pub(in crate::sandbox::generator) trunk: &'static str,
    /// The pattern of a mobile number, if it can be told from others.
    pub(in crate::sandbox::generator) mobile: Option<&'static str>,
    pub(in crate::sandbox::generator) companies: Vec<&'static str>,
    pub(in crate::sandbox::generator) trades: Vec<&'static str>,
    pub(in crate::sandbox::generator) cities: Vec<City>,
}

pub(in crate::sandbox::generator) struct City {
    pub(in crate::sandbox::generator) name: &'static str,
    pub(in crate::sandbox::generator) state: Option<&'static str>,
    pub(in crate::sandbox::generator) state_code: Option<&'static str>,
    pub(in crate::sandbox::generator) phone: &'static str,
}

pub(in crate::sandbox::generator) struct Culture {
    pub(in crate::sandbox::generator) first: Vec<Name>,
    pub(in crate::sandbox::generator) last: Vec<Name>,
    pub(in crate::sandbox::generator) mononyms: Vec<Name>,
    pub(in crate::sandbox::generator) nicknames: Vec<Name>,
}

/// A name in Latin letters and, where there is one, in its own script (or, for a nickname, the short form).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::sandbox::generator) struct Name {
    pub(in crate::sandbox::generator) latin: &'static str,
    pub(in crate::sandbox::generator) other: Option<&'static str>,
}

#[derive(Clone, Copy)]
pub(in crate::sandbox::generator) struct Title {
    pub(in crate::sandbox::generator) title: &'static str,
    pub(in crate::sandbox::generator) seniority: &'static str,
    pub(in crate::sandbox::generator) department: &'static str,
}

impl Country {
    pub(super) fn parse(name: &'static str, lines: &Lines) -> Self {
        let dial: Vec<&str> = lines.get("calling").split_whitespace().collect();
        Self {
            name,
            code: lines.get("code"),
            weight: lines.get("weight").parse().expect("a weight in the data file is a number"),
            forms: lines.list("forms"),
            cultures: lines.list("cultures").into_iter().map(weighted).collect(),
            domains: lines.list("domains"),
            calling: dial[0],
            trunk: dial[1],
            mobile: Some(lines.get("mobile")).filter(|pattern| *pattern != "-"),
            companies: lines.list("companies"),
            trades: lines.list("trades"),
            cities: lines.list("cities").into_iter().map(City::parse).collect(),
        }
    }
}

impl City {
    fn parse(text: &'static str) -> Self {
        let parts: Vec<&str> = text.split('/').collect();
        let given = |part: &'static str| Some(part).filter(|part| *part != "-");
        Self { name: parts[0], state: given(parts[1]), state_code: given(parts[2]), phone: parts[3] }
    }
}

impl Culture {
    pub(super) fn parse(lines: &Lines) -> Self {
        let names = |key| lines.list(key).into_iter().map(Name::parse).collect();
        Self { first: names("first"), last: names("last"), mononyms: names("mononym"), nicknames: names("nick") }
    }

    /// The short form of a given name.
    pub(in crate::sandbox::generator) fn nickname(&self, first: &str) -> Option<&'static str> {
        self.nicknames.iter().find(|name| name.latin == first).and_then(|name| name.other)
    }
}

impl Name {
    fn parse(text: &'static str) -> Self {
        match text.split_once('=') {
            Some((latin, other)) => Self { latin, other: Some(other) },
            None => Self { latin: text, other: None },
        }
    }
}

/// The `key: value` lines of a section, and those without a key.
pub(super) struct Lines(Vec<&'static str>);

impl Lines {
    fn get(&self, key: &str) -> &'static str {
        let value = |line: &&'static str| line.split_once(": ").filter(|(name, _)| *name == key);
        self.0.iter().find_map(value).map_or("", |(_, value)| value.trim())
    }

    fn list(&self, key: &str) -> Vec<&'static str> {
        self.get(key).split(';').map(str::trim).filter(|item| !item.is_empty()).collect()
    }

    pub(super) fn titles(&self) -> Vec<Title> {
        let items = self.0.iter().flat_map(|line| line.split(';')).map(str::trim).filter(|item| !item.is_empty());
        items
            .map(|item| {
                let parts: Vec<&str> = item.split('/').collect();
                Title { title: parts[0], seniority: parts[1], department: parts[2] }
            })
            .collect()
    }
}

/// The sections of a data file, by name.
pub(super) fn sections(text: &'static str) -> impl Iterator<Item = (&'static str, Lines)> {
    let parts = text.split("\n[").skip(1);
    parts.map(|part| {
        let (name, rest) = part.split_once(']').expect("a section of a data file has a name");
        (name, Lines(rest.lines().filter(|line| !line.is_empty()).collect()))
    })
}

fn weighted(text: &'static str) -> (&'static str, u32) {
    let (name, weight) = text.split_once(' ').expect("a culture in the data file has a weight");
    (name, weight.parse().expect("a weight in the data file is a number"))
}
