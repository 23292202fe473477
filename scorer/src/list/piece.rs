//! The pieces of a folded text, at which a phrase may begin and end: words, and syllables in scripts that write words together.

/// The least byte that a letter begins with in a script that writes words together.
const LEAST: u8 = 0xe0;

/// The first piece of a text.
pub(crate) fn first_piece(text: &str) -> &str {
    let end = text.bytes().position(|byte| byte == b' ' || byte >= LEAST).unwrap_or(text.len());
    if matches!(text.as_bytes().get(end), Some(b' ') | None) {
        return &text[..end];
    }
    let together = text.starts_with(is_together);
    let ends = |c: char| c == ' ' || is_together(c) || (together && !is_tail(c));
    text.char_indices().skip(1).find(|(_, c)| ends(*c)).map_or(text, |(end, _)| &text[..end])
}

/// Where the pieces of a text end, from the end of one on, or from 0.
pub(crate) fn piece_ends(text: &str, mut end: usize) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let start = end + usize::from(text[end..].starts_with(' '));
        end = start + first_piece(&text[start..]).len();
        (end > start).then_some(end)
    })
}

/// Whether a letter begins a syllable of Thai, Chinese, Japanese or Korean.
pub(crate) fn is_together(c: char) -> bool {
    matches!(c, '\u{e01}'..='\u{e4f}' | '\u{1100}'..='\u{115f}' | '\u{3005}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
        && !is_tail(c)
}

/// Whether a letter goes on with a syllable: a vowel or mark of Thai, the later letters of a Korean one, a mark of Kana.
fn is_tail(c: char) -> bool {
    matches!(c, '\u{e30}'..='\u{e3a}' | '\u{e45}'..='\u{e4f}' | '\u{1160}'..='\u{11ff}' | '\u{3099}' | '\u{309a}' | 'ー')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::fold;

    #[test]
    fn words_end_at_spaces_and_syllables_where_words_are_written_together() {
        for (text, pieces) in [
            ("vice president", vec!["vice", "president"]),
            ("директор", vec!["директор"]),
            ("it部長", vec!["it", "部", "長"]),
            ("マネージャー", vec!["マ", "ネー", "ジ", "ャー"]),
            ("부장 cfo", vec!["부", "장", "cfo"]),
            ("ผู้จัดการ", vec!["ผู้", "จั", "ด", "กา", "ร"]),
            ("", vec![]),
        ] {
            let folded = fold(text);
            let mut start = 0;
            let found: Vec<_> =
                piece_ends(&folded, 0).map(|end| folded[std::mem::replace(&mut start, end)..end].trim()).collect();
            assert_eq!(found, pieces.into_iter().map(fold).collect::<Vec<_>>(), "{text}");
        }
    }
}
