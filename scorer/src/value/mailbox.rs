//! What lists tell of a mailbox and its domain: free, disposable, a role, a system's.

use crate::junk::office::is_body;
use crate::list::{CITIES, COUNTRIES, MAIL_DOMAINS, ROLES};
use crate::text::fold::fold;
use crate::text::words::{cut, without_signs};
use crate::value::email::Email;

/// Roles that firms have one of in each of their places.
const PLACED: [&str; 7] = ["info", "sales", "support", "contact", "hello", "office", "jobs"];
/// Places that are no countries.
const REGIONS: [&str; 28] = [
    "emea", "apac", "latam", "amer", "anz", "dach", "benelux", "nordic", "nordics", "europe", "asia", "africa", "mena",
    "north", "south", "east", "west", "central", "nord", "sued", "sud", "ost", "est", "ouest", "norte", "sur", "oeste",
    "centro",
];
/// The fewest letters of a role that may be told by a place after it.
const SHORTEST_PLACED: usize = 5;
/// Roles that people are called by too.
const NAMES: [&str; 7] = ["billing", "general", "lager", "legal", "partner", "press", "talent"];
/// What stands before a role's name where a group of people reads the mailbox: "ufficio.vendite".
const GROUPS_BEFORE: [&str; 10] =
    ["ufficio", "service", "servicio", "departamento", "dpto", "dzial", "biuro", "team", "equipo", "online"];
/// What stands after it: "salesdept", "hr.team".
const GROUPS_AFTER: [&str; 16] = [
    "team",
    "dept",
    "department",
    "desk",
    "office",
    "service",
    "services",
    "center",
    "centre",
    "abteilung",
    "afdeling",
    "avdeling",
    "avdelning",
    "buero",
    "stelle",
    "online",
];
/// The fewest letters by which words of a role are told without the signs between them.
const SHORTEST_JOINED: usize = 6;

/// Providers of free mail that firms of China and Korea have their mailboxes at.
const FIRMS_PROVIDERS: [&str; 16] = [
    "qq.com",
    "163.com",
    "126.com",
    "139.com",
    "189.cn",
    "sina.com",
    "sina.cn",
    "sohu.com",
    "foxmail.com",
    "yeah.net",
    "aliyun.com",
    "naver.com",
    "hanmail.net",
    "daum.net",
    "nate.com",
    "kakao.com",
];

/// How services of disposable mail call themselves, after which each has its end or a number.
const DISPOSED: [&str; 25] = [
    "burnermail",
    "disposableemail",
    "disposableinbox",
    "disposablemail",
    "einweg-",
    "einwegadresse",
    "einwegmail",
    "fakeinbox",
    "guerillamail",
    "guerrillamail",
    "mailinator",
    "minutemail",
    "temp-email",
    "temp-mail",
    "tempemail",
    "tempinbox",
    "tempmail",
    "temporaryemail",
    "temporarymail",
    "throwawayemail",
    "throwawaymail",
    "trash-mail",
    "trashmail",
    "wegwerf-",
    "wegwerfmail",
];

/// Whether a local part, without hyphens, dots and underscores, is a system's.
fn is_system_name(plain: &str) -> bool {
    matches!(
        plain,
        "noreply"
            | "donotreply"
            | "dontreply"
            | "nepasrepondre"
            | "noresponder"
            | "naoresponda"
            | "nonrispondere"
            | "keineantwort"
            | "nichtantworten"
            | "mailerdaemon"
            | "postmaster"
            | "abuse"
            | "bounce"
            | "bounces"
            | "autoreply"
    )
}

/// What lists tell of a mailbox and its domain.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MailboxKind {
    free: bool,
    disposable: bool,
    role: bool,
    system: bool,
}

/// What lists tell of a domain.
#[derive(Clone, Copy)]
pub(crate) struct Listed {
    free: bool,
    disposable: bool,
    /// It is right, whatever other lists say.
    allowed: bool,
}

impl Listed {
    pub(crate) fn of(domain: &str) -> Self {
        let lists = MAIL_DOMAINS.get(domain).unwrap_or_default().as_bytes();
        let [free, disposable, allowed] = [b'f', b'd', b'a'].map(|list| lists.contains(&list));
        Self { free, disposable, allowed }
    }

