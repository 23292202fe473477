//! Email addresses: what is well-formed, and why the rest is not.

use std::borrow::Cow;
use std::ops::Range;

use idna::AsciiDenyList;
use idna::uts46::{DnsLength, Hyphens, Uts46};
use serde::Serialize;
use unicode_normalization::char::is_combining_mark;

use crate::text::prepare::is_invisible;
use crate::text::signs::Signs;
use crate::text::words::cut;
use crate::value::mailbox::{Listed, MailboxKind};
use crate::value::provider;

/// Octets that an address may have (RFC 5321).
const LONGEST: usize = 254;
/// Octets that its local part may have.
const LONGEST_LOCAL: usize = 64;

/// A well-formed address in lower case; an international domain stands in its ASCII form.
#[derive(Clone, Debug)]
pub(crate) struct Email<'a> {
    pub(crate) local: Cow<'a, str>,
    pub(crate) domain: Cow<'a, str>,
    /// The domain that was meant, where this one is a typo of a large provider's.
    pub(crate) suggestion: Option<String>,
    /// Whether the domain is one that a typo may be repaired to.
    pub(crate) is_target: bool,
    /// What the lists tell of the mailbox and its domain.
    pub(crate) kind: MailboxKind,
    /// Where the local part ends without its tag.
    untagged: usize,
    /// Where the name ends that somebody registered, as in "acme" of "mail.acme.co.uk", and where it begins.
    label: Range<usize>,
    /// Where the top-level domain begins.
    top: usize,
    /// Whether the domain is reserved for tests and examples (RFC 2606).
    pub(crate) is_example: bool,
    /// Whether the domain ends as registered ones do.
    pub(crate) has_known_end: bool,
}

/// What is wrong with an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EmailFault {
    /// There is no text.
    Empty,
    /// There is no at sign.
    NoAt,
    /// There is more than one at sign.
    SeveralAts,
    /// Nothing stands before the at sign.
    NoLocal,
    /// The part before the at sign is too long.
    LongLocal,
    /// A character before the at sign is not allowed.
    LocalCharacter,
    /// A dot before the at sign stands at an end or beside another.
    LocalDots,
    /// Nothing stands after the at sign.
    NoDomain,
    /// A character of the domain is not allowed.
    DomainCharacter,
    /// A dot or hyphen of the domain stands at an end or beside another.
    DomainLabels,
    /// The domain or one of its labels is too long.
    LongDomain,
    /// The domain has no dot.
    NoDot,
    /// The domain does not end with letters.
    TopLevel,
    /// The whole address is too long.
    Long,
    /// The domain is reserved and gets no mail.
    Reserved,
}

impl<'a> Email<'a> {
    /// Reads an address that is well-formed. Reserved domains are: whether they get mail is asked apart.
    pub(crate) fn parse(text: &'a str) -> Result<Self, EmailFault> {
        if text.is_empty() {
            return Err(EmailFault::Empty);
        }
        let (local, domain) = cut(text, b'@').ok_or(EmailFault::NoAt)?;
        let [in_local, in_domain] = [local, domain].map(Signs::of);
        if in_domain.has(Signs::AT) {
            return Err(EmailFault::SeveralAts);
        }
        check_local(local, in_local)?;
        let domain = ascii_domain(domain, in_domain)?;
        if text.len() > LONGEST || local.len() + 1 + domain.len() > LONGEST {
            return Err(EmailFault::Long);
        }
        let (listed, is_target) = (Listed::of(&domain), provider::is_target(&domain));
        let suggestion = provider::suggest_for(&domain, listed, is_target);
        let suffix = psl::suffix(domain.as_bytes());
        let has_known_end = suffix.is_some_and(|suffix| suffix.is_known());
        let end = domain.len().saturating_sub(suffix.map_or(0, |suffix| suffix.as_bytes().len() + 1));
        let after_dot = |text: &[u8]| text.iter().rposition(|byte| *byte == b'.').map_or(0, |dot| dot + 1);
        let (start, top) = (after_dot(&domain.as_bytes()[..end]), after_dot(domain.as_bytes()));
        let is_example = is_example(&domain[start..], &domain[top..]);
        let local = if in_local.has(Signs::WIDE) { local.to_lowercase().into() } else { lower(local, in_local) };
        let tagged = in_local.has(Signs::OTHER);
        let tag = tagged.then(|| local.bytes().skip(1).position(|byte| byte == b'+')).flatten();
        let untagged = tag.map_or(local.len(), |at| at + 1);
        let kind = MailboxKind::of(&local[..untagged], &domain, listed, suggestion.is_some());
        let label = start..end;
        Ok(Self { local, domain, suggestion, is_target, kind, untagged, label, top, is_example, has_known_end })
    }

