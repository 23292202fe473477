//! What the names of two contacts say.

use schemas::code::Part;

use super::compare::Two;
use super::habit::Habits;
use super::person::{Person, Value};

/// Whether two names are those of one person.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Naming {
    pub(super) points: f64,
    /// The first names are known and unlike.
    pub(super) other_first: bool,
    /// Both first names are known ones, so neither is a misspelling.
    pub(super) known_first: bool,
    /// The names are near, and yet those of two people: a man's and a woman's, a father's and a son's, with two middle names,
    /// or both well known.
    pub(super) two_forms: bool,
    /// The last names are known and unlike, as after a marriage.
    pub(super) other_last: bool,
    /// The last names are somewhat alike, as those of any two people may be.
    pub(super) doubtful_last: bool,
    /// First and last name are known on both sides.
    pub(super) whole: bool,
    /// The last names agree, and a first name is missing.
    pub(super) last_alone: bool,
    /// A first or last name is known on both sides and agrees.
    pub(super) agrees: bool,
    pub(super) nickname: bool,
    pub(super) near: bool,
    pub(super) swapped: bool,
    pub(super) same: bool,
}

/// How two first names, or two last names, compare.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Match {
    Unknown,
    Same(f64),
    Nickname(f64),
    Initial,
    Near(f64),
    /// One has more words than the other, and all of the other's.
    Extended(f64),
    Doubtful,
    /// Another name that is nearly the same.
    OtherForm,
    Other,
}

/// From this likeness on, one letter of a longer name differs.
const ONE_LETTER: f64 = 0.7;
/// From this likeness on, one letter of a short name differs, or two of a longer one.
const TWO_LETTERS: f64 = 0.5;
/// Less than this is another name. Households have one last name and several first names, so these are told apart earlier.
const OTHER_FIRST_NAME: f64 = 0.42;
const OTHER_LAST_NAME: f64 = 0.35;
/// What near names are worth: one of eight records of a person misspells a name by as much, and one in a thousand pairs of
/// different names are as near.
const ONE_LETTER_BITS: f64 = 7.0;
const TWO_LETTERS_BITS: f64 = 4.0;
/// A form that this many people have is a name of its own.
const OWN_NAME: u32 = 4;
/// Three of a hundred records name another first name, nearly all pairs of people do.
const OTHER_FIRST: f64 = -7.0;
/// One of thirty has married or was misspelt beyond likeness.
const OTHER_LAST: f64 = -5.0;
/// Where names are often mistaken, another one says little.
const MISTAKEN: f64 = -2.0;
const DOUBTFUL: f64 = -2.0;
const INITIAL: f64 = 2.0;
/// How alike an initial is to a name that begins with it.
const SAME_INITIAL: f64 = 0.13;
const SAME: f64 = 0.999;
/// A short form is worth less than the full name: one record of eight writes it.
const NICKNAME: f64 = -3.0;
/// One of eight records has the names swapped.
const SWAPPED: f64 = -3.0;
/// What whole names are worth at most where they are parted otherwise: such names are made of few words.
const WANDERED: f64 = 8.0;
const LEAST: f64 = 1.0;
/// One of eight people has the same middle name.
const SAME_MIDDLE: f64 = 3.0;
/// More first names on one side than on the other.
const MORE_NAMES: f64 = -1.0;
/// One of several first names on one side, and no other.
const FEWER_NAMES: f64 = -3.0;
const MOST_OF_FEWER: f64 = 2.0;
/// More last names on one side than on the other.
const MORE_LAST_NAMES: f64 = -2.0;
/// From this likeness on a name is one of the words of another; what lacks to 1 is what codes mistake.
const CONTAINED: f64 = 0.95;

impl Naming {
    /// Whether the names are those of two people.
    pub(super) fn clash(&self) -> bool {
        self.other_first || self.two_forms
    }
}

impl Match {
    fn points(self, other: f64) -> f64 {
        match self {
            Self::Unknown => 0.0,
            Self::Same(bits) | Self::Nickname(bits) | Self::Near(bits) | Self::Extended(bits) => bits,
            Self::Initial => INITIAL,
            Self::Doubtful => DOUBTFUL,
            Self::OtherForm | Self::Other => other,
        }
    }

    fn agrees(self) -> bool {
        matches!(self, Self::Same(_) | Self::Nickname(_) | Self::Near(_) | Self::Extended(_))
    }
}