    /// Whether its provider gives addresses to private people.
    pub(crate) fn is_free(self) -> bool {
        self.free
    }

    /// Whether the domain is known to be right.
    pub(crate) fn is_right(self) -> bool {
        self.free || self.allowed
    }
}

impl MailboxKind {
    /// The kind of a mailbox without tag at a domain, which may be a typo of a provider's.
    pub(crate) fn of(mailbox: &str, domain: &str, listed: Listed, typo: bool) -> Self {
        Self {
            free: listed.free,
            // Typos of providers are sold to services of disposable mail, yet their writers meant the provider.
            disposable: !typo && !listed.free && is_disposable(domain, listed),
            role: is_role(without_number(mailbox)),
            system: is_system(mailbox),
        }
    }
}

impl Email<'_> {
    /// Whether its provider gives addresses to private people.
    pub(crate) fn is_free(&self) -> bool {
        self.kind.free
    }

    /// Whether it is free mail of a provider that firms have their mailboxes at.
    pub(crate) fn is_used_by_firms(&self) -> bool {
        self.is_free() && FIRMS_PROVIDERS.contains(&&*self.domain)
    }

    /// Whether its domain, or one above it, is of disposable mail.
    pub(crate) fn is_disposable(&self) -> bool {
        self.kind.disposable
    }

    /// Whether the mailbox is a role's, not a person's.
    pub(crate) fn is_role(&self) -> bool {
        self.kind.role
    }

    /// Whether a system sends from it and nobody reads it.
    pub(crate) fn is_system(&self) -> bool {
        self.kind.system
    }

    /// Whether its domain is a firm's: neither free nor disposable nor a typo of a provider.
    pub(crate) fn is_business(&self) -> bool {
        !self.is_free() && !self.is_disposable() && !self.is_example && self.suggestion.is_none()
    }
}

/// Whether a domain calls itself one of disposable mail: "15minutemail.xyz", "my-tempmail.net".
fn is_called_disposable(domain: &str) -> bool {
    let name = domain.strip_prefix("my").unwrap_or(domain).trim_start_matches(|c: char| c.is_ascii_digit() || c == '-');
    name.starts_with(['b', 'd', 'e', 'f', 'g', 'm', 't', 'w']) && DISPOSED.iter().any(|mark| name.starts_with(mark))
}

/// Whether a domain, or one above it, is of disposable mail.
fn is_disposable(domain: &str, listed: Listed) -> bool {
    if listed.allowed || listed.disposable {
        return !listed.allowed;
    }
    if is_called_disposable(domain) {
        return true;
    }
    match cut(domain, b'.') {
        Some((_, above)) if above.contains('.') => is_disposable(above, Listed::of(above)),
        _ => false,
    }
}

/// The mailbox without the number at its end: "info2".
fn without_number(mailbox: &str) -> &str {
    mailbox.trim_end_matches(|c: char| c.is_ascii_digit())
}

/// Whether a mailbox without number is a role's, however its letters are written and its words are parted.
fn is_role(mailbox: &str) -> bool {
    if mailbox.is_ascii() {
        return is_plain_role(mailbox);
    }
    ROLES.contains(mailbox) || is_plain_role(&fold(mailbox))
}

fn is_plain_role(mailbox: &str) -> bool {
    if ROLES.contains(mailbox) {
        return true;
    }
    let Some(at) = mailbox.find(is_joint) else { return is_group(mailbox) || is_body(mailbox) };
    let placed = |role: &str| PLACED.contains(&role) || is_placed(role);
    if placed(&mailbox[..at]) && is_place(&mailbox[at + 1..]) {
        return true;
    }
    // A letter before a sign is a person's initial, and few letters may be initials only: "p.lanning", "h.r".
    let joined = without_signs(mailbox);
    at >= 2
        && joined.len() >= SHORTEST_JOINED
        && (ROLES.contains(&joined) || is_group(&joined) || are_roles(mailbox, at))
}

fn is_placed(role: &str) -> bool {
    role.len() >= SHORTEST_PLACED && ROLES.contains(role) && !NAMES.contains(&role)
}

