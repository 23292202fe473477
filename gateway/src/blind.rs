//! Keyed hashes, for the keys of claims and the names of cookies: they can be compared and tell nothing.

use schemas::seal::KeyRing;

/// A keyed hash as hex digits.
pub(crate) fn blind(keys: &KeyRing, purpose: &str, value: &str) -> String {
    hex(&keys.blind(purpose, value)[0])
}

/// Bytes as hex digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
