//! What the names of two contacts say.

use schemas::code::Part;

use super::compare::Two;

/// Whether two names are those of one person.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Naming {
    pub(super) points: f64,
    /// Both are known, and are those of two people.
    pub(super) clash: bool,
    /// The last names are known and unlike, as after a marriage.
    pub(super) other_last: bool,
    /// A first or last name is known on both sides and agrees.
    pub(super) agrees: bool,
    pub(super) nickname: bool,
    pub(super) near: bool,
    pub(super) swapped: bool,
    pub(super) same: bool,
}

/// How two first names, or two last names, compare.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Grade {
    Unknown,
    Same(f64),
    Nickname(f64),
    Initial,
    Near(f64),
    Doubtful,
    Other,
}

/// From so much likeness on, one letter of a longer name is another.
const ONE_LETTER: f64 = 0.7;
/// From so much likeness on, one letter of a short name is another, or two of a longer one.
const TWO_LETTERS: f64 = 0.5;
/// Less than this is another name.
const OTHER: f64 = 0.35;
/// What near names are worth: some of a hundred records of a person misspell a name by so much, and four in a thousand pairs
/// of other names are as near.
const ONE_LETTER_BITS: f64 = 5.0;
const TWO_LETTERS_BITS: f64 = 3.0;
/// A form that so many contacts have is a name of its own.
const OWN_NAME: usize = 4;
/// Three of a hundred records name another first name, nearly all pairs of people do.
const OTHER_FIRST: f64 = -7.0;
/// One of thirty has married or was misspelt beyond likeness.
const OTHER_LAST: f64 = -5.0;
const DOUBTFUL: f64 = -2.0;
const INITIAL: f64 = 2.0;
/// One of eight writes a short form, and one in so many who have the name has it.
const NICKNAME: f64 = -3.0;
/// One of eight records has the names swapped.
const SWAPPED: f64 = -3.0;
const NEARLY_SWAPPED: f64 = 8.0;
const LEAST: f64 = 1.0;
/// More first names on one side than on the other.
const MORE_NAMES: f64 = -1.0;

impl Grade {
    fn points(self, other: f64) -> f64 {
        match self {
            Self::Unknown => 0.0,
            Self::Same(bits) | Self::Nickname(bits) | Self::Near(bits) => bits,
            Self::Initial => INITIAL,
            Self::Doubtful => DOUBTFUL,
            Self::Other => other,
        }
    }

    fn agrees(self) -> bool {
        matches!(self, Self::Same(_) | Self::Nickname(_) | Self::Near(_))
    }
}

/// Compares the names of two contacts.
pub(super) fn compare(two: &Two<'_>) -> Naming {
    if let Some(points) = swapped(two) {
        return Naming { points, agrees: true, swapped: true, ..Naming::default() };
    }
    let (first, last) = (first(two), last(two));
    let near = matches!(first, Grade::Near(_)) || matches!(last, Grade::Near(_));
    let generations = two.differ(|person| person.generation);
    // Each has a mailbox of its own that is made of its own spelling.
    let own_mailboxes = near && two.same(|person| person.pattern) && two.differ(|person| person.mailbox);
    let clash = first == Grade::Other || generations || own_mailboxes;
    Naming {
        points: first.points(OTHER_FIRST) + last.points(OTHER_LAST),
        clash,
        other_last: last == Grade::Other,
        agrees: first.agrees() || last.agrees(),
        nickname: matches!(first, Grade::Nickname(_)) && matches!(last, Grade::Same(_)),
        near,
        swapped: false,
        same: matches!((first, last), (Grade::Same(_), Grade::Same(_))),
    }
}

fn first(two: &Two<'_>) -> Grade {
    let (Some(one), Some(other)) = (two.one.first, two.other.first) else {
        let known = two.one.initial.is_some() && two.other.initial.is_some();
        return match known && two.same(|person| person.last.map(|last| last.hash)) {
            true if two.same(|person| person.initial) => Grade::Initial,
            true => Grade::Other,
            false => Grade::Unknown,
        };
    };
    let bits = one.bits.min(other.bits);
    let likeness = two.dice(Part::First, Part::First);
    if one.hash == other.hash {
        return Grade::Same(if likeness < 0.99 { bits + MORE_NAMES } else { bits });
    }
    if two.one.nicknames.iter().any(|group| two.other.nicknames.contains(group)) {
        return Grade::Nickname((bits + NICKNAME).max(LEAST));
    }
    // Jan and Jana, Mario and Maria; or two names that both are names.
    let both_known = two.one.has_known_first && two.other.has_known_first;
    let both_common = one.count.min(other.count) >= OWN_NAME;
    if two.same(|person| person.stem) || both_known || both_common {
        return Grade::Other;
    }
    near(likeness, bits)
}

fn last(two: &Two<'_>) -> Grade {
    let (Some(one), Some(other)) = (two.one.last, two.other.last) else { return Grade::Unknown };
    let bits = one.bits.min(other.bits);
    if one.hash == other.hash {
        return Grade::Same(bits);
    }
    let grade = near(two.dice(Part::Last, Part::Last), bits);
    match grade {
        Grade::Near(_) if one.count.min(other.count) >= OWN_NAME => Grade::Near(LEAST),
        grade => grade,
    }
}

fn near(likeness: f64, bits: f64) -> Grade {
    match likeness {
        ONE_LETTER.. => Grade::Near(bits.min(ONE_LETTER_BITS)),
        TWO_LETTERS.. => Grade::Near(bits.min(TWO_LETTERS_BITS)),
        OTHER.. => Grade::Doubtful,
        _ => Grade::Other,
    }
}

/// What it is worth that the first name of each is the last name of the other; none where they are not.
fn swapped(two: &Two<'_>) -> Option<f64> {
    let (first, last) = (two.one.first?, two.one.last?);
    let (other_first, _) = (two.other.first?, two.other.last?);
    if first.hash == other_first.hash {
        return None;
    }
    if two.same(|person| person.name) {
        // Seen as a first name, a last name is rarer than it is.
        return Some(first.bits.min(last.bits) * 2.0 + SWAPPED);
    }
    let crossed = two.dice(Part::First, Part::Last).min(two.dice(Part::Last, Part::First));
    (crossed >= TWO_LETTERS && two.dice(Part::First, Part::First) < TWO_LETTERS).then_some(NEARLY_SWAPPED)
}
