//! The numbering plans of the world's regions, as far as reading a number needs them.

use std::borrow::Cow;
use std::sync::{LazyLock, OnceLock};

use super::pattern::Pattern;
use crate::list::entries;

/// The region of what belongs to no country.
pub(super) const GLOBAL: &str = "001";
/// Digits of the longest calling code.
const LONGEST_CODE: usize = 3;

static PLANS: LazyLock<Plans> = LazyLock::new(|| Plans::read(include_str!("../../data/phones.txt")));

/// How one region gives numbers.
#[derive(Debug)]
pub(super) struct Plan {
    /// The calling code of the region.
    pub(super) calling_code: u16,
    /// The calling code in digits.
    pub(super) calling_digits: &'static str,
    /// Its ISO 3166-1 code, or [`GLOBAL`].
    pub(super) region: &'static str,
    lengths: u32,
    local_lengths: u32,
    /// The prefix of calls abroad.
    abroad: Written,
    /// The prefix of calls at home.
    national: Written,
    /// What the national prefix turns into, where it does not just go.
    transform: &'static str,
    numbers: Written,
}

/// A pattern that is read when it is first needed.
#[derive(Debug)]
struct Written(&'static str, OnceLock<Pattern>);

/// How a number's length stands to those that a region has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Length {
    Possible,
    Local,
    TooShort,
    TooLong,
    Between,
}

struct Plans {
    plans: Vec<Plan>,
    /// The place of the main plan of each calling code.
    by_code: [Option<u8>; 1000],
    /// The place of each region's plan, by the two letters of its code.
    by_region: [Option<u8>; 26 * 26],
}

/// The plan of a region.
pub(super) fn of_region(region: &str) -> Option<&'static Plan> {
    let plans = &*PLANS;
    plans.by_region[region_index(region)?].map(|place| &plans.plans[usize::from(place)])
}

/// The main plan of a calling code.
pub(super) fn of_code(calling_code: u16) -> Option<&'static Plan> {
    let plans = &*PLANS;
    let place = plans.by_code.get(usize::from(calling_code)).copied().flatten()?;
    plans.plans.get(usize::from(place))
}

/// All plans of a calling code.
pub(super) fn all_of_code(calling_code: u16) -> impl Iterator<Item = &'static Plan> {
    PLANS.plans.iter().filter(move |plan| plan.calling_code == calling_code)
}

/// The main plan of the calling code with which a number begins, and the rest of the number.
pub(super) fn split_code(number: &str) -> Option<(&'static Plan, &str)> {
    let longest = LONGEST_CODE.min(number.len());
    let codes = (1..=longest).filter_map(|length| Some((length, number[..length].parse().ok()?)));
    if number.starts_with('0') {
        return None;
    }
    codes.filter_map(|(length, code)| Some((of_code(code)?, &number[length..]))).next()
}

impl Plan {
    /// What is left of a number without its prefix for calls abroad.
    pub(super) fn strip_abroad<'n>(&self, number: &'n str) -> Option<&'n str> {
        let (end, _) = self.abroad.get()?.find(number)?;
        let rest = &number[end..];
        (!rest.starts_with('0')).then_some(rest)
    }

    /// The number without its national prefix, unless only with it is it one of the region's.
    pub(super) fn strip_national<'n>(&self, number: &'n str) -> Cow<'n, str> {
        self.stripped(number).filter(|rest| !self.has(number) || self.has(rest)).unwrap_or(number.into())
    }

    fn stripped<'n>(&self, number: &'n str) -> Option<Cow<'n, str>> {
        let (end, groups) = self.national.get()?.find(number)?;
        let rest = &number[end..];
        let kept = match groups {
            [Some(first), None, _] => first,
            [Some(_), Some(second), _] => second,
            _ => "",
        };
        if self.transform.is_empty() || kept.is_empty() {
            return Some(rest.into());
        }
        let mut changed = self.transform.to_owned();
        for (place, group) in groups.into_iter().enumerate() {
            changed = changed.replace(&format!("${}", place + 1), group.unwrap_or_default());
        }
        Some((changed + rest).into())
    }

    /// Whether the number is of the form of the region's numbers.
    pub(super) fn has(&self, number: &str) -> bool {
        self.numbers.get().is_some_and(|pattern| pattern.is_match(number))
    }

    /// How the number's length stands to those of the region.
    pub(super) fn length(&self, number: &str) -> Length {
        let Some(bit) = u32::try_from(number.len()).ok().and_then(|length| 1_u32.checked_shl(length)) else {
            return Length::TooLong;
        };
        if self.local_lengths & bit != 0 {
            Length::Local
        } else if self.lengths & bit != 0 {
            Length::Possible
        } else if bit > self.lengths {
            Length::TooLong
        } else if self.lengths & (bit - 1) == 0 {
            Length::TooShort
        } else {
            Length::Between
        }
    }
}

impl Written {
    fn get(&self) -> Option<&Pattern> {
        (!self.0.is_empty()).then(|| self.1.get_or_init(|| Pattern::read(self.0)))
    }
}

impl Plans {
    fn read(text: &'static str) -> Self {
        let mut plans = Self { plans: Vec::with_capacity(256), by_code: [None; 1000], by_region: [None; 26 * 26] };
        for (code, line) in entries(text) {
            let mut fields = line.split('\t');
            let mut next = || fields.next().unwrap_or_default();
            let calling_code = code.parse().unwrap_or_default();
            let (region, lengths, local_lengths) = (next(), bits(next()), bits(next()));
            let [abroad, national] = [next(), next()].map(|text| Written(text, OnceLock::new()));
            let (transform, numbers) = (next(), Written(next(), OnceLock::new()));
            let place = u8::try_from(plans.plans.len()).ok();
            plans.by_code[usize::from(calling_code)] = plans.by_code[usize::from(calling_code)].or(place);
            if let Some(letters) = region_index(region) {
                plans.by_region[letters] = place;
            }
            plans.plans.push(Plan {
                calling_code,
                calling_digits: code,
                region,
                lengths,
                local_lengths,
                abroad,
                national,
                transform,
                numbers,
            });
        }
        plans
    }
}

/// The place of two capital letters among all such pairs.
fn region_index(region: &str) -> Option<usize> {
    let [one, other] = *region.as_bytes() else { return None };
    let place = |letter: u8| letter.is_ascii_uppercase().then(|| usize::from(letter - b'A'));
    Some(place(one)? * 26 + place(other)?)
}

fn bits(lengths: &str) -> u32 {
    lengths.split(',').filter_map(|length| length.parse::<u32>().ok()).fold(0, |bits, length| bits | 1 << length)
}
