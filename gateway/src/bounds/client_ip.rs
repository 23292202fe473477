//! Whose request it is: the peer, or the last address in X-Forwarded-For that no trusted proxy has.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::num::NonZeroU32;

use axum::http::{HeaderMap, HeaderValue};
use ipnet::IpNet;

/// Where proxies tell for whom they ask.
pub(crate) const FORWARDED: &str = "x-forwarded-for";
/// How many times as much a /48 network of IPv6 addresses gets as one of its /64 networks.
pub(crate) const WIDER: NonZeroU32 = NonZeroU32::new(16).expect("it is not zero");

/// The visitor's address for rate limits: an IPv4 address, or the /64 network of an IPv6 one.
pub fn client_ip(peer: IpAddr, headers: &HeaderMap, trusted: &[IpNet]) -> IpAddr {
    let mut client = peer.to_canonical();
    // A visitor's part of a value may be no text, so it is split as bytes: the proxy's part stands behind it.
    let values = headers.get_all(FORWARDED).iter().map(HeaderValue::as_bytes);
    let forwarded: Vec<_> = values.flat_map(|value| value.split(|byte| *byte == b',')).collect();
    for hop in forwarded.into_iter().rev() {
        if !is_trusted(client, trusted) {
            break;
        }
        match address(hop) {
            Some(ip) => client = ip.to_canonical(),
            None => break,
        }
    }
    network(client)
}

/// Whether an address is that of a trusted proxy.
pub(crate) fn is_trusted(ip: IpAddr, trusted: &[IpNet]) -> bool {
    trusted.iter().any(|net| net.contains(&ip))
}

/// An address, with a port where the proxy tells it.
fn address(hop: &[u8]) -> Option<IpAddr> {
    let hop = str::from_utf8(hop).ok()?.trim();
    hop.parse().ok().or_else(|| hop.parse().ok().map(|with_port: SocketAddr| with_port.ip()))
}

/// An IPv4 address, or the /64 network of an IPv6 one.
pub(crate) fn network(ip: IpAddr) -> IpAddr {
    match ip {
        IpAddr::V4(_) => ip,
        IpAddr::V6(ip) => Ipv6Addr::from_bits(ip.to_bits() & (u128::MAX << 64)).into(),
    }
}

/// The /48 network of an IPv6 visitor, which is what one owner easily gets, with 65,536 networks in it.
pub(crate) fn wider(ip: IpAddr) -> Option<IpAddr> {
    match ip {
        IpAddr::V4(_) => None,
        IpAddr::V6(ip) => Some(Ipv6Addr::from_bits(ip.to_bits() & (u128::MAX << 80)).into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(peer: &str, forwarded: &str, expected: &str) {
        let mut headers = HeaderMap::new();
        for line in forwarded.lines() {
            headers.append("x-forwarded-for", HeaderValue::from_bytes(line.as_bytes()).unwrap());
        }
        let trusted = ["10.0.0.0/8".parse().unwrap()];
        let ip = client_ip(peer.parse().unwrap(), &headers, &trusted);
        assert_eq!(ip.to_string(), expected, "{peer} {forwarded}");
    }

    #[test]
    fn only_trusted_proxies_are_believed() {
        check("203.0.113.1", "198.51.100.1", "203.0.113.1");
        check("10.0.0.1", "198.51.100.1", "198.51.100.1");
        check("10.0.0.1", "1.2.3.4, 198.51.100.1, 10.0.0.2", "198.51.100.1");
        check("10.0.0.1", "nonsense", "10.0.0.1");
        check("10.0.0.1", "198.51.100.1:4711", "198.51.100.1");
        check("10.0.0.1", "[2001:db8:1:2::7]:4711", "2001:db8:1:2::");
        check("10.0.0.1", "1.2.3.4\né, 198.51.100.1", "198.51.100.1");
        check("::ffff:10.0.0.1", "198.51.100.1", "198.51.100.1");
    }

    #[test]
    fn an_ipv6_visitor_is_its_network() {
        check("2001:db8:1:2:3:4:5:6", "", "2001:db8:1:2::");
        let wider = |ip: &str| wider(ip.parse().unwrap());
        assert_eq!(wider("2001:db8:1:2::"), Some("2001:db8:1::".parse().unwrap()));
        assert_eq!(wider("203.0.113.1"), None);
    }
}
