//! The scorer crate.
