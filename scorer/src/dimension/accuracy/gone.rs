//! Notes that somebody has left or must not be contacted.

use schemas::contact::Property::{self, *};

use crate::list::NOTES;
use crate::record::Record;
use crate::text::fold::fold;
use crate::text::signs::Signs;
use crate::text::words::{cut, first_word, last_word};

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
            (former && !begins(&["ex officio", "ex-officio"])) || WHOLLY_GONE.contains(&text)
        }
        // "Former Glory" is a firm's name.
        Company => begins(&["ex-"]) || record.text(property).starts_with("former "),
        _ => {
            begins(&["ex ", "ex-", "former "])
                || is_marked_name(record.text(property))
                || (record.told(property) && is_note(record.folded(property)))
        }
    };
    let several = property != Company && record.has_signs(property, Signs::SPACE);
    let noted = several && word_starts(text).any(|at| begins_note(&text[at..]));
    let marked = several && (text.ends_with(" dnu") || text.ends_with(" dnc"));
    prefixed || past || noted || marked || has_note(record, property)
}

/// [`is_gone`] of a value that is letters of ASCII and nothing else.
fn is_gone_word(record: &Record<'_>, property: Property) -> bool {
    match property {
        JobTitle => WHOLLY_GONE.contains(&record.lower(property)),
        Company => false,
        _ => is_glued(record.text(property)) || (record.told(property) && is_note(record.folded(property))),
    }
}

/// Whether a note stands beside the value: in brackets, behind a dash, or before one where it is a name.
fn has_note(record: &Record<'_>, property: Property) -> bool {
    let has = |kinds| record.has_signs(property, kinds);
    let text = record.lower(property);
    let is_name = matches!(property, FirstName | LastName);
    let bracketed = |part: &str| {
        let note = part.split([')', ']', '}', '*']).next().unwrap_or("").trim();
        tells(note, is_name) || begins_note(note)
    };
    let behind = |mark: &str| text.rsplit_once(mark).is_some_and(|(_, note)| tells(note, is_name));
    let before = |mark: &str| text.split_once(mark).is_some_and(|(note, _)| tells(note, is_name));
    let beside = |dash: &str| behind(dash) || (is_name && before(dash));
    (has(Signs::OPENING) && text.split(['(', '[', '{', '*']).skip(1).any(bracketed))
        || (has(Signs::SPACE)
            && ((has(Signs::HYPHEN) && beside(" - ")) || (has(Signs::STRANGE) && (beside(" – ") || beside(" — ")))))
        || (is_name
            && ((has(Signs::COMMA) && behind(", "))
                || (has(Signs::OTHER) && behind("_"))
                || (has(Signs::STRANGE) && text.contains(['†', '✝']))))
}

/// Whether a folded text is a note that fills a name's field.
pub(super) fn is_note(folded: &str) -> bool {
    NOTES.get(folded) == Some("sure")
}

/// Whether a text beside a value is a note, with or without its date: "left 2021", "left in May 2021".
fn tells(note: &str, of_name: bool) -> bool {
    let folded = fold(note);
    let mut words = folded.as_str();
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

/// Whether a text begins with one of the notes that need no brackets.
fn begins_note(text: &str) -> bool {
    // Most words begin as none of theirs does.
    if !matches!(text.as_bytes(), [b'a' | b'd' | b'h' | b'l' | b'm' | b'n' | b'y' | 0xd0, ..]) {
        return false;
    }
    let word = first_word(text);
    let rests: &[&str] = match word {
        "a" => &[" quitté"],
        "do" => &[" not contact", " not use", " not call", " not email", " not mail"],
        "has" => &[" left the"],
        "left" => &[" the company", " company"],
        "moved" => &[" to "],
        "n'est" => &[" plus dans", " plus chez", " plus en poste"],
        "nao" => &[" contatar", " contactar", " ligar", " trabalha mais"],
        "não" => &[" trabalha mais", " contatar", " contactar", " ligar", " está mais"],
        "ne" => &[" travaille plus", " fait plus partie", " pas contacter", " plus contacter", " pas appeler"],
        "nicht" => {
            &[" mehr im unternehmen", " mehr da", " mehr dort", " mehr hier", " mehr bei", " kontaktieren", " anrufen"]
        }
        "nie" => &[" pracuje już", " kontaktować", " dzwonić"],
        "niet" => &[" meer werkzaam", " meer in dienst", " bellen", " contacteren", " benaderen"],
        "no" => &[
            " longer with",
            " longer at",
            " longer works",
            " longer working",
            " longer employed",
            " longer here",
            " longer there",
            " longer in",
            " contactar",
            " llamar",
            " trabaja más",
        ],
        "non" => &[" lavora più", " contattare", " chiamare", " è più"],
        "ya" => &[" no trabaja", " no está", " no labora"],
        "не" => &[" работает", " звонить", " беспокоить", " дзвонити", " працює"],
        _ => return false,
    };
    let rest = &text[word.len()..];
    rests.iter().any(|note| rest.starts_with(note))
}

fn word_starts(text: &str) -> impl Iterator<Item = usize> {
    let spaces = text.bytes().enumerate().filter(|(_, byte)| *byte == b' ');
    std::iter::once(0).chain(spaces.map(|(at, _)| at + 1))
}
