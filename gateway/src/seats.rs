//! Seats of those who watch a scan as a stream: so many in all, and so many for one address.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

use crate::problem::Problem;

/// Those of one address: an office shares one, and a browser opens a stream for each page.
const EACH: usize = 32;

pub(crate) struct Seats {
    most: usize,
    taken: Mutex<Taken>,
}

#[derive(Default)]
struct Taken {
    all: usize,
    by_address: HashMap<IpAddr, usize>,
}

/// One seat, until it is dropped.
pub(crate) struct Seat {
    seats: Arc<Seats>,
    ip: IpAddr,
}

impl Seats {
    /// So many seats in all.
    pub(crate) fn new(most: usize) -> Self {
        Self { most, taken: Mutex::default() }
    }

    /// Takes a seat.
    ///
    /// # Errors
    /// Where there is none left, be it for this address or at all.
    pub(crate) fn take(self: &Arc<Self>, ip: IpAddr) -> Result<Seat, Problem> {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        if taken.all >= self.most {
            return Err(Problem::TooManyWatchers);
        }
        let own = taken.by_address.entry(ip).or_default();
        if *own >= EACH {
            return Err(Problem::TooManyLooks);
        }
        *own += 1;
        taken.all += 1;
        Ok(Seat { seats: Arc::clone(self), ip })
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut taken = self.seats.taken.lock().unwrap_or_else(PoisonError::into_inner);
        taken.all -= 1;
        let own = taken.by_address.get_mut(&self.ip).expect("a seat is taken under its address");
        *own -= 1;
        if *own == 0 {
            taken.by_address.remove(&self.ip);
        }
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
        let seats = Arc::new(Seats::new(EACH + 1));
        let mut own: Vec<_> = (0..EACH).map(|_| seats.take(address(1)).ok().unwrap()).collect();
        assert!(matches!(seats.take(address(1)).err(), Some(Problem::TooManyLooks)));
        assert!(seats.take(address(2)).is_ok());
        own.pop();
        assert!(seats.take(address(1)).is_ok(), "a seat that was left is free");
        drop(own);
        let taken = seats.taken.lock().unwrap();
        assert_eq!((taken.all, taken.by_address.len()), (0, 0));
    }

    #[test]
    fn there_are_so_many_seats_in_all() {
        let seats = Arc::new(Seats::new(3));
        let mut all: Vec<_> = (0..3).map(|n| seats.take(address(n)).ok().unwrap()).collect();
        assert!(matches!(seats.take(address(3)).err(), Some(Problem::TooManyWatchers)));
        all.pop();
        assert!(seats.take(address(3)).is_ok());
    }
}
