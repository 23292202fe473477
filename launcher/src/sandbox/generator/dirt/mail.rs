//! Addresses that cannot be written to, or not to a person.

use fastrand::Rng;

use crate::sandbox::generator::draft::Draft;
use crate::sandbox::generator::world::pick;

pub(super) fn role_mailbox(draft: &mut Draft<'_>, rng: &mut Rng) {
    let english = ["info", "sales", "office", "contact", "admin", "support", "hello"];
    let role = match draft.country.code {
        "DE" | "AT" | "CH" => *pick(&["info", "kontakt", "vertrieb"], rng),
        "FR" => *pick(&["contact", "accueil", "info"], rng),
        "ES" | "MX" | "CO" => *pick(&["info", "ventas", "contacto"], rng),
        _ => *pick(&english, rng),
    };
    draft.set("email", format!("{role}@{}", draft.company.domain));
    if rng.bool() {
        draft.clear("firstname");
        draft.clear("lastname");
    }
}

pub(super) fn no_reply(draft: &mut Draft<'_>, rng: &mut Rng) {
    let local = pick(&["noreply", "no-reply", "donotreply", "postmaster"], rng);
    draft.set("email", format!("{local}@{}", draft.company.domain));
}

pub(super) fn mistyped_provider(draft: &mut Draft<'_>, rng: &mut Rng) {
    let domains =
        ["gmial.com", "gmail.con", "gmai.com", "gnail.com", "hotmial.com", "yaho.com", "outlok.com", "gmail.co"];
    let domain = pick(&domains, rng);
    draft.change("email", |email| format!("{}@{domain}", email.split('@').next().unwrap_or_default()));
}

pub(super) fn disposable(draft: &mut Draft<'_>, rng: &mut Rng) {
    let domain = pick(&["mailinator.com", "guerrillamail.com", "10minutemail.com", "yopmail.com"], rng);
    draft.change("email", |email| format!("{}@{domain}", email.split('@').next().unwrap_or_default()));
}

pub(super) fn broken_syntax(draft: &mut Draft<'_>, rng: &mut Rng) {
    let kind = rng.u8(..8);
    draft.change("email", |email| match kind {
        0 => email.replace('@', ""),
        1 => email.replace('@', "@@"),
        2 => email.replace('@', " @"),
        3 => email.replace('.', ","),
        4 => email.split_once('.').map_or(email, |(start, _)| start).to_owned(),
        5 => email.replace('@', ".@"),
        6 => email.replacen('.', "..", 1),
        _ => format!("{email}."),
    });
}

pub(super) fn wrapped(draft: &mut Draft<'_>, rng: &mut Rng) {
    let name = format!("{} {}", draft.first, draft.last.unwrap_or_default());
    let kind = rng.u8(..3);
    draft.change("email", |email| match kind {
        0 => format!("mailto:{email}"),
        1 => format!("{} <{email}>", name.trim()),
        _ => format!("<{email}>"),
    });
}

pub(super) fn two_addresses(draft: &mut Draft<'_>, _rng: &mut Rng) {
    let second = draft.company.email(draft.first, None);
    draft.change("email", |email| format!("{email}; {second}"));
}

pub(super) fn test_address(draft: &mut Draft<'_>, rng: &mut Rng) {
    let address =
        *pick(&["test@test.com", "asdf@example.com", "test123@gmail.com", "none@none.com", "a@b.invalid"], rng);
    draft.set("email", address);
    if rng.bool() {
        draft.set("firstname", "Test");
        draft.set("lastname", "Test");
    }
}

pub(super) fn capitals(draft: &mut Draft<'_>, rng: &mut Rng) {
    let all = rng.bool();
    draft.change("email", |email| {
        if all {
            return email.to_uppercase();
        }
        let mut letters = email.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    });
}
