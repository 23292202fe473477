//! Names of another script in Latin letters: "Hasan" and "Hassan" are spellings of one name.

use std::borrow::Cow;

use crate::list::{NAME_SPELLINGS, SURNAME_SPELLINGS, Table};
use crate::text::words::{cut, has, words};

/// Folded first names in the spelling that stands for all of each.
pub(crate) fn first(names: Cow<'_, str>) -> Cow<'_, str> {
    respelled(names, &[&NAME_SPELLINGS])
}

/// A folded last name in the spelling that stands for all that it has. An article is a part of the name behind it.
pub(crate) fn last(name: Cow<'_, str>) -> Cow<'_, str> {
    let name = respelled(name, &[&NAME_SPELLINGS, &SURNAME_SPELLINGS]);
    match cut(&name, b' ') {
        Some((article @ ("al" | "el"), rest)) => format!("{article}{rest}").into(),
        _ => name,
    }
}

fn respelled<'n>(names: Cow<'n, str>, lists: &[&Table]) -> Cow<'n, str> {
    let standard = |name: &str| lists.iter().find_map(|list| list.get(name));
    if !has(&names, b' ') {
        return standard(&names).map_or(names, Cow::Borrowed);
    }
    if words(&names).all(|name| standard(name).is_none()) {
        return names;
    }
    let respelled: Vec<&str> = words(&names).map(|name| standard(name).unwrap_or(name)).collect();
    respelled.join(" ").into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::list::entries;
    use crate::text::fold::fold;

    #[test]
    fn spellings_of_one_name_are_one() {
        for (one, other) in [("ahmad", "ahmed"), ("mohamed ali", "muhammad aly"), ("leila", "layla")] {
            assert_eq!(first(one.into()), first(other.into()));
        }
        for (one, other) in [("hasan", "hassan"), ("jeong", "chung"), ("al maktoum", "almaktoum"), ("rhee", "lee")] {
            assert_eq!(last(one.into()), last(other.into()));
        }
        for (one, other) in [("jo", "cho"), ("hassan", "hussein"), ("al", "el")] {
            assert_ne!(first(one.into()), first(other.into()));
        }
        assert_ne!(last("al sayed".into()), last("ali sayed".into()));
    }

    #[test]
    fn what_stands_for_all_spellings_is_none_of_the_others() {
        for list in [include_str!("../data/name_spellings.txt"), include_str!("../data/surname_spellings.txt")] {
            for (spelling, standard) in entries(list) {
                assert_eq!(fold(spelling), spelling);
                assert_eq!(NAME_SPELLINGS.get(standard).or(SURNAME_SPELLINGS.get(standard)), None, "{standard}");
            }
        }
    }
}
