//! Notes that somebody has left or must not be contacted.

use schemas::contact::Property::{self, *};

use crate::record::Record;
use crate::text::signs::Signs;
use crate::text::words::{cut, first_word, last_word};

/// Notes in brackets that tell that somebody is gone.
const GONE: [&str; 49] = [
    "old",
    "ex employee",
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
    "dupe",
    "passed away",
    "ehemalig",
    "ehemaliger",
    "ancien",
    "rip",
    "moved",
    "moved on",
    "partie",
    "inactif",
    "inactivo",
    "slutat",
    "uit dienst",
];
/// Notes that tell it as the whole of a title.
const WHOLLY_GONE: [&str; 22] = [
    "deceased",
    "dnu",
    "dnc",
    "has left",
    "left company",
    "former employee",
    "ex-employee",
    "terminated",
    "bounced",
    "no longer employed",
    "退職",
    "退職済",
    "离职",
    "已离职",
    "離職",
    "퇴사",
    "уволен",
    "уволена",
    "nghỉ việc",
    "đã nghỉ việc",
    "işten ayrıldı",
    "звільнений",
];
/// Notes that tell it without brackets, as their first word and the rest.
const NOTES: [(&str, &str); 27] = [
    ("a", " quitté"),
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
    ("no", " longer there"),
    ("nicht", " mehr da"),
    ("nicht", " mehr hier"),
    ("nicht", " mehr bei"),
    ("niet", " meer werkzaam"),
    ("nie", " pracuje już"),
    ("n'est", " plus dans"),
    ("n'est", " plus chez"),
    ("ne", " travaille plus"),
    ("ne", " fait plus partie"),
    ("non", " lavora più"),
    ("não", " trabalha mais"),
];

/// Beginnings of titles that somebody had.
const FORMER: [&str; 26] = [
    "ex-",
    "ex ",
    "former ",
    "formerly ",
    "previously ",
    "ehemaliger ",
    "ehemalige ",
    "ehemals ",
    "ehem. ",
    "ancien ",
    "ancienne ",
    "cựu ",
    "mantan ",
    "bekas ",
    "бывший ",
    "бывшая ",
    "колишній ",
    "колишня ",
    "bývalý ",
    "bývalá ",
    "bivši ",
    "bivša ",
    "fost ",
    "πρώην ",
    "voormalig ",
    "tidligere ",
];

/// Whether the value of a property says it.
pub(super) fn is_gone(record: &Record<'_>, property: Property) -> bool {
    let text = record.lower(property);
    let opening = record.has_signs(property, Signs::OPENING.or(Signs::WIDE));
    let bracketed = opening
        && text.split(['(', '[', '{', '*']).skip(1).any(|part| {
            let note = part.split([')', ']', '}', '*']).next().unwrap_or("").trim();
            GONE.contains(&undated(note)) || begins_note(note)
        });
    let tail = record.has_signs(property, Signs::HYPHEN)
        && text.rsplit_once(" - ").is_some_and(|(_, note)| GONE.contains(&undated(note)));
    let begins = |marks: &[&str]| marks.iter().any(|mark| text.starts_with(mark));
    // Firms begin with "ZZ".
    let prefixed = text.starts_with(['z', 'd'])
        && (begins(&["zz_", "zzz_", "zz-", "zzz-", "zzz ", "z_", "dnu ", "dnu-", "dnu_"])
            || (property != Company && text.starts_with("zz ")));
    let past = match property {
        JobTitle => begins(&FORMER) && !begins(&["ex officio", "ex-officio"]),
        FirstName | LastName => {
            is_marked_name(record.text(property))
                || (record.has_signs(property, Signs::HYPHEN)
                    && text.split_once(" - ").is_some_and(|(note, _)| GONE.contains(&note)))
        }
        // "Former Glory" is a firm's name.
        Company => begins(&["ex-"]) || record.text(property).starts_with("former "),
        _ => false,
    };
    let whole = match property {
        JobTitle => WHOLLY_GONE.contains(&text),
        FirstName | LastName => {
            matches!(
                text,
                "deceased"
                    | "bounced"
                    | "unsubscribed"
                    | "terminated"
                    | "ex-employee"
                    | "former employee"
                    | "has left"
                    | "left company"
                    | "moved on"
            )
        }
        _ => false,
    };
    let several = property != Company && record.has_signs(property, Signs::SPACE);
    let noted = several && word_starts(text).any(|at| begins_note(&text[at..]));
    let marked = several && (text.ends_with(" dnu") || text.ends_with(" dnc"));
    bracketed || tail || prefixed || past || whole || noted || marked
}

/// A note without its date: "left 2021".
fn undated(note: &str) -> &str {
    note.trim_end_matches(|c: char| c.is_ascii_digit() || " ./-".contains(c)).trim_start()
}

/// Whether a mark of those who clean up stands before or after a name: "Delete Smith", "RETIRED Anna".
fn is_marked_name(text: &str) -> bool {
    let Some((first, rest)) = cut(text, b' ') else { return false };
    // Most names begin with a capital and a small letter.
    let plain = first.as_bytes().get(1).is_some_and(u8::is_ascii_lowercase);
    let before = if plain {
        matches!(first, "Delete" | "Deleted" | "delete")
    } else {
        is_mark(first) || matches!(first, "OLD" | "LEFT")
    };
    (before && rest.contains(char::is_lowercase) && rest.starts_with(char::is_uppercase))
        || (is_mark(last_word(text)) && text.contains(char::is_lowercase))
}

/// Whether a word is such a mark, in capitals as no name of several words is written.
fn is_mark(word: &str) -> bool {
    matches!(
        word,
        "DELETE"
            | "DELETED"
            | "DECEASED"
            | "DUPLICATE"
            | "DUPE"
            | "INACTIVE"
            | "RETIRED"
            | "BOUNCED"
            | "TERMINATED"
            | "XX"
            | "XXX"
    )
}

/// Whether a text begins with one of the notes that need no brackets.
fn begins_note(text: &str) -> bool {
    if !text.starts_with(['n', 'l', 'h', 'd', 'y', 'a']) {
        return false;
    }
    let word = first_word(text);
    let rest = &text[word.len()..];
    NOTES.iter().any(|(first, note)| word == *first && rest.starts_with(note))
}

fn word_starts(text: &str) -> impl Iterator<Item = usize> {
    let spaces = text.bytes().enumerate().filter(|(_, byte)| *byte == b' ');
    std::iter::once(0).chain(spaces.map(|(at, _)| at + 1))
}
