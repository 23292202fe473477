//! Where a page stands, so that it can be read in the other languages too.

use std::sync::Arc;

use super::operator;
use crate::catalogue::Locale;
use crate::operator::OperatorConfig;
use crate::site::Site;

/// The place of a page, the same below the start of every language.
pub(crate) struct Place {
    path: String,
    /// Where search engines may list the page, the site's origin.
    pub(super) origin: Option<String>,
}

/// A page in one language.
pub(super) struct Version {
    pub(super) code: &'static str,
    pub(super) name: &'static str,
    pub(super) path: String,
    pub(super) is_current: bool,
}

impl Place {
    /// A page for its visitor alone.
    pub(crate) fn of(path: impl Into<String>) -> Self {
        Self { path: path.into(), origin: None }
    }

    /// A page for everybody, which search engines may list.
    pub(crate) fn listed(path: &str, site: &Site) -> Self {
        Self { path: path.to_owned(), origin: Some(site.origin.clone()) }
    }

    /// Its path in a language.
    pub(super) fn path(&self, l: Locale) -> String {
        format!("/{}/audit{}", l.code(), self.path)
    }

    /// The page in every language.
    pub(super) fn versions(&self, l: Locale) -> Vec<Version> {
        let version =
            |one: Locale| Version { code: one.code(), name: one.name(), path: self.path(one), is_current: one == l };
        Locale::ALL.map(version).into()
    }

    /// Who runs the site that it stands on.
    pub(super) fn operator(&self) -> Arc<OperatorConfig> {
        operator::operator()
    }

    /// Its path for who reads none of the languages.
    pub(super) fn path_for_others(&self) -> String {
        self.path(Locale::En)
    }
}
