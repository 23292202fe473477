//! Vietnamese names: the family's, a middle one, and the one by which somebody is called, in this order, however they are
//! spread over the two fields of a name.

/// Names of families, folded.
const FAMILIES: [&str; 29] = [
    "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do", "ho", "ngo", "duong",
    "ly", "dinh", "trinh", "doan", "luong", "mai", "cao", "ta", "truong", "lam", "dao", "chau", "to", "luu",
];
/// Words that middle names are made of, folded.
const MIDDLES: [&str; 57] = [
    "anh", "ba", "bao", "bich", "cam", "cong", "dac", "diem", "dieu", "duc", "duy", "gia", "hai", "hanh", "hoai",
    "hong", "huu", "khac", "khanh", "kieu", "kim", "lan", "manh", "minh", "mong", "my", "ngoc", "nhat", "nhu", "phuc",
    "phuong", "quang", "quoc", "quynh", "tan", "thai", "thanh", "thi", "thien", "thu", "thuy", "tien", "trong", "truc",
    "trung", "tu", "tuan", "tuyet", "uyen", "van", "viet", "vinh", "xuan", "yen", "dang", "dinh", "hoang",
];

/// A name in its parts.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Parts<'n> {
    pub(crate) family: &'n str,
    pub(crate) middle: Vec<&'n str>,
    pub(crate) called: &'n str,
}

/// Reads the words of the two fields of a name; none where it has no middle name or is no Vietnamese one.
pub(crate) fn read<'n>(first: &[&'n str], last: &[&'n str]) -> Option<Parts<'n>> {
    parts([last, first].concat()).or_else(|| parts([first, last].concat()))
}

/// The parts of a name whose words stand in their order.
fn parts(words: Vec<&str>) -> Option<Parts<'_>> {
    let [family, middle @ .., called] = &words[..] else { return None };
    let is_one = FAMILIES.contains(family) && !middle.is_empty() && middle.iter().all(|word| MIDDLES.contains(word));
    is_one.then(|| Parts { family, middle: middle.to_vec(), called })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_the_same_parts_however_it_is_spread() {
        let parts = Some(Parts { family: "nguyen", middle: vec!["thi"], called: "hoa" });
        for (first, last) in [
            (&["thi", "hoa"][..], &["nguyen"][..]),
            (&["hoa"], &["nguyen", "thi"]),
            (&["nguyen"], &["thi", "hoa"]),
            (&["nguyen", "thi"], &["hoa"]),
        ] {
            assert_eq!(read(first, last), parts, "{first:?} {last:?}");
        }
    }

    #[test]
    fn names_without_a_middle_name_and_of_other_peoples_are_left_as_they_are() {
        for (first, last) in [
            (&["hoa"][..], &["nguyen"][..]),
            (&["linda", "marie"], &["nguyen"]),
            (&["maria", "jose"], &["garcia", "lopez"]),
            (&["jan"], &["van", "dijk"]),
            (&[], &["le"]),
        ] {
            assert_eq!(read(first, last), None, "{first:?} {last:?}");
        }
    }
}
