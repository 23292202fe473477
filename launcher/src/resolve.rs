//! `refine resolve`: what the engine makes of single values, one a line.

use std::io::BufRead;

use anyhow::Context;
use clap::Args;
use scorer::resolve::{self, Kind};

use crate::output::say;

/// Which values are read.
#[derive(Args, Clone, Copy, Debug)]
pub struct ResolveConfig {
    /// What each line of standard input is.
    #[arg(value_enum)]
    kind: Kind,
}

/// The sign that some editors write before the first line.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Reads values from standard input and writes one JSON object for each, in the same order. Bytes that are not UTF-8 are
/// judged as the replacement character.
///
/// # Errors
/// Where standard input cannot be read, or standard output is closed.
pub fn run(config: ResolveConfig) -> anyhow::Result<()> {
    let mut input = std::io::stdin().lock();
    if input.fill_buf().context("failed to read standard input")?.starts_with(BYTE_ORDER_MARK) {
        input.consume(BYTE_ORDER_MARK.len());
    }
    for line in input.split(b'\n') {
        let line = line.context("failed to read standard input")?;
        let line = line.strip_suffix(b"\r").unwrap_or(&line);
        say(&resolve::line(config.kind, &String::from_utf8_lossy(line)))?;
    }
    Ok(())
}
