//! The address at which visitors see the site, and those of the proxies in front of it.

use std::net::IpAddr;

use chassis::host::private_url;
use ipnet::IpNet;
use url::Url;

/// As [`private_url`], and nothing behind the host and port, since all paths of the site are its own.
///
/// # Errors
/// What is wrong with it, to be read after its name.
pub fn public_url(text: &str) -> Result<Url, String> {
    let url = private_url(text)?;
    if url.path() != "/" || url.query().is_some() || url.fragment().is_some() {
        return Err("must be a scheme, a host and perhaps a port alone, as https://refine.example.com".to_owned());
    }
    Ok(url)
}

/// A network of proxies, or one proxy.
///
/// # Errors
/// What it must be, to be read after its name.
pub fn proxies(text: &str) -> Result<IpNet, String> {
    let text = text.trim();
    let one = || text.parse::<IpAddr>().map(IpNet::from);
    text.parse().or_else(|_| one()).map_err(|_| "must be a network or an address, as 10.0.0.0/8 or 10.0.0.1".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_public_address_is_an_origin() {
        for good in ["https://refine.example.com", "https://refine.example.com:8443/", "http://localhost:8080"] {
            assert!(public_url(good).is_ok(), "{good}");
        }
        for more in ["/app", "/?a=b", "/#a", "//"] {
            assert!(public_url(&format!("https://refine.example.com{more}")).is_err(), "{more}");
        }
        assert!(public_url("https://user:word@refine.example.com").is_err());
        assert!(public_url("http://refine.example.com").unwrap_err().contains("https"));
    }

    #[test]
    fn a_proxy_is_named_alone_or_by_its_network() {
        for (text, expected) in
            [("10.0.0.0/8", "10.0.0.0/8"), (" 10.0.0.1", "10.0.0.1/32"), ("2001:db8::1", "2001:db8::1/128")]
        {
            assert_eq!(proxies(text).unwrap().to_string(), expected);
        }
        for wrong in ["", "garbage", "10.0.0.0/33", "proxy.example.com"] {
            assert!(proxies(wrong).unwrap_err().contains("10.0.0.0/8"), "{wrong}");
        }
    }
}
