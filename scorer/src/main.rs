//! The scorer as a process.

use std::process::ExitCode;

fn main() -> ExitCode {
    chassis::main("scorer", scorer::run)
}
