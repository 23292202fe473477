//! What goes wrong with contacts, and how often.

mod mail;
mod phone;
mod place;
mod text;
mod work;

use fastrand::Rng;

use super::draft::Draft;

/// Something that spoils a contact.
type Spoil = fn(&mut Draft<'_>, &mut Rng);

/// Each way to spoil a contact, with the share of contacts it is tried on. Order matters: what rewrites a
/// whole value comes before what changes how it is written.
const DIRT: &[(f64, Spoil)] = &[
    (0.028, mail::role_mailbox),
    (0.004, mail::no_reply),
    (0.020, mail::mistyped_provider),
    (0.004, mail::disposable),
    (0.014, mail::broken_syntax),
    (0.004, mail::wrapped),
    (0.003, mail::two_addresses),
    (0.006, mail::test_address),
    (0.030, mail::capitals),
    (0.080, phone::switchboard),
    (0.520, phone::other_format),
    (0.022, phone::impossible),
    (0.005, phone::spreadsheet_damage),
    (0.006, phone::two_numbers),
    (0.012, phone::letters),
    (0.006, phone::other_country),
    (0.340, place::country_form),
    (0.008, place::state_elsewhere),
    (0.005, place::city_as_country),
    (0.010, place::several_parts_in_city),
    (0.006, place::postcode_as_state),
    (0.004, place::unknown_country),
    (0.160, work::company_form),
    (0.050, work::title_form),
    (0.028, work::seniority_contradicts),
    (0.015, work::other_vocabulary),
    (0.008, work::left_the_company),
    (0.010, work::vague_title),
    (0.004, work::title_is_company),
    (0.260, work::profile_form),
    (0.020, work::company_page),
    (0.012, work::no_profile),
    (0.030, text::placeholder),
    (0.006, text::keyboard_mash),
    (0.003, text::joke_name),
    (0.018, text::full_name_in_first),
    (0.005, text::last_comma_first),
    (0.010, text::salutation),
    (0.004, text::two_people),
    (0.005, text::address_as_name),
    (0.004, text::digits_in_name),
    (0.003, text::template_residue),
    (0.003, text::emoji),
    (0.003, text::column_shift),
    (0.002, text::form_spam),
    (0.045, text::upper_names),
    (0.050, text::lower_names),
    (0.012, text::broken_encoding),
    (0.004, text::html_entity),
    (0.040, text::stray_spaces),
    (0.008, text::invisible_characters),
    (0.003, text::line_break),
    (0.002, created_after_modified),
];

/// Spoils a contact, in none, one or several ways.
pub(super) fn soil(draft: &mut Draft<'_>, rng: &mut Rng) {
    for (share, spoil) in DIRT {
        if rng.f64() < *share {
            spoil(draft, rng);
        }
    }
}

/// A merge kept the older time of change.
fn created_after_modified(draft: &mut Draft<'_>, rng: &mut Rng) {
    draft.updated_at = draft.created_at - jiff::SignedDuration::from_hours(rng.i64(1..900));
}
