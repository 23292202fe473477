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
            ("sol.com", None),
            ("apl.com", None),
            ("aon.com", None),
            ("bol.com", None),
            ("man.com", None),
            ("gmc.com", None),
            ("ao.com", None),
            ("dmail.com", None),
            ("fmail.com", None),
            ("vmail.com", None),
            ("bmail.com", None),
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
            ("gmail.co.uk", Some("gmail.com")),
            ("gmail.fr", Some("gmail.com")),
            ("gmail.com.br", Some("gmail.com")),
            ("gmail.acme.com", None),
            ("icloud.fr", None),
            ("hotmail.con.uk", Some("hotmail.co.uk")),
            ("yahoo.cp.uk", Some("yahoo.co.uk")),
            ("uol.con.br", Some("uol.com.br")),
            ("bol.co.br", Some("bol.com.br")),
            ("optusnet.con.au", Some("optusnet.com.au")),
            ("bigpond.ne.au", Some("bigpond.net.au")),
            ("yahoo.org.uk", None),
            ("optonlin.net", Some("optonline.net")),
            ("windsteam.net", Some("windstream.net")),
            ("globo.con", Some("globo.com")),
            ("junoo.com", Some("juno.com")),
            ("walla.coil", Some("walla.co.il")),
            ("ig.con.br", Some("ig.com.br")),
            ("sky.cmo", Some("sky.com")),
            ("blueyonde.co.uk", Some("blueyonder.co.uk")),
            ("frontiers.com", None),
            ("globe.com", None),
            ("extra.co.nz", None),
            ("arbor.de", None),
            ("www.gmail.com", Some("gmail.com")),
            ("wwwgmail.com", Some("gmail.com")),
            ("gmail.con.com", Some("gmail.com")),
            ("web.de.de", Some("web.de")),
            ("libero.it.it", Some("libero.it")),
            ("hotmailco.uk", Some("hotmail.co.uk")),
            ("tesco.uk", None),
            ("hotmail.ft", Some("hotmail.fr")),
            ("yahoo.ed", None),
            ("yaho.com.sg", Some("yahoo.com.sg")),
            ("yahoo.con.tr", Some("yahoo.com.tr")),
            ("yahoo.comph", Some("yahoo.com.ph")),
            ("hotmial.gr", Some("hotmail.gr")),
            ("outlok.com.br", Some("outlook.com.br")),
            ("livve.com.mx", Some("live.com.mx")),
            ("hotmal.io", None),
            ("wahoo.gr", None),
            ("interim.eu", None),
            ("internat.pl", None),
            ("livre.ca", None),
            ("interina.pl", None),
            ("tetra.com", None),
            ("tetra.es", None),
            ("gmxx.fr", None),
            ("olive.gr", None),
            ("msncom", Some("msn.com")),
            ("webde", Some("web.de")),
            ("uolcombr", Some("uol.com.br")),
            ("webcom", None),
            ("ymial.com", Some("ymail.com")),
            ("ymmail.com", Some("ymail.com")),
            ("yamil.com", None),
            ("mymail.com", None),
            ("mial.ru", Some("mail.ru")),
            ("maill.ru", Some("mail.ru")),
            ("mmail.ru", Some("mail.ru")),
            ("maul.ru", None),
            ("maill.com", None),
            ("gaia.com", None),
            ("gall.com", None),
            ("galil.com", None),
            ("aok.de", None),
            ("ail.it", None),
            ("ucloud.com", None),
            ("inet.pl", None),
            ("slice.it", None),
            ("landex.ru", None),
            ("plant.nl", None),
            ("cox.net.com", Some("cox.net")),
            ("livec.om", Some("live.com")),
            ("verizo.nnet", Some("verizon.net")),
            ("alic.eit", Some("alice.it")),
            ("masn.com", None),
            ("fre.fr", Some("free.fr")),
            ("zigo.nl", Some("ziggo.nl")),
            ("box.fr", None),
            ("comcast.con", Some("comcast.net")),
            ("orange.con", None),
            ("foxmial.com", Some("foxmail.com")),
            ("hotmail.com.rb", Some("hotmail.com.br")),
            ("gmail.com.rb", Some("gmail.com")),
            ("uol.com.bt", Some("uol.com.br")),
            ("optusnet.com.ua", Some("optusnet.com.au")),
            ("hotmail.com.ua", None),
            ("telefonia.net", None),
            ("gmax.com", None),
            ("yoho.cn", None),
        ] {
            assert_eq!(suggest(domain).as_deref(), meant, "{domain}");
        }
    }
}
