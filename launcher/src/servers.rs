//! Private servers: a nats-server and a PostgreSQL on free loopback ports, behind random passwords, that end with their handle.
//! Each keeps to a folder that nobody else may use at the same time.

mod folder;
mod leftover;
mod nats;
mod owner;
mod port;
mod postgres;
mod process;
mod program;
mod secret;

pub use nats::{Nats, OPERATOR};
pub use port::free_addresses;
pub use postgres::{Durability, Postgres};
