//! The checks of accuracy that look at who somebody is.

use rapidfuzz::distance::osa;
use schemas::check::CheckId;
use schemas::contact::Property::{self, *};

use crate::company::fingerprint;
use crate::filler;
use crate::fold::fold;
use crate::linkedin::Target;
use crate::name;
use crate::record::Record;
use crate::residue::{is_address, is_spam, is_url};
use crate::title::{department, level};

const NAMES: [Property; 2] = [FirstName, LastName];
const SPAMMED: [Property; 4] = [FirstName, LastName, Company, JobTitle];

/// Notes in brackets that tell that somebody is gone.
const GONE: [&str; 34] = [
    "left",
    "left company",
    "left the company",
    "has left",
    "former",
    "former employee",
    "deceased",
    "dead",
    "died",
    "retired",
    "bounced",
    "bounce",
    "dnu",
    "dnc",
    "do not use",
    "do not contact",
    "do not call",
    "do not email",
    "ex",
    "ex-employee",
    "gone",
    "inactive",
    "terminated",
    "resigned",
    "fired",
    "laid off",
    "unsubscribed",
    "ausgeschieden",
    "verstorben",
    "nicht mehr im unternehmen",
    "ya no trabaja",
    "parti",
    "décédé",
    "duplicate",
];
/// Notes that tell it without brackets, as their first word and the rest.
const NOTES: [(&str, &str); 17] = [
    ("no", " longer with"),
    ("no", " longer at"),
    ("no", " longer works"),
    ("no", " longer employed"),
    ("no", " longer here"),
    ("left", " the company"),
    ("left", " company"),
    ("has", " left the"),
    ("do", " not contact"),
    ("do", " not use"),
    ("do", " not call"),
    ("do", " not email"),
    ("nicht", " mehr im unternehmen"),
    ("ya", " no trabaja"),
    ("ne", " travaille plus"),
    ("non", " lavora più"),
    ("não", " trabalha mais"),
];

pub(super) fn judge(record: &mut Record<'_>) {
    record.note_any(CheckId::of("A29"), &SPAMMED, |record, property| is_spam(record.lower(property)));
    let spam = record.has(CheckId::of("A29"));
    record.note_any(CheckId::of("A08"), &NAMES, |record, property| !spam && has_address(record.lower(property)));
    judge_names(record);
    judge_against_email(record);
    record.note_any(CheckId::of("A21"), &SPAMMED, |record, property| is_gone(record.lower(property), property));
    let applies = record.told(FirstName);
    record.note(CheckId::of("A24"), applies, name::has_salutation(record.lower(FirstName)));
    record.note_any(CheckId::of("A25"), &NAMES, |record, property| {
        record.told(property) && name::is_two_people(record.lower(property))
    });
    record.note_any(CheckId::of("A26"), &NAMES, |record, property| {
        let other = if property == FirstName { LastName } else { FirstName };
        let alone = !record.filled(other) || record.lower(property).ends_with(record.lower(other));
        record.told(property) && alone && name::is_reversed(record.text(property))
    });
    judge_title(record);
    judge_profile(record);
}

fn judge_names(record: &mut Record<'_>) {
    record.note_any(CheckId::of("A04"), &[FirstName, LastName, Company], |record, property| {
        record.told(property) && filler::has_mash(record.lower(property))
    });
    let both = record.told(FirstName) && record.told(LastName);
    let (first, last) = (record.lower(FirstName), record.lower(LastName));
    let (sample, same) = (name::is_sample(first, last), first == last);
    let own_firm =
        both && record.told(Company) && fingerprint(record.text(Company)) == fold(&format!("{first} {last}"));
    record.note(CheckId::of("A05"), both, sample);
    record.note(CheckId::of("A07"), both, same);
    record.note_any(CheckId::of("A09"), &NAMES, |record, property| {
        let text = record.lower(property);
        let ordinal = ["1st", "2nd", "3rd", "4th", "5th"].into_iter().any(|ordinal| text.ends_with(ordinal));
        record.told(property)
            && text.chars().any(char::is_numeric)
            && text.chars().any(char::is_alphabetic)
            && !ordinal
            && !has_address(text)
    });
    record.note(CheckId::of("A10"), both && record.told(Company), own_firm);
}

fn judge_against_email(record: &mut Record<'_>) {
    let Some(email) = record.email.clone().filter(|email| !email.is_role() && !email.is_system()) else { return };
    let names = fold(&format!("{} {}", record.text(FirstName), record.text(LastName)));
    // Other scripts would have to be written in Latin letters first.
    let both = record.told(FirstName) && record.told(LastName) && names.is_ascii();
    let tokens: Vec<&str> = email.untagged().split(['.', '_']).collect();
    let two = tokens.len() == 2
        && tokens.iter().all(|token| token.len() >= 2 && token.bytes().all(|b| b.is_ascii_alphabetic()));
    let strange = both && two && tokens.iter().all(|token| names.split(' ').all(|name| !resembles(token, name)));
    record.note(CheckId::of("A11"), both && two, strange);
    let company = fingerprint(record.text(Company));
    let label = psl::domain_str(&email.domain).and_then(|domain| domain.split('.').next()).unwrap_or("");
    let judged = record.told(Company) && company.is_ascii() && !label.starts_with("xn--") && email.is_business();
    let unlike = judged && is_unlike(&company, label);
    record.note(CheckId::of("A13"), judged, unlike);
}

