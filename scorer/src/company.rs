//! Companies: the fingerprint by which spellings of one name are equal.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use crate::fold::fold;
use crate::list::entries;
use crate::words::{first_word, last_word, words};

/// The most words of a form.
const LONGEST: usize = 5;

#[derive(Default)]
struct Forms {
    last: HashSet<String, foldhash::fast::FixedState>,
    /// The most words of a form at the end of a name, by its last word.
    longest: HashMap<String, usize, foldhash::fast::FixedState>,
    first: HashSet<String, foldhash::fast::FixedState>,
    /// Forms of scripts without spaces, which stand against the name.
    joined: Vec<String>,
}

static FORMS: LazyLock<Forms> = LazyLock::new(|| {
    let mut forms = Forms::default();
    for (form, _) in entries(include_str!("data/company_forms.txt")) {
        let (list, form) = match form.strip_prefix('^') {
            Some(first) => (&mut forms.first, fold(first)),
            None => (&mut forms.last, fold(form)),
        };
        if form.chars().any(|c| c as u32 > 0x1000) {
            forms.joined.push(form);
        } else {
            list.insert(form);
        }
    }
    for form in &forms.last {
        let longest = forms.longest.entry(last_word(form).to_owned()).or_default();
        *longest = form.split(' ').count().clamp(*longest, LONGEST);
    }
    forms.joined.sort_by_key(|form| std::cmp::Reverse(form.len()));
    forms
});

/// The name folded, without legal forms and words for "and". Empty where nothing is left to compare.
pub(crate) fn fingerprint(text: &str) -> String {
    fingerprint_of(&fold(text)).into_owned()
}

/// [`fingerprint`] of a folded name.
pub(crate) fn fingerprint_of(folded: &str) -> Cow<'_, str> {
    let mut rest = folded;
    while let Some(shorter) = cut_end(rest) {
        rest = shorter;
    }
    rest = cut_start(rest).unwrap_or(rest);
    let and = |word: &str| matches!(word, "und" | "et" | "og" | "och");
    if words(rest).any(and) {
        Cow::Owned(words(rest).filter(|word| !and(word)).collect::<Vec<_>>().join(" "))
    } else {
        Cow::Borrowed(rest)
    }
}

/// The text without a form at its end; something stays.
fn cut_end(text: &str) -> Option<&str> {
    let most = FORMS.longest.get(last_word(text)).copied().unwrap_or_default();
    let bounds = text.rmatch_indices(' ').map(|(at, _)| at).take(most);
    let spaced = bounds.filter(|at| FORMS.last.contains(&text[at + 1..])).last();
    let joined = || FORMS.joined.iter().filter(|_| !text.is_ascii()).find_map(|form| text.strip_suffix(form.as_str()));
    let rest = spaced.map(|at| &text[..at]).or_else(joined)?.trim_end();
    (!rest.is_empty()).then_some(rest)
}

/// The text without a form at its start.
fn cut_start(text: &str) -> Option<&str> {
    let first = first_word(text);
    let spaced = text.get(first.len() + 1..).filter(|_| FORMS.first.contains(first));
    let joined = || FORMS.joined.iter().filter(|_| !text.is_ascii()).find_map(|form| text.strip_prefix(form.as_str()));
    let rest = spaced.or_else(joined)?.trim_start();
    (!rest.is_empty()).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_company_have_one_fingerprint() {
        for group in [
            &["Acme", "ACME, Inc.", "Acme Inc", "The Acme Corporation", "acme llc", "Acme L.L.C."][..],
            &["Müller und Söhne GmbH & Co. KG", "Müller & Söhne", "MÜLLER & SÖHNE GMBH"],
            &["Grupo Bimbo, S.A. de C.V.", "Grupo Bimbo", "GRUPO BIMBO SA DE CV"],
            &["株式会社トヨタ", "トヨタ株式会社", "㈱トヨタ", "トヨタ"],
            &["Firma Sp. z o.o.", "firma", "FIRMA sp. z o. o."],
            &["PT Astra Tbk", "Astra"],
        ] {
            for name in group {
                assert_eq!(fingerprint(name), fingerprint(group[0]), "{name}");
            }
        }
        assert_ne!(fingerprint("Acme Sales"), fingerprint("Acme"));
        assert_eq!(fingerprint("AG"), "ag");
        assert_eq!(fingerprint("SAP"), "sap");
    }
}
