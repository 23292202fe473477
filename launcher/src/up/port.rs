//! Addresses to listen on.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};

use anyhow::Context;
use url::Url;

use crate::servers::free_addresses;

const GATEWAY: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(Ipv4Addr::LOCALHOST), 8080);

/// The gateway's address: what was asked for, or the default, or a free port where the default is taken.
pub(super) fn gateway(asked: Option<SocketAddr>) -> anyhow::Result<SocketAddr> {
    match (TcpListener::bind(asked.unwrap_or(GATEWAY)), asked) {
        (Ok(listener), _) => listener.local_addr().context("failed to tell the gateway's address"),
        (Err(error), None) if error.kind() == ErrorKind::AddrInUse => Ok(free_addresses(1)?[0]),
        (Err(error), _) => {
            Err(error).with_context(|| format!("failed to open the gateway on {}", asked.unwrap_or(GATEWAY)))
        }
    }
}

/// What a browser opens to reach `addr`. A server on all addresses is reached under `host`, or on this machine alone.
pub(super) fn url(addr: SocketAddr, host: Option<&str>) -> anyhow::Result<Url> {
    let text = match (addr.ip().is_unspecified(), host) {
        (false, _) => format!("http://{addr}"),
        (true, Some(host)) => format!("http://{host}:{}", addr.port()),
        (true, None) => format!("http://127.0.0.1:{}", addr.port()),
    };
    Url::parse(&text).with_context(|| format!("failed to make an address of {text}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_was_asked_for_must_be_free() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let addr = taken.local_addr().unwrap();
        assert!(gateway(Some(addr)).unwrap_err().to_string().contains(&addr.to_string()));
        drop(taken);
        assert_eq!(gateway(Some(addr)).unwrap(), addr);
    }

    #[test]
    fn where_nothing_was_asked_for_a_taken_default_does_not_matter() {
        // It may be taken by somebody else as well.
        let _taken = TcpListener::bind(GATEWAY);
        let addr = gateway(None).unwrap();
        assert!(addr.ip().is_loopback());
        TcpListener::bind(addr).unwrap();
    }

    #[test]
    fn all_addresses_are_reached_under_the_visitors_name() {
        let addr = SocketAddr::from(([0, 0, 0, 0], 7000));
        assert_eq!(url(addr, Some("audit.example")).unwrap().as_str(), "http://audit.example:7000/");
        assert_eq!(url(addr, None).unwrap().as_str(), "http://127.0.0.1:7000/");
        let addr = SocketAddr::from(([127, 0, 0, 1], 7000));
        assert_eq!(url(addr, Some("audit.example")).unwrap().as_str(), "http://127.0.0.1:7000/");
    }
}
