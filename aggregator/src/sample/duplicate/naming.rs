//! What the names of two contacts say.

use schemas::code::Part;

use super::compare::Two;

/// Whether two names are those of one person.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Naming {
    pub(super) points: f64,
    /// The first names are known and unlike.
    pub(super) other_first: bool,
    /// The names are near, and yet those of two people: a man's and a woman's, a father's and a son's, or both well known.
    pub(super) two_forms: bool,
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
    /// Another name that is nearly the same.
    OtherForm,
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
/// An initial is so alike to a name that begins with it.
const SAME_INITIAL: f64 = 0.13;
const SAME: f64 = 0.999;
/// One of eight writes a short form, and one in so many who have the name has it.
const NICKNAME: f64 = -3.0;
/// One of eight records has the names swapped.
const SWAPPED: f64 = -3.0;
const LEAST: f64 = 1.0;
/// More first names on one side than on the other.
const MORE_NAMES: f64 = -1.0;

impl Naming {
    /// Whether the names are those of two people.
    pub(super) fn clash(&self) -> bool {
        self.other_first || self.two_forms
    }
}

impl Grade {
    fn points(self, other: f64) -> f64 {
        match self {
            Self::Unknown => 0.0,
            Self::Same(bits) | Self::Nickname(bits) | Self::Near(bits) => bits,
            Self::Initial => INITIAL,
            Self::Doubtful => DOUBTFUL,
            Self::OtherForm | Self::Other => other,
        }
    }

    fn agrees(self) -> bool {
        matches!(self, Self::Same(_) | Self::Nickname(_) | Self::Near(_))
    }
}

/// Compares the names of two contacts.
pub(super) fn compare(two: &Two<'_>) -> Naming {
    let (first, last) = (first(two), last(two));
    let points = first.points(OTHER_FIRST) + last.points(OTHER_LAST);
    let generations = two.one.generation != two.other.generation;
    if let Some((crossed, swapped)) = crossed(two).filter(|(crossed, _)| *crossed > points) {
        return Naming { points: crossed, agrees: true, swapped, two_forms: generations, ..Naming::default() };
    }
    let near = matches!(first, Grade::Near(_)) || matches!(last, Grade::Near(_));
    // Each has a mailbox of its own that is made of its own spelling.
    let own_mailboxes = near && two.same(|person| person.pattern) && two.differ(|person| person.mailbox);
    Naming {
        points,
        other_first: first == Grade::Other,
        two_forms: first == Grade::OtherForm || generations || own_mailboxes,
        other_last: last == Grade::Other,
        agrees: first.agrees() || last.agrees(),
        nickname: matches!(first, Grade::Nickname(_)) && matches!(last, Grade::Same(_)),
        near,
        swapped: false,
        same: matches!((first, last), (Grade::Same(_), Grade::Same(_))),
    }
}

fn first(two: &Two<'_>) -> Grade {
    let Some(likeness) = two.known_dice(Part::First, Part::First) else {
        return match two.one.first.zip(two.other.first) {
            Some((one, other)) if one.hash == other.hash => Grade::Same(one.bits),
            _ => Grade::Unknown,
        };
    };
    let (Some(one), Some(other)) = (two.one.first, two.other.first) else { return initial(two, likeness) };
    let bits = one.bits.min(other.bits);
    if one.hash == other.hash {
        return Grade::Same(if likeness < 0.99 { bits + MORE_NAMES } else { bits });
    }
    if two.one.nicknames.iter().any(|group| two.other.nicknames.contains(group)) {
        return Grade::Nickname((bits + NICKNAME).max(LEAST));
    }
    // Jan and Jana, Mario and Maria; or two names that both are names.
    let both_known = two.one.has_known_first && two.other.has_known_first;
    let both_common = one.count.min(other.count) >= OWN_NAME;
    match near(likeness, bits) {
        Grade::Other => Grade::Other,
        _ if two.same(|person| person.stem) || both_known || both_common => Grade::OtherForm,
        grade => grade,
    }
}

/// Compares first names of which at least one is an initial.
fn initial(two: &Two<'_>, likeness: f64) -> Grade {
    let same_last = two.same(|person| person.last.map(|last| last.hash));
    let same = two.one.initials.iter().any(|initial| two.other.initials.contains(initial));
    match same_last {
        true if same => Grade::Initial,
        true => Grade::Other,
        false if likeness >= SAME_INITIAL => Grade::Initial,
        false => Grade::Doubtful,
    }
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

/// What it is worth that the first name of one is the last name of the other, and whether the other way round too; none
/// where it is not.
fn crossed(two: &Two<'_>) -> Option<(f64, bool)> {
    let grade = |part: Part, of_other: Part, bits: [Option<f64>; 2]| {
        let bits = bits.into_iter().flatten().reduce(f64::min).unwrap_or(LEAST);
        match two.known_dice(part, of_other) {
            Some(SAME..) => Grade::Same(bits),
            Some(likeness) => near(likeness, bits),
            None => Grade::Unknown,
        }
    };
    let bits = |value: Option<super::person::Value>| value.map(|value| value.bits);
    let one = grade(Part::First, Part::Last, [bits(two.one.first), bits(two.other.last)]);
    let other = grade(Part::Last, Part::First, [bits(two.one.last), bits(two.other.first)]);
    let grades = [one, other];
    let fits = grades.iter().any(|grade| grade.agrees()) && !grades.contains(&Grade::Other);
    fits.then(|| (one.points(0.0) + other.points(0.0) + SWAPPED, grades.iter().all(|grade| grade.agrees())))
}