/// Compares the names of two contacts.
pub(super) fn compare(two: &Two<'_>, habits: &Habits) -> Naming {
    let (first, last) = (first(two), last(two));
    let (other_first, other_last) =
        if habits.mistaken_names { (MISTAKEN, MISTAKEN) } else { (OTHER_FIRST, OTHER_LAST) };
    let apart = first.points(other_first) + last.points(other_last);
    let middle = if two.same(|person| person.middle) { SAME_MIDDLE } else { 0.0 };
    let points = two.shared(|person| person.name).map_or(apart, |bits| bits.min(apart)) + middle;
    let generations = two.one.generation != two.other.generation && !may_leave_out_generation(two, habits);
    let namesakes = generations || two.differ(|person| person.middle);
    let straight = first.agrees() && last.agrees();
    // A middle name stands with the first names here, and with the last ones there.
    let wandered = || two.shared(|person| person.name).map(|bits| (bits.min(WANDERED) + SWAPPED, true));
    let crossed = || crossed(two).filter(|(crossed, _)| *crossed + middle > points);
    if !straight && let Some((points, swapped)) = crossed().or_else(wandered) {
        let points = points + middle;
        return Naming { points, agrees: true, whole: swapped, swapped, two_forms: namesakes, ..Naming::default() };
    }
    let near = matches!(first, Match::Near(_) | Match::Extended(_)) || matches!(last, Match::Near(_));
    let doubtful = first == Match::Doubtful || (last == Match::Doubtful && !two.is_own_phone());
    // A firm numbers the mailbox of who comes second.
    let numbered = two.one.number != two.other.number && !two.is_own_phone();
    // Each has a mailbox of its own, and it is made of its own spelling or numbered.
    let own_mailboxes = (near || doubtful || numbered)
        && !two.is_own_phone()
        && !habits.mistaken_names
        && two.same(|person| person.pattern)
        && two.differ(|person| person.mailbox);
    Naming {
        points,
        other_first: first == Match::Other || (first == Match::Doubtful && habits.families),
        known_first: both_known(two),
        two_forms: first == Match::OtherForm || namesakes || own_mailboxes,
        other_last: matches!(last, Match::Other | Match::OtherForm),
        doubtful_last: last == Match::Doubtful,
        whole: first != Match::Unknown && last != Match::Unknown,
        last_alone: first == Match::Unknown && last.agrees(),
        agrees: first.agrees() || last.agrees(),
        nickname: matches!(first, Match::Nickname(_)) && matches!(last, Match::Same(_)),
        near,
        swapped: false,
        same: matches!((first, last), (Match::Same(_), Match::Same(_))),
    }
}

/// Whether one has left out what the other tells, father or son: they share what a father and a son seldom do.
fn may_leave_out_generation(two: &Two<'_>, habits: &Habits) -> bool {
    let is_told_twice = two.are_both(|person| person.generation.is_some());
    !is_told_twice && !habits.families && (two.is_own_phone() || two.shared(|person| person.title).is_some())
}

fn first(two: &Two<'_>) -> Match {
    let Some(likeness) = two.known_dice(Part::First, Part::First) else { return Match::Unknown };
    let (Some(one), Some(other)) = (two.one.first, two.other.first) else { return initial(two, likeness) };
    let bits = one.bits_with(other);
    if one.hash == other.hash {
        return match likeness {
            ..ONE_LETTER if two.are_both(|person| person.has_several_firsts) => Match::OtherForm,
            ..SAME => Match::Same(bits + MORE_NAMES),
            _ => Match::Same(bits),
        };
    }
    if shares_other_first(two) {
        return match two.contained(Part::First) {
            CONTAINED.. => Match::Extended((bits + FEWER_NAMES).clamp(LEAST, MOST_OF_FEWER)),
            _ => Match::Same(bits),
        };
    }
    if two.one.nicknames.iter().any(|group| two.other.nicknames.contains(group)) {
        return Match::Nickname((bits + NICKNAME).max(LEAST));
    }
    // Jan and Jana, Mario and Maria; or two names that both are names. What the mailbox spells too is no slip, unless both
    // have one phone to themselves.
    let both_known = both_known(two);
    let one_known = two.one.has_known_first != two.other.has_known_first;
    let both_common = one.count.min(other.count).get() >= OWN_NAME;
    match near(likeness, bits, OTHER_FIRST_NAME) {
        Match::Other => Match::Other,
        // One that is known, and one that is none, are a name and its misspelling.
        _ if both_known || both_common => Match::OtherForm,
        _ if two.are_both(|person| person.spells_first) && !two.is_own_phone() => Match::OtherForm,
        _ if two.same(|person| person.stem) && !one_known => Match::OtherForm,
        // A slip seldom hits the first letter, and hardly ever together with another.
        Match::Near(_) if likeness < ONE_LETTER && two.same(last_name) && !shares_initial(two) => Match::Doubtful,
        grade => grade,
    }
}

