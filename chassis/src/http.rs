//! The HTTP client of every service: nothing in it can wait without a bound.

use std::time::Duration;

/// How long a request may take.
#[derive(Clone, Copy, Debug)]
pub struct ClientLimits {
    /// Until the connection stands.
    pub connect: Duration,
    /// Until the last byte of the answer.
    pub total: Duration,
}

/// A client with these limits that keeps connections, understands gzip and follows no redirect.
///
/// # Panics
/// Where the system's certificate store cannot be used at all, which is a fault of the installation.
#[must_use]
pub fn client(limits: ClientLimits) -> reqwest::Client {
    // Only the first installation in a process counts; a second is refused and changes nothing.
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder()
        .connect_timeout(limits.connect)
        .timeout(limits.total)
        .redirect(reqwest::redirect::Policy::none())
        .gzip(true)
        .tcp_nodelay(true)
        .build()
        .expect("a TLS provider is installed and the limits are plain numbers")
}
