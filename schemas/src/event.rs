//! The messages between the services. A message's subject is its event's name with the scan id last; its message id makes
//! a repeated publish count once.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::finding::ScoredContact;
use crate::id::{PortalId, ReportId, ScanId};
use crate::rubric::Grade;
use crate::seal::Sealed;

/// The version of all messages together. Goes up with each change of what one holds or means, a blinded key or code included:
/// services of two versions do not understand each other.
pub const VERSION: u32 = 5;

/// A message of the pipeline.
pub trait Event: Serialize + DeserializeOwned + Send + Sync + 'static {
    /// Its name: a noun and a past participle.
    const NAME: &'static str;

    /// The scan it belongs to.
    fn scan(&self) -> ScanId;

    /// The same for each repeat of the same message, and for no other.
    fn message_id(&self) -> String;

    /// Where it is published.
    fn subject(&self) -> String {
        format!("{}.{}", Self::NAME, self.scan())
    }
}

/// A visitor asked for a scan. Goes to one fetcher and to one aggregator.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScanRequested {
    /// The scan.
    pub scan: ScanId,
    /// Under which id its report is saved.
    pub report: ReportId,
    /// The portal to read.
    pub portal: PortalId,
    /// The access token, sealed with the token key and [`ScanRequested::token_binding`].
    pub token: Sealed,
}

impl ScanRequested {
    /// What binds a sealed access token to its scan.
    #[must_use]
    pub fn token_binding(scan: ScanId) -> String {
        format!("{}|token|{scan}", Self::NAME)
    }
}

/// A page of contacts was read. Goes to one scorer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PageFetched {
    /// The scan.
    pub scan: ScanId,
    /// How often the scan request has been taken, from 1.
    pub attempt: u32,
    /// The page's number within the attempt, from 1.
    pub page: u32,
    /// How many contacts it holds.
    pub contacts: u32,
    /// A [`crate::contact::Page`], sealed with the page key and [`PageFetched::page_binding`].
    pub sealed: Sealed,
}

impl PageFetched {
    /// What binds a sealed page to its scan, attempt and number.
    #[must_use]
    pub fn page_binding(scan: ScanId, attempt: u32, page: u32) -> String {
        format!("{}|page|{scan}|{attempt}|{page}", Self::NAME)
    }

    /// The purpose under which a scan's blinding key is derived from the page key.
    #[must_use]
    pub fn blinding_purpose(scan: ScanId) -> String {
        format!("{}|blind|{scan}", Self::NAME)
    }
}

/// A page was scored, or given up.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PageScored {
    /// The scan.
    pub scan: ScanId,
    /// The fetcher's attempt that the page belongs to.
    pub attempt: u32,
    /// The page's number within the attempt, from 1.
    pub page: u32,
    /// Its contacts in order; none is a contact that could not be scored.
    pub contacts: Vec<Option<ScoredContact>>,
}

/// A fetcher is done with a scan, one way or the other.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FetchEnded {
    /// The scan.
    pub scan: ScanId,
    /// The fetcher's attempt.
    pub attempt: u32,
    /// How it ended.
    pub outcome: FetchOutcome,
}

/// How a fetch ended.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum FetchOutcome {
    /// Every page was read and published.
    Complete {
        /// How many contacts each page holds, in order.
        pages: Vec<u32>,
        /// How many contacts the portal has in all, where HubSpot told.
        portal_total: Option<u64>,
    },
    /// HubSpot could not be read to the end.
    Failed {
        /// Why.
        cause: FailureCause,
    },
}

/// Something that a watcher may want to see.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScanProgressed {
    /// The scan.
    pub scan: ScanId,
    /// The fetcher's attempt; a higher one starts the counts again.
    pub attempt: u32,
    /// What happened.
    pub step: Step,
}

