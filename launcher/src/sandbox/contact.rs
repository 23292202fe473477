//! A contact as the portal holds it.

use std::collections::BTreeMap;

use jiff::Timestamp;

/// One record: its id, its times, and the value of each property.
///
/// A property that is absent is not defined in the portal; `None` is defined and empty.
#[derive(Clone, PartialEq, Eq)]
pub struct Contact {
    /// The record id, ascending in a portal and unevenly spaced.
    pub id: u64,
    /// When the record was created.
    pub created_at: Timestamp,
    /// When the record was last changed.
    pub updated_at: Timestamp,
    /// Values by property name.
    pub properties: BTreeMap<String, Option<String>>,
}

/// Shows the id only: a contact file may hold real people.
impl std::fmt::Debug for Contact {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Contact").field("id", &self.id).finish_non_exhaustive()
    }
}

/// A time as HubSpot writes it: milliseconds, and no fraction when it is zero.
pub(super) fn time_text(time: Timestamp) -> String {
    if time.subsec_millisecond() == 0 { format!("{time:.0}") } else { format!("{time:.3}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_has_three_digits_of_fraction_or_none() {
        let text = |text: &str| time_text(text.parse().unwrap());
        assert_eq!(text("2024-05-21T09:18:15Z"), "2024-05-21T09:18:15Z");
        assert_eq!(text("2024-05-21T09:18:15.280Z"), "2024-05-21T09:18:15.280Z");
    }
}
