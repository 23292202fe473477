//! How much one visitor may do, by address: how often, and how much at a time.

pub(crate) mod client_ip;
pub(crate) mod crowd;
pub(crate) mod pace;
pub(crate) mod quota;
pub(crate) mod seats;
