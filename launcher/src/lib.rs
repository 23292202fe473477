//! The launcher crate.

pub mod sandbox;
