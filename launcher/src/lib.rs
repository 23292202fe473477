//! What is run by hand: the `refine` program with its servers, the sandbox portal that stands in for HubSpot, and the four
//! services in one process.

pub mod audit;
pub mod cli;
pub mod leads;
mod output;
pub mod resolve;
pub mod sandbox;
pub mod servers;
pub mod up;
