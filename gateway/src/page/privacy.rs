//! What happens to the data, in plain words.

use askama::Template;
use schemas::contact::Property;

use super::place::Place;
use super::{asset, html};
use crate::catalogue::Locale;

#[derive(Template)]
#[template(path = "privacy.html")]
struct Privacy {
    l: Locale,
    place: Place,
    properties: Vec<(String, &'static str)>,
    delete: String,
}

/// What is read, what is kept and how long, who sees it, and how to delete it.
pub(crate) fn privacy(l: Locale, origin: &str) -> String {
    html(&Privacy {
        l,
        place: Place::listed("/privacy", origin),
        properties: properties(l),
        delete: l.with("privacy-delete-text", &[("button", &l.t("report-delete"))]),
    })
}

/// The properties that are read, with their names in HubSpot's API.
pub(super) fn properties(l: Locale) -> Vec<(String, &'static str)> {
    Property::ALL.map(|one| (l.t(&format!("property-{}", one.name())), one.name())).into()
}
