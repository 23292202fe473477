//! What the email addresses of two contacts say.

use schemas::code::Part;

use super::compare::Two;

/// How two mailboxes compare.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Mailboxes {
    /// One mailbox of one person.
    Same,
    /// One mailbox of a role, which says little of who writes.
    SameRole,
    /// One mailbox after a provider's typo is repaired.
    Repaired,
    /// Evidence for one person or against, in bits.
    Weighed(f64),
}

/// A mailbox is somebody's: one in a million others has it.
const SAME: f64 = 18.0;
const REPAIRED: f64 = 14.0;
const SAME_ROLE: f64 = 3.0;
/// The same local part at a domain that is nearly the same.
const NEAR_DOMAIN: f64 = 13.0;
const NEAR_LOCAL: f64 = 10.0;
const NEARISH_LOCAL: f64 = 5.0;
/// Handles are kept from one provider to the next, and taken by others where they are short.
const MOST_OF_A_HANDLE: f64 = 13.0;
const MOST_OF_A_NAMED_HANDLE: f64 = 5.0;
const NEAR_HANDLE: f64 = 5.0;
/// Where both local parts are made of the name they repeat what the names say.
const NAMED_NEAR_DOMAIN: f64 = 4.0;
const NAMED_NEAR_LOCAL: f64 = 1.5;
const NAMED_SAME_LOCAL: f64 = 1.5;
/// Few have two mailboxes at one firm.
const OTHER_AT_THE_FIRM: f64 = -2.0;
const OTHER: f64 = -0.5;

const DOMAIN_IS_NEAR: f64 = 0.7;
const LOCAL_IS_NEAR: f64 = 0.7;
const LOCAL_IS_NEARISH: f64 = 0.5;
const IS_THE_SAME: f64 = 0.999;

impl Mailboxes {
    pub(super) fn points(self) -> f64 {
        match self {
            Self::Same => SAME,
            Self::SameRole => SAME_ROLE,
            Self::Repaired => REPAIRED,
            Self::Weighed(points) => points,
        }
    }
}

/// Compares the mailboxes of two contacts.
pub(super) fn compare(two: &Two<'_>) -> Mailboxes {
    if two.same(|person| person.mailbox) {
        return if two.one.is_role { Mailboxes::SameRole } else { Mailboxes::Same };
    }
    if two.one.is_role || two.other.is_role {
        return Mailboxes::Weighed(0.0);
    }
    if two.same(|person| person.repaired) {
        return Mailboxes::Repaired;
    }
    let Some(local) = two.known_dice(Part::Local, Part::Local) else { return Mailboxes::Weighed(0.0) };
    let domain = two.dice(Part::Domain, Part::Domain);
    let named = two.are_both(|person| person.is_named);
    Mailboxes::Weighed(match domain >= DOMAIN_IS_NEAR {
        true => at_one_domain(local, domain, named),
        false => at_two_domains(two, local, named),
    })
}

fn at_one_domain(local: f64, domain: f64, named: bool) -> f64 {
    match (local, named) {
        (IS_THE_SAME.., true) => NAMED_NEAR_DOMAIN,
        (IS_THE_SAME.., false) => NEAR_DOMAIN,
        (LOCAL_IS_NEAR.., true) => NAMED_NEAR_LOCAL,
        (LOCAL_IS_NEAR.., false) => NEAR_LOCAL,
        (LOCAL_IS_NEARISH.., true) => 0.0,
        (LOCAL_IS_NEARISH.., false) => NEARISH_LOCAL,
        _ if domain >= IS_THE_SAME => OTHER_AT_THE_FIRM,
        _ => OTHER,
    }
}

fn at_two_domains(two: &Two<'_>, local: f64, named: bool) -> f64 {
    if let Some(bits) = two.shared(|person| person.handle) {
        return bits.min(if named { MOST_OF_A_NAMED_HANDLE } else { MOST_OF_A_HANDLE });
    }
    let own = two.one.handle.is_some() && two.other.handle.is_some();
    match local {
        // Firms make mailboxes of names in a few ways.
        IS_THE_SAME.. if named && two.are_both(|person| person.domain.is_some()) => 0.0,
        IS_THE_SAME.. if named => NAMED_SAME_LOCAL,
        LOCAL_IS_NEAR.. if own && !named => NEAR_HANDLE,
        LOCAL_IS_NEAR.. => 0.0,
        _ => OTHER,
    }
}