    /// The name that somebody registered: "acme" of "mail.acme.co.uk". Empty where the domain is an end that all share.
    pub(crate) fn label(&self) -> &str {
        &self.domain[self.label.clone()]
    }

    /// Whether the domain is set aside and gets no mail (RFC 6761 and those after it).
    pub(crate) fn is_reserved(&self) -> bool {
        matches!(self.top(), "test" | "invalid" | "localhost" | "local" | "onion" | "arpa")
    }

    /// The top-level domain.
    pub(crate) fn top(&self) -> &str {
        &self.domain[self.top..]
    }

    /// The local part up to its tag.
    pub(crate) fn untagged(&self) -> &str {
        &self.local[..self.untagged]
    }
}

/// Whether a domain with this registered part and this top-level domain is for tests and examples.
fn is_example(registered: &str, top: &str) -> bool {
    matches!(registered, "example.com" | "example.net" | "example.org")
        || matches!(top, "test" | "invalid" | "localhost" | "example")
}

/// The signs of ASCII that may stand in a domain: letters, digits, dots and hyphens.
const PLAIN: Signs = Signs::LETTER.or(Signs::DIGIT).or(Signs::DOT).or(Signs::HYPHEN);

fn check_local(local: &str, signs: Signs) -> Result<(), EmailFault> {
    if local.is_empty() {
        return Err(EmailFault::NoLocal);
    }
    if local.len() > LONGEST_LOCAL {
        return Err(EmailFault::LongLocal);
    }
    if signs.has(PLAIN.not()) && (!local.chars().all(is_of_local) || local.starts_with(is_combining_mark)) {
        return Err(EmailFault::LocalCharacter);
    }
    let dot = |byte: Option<&u8>| byte == Some(&b'.');
    let bytes = local.as_bytes();
    let doubled = || bytes.windows(2).any(|pair| pair == b"..");
    if signs.has(Signs::DOT) && (dot(bytes.first()) || dot(bytes.last()) || doubled()) {
        return Err(EmailFault::LocalDots);
    }
    Ok(())
}

/// Whether a character may stand before the at sign.
fn is_of_local(c: char) -> bool {
    c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c) || (!c.is_ascii() && is_visible(c))
}

/// Whether a character beyond ASCII is a letter, number, mark or sign.
fn is_visible(c: char) -> bool {
    let unsafe_point =
        matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. | '\u{e0000}'..='\u{e0fff}' | '\u{fff0}'..='\u{fffb}');
    !c.is_control() && !c.is_whitespace() && !is_invisible(c) && !unsafe_point && c as u32 & 0xfffe != 0xfffe
}

/// The text, which has these signs, with small letters of ASCII.
fn lower(text: &str, signs: Signs) -> Cow<'_, str> {
    if signs.has(Signs::UPPER) { text.to_ascii_lowercase().into() } else { text.into() }
}

fn ascii_domain(domain: &str, signs: Signs) -> Result<Cow<'_, str>, EmailFault> {
    if domain.is_empty() {
        return Err(EmailFault::NoDomain);
    }
    if domain.len() > 253 && domain.chars().count() > 253 {
        return Err(EmailFault::LongDomain);
    }
    let wide = signs.has(Signs::WIDE);
    let foreign = PLAIN.or(Signs::WIDE).or(Signs::STRANGE).not();
    if signs.has(foreign) || (wide && !domain.chars().all(|c| c.is_ascii() || is_visible(c))) {
        return Err(EmailFault::DomainCharacter);
    }
    let lower = lower(domain, signs);
    let coded = || signs.has(Signs::HYPHEN) && labels(&lower).any(|label| label.starts_with(b"xn--"));
    let international = wide || coded();
    let ascii = if international { international_domain(domain)?.into() } else { lower };
    check_labels(&ascii)?;
    Ok(ascii)
}

