//! Companies, titles, ranks and profiles that disagree, or are written in many ways.

use fastrand::Rng;

use crate::sandbox::generator::draft::Draft;
use crate::sandbox::generator::world::pick;

pub(super) fn company_form(draft: &mut Draft<'_>, rng: &mut Rng) {
    let (name, form) = (draft.company.name.as_str(), draft.company.legal_form);
    let text = match rng.u8(..7) {
        0 => format!("{name}, {form}"),
        1 => name.to_uppercase(),
        2 => format!("{name} {}", form.replace('.', "")),
        3 => name.to_lowercase(),
        4 => format!("The {name}"),
        5 => name.replace(' ', ""),
        _ => format!("{name} ({})", draft.country.code),
    };
    draft.change("company", |_| text);
}

pub(super) fn title_form(draft: &mut Draft<'_>, rng: &mut Rng) {
    let kind = rng.u8(..5);
    draft.change("jobtitle", |title| match kind {
        0 => title.to_uppercase(),
        1 => title.to_lowercase(),
        2 => title.replace("VP", "V.P.").replace("Director of", "Director,").replace("Senior", "Sr"),
        3 => title.replace("Manager", "Mgr").replace("Director", "Dir."),
        _ => title.replace("VP", "Vice President").replace("CEO", "Chief Executive Officer"),
    });
}

pub(super) fn seniority_contradicts(draft: &mut Draft<'_>, _rng: &mut Rng) {
    if !draft.values.contains_key("jobtitle") {
        return;
    }
    let contrary = match draft.get("hs_seniority") {
        "executive" | "owner" | "vp" | "partner" | "director" => "entry",
        "entry" | "employee" => "executive",
        _ => "owner",
    };
    draft.set("hs_seniority", contrary);
}

/// What another tool wrote into the field.
pub(super) fn other_vocabulary(draft: &mut Draft<'_>, rng: &mut Rng) {
    let word = *pick(&["c_suite", "C-Level", "Director", "Manager", "Individual Contributor", "senior_executive"], rng);
    draft.change("hs_seniority", |_| word.to_owned());
}

pub(super) fn left_the_company(draft: &mut Draft<'_>, rng: &mut Rng) {
    let (property, mark) = *pick(
        &[
            ("lastname", "(left)"),
            ("lastname", "- DO NOT CONTACT"),
            ("jobtitle", "(former)"),
            ("company", "(no longer with company)"),
            ("lastname", "*bounced*"),
        ],
        rng,
    );
    draft.change(property, |value| format!("{value} {mark}"));
}

pub(super) fn vague_title(draft: &mut Draft<'_>, rng: &mut Rng) {
    draft.set("jobtitle", *pick(&["Manager", "Employee", "Staff", "Other", "Consultant", "Mitarbeiter"], rng));
}

pub(super) fn title_is_company(draft: &mut Draft<'_>, _rng: &mut Rng) {
    draft.set("jobtitle", draft.company.name.clone());
}

pub(super) fn profile_form(draft: &mut Draft<'_>, rng: &mut Rng) {
    let kind = rng.u8(..7);
    let country = draft.country.code.to_lowercase();
    draft.change("hs_linkedin_url", |url| match kind {
        0 => url.replace("https://", "http://"),
        1 => url.replace("https://www.", ""),
        2 => format!("{url}/"),
        3 => format!("{url}?trk=people-search-result"),
        4 => url.replace("www.", &format!("{country}.")),
        5 => url.replace("https://", ""),
        _ => url.replace("linkedin.com/in", "LinkedIn.com/in"),
    });
}

pub(super) fn company_page(draft: &mut Draft<'_>, rng: &mut Rng) {
    let name = draft.company.domain.split('.').next().unwrap_or_default();
    let kind = *pick(&["company", "company", "school"], rng);
    let url = format!("https://www.linkedin.com/{kind}/{name}");
    draft.set("hs_linkedin_url", url);
}

pub(super) fn no_profile(draft: &mut Draft<'_>, rng: &mut Rng) {
    let text = match rng.u8(..4) {
        0 => format!("https://www.facebook.com/{}", draft.company.domain),
        1 => format!("@{}", draft.first.to_lowercase()),
        2 => format!("https://www.linkedin.com/search/results/all/?keywords={}", draft.company.domain),
        _ => "see website".to_owned(),
    };
    draft.set("hs_linkedin_url", text);
}
