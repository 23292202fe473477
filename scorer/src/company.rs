//! Companies: the fingerprint by which spellings of one name are equal.

use std::sync::LazyLock;

use crate::fold::fold;
use crate::list::entries;

struct Forms {
    last: Vec<String>,
    first: Vec<String>,
}

static FORMS: LazyLock<Forms> = LazyLock::new(|| {
    let mut forms = Forms { last: Vec::new(), first: Vec::new() };
    for (form, _) in entries(include_str!("data/company_forms.txt")) {
        match form.strip_prefix('^') {
            Some(first) => forms.first.push(fold(first)),
            None => forms.last.push(fold(form)),
        }
    }
    for list in [&mut forms.last, &mut forms.first] {
        list.sort_by_key(|form| std::cmp::Reverse(form.len()));
        list.dedup();
    }
    forms
});

/// The name folded, without legal forms and words for "and". Empty where nothing is left to compare.
pub(crate) fn fingerprint(text: &str) -> String {
    let folded = fold(text);
    let mut rest = folded.as_str();
    while let Some(shorter) = FORMS.last.iter().find_map(|form| cut_end(rest, form)) {
        rest = shorter;
    }
    if let Some(shorter) = FORMS.first.iter().find_map(|form| cut_start(rest, form)) {
        rest = shorter;
    }
    let words = rest.split(' ').filter(|word| !matches!(*word, "und" | "et" | "og" | "och"));
    words.collect::<Vec<_>>().join(" ")
}

fn cut_end<'a>(text: &'a str, form: &str) -> Option<&'a str> {
    let rest = text.strip_suffix(form)?;
    let rest = if form.is_ascii() { rest.strip_suffix(' ')? } else { rest.trim_end() };
    (!rest.is_empty()).then_some(rest)
}

fn cut_start<'a>(text: &'a str, form: &str) -> Option<&'a str> {
    let rest = text.strip_prefix(form)?;
    // Scripts without spaces write the form against the name.
    let joined = form.chars().any(|c| c as u32 > 0x3000);
    let rest = if joined { rest.trim_start() } else { rest.strip_prefix(' ')? };
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
