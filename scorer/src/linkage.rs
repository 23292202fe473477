//! What records of one person are linked by, and nobody can read: names and places brought to one form, as blinded keys and
//! codes.

pub(crate) mod blind;
pub mod encode;
pub(crate) mod naming;
pub(crate) mod nickname;
pub(crate) mod pairs;
pub(crate) mod sound;
pub(crate) mod spelling;
pub(crate) mod variant;
pub(crate) mod vietnamese;
