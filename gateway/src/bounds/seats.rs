//! Seats of those who watch a scan as a stream: so many in all, and so many for one address.

use std::net::IpAddr;
use std::sync::Arc;

use metrics::gauge;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::bounds::crowd::{Crowd, Present};
use crate::problem::Problem;

/// Those of one address: an office shares one, and a browser opens a stream for each page.
const EACH: usize = 32;
/// After how many seconds one of them may have ended.
const AGAIN: u64 = 5;

/// Seats that are taken.
const STREAMS: &str = "gateway_streams";

pub(crate) struct Seats {
    free: Arc<Semaphore>,
    taken: Arc<Crowd>,
}

/// One seat, until it is dropped.
pub(crate) struct Seat {
    _one_of_all: OwnedSemaphorePermit,
    _one_of_address: Present,
}

impl Seats {
    /// So many seats in all.
    pub(crate) fn new(most: usize) -> Self {
        gauge!(STREAMS).set(0);
        Self { free: Arc::new(Semaphore::new(most)), taken: Arc::new(Crowd::new(EACH)) }
    }

    /// Takes a seat.
    ///
    /// # Errors
    /// Where there is none left, be it for this address or at all.
    pub(crate) fn take(&self, ip: IpAddr) -> Result<Seat, Problem> {
        let one_of_all = Arc::clone(&self.free).try_acquire_owned().map_err(|_| Problem::TooManyWatchers)?;
        let one_of_address = self.taken.enter(ip).ok_or(Problem::TooManyLooks { seconds_left: AGAIN })?;
        gauge!(STREAMS).increment(1);
        Ok(Seat { _one_of_all: one_of_all, _one_of_address: one_of_address })
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        gauge!(STREAMS).decrement(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(n: u32) -> IpAddr {
        IpAddr::from(n.to_be_bytes())
    }

    #[test]
    fn one_address_does_not_take_the_seats_of_another() {
        let seats = Seats::new(EACH + 1);
        let mut own: Vec<_> = (0..EACH).map(|_| seats.take(address(1)).ok().unwrap()).collect();
        assert!(matches!(seats.take(address(1)).err(), Some(Problem::TooManyLooks { .. })));
        assert!(seats.take(address(2)).is_ok());
        own.pop();
        assert!(seats.take(address(1)).is_ok(), "a seat that was left is free");
        drop(own);
        assert_eq!(seats.free.available_permits(), EACH + 1);
    }

    #[test]
    fn there_are_so_many_seats_in_all() {
        let seats = Seats::new(3);
        let mut all: Vec<_> = (0..3).map(|n| seats.take(address(n)).ok().unwrap()).collect();
        assert!(matches!(seats.take(address(3)).err(), Some(Problem::TooManyWatchers)));
        all.pop();
        assert!(seats.take(address(3)).is_ok());
    }
}
