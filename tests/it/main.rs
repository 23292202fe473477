//! The tests of the whole, on real parts.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod official_clients;
