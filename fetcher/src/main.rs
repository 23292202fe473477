//! The fetcher as a process.

use std::process::ExitCode;

fn main() -> ExitCode {
    chassis::main("fetcher", fetcher::run)
}
