//! The HTTP client of every service, and how answers are read: nothing in it can wait or grow without a bound.

use std::env::VarError;
use std::time::Duration;

use anyhow::{Context, bail};
use axum::http::Uri;
use reqwest::header::{HeaderMap, RETRY_AFTER};
use reqwest::{NoProxy, Proxy, Response, Url};
use zeroize::Zeroizing;

use crate::tls;

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
/// that `HTTPS_PROXY` or `ALL_PROXY` names, except for the hosts in `NO_PROXY`. Plain http only goes to this machine itself and
/// never through a proxy, which would see tokens and take `localhost` for its own.
///
/// # Errors
/// Where such a variable is set and names no usable proxy, since connecting without it may be forbidden, or where the system's
/// certificate store cannot be used.
pub fn client(limits: ClientLimits) -> anyhow::Result<reqwest::Client> {
    tls::use_ring();
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

/// The body of an answer, which is wiped when it is dropped; none where it is larger than `most` bytes, whatever length was
/// announced.
///
/// # Errors
/// Where the answer is cut. The error does not tell the URL, which can hold what no log should.
pub async fn body(mut answer: Response, most: usize) -> reqwest::Result<Option<Zeroizing<Vec<u8>>>> {
    // Room for a small answer, so that one with tokens is not copied as it grows.
    let mut body = Zeroizing::new(Vec::with_capacity(4096));
    while let Some(chunk) = answer.chunk().await.map_err(reqwest::Error::without_url)? {
        if body.len() + chunk.len() > most {
            return Ok(None);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(Some(body))
}

/// How long an answer asks to wait, where it tells whole seconds. A date is passed over.
#[must_use]
pub fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let seconds: u32 = headers.get(RETRY_AFTER)?.to_str().ok()?.trim().parse().ok()?;
    Some(Duration::from_secs(seconds.into()))
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

/// The proxy at this address. Stricter than the library, which accepts some addresses and then uses no proxy at all.
fn proxy(url: &str) -> Option<Proxy> {
    let url: Url = if url.contains("://") { url.parse() } else { format!("http://{url}").parse() }.ok()?;
    let is_usable = matches!(url.scheme(), "http" | "https") && url.as_str().parse::<Uri>().is_ok();
    Proxy::https(url).ok().filter(|_| is_usable)
}

#[cfg(test)]
mod tests {
    use reqwest::header::HeaderValue;

    use super::*;

    #[test]
    fn a_wait_is_told_in_whole_seconds() {
        let told = |value| retry_after(&HeaderMap::from_iter([(RETRY_AFTER, HeaderValue::from_static(value))]));
        assert_eq!(told("3"), Some(Duration::from_secs(3)));
        for value in ["", "-1", "soon", "Wed, 21 Oct 2026 07:28:00 GMT"] {
            assert_eq!(told(value), None, "{value}");
        }
    }

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
