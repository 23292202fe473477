//! Ports that are free.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::ops::Range;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::ensure;

/// Below those that a system hands out by itself (from 32,768 on Linux, from 49,152 on macOS), so that no outgoing connection
/// takes one before it is used.
const PORTS: Range<u16> = 10_000..32_768;

/// Where the next search begins. Each process begins elsewhere, and comes to no port twice before it has been round.
static NEXT: LazyLock<AtomicUsize> = LazyLock::new(|| AtomicUsize::new(fastrand::usize(..PORTS.len())));

/// Loopback addresses that nobody listens on at the moment, all different. Another process may take one before it is used.
///
/// # Errors
/// Where there are not so many.
pub fn free_addresses(n_addresses: usize) -> anyhow::Result<Vec<SocketAddr>> {
    let free: Vec<_> = PORTS.filter_map(|_| free_address()).take(n_addresses).collect();
    ensure!(free.len() == n_addresses, "failed to find {n_addresses} free ports");
    Ok(free)
}

/// The next address, where nobody listens on it.
fn free_address() -> Option<SocketAddr> {
    let next = NEXT.fetch_add(1, Ordering::Relaxed) % PORTS.len();
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, PORTS.clone().nth(next)?));
    TcpListener::bind(address).is_ok().then_some(address)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_two_callers_are_given_one_address() {
        let given: Vec<SocketAddr> = (0..200).flat_map(|_| free_addresses(3).unwrap()).collect();
        assert_eq!(given.iter().collect::<HashSet<_>>().len(), given.len());
        assert!(given.iter().all(|address| PORTS.contains(&address.port()) && TcpListener::bind(address).is_ok()));
    }
}
