//! The fetcher crate.
