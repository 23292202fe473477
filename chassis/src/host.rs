//! Which hosts are this machine itself, so that what is sent to them crosses no network.

use std::net::IpAddr;

/// Whether a host, as in a URL, is `localhost` or a loopback address. Other names are not looked up, and count as elsewhere.
#[must_use]
pub fn is_this_machine(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host.eq_ignore_ascii_case("localhost") || address.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_loopback_is_this_machine() {
        for host in ["localhost", "LOCALHOST", "127.0.0.1", "127.8.9.10", "[::1]", "::1"] {
            assert!(is_this_machine(host), "{host}");
        }
        for host in ["", "0.0.0.0", "10.0.0.1", "[::]", "db", "localhost.example.com", "127.0.0.1.example.com"] {
            assert!(!is_this_machine(host), "{host}");
        }
    }
}
