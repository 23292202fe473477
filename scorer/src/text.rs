//! How texts are read, whatever they hold.

pub(crate) mod fold;
pub(crate) mod keyboard;
pub(crate) mod letters;
pub(crate) mod phrase;
pub(crate) mod prepare;
pub(crate) mod signs;
pub(crate) mod texts;
pub(crate) mod umlaut;
pub(crate) mod words;
