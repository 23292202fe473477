//! The report: aggregates of one scan, as versioned JSON. It holds numbers and words of our own only, never a value of a
//! contact.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::check::{CheckId, Effort, Severity};
use crate::contact::{Property, PropertySet};
use crate::id::{PortalId, ReportId};
use crate::rubric::{Dimension, Grade};

/// The version of this JSON. Goes up with a change that an older reader would misread.
pub const VERSION: u32 = 1;

/// Fewer eligible contacts than this are too few to rate.
pub const FEWEST_RATED: u32 = 30;

/// How many recommendations a reader can choose from, and see the score after each choice.
pub const CHOICES: usize = 6;

/// What one scan found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// [`VERSION`] when it was written.
    pub version: u32,
    /// [`crate::rubric::VERSION`] when it was written.
    pub rubric: String,
    /// When the scan ended.
    pub generated_at: Timestamp,
    /// The portal that was scanned.
    pub portal: PortalId,
    /// How many contacts it stands on.
    pub contacts: ContactCounts,
    /// Age in days of the oldest and the newest record by creation, where any date was readable.
    pub created_days: Option<Span>,
    /// How long ago the contacts last changed; an earlier report does not tell.
    #[serde(default)]
    pub last_change: Option<LastChange>,
    /// How many checks ran, did not apply, or could not run.
    pub checks: CheckCounts,
    /// The properties that exist in the portal.
    pub existing: PropertySet,
    /// The composite, 0-100, not rounded.
    pub score: f64,
    /// Half the width of its 95 % interval, in points; 0 where all were read, or fewer than two were scored.
    pub margin: f64,
    /// The letter of the shown score.
    pub grade: Grade,
    /// Contacts by grade, A to F.
    pub distribution: [u32; 5],
    /// The seven dimensions, in order.
    pub dimensions: Vec<DimensionScore>,
    /// What is best, the best first; at most three.
    pub strengths: Vec<Strength>,
    /// What is wrong, by points lost, the most first.
    pub issues: Vec<Issue>,
    /// What to do, by gain per effort, the most first.
    pub recommendations: Vec<Recommendation>,
    /// The score after the first three recommendations together, 0-100.
    pub score_after_top_three: f64,
    /// The composite, 0-100, after each choice among the first [`CHOICES`] recommendations: at an index whose bit `i` is set,
    /// recommendation `i` is done.
    pub what_if: Vec<f64>,
    /// Duplicates by certainty.
    pub duplicates: Vec<TierSummary>,
    /// What uniqueness would be if all contacts of the portal had been read, where those that were read can tell.
    #[serde(default)]
    pub uniqueness_of_all: Option<Estimate>,
    /// What limits the trust in a figure.
    pub notes: Vec<Note>,
}

impl Report {
    /// What binds a sealed report to its row.
    #[must_use]
    pub fn binding(id: ReportId) -> String {
        format!("report|{id}")
    }
}

/// How many contacts a report stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactCounts {
    /// Read from HubSpot.
    pub read: u32,
    /// Scored.
    pub scored: u32,
    /// Read and not scored.
    pub failed: u32,
    /// In the portal, where HubSpot told.
    pub portal_total: Option<u64>,
}

/// A closed range of days before the scan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// The most days ago.
    pub oldest: u32,
    /// The fewest days ago.
    pub newest: u32,
    /// At most how many days ago a quarter, a half and three quarters of the records are; an earlier report does not tell.
    #[serde(default)]
    pub quartiles: Option<[u32; 3]>,
}

/// Scored contacts by the time since their last change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastChange {
    /// Contacts in each of [`crate::rubric::AgeBand::ALL`].
    pub bands: [u32; 5],
    /// Contacts whose date of last change is missing or unreadable. They lose nothing under freshness.
    pub unknown: u32,
}

/// How many checks had which outcome in the scan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckCounts {
    /// Ran on a contact at least.
    pub run: u32,
    /// Applied to no contact.
    pub not_applicable: u32,
    /// Applied, and could run on no contact.
    pub could_not_run: u32,
}

