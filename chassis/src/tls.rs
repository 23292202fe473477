//! TLS of the whole process.

/// Sets the provider of cryptography, for whatever speaks TLS. Only the first call in a process counts; a later one is refused
/// and changes nothing.
pub(crate) fn use_ring() {
    let _ = rustls::crypto::ring::default_provider().install_default();
}
