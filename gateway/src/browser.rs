//! What the gateway keeps in a browser: sealed cookies, and what they let it do.

pub(crate) mod connected;
pub(crate) mod cookie;
pub(crate) mod pass;
