//! Legal forms at either end of a company's name.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use crate::list::entries;
use crate::text::fold::fold;
use crate::text::words::{first_word, last_word};

/// The most words of a form.
const LONGEST: usize = 5;

/// Spellings of forms that are words too in which they are no words.
const FORMAL: [&str; 3] = ["SpA", "SPA", "Ky"];

/// Forms that are names too, and told by their capitals beside small letters: "Grupo Prado SAC", but "Jansen & Vos".
const CAPITAL: [&str; 6] = ["ans", "ike", "mei", "sac", "sal", "vos"];

/// Words that are no name alone, so that what stands before them is more than a form: "PT Consulting", "CV Library".
const GENERIC: [&str; 60] = [
    "academy",
    "agri",
    "air",
    "airlines",
    "bank",
    "builder",
    "capital",
    "care",
    "center",
    "centre",
    "clinic",
    "coaching",
    "construction",
    "consultants",
    "consulting",
    "dental",
    "design",
    "digital",
    "dynamics",
    "electric",
    "energy",
    "engineering",
    "fitness",
    "foods",
    "group",
    "health",
    "homes",
    "hospital",
    "institute",
    "international",
    "labs",
    "law",
    "library",
    "logistics",
    "marketing",
    "media",
    "medical",
    "medicine",
    "online",
    "partners",
    "plumbing",
    "power",
    "properties",
    "roofing",
    "services",
    "software",
    "solutions",
    "studio",
    "studios",
    "sugar",
    "systems",
    "tasty",
    "tech",
    "technologies",
    "technology",
    "trading",
    "training",
    "transport",
    "trucks",
    "vista",
];

type State = foldhash::fast::FixedState;

/// The forms at one end of a name.
#[derive(Default)]
struct Side {
    forms: HashSet<String, State>,
    /// The most words of a form, by the word of it that stands at the end of the name.
    longest: HashMap<String, usize, State>,
    /// Those that are words too.
    unsure: HashSet<String, State>,
}

impl Side {
    fn add(&mut self, form: String, edge: fn(&str) -> &str) {
        let longest = self.longest.entry(edge(&form).to_owned()).or_default();
        *longest = form.split(' ').count().clamp(*longest, LONGEST);
        self.forms.insert(form);
    }

    /// Whether this is a form, as the name that it stands in is written.
    fn has(&self, form: &str, is_formal: impl Fn() -> bool) -> bool {
        self.forms.contains(form) && (!self.unsure.contains(form) || is_formal())
    }

    /// The most words of a form with this word at the end of the name.
    fn longest(&self, edge: &str) -> usize {
        self.longest.get(edge).copied().unwrap_or_default()
    }
}

#[derive(Default)]
struct Forms {
    first: Side,
    last: Side,
    /// Forms of scripts without spaces, which stand against the name.
    joined: Vec<String>,
}

static FORMS: LazyLock<Forms> = LazyLock::new(|| {
    let mut forms = Forms::default();
    for (line, _) in entries(include_str!("../../data/company_forms.txt")) {
        let plain = line.strip_prefix('^').unwrap_or(line);
        let form = fold(plain);
        if !plain.starts_with('*') && form.chars().any(|c| c as u32 > 0x1000) {
            forms.joined.push(form);
            continue;
        }
        let (side, edge): (_, fn(&str) -> &str) =
            if plain == line { (&mut forms.last, last_word) } else { (&mut forms.first, first_word) };
        if plain.starts_with('~') {
            side.unsure.insert(form.clone());
        }
        side.add(form, edge);
    }
    forms.joined.sort_by_key(|form| std::cmp::Reverse(form.len()));
    forms
});

/// The folded name without a form at its end, as `text` writes it; something stays.
pub(super) fn cut_end<'n>(name: &'n str, text: &str) -> Option<&'n str> {
    let last = &FORMS.last;
    let bounds = name.rmatch_indices(' ').map(|(at, _)| at).take(last.longest(last_word(name)));
    let form = |at: &usize| &name[at + 1..];
    let spaced = bounds.filter(|at| last.has(form(at), || is_formal(form(at), text))).last();
    let joined = || FORMS.joined.iter().filter(|_| !name.is_ascii()).find_map(|form| name.strip_suffix(form.as_str()));
    let rest = spaced.map(|at| &name[..at]).or_else(joined)?.trim_end();
    (!rest.is_empty()).then_some(rest)
}

/// The folded name without a form at its start, likewise.
pub(super) fn cut_start<'n>(name: &'n str, text: &str) -> Option<&'n str> {
    let first = &FORMS.first;
    let bounds = name.match_indices(' ').map(|(at, _)| at).take(first.longest(first_word(name)));
    let spaced = bounds.filter(|at| first.has(&name[..*at], || is_capital(text))).last();
    let named = spaced.map(|at| &name[at + 1..]).filter(|rest| !GENERIC.contains(rest));
    let joined = || FORMS.joined.iter().filter(|_| !name.is_ascii()).find_map(|form| name.strip_prefix(form.as_str()));
    let rest = named.or_else(joined)?.trim_start();
    (!rest.is_empty()).then_some(rest)
}

/// The folded name without the form that Finland writes in two languages around it, "Oy Fjell Ab", and Romania in two parts:
/// "SC Fjell SRL".
pub(super) fn cut_around(name: &str) -> Option<&str> {
    let first = first_word(name);
    let lasts: &[&str] = match first {
        "oy" | "ab" => &["oy", "oyj", "ab"],
        "sc" => &["srl"],
        _ => return None,
    };
    let last = Some(last_word(name)).filter(|last| lasts.contains(last))?;
    name.get(first.len() + 1..)?.strip_suffix(last).map(str::trim_end).filter(|rest| !rest.is_empty())
}

/// Whether a form that is a word too is written as one: in letters apart, with dots, after a comma, or with capitals as only
/// forms have them.
fn is_formal(form: &str, text: &str) -> bool {
    let mut tokens = text.split_whitespace().rev();
    let is_form =
        |token: &&str| token.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).eq(form.chars());
    let Some(token) = tokens.find(is_form) else { return true };
    let bare = token.trim_matches(|c: char| !c.is_alphanumeric());
    let capital = CAPITAL.contains(&form) && !bare.contains(char::is_lowercase) && text.contains(char::is_lowercase);
    capital || bare.contains('.') || FORMAL.contains(&bare) || tokens.next().is_some_and(|before| before.ends_with(','))
}

/// Whether the first word stands in capitals and another does not: "PAO Severtrans", but "Pão de Açúcar".
fn is_capital(text: &str) -> bool {
    !first_word(text).contains(char::is_lowercase) && text.contains(char::is_lowercase)
}