fn resembles(token: &str, name: &str) -> bool {
    let start = |length: usize| name.get(..length).is_some_and(|start| token.get(..length) == Some(start));
    start(3) || start(1) || osa::distance(token.chars(), name.chars()) <= 1
}

/// Whether a company and the name of a domain share no word, no initials and hardly a trigram.
fn is_unlike(company: &str, label: &str) -> bool {
    let plain: String = label.chars().filter(char::is_ascii_alphanumeric).collect();
    let joined: String = company.chars().filter(char::is_ascii_alphanumeric).collect();
    let words: Vec<&str> = company.split(' ').filter(|word| !word.is_empty()).collect();
    let initials: String = words.iter().filter_map(|word| word.chars().next()).collect();
    let shares = words.iter().any(|word| word.len() >= 3 && plain.contains(word))
        || (plain.len() >= 3 && joined.contains(&plain))
        || (initials.len() >= 2 && plain.starts_with(&initials))
        || (plain.len() <= 4 && plain.chars().all(|c| joined.contains(c)));
    let trigrams = |text: &str| -> Vec<[u8; 3]> { text.as_bytes().windows(3).map(|w| [w[0], w[1], w[2]]).collect() };
    let (one, other) = (trigrams(&joined), trigrams(&plain));
    let common = one.iter().filter(|trigram| other.contains(trigram)).count();
    let all = one.len() + other.len() - common;
    !shares && all > 0 && (common as f64) < 0.2 * all as f64
}

/// Whether an e-mail address or URL stands in a name in lower case.
fn has_address(name: &str) -> bool {
    let address = name.split_once('@').is_some_and(|(local, domain)| {
        let before = local.chars().next_back().is_some_and(char::is_alphanumeric);
        before && domain.split(' ').next().is_some_and(|domain| domain.contains('.'))
    });
    address
        || name.contains("http://")
        || name.contains("https://")
        || name.starts_with("www.")
        || name.contains(" www.")
}

fn is_gone(text: &str, property: Property) -> bool {
    let bracketed = text.split(['(', '[', '{', '*']).skip(1).any(|part| {
        let note = part.split([')', ']', '}', '*']).next().unwrap_or("").trim();
        GONE.contains(&note)
            || NOTES.iter().any(|(word, rest)| note.strip_prefix(word).is_some_and(|after| after.starts_with(rest)))
    });
    let tail = text.rsplit_once(" - ").is_some_and(|(_, note)| GONE[..8].contains(&note.trim()));
    let prefixed = ["zz_", "zzz_", "zz-", "zzz-", "zz ", "zzz ", "dnu ", "dnu-", "dnu_"]
        .into_iter()
        .any(|mark| text.starts_with(mark));
    let past = property == JobTitle && (text.starts_with("ex-") || text.starts_with("former ") || text == "deceased");
    let dead = property == LastName && text == "deceased";
    let noted = property != Company
        && text
            .match_indices(' ')
            .any(|(at, _)| NOTES.iter().any(|(word, rest)| text[at..].starts_with(rest) && text[..at].ends_with(word)));
    bracketed || tail || prefixed || past || dead || noted
}

fn judge_title(record: &mut Record<'_>) {
    let applies = record.told(JobTitle);
    let title = record.lower(JobTitle);
    let full = format!("{} {}", record.lower(FirstName), record.lower(LastName));
    let own = title == record.lower(Company) || (record.filled(LastName) && title == full.trim());
    let email = !title.is_empty() && title == record.lower(Email);
    // Another's address in the title is a moved column.
    let strange = own || is_url(title) || (email && !is_address(title));
    record.note(CheckId::of("A23"), applies, strange);
    let said = level(record.lower(Seniority));
    let told = record.title.stated_rank().and_then(level);
    let apart = matches!((said, told), (Some(said), Some(told)) if said.abs_diff(told) >= 2);
    record.note(CheckId::of("A19"), said.is_some() && told.is_some(), apart);
    let said = department(record.text(Department)).filter(|_| record.told(Department));
    let told = record.title.function;
    record.note(CheckId::of("A20"), said.is_some() && told.is_some(), said != told);
}

fn judge_profile(record: &mut Record<'_>) {
    let Target::Person(slug) = Target::read(record.lower(LinkedinUrl)) else { return };
    let names = fold(&format!("{} {}", record.text(FirstName), record.text(LastName)));
    let slug = fold(slug).replace(' ', "");
    let applies =
        record.told(FirstName) && record.told(LastName) && names.is_ascii() && slug.is_ascii() && !slug.contains('%');
    let start = |name: &str| name.get(..name.len().min(3)).is_some_and(|start| slug.contains(start));
    let shares = names.split(' ').any(|name| name.len() >= 2 && start(name));
    record.note(CheckId::of("A22"), applies, !shares);
}
