//! The tests of the whole, on real parts: nats-server, PostgreSQL, the sandbox portal over HTTP, and the four services as
//! processes.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod canary;
mod expiry;
mod failure;
mod kill;
mod no_script;
mod oauth;
mod official_clients;
mod pipeline;
mod resume;
mod service;
mod visitor;
mod world;
