//! The checks of validity.

mod text;

pub(crate) use text::{is_left_by_program, is_residue};

use schemas::check::CheckId;
use schemas::contact::Property::*;

use crate::engine::Step;
use crate::junk::residue::is_spreadsheet_damage;
use crate::record::Record;
use crate::text::signs::Signs;
use crate::value::email::{Email, EmailFault};
use crate::value::linkedin::Target;
use crate::value::phone;

/// What letters may be.
const LETTERS: Signs = Signs::LETTER.or(Signs::WIDE);
/// What may stand between two numbers, words among it.
const PARTING: Signs =
    LETTERS.or(Signs::LISTING).or(Signs::COMMA).or(Signs::SLASH).or(Signs::AMPERSAND).or(Signs::CONTROL);

/// The steps of judging validity.
pub(crate) const STEPS: &[Step] = &[
    Step { checks: "V01-V06 V08-V10", judge: judge_email },
    Step { checks: "V11-V15", judge: judge_phone },
    Step { checks: "V20-V22", judge: judge_linkedin },
    Step { checks: "V17-V19", judge: text::judge_places },
    Step { checks: "V23-V25", judge: text::judge_terms },
    Step { checks: "V16 V26-V32", judge: text::judge_signs },
];

/// An address that is not well-formed is charged once, to the check that says most.
fn judge_email(record: &mut Record<'_>) {
    let applies = record.filled(Email);
    if record.email.is_some() {
        [CheckId::of("V01"), CheckId::of("V08"), CheckId::of("V09"), CheckId::of("V10")]
            .into_iter()
            .for_each(|id| record.note(id, true, false));
        judge_mailbox(record);
        return;
    }
    let text = record.lower(Email);
    let several = text.matches('@').count() > 1 && text.contains([';', ',', ' ', '|', '/']);
    let junk = !several
        && text.contains('@')
        && (text.starts_with("mailto:")
            || text.contains(['<', '>', ' '])
            || text.ends_with(['.', ',', ';'])
            || is_enclosed(text));
    let domain = text.rsplit_once('@').map_or("", |(_, domain)| domain);
    let numeric = domain.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let single = domain.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let local_net = !several && !junk && !domain.is_empty() && (domain.starts_with('[') || single || numeric);
    let broken = !several && !junk && !local_net;
    record.note(CheckId::of("V01"), applies, broken);
    record.note(CheckId::of("V08"), applies, junk);
    record.note(CheckId::of("V09"), applies, several);
    record.note(CheckId::of("V10"), applies, local_net);
}

fn judge_mailbox(record: &mut Record<'_>) {
    let Some(email) = &record.email else { return };
    let typo = email.suggestion.is_some();
    let known = email.has_known_end;
    let judged = !typo && !email.is_example;
    let unknown = !known || email.is_reserved();
    // An example address is charged to accuracy.
    let system = email.is_system() && !email.is_example;
    let (disposable, role) = (email.is_disposable(), email.is_role());
    record.note(CheckId::of("V02"), judged, unknown);
    record.note(CheckId::of("V03"), true, typo);
    record.note(CheckId::of("V04"), true, disposable);
    record.note(CheckId::of("V05"), true, role);
    record.note(CheckId::of("V06"), true, system);
}

/// Whether brackets or quotes stand around a good address.
fn is_enclosed(text: &str) -> bool {
    let inner = text.trim_matches(['(', ')', '[', ']', '\'', '"']);
    inner.len() < text.len() && text.ends_with([')', ']', '\'', '"']) && Email::parse(inner).is_ok()
}

fn judge_phone(record: &mut Record<'_>) {
    let applies = record.filled(Phone);
    let text = record.text(Phone);
    let damaged = is_left_by_program(record, Phone);
    // An address in the field belongs to another check.
    let several = record.has_signs(Phone, PARTING) && phone::is_several(record.raw(Phone), record.phone.as_ref());
    let foreign = record.has_signs(Phone, Signs::AT);
    let lettered = record.has_signs(Phone, LETTERS);
    let letters = lettered && phone::has_stray_letters(text);
    let n_letters = if lettered { phone::latin(text).bytes().filter(u8::is_ascii_alphabetic).count() } else { 0 };
    let plain = !letters && n_letters < 3;
    let labelled = !letters && record.phone.is_some();
    let n_digits = record.digits.len();
    let length = !(7..=15).contains(&n_digits) && !record.phone.as_ref().is_some_and(|number| number.is_valid());
    let judged = applies && !damaged && !several && !foreign && (plain || labelled);
    // Letters after a whole number are a note, and no digits of it.
    let noted = n_letters >= 3 && n_digits > 7 && text.trim_end_matches([')', ' ', '.']).ends_with(char::is_alphabetic);
    let impossible = !noted && record.phone.as_ref().is_some_and(|number| !number.possible);
    let abroad = record.phone.as_ref().is_some_and(|number| number.international);
    let coded = abroad || phone::has_plus(text) || text.trim_start().starts_with("00");
    let no_country = !record.filled(Country) && !coded;
    record.note(CheckId::of("V11"), judged, length);
    record.note(CheckId::of("V12"), applies && !damaged && !foreign, letters && !several);
    record.note(CheckId::of("V13"), judged && !length, no_country);
    record.note(CheckId::of("V14"), judged && !length && record.phone.is_some(), impossible);
    record.note(CheckId::of("V15"), applies, several);
}

fn judge_linkedin(record: &mut Record<'_>) {
    let applies = record.told(LinkedinUrl);
    let [other, page, elsewhere] =
        [Target::Other, Target::Page, Target::Elsewhere].map(|target| record.linkedin == target);
    record.note(CheckId::of("V20"), applies, other);
    record.note(CheckId::of("V21"), applies, page);
    record.note(CheckId::of("V22"), applies, elsewhere);
}

/// Whether mail to the contact can arrive at all.
pub(crate) fn can_get_mail(record: &Record<'_>) -> bool {
    record.email.as_ref().is_some_and(|email| !email.is_reserved() && !email.is_example)
}

/// Whether the contact's number can be dialled.
pub(crate) fn can_be_called(record: &Record<'_>) -> bool {
    let impossible = record.has(CheckId::of("V11")) || record.has(CheckId::of("V14"));
    let digits = record.digits.len() >= 7;
    digits && !impossible && !is_spreadsheet_damage(record.raw(Phone))
}

/// Why an address does not count, for those who ask about a single one.
pub(crate) fn email_fault(text: &str) -> Option<EmailFault> {
    match Email::parse(text) {
        Err(fault) => Some(fault),
        Ok(email) => email.is_reserved().then_some(EmailFault::Reserved),
    }
}
