//! Companies: the fingerprint by which spellings of one name are equal.

mod forms;
mod spelling;

use std::borrow::Cow;

use crate::text::fold::fold;
use crate::text::words::has;
use forms::{cut_around, cut_end, cut_start};
pub(crate) use spelling::{key, parts};
use spelling::{reworded, without_and};

/// The key of a name as it is written. Empty where nothing is left to compare.
pub(crate) fn fingerprint(text: &str) -> String {
    parts(&key(&name(text, &fold(text)))).collect::<String>().trim_start().to_owned()
}

/// The folded name without legal forms and words for "and".
pub(crate) fn name<'n>(text: &str, folded: &'n str) -> Cow<'n, str> {
    // What is left out of the folded text may be an "and" between letters.
    let shortened = text.len() >= folded.len() + 4;
    if let Some(text) = Some(text).filter(|text| shortened || has(text, b'&')).and_then(reworded) {
        return Cow::Owned(bare(&text, &fold(&text)).into_owned());
    }
    bare(text, folded)
}

fn bare<'n>(text: &str, folded: &'n str) -> Cow<'n, str> {
    if let Some(head) = before_remark(text) {
        let name = fold(head);
        if let Some(rest) = cut_end(&name, head) {
            return Cow::Owned(without_forms(head, rest).into_owned());
        }
    }
    without_forms(text, before_trade_name(folded))
}

fn without_forms<'n>(text: &str, folded: &'n str) -> Cow<'n, str> {
    let mut rest = cut_around(folded).unwrap_or(folded);
    while let Some(shorter) = cut_end(rest, text) {
        rest = shorter;
    }
    without_and(cut_start(rest, text).unwrap_or(rest))
}

/// The text before brackets at its end: "Globex, Inc." of "Globex, Inc. (Delaware)".
fn before_remark(text: &str) -> Option<&str> {
    let inner = text.strip_suffix(')')?;
    inner.rfind('(').map(|at| inner[..at].trim_end())
}

/// The name before "doing business as".
fn before_trade_name(folded: &str) -> &str {
    let at = folded.as_bytes().windows(5).position(|window| window == b" dba ");
    at.map_or(folded, |at| &folded[..at])
}

#[cfg(test)]
mod tests;
