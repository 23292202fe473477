//! `refine`: the program that is run by hand.

use std::process::ExitCode;

fn main() -> ExitCode {
    chassis::tool("refine", launcher::cli::run)
}
