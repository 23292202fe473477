//! The HTTP client of every service: nothing in it can wait without a bound.

use std::env::VarError;
use std::time::Duration;

use anyhow::{Context, bail};
use axum::http::Uri;
use reqwest::{NoProxy, Proxy, Url};

/// Where a proxy for https is named, in the order in which they count.
const PROXIES: [&str; 4] = ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"];

/// How long a request may take.
#[derive(Clone, Copy, Debug)]
pub struct ClientLimits {
    /// Until the connection stands.
    pub connect: Duration,
    /// Until the last byte of the answer.
    pub total: Duration,
}

/// A client with these limits that keeps connections, understands gzip and follows no redirect. For https it uses the proxy
/// that `HTTPS_PROXY` or `ALL_PROXY` names, but for the hosts in `NO_PROXY`. Plain http is for this machine itself and never takes a proxy, which
/// would see tokens and reach another machine's loopback.
///
/// # Errors
/// Where what names the proxy is no address of one, since going past it may be forbidden, or the system's certificate store
/// cannot be used.
pub fn client(limits: ClientLimits) -> anyhow::Result<reqwest::Client> {
    // Only the first installation in a process counts; a second is refused and changes nothing.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let builder = reqwest::Client::builder().no_proxy();
    let builder = match https_proxy()? {
        Some(proxy) => builder.proxy(proxy),
        None => builder,
    };
    builder
        .connect_timeout(limits.connect)
        .timeout(limits.total)
        .redirect(reqwest::redirect::Policy::none())
        .gzip(true)
        .tcp_nodelay(true)
        .build()
        .context("failed to set up a client of HTTP")
}

#[expect(clippy::disallowed_methods, reason = "a proxy is the machine's setting, which every program on it reads so")]
fn https_proxy() -> anyhow::Result<Option<Proxy>> {
    for name in PROXIES {
        let url = match std::env::var(name) {
            Ok(url) if !url.is_empty() => url,
            Err(VarError::NotUnicode(_)) => bail!("{name} is not UTF-8"),
            _ => continue,
        };
        // The address can hold a password, so it is not told.
        let proxy = proxy(&url).with_context(|| format!("{name} is no address of a proxy over http or https"))?;
        return Ok(Some(proxy.no_proxy(NoProxy::from_env())));
    }
    Ok(None)
}

/// Stricter than the library, which takes some addresses that it then passes over as if none were named.
fn proxy(url: &str) -> Option<Proxy> {
    let url: Url = if url.contains("://") { url.parse() } else { format!("http://{url}").parse() }.ok()?;
    let is_usable = matches!(url.scheme(), "http" | "https") && url.as_str().parse::<Uri>().is_ok();
    Proxy::https(url).ok().filter(|_| is_usable)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proxy_that_would_be_passed_over_is_refused() {
        for good in ["http://proxy:3128", "https://user:word@proxy.example.com", "proxy:3128", "10.0.0.1:8080", "proxy"]
        {
            assert!(proxy(good).is_some(), "{good}");
        }
        for bad in ["ftp://proxy", "socks5://proxy", "htp://proxy:3128", "http://", "http://[::1", "proxy:port", "a b"]
        {
            assert!(proxy(bad).is_none(), "{bad}");
        }
    }
}
