//! The sandbox portal: an HTTP server that stands in for HubSpot, with made-up contacts, real
//! rate limits and faults on request, so that a scan can be run and tested without an account.

mod account;
mod answer;
mod bucket;
mod config;
mod consent;
mod contact;
mod contact_file;
mod counters;
mod failure;
mod fault;
mod gate;
mod generator;
mod list;
mod meter;
mod mishap;
mod oauth;
mod portal;
mod property;
mod record;
mod search;
mod server;
#[cfg(test)]
mod server_tests;

pub use self::account::{SANDBOX_APP_ID, SANDBOX_CLIENT_ID, SANDBOX_CLIENT_SECRET, SANDBOX_SCOPES};
pub use self::config::SandboxConfig;
pub use self::contact::Contact;
pub use self::counters::Counters;
pub use self::fault::FaultScript;
pub use self::generator::{Recipe, generate};
pub use self::server::Sandbox;
