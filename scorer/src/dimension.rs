//! The checks that one contact alone can tell, a file for each dimension. Uniqueness needs the other contacts, and is the
//! aggregator's.

pub(crate) mod accuracy;
pub(crate) mod completeness;
pub(crate) mod consistency;
pub(crate) mod enrichment;
pub(crate) mod freshness;
pub(crate) mod validity;
