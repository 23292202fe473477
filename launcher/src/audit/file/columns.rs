//! Which columns of a file were read, and which not.

use anyhow::ensure;
use schemas::contact::{Property, PropertySet};

/// Columns that are named; an export of all properties has hundreds.
const MOST: usize = 20;

/// The columns of a table, or the keys of objects.
#[derive(Default)]
pub(super) struct Columns {
    /// Each with the property that it was read as.
    pub(super) read: Vec<(String, Property)>,
    pub(super) ignored: Vec<String>,
}

impl Columns {
    /// Refuses a file that tells nothing about contacts.
    pub(super) fn check(&self) -> anyhow::Result<()> {
        ensure!(
            !self.read.is_empty(),
            "it has no contact property that Refine reads. Looked for: {}, or HubSpot's labels of them. Found: {}",
            names(PropertySet::ALL),
            listed(self.ignored.iter().map(|label| format!("{label:?}")))
        );
        Ok(())
    }

    /// What was read as what, what was not, and what is not there, as lines of a name and a text.
    pub(super) fn told(&self) -> Vec<(&'static str, String)> {
        let told = |(label, property): &(String, Property)| match property.name() {
            name if name == label => name.to_owned(),
            name => format!("{label:?} as {name}"),
        };
        let mut lines = vec![("columns read", listed(self.read.iter().map(told)))];
        if !self.ignored.is_empty() {
            lines.push(("columns ignored", listed(self.ignored.iter().map(|label| format!("{label:?}")))));
        }
        let read: PropertySet = self.read.iter().map(|(_, property)| *property).collect();
        let missing: PropertySet = Property::ALL.into_iter().filter(|property| !read.contains(*property)).collect();
        if !missing.is_empty() {
            lines.push(("not in the file", names(missing)));
        }
        lines
    }
}

fn names(properties: PropertySet) -> String {
    listed(properties.iter().map(|property| property.name().to_owned()))
}

fn listed(items: impl Iterator<Item = String>) -> String {
    let items: Vec<String> = items.collect();
    match items.len() {
        0 => "nothing".to_owned(),
        n_items if n_items > MOST => format!("{} and {} more", items[..MOST].join(", "), n_items - MOST),
        _ => items.join(", "),
    }
}
