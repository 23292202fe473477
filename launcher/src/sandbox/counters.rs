//! What a test can observe about the sandbox from outside.

use std::collections::BTreeMap;

/// How often the sandbox did what, since it was made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counters {
    /// Requests for a page of contacts that carried a valid token, faults and limits included.
    pub page_requests: u64,
    /// Requests to the search endpoint that carried a valid token.
    pub search_requests: u64,
    /// Codes exchanged for tokens.
    pub token_exchanges: u64,
    /// Access tokens renewed with a refresh token.
    pub token_refreshes: u64,
    /// Refresh tokens revoked.
    pub revoked_refresh_tokens: u64,
    /// Consents approved.
    pub approvals: u64,
    /// Consents declined.
    pub declines: u64,
    /// Faults of the script that happened.
    pub faults: u64,
    /// Answers by HTTP status.
    pub statuses: BTreeMap<u16, u64>,
}
