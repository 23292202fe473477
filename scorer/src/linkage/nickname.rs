//! Nickname groups: the full first names that a short form may stand for.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::list::{FIRST_NAMES, entries};

type Groups = HashMap<&'static str, Vec<&'static str>, foldhash::fast::FixedState>;

static GROUPS: LazyLock<Groups> = LazyLock::new(|| {
    let mut groups = Groups::default();
    for (full, forms) in entries(include_str!("../data/nicknames.txt")) {
        for form in std::iter::once(full).chain(forms.split(',')) {
            let of_form = groups.entry(form).or_default();
            if !of_form.contains(&full) {
                of_form.push(full);
            }
        }
    }
    groups
});

/// The groups of a folded first name. A name in no group has none.
pub(crate) fn groups(first: &str) -> &'static [&'static str] {
    GROUPS.get(first).map_or(&[], Vec::as_slice)
}

/// Whether a folded first name is one that people have, as far as the list goes.
pub(crate) fn is_known(first: &str) -> bool {
    GROUPS.contains_key(first) || FIRST_NAMES.contains(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mans_name_and_a_womans_are_two_names() {
        for (his, hers) in [
            ("andreas", "andrea"),
            ("christian", "christiane"),
            ("fabian", "fabienne"),
            ("henri", "henriette"),
            ("jean", "jeanne"),
            ("theodore", "theodora"),
        ] {
            assert!(is_known(his) && is_known(hers), "{his} {hers}");
            assert!(groups(his).iter().all(|group| !groups(hers).contains(group)), "{his} {hers}");
        }
    }

    #[test]
    fn a_short_form_is_in_the_group_of_its_name() {
        assert!(groups("bob").contains(&"robert") && groups("robert").contains(&"robert"));
        assert!(groups("skippy").is_empty() && !is_known("skippy"));
    }
}
