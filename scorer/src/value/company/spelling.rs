//! Ways to write the same words of a company's name.

use std::borrow::Cow;

use crate::text::umlaut::{joined, may_be_joined};
use crate::text::words::words;

/// The name with the words of its text written so that folding keeps them apart: without codes of HTML, and with a
/// word between letters that "and" stands between, so that "C&A" is not "CA". None where nothing changes.
pub(super) fn reworded(text: &str) -> Option<String> {
    let coded = text.contains("&amp;");
    if !coded && !text.split(|c: char| c == '&' || c.is_whitespace()).any(is_letter) {
        return None;
    }
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

/// The parts of a company's key that are read one after the other, as some leave out the gaps between its words: "walmart" of "wal
/// mart". Those beside a letter stay, since "h m" is another firm than "hm".
pub(crate) fn parts(key: &str) -> impl Iterator<Item = &str> {
    let mut is_after_letter = false;
    words(key).flat_map(move |word| {
        let is_letter = word.chars().nth(1).is_none();
        let gap = if is_letter | std::mem::replace(&mut is_after_letter, is_letter) { " " } else { "" };
        [gap, word]
    })
}

/// What tells a company, of its folded name: short forms are written out, umlauts are one letter, and there is no "and" in
/// languages in which it is one letter long.
pub(crate) fn key(name: &str) -> Cow<'_, str> {
    let changes = |word: &str| is_short_and(word) || matches!(word, "st" | "mt" | "ft") || written_out(word).is_some();
    let plain = if words(name).any(changes) { Cow::Owned(reworded_name(name)) } else { Cow::Borrowed(name) };
    // An umlaut is told by the letter after it, which may stand behind a gap that others leave out.
    if may_be_joined(&plain) { joined(Cow::Owned(parts(&plain).collect())) } else { plain }
}

fn reworded_name(name: &str) -> String {
    let all: Vec<&str> = words(name).collect();
    let long = |at: usize| all.get(at).is_some_and(|word| word.len() >= 3);
    let is_and = |at: usize| is_short_and(all[at]) && at > 0 && long(at - 1) && long(at + 1);
    let word = |at: usize| match all[at] {
        "st" if at == 0 && all.len() > 1 => "saint",
        "mt" if at == 0 && all.len() > 1 => "mount",
        "ft" if at == 0 && all.len() > 1 => "fort",
        "assoc" if all.get(at + 1) == Some(&"of") => "association",
        word => written_out(word).unwrap_or(word),
    };
    (0..all.len()).filter(|at| !is_and(*at)).map(word).collect::<Vec<_>>().join(" ")
}

/// Words for "and" that are other words too.
fn is_short_and(word: &str) -> bool {
    matches!(word, "y" | "e" | "en")
}

/// What a short form stands for. Those of several words ("tech", "eng", "dist") stay.
fn written_out(word: &str) -> Option<&'static str> {
    Some(match word {
        "intl" => "international",
        "natl" => "national",
        "mfg" => "manufacturing",
        "bros" => "brothers",
        "gebr" => "gebruder",
        "hnos" => "hermanos",
        "ets" => "etablissements",
        "cie" => "compagnie",
        "cia" => "compania",
        "hldgs" => "holdings",
        "labs" => "laboratories",
        "sys" => "systems",
        "assoc" | "assocs" => "associates",
        "assn" => "association",
        "svc" => "service",
        "svcs" => "services",
        "mgmt" | "mgt" => "management",
        "univ" => "university",
        "dept" => "department",
        "grp" => "group",
        "govt" => "government",
        "centre" => "center",
        _ => return None,
    })
}
