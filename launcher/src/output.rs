//! What a command tells the person who ran it, on standard output.

use std::io::Write;

use anyhow::Context;

/// Writes one line, at once.
pub(crate) fn say(line: &str) -> anyhow::Result<()> {
    let mut output = std::io::stdout().lock();
    writeln!(output, "{line}").and_then(|()| output.flush()).context("failed to write to standard output")
}
