//! The HTTP client of every service: nothing in it can wait without a bound.

use std::time::Duration;

use reqwest::{NoProxy, Proxy};
use tracing::warn;

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
/// that `HTTPS_PROXY` names, but for the hosts in `NO_PROXY`. Plain http is for this machine itself and never takes a proxy, which
/// would see tokens and reach another machine's loopback.
///
/// # Panics
/// Where the system's certificate store cannot be used at all, which is a fault of the installation.
#[must_use]
pub fn client(limits: ClientLimits) -> reqwest::Client {
    // Only the first installation in a process counts; a second is refused and changes nothing.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let builder = reqwest::Client::builder().no_proxy();
    let builder = match https_proxy() {
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
        .expect("a TLS provider is installed and the limits are plain numbers")
}

#[expect(clippy::disallowed_methods, reason = "a proxy is the machine's setting, which every program on it reads so")]
fn https_proxy() -> Option<Proxy> {
    let named = |name| std::env::var(name).ok().filter(|url| !url.is_empty());
    let url = PROXIES.into_iter().find_map(named)?;
    // The address can hold a password, so it is not told.
    let proxy =
        Proxy::https(url).inspect_err(|_| warn!("HTTPS_PROXY is no address of a proxy, so none is used")).ok()?;
    Some(proxy.no_proxy(NoProxy::from_env()))
}
