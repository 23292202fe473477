//! Why contacts could not be read. Carries no token and nothing of an answer's body.

use std::time::Duration;

use chassis::broker::PublishError;
use schemas::event::FailureCause;

/// Why a request to HubSpot brought no page.
#[derive(Debug, thiserror::Error)]
pub enum FetchError {
    /// HubSpot refuses the token, or what it may read.
    #[error("HubSpot refused the token with status {0}")]
    Unauthorized(u16),
    /// The portal's budget of requests is used up.
    #[error("HubSpot limits the rate of requests")]
    RateLimited {
        /// How long to wait; none where the budget of the whole day is used up.
        wait: Option<Duration>,
    },
    /// No whole answer, or one that says that HubSpot cannot answer now.
    #[error("HubSpot is unavailable")]
    Unavailable {
        /// The shortest wait that is of use, where one is known.
        wait: Option<Duration>,
        /// What went wrong.
        source: anyhow::Error,
    },
    /// HubSpot does not take the request, and would take it no better a second time.
    #[error("HubSpot refused the request with status {0}")]
    Refused(u16),
    /// The answer is not what HubSpot documents. The parser's own words are left out: they may quote a contact.
    #[error("HubSpot's answer cannot be read: {0}")]
    Malformed(&'static str),
}

/// Why the reading of a scan was cut.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Cut {
    /// By HubSpot.
    #[error("failed to read from HubSpot")]
    HubSpot(#[from] FetchError),
    /// By the broker.
    #[error("failed to publish")]
    Broker(#[from] PublishError),
}

impl FetchError {
    /// What the visitor is told.
    pub(crate) fn cause(&self) -> FailureCause {
        match self {
            Self::Unauthorized(_) => FailureCause::AuthenticationFailed,
            Self::RateLimited { .. } => FailureCause::RateLimited,
            Self::Unavailable { .. } | Self::Refused(_) | Self::Malformed(_) => FailureCause::HubspotUnavailable,
        }
    }

    /// Its label in metrics.
    pub(crate) fn label(&self) -> &'static str {
        match self {
            Self::Unauthorized(_) => "unauthorized",
            Self::RateLimited { .. } => "rate_limited",
            Self::Unavailable { .. } => "unavailable",
            Self::Refused(_) => "refused",
            Self::Malformed(_) => "malformed",
        }
    }
}
