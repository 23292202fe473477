//! What happens to the data, in plain words.

use askama::Template;
use schemas::contact::Property;

use super::place::Place;
use super::{asset, html};
use crate::catalogue::Locale;
use crate::site::Site;

#[derive(Template)]
#[template(path = "privacy.html")]
struct Privacy {
    l: Locale,
    place: Place,
    read: String,
    properties: Vec<(String, &'static str)>,
    delete: String,
}

/// What is read, what is kept and how long, who sees it, and how to delete it.
pub(crate) fn privacy(l: Locale, site: &Site) -> String {
    html(&Privacy {
        l,
        place: Place::listed("/privacy", site),
        read: read(l, site),
        properties: properties(l),
        delete: l.with("privacy-delete-text", &[("button", &l.t("report-delete"))]),
    })
}

/// How much is read.
pub(super) fn read(l: Locale, site: &Site) -> String {
    l.with("landing-read-text", &[("most", &l.number(site.max_contacts))])
}

/// The properties that are read, with their names in HubSpot's API.
pub(super) fn properties(l: Locale) -> Vec<(String, &'static str)> {
    Property::ALL.map(|one| (l.t(&format!("property-{}", one.name())), one.name())).into()
}