/// A step of a scan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Step {
    /// A fetcher took the scan.
    Started,
    /// A page was read.
    PageRead {
        /// Its number, from 1.
        page: u32,
        /// How many pages there will be, where the portal's total is known.
        pages: Option<u32>,
        /// Contacts read so far.
        contacts: u32,
    },
    /// HubSpot limits us or fails; the fetcher waits and tries again.
    Waiting {
        /// Why.
        reason: WaitReason,
        /// The page it waits for, from 1.
        page: u32,
        /// The number of this wait among those for the page, from 1; waits for the budget of requests count too.
        retry: u32,
        /// How long, in milliseconds.
        wait_ms: u64,
    },
    /// A page was scored.
    PageScored {
        /// Pages scored so far.
        pages: u32,
        /// Contacts scored so far.
        scored: u32,
        /// Contacts that could not be scored so far.
        failed: u32,
        /// The running score, 0-100; none before the first scored contact.
        score: Option<u8>,
        /// Its letter.
        grade: Option<Grade>,
        /// Contacts scored so far by grade, A to F.
        distribution: [u32; 5],
    },
    /// All pages are in; the report is being saved.
    Saving,
}

/// Why a fetcher waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WaitReason {
    /// HubSpot answered 429, or the portal's budget is used up.
    RateLimited,
    /// HubSpot did not answer, or answered 5xx.
    Unavailable,
}

/// A scan ended well. The one end of its scan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScanCompleted {
    /// The scan.
    pub scan: ScanId,
    /// The saved report; none where the portal holds no contact.
    pub report: Option<ReportId>,
}

/// A scan ended without a report. The one end of its scan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScanFailed {
    /// The scan.
    pub scan: ScanId,
    /// Why.
    pub cause: FailureCause,
}

/// Why a scan failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FailureCause {
    /// HubSpot refused the token.
    AuthenticationFailed,
    /// HubSpot limited us longer than we wait.
    RateLimited,
    /// HubSpot did not answer, or not in a form that can be read.
    HubspotUnavailable,
    /// Half or more of the contacts could not be scored.
    ScoringFailed,
    /// The report could not be saved.
    ReportNotSaved,
    /// The scan's messages were lost, or its deadline passed.
    Interrupted,
}

impl FailureCause {
    /// All causes.
    pub const ALL: [Self; 6] = [
        Self::AuthenticationFailed,
        Self::RateLimited,
        Self::HubspotUnavailable,
        Self::ScoringFailed,
        Self::ReportNotSaved,
        Self::Interrupted,
    ];

    /// Its stable code, as in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::AuthenticationFailed => "authentication_failed",
            Self::RateLimited => "rate_limited",
            Self::HubspotUnavailable => "hubspot_unavailable",
            Self::ScoringFailed => "scoring_failed",
            Self::ReportNotSaved => "report_not_saved",
            Self::Interrupted => "interrupted",
        }
    }
}

/// An event of one scan, by its name and its message id.
macro_rules! event {
    ($event:ident, $name:literal, $message_id:expr) => {
        impl Event for $event {
            const NAME: &'static str = $name;

            fn scan(&self) -> ScanId {
                self.scan
            }

            fn message_id(&self) -> String {
                let message_id: fn(&Self) -> String = $message_id;
                message_id(self)
            }
        }
    };
}

event!(ScanRequested, "scan.requested", |event| format!("{}:requested", event.scan));
event!(PageFetched, "page.fetched", |event| format!("{}:{}:{}", event.scan, event.attempt, event.page));
event!(PageScored, "page.scored", |event| format!("{}:{}:{}:scored", event.scan, event.attempt, event.page));
event!(FetchEnded, "fetch.ended", |event| format!("{}:{}:ended", event.scan, event.attempt));
event!(ScanProgressed, "scan.progressed", |event| {
    let (scan, attempt) = (event.scan, event.attempt);
    match &event.step {
        Step::Started => format!("{scan}:{attempt}:started"),
        Step::PageRead { page, .. } => format!("{scan}:{attempt}:read:{page}"),
        Step::Waiting { page, retry, .. } => format!("{scan}:{attempt}:waiting:{page}:{retry}"),
        Step::PageScored { pages, .. } => format!("{scan}:{attempt}:scored:{pages}"),
        Step::Saving => format!("{scan}:{attempt}:saving"),
    }
});
// Shared by the two ends, so that a scan has one of them.
event!(ScanCompleted, "scan.completed", |event| format!("{}:end", event.scan));
event!(ScanFailed, "scan.failed", |event| format!("{}:end", event.scan));
