//! Every text a visitor reads that does not come from the check table, by key, in one file for each language.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

const EN: &str = include_str!("../locales/en.ftl");

static ENGLISH: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| bundle("en", EN));

/// A language the pages are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Locale {
    /// English.
    En,
}

impl Locale {
    /// The locale of a path segment, where we have it.
    pub(crate) fn parse(segment: &str) -> Option<Self> {
        (segment == "en").then_some(Self::En)
    }

    /// Its path segment and `lang` attribute.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
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

    /// A whole number with its thousands apart.
    pub(crate) fn number(self, n: impl Into<u64>) -> String {
        let digits = n.into().to_string();
        let mut shown = String::with_capacity(digits.len() + digits.len() / 3);
        for (index, digit) in digits.char_indices() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                shown.push(',');
            }
            shown.push(digit);
        }
        shown
    }

    /// A number with one decimal.
    pub(crate) fn decimal(self, number: f64) -> String {
        format!("{number:.1}")
    }

    /// A share, within 0-1, in percent.
    pub(crate) fn percent(self, share: f64) -> String {
        format!("{:.1}%", share * 100.0)
    }

    fn format(self, key: &str, values: Option<&FluentArgs<'_>>) -> String {
        let bundle = self.bundle();
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else { return String::new() };
        bundle.format_pattern(pattern, values, &mut Vec::new()).into_owned()
    }

    fn bundle(self) -> &'static FluentBundle<FluentResource> {
        match self {
            Self::En => &ENGLISH,
        }
    }
}

fn bundle(language: &str, source: &str) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![language.parse().expect("the languages are well-formed tags")]);
    // The marks around placeables would show up in attributes and in plain-text answers.
    bundle.set_use_isolating(false);
    let resource = match FluentResource::try_new(source.to_owned()) {
        // A damaged line is left out; a test keeps the files whole.
        Ok(resource) | Err((resource, _)) => resource,
    };
    bundle.add_resource_overriding(resource);
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_catalogue_is_well_formed_and_no_key_stands_twice() {
        let resource = FluentResource::try_new(EN.to_owned()).map_err(|(_, errors)| errors).unwrap();
        let mut bundle: FluentBundle<FluentResource> = FluentBundle::new_concurrent(vec!["en".parse().unwrap()]);
        bundle.add_resource(resource).unwrap();
    }

    #[test]
    fn one_is_not_many_and_thousands_stand_apart() {
        assert_eq!(Locale::En.count("contacts", 1_u32), "1 contact");
        assert_eq!(Locale::En.count("contacts", 1_234_567_u32), "1,234,567 contacts");
        assert_eq!(Locale::En.number(999_u32), "999");
    }
}