fn international_domain(domain: &str) -> Result<String, EmailFault> {
    // Dots are judged on the result, and hyphens too where the label has no other sign; full-width forms become plain ones here.
    let mapper = Uts46::new();
    let (shown, result) = mapper.to_unicode(domain.as_bytes(), AsciiDenyList::EMPTY, Hyphens::Allow);
    if result.is_err() || !shown.chars().all(is_domain_character) {
        return Err(EmailFault::DomainCharacter);
    }
    if labels(&shown).any(has_stray_hyphen) {
        return Err(EmailFault::DomainLabels);
    }
    let ascii = mapper.to_ascii(domain.as_bytes(), AsciiDenyList::EMPTY, Hyphens::Allow, DnsLength::Ignore);
    let ascii = ascii.map_err(|_| EmailFault::DomainCharacter)?;
    if !ascii.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.')) {
        return Err(EmailFault::DomainCharacter);
    }
    Ok(ascii.into_owned())
}

/// Letters, digits and marks; signs and pictures are no names (RFC 5892), save a few between letters.
fn is_domain_character(c: char) -> bool {
    let between = "-.\u{b7}\u{30fb}\u{200c}\u{200d}\u{5f3}\u{5f4}\u{375}\u{3007}";
    c.is_alphanumeric() || is_combining_mark(c) || between.contains(c)
}

fn labels(domain: &str) -> impl DoubleEndedIterator<Item = &[u8]> {
    domain.as_bytes().split(|byte| *byte == b'.')
}

/// Whether a label begins or ends with a hyphen.
fn has_stray_hyphen(label: &[u8]) -> bool {
    label.starts_with(b"-") || label.ends_with(b"-")
}

fn check_labels(ascii: &str) -> Result<(), EmailFault> {
    for label in labels(ascii) {
        let hyphens = label.len() >= 4 && &label[2..4] == b"--" && &label[..2] != b"xn";
        if label.is_empty() || has_stray_hyphen(label) || hyphens {
            return Err(EmailFault::DomainLabels);
        }
        if label.len() > 63 {
            return Err(EmailFault::LongDomain);
        }
    }
    if ascii.len() > 253 {
        return Err(EmailFault::LongDomain);
    }
    let top = labels(ascii).next_back().filter(|top| top.len() < ascii.len()).ok_or(EmailFault::NoDot)?;
    let letters = top.starts_with(b"xn--") || top.iter().all(u8::is_ascii_alphabetic);
    if letters { Ok(()) } else { Err(EmailFault::TopLevel) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_well_formed_or_say_why_not() {
        for text in ["ana@acme.io", "o'brien+tag@acme.co.uk", "jörg@müller.de", "a@例え.テスト", "a@xn--mller-kva.de"]
        {
            assert!(Email::parse(text).is_ok(), "{text}");
        }
        for (text, fault) in [
            ("", EmailFault::Empty),
            ("ana", EmailFault::NoAt),
            ("a@b@c.de", EmailFault::SeveralAts),
            ("@acme.io", EmailFault::NoLocal),
            ("a b@acme.io", EmailFault::LocalCharacter),
            ("\"a b\"@acme.io", EmailFault::LocalCharacter),
            (".a@acme.io", EmailFault::LocalDots),
            ("a@", EmailFault::NoDomain),
            ("a@b_c.de", EmailFault::DomainCharacter),
            ("a@[127.0.0.1]", EmailFault::DomainCharacter),
            ("a@ab--c.de", EmailFault::DomainLabels),
            ("a@acme..io", EmailFault::DomainLabels),
            ("a@aé-.com", EmailFault::DomainLabels),
            ("a@acme", EmailFault::NoDot),
            ("a@1.2.3.4", EmailFault::TopLevel),
        ] {
            assert_eq!(Email::parse(text).unwrap_err(), fault, "{text}");
        }
        assert_eq!(Email::parse("a@ＡＣＭＥ．ｉｏ").unwrap().domain, "acme.io");
        assert!(Email::parse(&format!("{}@acme.io", "a".repeat(65))).is_err());
    }
}
