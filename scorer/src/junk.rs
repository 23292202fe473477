//! What fills a field and is no value of it.

pub(crate) mod filler;
pub(crate) mod misplaced;
pub(crate) mod office;
mod rare_name;
pub(crate) mod residue;
pub(crate) mod trigram;
