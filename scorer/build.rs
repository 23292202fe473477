//! Lays the reference lists out as hash tables, so that a process that starts has none to build.
//!
//! Of each list it writes the entries (a key, a tab, a value) and the slots of a table of them: the places of the entries in that
//! text, by the hash of their keys. `src/list.rs` reads both.

use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

#[path = "src/list/hash.rs"]
mod hash;
#[path = "src/list/line.rs"]
mod line;
#[path = "src/list/piece.rs"]
mod piece;

/// Lists of a key, or of a key, a tab and its value.
const KEYED: [&str; 13] = [
    "cities",
    "countries",
    "country_stems",
    "firm_words",
    "first_names",
    "heads",
    "name_spellings",
    "no_names",
    "placeholders",
    "roles",
    "samples",
    "states",
    "surname_spellings",
];
/// Lists of which the names of several words are laid out without their gaps too.
const JOINED: [&str; 2] = ["countries", "states"];
/// The fewest letters of such a name.
const SHORTEST: usize = 7;
/// Lists of domains of mail, each with its letter. They are laid out as one, that tells the letters of all lists that have a
/// domain.
const DOMAINS: [(&str, char); 3] = [("mail_allowed", 'a'), ("free_mail", 'f'), ("disposable", 'd')];
/// Lists of what words tell, a tab, and the words with commas between them. The first line that has a word counts.
const WORDS: [&str; 2] = ["country_forms", "notes"];
/// Such lists of phrases of several words. Those that begin with `*` are endings of words, and no part of the table.
const PHRASES: [&str; 2] = ["functions", "titles"];

fn main() {
    println!("cargo::rerun-if-changed=src/data");
    println!("cargo::rerun-if-changed=src/list");
    let to = PathBuf::from(env::var_os("OUT_DIR").expect("cargo names it"));
    let mut tables = String::new();
    let mut lay = |name: &str, entries: Vec<(String, String)>| {
        let (text, slots) = laid(&entries);
        fs::write(to.join(name).with_extension("list"), text).expect("the folder is there");
        fs::write(to.join(name).with_extension("slots"), slots).expect("the folder is there");
        fs::write(to.join(name).with_extension("marks"), marks(&entries)).expect("the folder is there");
        let constant = name.to_uppercase();
        let list = format!("include_str!(\"{name}.list\")");
        let [slots, marks] = ["slots", "marks"].map(|part| format!("include_bytes!(\"{name}.{part}\")"));
        writeln!(tables, "pub(crate) static {constant}: Table = Table::new({list}, {slots}, {marks});")
            .expect("a string takes any text");
    };
    for name in KEYED {
        lay(name, entries(name));
    }
    for name in JOINED {
        lay(&format!("{name}_joined"), joined(name));
    }
    lay("mail_domains", domains());
    lay("openings", openings());
    for name in WORDS {
        lay(name, words(name).collect());
    }
    lay("office_words", office_words());
    let phrases: Vec<_> = words("notes").filter(|(_, told)| told == "phrase").collect();
    lay("notes_first", first_pieces(&phrases));
    let mut endings = String::new();
    for name in PHRASES {
        let (of_words, phrases): (Vec<_>, Vec<_>) = words(name).partition(|(phrase, _)| phrase.starts_with('*'));
        lay(&format!("{name}_first"), first_pieces(&phrases));
        lay(name, phrases);
        let constant = name.to_uppercase();
        writeln!(endings, "pub(crate) static {constant}_ENDINGS: &[(&str, &str)] = &{:?};", longest_first(&of_words))
            .expect("a string takes any text");
    }
    tables.push_str(&endings);
    fs::write(to.join("tables.rs"), tables).expect("the folder is there");
}

/// The keys and values of a list.
fn entries(name: &str) -> Vec<(String, String)> {
    let path = Path::new("src/data").join(name).with_extension("txt");
    let text = fs::read_to_string(path).expect("the lists stand beside this script");
    line::entries(&text).map(|(key, value)| (key.into(), value.into())).collect()
}

/// The names of several words in a list, without their gaps, where all of one spelling mean the same.
fn joined(name: &str) -> Vec<(String, String)> {
    let mut names = BTreeMap::new();
    for (name, code) in entries(name).into_iter().filter(|(name, _)| name.is_ascii() && name.contains(' ')) {
        let meanings: &mut HashSet<_> = names.entry(name.replace(' ', "")).or_default();
        meanings.insert(code);
    }
    let clear = names.into_iter().filter(|(name, meanings)| name.len() >= SHORTEST && meanings.len() == 1);
    clear.flat_map(|(name, meanings)| meanings.into_iter().map(move |code| (name.clone(), code))).collect()
}

