//! Typos of large mail providers, and the domain that was meant.

mod end;
mod known;
mod slip;

use crate::text::words::cut;
use crate::value::mailbox::Listed;
use known::{BY_NAME, PROVIDERS, Provider, Reach, alike};
use slip::{WORDS, is_typo};

/// Names with which no other domain of "net" is known.
const NEVER_NET: [&str; 7] = ["gmail", "googlemail", "hotmail", "rocketmail", "outlook", "icloud", "aol"];

/// The most letters of a domain that a typo is looked for in.
const LONGEST: usize = 24;

/// Whether the domain is one that a typo may be repaired to.
pub(crate) fn is_target(domain: &str) -> bool {
    let Some((name, top)) = cut(domain, b'.') else { return false };
    BY_NAME.get(name).is_some_and(|Provider(_, tops, _)| tops.contains(&top))
}

/// The domain that was meant by a text after the at sign, well-formed or not.
pub(crate) fn suggest(domain: &str) -> Option<String> {
    if domain.contains("..") && domain.len() <= LONGEST {
        let single = domain.replace("..", ".");
        return if is_target(&single) { Some(single) } else { repaired(&single) };
    }
    suggest_for(domain, Listed::of(domain), is_target(domain))
}

/// [`suggest`] where the domain is well-formed, and it is known what lists tell of it and whether a typo may be repaired to it.
pub(crate) fn suggest_for(domain: &str, listed: Listed, is_one: bool) -> Option<String> {
    if listed.is_right() || is_one || domain.len() > LONGEST { None } else { repaired(domain) }
}

/// The domain that was meant by one that is not right.
fn repaired(domain: &str) -> Option<String> {
    if let Some(bare) = after_www(domain) {
        return Some(bare.to_owned());
    }
    if let Some(moved) = with_moved_dot(domain) {
        return Some(moved);
    }
    let (name, top) = match domain.split_once(['.', ',']) {
        Some((name, "com")) if name.ends_with("com") => glued(name).unwrap_or((name, "com")),
        Some((name, "uk")) if has_glued_co(name) => (&name[..name.len() - 2], "co.uk"),
        Some(parts) => parts,
        None => glued(domain).or_else(|| undotted(domain))?,
    };
    let (provider, exact) = find(name)?;
    let Provider(known, tops, reach) = provider;
    let right = tops.iter().copied().find(|right| *right == top);
    let top = match right {
        // Only the name is wrong.
        Some(right) => right,
        None if top == "net" && NEVER_NET.contains(known) && exact => "com",
        None if *known == "gmail" && exact && (end::is_of(top, domain) || top.starts_with("com.")) => "com",
        None => match end::repaired(top, tops, exact) {
            Some(right) => right,
            // "comcast.con"
            None if exact && *reach == Reach::Far && end::is_no_end(top) => tops[0],
            None if exact || is_sure_slip(name, known, *reach) => return abroad(known, top),
            None => return None,
        },
    };
    // Names of three letters are firms' at other ends.
    if *known == "aol" && !exact && top != "com" {
        return None;
    }
    Some(format!("{known}.{top}"))
}

/// The provider's domain after "www", with its dot or not.
fn after_www(domain: &str) -> Option<&str> {
    let rest = domain.strip_prefix("www")?;
    let rest = rest.strip_prefix('.').unwrap_or(rest);
    is_target(rest).then_some(rest)
}

/// A provider's domain whose dot was struck a letter too early or too late: "liv.ecom", "livec.om".
fn with_moved_dot(domain: &str) -> Option<String> {
    let (name, top) = cut(domain, b'.')?;
    let late = || {
        let (known, letter) = name.split_at_checked(name.len().checked_sub(1)?)?;
        let Provider(known, tops, _) = BY_NAME.get(known)?;
        tops.iter().find(|right| right.strip_prefix(letter) == Some(top)).map(|right| format!("{known}.{right}"))
    };
    let early = || {
        let (letter, top) = top.split_at_checked(1)?;
        // A look at the end passes over nearly all.
        let moved = end::is_usual(top).then(|| format!("{name}{letter}.{top}"))?;
        is_target(&moved).then_some(moved)
    };
    late().or_else(early)
}

/// Whether "hotmailco" stands before "uk".
fn has_glued_co(name: &str) -> bool {
    name.strip_suffix("co").is_some_and(|name| BY_NAME.contains_key(name))
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

/// A provider's domain without its dots, which no other domain lacks: "aolcom", "webde".
fn undotted(domain: &str) -> Option<(&'static str, &'static str)> {
    let ends = PROVIDERS.iter().flat_map(|Provider(name, tops, _)| tops.iter().map(|top| (*name, *top)));
    let mut near = ends.filter_map(|(name, top)| Some((name, top, domain.strip_prefix(name)?)));
    near.find(|(_, top, rest)| top.replace('.', "") == *rest).map(|(name, top, _)| (name, top))
}

/// Whether a typo of a provider's name is no name of others in countries where the provider is less known.
fn is_sure_slip(name: &str, known: &str, reach: Reach) -> bool {
    (reach == Reach::Far || known == "live") && name[..1] == known[..1]
}

/// The domain of a provider in another country, by its end or a slip of it: "yahoo.com.ar" of "com.ar", "com.ra", "con.ar"
/// and "comar".
fn abroad(known: &str, top: &str) -> Option<String> {
    let free = |end: &str| Some(format!("{known}.{end}")).filter(|domain| Listed::of(domain).is_free());
    let national = || free(top).filter(|_| top.len() - top.rfind('.').map_or(0, |dot| dot + 1) == 2);
    let swapped = || free(&end::swapped(top)?);
    national().or_else(swapped).or_else(|| free(&format!("com.{}", end::country_of_slip(top)?)))
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
    (near.next().is_none() && !WORDS.contains(&name)).then_some((first, false))
}

#[cfg(test)]
mod tests;
