//! Who may ask how often: one rolling bucket a portal for lists, another for searches.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use axum::http::{HeaderMap, HeaderValue};

use super::bucket::{Bucket, Full};

const LIST_WINDOW: Duration = Duration::from_secs(10);
const SEARCH_WINDOW: Duration = Duration::from_secs(1);
const MAX_SEARCHES: u32 = 5;

/// The buckets of every portal seen.
pub(super) struct Meter {
    max: u32,
    lists: HashMap<u64, Bucket>,
    searches: HashMap<u64, Bucket>,
}

/// What is left of the ten-second limit, as the headers of an answer tell it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Quota {
    max: u32,
    remaining: u32,
}

impl Meter {
    pub(super) fn new(max: u32) -> Self {
        Self { max, lists: HashMap::new(), searches: HashMap::new() }
    }

    /// Takes one request from a portal's ten seconds.
    pub(super) fn take_list(&mut self, portal_id: u64, now: Instant) -> Result<Quota, Quota> {
        let max = self.max;
        let bucket = self.lists.entry(portal_id).or_insert_with(|| Bucket::new(max, LIST_WINDOW));
        match bucket.take(now) {
            Ok(remaining) => Ok(Quota { max, remaining }),
            Err(Full) => Err(Quota { max, remaining: 0 }),
        }
    }

    /// Takes one search from a portal's second.
    pub(super) fn take_search(&mut self, portal_id: u64, now: Instant) -> Result<u32, Full> {
        self.searches.entry(portal_id).or_insert_with(|| Bucket::new(MAX_SEARCHES, SEARCH_WINDOW)).take(now)
    }
}

impl Quota {
    pub(super) fn write(self, headers: &mut HeaderMap) {
        let window_ms = LIST_WINDOW.as_millis() as u64;
        headers.insert("x-hubspot-ratelimit-interval-milliseconds", HeaderValue::from(window_ms));
        headers.insert("x-hubspot-ratelimit-max", HeaderValue::from(self.max));
        headers.insert("x-hubspot-ratelimit-remaining", HeaderValue::from(self.remaining));
        headers.insert("x-hubspot-ratelimit-secondly", HeaderValue::from(self.max / 10));
        headers.insert("x-hubspot-ratelimit-secondly-remaining", HeaderValue::from(self.remaining.min(self.max / 10)));
    }
}
