//! Addresses that the gateway is told: nothing secret goes in the clear beyond this machine.

use url::{Host, Url};

/// An address over https, or on this machine.
///
/// # Errors
/// What is wrong with it, to be read after its name.
pub(super) fn secure(text: &str) -> Result<Url, String> {
    let url: Url = text.parse().map_err(|error| format!("{error}"))?;
    match url.scheme() {
        "https" => Ok(url),
        "http" if is_loopback(&url) => Ok(url),
        _ => Err("must be https, unless its host is this machine itself (localhost, 127.0.0.1 or [::1])".to_owned()),
    }
}

/// As [`secure`], and nothing behind the host and port, since all paths of the site are its own.
///
/// # Errors
/// What is wrong with it, to be read after its name.
pub(super) fn origin(text: &str) -> Result<Url, String> {
    let url = secure(text)?;
    let has_more = url.path() != "/" || url.query().is_some() || url.fragment().is_some();
    if has_more || !url.username().is_empty() || url.password().is_some() {
        return Err("must be a scheme, a host and perhaps a port alone, as https://refine.example.com".to_owned());
    }
    Ok(url)
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_is_reached_in_the_clear() {
        for good in ["https://refine.example.com", "http://localhost:8080", "http://127.0.0.1", "http://[::1]:80/token"]
        {
            assert!(secure(good).is_ok(), "{good}");
        }
        for bad in ["http://refine.example.com", "http://10.0.0.1", "http://localhost.example.com", "ftp://localhost"] {
            assert!(secure(bad).unwrap_err().contains("https"), "{bad}");
        }
        assert!(secure("refine").is_err());
    }

    #[test]
    fn the_public_address_is_an_origin() {
        for good in ["https://refine.example.com", "https://refine.example.com:8443/", "http://localhost:8080"] {
            assert!(origin(good).is_ok(), "{good}");
        }
        for more in ["/app", "/?a=b", "/#a", "//"] {
            assert!(origin(&format!("https://refine.example.com{more}")).is_err(), "{more}");
        }
        assert!(origin("https://user:word@refine.example.com").is_err());
        assert!(origin("http://refine.example.com").is_err());
    }
}
