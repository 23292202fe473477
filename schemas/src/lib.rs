//! The contract between the services of Refine: ids, contacts, checks, findings, scores, events with their subjects, the
//! report, and sealing. Nothing here does I/O or knows the time.

pub mod check;
pub mod code;
pub mod contact;
pub mod event;
pub mod finding;
pub mod id;
pub mod keys;
pub mod report;
pub mod rubric;
pub mod score;
pub mod seal;
