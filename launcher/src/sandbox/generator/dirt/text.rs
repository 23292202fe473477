//! Text that is no name, or a name written badly.

use fastrand::Rng;

use crate::sandbox::generator::draft::Draft;
use crate::sandbox::generator::world::pick;

const TEXTS: &[&str] = &["firstname", "lastname", "company", "jobtitle", "city", "state", "country"];

pub(super) fn placeholder(draft: &mut Draft<'_>, rng: &mut Rng) {
    let words = ["n/a", "N/A", "none", "null", "unknown", "tbd", "test", "-", ".", "xxx", "not provided", "?"];
    if let Some(name) = draft.filled(TEXTS, rng) {
        draft.set(name, *pick(&words, rng));
    }
}

pub(super) fn keyboard_mash(draft: &mut Draft<'_>, rng: &mut Rng) {
    if let Some(name) = draft.filled(&["firstname", "lastname", "company"], rng) {
        draft.set(name, *pick(&["asdf", "asdfgh", "qwerty", "zxcvb", "sdfsdf", "aaaa", "hjkl"], rng));
    }
}

pub(super) fn joke_name(draft: &mut Draft<'_>, rng: &mut Rng) {
    let names = [("John", "Doe"), ("Mickey", "Mouse"), ("First", "Last"), ("Foo", "Bar"), ("Donald", "Duck")];
    let (first, last) = *pick(&names, rng);
    draft.set("firstname", first);
    draft.set("lastname", last);
}

pub(super) fn full_name_in_first(draft: &mut Draft<'_>, _rng: &mut Rng) {
    if let Some(last) = draft.values.remove("lastname") {
        draft.change("firstname", |first| format!("{first} {last}"));
    }
}

pub(super) fn last_comma_first(draft: &mut Draft<'_>, _rng: &mut Rng) {
    if let Some(last) = draft.values.remove("lastname") {
        draft.change("firstname", |first| format!("{last}, {first}"));
    }
}

pub(super) fn salutation(draft: &mut Draft<'_>, rng: &mut Rng) {
    let title = match draft.country.code {
        "DE" | "AT" | "CH" => *pick(&["Herr", "Frau", "Dr.", "Prof. Dr."], rng),
        "FR" => *pick(&["M.", "Mme", "Dr"], rng),
        _ => *pick(&["Mr", "Mrs.", "Ms", "Dr.", "Prof."], rng),
    };
    draft.change("firstname", |first| format!("{title} {first}"));
}

pub(super) fn two_people(draft: &mut Draft<'_>, rng: &mut Rng) {
    let second = pick(&draft.culture.first, rng).latin;
    let joint = *pick(&[" & ", " and ", "/"], rng);
    draft.change("firstname", |first| format!("{first}{joint}{second}"));
}

pub(super) fn address_as_name(draft: &mut Draft<'_>, _rng: &mut Rng) {
    let email = draft.get("email").to_owned();
    if !email.is_empty() {
        draft.set("firstname", email);
        draft.clear("lastname");
    }
}

pub(super) fn digits_in_name(draft: &mut Draft<'_>, rng: &mut Rng) {
    let digit = rng.u8(1..10);
    draft.change("lastname", |last| format!("{last}{digit}"));
}

pub(super) fn template_residue(draft: &mut Draft<'_>, rng: &mut Rng) {
    let text = *pick(&["{{contact.firstname}}", "%FNAME%", "[object Object]", "undefined", "NaN"], rng);
    draft.set("firstname", text);
}

pub(super) fn emoji(draft: &mut Draft<'_>, rng: &mut Rng) {
    let mark = *pick(&["🚀", "✨", "☀️", "💼"], rng);
    draft.change("firstname", |first| format!("{first} {mark}"));
}

/// Each value one column to the left.
pub(super) fn column_shift(draft: &mut Draft<'_>, _rng: &mut Rng) {
    let email = draft.get("email").to_owned();
    let phone = draft.get("phone").to_owned();
    if !email.is_empty() {
        draft.set("company", email);
    }
    if !phone.is_empty() {
        draft.set("jobtitle", phone);
        draft.clear("phone");
    }
}

pub(super) fn form_spam(draft: &mut Draft<'_>, _rng: &mut Rng) {
    draft.set("firstname", "You won $1,000,000 in crypto! Claim your prize at https://bit.ly/prize-claim-now");
    draft.set("company", "google");
}

pub(super) fn upper_names(draft: &mut Draft<'_>, rng: &mut Rng) {
    draft.change("lastname", str::to_uppercase);
    if rng.bool() {
        draft.change("firstname", str::to_uppercase);
    }
}

pub(super) fn lower_names(draft: &mut Draft<'_>, _rng: &mut Rng) {
    draft.change("firstname", str::to_lowercase);
    draft.change("lastname", str::to_lowercase);
}

/// UTF-8 that was read as Windows-1252, wherever that changes anything.
pub(super) fn broken_encoding(draft: &mut Draft<'_>, _rng: &mut Rng) {
    for name in TEXTS {
        draft.change(name, misread);
    }
}

fn misread(text: &str) -> String {
    text.bytes().map(|byte| if byte.is_ascii() { char::from(byte) } else { windows_1252(byte) }).collect()
}

fn windows_1252(byte: u8) -> char {
    const FROM_80: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => FROM_80[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

pub(super) fn html_entity(draft: &mut Draft<'_>, _rng: &mut Rng) {
    draft.change("company", |company| match company.contains('&') {
        true => company.replace('&', "&amp;"),
        false => format!("{company} &amp; Co"),
    });
}

pub(super) fn stray_spaces(draft: &mut Draft<'_>, rng: &mut Rng) {
    let kind = rng.u8(..4);
    if let Some(name) = draft.filled(&["firstname", "lastname", "company", "jobtitle", "city", "email"], rng) {
        draft.change(name, |value| match kind {
            0 => format!(" {value}"),
            1 => format!("{value}  "),
            2 => value.replacen(' ', "  ", 1),
            _ => format!("{value} "),
        });
    }
}

pub(super) fn invisible_characters(draft: &mut Draft<'_>, rng: &mut Rng) {
    let mark = *pick(&['\u{a0}', '\u{200b}', '\u{feff}'], rng);
    if let Some(name) = draft.filled(&["firstname", "lastname", "company", "email"], rng) {
        draft.change(name, |value| format!("{value}{mark}"));
    }
}

pub(super) fn line_break(draft: &mut Draft<'_>, rng: &mut Rng) {
    if let Some(name) = draft.filled(&["company", "jobtitle", "city"], rng) {
        draft.change(name, |value| format!("{value}\n"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn misread_text_is_what_spreadsheets_show() {
        assert_eq!(misread("Müller"), "MÃ¼ller");
        assert_eq!(misread("O’Brien"), "Oâ€™Brien");
        assert_eq!(misread("Smith"), "Smith");
    }
}
