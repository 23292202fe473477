//! What every service stands on: lifecycle, clock, configuration, telemetry, admin port, broker, consume loop,
//! PostgreSQL, HTTP client.
//!
//! Only [`broker`], [`stage`] and the table of streams name NATS, only [`clock`] asks the time, and every task belongs to a
//! [`Lifecycle`](lifecycle::Lifecycle).

pub mod admin;
pub mod broker;
pub mod clock;
pub mod config;
pub mod host;
pub mod http;
pub mod instance;
pub mod lifecycle;
mod patience;
pub mod permission;
pub mod postgres;
pub mod process;
pub mod stage;
mod streams;
pub mod telemetry;
mod tls;

pub use process::{main, tool};
