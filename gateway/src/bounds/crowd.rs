//! How many may be here at a time: so many of one address, and a multiple of that of the IPv6 /48 network around it. An address is
//! known only by a hash.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

use crate::bounds::client_ip::{WIDER, wider};

pub(crate) struct Crowd {
    each: usize,
    /// Of this process.
    key: RandomState,
    present: Mutex<HashMap<u64, usize>>,
}

/// One of the crowd, until it is dropped.
pub(crate) struct Present {
    crowd: Arc<Crowd>,
    own: Vec<u64>,
}

/// What an address is counted as.
#[derive(Hash)]
enum Whole {
    Address(IpAddr),
    Wider(IpAddr),
}

impl Crowd {
    /// So many of one address.
    pub(crate) fn new(each: usize) -> Self {
        Self { each, key: RandomState::new(), present: Mutex::default() }
    }

    /// Lets one more of an address in; none where there are too many.
    pub(crate) fn enter(self: &Arc<Self>, ip: IpAddr) -> Option<Present> {
        let times = usize::try_from(WIDER.get()).expect("it is a small number");
        let network = wider(ip).map(|network| (Whole::Wider(network), self.each.saturating_mul(times)));
        let wholes = [Some((Whole::Address(ip), self.each)), network].into_iter().flatten();
        let bounds: Vec<_> = wholes.map(|(whole, most)| (self.key.hash_one(whole), most)).collect();
        let mut present = self.present.lock().unwrap_or_else(PoisonError::into_inner);
        if bounds.iter().any(|(whole, most)| present.get(whole).is_some_and(|n| n >= most)) {
            return None;
        }
        let own: Vec<_> = bounds.into_iter().map(|(whole, _)| whole).collect();
        for whole in &own {
            *present.entry(*whole).or_default() += 1;
        }
        Some(Present { crowd: Arc::clone(self), own })
    }
}

impl Drop for Present {
    fn drop(&mut self) {
        let mut present = self.crowd.present.lock().unwrap_or_else(PoisonError::into_inner);
        for whole in &self.own {
            let n = present.get_mut(whole).expect("who is here was counted");
            *n -= 1;
            if *n == 0 {
                present.remove(whole);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_leaves_makes_room_and_is_forgotten() {
        let crowd = Arc::new(Crowd::new(2));
        let [one, other] = ["203.0.113.1", "203.0.113.2"].map(|ip| ip.parse().unwrap());
        let mut present: Vec<_> = (0..2).map(|_| crowd.enter(one).unwrap()).collect();
        assert!(crowd.enter(one).is_none());
        assert!(crowd.enter(other).is_some());
        present.pop();
        present.push(crowd.enter(one).unwrap());
        drop(present);
        assert!(crowd.present.lock().unwrap().is_empty());
    }

    #[test]
    fn the_networks_of_one_owner_have_a_bound_together() {
        let crowd = Arc::new(Crowd::new(2));
        let network = |n: u16| IpAddr::from([0x2001, 0xdb8, 1, n, 0, 0, 0, 0]);
        let present: Vec<_> = (0..1000).filter_map(|n| crowd.enter(network(n))).collect();
        assert_eq!(present.len(), 32);
        assert!(crowd.enter("2001:db8:2::".parse().unwrap()).is_some(), "another owner");
        drop(present);
        assert!(crowd.present.lock().unwrap().is_empty());
    }
}
