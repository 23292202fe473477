//! What is run by hand: the sandbox portal that stands in for HubSpot, and the commands of `refine`.

pub mod cli;
pub mod sandbox;
