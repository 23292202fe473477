//! The budget of requests to each portal: a bucket of tokens that also follows what HubSpot tells of its own count.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use schemas::id::PortalId;
use tokio::time::Instant;

/// The time in which the configured number of requests may be made.
const WINDOW: Duration = Duration::from_secs(10);
/// The longest window that HubSpot may ask for.
const LONGEST_WINDOW: Duration = Duration::from_secs(60);
/// Above this many portals, buckets that nobody uses are dropped.
const MANY: usize = 1024;

/// What HubSpot's headers tell of its own count.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Quota {
    /// Requests in a window.
    pub(crate) max: Option<u32>,
    /// Requests left in it.
    pub(crate) remaining: Option<u32>,
    /// Its length.
    pub(crate) window: Option<Duration>,
}

/// The buckets of all portals. They are this process's own: what other fetchers take shows only in HubSpot's count.
#[derive(Debug)]
pub(crate) struct Buckets {
    limit: u32,
    by_portal: Mutex<HashMap<PortalId, Arc<Bucket>>>,
}

/// The bucket of one portal, shared by all its scans.
#[derive(Debug)]
pub(crate) struct Bucket(Mutex<State>);

/// The tokens of a bucket. Each comes back one window after it was taken, so no window sees more requests than the limit.
#[derive(Debug)]
struct State {
    /// The configured limit.
    configured: usize,
    /// The limit in force: the configured one, or HubSpot's where that is lower.
    limit: usize,
    window: Duration,
    /// When each token that is out comes back, the earliest first.
    back: VecDeque<Instant>,
    /// No token before this, because HubSpot said so.
    held_until: Option<Instant>,
}

impl Buckets {
    /// Buckets of `limit` requests in ten seconds.
    pub(crate) fn new(limit: u32) -> Self {
        Self { limit, by_portal: Mutex::default() }
    }

    /// The bucket of a portal.
    pub(crate) fn of(&self, portal: PortalId) -> Arc<Bucket> {
        let mut by_portal = self.by_portal.lock().unwrap_or_else(PoisonError::into_inner);
        if by_portal.len() >= MANY {
            let now = Instant::now();
            by_portal.retain(|_, bucket| Arc::strong_count(bucket) > 1 || !bucket.is_idle(now));
        }
        Arc::clone(by_portal.entry(portal).or_insert_with(|| Arc::new(Bucket::new(self.limit))))
    }
}

impl Bucket {
    fn new(limit: u32) -> Self {
        let limit = limit as usize;
        let state = State { configured: limit, limit, window: WINDOW, back: VecDeque::new(), held_until: None };
        Self(Mutex::new(state))
    }

    /// Takes a token.
    ///
    /// # Errors
    /// How long until there may be one.
    pub(crate) fn take(&self, now: Instant) -> Result<(), Duration> {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        state.refill(now);
        if let Some(until) = state.held_until {
            return Err(until - now);
        }
        if state.back.len() < state.limit {
            let back = now + state.window;
            state.back.push_back(back);
            return Ok(());
        }
        let freeing = state.back.len() - state.limit;
        Err(state.back.get(freeing).map_or(state.window, |back| back.saturating_duration_since(now)))
    }

    /// Follows HubSpot's own count, as told with an answer: where it is higher than ours, others made requests too.
    pub(crate) fn follow(&self, quota: Quota, now: Instant) {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(window) = quota.window {
            state.window = window.clamp(Duration::from_millis(100), LONGEST_WINDOW);
        }
        if let Some(max) = quota.max {
            state.limit = state.configured.min(max.max(1) as usize);
        }
        state.refill(now);
        if let Some(remaining) = quota.remaining {
            let out = state.limit.saturating_sub(remaining as usize);
            let back = now + state.window;
            while state.back.len() < out {
                state.back.push_back(back);
            }
        }
    }

    /// Gives out no token for a while, because HubSpot refused one.
    pub(crate) fn hold(&self, wait: Duration, now: Instant) {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let until = now + wait.min(LONGEST_WINDOW);
        state.held_until = Some(state.held_until.map_or(until, |held| held.max(until)));
    }

    fn is_idle(&self, now: Instant) -> bool {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        state.refill(now);
        state.back.is_empty() && state.held_until.is_none()
    }
}

impl State {
    fn refill(&mut self, now: Instant) {
        while self.back.front().is_some_and(|back| *back <= now) {
            self.back.pop_front();
        }
        self.held_until = self.held_until.filter(|until| *until > now);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn no_window_sees_more_requests_than_the_limit() {
        let (bucket, start) = (Bucket::new(2), Instant::now());
        assert_eq!(bucket.take(start), Ok(()));
        assert_eq!(bucket.take(start + 4 * SECOND), Ok(()));
        assert_eq!(bucket.take(start + 5 * SECOND), Err(5 * SECOND));
        assert_eq!(bucket.take(start + 10 * SECOND), Ok(()));
        assert_eq!(bucket.take(start + 10 * SECOND), Err(4 * SECOND));
    }

    #[test]
    fn requests_of_others_count_too() {
        let (bucket, now) = (Bucket::new(110), Instant::now());
        assert_eq!(bucket.take(now), Ok(()));
        bucket.follow(Quota { max: Some(110), remaining: Some(1), window: Some(10 * SECOND) }, now);
        assert_eq!(bucket.take(now), Ok(()));
        assert_eq!(bucket.take(now), Err(10 * SECOND));
    }

    #[test]
    fn a_lower_limit_of_hubspot_is_kept_and_a_higher_one_is_not_used() {
        let (bucket, now) = (Bucket::new(3), Instant::now());
        bucket.follow(Quota { max: Some(190), remaining: Some(189), window: None }, now);
        assert!((0..3).all(|_| bucket.take(now).is_ok()));
        assert!(bucket.take(now).is_err());
        bucket.follow(Quota { max: Some(1), remaining: Some(0), window: Some(2 * SECOND) }, now);
        assert!(bucket.take(now + 9 * SECOND).is_err());
        assert_eq!(bucket.take(now + 10 * SECOND), Ok(()));
        assert_eq!(bucket.take(now + 10 * SECOND), Err(2 * SECOND));
    }

    #[test]
    fn a_refusal_holds_all_scans_of_the_portal_and_no_other() {
        let (buckets, now) = (Buckets::new(5), Instant::now());
        buckets.of(PortalId(1)).hold(3 * SECOND, now);
        assert_eq!(buckets.of(PortalId(1)).take(now), Err(3 * SECOND));
        assert_eq!(buckets.of(PortalId(2)).take(now), Ok(()));
        assert_eq!(buckets.of(PortalId(1)).take(now + 3 * SECOND), Ok(()));
    }

    #[test]
    fn buckets_that_nobody_uses_are_dropped() {
        let buckets = Buckets::new(5);
        for portal in 0..3 * MANY as u64 {
            buckets.of(PortalId(portal));
        }
        assert!(buckets.by_portal.lock().unwrap().len() <= MANY);
    }
}
