//! Umlauts as they are written where there are none: "Müller" as "Mueller".

use std::borrow::Cow;

use crate::text::fold::fold;

/// The folded text with its umlauts written out; none where it has none.
pub(crate) fn spelled_out(text: &str) -> Option<String> {
    if text.is_ascii() || !text.contains(['ä', 'ö', 'ü', 'ø', 'å', 'Ä', 'Ö', 'Ü', 'Ø', 'Å']) {
        return None;
    }
    let mut plain = String::with_capacity(text.len() + 4);
    for c in text.chars() {
        match c {
            'ä' | 'Ä' => plain.push_str("ae"),
            'ö' | 'Ö' | 'ø' | 'Ø' => plain.push_str("oe"),
            'ü' | 'Ü' => plain.push_str("ue"),
            'å' | 'Å' => plain.push_str("aa"),
            c => plain.push(c),
        }
    }
    Some(fold(&plain))
}

/// A folded name in which umlauts that were written out are as those that were folded: "mueller" as "muller". An e stays where
/// it is likely to be a letter of its own: behind two vowels ("bauer"), g or q ("miguel"), before a vowel or at the end ("sue"),
/// and in "ael" or "uen" with nothing but a vowel behind ("manuela", "yuen").
pub(crate) fn joined(name: Cow<'_, str>) -> Cow<'_, str> {
    if !may_be_joined(&name) {
        return name;
    }
    let bytes = name.as_bytes();
    let is_written_out = |at: usize| {
        let before = at.checked_sub(2).map(|at| bytes[at]);
        let (next, behind) = (bytes.get(at + 1).copied(), bytes.get(at + 2).copied());
        matches!(bytes.get(at.wrapping_sub(1)), Some(b'a' | b'o' | b'u'))
            && before.is_none_or(|before| !is_vowel(before) && !matches!(before, b'g' | b'q'))
            && next.is_some_and(|next| next.is_ascii_lowercase() && !is_vowel(next))
            && !(matches!(next, Some(b'l' | b'n'))
                && behind.is_none_or(|behind| !behind.is_ascii_lowercase() || is_vowel(behind)))
    };
    if !(0..bytes.len()).any(|at| bytes[at] == b'e' && is_written_out(at)) {
        return name;
    }
    let kept = name.char_indices().filter(|(at, c)| *c != 'e' || !is_written_out(*at));
    Cow::Owned(kept.map(|(_, c)| c).collect())
}

/// Whether letters stand in a folded name that an umlaut may be written out as.
pub(crate) fn may_be_joined(name: &str) -> bool {
    let is_umlaut = |[one, other]: [u8; 2]| matches!(one, b'a' | b'o' | b'u') & (other == b'e');
    name.as_bytes().array_windows().fold(false, |any, two| any | is_umlaut(*two))
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn umlauts_become_two_letters() {
        assert_eq!(spelled_out("Jürgen Kühn").as_deref(), Some("juergen kuehn"));
        assert_eq!(spelled_out("Øyvind").as_deref(), Some("oeyvind"));
        assert_eq!(spelled_out("José"), None);
    }

    #[test]
    fn a_written_out_umlaut_is_as_a_folded_one() {
        for (written, folded) in
            [("mueller", "muller"), ("juergen", "jurgen"), ("soerensen", "sorensen"), ("oezil", "ozil")]
        {
            assert_eq!(joined(written.into()), folded);
        }
        let others = [
            "bauer", "michael", "manuela", "samuel", "miguel", "marquez", "sue", "doe", "yuen", "noel", "joe",
            "boeing", "",
        ];
        for name in others {
            assert_eq!(joined(name.into()), name);
        }
    }
}
