//! What colleagues on one domain, or records of one import, tell of a contact.

use schemas::check::CheckId;
use schemas::contact::{Property, PropertySet};
use schemas::finding::{Findings, Outcome};
use schemas::keys::KeyKind;

use super::index::Index;

const COMPANY_DISAGREES: CheckId = CheckId::of("A12");
const SAME_GAPS: CheckId = CheckId::of("C20");
const COMPANY_DERIVABLE: CheckId = CheckId::of("E04");
const SINGLE_CONTACT: CheckId = CheckId::of("E13");
const FREE_MAIL: CheckId = CheckId::of("V07");
const NO_COUNTRY_OF_PHONE: CheckId = CheckId::of("V13");
const ROLE_MAILBOXES: CheckId = CheckId::of("U17");
/// Where one of these hits, the address has no business domain for another reason than free mail.
const NO_DOMAIN: [CheckId; 5] =
    [CheckId::of("V01"), CheckId::of("V02"), CheckId::of("V03"), CheckId::of("V04"), CheckId::of("A02")];

/// The fewest contacts of a domain that must name a company before one of them can disagree.
const FEWEST_COLLEAGUES: usize = 4;
/// The part of them that must agree on its name, in percent.
const AGREEMENT_PERCENT: usize = 75;
/// The fewest records of ten minutes with the same gaps that are a batch, and the fewest gaps.
const FEWEST_OF_BATCH: usize = 20;
const FEWEST_GAPS: u32 = 4;
/// From this share of free mail on, in percent, a portal is not a business portal.
const CONSUMER_PERCENT: usize = 50;

/// For a portal of a single country: the fewest contacts that must name one, and the part of them that must name the same, in
/// percent.
const FEWEST_COUNTRIES: usize = 20;
const SINGLE_COUNTRY_PERCENT: usize = 90;

pub(super) fn judge(index: &Index<'_>, findings: &mut [Findings], existing: PropertySet) {
    for colleagues in index.groups(KeyKind::Domain) {
        company(index, findings, colleagues);
        let single = Outcome::of(colleagues.len() == 1);
        colleagues.iter().for_each(|member| findings[*member].record(SINGLE_CONTACT, single));
    }
    for members in index.groups(KeyKind::RoleDomain) {
        let mailbox = |place: usize| index.hash(place, KeyKind::Mailbox);
        let several = Outcome::of(members.iter().any(|member| mailbox(*member) != mailbox(members[0])));
        members.iter().for_each(|member| findings[*member].record(ROLE_MAILBOXES, several));
    }
    batches(index, findings, existing);
    national_numbers(index, findings);
    free_mail(index, findings);
}

/// The company that colleagues agree on: who names another disagrees, and who names none could be filled.
fn company(index: &Index<'_>, findings: &mut [Findings], colleagues: &[usize]) {
    let named: Vec<(usize, u64)> =
        colleagues.iter().filter_map(|member| Some((*member, index.hash(*member, KeyKind::Company)?))).collect();
    let usual =
        index.dominant(named.iter().copied()).filter(|(_, count)| count * 100 >= named.len() * AGREEMENT_PERCENT);
    if let Some((usual, _)) = usual
        && named.len() >= FEWEST_COLLEAGUES
    {
        for (member, company) in &named {
            findings[*member].record(COMPANY_DISAGREES, Outcome::of(*company != usual));
        }
    }
    for member in colleagues {
        if !findings[*member].filled.contains(Property::Company) {
            findings[*member].record(COMPANY_DERIVABLE, Outcome::of(usual.is_some()));
        }
    }
}

fn batches(index: &Index<'_>, findings: &mut [Findings], existing: PropertySet) {
    for batch in index.groups(KeyKind::CreatedGaps) {
        for member in batch {
            let gaps = existing.len() - findings[*member].filled.intersection(existing).len();
            let hit = batch.len() >= FEWEST_OF_BATCH && gaps >= FEWEST_GAPS;
            findings[*member].record(SAME_GAPS, Outcome::of(hit));
        }
    }
}

/// Where nearly all contacts are in one country, a number without a country is one of there.
fn national_numbers(index: &Index<'_>, findings: &mut [Findings]) {
    let countries: Vec<(usize, u64)> =
        (0..index.len()).filter_map(|place| Some((place, index.hash(place, KeyKind::Country)?))).collect();
    let n_known = countries.len();
    let single = index
        .dominant(countries.into_iter())
        .is_some_and(|(_, count)| n_known >= FEWEST_COUNTRIES && count * 100 >= n_known * SINGLE_COUNTRY_PERCENT);
    if single {
        findings.iter_mut().for_each(|one| one.hit.remove(NO_COUNTRY_OF_PHONE));
    }
}

/// An address that is fine and has no business domain is free mail. Addresses of providers that firms use too are left out.
fn free_mail(index: &Index<'_>, findings: &mut [Findings]) {
    let usable = |one: &Findings| !NO_DOMAIN.iter().any(|check| one.hit.contains(*check));
    let asked = |place: &usize| {
        let has = |kind| index.has(*place, kind);
        has(KeyKind::Email) && !has(KeyKind::FirmsProvider) && usable(&findings[*place])
    };
    let addresses: Vec<(usize, bool)> =
        (0..index.len()).filter(asked).map(|place| (place, !index.has(place, KeyKind::Domain))).collect();
    let n_free = addresses.iter().filter(|(_, free)| *free).count();
    if n_free * 100 >= addresses.len() * CONSUMER_PERCENT {
        return;
    }
    for (place, free) in addresses {
        findings[place].record(FREE_MAIL, Outcome::of(free));
    }
}
