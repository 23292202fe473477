//! The checks of validity.

use schemas::check::CheckId;
use schemas::contact::Property::{self, *};

use crate::phone;
use crate::record::Record;

const TEXTS: [Property; 12] =
    [FirstName, LastName, Email, Phone, JobTitle, Company, City, State, Country, LinkedinUrl, Seniority, Department];

pub(crate) fn judge(record: &mut Record<'_>) {
    judge_email(record);
    judge_phone(record);
    let latin = record.lower(Country).chars().all(|c| !c.is_alphabetic() || (c as u32) < 0x250);
    let names_country = record.filled(Country) && latin && record.lower(Country).chars().any(char::is_alphabetic);
    record.note(CheckId::of("V17"), names_country, record.country.is_none());
    judge_linkedin(record);
    record.note_any(CheckId::of("V16"), &TEXTS, |record, property| is_spreadsheet_damage(record.raw(property)));
    record.note_any(CheckId::of("V26"), &TEXTS, |record, property| {
        property != Email && is_template_residue(record.raw(property))
    });
    record.note_any(CheckId::of("V27"), &TEXTS, |record, property| is_broken_encoding(record.raw(property)));
    record.note_any(CheckId::of("V32"), &TEXTS, |record, property| record.raw(property).chars().any(char::is_control));
}

fn judge_email(record: &mut Record<'_>) {
    let applies = record.filled(Email);
    let text = record.lower(Email);
    let several = text.matches('@').count() > 1 && text.contains([';', ',', ' ', '|', '/']);
    let junk = !several
        && (text.starts_with("mailto:") || text.contains(['<', '>', ' ']) || text.ends_with(['.', ',', ';']))
        && text.contains('@');
    let domain = text.split_once('@').map_or("", |(_, domain)| domain);
    let local_net = !several && !junk && !domain.is_empty() && (domain.starts_with('[') || !domain.contains('.'));
    let broken = record.email.is_none() && !several && !junk && !local_net;
    record.note(CheckId::of("V01"), applies, broken);
    record.note(CheckId::of("V08"), applies, junk);
    record.note(CheckId::of("V09"), applies, several);
    record.note(CheckId::of("V10"), applies, local_net);
    let Some(email) = record.email.clone() else { return };
    let typo = email.repaired_domain().is_some();
    let known = psl::suffix(email.domain.as_bytes()).is_some_and(|suffix| suffix.is_known());
    let ascii = email.domain.is_ascii() && !email.domain.contains("xn--");
    record.note(CheckId::of("V02"), ascii && !typo && !email.is_reserved(), !known);
    record.note(CheckId::of("V03"), true, typo);
    record.note(CheckId::of("V04"), true, email.is_disposable());
    record.note(CheckId::of("V05"), true, email.is_role());
    record.note(CheckId::of("V06"), true, email.is_system());
}

fn judge_phone(record: &mut Record<'_>) {
    let applies = record.filled(Phone);
    let text = record.text(Phone);
    let damaged = is_spreadsheet_damage(text);
    let letters = phone::has_stray_letters(text);
    let plain = !text.chars().any(|c| c.is_alphabetic()) || !letters;
    let vanity = deunicode::deunicode(text).chars().filter(char::is_ascii_alphabetic).count() >= 3;
    let n_digits = phone::digits(text).len();
    let length = !(7..=15).contains(&n_digits);
    let judged = applies && !damaged && plain && !vanity;
    let possible = phone::is_possible(text, record.country);
    record.note(CheckId::of("V11"), judged, length);
    record.note(CheckId::of("V12"), applies && !damaged, letters);
    record.note(CheckId::of("V14"), judged && !length && possible.is_some(), possible == Some(false));
}

fn judge_linkedin(record: &mut Record<'_>) {
    let applies = record.filled(LinkedinUrl);
    let text = record.lower(LinkedinUrl);
    let bare = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or(text);
    let (host, path) = bare.split_once('/').unwrap_or((bare, ""));
    let linkedin = host == "linkedin.com" || host.ends_with(".linkedin.com");
    let begins = |names: &[&str]| names.iter().any(|name| path.starts_with(name));
    let person = begins(&["in/", "pub/", "sales/lead/", "sales/people/"])
        && path.split('/').nth(1).is_some_and(|slug| !slug.is_empty());
    let page = begins(&["company/", "school/", "search", "feed", "groups/", "showcase/"]);
    record.note(CheckId::of("V20"), applies, linkedin && !person && !page);
    record.note(CheckId::of("V21"), applies, linkedin && page);
    record.note(CheckId::of("V22"), applies, !linkedin);
}

fn is_spreadsheet_damage(raw: &str) -> bool {
    let text = raw.trim();
    let exponent = text.to_ascii_uppercase().split_once("E+").is_some_and(|(left, right)| {
        let number = |side: &str| {
            !side.is_empty() && side.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
        };
        number(left) && number(right)
    });
    let quoted = text.strip_prefix('\'').is_some_and(|rest| rest.starts_with(['+', '0', '=']));
    exponent || quoted || ["#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!"].contains(&text)
}

fn is_template_residue(raw: &str) -> bool {
    let text = raw.trim();
    let merge = text.len() > 4
        && text
            .strip_prefix('%')
            .and_then(|rest| rest.strip_suffix('%'))
            .is_some_and(|name| name.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_'));
    let marks = [
        "{{",
        "}}",
        "[object Object]",
        "</",
        "<br",
        "<p>",
        "<div",
        "<span",
        "&amp;",
        "&#39;",
        "&quot;",
        "&nbsp;",
        "&lt;",
    ];
    merge || text == "NaN" || text == "undefined" || marks.into_iter().any(|mark| text.contains(mark))
}

fn is_broken_encoding(raw: &str) -> bool {
    let pairs = raw.chars().zip(raw.chars().skip(1));
    raw.contains('\u{fffd}')
        || raw.contains("â€")
        || pairs.into_iter().any(|(first, second)| {
            matches!(first, 'Ã' | 'Â') && matches!(second, '\u{80}'..='\u{9f}' | '\u{a1}'..='\u{bf}')
        })
}