/// Whether the only first name of one is what the other may be called instead: the last of several, or all in one word.
fn shares_other_first(two: &Two<'_>) -> bool {
    let is_called = |person: &Person<'_>, other: &Person<'_>| {
        let first = person.first.filter(|_| !person.has_several_firsts);
        first.is_some_and(|first| other.other_firsts.iter().any(|key| key.hash == first.hash))
    };
    is_called(two.one, two.other) || is_called(two.other, two.one)
}

fn both_known(two: &Two<'_>) -> bool {
    two.one.has_known_first && two.other.has_known_first
}

/// Compares first names of which at least one is an initial.
fn initial(two: &Two<'_>, likeness: f64) -> Match {
    match two.same(last_name) {
        true if shares_initial(two) => Match::Initial,
        true => Match::Other,
        false => by_initial(likeness),
    }
}

fn last_name(person: &Person<'_>) -> Option<u64> {
    person.last.map(|last| last.hash)
}

/// Whether both have one last name, and first names with one first letter, or short for such.
fn shares_initial(two: &Two<'_>) -> bool {
    two.one.initials.iter().any(|initial| two.other.initials.contains(initial))
}

fn by_initial(likeness: f64) -> Match {
    if likeness >= SAME_INITIAL { Match::Initial } else { Match::Doubtful }
}

fn last(two: &Two<'_>) -> Match {
    if let Some(bits) = two.shared(|person| person.last) {
        return Match::Same(bits);
    }
    let Some(likeness) = two.known_dice(Part::Last, Part::Last) else { return Match::Unknown };
    let (Some(one), Some(other)) = (two.one.last, two.other.last) else { return by_initial(likeness) };
    let bits = one.bits_with(other);
    match (two.one.has_several_lasts, two.other.has_several_lasts) {
        // One of two last names is another.
        (true, true) if likeness < ONE_LETTER => return Match::Other,
        // One has written one of the names of the other, or has married.
        (true, false) | (false, true) if two.contained(Part::Last) >= CONTAINED => {
            return Match::Extended((bits + MORE_LAST_NAMES).min(ONE_LETTER_BITS));
        }
        _ => {}
    }
    let both_common = one.count.min(other.count).get() >= OWN_NAME;
    match near(likeness, bits, OTHER_LAST_NAME) {
        Match::Near(_) | Match::Doubtful if both_common => Match::OtherForm,
        Match::Near(_) | Match::Doubtful if two.are_both(|person| person.spells_last) && !two.is_own_phone() => {
            Match::OtherForm
        }
        grade => grade,
    }
}

fn near(likeness: f64, bits: f64, other: f64) -> Match {
    match likeness {
        ONE_LETTER.. => Match::Near(bits.min(ONE_LETTER_BITS)),
        TWO_LETTERS.. => Match::Near(bits.min(TWO_LETTERS_BITS)),
        likeness if likeness >= other => Match::Doubtful,
        _ => Match::Other,
    }
}

/// What it is worth that the first name of one is the last name of the other, and whether the other way round too; none
/// where it is not.
fn crossed(two: &Two<'_>) -> Option<(f64, bool)> {
    let one = cross((two.one.first, two.other.last), two.known_dice(Part::First, Part::Last));
    if one == Match::Other {
        return None;
    }
    let other = cross((two.one.last, two.other.first), two.known_dice(Part::Last, Part::First));
    let grades = [one, other];
    let fits = grades.iter().any(|grade| grade.agrees()) && !grades.contains(&Match::Other);
    fits.then(|| (one.points(0.0) + other.points(0.0) + SWAPPED, grades.iter().all(|grade| grade.agrees())))
}

fn cross(values: (Option<Value>, Option<Value>), likeness: Option<f64>) -> Match {
    match (likeness, values.0.zip(values.1)) {
        (None, _) => Match::Unknown,
        (Some(likeness), None) => by_initial(likeness),
        (Some(SAME..), Some((one, other))) => Match::Same(one.bits_with(other)),
        (Some(likeness), Some((one, other))) => near(likeness, one.bits_with(other), OTHER_LAST_NAME),
    }
}