/// Whether a role's name stands beside a word for a group of people, in German with an "s" between them.
fn is_group(joined: &str) -> bool {
    let [first, .., last] = *joined.as_bytes() else { return false };
    let linked = |role: &str| role.strip_suffix('s').is_some_and(|role| ROLES.contains(role));
    // A look at one letter passes over nearly all.
    let after = |group: &&str| {
        group.as_bytes().last() == Some(&last)
            && joined.strip_suffix(*group).is_some_and(|role| ROLES.contains(role) || linked(role))
    };
    let before = |group: &&str| {
        group.as_bytes().first() == Some(&first) && joined.strip_prefix(*group).is_some_and(|role| ROLES.contains(role))
    };
    joined.len() >= SHORTEST_JOINED && (GROUPS_AFTER.iter().any(after) || GROUPS_BEFORE.iter().any(before))
}

/// Whether both of two words are a role's name: "press.office", "rrhh.empleo".
fn are_roles(mailbox: &str, at: usize) -> bool {
    mailbox.len() - at > 2 && ROLES.contains(&mailbox[..at]) && ROLES.contains(&mailbox[at + 1..])
}

fn is_place(name: &str) -> bool {
    name.len() == 2 || REGIONS.contains(&name) || CITIES.contains(name) || COUNTRIES.contains(name)
}

fn is_joint(sign: char) -> bool {
    matches!(sign, '-' | '.' | '_' | ' ')
}

fn is_system(mailbox: &str) -> bool {
    // Few mailboxes begin as one of theirs does.
    let name = mailbox.trim_start_matches(is_joint);
    name.starts_with(['n', 'd', 'k', 'm', 'p', 'a', 'b'])
        && (is_system_name(&without_signs(without_number(name))) || is_unread_part(name))
}

/// Whether a mailbox says that nobody answers, and for whom: "noreply-hr".
fn is_unread_part(name: &str) -> bool {
    let heads = name.match_indices(is_joint).map(|(at, _)| &name[..at]);
    name.starts_with(['n', 'd']) && heads.map(without_signs).any(|head| head == "noreply" || head == "donotreply")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_are_told_however_they_are_written_and_people_are_none() {
        for mailbox in [
            "info",
            "info2",
            "service.client",
            "wohnungsverwaltung",
            "vertrieb.sued",
            "recursos.humanos",
            "atencion.al.cliente",
            "sales_team",
            "accounts_payable",
            "administración",
            "geschäftsführung",
            "info.de",
            "sales-us",
            "support-en",
            "sales.emea",
            "office.berlin",
            "devteam",
            "legal.dept",
            "press_office",
            "customer.support.team",
            "vendas.financeiro",
            "buchhaltung-at",
            "ventas.mx",
            "vertriebsteam",
            "ufficiovendite",
        ] {
            assert!(is_role(without_number(mailbox)), "{mailbox}");
        }
        for mailbox in [
            "ana.lima",
            "h.r",
            "i.t",
            "p.lanning",
            "ana.de",
            "anna.berlin",
            "info.smith",
            "josé",
            "billing.ana",
            "anna.desk",
            "h.team",
            "ourteam",
            "legal.jo",
            "press.paris",
            "teamer",
            "serviceana",
            "",
        ] {
            assert!(!is_role(without_number(mailbox)), "{mailbox}");
        }
    }

    #[test]
    fn services_of_disposable_mail_are_told_by_what_they_call_themselves() {
        for domain in ["15minutemail.xyz", "my-tempmail.net", "wegwerf-email.ch", "mail.trashmailer.de"] {
            assert!(is_disposable(domain, Listed::of(domain)), "{domain}");
        }
        for domain in ["contemporarymail.com", "wegwerf.de", "template.com", "minute.com", "mytrash.com", "duck.com"] {
            assert!(!is_disposable(domain, Listed::of(domain)), "{domain}");
        }
    }

    #[test]
    fn mailboxes_of_systems_may_have_a_number_or_an_office() {
        for mailbox in ["noreply", "no-reply", "_no.reply", "noreply2", "noreply-hr", "no-reply.billing", "postmaster1"]
        {
            assert!(is_system(mailbox), "{mailbox}");
        }
        for mailbox in ["noreen", "noreplyhr", "no.one", "ana", "bounce.house", "noreen-reply"] {
            assert!(!is_system(mailbox), "{mailbox}");
        }
    }
}
