//! Places written in other ways, or in the wrong field.

use fastrand::Rng;

use crate::sandbox::generator::draft::{Draft, digits};
use crate::sandbox::generator::world::pick;

pub(super) fn country_form(draft: &mut Draft<'_>, rng: &mut Rng) {
    let form = *pick(&draft.country.forms, rng);
    draft.change("country", |_| form.to_owned());
}

pub(super) fn state_elsewhere(draft: &mut Draft<'_>, rng: &mut Rng) {
    let state = match draft.country.code {
        "US" => *pick(&["Bayern", "Ontario", "Île-de-France", "New South Wales"], rng),
        _ => *pick(&["Texas", "California", "NY", "Illinois"], rng),
    };
    draft.set("state", state);
}

pub(super) fn city_as_country(draft: &mut Draft<'_>, _rng: &mut Rng) {
    let city = draft.get("city").to_owned();
    if !city.is_empty() {
        draft.set("country", city);
    }
}

pub(super) fn several_parts_in_city(draft: &mut Draft<'_>, rng: &mut Rng) {
    let state = draft.get("state").to_owned();
    let postcode = digits("#####", rng);
    draft.change("city", |city| match state.is_empty() {
        true => format!("{postcode} {city}"),
        false => format!("{city}, {state} {postcode}"),
    });
}

pub(super) fn postcode_as_state(draft: &mut Draft<'_>, rng: &mut Rng) {
    draft.set("state", digits("#####", rng));
}

pub(super) fn unknown_country(draft: &mut Draft<'_>, rng: &mut Rng) {
    draft.set("country", *pick(&["Other", "EMEA", "Europe", "Worldwide", "XX", "Select..."], rng));
}
