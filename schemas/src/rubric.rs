//! The rubric: the seven dimensions, their weights, the grades, and the bands of age. It is versioned; reports of
//! different versions are not compared.

use serde::{Deserialize, Serialize};

/// The version of the rubric, printed on every report. Goes up with any change of a weight, a point or a formula.
pub const VERSION: &str = "2026.1";

/// Share of contact data that goes out of date in a year (B2B decay, an industry figure).
pub const YEARLY_DECAY: f64 = 0.225;

/// One of the seven quality dimensions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dimension {
    /// Is it filled?
    Completeness,
    /// Is it true?
    Accuracy,
    /// Is it recent?
    Freshness,
    /// Is it well-formed?
    Validity,
    /// Is it written the same way everywhere?
    Consistency,
    /// Is each person there once?
    Uniqueness,
    /// Does it tell more than the basics?
    Enrichment,
}

impl Dimension {
    /// All seven, in the order of every list of scores.
    pub const ALL: [Self; 7] = [
        Self::Completeness,
        Self::Accuracy,
        Self::Freshness,
        Self::Validity,
        Self::Consistency,
        Self::Uniqueness,
        Self::Enrichment,
    ];

    /// Its share of the composite. The seven add up to 1.
    #[must_use]
    pub const fn weight(self) -> f64 {
        1.0 / Self::ALL.len() as f64
    }

    /// The letter that its checks' ids begin with.
    #[must_use]
    pub const fn letter(self) -> u8 {
        match self {
            Self::Completeness => b'C',
            Self::Accuracy => b'A',
            Self::Freshness => b'F',
            Self::Validity => b'V',
            Self::Consistency => b'K',
            Self::Uniqueness => b'U',
            Self::Enrichment => b'E',
        }
    }

    /// How many checks it has in the catalogue.
    #[must_use]
    pub const fn n_checks(self) -> u8 {
        match self {
            Self::Completeness => 21,
            Self::Accuracy => 29,
            Self::Freshness => 11,
            Self::Validity => 32,
            Self::Consistency => 23,
            Self::Uniqueness => 18,
            Self::Enrichment => 15,
        }
    }

    /// Its name, as shown and as in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Completeness => "completeness",
            Self::Accuracy => "accuracy",
            Self::Freshness => "freshness",
            Self::Validity => "validity",
            Self::Consistency => "consistency",
            Self::Uniqueness => "uniqueness",
            Self::Enrichment => "enrichment",
        }
    }
}

/// A letter for a composite score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Grade {
    /// 90-100, excellent.
    A,
    /// 75-89, good.
    B,
    /// 60-74, fair.
    C,
    /// 40-59, poor.
    D,
    /// 0-39, failing.
    F,
}

impl Grade {
    /// All five, the best first.
    pub const ALL: [Self; 5] = [Self::A, Self::B, Self::C, Self::D, Self::F];

    /// The letter of a score as shown, 0-100.
    #[must_use]
    pub fn of(shown: u8) -> Self {
        Self::ALL.into_iter().find(|grade| shown >= grade.floor()).unwrap_or(Self::F)
    }

    /// Its letter, as in JSON.
    #[must_use]
    pub const fn letter(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
            Self::D => "D",
            Self::F => "F",
        }
    }

    /// The lowest shown score with this letter.
    #[must_use]
    pub const fn floor(self) -> u8 {
        match self {
            Self::A => 90,
            Self::B => 75,
            Self::C => 60,
            Self::D => 40,
            Self::F => 0,
        }
    }
}

/// How old a contact is by one of its dates, in five bands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AgeBand {
    /// Up to 90 days ago.
    Fresh,
    /// Up to 180 days ago.
    Ageing,
    /// Up to 365 days ago.
    Stale,
    /// Up to 730 days ago.
    Old,
    /// Longer ago.
    Dormant,
}

impl AgeBand {
    /// All five, the youngest first.
    pub const ALL: [Self; 5] = [Self::Fresh, Self::Ageing, Self::Stale, Self::Old, Self::Dormant];

    /// The band of a date so many days ago.
    #[must_use]
    pub fn of(age_days: u32) -> Self {
        let holds = |band: &Self| band.most_days().is_none_or(|most| age_days <= most);
        Self::ALL.into_iter().find(holds).unwrap_or(Self::Dormant)
    }

    /// How many days ago its dates are at most; the last band has no end.
    #[must_use]
    pub const fn most_days(self) -> Option<u32> {
        match self {
            Self::Fresh => Some(90),
            Self::Ageing => Some(180),
            Self::Stale => Some(365),
            Self::Old => Some(730),
            Self::Dormant => None,
        }
    }

    /// Its name in small letters.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fresh => "fresh",
            Self::Ageing => "ageing",
            Self::Stale => "stale",
            Self::Old => "old",
            Self::Dormant => "dormant",
        }
    }
}

/// A score as shown: rounded half up, 0-100.
#[must_use]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the value is within 0-100")]
pub fn shown(score: f64) -> u8 {
    // Sums of doubles miss a half by some 1e-14; a half must round up whatever the order of the sum was.
    (score + 0.5 + 1e-9).floor().clamp(0.0, 100.0) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_half_rounds_up_and_the_letter_follows_the_shown_score() {
        assert_eq!(shown(89.5), 90);
        assert_eq!(shown(89.499_999), 89);
        assert_eq!(shown(89.5 - 1e-13), 90);
        assert_eq!(Grade::of(shown(89.5)), Grade::A);
        let letters = [100, 90, 89, 75, 74, 60, 59, 40, 39, 0].map(|shown| Grade::of(shown).letter());
        assert_eq!(letters.concat(), "AABBCCDDFF");
        assert_eq!(shown(100.0), 100);
    }

    #[test]
    fn a_band_of_age_ends_with_its_last_day() {
        for (ages, band) in [[0, 90], [91, 180], [181, 365], [366, 730], [731, u32::MAX]].into_iter().zip(AgeBand::ALL)
        {
            assert_eq!(ages.map(AgeBand::of), [band; 2]);
        }
    }

    #[test]
    fn a_grade_is_its_letter() {
        for grade in Grade::ALL {
            assert_eq!(serde_json::to_value(grade).unwrap(), grade.letter());
        }
    }
}
