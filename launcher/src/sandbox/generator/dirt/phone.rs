//! Numbers in many forms, and numbers that cannot be dialled.

use fastrand::Rng;

use crate::sandbox::generator::draft::{Draft, digits};
use crate::sandbox::generator::world::pick;

/// The number of the whole company.
pub(super) fn switchboard(draft: &mut Draft<'_>, _rng: &mut Rng) {
    if draft.values.contains_key("phone") && draft.company.country.code == draft.country.code {
        draft.phone = draft.company.switchboard.clone();
        draft.set("phone", format!("+{}{}", draft.country.calling, draft.phone));
    }
}

pub(super) fn other_format(draft: &mut Draft<'_>, rng: &mut Rng) {
    let (calling, national) = (draft.country.calling, draft.phone.clone());
    let trunk = draft.country.trunk.trim_matches('-');
    let is_north_american = calling == "1" && national.len() == 10;
    let text = match rng.u8(..10) {
        0 | 1 if is_north_american => format!("({}) {}-{}", &national[..3], &national[3..6], &national[6..]),
        2 | 3 if is_north_american => {
            format!("{}-{}-{}", &national[..3], &national[3..6], &national[6..])
        }
        4 if is_north_american => {
            format!("{}.{}.{}", &national[..3], &national[3..6], &national[6..])
        }
        5 if is_north_american => format!("1-{}-{}-{}", &national[..3], &national[3..6], &national[6..]),
        6 if is_north_american => {
            format!("{}-{}-{} ext. {}", &national[..3], &national[3..6], &national[6..], rng.u16(100..999))
        }
        0 | 1 => format!("+{calling} {}", grouped(&national, " ")),
        2 => format!("00{calling}{national}"),
        3 | 4 => format!("{trunk}{}", grouped(&national, " ")),
        5 if !trunk.is_empty() => format!("+{calling} ({trunk}){}", grouped(&national, " ")),
        6 => format!("+{calling} {}", grouped(&national, "-")),
        7 => format!("{trunk}{national}"),
        8 => format!("+{calling} {national}"),
        _ => return,
    };
    draft.change("phone", |_| text);
}

fn grouped(digits: &str, separator: &str) -> String {
    let cut = if digits.len() > 8 { [3, 6] } else { [2, 5] };
    if digits.len() <= cut[1] {
        return digits.to_owned();
    }
    [&digits[..cut[0]], &digits[cut[0]..cut[1]], &digits[cut[1]..]].join(separator)
}

pub(super) fn impossible(draft: &mut Draft<'_>, rng: &mut Rng) {
    let text = match rng.u8(..7) {
        0 => "12345".to_owned(),
        1 => "0000000000".to_owned(),
        2 => "1234567890".to_owned(),
        3 => "999-999-9999".to_owned(),
        4 => format!("+{}{}", draft.country.calling, digits("####", rng)),
        5 => format!("+{}{}{}", draft.country.calling, draft.phone, digits("#######", rng)),
        _ => format!("+1 555-01{}", digits("##", rng)),
    };
    draft.change("phone", |_| text);
}

pub(super) fn spreadsheet_damage(draft: &mut Draft<'_>, rng: &mut Rng) {
    let text = *pick(&["4.47911E+11", "1.51255E+10", "#N/A", "#VALUE!", "'+4930123456"], rng);
    draft.change("phone", |_| text.to_owned());
}

pub(super) fn two_numbers(draft: &mut Draft<'_>, rng: &mut Rng) {
    let second = format!("+{}{}", draft.country.calling, draft.company.switchboard);
    let separator = *pick(&[" / ", "; ", " or "], rng);
    draft.change("phone", |phone| format!("{phone}{separator}{second}"));
}

pub(super) fn letters(draft: &mut Draft<'_>, rng: &mut Rng) {
    let note = *pick(&["(mobile)", "Zentrale", "ask for Jo", "direct"], rng);
    draft.change("phone", |phone| format!("{phone} {note}"));
}

/// The number of another country than the contact's.
pub(super) fn other_country(draft: &mut Draft<'_>, rng: &mut Rng) {
    let pattern = if draft.country.code == "GB" { "+49301#######" } else { "+44207946####" };
    let text = digits(pattern, rng);
    draft.change("phone", |_| text);
}
