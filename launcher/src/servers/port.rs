//! Ports that are free.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};

use anyhow::Context;

/// Loopback addresses that nobody listens on at the moment, all different. Another process may take one before it is used.
///
/// # Errors
/// Where there are not so many.
pub fn free_addresses(n_addresses: usize) -> anyhow::Result<Vec<SocketAddr>> {
    let held: Vec<_> = (0..n_addresses)
        .map(|_| TcpListener::bind((Ipv4Addr::LOCALHOST, 0)))
        .collect::<Result<_, _>>()
        .context("failed to find a free port")?;
    held.iter().map(|listener| listener.local_addr().context("failed to tell a free port")).collect()
}
