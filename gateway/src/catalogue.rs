//! Every text a visitor reads, by key, in one file for each language. The words of checks stand in files of their own, and
//! in English in the check table.

mod figure;
mod words;

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

pub(crate) use figure::LEAST;
pub(crate) use words::Words;

static BUNDLES: LazyLock<[FluentBundle<FluentResource>; 4]> = LazyLock::new(|| Locale::ALL.map(bundle));

/// A language the pages are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Locale {
    /// English.
    En,
    /// Spanish.
    Es,
    /// German.
    De,
    /// French.
    Fr,
}

impl Locale {
    /// All, as a visitor chooses among them.
    pub const ALL: [Self; 4] = [Self::En, Self::Es, Self::De, Self::Fr];

    /// The locale of a path segment, where we have it.
    pub(crate) fn parse(segment: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == segment)
    }

    /// Its path segment and `lang` attribute.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
            Self::De => "de",
            Self::Fr => "fr",
        }
    }

    /// Its name in itself.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Es => "Español",
            Self::De => "Deutsch",
            Self::Fr => "Français",
        }
    }

    /// Whether there is a text under `key`.
    pub(crate) fn has(self, key: &str) -> bool {
        self.bundle().get_message(key).is_some_and(|message| message.value().is_some())
    }

    /// The text under `key`; nothing for an unknown key, which a test rules out for the pages.
    pub(crate) fn t(self, key: &str) -> String {
        self.format(key, None)
    }

    /// The text under `key` with its placeables filled in.
    pub(crate) fn with(self, key: &str, values: &[(&'static str, &str)]) -> String {
        let values: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, FluentValue::from(*value))).collect();
        self.format(key, Some(&values))
    }

    /// The text under `key` about so many: `$n` chooses the form, `$shown` is the number as written here.
    pub(crate) fn count(self, key: &str, n: impl Into<u64>) -> String {
        let n = n.into();
        let mut values = FluentArgs::new();
        values.set("n", n);
        values.set("shown", self.number(n));
        self.format(key, Some(&values))
    }

    /// The text under `key` about so many of so many: `$n` chooses the form by the whole, `$count` and `$of` are the numbers as
    /// written here.
    pub(crate) fn count_of(self, key: &str, count: impl Into<u64>, of: impl Into<u64>) -> String {
        let of = of.into();
        let mut values = FluentArgs::new();
        values.set("n", of);
        values.set("of", self.number(of));
        values.set("count", self.number(count));
        self.format(key, Some(&values))
    }

    /// English stands in for a text that a language does not have, which a test rules out.
    fn format(self, key: &str, values: Option<&FluentArgs<'_>>) -> String {
        let bundle = if self.has(key) { self.bundle() } else { Self::En.bundle() };
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else { return String::new() };
        bundle.format_pattern(pattern, values, &mut Vec::new()).into_owned()
    }

    fn bundle(self) -> &'static FluentBundle<FluentResource> {
        &BUNDLES[self as usize]
    }

    /// Its files.
    const fn sources(self) -> [&'static str; 2] {
        match self {
            Self::En => [include_str!("../locales/en.ftl"), ""],
            Self::Es => [include_str!("../locales/es.ftl"), include_str!("../locales/checks/es.ftl")],
            Self::De => [include_str!("../locales/de.ftl"), include_str!("../locales/checks/de.ftl")],
            Self::Fr => [include_str!("../locales/fr.ftl"), include_str!("../locales/checks/fr.ftl")],
        }
    }
}

fn bundle(locale: Locale) -> FluentBundle<FluentResource> {
    let language = locale.code().parse().expect("the languages are well-formed tags");
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // The marks around placeables would show up in attributes and in plain-text answers.
    bundle.set_use_isolating(false);
    for source in locale.sources() {
        // A browser ends a line behind a hyphen, and this word is too short to be parted.
        let source = source.replace("E-Mail", "E\u{2011}Mail");
        let resource = match FluentResource::try_new(source) {
            // A damaged line is left out; a test keeps the files whole.
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

#[cfg(test)]
mod tests;
