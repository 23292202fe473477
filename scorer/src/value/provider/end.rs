//! Slips of the hand in the end of a provider's domain.

use rapidfuzz::distance::osa;

use crate::junk::keyboard;
use crate::text::words::cut;

/// Slips of "com" that are a top-level domain of their own or none.
const COM_SLIPS: [&str; 26] = [
    "con", "cmo", "ocm", "comm", "coom", "ccom", "vom", "xom", "cpm", "cim", "clm", "c0m", "om", "cm", "co", "cam",
    "cin", "copm", "cmom", "dom", "col", "comn", "coml", "comt", "come", "cok",
];

/// Slips of "net", likewise.
const NET_SLIPS: [&str; 12] = ["ne", "nt", "et", "nett", "met", "ney", "ner", "bet", "nte", "nat", "het", "ent"];
/// Slips of "co" before another end.
const CO_SLIPS: [&str; 13] = ["con", "com", "cp", "ci", "cl", "ck", "vo", "xo", "do", "om", "o", "c", "cm"];
/// Slips of "co.uk".
const UK_SLIPS: [&str; 10] =
    ["com.uk", "coo.uk", "cco.uk", "c.uk", "o.uk", "co.ik", "co.yk", "co.ul", "co.uj", "co.ku"];

/// The end that was meant, of those that the provider has, and of a name that is written right or not.
pub(super) fn repaired(top: &str, tops: &[&'static str], exact: bool) -> Option<&'static str> {
    let com = tops.contains(&"com");
    if com && COM_SLIPS.contains(&top) {
        return Some("com");
    }
    // "com.com", "comc.om" and the like.
    if com && matches!(top, "com.com" | "c.om" | "co.m" | "comcom" | "c") {
        return Some("com");
    }
    if tops.contains(&"net") && NET_SLIPS.contains(&top) {
        return Some("net");
    }
    if tops.contains(&"co.uk") && UK_SLIPS.contains(&top) {
        return Some("co.uk");
    }
    if exact && let Some(right) = without_junk(top, tops).or_else(|| repaired_pair(top, tops)) {
        return Some(right);
    }
    if !exact || is_known(top) {
        return None;
    }
    let near: Vec<_> = tops.iter().copied().filter(|right| osa::distance(top.chars(), right.chars()) == 1).collect();
    match near[..] {
        [right] => Some(right),
        _ => {
            // Of several ends, the one whose key was missed: "ft" is "fr", though "it" is as near.
            let mut touched = near.into_iter().filter(|right| is_key_beside(top, right));
            touched.next().filter(|_| touched.next().is_none())
        }
    }
}

/// Whether two ends of one length have one letter that is not the same, on keys beside each other, or two that are swapped.
fn is_key_beside(top: &str, right: &str) -> bool {
    let apart: Vec<_> = top.bytes().zip(right.bytes()).filter(|(one, other)| one != other).collect();
    top.len() == right.len()
        && (apart.len() == 2 || matches!(apart[..], [(one, other)] if keyboard::touch_in_row(one, other)))
}

/// Whether an end is one that most providers have.
pub(super) fn is_usual(top: &str) -> bool {
    matches!(
        top,
        "com"
            | "net"
            | "de"
            | "fr"
            | "it"
            | "es"
            | "nl"
            | "be"
            | "ch"
            | "at"
            | "pl"
            | "cz"
            | "ru"
            | "ca"
            | "co.uk"
            | "com.br"
            | "com.au"
    )
}

/// Whether an end is a slip of "com" and no end of any domain.
pub(super) fn is_no_end(top: &str) -> bool {
    COM_SLIPS.contains(&top) && !is_known(top)
}

/// An end of two parts that is none, with its last two letters swapped: "com.br" of "com.rb".
pub(super) fn swapped(top: &str) -> Option<String> {
    let (head, [one, other]) = top.as_bytes().split_last_chunk()?;
    let swapped = [head, &[*other, *one]].concat();
    String::from_utf8(swapped).ok().filter(|_| head.ends_with(b".") && !is_known(top))
}

/// Whether domains are registered under an end.
fn is_known(top: &str) -> bool {
    psl::suffix(top.as_bytes()).is_some_and(|suffix| suffix.is_known())
}

/// The country after a slip of "com" or one without its dot: "ar" of "con.ar" and "comar".
pub(super) fn country_of_slip(top: &str) -> Option<&str> {
    match cut(top, b'.') {
        Some((first, last)) => (COM_SLIPS.contains(&first) && !is_of(top, top)).then_some(last),
        None => top.strip_prefix("com").filter(|country| country.len() == 2),
    }
}

/// Whether this is all of a domain's end, with no name in it that somebody registered: "com.br", but not "acme.com".
pub(super) fn is_of(top: &str, domain: &str) -> bool {
    psl::suffix(domain.as_bytes()).is_some_and(|suffix| suffix.as_bytes() == top.as_bytes())
}

/// The end that is written twice, or a slip of "com" before it or "com" after it.
fn without_junk(top: &str, tops: &[&'static str]) -> Option<&'static str> {
    let (first, last) = cut(top, b'.')?;
    let junk = first == last || (last == "com" && COM_SLIPS.contains(&first));
    tops.iter().copied().find(|right| (junk && *right == last) || top.strip_suffix(".com") == Some(right))
}

/// The end of two parts of which one is a slip: "con.uk", "com.rb".
fn repaired_pair(top: &str, tops: &[&'static str]) -> Option<&'static str> {
    let (first, last) = cut(top, b'.')?;
    // "com.rb"
    let countries = tops.iter().copied().filter_map(|right| Some((right, cut(right, b'.')?)));
    let mut near = countries.filter(|(_, (one, other))| {
        *one == first && osa::distance(last.chars(), other.chars()) == 1 && is_key_beside(last, other)
    });
    if let Some((right, _)) = near.next() {
        return Some(right);
    }
    if is_of(top, top) {
        // Others register names there.
        return None;
    }
    let is_slip = |right: &str| match right {
        "com" => first == "comb" || COM_SLIPS.contains(&first),
        "net" => NET_SLIPS.contains(&first),
        "co" => CO_SLIPS.contains(&first),
        _ => false,
    };
    tops.iter().copied().find(|right| cut(right, b'.').is_some_and(|(one, other)| other == last && is_slip(one)))
}
