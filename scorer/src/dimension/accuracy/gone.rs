//! Notes that somebody has left or must not be contacted.

use schemas::contact::Property::{self, *};

use crate::list::{NOTES, NOTES_FIRST, piece_ends};
use crate::record::Record;
use crate::text::fold::fold;
use crate::text::signs::Signs;
use crate::text::words::{cut, first_word, last_word};

/// First words of titles that somebody had.
const FORMER: [&str; 25] = [
    "ex",
    "former",
    "formerly",
    "previously",
    "ehemaliger",
    "ehemalige",
    "ehemals",
    "ehem.",
    "ancien",
    "ancienne",
    "cựu",
    "mantan",
    "bekas",
    "бывший",
    "бывшая",
    "колишній",
    "колишня",
    "bývalý",
    "bývalá",
    "bivši",
    "bivša",
    "fost",
    "πρώην",
    "voormalig",
    "tidligere",
];

/// Whether the value of a property says it.
pub(super) fn is_gone(record: &Record<'_>, property: Property) -> bool {
    let text = record.lower(property);
    if record.is_word(property) {
        return is_gone_word(record, property);
    }
    let begins = |marks: &[&str]| marks.iter().any(|mark| text.starts_with(mark));
    // Firms begin with "ZZ".
    let prefixed = matches!(text.as_bytes(), [b'z' | b'd', ..])
        && (begins(&["zz_", "zzz_", "zz-", "zzz-", "zzz ", "z_", "dnu ", "dnu-", "dnu_", "dnc ", "dnc-", "dnc_"])
            || (property != Company && text.starts_with("zz ")));
    let past = match property {
        JobTitle => {
            let former = cut(text, b' ').is_some_and(|(first, _)| FORMER.contains(&first)) || begins(&["ex-"]);
            (former && !begins(&["ex officio", "ex-officio"]))
                || (record.told(property) && is_note(record.folded(property)))
        }
        // "Former Glory" is a firm's name.
        Company => {
            let is_phrase = || NOTES.get(record.folded(property)) == Some("phrase");
            begins(&["ex-"]) || record.text(property).starts_with("former ") || is_phrase()
        }
        _ => {
            begins(&["ex ", "ex-", "former "])
                || is_marked_name(record.text(property))
                || (record.told(property) && is_note(record.folded(property)))
        }
    };
    let several = property != Company && record.has_signs(property, Signs::SPACE);
    let noted = several && has_phrase(record.folded(property));
    let marked = several && (text.ends_with(" dnu") || text.ends_with(" dnc"));
    prefixed || past || noted || marked || has_note(record, property)
}

/// [`is_gone`] of a value that is letters of ASCII and nothing else.
fn is_gone_word(record: &Record<'_>, property: Property) -> bool {
    let is_name = matches!(property, FirstName | LastName);
    (is_name && is_glued(record.text(property)))
        || (property != Company && record.told(property) && is_note(record.folded(property)))
}

/// Whether a note stands beside the value: in brackets, behind a dash, or before one where it is a name.
fn has_note(record: &Record<'_>, property: Property) -> bool {
    let has = |kinds| record.has_signs(property, kinds);
    let text = record.lower(property);
    let is_name = matches!(property, FirstName | LastName);
    let bracketed = |part: &str| {
        let note = fold(part.split([')', ']', '}', '*']).next().unwrap_or(""));
        tells(&note, is_name) || begins_phrase(&note)
    };
    let behind = |mark: &str| text.rsplit_once(mark).is_some_and(|(_, note)| tells(&fold(note), is_name));
    let before = |mark: &str| text.split_once(mark).is_some_and(|(note, _)| tells(&fold(note), is_name));
    let beside = |dash: &str| behind(dash) || (is_name && before(dash));
    (has(Signs::OPENING) && text.split(['(', '[', '{', '*']).skip(1).any(bracketed))
        || (has(Signs::SPACE)
            && ((has(Signs::HYPHEN) && beside(" - ")) || (has(Signs::STRANGE) && (beside(" – ") || beside(" — ")))))
        || (is_name
            && ((has(Signs::COMMA) && behind(", "))
                || (has(Signs::OTHER) && behind("_"))
                || (has(Signs::STRANGE) && text.contains(['†', '✝']))))
}

/// Whether a folded text is a note that tells by itself, without a value beside it.
pub(super) fn is_note(folded: &str) -> bool {
    matches!(NOTES.get(folded), Some("phrase" | "sure"))
}

/// Whether a folded text beside a value is a note, with or without its date: "left 2021", "left in May 2021".
fn tells(folded: &str, of_name: bool) -> bool {
    let mut words = folded;
    loop {
        match NOTES.get(words) {
            Some("name") => return of_name,
            Some(_) => return true,
            None => {}
        }
        let Some((rest, last)) = words.rsplit_once(' ') else { return false };
        if !is_dating(last) {
            return false;
        }
        words = rest;
    }
}

/// Whether a phrase that is a note wherever it stands begins at some word of a folded text.
fn has_phrase(folded: &str) -> bool {
    begins_phrase(folded) || folded.match_indices(' ').any(|(at, _)| begins_phrase(&folded[at + 1..]))
}

/// Whether a folded text begins with such a phrase.
fn begins_phrase(folded: &str) -> bool {
    let Some(n_words) = NOTES_FIRST.get(first_word(folded)).and_then(|n_words| n_words.parse().ok()) else {
        return false;
    };
    piece_ends(folded, 0).take(n_words).any(|end| NOTES.get(&folded[..end]) == Some("phrase"))
}

/// Whether a word is a part of a date.
fn is_dating(word: &str) -> bool {
    let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    word.bytes().all(|byte| byte.is_ascii_digit())
        || matches!(word, "in" | "on" | "since" | "zum" | "am" | "seit" | "le" | "en" | "desde" | "dal" | "per")
        || months.iter().any(|month| word.starts_with(month))
}

/// Whether a mark of those who clean up stands before or after a name: "Delete Smith", "RETIRED Anna".
fn is_marked_name(text: &str) -> bool {
    let Some((first, rest)) = cut(text, b' ') else { return is_glued(text) };
    // Most names begin with a capital and a small letter.
    let plain = first.as_bytes().get(1).is_some_and(u8::is_ascii_lowercase);
    let before = if plain { matches!(first, "Delete" | "Deleted" | "delete") } else { is_mark(first) };
    is_glued(text)
        || (before && rest.contains(char::is_lowercase) && rest.starts_with(char::is_uppercase))
        || (is_mark(last_word(text)) && text.contains(char::is_lowercase))
}

/// Whether letters that no list begins with stand against a name: "zzAnna".
fn is_glued(text: &str) -> bool {
    matches!(text.as_bytes(), [b'z', b'z', third, ..] | [b'x', b'x', third, ..] if third.is_ascii_uppercase())
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
            | "DUP"
            | "INACTIVE"
            | "RETIRED"
            | "BOUNCED"
            | "TERMINATED"
            | "UNSUBSCRIBED"
            | "OLD"
            | "LEFT"
            | "GONE"
            | "RIP"
            | "XX"
            | "XXX"
    )
}
