//! Typos of large mail providers, and the domain that was meant.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::LazyLock;

use rapidfuzz::distance::osa;

use crate::keyboard;
use crate::mailbox::is_known;

/// How a provider's name may be mistyped and still be told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// Only its top-level domain: the name is too short or too near to others.
    Top,
    /// Letters swapped, a key beside the right one hit, or any letter more after the first: three letters that are no word.
    Short,
    /// Letters left out, doubled or swapped.
    Near,
    /// One wrong letter as well, or two slips without a foreign letter in long names.
    Far,
}

/// A provider's name, its top-level domains with the usual one first, and how far a typo may be.
struct Provider(&'static str, &'static [&'static str], Reach);

static PROVIDERS: [Provider; 76] = [
    Provider("gmail", &["com"], Reach::Far),
    Provider("googlemail", &["com", "de", "co.uk"], Reach::Far),
    Provider(
        "yahoo",
        &["com", "co.uk", "fr", "de", "es", "it", "ca", "in", "co.in", "com.br", "com.mx", "com.au", "co.jp"],
        Reach::Far,
    ),
    Provider("hotmail", &["com", "co.uk", "fr", "de", "es", "it", "nl", "be", "ca", "se", "no", "dk"], Reach::Far),
    Provider("outlook", &["com", "fr", "de", "es", "it", "pt", "dk", "be", "at"], Reach::Far),
    Provider("icloud", &["com"], Reach::Far),
    Provider("live", &["com", "co.uk", "fr", "de", "nl", "be", "ca", "se", "no", "dk", "it"], Reach::Near),
    Provider("msn", &["com"], Reach::Short),
    Provider("aol", &["com", "de", "fr", "co.uk", "it", "es"], Reach::Short),
    Provider("me", &["com"], Reach::Top),
    Provider("mac", &["com"], Reach::Top),
    Provider("ymail", &["com"], Reach::Top),
    Provider("rocketmail", &["com"], Reach::Far),
    Provider("protonmail", &["com", "ch"], Reach::Far),
    Provider("proton", &["me"], Reach::Near),
    Provider("gmx", &["de", "net", "at", "ch", "com"], Reach::Short),
    Provider("web", &["de"], Reach::Top),
    Provider("t-online", &["de"], Reach::Far),
    Provider("freenet", &["de"], Reach::Far),
    Provider("comcast", &["net"], Reach::Far),
    Provider("verizon", &["net"], Reach::Far),
    Provider("sbcglobal", &["net"], Reach::Far),
    Provider("bellsouth", &["net"], Reach::Far),
    Provider("earthlink", &["net"], Reach::Far),
    Provider("att", &["net"], Reach::Top),
    Provider("cox", &["net"], Reach::Top),
    Provider("charter", &["net"], Reach::Near),
    Provider("btinternet", &["com"], Reach::Far),
    Provider("virginmedia", &["com"], Reach::Far),
    Provider("talktalk", &["net"], Reach::Far),
    Provider("bigpond", &["com"], Reach::Far),
    Provider("rediffmail", &["com"], Reach::Far),
    Provider("orange", &["fr"], Reach::Near),
    Provider("wanadoo", &["fr"], Reach::Far),
    Provider("laposte", &["net"], Reach::Far),
    Provider("libero", &["it"], Reach::Near),
    Provider("virgilio", &["it"], Reach::Far),
    Provider("yandex", &["ru", "com"], Reach::Far),
    Provider("mail", &["ru"], Reach::Top),
    Provider("naver", &["com"], Reach::Near),
    Provider("hanmail", &["net"], Reach::Far),
    Provider("fastmail", &["com", "fm"], Reach::Far),
    Provider("zoho", &["com"], Reach::Near),
    Provider("free", &["fr"], Reach::Near),
    Provider("sfr", &["fr"], Reach::Top),
    Provider("neuf", &["fr"], Reach::Near),
    Provider("bbox", &["fr"], Reach::Near),
    Provider("tiscali", &["it"], Reach::Far),
    Provider("alice", &["it"], Reach::Near),
    Provider("fastwebnet", &["it"], Reach::Far),
    Provider("rambler", &["ru"], Reach::Far),
    Provider("daum", &["net"], Reach::Near),
    Provider("qq", &["com"], Reach::Top),
    Provider("163", &["com"], Reach::Top),
    Provider("126", &["com"], Reach::Top),
    Provider("sina", &["com"], Reach::Near),
    Provider("uol", &["com.br"], Reach::Top),
    Provider("bol", &["com.br"], Reach::Top),
    Provider("terra", &["com.br"], Reach::Near),
    Provider("wp", &["pl"], Reach::Top),
    Provider("onet", &["pl"], Reach::Near),
    Provider("o2", &["pl"], Reach::Top),
    Provider("interia", &["pl"], Reach::Far),
    Provider("seznam", &["cz"], Reach::Far),
    Provider("centrum", &["cz"], Reach::Far),
    Provider("ziggo", &["nl"], Reach::Near),
    Provider("kpnmail", &["nl"], Reach::Far),
    Provider("planet", &["nl"], Reach::Near),
    Provider("telenet", &["be"], Reach::Far),
    Provider("skynet", &["be"], Reach::Near),
    Provider("bluewin", &["ch"], Reach::Far),
    Provider("telia", &["com"], Reach::Near),
    Provider("optusnet", &["com.au"], Reach::Far),
    Provider("shaw", &["ca"], Reach::Near),
    Provider("rogers", &["com"], Reach::Near),
    Provider("sympatico", &["ca"], Reach::Far),
];

static BY_NAME: LazyLock<HashMap<&str, &Provider, foldhash::fast::FixedState>> =
    LazyLock::new(|| PROVIDERS.iter().map(|provider| (provider.0, provider)).collect());

/// Slips of "com" that are a top-level domain of their own or none.
const COM_SLIPS: [&str; 26] = [
    "con", "cmo", "ocm", "comm", "coom", "ccom", "vom", "xom", "cpm", "cim", "clm", "c0m", "om", "cm", "co", "cam",
    "cin", "copm", "cmom", "dom", "col", "comn", "coml", "comt", "come", "cok",
];

/// Slips of "net", likewise.
const NET_SLIPS: [&str; 12] = ["ne", "nt", "et", "nett", "met", "ney", "ner", "bet", "nte", "nat", "het", "ent"];
/// Slips of "co.uk".
const UK_SLIPS: [&str; 8] = ["com.uk", "c.uk", "o.uk", "co.ik", "co.yk", "co.ul", "co.uj", "co.ku"];
/// Names with which no other domain of "net" is known.
const NEVER_NET: [&str; 7] = ["gmail", "googlemail", "hotmail", "rocketmail", "outlook", "icloud", "aol"];
/// Names of which no other word is made by another first letter.
const UNLIKE_OTHERS: [&str; 15] = [
    "yahoo",
    "hotmail",
    "outlook",
    "comcast",
    "verizon",
    "protonmail",
    "googlemail",
    "sbcglobal",
    "btinternet",
    "wanadoo",
    "yandex",
    "laposte",
    "bellsouth",
    "rediffmail",
    "optusnet",
];

/// Whether the domain is one that a typo may be repaired to.
pub(crate) fn is_target(domain: &str) -> bool {
    let Some((name, top)) = domain.split_once('.') else { return false };
    BY_NAME.get(name).is_some_and(|Provider(_, tops, _)| tops.contains(&top))
}

/// The domain that was meant by a text after the at sign, well-formed or not.
pub(crate) fn suggest(domain: &str) -> Option<String> {
    if is_known(domain) || is_target(domain) || domain.len() > 24 {
        return None;
    }
    let single;
    let domain = if domain.contains("..") {
        single = domain.replace("..", ".");
        if is_target(&single) {
            return Some(single);
        }
        single.as_str()
    } else {
        domain
    };
    let (name, top) = match domain.split_once(['.', ',']) {
        Some((name, "com")) if name.ends_with("com") => glued(name).unwrap_or((name, "com")),
        Some(parts) => parts,
        None => glued(domain)?,
    };
    let (provider, exact) = find(name)?;
    let Provider(known, tops, _) = provider;
    let right = tops.iter().copied().find(|right| *right == top);
    let top = match right {
        // Only the name is wrong.
        Some(right) => right,
        None if top == "net" && NEVER_NET.contains(known) && exact => "com",
        None => repaired_top(top, tops, exact)?,
    };
    Some(format!("{known}.{top}"))
}

/// "gmailcom" without its dot, or "gmail" alone.
fn glued(domain: &str) -> Option<(&str, &str)> {
    let far = PROVIDERS.iter().filter(|Provider(_, _, reach)| *reach == Reach::Far);
    let parts = far.filter_map(|Provider(name, tops, _)| Some((*name, tops, domain.strip_prefix(name)?)));
    let glued = |(name, tops, rest): (&'static str, &&'static [&'static str], &str)| match rest {
        "" | "com" => Some((name, "com")),
        rest => tops.iter().find(|top| **top == rest).map(|top| (name, *top)),
    };
    parts.filter_map(glued).next()
}

fn repaired_top(top: &str, tops: &[&'static str], exact: bool) -> Option<&'static str> {
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
    let unknown = psl::suffix(top.as_bytes()).is_none_or(|suffix| !suffix.is_known());
    if !exact || !unknown {
        return None;
    }
    let mut near = tops.iter().copied().filter(|right| osa::distance(top.chars(), right.chars()) == 1);
    let first = near.next()?;
    near.next().is_none().then_some(first)
}

/// The provider of this name or of one that it is a typo of, and whether it is written right.
fn find(name: &str) -> Option<(&'static Provider, bool)> {
    if let Some(provider) = BY_NAME.get(name) {
        return Some((provider, true));
    }
    if name.len() < 3 || !name.is_ascii() {
        return None;
    }
    let mut near = alike(name).filter(|provider| is_typo(name, provider));
    let first = near.next()?;
    near.next().is_none().then_some((first, false))
}

/// The providers that a name may be a typo of, by its first two letters: one of them is one of the first two of theirs.
fn alike(name: &str) -> impl Iterator<Item = &'static Provider> {
    let mut left = match name.as_bytes() {
        [one, two, ..] => BEGINNINGS[usize::from(*one)] | BEGINNINGS[usize::from(*two)],
        _ => 0,
    };
    std::iter::from_fn(move || {
        let place = left.trailing_zeros() as usize;
        left &= left.wrapping_sub(1);
        PROVIDERS.get(place)
    })
}

/// The providers that have a letter among their first two, as bits.
const BEGINNINGS: [u128; 256] = {
    let mut beginnings = [0; 256];
    let mut place = 0;
    while place < PROVIDERS.len() {
        let name = PROVIDERS[place].0.as_bytes();
        beginnings[name[0] as usize] |= 1 << place;
        beginnings[name[1] as usize] |= 1 << place;
        place += 1;
    }
    beginnings
};

fn is_typo(name: &str, Provider(known, _, reach): &Provider) -> bool {
    if name.len().abs_diff(known.len()) > 2 {
        return false;
    }
    let (written, right) = (name.as_bytes(), known.as_bytes());
    match reach {
        Reach::Top => {
            let lettered = known.len() == 3 && name.len() == 4 && written[0].is_ascii_alphabetic();
            return lettered && (is_doubled(name, known) || (*known == "web" && is_grazed(name, known)));
        }
        Reach::Short => return is_short_slip(name, known),
        Reach::Near | Reach::Far => {}
    }
    if name.len() < 4 {
        return false;
    }
    let starts = written[0] == right[0] || (written[0] == right[1] && written[1] == right[0]);
    // A wrong first letter makes another word of a short name: email, fmail, qmail.
    let near = || match *known {
        "gmail" => matches!(written[0], b'b' | b'v'),
        known => keyboard::touch_in_row(written[0], right[0]) || UNLIKE_OTHERS.contains(&known),
    };
    let first_slip = name.get(1..) == known.get(1..) && near();
    // A letter before a long name, or its first one left out.
    let first_gap = (known.len() >= 6 || *known == "yahoo") && name == &known[1..]
        || (known.len() >= 6 || matches!(*known, "gmail" | "yahoo"))
            && name.strip_suffix(known).is_some_and(|rest| rest.len() == 1);
    if !starts && !first_slip && !first_gap {
        return false;
    }
    let distance = osa::distance(name.chars(), known.chars());
    let foreign = name.bytes().filter(|byte| !right.contains(byte)).count();
    match (*reach, distance) {
        (Reach::Far, 1) => true,
        (Reach::Near, 1) => is_slip(name, known),
        (Reach::Far, 2) if known.len() >= 9 => foreign <= 1,
        (Reach::Far, 2) => foreign == 0 && name.len() + 1 >= known.len(),
        _ => false,
    }
}

/// Whether a name is a slip of one of three letters.
fn is_short_slip(name: &str, known: &str) -> bool {
    let (written, right) = (name.as_bytes(), known.as_bytes());
    if !written.iter().all(u8::is_ascii_lowercase) || osa::distance(name.chars(), known.chars()) != 1 {
        return false;
    }
    match name.len() {
        3 => {
            let mut apart = written.iter().zip(right).filter(|(one, other)| one != other);
            let first = apart.next();
            let swapped = apart.next().is_some();
            // Names of these letters are common, and those that firms have near "aol" are known.
            let touch = if known == "aol" { keyboard::touch } else { keyboard::touch_in_row };
            swapped || first.is_some_and(|(one, other)| touch(*one, *other))
        }
        4 => written[0] == right[0] || known == "aol" || is_grazed(name, known),
        _ => false,
    }
}

/// Whether two letters are swapped, one is doubled, one of a long name is left out, or a key beside the right one was hit.
/// Any other letter makes other words: never, oranger.
fn is_slip(name: &str, known: &str) -> bool {
    match name.len().cmp(&known.len()) {
        Ordering::Equal => {
            let mut apart = name.bytes().zip(known.bytes()).skip(1).filter(|(one, other)| one != other);
            match (apart.next(), apart.next()) {
                (Some((one, other)), None) => {
                    name.as_bytes()[0] == known.as_bytes()[0] && known.len() >= 5 && keyboard::touch_in_row(one, other)
                }
                _ => true,
            }
        }
        Ordering::Less => known.len() >= 6,
        Ordering::Greater => {
            is_doubled(name, known) || (is_grazed(name, known) && name[..1] == known[..1] && !name.starts_with(known))
        }
    }
}

/// Whether one letter of the name is written twice.
fn is_doubled(name: &str, known: &str) -> bool {
    let at = name.bytes().zip(known.bytes()).position(|(one, other)| one != other).unwrap_or(known.len());
    at > 0 && name.as_bytes()[at] == known.as_bytes()[at - 1] && name[at + 1..] == known[at..]
}

/// Whether a key beside the right one was hit with it.
fn is_grazed(name: &str, known: &str) -> bool {
    let (written, right) = (name.as_bytes(), known.as_bytes());
    let at = written.iter().zip(right).position(|(one, other)| one != other).unwrap_or(right.len());
    let beside = |other: Option<&u8>| other.is_some_and(|other| keyboard::touch(written[at], *other));
    written.len() == right.len() + 1
        && written[at + 1..] == right[at..]
        && (beside(right.get(at)) || at.checked_sub(1).is_some_and(|before| beside(right.get(before))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typos_lead_to_the_domain_that_was_meant_and_right_domains_to_none() {
        for (domain, meant) in [
            ("gmial.com", Some("gmail.com")),
            ("gmail.con", Some("gmail.com")),
            ("gmai.com", Some("gmail.com")),
            ("gamil.com", Some("gmail.com")),
            ("gnail.com", Some("gmail.com")),
            ("gmaill.com", Some("gmail.com")),
            ("yahooo.com", Some("yahoo.com")),
            ("yaho.co.uk", Some("yahoo.co.uk")),
            ("hotmial.fr", Some("hotmail.fr")),
            ("jotmail.com", Some("hotmail.com")),
            ("outlok.com", Some("outlook.com")),
            ("iclould.com", Some("icloud.com")),
            ("web.dee", Some("web.de")),
            ("aol.con", Some("aol.com")),
            ("comcas.net", Some("comcast.net")),
            ("fgmail.com", Some("gmail.com")),
            ("xyahoo.com", Some("yahoo.com")),
            ("kutlook.com", Some("outlook.com")),
            ("gmail..com", Some("gmail.com")),
            ("gmail.net", Some("gmail.com")),
            ("aopl.com", Some("aol.com")),
            ("gmxc.de", Some("gmx.de")),
            ("liuve.com", Some("live.com")),
            ("comcast.ne", Some("comcast.net")),
            ("yahoo.com.uk", Some("yahoo.co.uk")),
            ("alo.com", Some("aol.com")),
            ("aok.com", Some("aol.com")),
            ("aowl.com", Some("aol.com")),
            ("qol.com", Some("aol.com")),
            ("xaol.com", Some("aol.com")),
            ("xol.com", None),
            ("gaol.com", None),
            ("all.com", None),
            ("gxm.de", Some("gmx.de")),
            ("aol.net", Some("aol.com")),
            ("gail.com", None),
            ("hotmail.c", Some("hotmail.com")),
            ("comcastnet", Some("comcast.net")),
            ("t-onlinede", Some("t-online.de")),
            ("sandex.ru", Some("yandex.ru")),
            ("sol.com", None),
            ("apl.com", None),
            ("aon.com", None),
            ("bol.com", None),
            ("man.com", None),
            ("gmc.com", None),
            ("ao.com", None),
            ("dmail.com", None),
            ("fmail.com", None),
            ("vmail.com", Some("gmail.com")),
            ("liver.com", None),
            ("olive.com", None),
            ("livre.fr", None),
            ("kcloud.com", None),
            ("yahoo.net", None),
            ("gmail.com", None),
            ("ymail.com", None),
            ("hotmail.fr", None),
            ("gmx.de", None),
            ("comcast.com", None),
            ("mail.com", None),
            ("email.com", None),
            ("grail.com", None),
            ("hotmart.com", None),
            ("live.io", None),
            ("me.io", None),
            ("acme.com", None),
            ("cloud.com", None),
        ] {
            assert_eq!(suggest(domain).as_deref(), meant, "{domain}");
        }
    }
}
