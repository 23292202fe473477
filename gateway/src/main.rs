//! The gateway as a process.

use std::process::ExitCode;

fn main() -> ExitCode {
    chassis::main("gateway", gateway::run)
}
