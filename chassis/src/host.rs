//! Which hosts are this machine itself, so that what is sent to them crosses no network.

use std::net::IpAddr;

use reqwest::Url;

/// Whether a host, as in a URL, is `localhost` or a loopback address. Other names are not looked up, and count as elsewhere.
#[must_use]
pub fn is_this_machine(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host.eq_ignore_ascii_case("localhost") || address.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// An address to which secrets may be sent: over https, or on this machine itself. It may not hold a user or password, which
/// visitors would see, or which would be sent along with the token. It is a `value_parser` of clap.
///
/// # Errors
/// What is wrong with it, to be read after its name.
pub fn private_url(text: &str) -> Result<Url, String> {
    let url: Url =
        text.parse().map_err(|error| format!("must be an address, as https://refine.example.com ({error})"))?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err("must name neither a user nor a password".to_owned());
    }
    match url.scheme() {
        "https" => Ok(url),
        "http" if url.host_str().is_some_and(is_this_machine) => Ok(url),
        _ => Err("must be https, unless its host is this machine itself (localhost, 127.0.0.1 or [::1])".to_owned()),
    }
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

    #[test]
    fn only_this_machine_is_reached_in_the_clear() {
        for good in ["https://refine.example.com", "http://LOCALHOST:8080", "http://127.0.0.1", "http://[::1]:80/token"]
        {
            assert!(private_url(good).is_ok(), "{good}");
        }
        for bad in [
            "http://refine.example.com",
            "http://10.0.0.1",
            "http://localhost.example.com",
            // A resolver may ask the network for it.
            "http://refine.localhost",
            "ftp://localhost",
            "localhost:8080",
        ] {
            assert!(private_url(bad).unwrap_err().contains("https"), "{bad}");
        }
        assert!(private_url("refine").is_err());
        for named in ["https://user:word@refine.example.com", "https://user@refine.example.com", "https://:word@a.io"] {
            assert!(private_url(named).unwrap_err().contains("neither a user nor a password"), "{named}");
        }
    }
}