/// The score of one dimension.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DimensionScore {
    /// Which.
    pub dimension: Dimension,
    /// Mean over the scored contacts, 0-100.
    pub score: f64,
    /// Its share of the composite.
    pub weight: f64,
    /// What it lost and to what, the most first; with the score it adds up to 100.
    pub lost: Vec<Loss>,
}

/// Points that a dimension lost to one cause.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Loss {
    /// The check that stands for the cause; none for what no check names, such as ordinary age.
    pub check: Option<CheckId>,
    /// Mean over the scored contacts, 0-100.
    pub points: f64,
}

/// A check that does notably well.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Strength {
    /// Which check.
    pub check: CheckId,
    /// The share of eligible contacts without a hit.
    pub share: Share,
}

/// A share with its Wilson 95 % interval, each within 0-1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Share {
    /// How many.
    pub count: u32,
    /// Of how many.
    pub of: u32,
    /// `count / of`.
    pub share: f64,
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// One thing that is wrong with some contacts.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Issue {
    /// The check that hit.
    pub check: CheckId,
    /// Its severity at this share.
    pub severity: Severity,
    /// Contacts hit, of those eligible.
    pub affected: Share,
    /// Whether enough contacts were eligible to rate it ([`FEWEST_RATED`]).
    pub rated: bool,
    /// What the composite gains with this issue alone fixed, in points.
    pub points_lost: f64,
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Recommendation {
    /// What is done.
    pub action: Action,
    /// The checks whose hits it fixes, the costliest first; how to go about it stands with the first.
    pub checks: Vec<CheckId>,
    /// Contacts it touches.
    pub affected: u32,
    /// What the composite gains, in points.
    pub gain: f64,
    /// The composite after it alone, 0-100.
    pub score_after: f64,
    /// How much work most of it is.
    pub effort: Effort,
}

/// What one pass through a portal can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Action {
    /// Merge records of one person.
    Merge,
    /// Verify records that have not changed for long.
    Verify,
    /// Fill in a property.
    Fill {
        /// Which.
        property: Property,
    },
    /// Correct the values of a property.
    Correct {
        /// Which.
        property: Property,
    },
    /// Correct first and last names.
    CorrectNames,
    /// Fix what one check finds.
    Fix {
        /// Which check.
        check: CheckId,
    },
}

/// How sure a cluster of duplicates is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tier {
    /// The same mailbox or profile.
    Certain,
    /// Strong evidence from several fields.
    Probable,
    /// Worth a look.
    Possible,
}

impl Tier {
    /// All three, the surest first.
    pub const ALL: [Self; 3] = [Self::Certain, Self::Probable, Self::Possible];

    /// Its name in small letters, as in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Certain => "certain",
            Self::Probable => "probable",
            Self::Possible => "possible",
        }
    }
}

/// The duplicates of one tier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TierSummary {
    /// How sure.
    pub tier: Tier,
    /// Clusters.
    pub clusters: u32,
    /// Records in them. In a possible cluster, those that are surely or probably one person are one.
    pub records: u32,
    /// Records beyond one a cluster, counted likewise.
    pub excess: u32,
    /// Records in the largest, counted likewise.
    pub largest: u32,
}

/// A score that was not measured in full.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Estimate {
    /// What it is likely to be, 0-100.
    pub score: f64,
    /// Half the width of its 95 % interval, for contacts in random order.
    pub margin: f64,
}

/// What limits the trust in a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Note {
    /// Some contacts could not be scored.
    SmallerSample,
    /// Only the first n of N contacts were read, so uniqueness is an upper bound.
    FirstOfMany,
    /// The portal's total is not known.
    TotalUnknown,
    /// The last change of some contacts is not known, so they lose nothing under freshness.
    LastChangeUnknown,
    /// So many contacts changed at once that freshness says little.
    BulkTouch,
    /// Nearly all contacts changed within two days.
    AllChangedLately,
    /// Many contacts were created within one hour.
    ImportBurst,
}
