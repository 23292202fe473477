//! How often something may be done, by address, at this gateway. It asks nobody else, so it is checked before whatever costs the
//! broker something.

use std::hash::{BuildHasher, RandomState};
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::time::Duration;

use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use crate::bounds::client_ip::{WIDER, wider};

/// Allows a number of times at once, and as many again in the course of a time. An address is known only by a hash.
pub(crate) struct Pace {
    each: DefaultKeyedRateLimiter<u64>,
    wider: DefaultKeyedRateLimiter<u64>,
    /// Of this process.
    key: RandomState,
    clock: DefaultClock,
}

impl Pace {
    pub(crate) fn new(times: NonZeroU32, within: Duration) -> Self {
        let limiter = |times: NonZeroU32| {
            let again = within / times.get();
            let quota = Quota::with_period(again).expect("the time is longer than nothing").allow_burst(times);
            RateLimiter::keyed(quota)
        };
        Self {
            each: limiter(times),
            wider: limiter(times.saturating_mul(WIDER)),
            key: RandomState::new(),
            clock: DefaultClock::default(),
        }
    }

    /// Uses it once. An address that is refused takes nothing from the others of its network.
    ///
    /// # Errors
    /// The seconds until it can be used again, at least 1.
    pub(crate) fn spend(&self, ip: IpAddr) -> Result<(), u64> {
        let own = self.each.check_key(&self.key.hash_one(ip));
        let wider = || wider(ip).map_or(Ok(()), |network| self.wider.check_key(&self.key.hash_one(network)));
        own.and_then(|()| wider()).map_err(|not_until| {
            let wait = not_until.wait_time_from(self.clock.now());
            wait.as_secs() + 1
        })
    }

    /// Forgets those who could use it in full again.
    pub(crate) fn forget(&self) {
        for limiter in [&self.each, &self.wider] {
            limiter.retain_recent();
            limiter.shrink_to_fit();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pace(times: u32) -> Pace {
        Pace::new(NonZeroU32::new(times).unwrap(), Duration::from_secs(600))
    }

    #[test]
    fn an_address_has_its_times_and_then_has_to_wait() {
        let (pace, one, other) = (pace(3), "203.0.113.1".parse().unwrap(), "203.0.113.2".parse().unwrap());
        for _ in 0..3 {
            assert_eq!(pace.spend(one), Ok(()));
        }
        let seconds_left = pace.spend(one).unwrap_err();
        assert!((1..=201).contains(&seconds_left), "{seconds_left}");
        assert_eq!(pace.spend(other), Ok(()));
        pace.forget();
        assert!(pace.spend(one).is_err(), "who has to wait is not forgotten");
    }

    #[test]
    fn the_networks_of_one_owner_have_a_bound_together() {
        let pace = pace(2);
        let network = |n: u16| IpAddr::from([0x2001, 0xdb8, 1, n, 0, 0, 0, 0]);
        let n_granted = (0..1000).filter(|n| pace.spend(network(*n)).is_ok()).count();
        assert_eq!(n_granted, 32);
        assert_eq!(pace.spend("2001:db8:2::".parse().unwrap()), Ok(()), "another owner");
    }

    #[test]
    fn who_is_refused_costs_its_neighbours_nothing() {
        let pace = pace(2);
        let [greedy, neighbour] = ["2001:db8:1:1::", "2001:db8:1:2::"].map(|ip| ip.parse().unwrap());
        let n_granted = (0..1000).filter(|_| pace.spend(greedy).is_ok()).count();
        assert_eq!(n_granted, 2);
        assert_eq!(pace.spend(neighbour), Ok(()));
    }
}
