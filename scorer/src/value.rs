//! What single values are: read, told by their kind, and brought to the form in which they are compared.

pub(crate) mod company;
pub(crate) mod country;
pub(crate) mod email;
pub(crate) mod linkedin;
pub(crate) mod mailbox;
pub(crate) mod name;
pub(crate) mod phone;
pub(crate) mod provider;
pub(crate) mod state;
pub(crate) mod title;
