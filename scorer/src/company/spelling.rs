//! Ways to write the same words of a company's name.

use std::borrow::Cow;

use crate::words::words;

/// The name with the words of its text written so that folding keeps them apart: without codes of HTML, and with a
/// word between letters that "and" stands between, so that "C&A" is not "CA". None where nothing changes.
pub(super) fn reworded(text: &str) -> Option<String> {
    let coded = text.contains("&amp;");
    let plain = text.replace("&amp;", "&").replace('&', " & ");
    let tokens: Vec<&str> = plain.split_whitespace().collect();
    let joins = |at: usize| {
        let and = tokens[at] == "&" || tokens[at].eq_ignore_ascii_case("and");
        and && at > 0 && is_letter(tokens[at - 1]) && tokens.get(at + 1).is_some_and(|next| is_letter(next))
    };
    let lettered = (0..tokens.len()).any(joins);
    (coded || lettered).then(|| {
        let word = |at| if joins(at) { "und" } else { tokens[at] };
        (0..tokens.len()).map(word).collect::<Vec<_>>().join(" ")
    })
}

fn is_letter(token: &str) -> bool {
    let mut signs = token.chars();
    signs.next().is_some_and(char::is_alphabetic) && signs.next().is_none()
}

/// The folded name without words for "and".
pub(super) fn without_and(name: &str) -> Cow<'_, str> {
    let and = |word: &str| matches!(word, "und" | "et" | "og" | "och");
    if words(name).any(and) {
        Cow::Owned(words(name).filter(|word| !and(word)).collect::<Vec<_>>().join(" "))
    } else {
        Cow::Borrowed(name)
    }
}
