//! Another record of somebody who is already there, in the ways that real portals have them.

use fastrand::Rng;

use super::company::Company;
use super::draft::{Draft, phone, plain};
use super::history::History;
use super::person::free_mail;
use super::world::World;

/// Makes one more record of `original`; `other` is a company to move to.
pub(super) fn make<'w>(
    original: &Draft<'w>,
    other: &'w Company<'w>,
    world: &World,
    history: &History,
    rng: &mut Rng,
) -> Draft<'w> {
    let mut copy = original.clone();
    let times = history.later(original.created_at, rng);
    (copy.created_at, copy.updated_at) = (times.created_at, times.updated_at);
    match rng.u8(..16) {
        // The portal keeps addresses unique, so the same address does not come twice.
        0..=2 => copy.clear("email"),
        3..=4 => plus_tag(&mut copy),
        5 => misspell_address(&mut copy, rng),
        6..=8 => nickname(&mut copy),
        9..=10 => moved(&mut copy, other, world, rng),
        11..=12 => copy.set("email", free_mail(copy.first, copy.last, copy.country, rng)),
        13 => swap_names(&mut copy),
        14 => misspell_name(&mut copy, rng),
        _ => dots(&mut copy),
    }
    forget_some(&mut copy, rng);
    copy
}

fn plus_tag(copy: &mut Draft<'_>) {
    copy.change("email", |email| email.replacen('@', "+newsletter@", 1));
}

fn misspell_address(copy: &mut Draft<'_>, rng: &mut Rng) {
    copy.change("email", |email| swap_letters(email, email.find('@').unwrap_or(0), rng));
}

fn misspell_name(copy: &mut Draft<'_>, rng: &mut Rng) {
    copy.change("lastname", |name| swap_letters(name, name.len(), rng));
    copy.clear("email");
}

/// Swaps two neighbours among the first `end` bytes, where that leaves text.
fn swap_letters(text: &str, end: usize, rng: &mut Rng) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    let end = end.min(letters.len());
    if end > 3 {
        let at = rng.usize(1..end - 1);
        letters.swap(at, at + 1);
    }
    letters.into_iter().collect()
}

fn nickname(copy: &mut Draft<'_>) {
    match copy.culture.nickname(copy.first) {
        Some(nickname) => {
            copy.set("firstname", nickname);
            copy.set("email", format!("{}@{}", plain(nickname), copy.company.domain));
        }
        None => {
            let initial: String = copy.get("firstname").chars().take(1).collect();
            copy.set("firstname", format!("{initial}."));
            copy.clear("email");
        }
    }
}

fn moved<'w>(copy: &mut Draft<'w>, other: &'w Company<'w>, world: &World, rng: &mut Rng) {
    copy.company = other;
    copy.country = other.country;
    copy.set("company", other.full_name());
    copy.set("email", other.email(copy.first, copy.last));
    copy.set("jobtitle", world.title(other.country, rng).title);
    copy.set("city", other.city.name);
    copy.set("country", other.country.name);
    match other.city.state {
        Some(state) => copy.set("state", state),
        None => copy.clear("state"),
    }
    if copy.values.contains_key("phone") {
        copy.phone = phone(other.country, other.city.phone, rng);
        copy.set("phone", format!("+{}{}", other.country.calling, copy.phone));
    }
}

fn swap_names(copy: &mut Draft<'_>) {
    let first = copy.values.remove("firstname");
    let last = copy.values.remove("lastname");
    copy.values.extend(first.map(|first| ("lastname", first)));
    copy.values.extend(last.map(|last| ("firstname", last)));
    copy.clear("email");
}

/// The same mailbox at a provider that ignores dots.
fn dots(copy: &mut Draft<'_>) {
    let local = plain(copy.first);
    if local.len() > 2 {
        copy.set("email", format!("{}.{}@googlemail.com", &local[..2], &local[2..]));
    }
}

fn forget_some(copy: &mut Draft<'_>, rng: &mut Rng) {
    for name in ["phone", "city", "state", "hs_seniority", "department"] {
        if rng.f64() < 0.3 {
            copy.clear(name);
        }
    }
}
