//! The aggregator crate.
