//! What a command tells the person who ran it.

use std::io::Write;

use anyhow::Context;

/// Writes one line to standard output, at once.
pub(crate) fn say(line: &str) -> anyhow::Result<()> {
    let mut output = std::io::stdout().lock();
    writeln!(output, "{line}").and_then(|()| output.flush()).context("failed to write to standard output")
}

/// Writes one line beside the output, on standard error. Whoever closed that does not want the line.
pub(crate) fn remark(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}