/// The domains of mail, each with the letters of its lists.
fn domains() -> Vec<(String, String)> {
    let mut letters = BTreeMap::<_, String>::new();
    for (name, letter) in DOMAINS {
        for (domain, _) in entries(name) {
            letters.entry(domain).or_default().push(letter);
        }
    }
    letters.into_iter().collect()
}

/// The first words of phrases that name nobody, all but the last of each.
fn openings() -> Vec<(String, String)> {
    let phrases = ["placeholders", "no_names"].into_iter().flat_map(entries);
    let openings = |(phrase, _): (String, String)| {
        phrase.match_indices(' ').map(|(at, _)| (phrase[..at].to_owned(), String::new())).collect::<Vec<_>>()
    };
    phrases.flat_map(openings).collect()
}

/// The words of a list, each with what it tells.
fn words(name: &str) -> impl Iterator<Item = (String, String)> {
    let lines = entries(name).into_iter();
    lines.flat_map(|(told, list)| list.split(',').map(|word| (word.to_owned(), told.clone())).collect::<Vec<_>>())
}

/// Words by which offices and things are told, and common ones: those that are nobody's name tell more than a part of such a name,
/// and those that are one tell less.
fn office_words() -> Vec<(String, String)> {
    let (parts, others): (Vec<_>, Vec<_>) = words("office_words").partition(|(_, told)| told == "part");
    let (names, common): (Vec<_>, Vec<_>) = entries("common_words").into_iter().partition(|(_, told)| told == "name");
    others.into_iter().chain(common).chain(parts).chain(names).collect()
}

/// Endings of words without their mark, each with what it tells, the longest first.
fn longest_first(endings: &[(String, String)]) -> Vec<(&str, &str)> {
    let mut endings: Vec<_> = endings.iter().map(|(ending, told)| (&ending[1..], told.as_str())).collect();
    endings.sort_by_key(|(ending, _)| std::cmp::Reverse(ending.len()));
    endings
}

/// The first pieces of phrases, each with the most pieces of a phrase that it begins.
fn first_pieces(phrases: &[(String, String)]) -> Vec<(String, String)> {
    let mut most = BTreeMap::new();
    for (phrase, _) in phrases {
        let n_pieces = most.entry(piece::first_piece(phrase)).or_default();
        *n_pieces = piece::piece_ends(phrase, 0).count().max(*n_pieces);
    }
    most.into_iter().map(|(piece, n_pieces)| (piece.to_owned(), n_pieces.to_string())).collect()
}

/// The marks of all keys: of eight bits for each, one is set.
fn marks(entries: &[(String, String)]) -> Vec<u8> {
    let mut marks = vec![0; entries.len().next_power_of_two()];
    for (key, _) in entries {
        let (place, bit) = hash::mark(key, marks.len());
        marks[place] |= bit;
    }
    marks
}

/// The entries as text, and the slots of their table: little-endian numbers of 32 bits, of which 24 are the place of an entry's
/// line and 8 the tag of its key, or 0 where a slot is free. A key that is there already is passed over.
fn laid(entries: &[(String, String)]) -> (String, Vec<u8>) {
    let mut seen = HashSet::new();
    let mut text = String::new();
    // Half of them are taken at most. A key stands in its group, or where that is full in the next one with room.
    let mut slots = vec![0_u32; (2 * entries.len() + 1).next_power_of_two().max(hash::GROUP)];
    for (key, value) in entries.iter().filter(|(key, _)| seen.insert(key.clone())) {
        let hash = hash::hash(key);
        let mut slot = (hash as usize & (slots.len() / hash::GROUP - 1)) * hash::GROUP;
        while slots[slot] != 0 {
            slot = (slot + 1) & (slots.len() - 1);
        }
        let place = u32::try_from(text.len()).ok().filter(|place| place.leading_zeros() >= u8::BITS);
        slots[slot] = place.expect("a list is shorter than 16 MiB") << u8::BITS | u32::from(hash::tag(hash));
        writeln!(text, "{key}\t{value}").expect("a string takes any text");
    }
    (text, slots.into_iter().flat_map(u32::to_le_bytes).collect())
}
