//! The tests of the whole, on real parts: nats-server, PostgreSQL, the sandbox portal over HTTP, and the four services as
//! processes.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod broker;
mod canary;
mod early;
mod edge;
mod end;
mod expiry;
mod failure;
mod history;
mod kill;
mod late;
mod no_script;
mod npm;
mod oauth;
mod official_clients;
mod pipeline;
mod resume;
#[expect(dead_code, reason = "the browser tests use more of it")]
mod service;
mod settings;
mod share;
mod signal;
mod start;
mod tls;
mod visitor;
#[expect(dead_code, reason = "the browser tests use more of it")]
mod world;
