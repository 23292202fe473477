//! Patterns of numbering plans: the small part of regular expressions that they are written in, over digits.

/// A pattern. It is matched from the first digit on, and of several ways to match the first counts.
#[derive(Debug)]
pub(super) struct Pattern {
    choices: Vec<Sequence>,
}

type Sequence = Vec<Item>;

/// Something that stands so many times in a row.
#[derive(Debug)]
struct Item {
    what: What,
    least: usize,
    most: usize,
}

#[derive(Debug)]
enum What {
    /// One of the digits whose bits are set.
    Digit(u16),
    /// A group, with its number where it is kept.
    Group(Option<usize>, Vec<Sequence>),
    /// The end of the number.
    End,
}

/// Most groups that a pattern keeps.
const GROUPS: usize = 3;

/// Where the groups that a pattern keeps were found.
pub(super) type Groups<'n> = [Option<&'n str>; GROUPS];

type Then<'t, 'n> = &'t mut dyn FnMut(usize, &mut Groups<'n>) -> bool;

impl Pattern {
    /// Reads a pattern. Of one that is not well-formed, what can be read.
    pub(super) fn read(text: &str) -> Self {
        Self { choices: Reader { rest: text, n_groups: 0 }.choices() }
    }

    /// Whether the whole number matches.
    pub(super) fn is_match(&self, number: &str) -> bool {
        choose(&self.choices, number, 0, &mut Groups::default(), &mut |end, _| end == number.len())
    }

    /// How many digits at the start match, and the groups in them.
    pub(super) fn find<'n>(&self, number: &'n str) -> Option<(usize, Groups<'n>)> {
        let mut found = None;
        choose(&self.choices, number, 0, &mut Groups::default(), &mut |end, groups| {
            found = Some((end, *groups));
            true
        });
        found
    }
}

fn choose<'n>(choices: &[Sequence], number: &'n str, at: usize, groups: &mut Groups<'n>, then: Then<'_, 'n>) -> bool {
    choices.iter().any(|sequence| follow(sequence, number, at, groups, then))
}

fn follow<'n>(items: &[Item], number: &'n str, at: usize, groups: &mut Groups<'n>, then: Then<'_, 'n>) -> bool {
    let Some((item, rest)) = items.split_first() else { return then(at, groups) };
    match &item.what {
        What::Digit(set) => {
            let fits = |digit: &&u8| set & 1 << (**digit - b'0') != 0;
            let run = number.as_bytes()[at..].iter().take(item.most).take_while(fits).count();
            (item.least..=run).rev().any(|length| follow(rest, number, at + length, groups, then))
        }
        What::Group(..) => repeat(item, 0, rest, number, at, groups, then),
        What::End => at == number.len() && follow(rest, number, at, groups, then),
    }
}

/// Matches a group again, as often as it may stand, and then the rest.
fn repeat<'n>(
    item: &Item,
    done: usize,
    rest: &[Item],
    number: &'n str,
    at: usize,
    groups: &mut Groups<'n>,
    then: Then<'_, 'n>,
) -> bool {
    let What::Group(kept, choices) = &item.what else { return false };
    let again = done < item.most
        && choose(choices, number, at, groups, &mut |end, groups| {
            let before = *groups;
            if let Some(place) = kept.and_then(|kept| groups.get_mut(kept)) {
                *place = number.get(at..end);
            }
            let matched = repeat(item, done + 1, rest, number, end, groups, then);
            if !matched {
                *groups = before;
            }
            matched
        });
    again || (done >= item.least && follow(rest, number, at, groups, then))
}

struct Reader<'p> {
    rest: &'p str,
    n_groups: usize,
}

impl Reader<'_> {
    fn choices(&mut self) -> Vec<Sequence> {
        let mut choices = vec![Sequence::new()];
        while let Some(sign) = self.next() {
            let what = match sign {
                ')' => break,
                '|' => {
                    choices.push(Sequence::new());
                    continue;
                }
                '(' => self.group(),
                '[' => What::Digit(self.set()),
                '\\' => {
                    // The only escape is of any digit.
                    self.next();
                    What::Digit(0x3ff)
                }
                '$' => What::End,
                digit => What::Digit(bit(digit)),
            };
            let (least, most) = self.times();
            choices.last_mut().expect("it began with one").push(Item { what, least, most });
        }
        choices
    }

    fn group(&mut self) -> What {
        if self.skip("?:") {
            return What::Group(None, self.choices());
        }
        let number = self.n_groups;
        self.n_groups += 1;
        What::Group(Some(number), self.choices())
    }

    fn set(&mut self) -> u16 {
        let (mut set, mut last) = (0, '0');
        while let Some(sign) = self.next().filter(|sign| *sign != ']') {
            if sign == '-' {
                let end = self.next().unwrap_or(last);
                set |= (last..=end).map(bit).fold(0, |all, one| all | one);
            } else {
                set |= bit(sign);
                last = sign;
            }
        }
        set
    }

    fn times(&mut self) -> (usize, usize) {
        if self.skip("?") {
            return (0, 1);
        }
        if !self.skip("{") {
            return (1, 1);
        }
        let (times, rest) = self.rest.split_once('}').unwrap_or((self.rest, ""));
        self.rest = rest;
        let (least, most) = times.split_once(',').unwrap_or((times, times));
        (least.parse().unwrap_or(1), most.parse().unwrap_or(1))
    }

    fn next(&mut self) -> Option<char> {
        let sign = self.rest.chars().next()?;
        self.rest = &self.rest[sign.len_utf8()..];
        Some(sign)
    }

    fn skip(&mut self, start: &str) -> bool {
        let rest = self.rest.strip_prefix(start);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }
}

fn bit(digit: char) -> u16 {
    digit.to_digit(10).map_or(0, |digit| 1 << digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_way_to_match_counts_and_groups_are_kept() {
        let pattern = Pattern::read(r"0?(?:(11|2[3-5])15)?");
        assert_eq!(pattern.find("01115333"), Some((5, [Some("11"), None, None])));
        assert_eq!(pattern.find("0111"), Some((1, [None; 3])));
        assert_eq!(Pattern::read(r"([457]\d{6})$|1").find("1234").map(|found| found.0), Some(1));
        assert_eq!(Pattern::read(r"([457]\d{6})$|1").find("40000000"), None);
    }

    #[test]
    fn a_number_matches_as_a_whole() {
        let pattern = Pattern::read(r"(?:(?:[4-7]\d|9[0-689])\d{7}|800\d{2,9}|[2-4679]\d{7})");
        for (number, matches) in
            [("501234567", true), ("80012", true), ("8001", false), ("21234567", true), ("8", false)]
        {
            assert_eq!(pattern.is_match(number), matches, "{number}");
        }
        assert!(Pattern::read(r"(?:1|23){2}\d?").is_match("2315"));
    }
}
