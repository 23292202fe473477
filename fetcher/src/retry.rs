//! What follows from a failed request: a wait of some length, or the end.

use std::time::Duration;

use schemas::event::WaitReason;

use crate::error::FetchError;

/// HubSpot's window of ten seconds: how long a 429 waits where HubSpot does not tell.
const WINDOW: Duration = Duration::from_secs(10);
/// How often a page is asked for again after a 429.
const RATE_LIMIT_RETRIES: u32 = 3;
/// How often a page is asked for where HubSpot fails, the first time included.
const FAULT_ATTEMPTS: u32 = 3;
/// The first backoff, doubled each time.
const BASE: Duration = Duration::from_millis(200);

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
            FetchError::Unauthorized => None,
            FetchError::RateLimited { retry_after } => {
                self.rate_limited += 1;
                let wait = retry_after.unwrap_or(WINDOW);
                (self.rate_limited <= RATE_LIMIT_RETRIES).then(|| self.pause(WaitReason::RateLimited, wait))
            }
            FetchError::Unavailable(_) | FetchError::Malformed(_) => {
                self.faults += 1;
                let backoff = BASE * 2_u32.pow((self.faults - 1).min(FAULT_ATTEMPTS));
                let wait = backoff.mul_f64(0.5 + fastrand::f64());
                (self.faults < FAULT_ATTEMPTS).then(|| self.pause(WaitReason::Unavailable, wait))
            }
        }
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

    fn unavailable() -> FetchError {
        FetchError::Unavailable(anyhow!("status 503"))
    }

    #[test]
    fn a_429_is_retried_three_times_after_what_hubspot_asks_for() {
        let mut retries = Retries::default();
        let asked = FetchError::RateLimited { retry_after: Some(Duration::from_secs(2)) };
        let (reason, wait) = (WaitReason::RateLimited, Duration::from_secs(2));
        assert_eq!(retries.after(&asked), Some(Pause { reason, wait, number: 1 }));
        let silent = FetchError::RateLimited { retry_after: None };
        assert_eq!(retries.after(&silent), Some(Pause { reason, wait: WINDOW, number: 2 }));
        assert!(retries.after(&silent).is_some());
        assert_eq!(retries.after(&silent), None);
    }

    #[test]
    fn a_fault_is_tried_three_times_with_a_growing_wait() {
        for _ in 0..100 {
            let mut retries = Retries::default();
            let first = retries.after(&unavailable()).unwrap();
            let second = retries.after(&FetchError::Malformed("cut")).unwrap();
            assert!((BASE / 2..BASE * 3 / 2).contains(&first.wait), "{first:?}");
            assert!((BASE..BASE * 3).contains(&second.wait), "{second:?}");
            assert_eq!(retries.after(&unavailable()), None);
        }
    }

    #[test]
    fn a_429_takes_nothing_from_the_tries_of_a_fault() {
        let mut retries = Retries::default();
        let limited = FetchError::RateLimited { retry_after: None };
        assert_eq!(retries.after(&limited).unwrap().number, 1);
        assert_eq!(retries.after(&unavailable()).unwrap().number, 2);
        assert_eq!(retries.after(&limited).unwrap().number, 3);
        assert_eq!(retries.after(&unavailable()).unwrap().number, 4);
        assert_eq!(retries.after(&unavailable()), None);
    }

    #[test]
    fn a_refused_token_is_never_tried_again() {
        assert_eq!(Retries::default().after(&FetchError::Unauthorized), None);
    }
}
