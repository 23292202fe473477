//! What follows from a failed request: a wait of some length, or the end.

use std::time::Duration;

use schemas::event::WaitReason;

use crate::error::FetchError;

/// How often a page is asked for again after a 429.
const RATE_LIMIT_RETRIES: u32 = 3;
/// How often a page is asked for where HubSpot fails, the first time included.
const FAULT_ATTEMPTS: u32 = 3;
/// The first backoff, doubled each time, and up to as much again at random. HubSpot asks for a pause of a few seconds.
const BASE: Duration = Duration::from_secs(1);

/// A wait before the next request.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Pause {
    pub(crate) reason: WaitReason,
    pub(crate) wait: Duration,
    /// Which wait of its page it is, from 1.
    pub(crate) number: u32,
}

/// What has gone wrong so far with one page.
#[derive(Debug, Default)]
pub(crate) struct Retries {
    rate_limited: u32,
    faults: u32,
    pauses: u32,
}

impl Retries {
    /// How long to wait after `error`; none where asking again is of no use.
    pub(crate) fn after(&mut self, error: &FetchError) -> Option<Pause> {
        match error {
            FetchError::Unauthorized(_) | FetchError::Refused(_) | FetchError::RateLimited { wait: None } => None,
            FetchError::RateLimited { wait: Some(wait) } => {
                self.rate_limited += 1;
                (self.rate_limited <= RATE_LIMIT_RETRIES).then(|| self.pause(WaitReason::RateLimited, *wait))
            }
            FetchError::Unavailable { wait, .. } => self.back_off(wait.unwrap_or_default()),
            FetchError::Malformed(_) => self.back_off(Duration::ZERO),
        }
    }

    /// A growing wait, at least `shortest`.
    fn back_off(&mut self, shortest: Duration) -> Option<Pause> {
        self.faults += 1;
        let backoff = BASE * 2_u32.pow((self.faults - 1).min(FAULT_ATTEMPTS));
        let wait = backoff.mul_f64(1.0 + fastrand::f64()).max(shortest);
        (self.faults < FAULT_ATTEMPTS).then(|| self.pause(WaitReason::Unavailable, wait))
    }

    /// A wait of this length, counted with the others of the page.
    pub(crate) fn pause(&mut self, reason: WaitReason, wait: Duration) -> Pause {
        self.pauses += 1;
        Pause { reason, wait, number: self.pauses }
    }
}

#[cfg(test)]
mod tests {
    use anyhow::anyhow;

    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    fn limited() -> FetchError {
        FetchError::RateLimited { wait: Some(10 * SECOND) }
    }

    fn unavailable(wait: Option<Duration>) -> FetchError {
        FetchError::Unavailable { wait, source: anyhow!("status 503") }
    }

    #[test]
    fn a_429_is_retried_three_times_after_the_wait_that_it_tells() {
        let mut retries = Retries::default();
        let (reason, wait) = (WaitReason::RateLimited, 10 * SECOND);
        for number in 1..=3 {
            assert_eq!(retries.after(&limited()), Some(Pause { reason, wait, number }));
        }
        assert_eq!(retries.after(&limited()), None);
    }

    #[test]
    fn a_fault_is_tried_three_times_with_a_growing_wait_of_seconds() {
        for _ in 0..100 {
            let mut retries = Retries::default();
            let first = retries.after(&unavailable(None)).unwrap();
            let second = retries.after(&FetchError::Malformed("cut")).unwrap();
            assert!((SECOND..2 * SECOND).contains(&first.wait), "{first:?}");
            assert!((2 * SECOND..4 * SECOND).contains(&second.wait), "{second:?}");
            assert_eq!(retries.after(&unavailable(None)), None);
        }
    }

    #[test]
    fn a_fault_that_tells_its_wait_is_given_that_long() {
        let mut retries = Retries::default();
        assert_eq!(retries.after(&unavailable(Some(30 * SECOND))).unwrap().wait, 30 * SECOND);
        let wait = retries.after(&unavailable(Some(SECOND))).unwrap().wait;
        assert!(wait >= 2 * SECOND, "the backoff is longer than what was told, {wait:?}");
    }

    #[test]
    fn a_429_takes_nothing_from_the_tries_of_a_fault() {
        let mut retries = Retries::default();
        assert_eq!(retries.after(&limited()).unwrap().number, 1);
        assert_eq!(retries.after(&unavailable(None)).unwrap().number, 2);
        assert_eq!(retries.after(&limited()).unwrap().number, 3);
        assert_eq!(retries.after(&unavailable(None)).unwrap().number, 4);
        assert_eq!(retries.after(&unavailable(None)), None);
    }

    #[test]
    fn what_asking_again_cannot_mend_is_not_asked_again() {
        for error in [FetchError::Unauthorized(401), FetchError::Refused(404), FetchError::RateLimited { wait: None }] {
            assert_eq!(Retries::default().after(&error), None, "{error}");
        }
    }
}
